import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

/// The README's tour, run as it is written: each `console` block is a person at a shell (of
/// `console demo` in the workspace of the demo), each `markdown NAME`, `yaml NAME` or `csv NAME`
/// block a file of that name. `GUGUS_RECORD=1` writes the real output into the README, and fails.
@Suite("The tour in the README")
struct TourTests {
  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(components: "..", "..", "README.md").standardized

  @Test("shows what the program really says")
  func tour() throws {
    let written = String(decoding: try Data(contentsOf: TourTests.readme), as: UTF8.self)
    let real = try run(written)
    if ProcessInfo.processInfo.environment["GUGUS_RECORD"] != nil {
      try Data(real.utf8).write(to: TourTests.readme)
      Issue.record("recorded the tour: read it")
      return
    }
    let pairs = zip(written.split(separator: "\n"), real.split(separator: "\n"))
    if let (was, now) = pairs.first(where: { $0 != $1 }) {
      Issue.record("the README says:\n\(was)\nthe program says:\n\(now)")
    }
    #expect(written == real)
  }

  /// The README with the output of every command as it is now.
  private func run(_ readme: String) throws -> String {
    let tour = try Desk(isFounded: false)
    let demo = try Desk(isFounded: false)
    demo.environment["GUGUS_WORKSPACE"] = try DemoWorkspace.result.get()
    demo.today = "2026-09-30"
    for desk in [tour, demo] {
      desk.width = 100
      desk.environment["NO_COLOR"] = "1"
    }
    var lines = readme.components(separatedBy: "\n")[...]
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
