import Foundation
import GugusDomain
import GugusLog
import Testing

@testable import GugusCommands

@Suite("Receipts, from the command line")
struct ReceiptCommandTests {
  private let desk: Desk
  /// Of someone who has no workspace and no keys.
  private let outside: Desk
  private let signer: String
  private let witness: String

  init() throws {
    desk = try Signed.desk()
    outside = try Desk(isFounded: false)
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.done("journal checkpoint --key dppkb.example --output signed.txt")
    try desk.done("journal witness signed.txt --key dinkes.example --output cosigned.txt")
    try desk.done("commitment receipt TPPS/K1 --checkpoint cosigned.txt --output receipt.txt")
    signer = try desk.done("key show dppkb.example").trimmingCharacters(in: .newlines)
    witness = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    for file in ["signed.txt", "cosigned.txt", "receipt.txt"] {
      try outside.file(file, bytes: desk.bytes(file))
    }
  }

  private func check(_ options: String) -> Desk.Answer { outside.run("receipt check \(options)") }

  @Test("prove the entries of a commitment to who has neither workspace nor key")
  func proved() throws {
    let answer = check(
      "receipt.txt --checkpoint cosigned.txt --key \(signer) --key \(witness) --format csv")
    #expect(answer.status == .done)
    #expect(answer.output.contains("commitment.proposed"))
    #expect(answer.output.contains("commitment.accepted"))
    #expect(answer.output.split(separator: "\r\n").count == 3)
  }

  @Test("say who signed the checkpoint, and who cosigned it when", arguments: Language.allCases)
  func signers(_ language: Language) throws {
    outside.language = language
    let output = check("receipt.txt --key \(signer) --key \(witness)").output
    #expect(output.contains("dppkb.example"))
    #expect(output.contains("2026-03-12T05:00:00.000Z"))
    #expect(!output.contains("(--key)"))
  }

  @Test("checked by a checkpoint alone say that nobody's signature was looked at")
  func withoutKeys() throws {
    #expect(check("receipt.txt --checkpoint cosigned.txt").output.contains("not checked"))
    #expect(check("receipt.txt").status == .usage)
  }

  @Test(
    "are made of no entry beside which somebody changed or removed a personal text",
    arguments: ["texts = replace(texts, 'Ratna', 'Ratni')", "texts = '[]'"])
  func otherTexts(_ change: String) throws {
    try desk.done("commitment barrier TPPS/K1 --raise regulation --text Ratna --as DINKES")
    let receipt = "commitment receipt TPPS/K1 --key dppkb.example --output changed.txt"
    #expect(desk.run(receipt).status == .done)
    try desk.damage {
      try $0.execute(sql: "UPDATE disclosure SET \(change) WHERE texts LIKE '%Ratna%'")
      #expect($0.changesCount == 1)
    }
    let answer = desk.run(receipt.replacing("changed", with: "again"))
    #expect(answer.status == .faultFound)
    #expect(!desk.has("again.txt"))
    for line in ["export journal again.txt", "backup again.db"] {
      #expect(desk.run(line).status == .faultFound)
    }
    #expect(!desk.has("again.txt") && !desk.has("again.db"))
  }

  @Test("hold the bytes whose hashes the journal holds")
  func bytes() throws {
    for part in try Receipt(reading: Data(desk.bytes("receipt.txt"))).parts {
      let shown = try desk.done("journal show \(part.index + 1) --format json")
      #expect(shown.contains(MerkleTree.leafHash(of: part.entry).hexadecimal))
    }
  }

  @Test("are refused by a key that has not signed")
  func otherKey() throws {
    let other = SigningKey(name: "dppkb.example").verifier
    #expect(check("receipt.txt --checkpoint cosigned.txt --key \(other)").status == .faultFound)
    #expect(check("receipt.txt --checkpoint signed.txt --key \(witness)").status == .faultFound)
  }

  @Test("whose entries were changed prove nothing")
  func changedEntry() throws {
    var receipt = try Receipt(reading: Data(desk.bytes("receipt.txt")))
    let entry = String(decoding: receipt.parts[1].entry, as: UTF8.self)
    receipt.parts[1].entry = Data(entry.replacing("DINKES", with: "DINSOS").utf8)
    try outside.file("receipt.txt", bytes: Array(receipt.bytes))
    let answer = check("receipt.txt --checkpoint cosigned.txt --key \(signer)")
    #expect(answer.status == .faultFound)
    #expect(answer.output.isEmpty)
    #expect(answer.words.contains("\(receipt.parts[1].index + 1)"))
  }

