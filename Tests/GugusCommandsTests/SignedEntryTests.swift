import Foundation
import GRDB
import GugusDomain
import GugusLog
import Testing

@testable import GugusCommands

@Suite("Entries that are signed")
struct SignedEntryTests {
  private let desk: Desk

  init() throws {
    desk = try Signed.desk()
    try desk.done("agency steward DPPKB")
    try desk.done("config set --signed-entries --as DPPKB")
  }

  private func refusal(_ line: String, at desk: Desk) -> String? {
    let answer = desk.run(line)
    #expect(answer.status == .refused, "\(line)")
    return answer.words.firstMatch(of: /\(([a-z-]+)\)\n/).map { String($0.1) }
  }

  private func lastEntry() throws -> Int {
    try desk.done("journal list --format jsonl").split(separator: "\n").count
  }

  @Test("are all, from the one that asks for it on, but for what follows from others")
  func all() throws {
    try desk.play(
      """
      key new bappeda.example
      key register BAPPEDA bappeda.example --as DPPKB
      commitment accept TPPS/K1 --as DINKES
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      commitment propose TPPS --debtor DINKES --deliverable Next --creditor BAPPEDA \
      --due 2026-05-10 --antecedent TPPS/K1 --as DPPKB
      commitment accept TPPS/K2 --as DINKES
      commitment evidence TPPS/K1 --link https://example.org --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      meeting schedule TPPS --title Third --date 2026-03-20 --as BAPPEDA
      undo --as BAPPEDA
      """)
    let first = try lastEntry() - 10
    for sequence in first...(first + 10) {
      let shown = try desk.done("journal show \(sequence) --format json")
      let follows = shown.contains("\"kind\": \"commitment.antecedent-held\"")
      #expect(shown.contains("\"signed-with\": null") == follows, "\(shown)")
    }
    #expect(try desk.done("journal verify --format json").contains("\"signatures\": 10,"))
  }

  @Test("need the private key of their agency, and another's does not do")
  func privateKey() throws {
    let other = try Signed.desk(of: desk, holding: ["dppkb.example"])
    #expect(refusal("commitment accept TPPS/K1 --as DINKES", at: other) == "key-not-here")
    let own = try Signed.desk(of: desk, holding: ["dinkes.example"])
    try own.done("commitment accept TPPS/K1 --as DINKES")
  }

