import Foundation
import GugusDomain
import GugusLog
import Testing

@testable import GugusCommands

@Suite("A workspace beside a checkpoint that someone kept")
struct KeptCheckpointTests {
  private let desk: Desk
  private let signer: String

  init() throws {
    desk = try Signed.desk()
    signer = try desk.done("key show dppkb.example")
    try desk.file("signer.pub", signer)
    try desk.done("journal checkpoint --key dppkb.example --output kept.txt")
    // Whoever checks has no private keys, and needs none.
    desk.environment["GUGUS_KEYS"] = desk.path("nowhere")
  }

  private func compare(_ options: String) -> Desk.Answer {
    desk.run("journal verify --checkpoint \(options)")
  }

  /// What is said of the checkpoint, for machines.
  private func outcome(_ options: String) throws -> String? {
    let answer = compare("\(options) --format json")
    return answer.output.matches(of: /"result": "([a-z-]+)"/).last.map { String($0.1) }
  }

  @Test("holds what was signed, also after it grew and was renamed", arguments: Language.allCases)
  func contained(_ language: Language) throws {
    try desk.done("config set --name 'Another name' --days-ahead 30")
    desk.language = language
    let answer = compare("kept.txt --key \(signer)")
    #expect(answer.status == .done)
    #expect(answer.output.contains(Term(en: "contained: ", id: "termuat: ").in(language)))
    #expect(answer.output.contains("dppkb.example"))
    #expect(try outcome("kept.txt --key signer.pub") == "contained")
  }

  @Test("holds what stands in a receipt")
  func receipt() throws {
    desk.environment["GUGUS_KEYS"] = desk.path("keys")
    try desk.done("commitment receipt TPPS/K1 --checkpoint kept.txt --output receipt.txt")
    #expect(try outcome("receipt.txt --key signer.pub") == "contained")
  }

  @Test(
    "says that nobody's signature was looked at where no key is named", arguments: Language.allCases
  )
  func withoutKey(_ language: Language) throws {
    desk.language = language
    let answer = compare("kept.txt")
    #expect(answer.status == .done)
    #expect(
      answer.output.contains(
        Term(en: "its signatures were not checked", id: "tanda tangannya tidak diperiksa").in(
          language)))
    #expect(try outcome("kept.txt") == "contained-signatures-not-checked")
  }

  @Test("is told from one that is shorter, forked or of another log", arguments: Language.allCases)
  func others(_ language: Language) throws {
    try desk.file("early.db", bytes: desk.bytes("gugus.db"))
    try desk.done("config set --days-ahead 20")
    desk.environment["GUGUS_KEYS"] = desk.path("keys")
    try desk.done("journal checkpoint --key dppkb.example --output late.txt")
    try desk.file("fork.db", bytes: desk.bytes("early.db"))
    try desk.done("config set --days-ahead 30 --workspace fork.db")
    try desk.done("init other.db --rehearsal --seed 7")
    desk.language = language
    for (file, outcome, words) in [
      ("early.db", "shorter", Term(en: "shorter: ", id: "lebih pendek: ")),
      ("fork.db", "forked", Term(en: "forked: ", id: "bercabang: ")),
      ("other.db", "other-log", Term(en: "of another journal", id: "dari jurnal lain")),
    ] {
      let answer = compare("late.txt --key signer.pub --workspace \(file)")
      #expect(answer.status == .faultFound, "\(file)")
      #expect(answer.output.contains(words.in(language)), "\(answer.output)")
      #expect(try self.outcome("late.txt --key signer.pub --workspace \(file)") == outcome)
    }
    #expect(try outcome("late.txt --key signer.pub") == "contained")
  }

  @Test("is not spoken for by a key that did not sign", arguments: Language.allCases)
  func otherKey(_ language: Language) throws {
    desk.language = language
    let stranger = SigningKey(name: "dppkb.example").verifier
    let answer = compare("kept.txt --key \(stranger)")
    #expect(answer.status == .faultFound)
    #expect(
      answer.output.contains(
        Term(en: "not signed by dppkb.example", id: "tidak ditandatangani dppkb.example").in(
          language)))
    #expect(try outcome("kept.txt --key \(stranger) --key signer.pub") == "other-key")
  }

  @Test("is not spoken for by a text that was changed under its signature")
  func changed() throws {
    let text = String(decoding: try desk.bytes("kept.txt"), as: UTF8.self)
    let size = try Checkpoint(SignedNote(reading: Data(text.utf8))).head.size
    try desk.file("changed.txt", text.replacing("\n\(size)\n", with: "\n\(size - 1)\n"))
    #expect(compare("changed.txt --key signer.pub").status == .faultFound)
    #expect(compare("changed.txt").status == .faultFound)
    try desk.file("none.txt", "nothing of the kind\n")
    #expect(compare("none.txt").status == .badData)
    #expect(compare("gone.txt").status == .noInput)
  }

  @Test("is compared by its bytes, whatever else is wrong with it")
  func damaged() throws {
    try desk.damage {
      try $0.execute(sql: "UPDATE agency SET name_en = 'Other'; DELETE FROM tree_node")
    }
    #expect(try outcome("kept.txt --key signer.pub") == "contained")
    #expect(compare("kept.txt --key signer.pub").status == .faultFound)
    try desk.damage {
      try $0.execute(
        sql: "UPDATE journal SET entry = replace(entry, 'DINKES', 'DINSOS') WHERE sequence = 4")
    }
    #expect(try outcome("kept.txt --key signer.pub") == "forked")
  }

  @Test("is compared with keys that are keys")
  func keys() throws {
    try desk.file("secret.txt", "PRIVATE+KEY+a+00000000+AAAA\n")
    try desk.file("two.pub", signer + "\n" + signer)
    #expect(compare("kept.txt --key two.pub").status == .done)
    #expect(compare("kept.txt --key secret.txt").status == .badData)
    #expect(compare("kept.txt --key signer.pub+").status == .usage)
    #expect(compare("kept.txt --key gone.pub").status == .noInput)
    #expect(desk.run("journal verify --key signer.pub").status == .usage)
  }
}

