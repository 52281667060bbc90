import Foundation
import GRDB
import GugusDomain
import GugusLog
import Testing

@testable import GugusCommands

/// What someone does who has the file, the program and the key with which the log is signed.
private enum Attack: String, CaseIterable {
  case bytes = "changes the bytes of an entry"
  case rewritten = "rewrites an entry, and makes hashes, tree and tables anew"
  case signedEntry = "rewrites an entry that its agency signed, and makes its hash anew"
  case ownChair = "makes itself chair where it only governs, signed with its own key"
  case falseKey = "registers as a key of its own what is none, signed with its own key"
  case forgedKey = "registers another key for an agency, signs in its name, and makes the rest anew"
  case tail = "deletes the last entries"
  case cut = "cuts off the last commands, and makes hashes, tree and tables anew"
  case grown = "the same, and records other things until it is as long"
  case order = "exchanges two entries, and makes hashes, tree and tables anew"
  case older = "puts an older copy of the file in its place"
  case other = "puts another workspace of the same name in its place"
  case fork = "goes on recording in a copy, beside the file that others see"
  case renamed = "renames the workspace"
  case row = "changes a row of a table"
  case words = "takes a deliverable out of the full-text index"
  case tree = "changes the tree"
  case trigger = "plants a trigger, a view or a table"
  case guards = "drops a guard of the journal, an index or a check"
  case text = "removes or changes a personal text"
  case evidence = "changes or removes an evidence file"
  case strays = "adds evidence or texts that no entry names"
}

@Suite("What shows that someone was at the file")
struct AttackTests {
  private static let secretariat = AgencyCode(unchecked: "DINSOS")

  /// At which the attack is made.
  private let desk: Desk
  private let key: String
  private let witnessKey: String

  init() throws {
    desk = try Signed.desk()
    key = try desk.done("key show dppkb.example").trimmingCharacters(in: .newlines)
    witnessKey = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    try desk.play(
      """
      taskforce join TPPS DINSOS --role secretariat --as BAPPEDA
      key new dinsos.example
      key register DINSOS dinsos.example --as DINSOS
      agency steward DPPKB --as DPPKB
      config set --name 'TPPS Kota' --signed-entries --as DPPKB
      commitment accept TPPS/K1 --as DINKES
      meeting schedule TPPS --title Third --date 2026-03-20 --as DINSOS
      """)
    try desk.file("evidence.csv", "nik,weight\n1,9.4\n")
    try desk.play(
      """
      commitment evidence TPPS/K1 --file evidence.csv --note 'Of two villages' --as DINKES
      """)
    try desk.file("older.db", bytes: desk.bytes("gugus.db"))
    for completion in ["limited", "substantial"] { try record(completion) }
    try desk.done("journal checkpoint --key dppkb.example --output kept.txt")
    try desk.done("journal witness kept.txt --key dinkes.example --output cosigned.txt")
    try desk.done("commitment receipt TPPS/K1 --checkpoint cosigned.txt --output receipt.txt")
    // Another office has the whole record, and a key of its own.
    try desk.file("office.db", bytes: desk.bytes("gugus.db"))
    try desk.done("key new office.example")
  }

  private func record(_ completion: String, in workspace: String = "gugus.db") throws {
    try desk.done(
      "commitment progress TPPS/K1 --completion \(completion) --as DINKES --workspace \(workspace)")
  }

  // MARK: The attacks

