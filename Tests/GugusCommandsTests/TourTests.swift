import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

/// The README's tour and the longer one that goes on from it, run as they are written: each `console`
/// block is a person at a shell (of `console demo` in the workspace of the demo), each `markdown NAME`,
/// `yaml NAME` or `csv NAME` block a file of that name. `GUGUS_RECORD=1` writes the real output into the
/// pages, and fails.
@Suite("The tours")
struct TourTests {
  private static let pages = ["README.md", "docs/tour.md"].map {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../\($0)").standardized
  }

  @Test("show what the program really says")
  func tours() throws {
    let person = try Person()
    for page in TourTests.pages {
      let written = String(decoding: try Data(contentsOf: page), as: UTF8.self)
      let real = try person.run(written)
      if ProcessInfo.processInfo.environment["GUGUS_RECORD"] != nil {
        try Data(real.utf8).write(to: page)
        Issue.record("recorded \(page.lastPathComponent): read it")
        continue
      }
      let pairs = zip(written.split(separator: "\n"), real.split(separator: "\n"))
      if let (was, now) = pairs.first(where: { $0 != $1 }) {
        Issue.record("\(page.lastPathComponent) says:\n\(was)\nthe program says:\n\(now)")
      }
      #expect(written == real)
    }
  }
}

/// Whoever types what the pages say, in one workspace of its own and in that of the demo.
private struct Person {
  private let tour: Desk
  private let demo: Desk

  init() throws {
    tour = try Desk(isFounded: false)
    demo = try Desk(isFounded: false)
    demo.environment["GUGUS_WORKSPACE"] = try DemoWorkspace.result.get()
    demo.today = "2026-09-30"
    for desk in [tour, demo] {
      desk.width = 100
      desk.environment["NO_COLOR"] = "1"
    }
  }

  /// A page with the output of every command as it is now.
  func run(_ page: String) throws -> String {
    var lines = page.components(separatedBy: "\n")[...]
    var result: [String] = []
    while let line = lines.popFirst() {
      result.append(line)
      if let name = line.wholeMatch(of: /```(?:markdown|yaml|csv) (.+)/)?.output.1 {
        var text: [String] = []
        while let next = lines.first, next != "```" {
          text.append(next)
          lines.removeFirst()
        }
        try tour.file(String(name), text.joined(separator: "\n") + "\n")
        result += text
      } else if line.hasPrefix("```console") {
        let desk = line == "```console demo" ? demo : tour
        while let next = lines.first, next != "```" {
          lines.removeFirst()
          guard next.hasPrefix("$ ") else { continue }
          var command = [next]
          while command.last?.hasSuffix("\\") == true, let more = lines.popFirst() {
            command.append(more)
          }
          result += command
          let typed = command.map { $0.hasSuffix("\\") ? String($0.dropLast()) : $0 }.joined()
          result += answer(to: String(typed.dropFirst(2)), desk)
        }
      }
    }
    return result.joined(separator: "\n")
  }

  private func answer(to line: String, _ desk: Desk) -> [String] {
    if line.hasPrefix("export ") {
      for setting in line.dropFirst(7).split(separator: " ") {
        let parts = setting.split(separator: "=").map(String.init)
        switch parts[0] {
        case "GUGUS_TODAY": desk.today = parts[1]
        case "GUGUS_LANG": desk.language = Language(rawValue: parts[1]) ?? .english
        default: desk.environment[parts[0]] = parts[1]
        }
      }
      return []
    }
    desk.transcript = ""
    desk.run(String(line.dropFirst("gugus ".count)))
    let text = desk.transcript.replacing(desk.folder.path + "/", with: "")
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