@Suite("A log under another name")
struct RenamedLogTests {
  private let desk: Desk

  init() throws {
    desk = try Signed.desk()
    try desk.done("config set --name 'TPPS Kota' --days-ahead 20")
    try desk.done("journal checkpoint --key dppkb.example --output kept.txt")
    try desk.done("journal witness kept.txt --key dinkes.example --output cosigned.txt")
  }

  /// What someone signs who has the key of the log, and none of its memory.
  private func sign(_ workspace: String) throws {
    let witness = try witnessID()
    for folder in try FileManager.default.contentsOfDirectory(atPath: desk.path("keys"))
    where folder.hasSuffix(".signed") && !folder.hasPrefix(witness) {
      try FileManager.default.removeItem(atPath: desk.path("keys/\(folder)"))
    }
    try desk.done(
      "journal checkpoint --key dppkb.example --output new.txt --workspace \(workspace)")
  }

  private func witnessID() throws -> String {
    let key = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    return try #require(VerifierKey(key)).id.hexadecimal
  }

  private func witness(_ workspace: String) throws -> Desk.Answer {
    try sign(workspace)
    return desk.run("journal witness new.txt --key dinkes.example --workspace \(workspace)")
  }

  @Test("keeps what was signed before: a checkpoint, a witness's memory, a receipt")
  func kept() throws {
    try desk.done("config set --name 'Another name'")
    try FileManager.default.moveItem(atPath: desk.workspace, toPath: desk.path("moved.db"))
    let signer = try desk.done("key show dppkb.example")
    #expect(
      desk.run("journal verify --checkpoint kept.txt --key \(signer) --workspace moved.db").status
        == .done)
    try desk.done(
      "commitment receipt TPPS/K1 --checkpoint cosigned.txt --output receipt.txt --workspace moved.db"
    )
    #expect(
      desk.run("receipt check receipt.txt --checkpoint cosigned.txt --key \(signer)").status
        == .done)
    let answer = try witness("moved.db")
    #expect(answer.status == .done)
    #expect(!answer.words.contains("never"), "the witness knows the log: \(answer.words)")
  }

  @Test("does not let a fork past a witness")
  func forked() throws {
    try desk.file("fork.db", bytes: desk.bytes("gugus.db"))
    try desk.done("config set --days-ahead 30")
    try desk.done("journal checkpoint --key dppkb.example --output next.txt")
    try desk.done("journal witness next.txt --key dinkes.example")
    try desk.done("config set --name 'Another name' --workspace fork.db")
    let answer = try witness("fork.db")
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("was rewritten"))
  }

  @Test("does not let a shorter one past a witness")
  func shorter() throws {
    try desk.file("short.db", bytes: desk.bytes("gugus.db"))
    for days in 31...33 { try desk.done("config set --days-ahead \(days)") }
    try desk.done("journal checkpoint --key dppkb.example --output next.txt")
    try desk.done("journal witness next.txt --key dinkes.example")
    try desk.done("config set --name 'Another name' --workspace short.db")
    let answer = try witness("short.db")
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("entries are missing"))
  }

  @Test("is not another log of the same name, of which a witness says that it never saw it")
  func sameName() throws {
    try desk.done("init other.db --rehearsal --seed 9")
    try desk.done("config set --name 'TPPS Kota' --workspace other.db")
    try sign("other.db")
    let signer = try desk.done("key show dppkb.example")
    for language in Language.allCases {
      desk.language = language
      try FileManager.default.removeItem(atPath: desk.path("keys/\(witnessID()).signed"))
      let answer = desk.run(
        "journal witness new.txt --key dinkes.example --log-key \(signer) --workspace other.db")
      #expect(answer.status == .done)
      #expect(
        answer.words.contains(
          Term(en: "has never cosigned gugus/", id: "belum pernah ikut menandatangani gugus/")
            .in(language)), "\(answer.words)")
    }
    #expect(
      desk.run("journal verify --checkpoint kept.txt --workspace other.db").status == .faultFound)
  }
}