  @Test("keep who may impose out of a secretariat's hands, in lists of members too, row by row")
  func imposers() throws {
    try desk.play(
      """
      key new dinsos.example
      key register DINSOS dinsos.example --as DPPKB
      key new bappeda.example
      key register BAPPEDA bappeda.example --as DPPKB
      taskforce join TPPS DINSOS --role secretariat --from 2026-03-13 --as BAPPEDA
      """)
    desk.today = "2026-03-14"
    try desk.file(
      "members.csv",
      """
      taskforce,agency,role,from
      TPPS,DINKES,steering,2026-03-14
      TPPS,ASPUMI,member,2026-03-14

      """)
    let answer = desk.run("import memberships members.csv --as DINSOS")
    #expect(answer.status == .badData)
    #expect(answer.output.contains("(imposing-role)"), "\(answer.output)")
    let partial = desk.run("import memberships members.csv --keep-going --as DINSOS")
    #expect(partial.status == .faultFound)
    let members = try desk.done("taskforce show TPPS --format json")
    #expect(members.contains(/"member", "agency": "ASPUMI"/), "\(members)")
    #expect(!members.contains(/"steering", "agency": "DINKES"/))
    try desk.done("import memberships members.csv --as BAPPEDA")
    #expect(
      try desk.done("taskforce show TPPS --format json").contains(/"steering", "agency": "DINKES"/))
    try desk.done("journal verify")
  }

  @Test("need a key on record")
  func noKey() {
    #expect(
      refusal("commitment release TPPS/K1 --reason No --as BAPPEDA", at: desk) == "no-key-to-sign")
  }

  @Test("cannot be got round by turning the policy off, voiding it or registering another key")
  func roundabout() throws {
    let other = try Signed.desk(of: desk, holding: ["dinkes.example"])
    try other.done("key new other.example")
    let last = try lastEntry()
    for (line, expected) in [
      ("config set --no-signed-entries", "not-steward"),
      ("config set --no-signed-entries --as DINKES", "not-steward"),
      ("config set --no-signed-entries --as DPPKB", "key-not-here"),
      ("journal void \(last) --reason Mistake", "nobody-signs"),
      ("journal void \(last) --reason Mistake --as DINKES", "not-yours"),
      ("journal void \(last) --reason Mistake --as DPPKB", "key-not-here"),
      ("agency add EVIL --name-en Evil --kind ministry --sector x --as EVIL", "unknown"),
      ("agency add EVIL --name-en Evil --kind ministry --sector x --as DPPKB", "key-not-here"),
      ("agency steward DINKES --as DINKES", "not-steward"),
      ("key register DPPKB other.example --as DPPKB", "key-not-here"),
      ("key register BAPPEDA other.example --as DINKES", "not-its-keys"),
      ("key register BAPPEDA other.example --as BAPPEDA", "not-its-keys"),
      ("taskforce join TPPS DINSOS --role steering --as DINKES", "does-not-govern"),
      ("taskforce join TPPS DINSOS --role steering --as DPPKB", "key-not-here"),
      ("undo --as DPPKB", "key-not-here"),
    ] {
      #expect(refusal(line, at: other) == expected, "\(line)")
    }
    try desk.done("config set --no-signed-entries --as DPPKB")
    try other.done("commitment barrier TPPS/K1 --raise budget --text 'No funds' --as BAPPEDA")
    try desk.done("journal verify")
  }

  @Test("stay signed when their key is revoked later, and the next key signs")
  func rotated() throws {
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.done("key new dinkes.example/2")
    try desk.done("key register DINKES dinkes.example/2 --as DINKES")
    let shown = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    let id = try #require(VerifierKey(shown)).id.hexadecimal
    try desk.done("key revoke DINKES \(id) --reason Old --as DINKES")
    let holder = try Signed.desk(of: desk, holding: ["dinkes.example/2"])
    try holder.done("commitment evidence TPPS/K1 --link https://example.org --as DINKES")
    try holder.done("commitment claim TPPS/K1 --as DINKES")
    let late = try Signed.desk(of: desk, holding: ["dinkes.example"])
    #expect(refusal("undo --as DINKES", at: late) == "key-not-here")
    try desk.done("journal verify")
  }

  @Test("let nobody take back a key's registration or its revocation, not even the steward")
  func keysStand() throws {
    let id = try #require(
      VerifierKey(try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines))
    ).id.hexadecimal
    func expectStands(_ kind: String) throws {
      let entries = try desk.done("journal list --format jsonl").split(separator: "\n")
      let place = try #require(
        entries.firstIndex { $0.contains(kind) && $0.contains("\"DINKES\"") }, "\(kind)")
      #expect(
        refusal("journal void \(place + 1) --reason No --as DPPKB", at: desk) == "stands-for-good")
    }
    try expectStands("agency.key-registered")
    try desk.done("key revoke DINKES \(id) --reason Stolen --as DINKES")
    try expectStands("agency.key-revoked")
  }

  @Test("keep the steward's last key where nobody else could vouch for the next")
  func stewardKeepsKey() throws {
    let lone = try Desk(isFounded: false)
    try lone.play(
      """
      init --rehearsal --steward BAPPEDA --name-en Planning --kind regional-office --sector planning
      key new bappeda.example
      key register BAPPEDA bappeda.example --as BAPPEDA
      config set --signed-entries --as BAPPEDA
      """)
    let shown = try lone.done("key show bappeda.example").trimmingCharacters(in: .newlines)
    #expect(
      refusal("key revoke BAPPEDA \(shown) --reason Lost --as BAPPEDA", at: lone)
        == "signing-needs-steward")
  }

  @Test("are refused in a dry run as they would be without it")
  func dryRun() throws {
    let other = try Signed.desk(of: desk, holding: [])
    #expect(refusal("commitment accept TPPS/K1 --as DINKES --dry-run", at: other) == "key-not-here")
  }

  @Test(
    "are no more of an agency whose only key was revoked, until the steward vouches for the next")
  func mute() throws {
    let shown = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    let id = try #require(VerifierKey(shown)).id.hexadecimal
    #expect(
      refusal("key revoke DINKES \(id) --reason Lost --as BAPPEDA", at: desk) == "not-its-keys")
    try desk.done("key revoke DINKES \(id) --reason Lost --as DPPKB")
    #expect(refusal("commitment accept TPPS/K1 --as DINKES", at: desk) == "no-key-to-sign")
    try desk.done("key new dinkes.example/2")
    #expect(refusal("key register DINKES dinkes.example/2 --as DINKES", at: desk) == "not-its-keys")
    try desk.done("key register DINKES dinkes.example/2 --as DPPKB")
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.done("journal verify")
  }

  @Test("want a steward that has a key, and that is there", arguments: Language.allCases)
  func steward(_ language: Language) throws {
    let desk = try Signed.desk(language)
    let alone = desk.run("config set --signed-entries --as DINKES")
    #expect(
      alone.words.contains("(signing-needs-steward)") && alone.words.contains("agency steward"))
    try desk.done("agency steward BAPPEDA")
    let keyless = desk.run("config set --signed-entries --as BAPPEDA")
    #expect(keyless.words.contains("(signing-needs-steward)"))
    #expect(keyless.words.contains("gugus key register BAPPEDA"))
    try desk.play(
      """
      key new bappeda.example
      key register BAPPEDA bappeda.example --as BAPPEDA
      """)
    let absent = try Signed.desk(of: desk, holding: ["dinkes.example"])
    absent.language = language
    #expect(refusal("config set --signed-entries --as BAPPEDA", at: absent) == "key-not-here")
    try desk.done("config set --signed-entries --as BAPPEDA")
    try desk.done("journal verify")
  }

  @Test("keep a steward that can sign: no other is named, and its key is not taken back")
  func keepsSteward() throws {
    #expect(refusal("agency steward BAPPEDA --as DPPKB", at: desk) == "signing-needs-steward")
    let entries = try desk.done("journal list --format jsonl").split(separator: "\n")
    let named = try #require(entries.firstIndex { $0.contains("workspace.steward-named") })
    #expect(
      refusal("journal void \(named + 1) --reason No --as DPPKB", at: desk)
        == "signing-needs-steward")
    let registered = try #require(
      entries.firstIndex { $0.contains("agency.key-registered") && $0.contains("\"DPPKB\"") })
    #expect(
      refusal("journal void \(registered + 1) --reason No --as DPPKB", at: desk)
        == "stands-for-good")
    try desk.done("agency steward DINKES --as DPPKB")
    try desk.done("config set --no-signed-entries --as DINKES")
  }

  @Test("of a steward that has lost its key go on once those who may impose vouched for the next")
  func lostKey() throws {
    try desk.play(
      """
      key new bappeda.example
      key register BAPPEDA bappeda.example --as DPPKB
      agency steward DINKES --as DPPKB
      """)
    let shown = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    let id = try #require(VerifierKey(shown)).id.hexadecimal
    try desk.play(
      """
      key revoke DINKES \(id) --reason Lost --as DINKES
      key new dinkes.example/2
      """)
    #expect(refusal("key register DINKES dinkes.example/2 --as DPPKB", at: desk) == "not-its-keys")
    #expect(refusal("config set --quorum 2 --as DINKES", at: desk) == "no-key-to-sign")
    let member = try Signed.desk(of: desk, holding: ["dinkes.example/2"])
    #expect(
      refusal("key register DINKES dinkes.example/2 --as BAPPEDA", at: member) == "key-not-here")
    try desk.done("key register DINKES dinkes.example/2 --as BAPPEDA")
    try desk.done("config set --quorum 2 --as DINKES")
    try desk.done("journal verify")
  }
}

