import Foundation
import Testing

@testable import GugusDomain

@Suite("Which texts of an entry are open and which personal")
struct TextClassTests {
  /// What stands at every path of the samples of a kind where a text stands or is sealed.
  private static let shown: [EventKind: [String: Bool]] = {
    var shown: [EventKind: [String: Bool]] = [:]
    for entry in SampleEntries.all {
      guard let sealed = try? entry.sealed(by: SampleEntries.lots),
        let tree = try? JSONTree(reading: sealed.json)
      else { continue }
      walk(tree, at: "") { shown[entry.event.kind, default: [:]][$0] = $1 }
    }
    return shown
  }()

  /// Names every text, and whether it is sealed; `*` for a place in a list.
  private static func walk(
    _ tree: JSONTree, at path: String, _ found: (_ path: String, _ isSealed: Bool) -> Void
  ) {
    let prefix = path.isEmpty ? "" : "\(path)."
    switch tree {
    case .text: found(path, false)
    case .object where SaltedDigest(tree) != nil: found(path, true)
    case .object(let members):
      for member in members { walk(member.value, at: prefix + member.name, found) }
    case .list(let values): for value in values { walk(value, at: prefix + "*", found) }
    case .null, .bool, .integer, .real: break
    }
  }

  @Test("Each has a class, and the bytes treat it so", arguments: EventKind.allCases)
  func classed(kind: EventKind) throws {
    let classes = TextClasses.of(kind).classes
    for (path, isSealed) in try #require(Self.shown[kind]) {
      let textClass = try #require(classes[path], "\(kind.name): \(path) has no class")
      #expect((textClass == .personal) == isSealed, "\(kind.name): \(path)")
    }
  }

  @Test("A sample shows each that has a class", arguments: EventKind.allCases)
  func isShown(kind: EventKind) throws {
    let ofKind = Set(try #require(Self.shown[kind]).keys)
    let ofAny = Set(Self.shown.values.flatMap(\.keys)).filter { !$0.hasPrefix("body.") }
    let unseen = Set(TextClasses.of(kind).classes.keys).subtracting(ofKind.union(ofAny))
    #expect(unseen.isEmpty, "\(kind.name): \(unseen.sorted())")
  }

  // MARK: The page

  /// The members of parts and bodies as docs/journal.md has them, by path.
  private struct Page {
    var parts: [String: String] = [:]
    var bodies: [String: String] = [:]
    /// The names in the table of personal texts.
    var personal: Set<String> = []

    init() throws {
      let sections = try CheckoutFiles.page("journal.md").components(separatedBy: "\n## ")
      for section in sections {
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { row in
          row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        for cells in rows where cells.count >= 2 {
          if section.hasPrefix("An entry"), cells[0].hasPrefix("*") {
            parts[cells[0]] = cells[1]
          } else if section.hasPrefix("An entry"), cells.count == 3 {
            parts["entry", default: ""] +=
              (parts["entry"] == nil ? "" : ", ")
              + "\(cells[0]) \(cells[1])"
          } else if section.hasPrefix("Kinds") {
            for name in Page.names(in: cells[0]) { bodies[name] = cells[1] }
          } else if section.hasPrefix("Personal") {
            personal.formUnion(Page.names(in: cells[1]))
          }
        }
      }
    }

    /// What stands in backticks.
    private static func names(in cell: String) -> [String] {
      cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// The texts of `name? type, …`, or of a part alone, whole or in part.
    func texts(of members: String, at path: String = "") -> [String: TextClass] {
      if members == "–" { return [:] }
      let alone = members.replacingOccurrences(of: " in part", with: "")
      if let part = parts[alone] { return texts(of: part, at: path) }
      var texts: [String: TextClass] = [:]
      for member in members.components(separatedBy: ", ") {
        let words = member.replacingOccurrences(of: "?", with: "").split(separator: " ")
        guard words.count == 2 else { continue }
        var (name, type) = (path + words[0], String(words[1]))
        if type.hasPrefix("["), type.hasSuffix("]") {
          name += ".*"
          type = String(type.dropFirst().dropLast())
        }
        switch type {
        case "text": texts[name] = .open
        case "personal": texts[name] = .personal
        case "code", "day", "word", "zone", "time", "hash", "instant": texts[name] = .formal
        case "whole", "number", "flag", "{number}": break
        default: texts.merge(self.texts(of: parts[type] ?? "", at: name + ".")) { $1 }
        }
      }
      return texts
    }
  }

  @Test("The page on the journal says the same of each", arguments: EventKind.allCases)
  func page(kind: EventKind) throws {
    let page = try Page()
    var texts = page.texts(of: try #require(page.parts["entry"]))
    // A kind is a word of a fixed list.
    texts["kind"] = .formal
    let body = try #require(page.bodies[kind.name], "\(kind.name) is not on the page")
    texts.merge(page.texts(of: body, at: "body.")) { $1 }
    #expect(texts == TextClasses.of(kind).classes)
  }

  @Test("The page's table of personal texts names each of them, and nothing else")
  func table() throws {
    var named: Set<String> = []
    let page = try Page()
    for kind in EventKind.allCases {
      for (path, textClass) in TextClasses.of(kind).classes where textClass == .personal {
        let names = page.personal.filter { path == $0 || path.hasSuffix(".\($0)") }
        #expect(names.count == 1, "\(kind.name): \(path)")
        named.formUnion(names)
      }
    }
    #expect(named == page.personal)
  }
}
