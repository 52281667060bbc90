import Foundation
import TestSupport
import Testing

@testable import GugusDomain

@Suite("JSON as the journal reads and writes it")
struct JSONTreeTests {
  private func tree(_ random: inout SplitMix64, depth: Int = 4) -> JSONTree {
    switch Int.random(in: depth == 0 ? 2...6 : 0...6, using: &random) {
    case 0: return .list(random.list(upTo: 4) { tree(&$0, depth: depth - 1) })
    case 1:
      let names = Set(random.list(upTo: 4) { text(&$0) }).sorted()
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
      "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "é", "🇮", "\u{7F}",
    ]
    return String(
      String.UnicodeScalarView(
        random.list(upTo: 6) { scalars.randomElement(using: &$0) ?? "a" }))
  }

  @Test(
    "A name stands once in an object, of however many members", arguments: [1, 31, 32, 33, 500])
  func once(members: Int) throws {
    let names = (0..<members).map { #""n\#($0)":0"# }
    let tree = try JSONTree(reading: "{\(names.joined(separator: ","))}")
    #expect(tree["n\(members - 1)"] == .integer(0))
    for again in Set([0, members / 2, members - 1]) {
      #expect(throws: JSONTreeFault.self) {
        try JSONTree(reading: "{\((names + [names[again]]).joined(separator: ","))}")
      }
    }
  }

  @Test("What is written reads as the same, and Foundation reads it too", arguments: seeds)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let tree = tree(&random)
      let written = String(decoding: tree.canonical, as: UTF8.self)
      let read = try JSONTree(reading: written)
      #expect(read == tree)
      #expect(read.canonical == tree.canonical)
      #expect(
        Array(try CanonicalJSON.rewritten(written).utf8) == tree.canonical, "\(written)")
    }
  }

  @Test(
    "What is no JSON is refused at its byte",
    arguments: [
      ("", 0), (" ", 1), ("{", 1), ("{\"a\"}", 4), ("{\"a\":1,}", 7), ("{a:1}", 1), ("[1,]", 3),
      ("[1 2]", 3), ("[1", 2), ("1 1", 2), ("nul", 0), ("True", 0), ("01", 2), ("-", 1), ("1.", 2),
      (".5", 0), ("1e", 2), ("+1", 0), ("\"", 1), ("\"\\x\"", 3), ("\"\\u12\"", 3),
      ("\"\\ud800\"", 7), ("\"\\udc00\"", 7), ("\"\t\"", 1), ("1e999", 5), ("NaN", 0),
      ("{\"a\":1,\"a\":2}", 11), ("\u{FEFF}1", 0), ("'a'", 0), ("[1]]", 3),
    ])
  func refused(text: String, offset: Int) {
    #expect(throws: JSONTreeFault(offset: offset)) { try JSONTree(reading: text) }
  }

  @Test("Escapes, space and numbers are read as RFC 8259 has them")
  func forms() throws {
    let text = " { \"a\\u0041\\ud83c\\uddee\\/\" : [ 1.50 , -0 , 1e2 , true , null ] } "
    #expect(
      try JSONTree(reading: text)
        == .object([
          JSONTree.Member(
            name: "aA\u{1F1EE}/",
            value: .list([.real(1.5), .integer(0), .real(100), .bool(true), .null]))
        ]))
  }

  @Test("A number that is whole is written without a point, and any other as it reads back")
  func numbers() {
    let written = [14.0, 0.1, 1e15, 1e16, -2.5, 1e-05, 0].map {
      String(decoding: JSONTree.real($0).canonical, as: UTF8.self)
    }
    #expect(written == ["14", "0.1", "1000000000000000.0", "1e+16", "-2.5", "1e-05", "0"])
  }

  @Test("What is too deep is refused, and does not stop the program")
  func deep() {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSONTree(reading: nested(64)) }
    #expect(throws: JSONTreeFault.self) { try JSONTree(reading: nested(65)) }
    #expect(throws: JSONTreeFault.self) { try JSONTree(reading: nested(100_000)) }
  }
}