  @Test("are for one checkpoint, and not for a later one")
  func laterCheckpoint() throws {
    try desk.done("config set --days-ahead 30")
    try desk.done("journal checkpoint --key dppkb.example --output later.txt")
    try outside.file("later.txt", bytes: desk.bytes("later.txt"))
    let answer = check("receipt.txt --checkpoint later.txt --key \(signer)")
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("commitment receipt CODE --checkpoint FILE"))
  }

  @Test("by a checkpoint that is older than the entries are not made")
  func tooOld() throws {
    try desk.done("commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES")
    let answer = desk.run("commitment receipt TPPS/K1 --checkpoint cosigned.txt")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(out-of-range)"))
  }

  @Test("are signed anew where no checkpoint is given")
  func fresh() throws {
    let receipt = try desk.done("commitment receipt TPPS/K1 --key dinkes.example")
    try outside.file("fresh.txt", receipt)
    #expect(check("fresh.txt --key \(witness)").status == .done)
  }

  @Test("that are none say so", arguments: Language.allCases)
  func malformed(_ language: Language) throws {
    outside.language = language
    try outside.file("none.txt", "c2sp.org/tlog-proof@v1\nindex 1\n")
    let answer = check("none.txt --checkpoint cosigned.txt")
    #expect(answer.status == .badData)
    #expect(answer.words.contains(Term(en: "a receipt", id: "tanda terima").in(language)))
  }

  @Test("show what was promised, by whom, to whom and by when", arguments: Language.allCases)
  func promise(_ language: Language) throws {
    outside.language = language
    let output = check("receipt.txt --checkpoint cosigned.txt --key \(signer)").output
    for words in [
      "TPPS/K1", "Weighing data of February", "DINKES", "BAPPEDA",
      Term(en: "What was promised", id: "Yang dijanjikan").in(language),
      Term(en: "A receipt may leave entries out", id: "dapat tidak memuat sebagian catatan").in(
        language),
    ] {
      #expect(output.contains(words), "\(words): \(output)")
    }
    let json = check("receipt.txt --checkpoint cosigned.txt --key \(signer) --format json").output
    #expect(json.contains("\"due\": \"2026-04-10\""))
    #expect(json.contains("\"first-due\": \"2026-04-10\""))
    #expect(json.contains("\"state\": \"active\""))
  }

  @Test("that leave entries out prove what is in them, and do not say what came of it")
  func leftOut() throws {
    var receipt = try Receipt(reading: Data(desk.bytes("receipt.txt")))
    receipt.parts.removeFirst()
    try outside.file("rest.txt", bytes: Array(receipt.bytes))
    let rest = check("rest.txt --checkpoint cosigned.txt --key \(signer) --format json")
    #expect(rest.status == .done)
    #expect(rest.output.contains("\"deliverable\": \"not-said\""))
    receipt = try Receipt(reading: Data(desk.bytes("receipt.txt")))
    receipt.parts.removeLast()
    try outside.file("first.txt", bytes: Array(receipt.bytes))
    let first = check("first.txt --checkpoint cosigned.txt --key \(signer) --format json")
    #expect(first.output.contains("\"state\": \"proposed\""))
  }

  @Test("take keys from files, one a line, as well as inline")
  func keyFiles() throws {
    try outside.file("keys.pub", "\(signer)\n\(witness)\n")
    let answer = check("receipt.txt --checkpoint cosigned.txt --key keys.pub")
    #expect(answer.status == .done)
    #expect(answer.output.contains("dppkb.example") && answer.output.contains("dinkes.example"))
    try outside.file("words.pub", "\(signer)\nand more\n")
    #expect(check("receipt.txt --key words.pub").status == .badData)
    #expect(check("receipt.txt --key gone.pub").status == .noInput)
    #expect(check("receipt.txt --key \(signer)x").status == .usage)
  }

  @Test("with a block twice, or in another order, are refused", arguments: Language.allCases)
  func repeated(_ language: Language) throws {
    outside.language = language
    let whole = try Receipt(reading: Data(desk.bytes("receipt.txt")))
    for parts in [whole.parts + [whole.parts[1]], whole.parts.reversed()] {
      try outside.file("other.txt", bytes: Array(Receipt(parts: parts, note: whole.note).bytes))
      let answer = check("other.txt --checkpoint cosigned.txt --key \(signer)")
      #expect(answer.status == .badData)
      #expect(answer.words.contains(Term(en: "twice", id: "dua kali").in(language)))
    }
  }

  @Test("with texts that no entry seals, or without those that it does, prove nothing")
  func texts() throws {
    try desk.done(
      "commitment progress TPPS/K1 --completion limited --note 'Two villages' --as DINKES")
    try desk.done("journal checkpoint --key dppkb.example --output signed.txt")
    try desk.done("commitment receipt TPPS/K1 --checkpoint signed.txt --output receipt.txt")
    try outside.file("signed.txt", bytes: desk.bytes("signed.txt"))
    let whole = try Receipt(reading: Data(desk.bytes("receipt.txt")))
    let last = whole.parts.count - 1
    let beside = String(decoding: try #require(whole.parts[last].beside), as: UTF8.self)
    for other in [
      nil, "[]", beside.replacing("[[", with: "[ ["), beside.replacing("villages", with: "cities"),
      beside.replacing("[[", with: "[[\"body.reason\",\"c2FsdA\",\"planted\"],["),
    ] {
      var receipt = whole
      receipt.parts[last].beside = other.map { Data($0.utf8) }
      try outside.file("other.txt", bytes: Array(receipt.bytes))
      let answer = check("other.txt --checkpoint signed.txt --key \(signer)")
      #expect(answer.status == .faultFound, "\(other ?? "none")")
      #expect(answer.output.isEmpty)
    }
  }
}