  private func make(_ attack: Attack) throws {
    switch attack {
    case .bytes:
      try damage(
        "UPDATE journal SET entry = replace(entry, 'February', 'March') WHERE entry LIKE '%February%'"
      )
    case .rewritten: try remake { $0.replacing("Weighing data of February", with: "Some data") }
    case .signedEntry: try rewriteSigned()
    case .ownChair:
      let day = try #require(Day(iso: "2026-03-12"))
      let chair = Membership(agency: Self.secretariat, role: .chair, from: day)
      try rewriteOwn(.taskForce(TaskForceCode(unchecked: "TPPS"), .joined(chair)))
    case .falseKey: try rewriteOwn(.agency(Self.secretariat, .keyRegistered("hello")))
    case .forgedKey: try remake(forgedInName)
    case .tail:
      try damage(
        """
        DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal);
        DELETE FROM disclosure WHERE sequence NOT IN (SELECT sequence FROM journal);
        """)
    case .cut: try remake(shortened)
    case .grown:
      try remake(shortened)
      for completion in ["not-started", "complete"] { try record(completion) }
    case .order: try remake(exchanged)
    case .older: try desk.file("gugus.db", bytes: desk.bytes("older.db"))
    case .other:
      try remove("gugus.db")
      try desk.done("init --rehearsal --seed 12")
      try desk.done("config set --name 'TPPS Kota'")
    case .fork:
      try record("complete", in: "office.db")
      try desk.done(
        "journal checkpoint --key dppkb.example --output next.txt --workspace office.db")
      try desk.done("journal witness next.txt --key dinkes.example --workspace office.db")
      try record("not-started")
    case .renamed: try desk.done("config set --name 'Another name' --as DPPKB")
    case .row: try damage("UPDATE commitment SET due = due + 30")
    case .words:
      try damage(
        """
        INSERT INTO commitment_text (commitment_text, rowid, deliverable)
        SELECT 'delete', id, deliverable FROM commitment
        """)
    case .tree:
      try damage("UPDATE tree_node SET hash = zeroblob(32) WHERE level = 1 AND position = 1")
    case .trigger:
      try alter(
        "CREATE TRIGGER planted AFTER INSERT ON journal BEGIN UPDATE commitment SET due = 0; END")
    case .guards: try alter("DROP TRIGGER journal_is_never_updated")
    case .text: try damage("UPDATE disclosure SET texts = replace(texts, 'two villages', 'all')")
    case .evidence: try damage("UPDATE attachment SET bytes = x'00'")
    case .strays: try damage("INSERT INTO disclosure (sequence, texts) VALUES (999, '[]')")
    }
  }

  private func damage(_ sql: String) throws { try desk.damage { try $0.execute(sql: sql) } }

  private func alter(_ sql: String) throws {
    try DatabaseQueue(path: desk.workspace).inDatabase { try $0.execute(sql: sql) }
  }

