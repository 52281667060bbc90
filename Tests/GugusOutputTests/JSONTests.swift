import Foundation
import GugusDomain
import GugusFiles
import Testing

@testable import GugusOutput

@Suite("JSON")
struct JSONTests {
  @Test("is an object of sections with machine values, the same in both languages")
  func sections() throws {
    let expected = """
      {
        "figures": {"kept": {"count": 12, "of": 15, "share": 0.8}, \
      "reliability": {"low": 0.55, "high": 0.93}},
        "commitments": [
          {"code": "TPPS/K1", "debtor": "DINKES", "deliverable": "Kirim data timbang Februari", \
      "due": "2026-04-10", "state": "active", "days-late": 7},
          {"code": "TPPS/K12", "debtor": "DINKES", "deliverable": "Padankan data balita", \
      "due": "2026-04-20", "state": "satisfied", "days-late": null},
          {"code": "TPPS/K2", "debtor": "DINSOS", "deliverable": "Salurkan bantuan", \
      "due": "2026-04-20", "state": "violated", "days-late": 120}
        ],
        "notes": [
          {"id": "Yang dibebaskan tidak dihitung.", "en": "Released ones are left out."}
        ]
      }

      """
    #expect(try rendered(status, as: .json) == expected)
    #expect(try rendered(status, as: .json, .indonesian) == expected)
  }

  @Test("is an array where the document is one table")
  func oneTable() throws {
    #expect(
      try rendered(texts(["a", "b"]), as: .json) == """
        [
          {"number": 0, "text": "a"},
          {"number": 1, "text": "b"}
        ]

        """)
    #expect(try rendered(texts([]), as: .json) == "[]\n")
  }

  @Test("parses, sections and all")
  func parses() throws {
    let json = try rendered(status, as: .json)
    #expect(try JSONDecoder().decode(StatusJSON.self, from: Data(json.utf8)).commitments.count == 3)
  }

  private struct StatusJSON: Decodable {
    struct Commitment: Decodable {}
    let commitments: [Commitment]
  }

  @Test(
    "writes each value for machines",
    arguments: [
      (Cell.decimal(0.1), "0.1"), (.decimal(.infinity), "null"),
      (.share(0, of: 0), #"{"count": 0, "of": 0, "share": null}"#),
      (.bar(1, of: 4), #"{"count": 1, "of": 4, "share": 0.25}"#),
      (.flag(true), "true"), (.list(["A", "B"]), #"["A", "B"]"#), (.list([]), "[]"),
      (.instant(Instant(milliseconds: 0)), #""1970-01-01T00:00:00.000Z""#), (.empty, "null"),
    ])
  func values(cell: Cell, json: String) {
    #expect(cell.json == json)
  }

  @Test("escapes only what must be escaped")
  func escapes() {
    #expect(
      jsonString("\"\\/\u{8}\n\r\t\u{1F}\u{7F}é\u{2028}") == #""\"\\/\u0008\n\r\t\u001f"#
        + "\u{7F}é\u{2028}\"")
  }

  @Test("has a line for each row of the primary section as JSON Lines")
  func lines() throws {
    #expect(
      try rendered(status, as: .jsonl, .indonesian).split(separator: "\n").last
        == #"{"code": "TPPS/K2", "debtor": "DINSOS", "deliverable": "Salurkan bantuan", "#
        + #""due": "2026-04-20", "state": "violated", "days-late": 120}"#)
  }
}
