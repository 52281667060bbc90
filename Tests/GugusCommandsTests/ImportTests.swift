import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

@Suite("Importing a register, from the command line")
struct ImportTests {
  private let take = "import commitments promises.csv --map mapping.yaml --as DPPKB"

  @Test("ends in an account that people can read", arguments: Language.allCases)
  func account(_ language: Language) throws {
    let desk = try Registers.desk(language)
    desk.transcript = ""
    try desk.play(Registers.script)
    try Golden.expect(desk.transcript, as: "import.\(language.rawValue).txt")
  }

  @Test("says which rows were refused and why, and records nothing", arguments: Language.allCases)
  func refused(_ language: Language) throws {
    let desk = try Registers.desk(language)
    try desk.file(
      "promises.csv",
      Registers.promises + """

        104,Agency DINKES,,Without a day,2026-05-01,done,
        104,Agency DINKES,,The key again,2026-05-01,,
        105,Agency BAPPEDA,,To itself,2026-05-01,,
        106,Agency DINKES,,No such day,2026-02-30,,
        107,Agency DINKES,,Ragged

        """)
    let before = try desk.record()
    desk.transcript = ""
    let answer = desk.run(take + " --refused refused.csv")
    let transcript = desk.transcript
    #expect(answer.status == .badData)
    #expect(try desk.record() == before)
    try Golden.expect(
      transcript + "---- refused.csv\n"
        + String(decoding: try desk.bytes("refused.csv"), as: UTF8.self),
      as: "import-refused.\(language.rawValue).txt")
  }

  @Test("takes what it can where it is to keep going, and the mended rows afterwards")
  func mended() throws {
    let desk = try Registers.desk()
    try desk.file(
      "promises.csv", Registers.promises + "\n104,Agency DINKES,,Late,2026-05-01,done,\n")
    let answer = desk.run(take + " --keep-going --refused refused.csv")
    #expect(answer.status == .faultFound)
    #expect(try desk.states().count == 4)
    let refused = String(decoding: try desk.bytes("refused.csv"), as: UTF8.self)
    try desk.file("refused.csv", refused.replacing("done,", with: "done,2026-03-01"))
    let mended = take.replacing("promises.csv", with: "refused.csv")
    #expect(try desk.done(mended).contains("recorded"))
    #expect(try desk.states().last == "TPPS/K5,satisfied")
  }

  @Test("rehearsed prints the account of the real run but for its result")
  func dryRun() throws {
    let desk = try Registers.desk()
    let before = try desk.record()
    func account(_ options: String) throws -> [Substring] {
      try desk.done(take + " --format json" + options).split(separator: "\n")
        .filter { !$0.contains("\"result\"") }
    }
    let dry = try account(" --dry-run")
    #expect(try desk.record() == before)
    #expect(try account("") == dry)
  }

  @Test("rehearsed, though it keeps going, says of no row that it is on record")
  func dryKeepsGoing() throws {
    let desk = try Registers.desk()
    try desk.file(
      "promises.csv", Registers.promises + "\n104,Agency DINKES,,Late,2026-05-01,done,\n")
    let words = desk.run(take + " --keep-going --dry-run").words
    #expect(words.contains("refused: 1 of 4 rows; nothing was recorded"))
  }

  @Test("a second time records nothing, in every format")
  func twice() throws {
    let desk = try Registers.desk()
    try desk.play(Registers.script)
    let before = try desk.record()
    try desk.play(Registers.script)
    #expect(try desk.record() == before)
  }

