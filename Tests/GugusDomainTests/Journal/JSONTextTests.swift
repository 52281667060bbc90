import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("JSON as the journal reads and writes it")
struct JSONTextTests {
  private func tree(_ random: inout SplitMix64, depth: Int = 4) -> JSONTree {
    switch Int.random(in: depth == 0 ? 2...6 : 0...6, using: &random) {
    case 0: return .list(random.list(upTo: 4) { tree(&$0, depth: depth - 1) })
    case 1:
      let names = Set(random.list(upTo: 4) { text(&$0) })
      return .object(
        names.map { JSONTree.Member(name: $0, value: tree(&random, depth: depth - 1)) }
          .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    case 2: return .text(text(&random))
    case 3: return .integer(Int.random(in: .min ... .max, using: &random))
    case 4: return .real(Double.random(in: -1e3...1e3, using: &random))
    case 5: return .bool(Bool.random(using: &random))
    default: return .null
    }
  }

  private func text(_ random: inout SplitMix64) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "é", "e", "\u{301}", "🇮", "\u{7F}",
    ]
    return String(
      String.UnicodeScalarView(
        random.list(upTo: 12) { scalars.randomElement(using: &$0) ?? "a" }))
  }

  @Test(
    "A name stands once in an object, of however many members", arguments: [1, 31, 32, 33, 500])
  func once(members: Int) throws {
    let names = (0..<members).map { #""n\#($0)":0"# }
    let text = try JSONText(reading: "{\(names.joined(separator: ","))}")
    let last = try #require(text.member("n\(members - 1)", of: 0))
    #expect(text.integer(last) == 0)
    for again in Set([0, members / 2, members - 1]) {
      #expect(throws: JSONFault.self) {
        try JSONText(reading: "{\((names + [names[again]]).joined(separator: ","))}")
      }
    }
  }

  @Test("What is written reads as the same, and Foundation reads it too", arguments: seeds)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let tree = tree(&random)
      let written = String(decoding: try JSONDraft(tree, &random).canonical, as: UTF8.self)
      #expect(Array(written.utf8) == tree.canonical)
      #expect(try JSONTree(JSONText(reading: written), at: 0) == tree)
      #expect(try CanonicalJSON.rewritten(written).utf8.elementsEqual(written.utf8), "\(written)")
    }
  }

  @Test("Damaged bytes are read as the plain reader does, or refused at the same byte")
  func damaged() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<4_000 {
      var bytes = tree(&random).canonical
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let part = Array(
          [
            "\"", "\\", "{", "}", ",", ":", " ", "0", "-", "1e5", "\\u0061", "\\ud83c", "null",
            "\"a\":1,",
          ]
          .randomElement(using: &random)?.utf8 ?? "".utf8)
        let end = min(bytes.count, place + Int.random(in: 0..<3, using: &random))
        bytes.replaceSubrange(place..<end, with: part)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let plain = Result { () throws(JSONTreeFault) in try JSONTree(reading: text) }
      let fast = Result { () throws(JSONFault) in try JSONText(reading: text) }
      switch (plain, fast) {
      case (.success(let tree), .success(let json)):
        #expect(JSONTree(json, at: 0) == tree, "\(text)")
      case (.failure(let left), .failure(let right)):
        #expect(left.offset == right.offset, "\(text)")
      default: Issue.record("one reads it, one does not: \(text)")
      }
    }
  }

  @Test(
    "What is no JSON is refused at its byte",
    arguments: [
      ("", 0), (" ", 1), ("{", 1), ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{a:1}", 1), ("[1,]", 3),
      ("[1 2]", 3), ("[1", 2), ("1 1", 2), ("nul", 0), ("True", 0), ("01", 2), ("-", 1), ("1.", 2),
      (".5", 0), ("1e", 2), ("+1", 0), ("\"", 1), ("\"\\x\"", 3), ("\"\\u12\"", 3),
      ("\"\\ud800\"", 7), ("\"\\udc00\"", 7), ("\"\t\"", 1), ("1e999", 5), ("NaN", 0),
      ("{\"a\":1,\"a\":2}", 11), ("{\"a\":1,\"\\u0061\":2}", 16), ("\u{FEFF}1", 0), ("'a'", 0),
      ("[1]]", 3),
    ])
  func refused(text: String, offset: Int) {
    #expect(throws: JSONFault(offset: offset)) { try JSONText(reading: text) }
  }

  @Test("Escapes, space and numbers are read as RFC 8259 has them")
  func forms() throws {
    let text = " { \"a\\u0041\\ud83c\\uddee\\/\" : [ 1.50 , -0 , 1e2 , true , null ] } "
    #expect(
      try JSONTree(JSONText(reading: text), at: 0)
        == .object([
          JSONTree.Member(
            name: "aA\u{1F1EE}/",
            value: .list([.real(1.5), .integer(0), .real(100), .bool(true), .null]))
        ]))
  }

  @Test(
    "Whole numbers are read to the last that there is, and as fractions beyond it",
    arguments: [
      "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809",
      "100000000000000000000", "-0", "0", "7",
    ])
  func wholeNumbers(text: String) throws {
    #expect(try JSONTree(JSONText(reading: text), at: 0) == JSONTree(reading: text))
  }

  @Test("A number that is whole is written without a point, and any other as it reads back")
  func numbers() throws {
    let written = try [14.0, 0.1, 1e15, 1e16, -2.5, 1e-05, 0].map {
      String(decoding: try canonicalBytes(of: [$0]), as: UTF8.self)
    }
    #expect(
      written == ["[14]", "[0.1]", "[1000000000000000.0]", "[1e+16]", "[-2.5]", "[1e-05]", "[0]"])
  }

  @Test("What is too deep is refused, and does not stop the program")
  func deep() {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONText(reading: nested(64)) }
    #expect(throws: JSONFault.self) { try JSONText(reading: nested(65)) }
    #expect(throws: JSONFault.self) { try JSONText(reading: nested(100_000)) }
  }
}

extension JSONTree {
  /// What stands at a place.
  fileprivate init(_ json: JSONText, at index: Int) {
    switch json.places[index].kind {
    case .null: self = .null
    case .yes: self = .bool(true)
    case .no: self = .bool(false)
    case .integer: self = json.integer(index).map(JSONTree.integer) ?? .null
    case .real: self = json.real(index).map(JSONTree.real) ?? .null
    case .text, .escapedText: self = json.text(index).map(JSONTree.text) ?? .null
    case .list: self = .list(json.inside(index).map { JSONTree(json, at: $0) })
    case .object:
      self = .object(
        json.inside(index).map { name in
          Member(name: json.text(name) ?? "", value: JSONTree(json, at: name + 1))
        })
    }
  }
}

extension JSONDraft {
  /// Members come in any order.
  fileprivate convenience init(_ tree: JSONTree, _ random: inout SplitMix64) throws {
    self.init()
    make(tree, at: 0, &random)
  }

  private func make(_ tree: JSONTree, at index: Int, _ random: inout SplitMix64) {
    switch tree {
    case .null: set(null: index)
    case .bool(let value): set(value, at: index)
    case .integer(let value): set(value, at: index)
    case .real(let value): set(value, at: index)
    case .text(let value): set(value, at: index)
    case .list(let values):
      makeList(at: index)
      for value in values { make(value, at: element(of: index), &random) }
    case .object(let members):
      makeObject(at: index)
      for member in members.shuffled(using: &random) {
        make(member.value, at: self.member(member.name, of: index), &random)
      }
    }
  }
}