@Suite("What a register says of others, where entries are signed")
struct RegisterWordTests {
  private let desk: Desk

  /// Signing began on 12 March 2026; it is the 20th. DPPKB imports.
  init() throws {
    desk = try Signed.desk()
    try desk.done("agency steward DPPKB")
    try desk.done("config set --signed-entries --as DPPKB")
    try desk.file(
      "promises.yaml",
      """
      commitments:
        register: promises
        key: No
        taskforce: {constant: TPPS}
        debtor: Who owes
        creditor: {constant: BAPPEDA}
        deliverable: Promise
        due: Due
        proposed: Asked
        accepted: Agreed
        state: {column: Status, values: {open: active, done: satisfied, asked: proposed}}
        closed: Delivered

      """)
    for (name, text) in Registers.papers { try desk.file(name, text) }
    desk.today = "2026-03-20"
  }

  private func take(_ row: String, as agency: String = "DPPKB") throws -> Desk.Answer {
    try desk.file(
      "promises.csv", "No,Who owes,Promise,Due,Asked,Agreed,Status,Delivered\n\(row)\n")
    return desk.run("import commitments promises.csv --map promises.yaml --as \(agency)")
  }

  @Test("is taken up to the day on which signing began, and shown as what it is")
  func taken() throws {
    #expect(
      try take("1,DINKES,Weigh,2026-04-10,2026-02-01,2026-03-12,open,").status == .done)
    let says = [
      Language.english: "DINKES, according to the register of DPPKB",
      .indonesian: "DINKES, menurut register DPPKB",
    ]
    desk.width = 300
    for (language, words) in says {
      desk.language = language
      #expect(try desk.done("commitment show TPPS/K2").contains(words))
      #expect(try desk.done("commitment show TPPS/K2 --format html").contains(words))
      #expect(try desk.done("commitment show TPPS/K2 --format markdown").contains(words))
      #expect(try desk.done("journal list").contains(words))
      let shown = try desk.done("journal list --kind commitment.accepted --format json")
      #expect(shown.contains("\"agency\": \"DINKES\""))
      #expect(shown.contains("\"according-to\": \"DPPKB\""))
      let accepted = try #require(shown.firstMatch(of: /"sequence": (\d+)/)).1
      #expect(try desk.done("journal show \(accepted)").contains(words))
      let entry = try desk.done("journal show \(accepted) --format json")
      #expect(entry.contains("\"according-to\": \"DPPKB\""))
    }
    desk.language = .english
    let proposed = try desk.done("journal list --kind commitment.proposed --format json")
    #expect(proposed.contains("\"according-to\": null"))
    try desk.play(
      """
      journal checkpoint --key dppkb.example --output checkpoint.txt
      commitment receipt TPPS/K2 --checkpoint checkpoint.txt --output receipt.txt
      """)
    #expect(
      try desk.done("receipt check receipt.txt --checkpoint checkpoint.txt")
        .contains("according to the register of DPPKB"))
    #expect(
      try desk.done("export prov").contains(#""term:accordingTo":"record:agent/DPPKB""#))
    try desk.done("journal verify")
  }

  @Test("is so in tables for other programs, too: verdicts, minutes, who came, and findings")
  func openTables() throws {
    try desk.done("import meetings meetings.jsonl --map mapping.yaml --as DPPKB")
    try desk.done("import findings findings.csv --map mapping.yaml --as DPPKB")
    #expect(
      try take("1,DINKES,Weigh,2026-04-10,2026-02-01,2026-02-01,done,2026-02-10").status == .done)
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --link https://example.org --as DINKES
      key new bappeda.example
      key register BAPPEDA bappeda.example --as DPPKB
      commitment verify TPPS/K1 --verdict not-followed-up --reason No --as BAPPEDA
      export sqlite open.db
      """)
    func expect(
      _ rows: [String], _ sql: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
      let found = try DatabaseQueue(path: desk.path("open.db")).read {
        try String.fetchAll($0, sql: sql)
      }
      #expect(found == rows, sourceLocation: location)
    }
    try expect(
      ["TPPS/K1 BAPPEDA –", "TPPS/K2 BAPPEDA DPPKB"],
      "SELECT commitment || ' ' || judge || ' ' || coalesce(according_to, '–') FROM verdicts")
    try expect(
      ["BAPPEDA DPPKB", "DINKES DPPKB"],
      "SELECT agency || ' ' || according_to FROM attendance WHERE meeting = 'TPPS/M1'")
    try expect(
      ["TPPS/M1 DPPKB", "TPPS/M2 –"],
      "SELECT code || ' ' || coalesce(according_to, '–') FROM meetings")
    try expect(["BAPPEDA DPPKB"], "SELECT raised_by || ' ' || according_to FROM findings")
    let shown = try desk.done("meeting show TPPS/M1 --format json")
    #expect(shown.contains("\"according-to\": \"DPPKB\""))
    #expect(
      try desk.done("meeting minutes TPPS/M1 --format html").contains(
        "According to the register of"))
    #expect(try !desk.done("meeting show TPPS/M2").contains("According to"))
    try desk.done("journal verify")
  }

  @Test(
    "is refused of what came later, in whatever row", arguments: Language.allCases)
  func refused(_ language: Language) throws {
    desk.language = language
    let record = try desk.record()
    for row in [
      "1,DINKES,Weigh,2026-04-10,2026-02-01,2026-03-13,open,",
      "1,DINKES,Weigh,2026-04-10,2026-02-01,2026-02-01,done,2026-03-13",
    ] {
      let answer = try take(row)
      #expect(answer.status == .badData)
      #expect(answer.output.contains("(register-cannot-bind)"), "\(answer.output)")
    }
    #expect(try desk.record() == record)
    // A proposal binds nobody.
    #expect(try take("2,DINKES,Count,2026-04-10,2026-03-14,,asked,").status == .done)
    // A request is for the one who says that it was made to grant.
    let agreed = "3,DINKES,Sum,2026-04-10,2026-02-01,2026-02-01,open,"
    #expect(try take(agreed).status == .done)
    let moved = try take(agreed.replacing("2026-04-10", with: "2026-04-20"))
    #expect(moved.output.contains("(register-cannot-bind)"), "\(moved.output)")
  }

  @Test("cannot back-date an answer to what was proposed here since then")
  func backDated() throws {
    try desk.done(
      """
      commitment propose TPPS --debtor DINKES --deliverable Weigh --creditor BAPPEDA \
      --due 2026-04-10 --on 2026-03-01 --as DPPKB
      """)
    try desk.file(
      "own.csv",
      """
      code,taskforce,debtor,creditor,deliverable,due,proposed,accepted,state
      TPPS/K2,TPPS,DINKES,BAPPEDA,Weigh,2026-04-10,2026-03-01,2026-03-05,active

      """)
    let answer = desk.run("import commitments own.csv --as DPPKB")
    #expect(answer.output.contains("(register-cannot-bind)"), "\(answer.output)\(answer.words)")
    #expect(try desk.states().last == "TPPS/K2,proposed")
  }
}

@Suite("What minutes impose, where entries are signed")
struct RatificationTests {
  private let desk: Desk

  /// DPPKB, secretariat and steward, has written down what BAPPEDA, the chair, imposed on DINKES.
  init() throws {
    desk = try Signed.desk()
    try desk.putPapers()
    try desk.play(
      """
      agency steward DPPKB
      key new bappeda.example
      key register BAPPEDA bappeda.example --as DPPKB
      config set --signed-entries --as DPPKB
      meeting log minutes.md --impose --as DPPKB
      """)
  }

  @Test("binds nobody before the chair has ratified it with its own key, and then does")
  func waits() throws {
    #expect(try desk.states() == ["TPPS/K1,proposed", "TPPS/K2,proposed"])
    #expect(desk.run("commitment claim TPPS/K2 --as DINKES").words.contains("(wrong-state)"))
    #expect(
      desk.run("commitment decline TPPS/K2 --reason No --as DINKES").words
        .contains("(awaits-ratification)"))
    #expect(
      desk.run("meeting ratify TPPS/M1 --as DPPKB").words.contains("(ratification-imposes)"))
    let secretariat = try Signed.desk(of: desk, holding: ["dppkb.example"])
    #expect(secretariat.run("meeting ratify TPPS/M1 --as BAPPEDA").words.contains("(key-not-here)"))
    desk.today = "2026-03-15"
    let answer = try desk.done("meeting ratify TPPS/M1 --as BAPPEDA")
    #expect(answer.contains("TPPS/K2  active, imposed"))
    #expect(try desk.done("commitment show TPPS/K2").contains("ratified with its minutes"))
    try desk.done("journal verify")
    try desk.done("undo --as BAPPEDA")
    #expect(try desk.states("--meeting TPPS/M1") == ["TPPS/K2,proposed"])
    try desk.done("journal verify")
  }

  @Test("is shown as waiting", arguments: Language.allCases)
  func shown(_ language: Language) throws {
    desk.language = language
    desk.width = 200
    let waits = language == .english ? "awaits ratification" : "menunggu pengesahan"
    for line in [
      "commitment list", "commitment show TPPS/K2", "meeting show TPPS/M1", "taskforce show TPPS",
    ] {
      #expect(try desk.done(line).contains(waits), "\(line)")
    }
    let by = language == .english ? "Awaits ratification by" : "Menunggu pengesahan oleh"
    #expect(try desk.done("commitment show TPPS/K2").contains(by))
    #expect(try desk.done("meeting show TPPS/M1").contains(by))
    let status = try desk.done("status --format csv --for BAPPEDA")
    #expect(status.contains("unratified,TPPS/K2,BAPPEDA"), "\(status)")
    #expect(status.contains("meeting.ratified"), "\(status)")
    let debtors = try desk.done("status --format csv --for DINKES")
    #expect(!debtors.contains("TPPS/K2"), "\(debtors)")
    #expect(try desk.done("report aging --format json").contains("\"ratification\""))
  }

  @Test("is not late while nobody has ratified it")
  func notLate() throws {
    desk.today = "2026-05-10"
    #expect(try !desk.done("commitment list --overdue").contains("TPPS/K2"))
    try desk.done("meeting ratify TPPS/M1 --as BAPPEDA")
    desk.today = "2026-05-12"
    #expect(try desk.done("commitment show TPPS/K2 --format json").contains("\"lateness\": \"2\""))
  }

  @Test("may be changed by the next edition until then, and the same minutes again change nothing")
  func editions() throws {
    let record = try desk.record()
    #expect(desk.run("meeting log minutes.md --impose --as DPPKB").status == .done)
    #expect(try desk.record() == record)
    try desk.done("meeting log other-due.md --impose --edition-of TPPS/M1 --as DPPKB")
    try desk.done("meeting ratify TPPS/M1 --as BAPPEDA")
    #expect(try desk.done("commitment show TPPS/K2").contains("2026-04-30"))
  }

  @Test("binds at once what the chair writes down itself")
  func byItself() throws {
    try desk.file(
      "third.md", Desk.minutes.replacing("Second", with: "Third").replacing("data", with: "lists"))
    let answer = try desk.done("meeting log third.md --impose --another --as BAPPEDA")
    #expect(answer.contains("TPPS/K3  active, imposed"), "\(answer)")
  }
}