  @Test("shows in a commitment's story and in the journal where it comes from")
  func story() throws {
    let desk = try Registers.desk()
    try desk.play(Registers.script)
    #expect(try desk.done("commitment show TPPS/K2").contains("from promises-2026, row 101"))
    let list = try desk.done("journal list --subject TPPS/K2 --format csv")
    #expect(list.contains("from promises-2026, row 101"))
    let sequence = try #require(
      list.split(separator: "\r\n").dropFirst().first?.prefix { $0 != "," })
    let shown = try desk.done("journal show \(sequence)")
    #expect(shown.contains("promises-2026"))
    #expect(shown.contains("DPPKB"))
  }

  @Test("says the rule of every refusal that only rows meet", arguments: Language.allCases)
  func rules(_ language: Language) throws {
    let desk = try Registers.desk(language)
    try desk.play(Registers.script)
    try desk.done(
      "commitment revise TPPS/K2 --due 2026-06-30 --reason Flood --as DINKES")
    try desk.done("commitment revise TPPS/K2 --agree --as BAPPEDA")
    try desk.done(
      "agency add DPPKB-KAB --name-en 'Agency DPPKB' --kind ministry --sector health")
    try desk.file(
      "promises.csv",
      Registers.promises.replacing("10 April 2026", with: "2026-07-01")
        .replacing("done,2026-03-02", with: "in progress,") + """

          104,BAPPEDA,,Twice,2026-05-01,,
          104,BAPPEDA,,Twice,2026-05-01,,
          105,Agency DPPKB,,Whose,2026-05-01,,
          106,DINKES,,Undated,2026-05-01,done,

          """)
    let answer = desk.run(take.replacing("DPPKB", with: "DPPKB --format csv"))
    #expect(answer.status == .badData)
    let json = desk.run(take + " --format json").output
    for name in [
      "import-conflict", "cannot-follow", "key-twice", "several-named", "row-lacks",
    ] {
      #expect(json.contains("(\(name))"), "\(name)")
    }
  }

  @Test("refuses what the state does not take, and records nothing unless it is to go on")
  func notInState() throws {
    let desk = try Desk.withTaskForce()
    for word in ["active", "claimed", "suspended"] {
      try desk.done(
        "commitment propose TPPS --deliverable \(word) --debtor DINKES --creditor BAPPEDA "
          + "--due 2026-04-01 --no-evidence-due --as DPPKB")
    }
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment accept TPPS/K2 --as DINKES
      commitment accept TPPS/K3 --as DINKES
      commitment claim TPPS/K2 --as DINKES
      commitment suspend TPPS/K3 --reason banjir --as DINKES
      commitment suspend TPPS/K3 --agree --as BAPPEDA
      """)
    let list = try desk.done("commitment list --format csv")
    try desk.file("moved.csv", list.replacing("2026-04-01", with: "2026-06-30"))
    let before = try desk.record()
    for language in Language.allCases {
      desk.language = language
      let answer = desk.run("import commitments moved.csv --as DPPKB")
      #expect(answer.status == .badData)
      #expect(
        answer.output.contains(
          Term(en: "TPPS/K2 is claimed", id: "TPPS/K2 berstatus diklaim selesai").in(language)))
      #expect(answer.output.contains("(not-in-state)"))
    }
    desk.language = .english
    #expect(try desk.record() == before)
    let json = desk.run("import commitments moved.csv --as DPPKB --keep-going --format json")
    #expect(json.status == .faultFound)
    for fact in ["\"changed\": 1", "\"unchanged\": 0", "\"refused\": 2"] {
      #expect(json.output.contains(fact))
    }
    #expect(
      try desk.done("commitment list --sort code --columns due --format csv")
        == "due\r\n2026-06-30\r\n2026-04-01\r\n2026-04-01\r\n")
  }

  @Test("begins with a guess where there is no mapping")
  func guess() throws {
    let desk = try Registers.desk()
    let guess = try desk.done("import commitments promises.csv --guess")
    #expect(guess.contains("register: promises"))
    #expect(guess.contains("deliverable: Promise"))
  }

  @Test("stops where the system cannot read on, whatever rows there were")
  func unreadable() throws {
    let desk = try Registers.desk()
    desk.input = Array(Registers.promises.utf8)
    desk.breaksInput = true
    for options in ["", " --keep-going"] {
      let answer = desk.run(take.replacing("promises.csv", with: "-") + options)
      #expect(answer.status == .noInput)
      #expect(answer.words == "gugus: -: cannot be read: no such device\n")
    }
  }

  @Test("says which columns of the mapping no row of JSON has")
  func unseenColumns() throws {
    let desk = try Registers.desk()
    try desk.file(
      "m.yaml",
      "commitments:\n  register: r\n  taskforce: {constant: TPPS}\n  debtor: Lead\n"
        + "  creditor: {constant: BAPPEDA}\n  deliverable: Action\n  due: Due\n"
        + "  reason: Note\n  person: Whom\n")
    let row = #"{"Lead": "DINKES", "Action": "x", "Due": "2026-04-10""#
    desk.input = Array((row + "}\n" + row.replacing("\"x", with: "\"y") + ", \"Note\": null}").utf8)
    let words = desk.run("import commitments - --map m.yaml --as DPPKB").words
    #expect(words == "-: no row has “Whom”, which the mapping names.\n")
  }

  @Test("is called as its file, without the last extension alone")
  func name() throws {
    let desk = try Registers.desk()
    try desk.file("plan.2026.csv", Registers.promises)
    let guess = try desk.done("import commitments plan.2026.csv --guess")
    #expect(guess.contains("register: plan.2026\n"))
  }

  @Test("reads what a list wrote, changed on its way, and records the change")
  func roundTrip() throws {
    let desk = try Desk.withCommitment()
    let list = try desk.done("commitment list --format jsonl")
    desk.input = Array(list.utf8)
    #expect(try desk.done("import commitments - --as DPPKB").contains("nothing to record"))
    desk.input = Array(list.replacing("2026-04-10", with: "2026-04-24").utf8)
    try desk.done("import commitments - --as DPPKB")
    #expect(try desk.done("commitment show TPPS/K1").contains("2026-04-24"))
  }
}

@Suite("The mandate letters", .disabled(if: RealData.isAbsent, "no real data"))
struct MandateLettersTests {
  @Test("are imported whole, with a mapping alone, and a second time change nothing")
  func imported() throws {
    let desk = try Desk(today: "2026-03-12")
    try desk.file(
      "letters.csv",
      bytes: try RealData.bytes("canada_mandate_letters/2021-mandate-commitments.csv"))
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let mapping = root.appending(components: "Fixtures", "mappings", "mandate-letters.yaml")
    try desk.file("mapping.yaml", bytes: Array(try Data(contentsOf: mapping)))
    let take = "import commitments letters.csv --map mapping.yaml --format json"
    let account = try desk.done(take)
    #expect(account.contains("\"taken\": 760"))
    let list = try desk.done(
      "commitment list --limit 1000 --columns debtor,supporters --format csv"
    )
    .split(separator: "\r\n").dropFirst()
    #expect(list.count == 760)
    #expect(Set(list.map { $0.prefix { $0 != "," } }).count == 38)
    #expect(list.filter { !$0.hasSuffix(",") }.count == 491)
    #expect(try desk.done(take).contains("\"unchanged\": 760"))
    try desk.done("journal verify")
  }
}