  private func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: desk.path(name))
  }

  /// Puts a workspace in the place that is made of another journal.
  private func remake(_ change: (String) throws -> String) throws {
    try desk.done("export journal journal.jsonl --attachments evidence")
    let text = String(decoding: try desk.bytes("journal.jsonl"), as: UTF8.self)
    try desk.file("changed.jsonl", Tampered.journal(try change(text)))
    try remove("gugus.db")
    try desk.done("import journal changed.jsonl gugus.db --attachments evidence")
  }

  /// With another key of DINKES, and its signatures by that.
  private func forgedInName(_ journal: String) throws -> String {
    let forged = SigningKey(name: "dinkes.example")
    var lines = journal.split(separator: "\n").map(String.init)
    let log = try #require(lines[0].firstMatch(of: /"log":"([0-9a-f]{32})"/)).1
    let (prefix, suffix) = ("{\"disclosures\":", "}")
    for index in lines.indices {
      lines[index] = lines[index].replacing(witnessKey, with: "\(forged.verifier)")
      guard lines[index].contains("\"signature\":"), lines[index].contains("\"DINKES\"") else {
        continue
      }
      let next = lines[index + 1]
      let texts =
        next.hasPrefix(prefix) ? next.dropFirst(prefix.count).dropLast(suffix.count) : "[]"
      let disclosures = try [Disclosure](canonicalJSON: String(texts))
      var entry = try Entry(SealedEntry(json: lines[index], disclosures: disclosures))
      let bytes = try entry.bytesToSign(log: String(log), disclosures)
      entry.signature = EntrySignature(
        key: forged.verifier.id.hexadecimal, value: try forged.sign(bytes).base64EncodedString())
      lines[index] = try entry.sealed(again: disclosures).json
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Without the last two commands.
  private func shortened(_ journal: String) -> String {
    let lines = journal.split(separator: "\n")
    let entries = lines.indices.filter { lines[$0].hasPrefix("{\"actor\":") }
    let cut = entries[entries.count - 2]
    return lines.enumerated().filter {
      $0.offset < cut || lines[$0.offset].contains("\"attachment\":")
        || $0.offset == lines.count - 1
    }.map { $0.element + "\n" }.joined()
  }

  /// With the first two agencies in each other's place.
  private func exchanged(_ journal: String) -> String {
    var lines = journal.split(separator: "\n").map(String.init)
    let second = lines[1].replacing("\"sequence\":2,", with: "\"sequence\":3,")
    lines[1] = lines[2].replacing("\"sequence\":3,", with: "\"sequence\":2,")
    lines[2] = second
    return lines.map { $0 + "\n" }.joined()
  }

  /// Of the acceptance, which DINKES signed.
  private func rewriteSigned() throws {
    try desk.damage { db in
      let row = try #require(
        try Row.fetchOne(
          db, sql: "SELECT sequence, entry FROM journal WHERE entry LIKE '%commitment.accepted%'"))
      let entry = (row[1] as String).replacing(/"id":"..../, with: "\"id\":\"zzzz")
      try db.execute(
        sql: "UPDATE journal SET entry = ?, leaf_hash = ? WHERE sequence = ?",
        arguments: [entry, MerkleTree.leafHash(of: entry.utf8), row[0] as Int])
    }
  }

  /// DINSOS, which keeps meetings, says something else in the place of one, with its own key.
  private func rewriteOwn(_ event: Event) throws {
    let keys = try FileManager.default.contentsOfDirectory(atPath: desk.path("keys"))
      .filter { $0.hasSuffix(".key") }
      .map { try String(contentsOfFile: desk.path("keys/\($0)"), encoding: .utf8) }
    let text = try #require(keys.first { $0.contains("+dinsos.example+") })
    let key = try #require(SigningKey(text.trimmingCharacters(in: .newlines)))
    try desk.damage { db in
      let founding = try String.fetchOne(db, sql: "SELECT entry FROM journal WHERE sequence = 1")
      let log = try #require(founding?.firstMatch(of: /"log":"([0-9a-f]{32})"/)).1
      let row = try #require(
        try Row.fetchOne(
          db, sql: "SELECT sequence, entry FROM journal WHERE entry LIKE '%meeting.scheduled%'"))
      var entry = try Entry(SealedEntry(json: row[1], disclosures: []))
      entry.event = event
      entry.signature = EntrySignature(
        key: key.verifier.id.hexadecimal,
        value: try key.sign(entry.bytesToSign(log: String(log), [])).base64EncodedString())
      let json = try entry.sealed(again: []).json
      try db.execute(
        sql: """
          UPDATE journal SET noun = ?, subject = ?, entry = ?, leaf_hash = ? WHERE sequence = ?
          """,
        arguments: [
          event.subject.noun.rawValue, event.subject.code, json,
          MerkleTree.leafHash(of: json.utf8), row[0] as Int,
        ])
    }
  }

  // MARK: What shows

  /// What `journal verify` finds, in one word; nil for nothing.
  private func verification() -> String? {
    let answer = desk.run("journal verify --format json")
    let result = answer.output.matches(of: /"result": "([a-z-]+)"/).first.map { String($0.1) }
    return result == "sound" ? nil : result
  }

  /// What a checkpoint shows that someone kept.
  private func comparison(_ checkpoint: String, _ key: String) -> String? {
    let answer = desk.run("journal verify --checkpoint \(checkpoint) --key \(key) --format json")
    let result = answer.output.matches(of: /"result": "([a-z-]+)"/).last.map { String($0.1) }
    return result == "contained" ? nil : result
  }

  /// What a witness does that has cosigned before, of the next checkpoint.
  private func witness() throws -> String? {
    let id = try #require(VerifierKey(key)).id.hexadecimal
    try? remove("keys/\(id).signed")
    let signed = desk.run("journal checkpoint --key dppkb.example --output next.txt")
    guard signed.status == .done else { return "refuses" }
    let answer = desk.run("journal witness next.txt --key dinkes.example --log-key \(key)")
    if answer.status != .done { return "refuses" }
    return answer.words.contains("never") ? "says so" : nil
  }

  /// What another office's copy shows.
  private func office() throws -> String? {
    try desk.done(
      "journal checkpoint --key office.example --output office.txt --workspace office.db")
    let key = try desk.done("key show office.example")
    return comparison("office.txt", key)
  }

  private func cell(_ found: String?) -> String {
    guard let found else { return "–" }
    return ["refuses", "says so"].contains(found) ? found : "`\(found)`"
  }

  @Test("is what the table in docs/reliability.md says", arguments: Attack.allCases)
  fileprivate func shown(_ attack: Attack) throws {
    try make(attack)
    let found = verification()
    let kept = comparison("kept.txt", key)
    #expect(comparison("receipt.txt", key) == kept, "a receipt shows what its checkpoint shows")
    let row = [attack.rawValue] + [found, kept, try witness(), try office()].map(cell)
    let line = "| \(row.joined(separator: " | ")) |"
    let text = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/reliability.md"), encoding: .utf8)
    let isNamed = text.split(separator: "\n").contains(Substring(line))
    #expect(isNamed, "\(line)")
    // The receipt itself proves as ever what was on record then.
    #expect(
      desk.run(
        "receipt check receipt.txt --checkpoint cosigned.txt --key \(key) --key \(witnessKey)"
      )
      .status == .done)
  }

  @Test("is all that the table names")
  func rows() throws {
    let text = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/reliability.md"), encoding: .utf8)
    let named = text.matches(of: /(?m)^\| ([a-z][^|]*) \| [^|]* \| [^|]* \| [^|]* \| [^|]* \|$/)
      .map { String($0.1) }
    #expect(named == Attack.allCases.map(\.rawValue))
  }

  @Test(
    "is said by every command before it does anything, where the schema is another",
    arguments: Language.allCases)
  func commands(_ language: Language) throws {
    try make(.trigger)
    let before = try desk.bytes("gugus.db")
    desk.language = language
    for line in [
      "commitment claim TPPS/K1 --as DINKES", "status", "commitment list", "journal checkpoint",
      "export journal -",
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .badData, "\(line)")
      #expect(
        answer.words.contains("planted") && answer.words.contains("gugus doctor"), "\(answer.words)"
      )
      #expect(answer.output.isEmpty)
    }
    #expect(try desk.bytes("gugus.db") == before)
    let said = desk.run("doctor")
    #expect(said.status == .faultFound)
    #expect(said.output.contains("planted") && said.output.contains("gugus journal rebuild"))
    try desk.done("journal rebuild")
    try desk.done("doctor")
    try desk.done("commitment claim TPPS/K1 --as DINKES")
    #expect(try desk.done("commitment show TPPS/K1 --format json").contains("2026-04-10"))
  }

  @Test("is nothing that anybody signs or proves", arguments: Language.allCases)
  func nothingSigned(_ language: Language) throws {
    try desk.file("made.json", try desk.done("report summary --format json"))
    try make(.bytes)
    desk.language = language
    for line in [
      "report summary --verify made.json",
      "journal checkpoint --key dppkb.example", "journal witness kept.txt --key dinkes.example",
      "commitment receipt TPPS/K1 --key dppkb.example", "journal head", "journal prove 3",
      "journal prove --since 3", "commitment receipt TPPS/K1 --checkpoint cosigned.txt",
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .faultFound, "\(line)")
      #expect(answer.output.isEmpty, "\(line)")
      #expect(
        answer.words.contains(
          Term(en: "nothing is vouched for", id: "tidak ada yang dijamin").in(language)),
        "\(answer.words)")
    }
  }
}
