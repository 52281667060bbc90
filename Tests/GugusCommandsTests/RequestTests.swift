import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A request")
struct RequestTests {
  private let desk: Desk

  init() throws { desk = try Desk.withCommitment() }

  @Test("that is sent twice is recorded once, and answered alike")
  func twice() throws {
    let line = "commitment accept TPPS/K1 --as DINKES --request 2026-03-12.accept"
    let first = try desk.done(line)
    let record = try desk.record()
    #expect(try desk.done(line) == first)
    #expect(try desk.record() == record)
    #expect(try desk.done("journal show 14").contains("2026-03-12.accept"))
  }

  @Test("has a key of 8 to 64 plain characters", arguments: ["short", "with'space", "ä2345678"])
  func form(_ key: String) {
    #expect(desk.run(["undo", "--as", "DPPKB", "--request", key]).status == .usage)
  }

  @Test(
    "that rests on an older state is refused, and names what changed", arguments: Language.allCases)
  func changed(_ language: Language) throws {
    try desk.done("commitment accept TPPS/K1 --as DINKES --if-unchanged-since 13")
    desk.language = language
    let answer = desk.run(
      "commitment release TPPS/K1 --reason No --as BAPPEDA --if-unchanged-since 13")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(changed-since)"))
    #expect(answer.words.contains("gugus journal show 14"))
    try desk.done("commitment release TPPS/K1 --reason No --as BAPPEDA --if-unchanged-since 14")
  }

  @Test("cannot rest on an entry that is still to come")
  func ahead() throws {
    let answer = desk.run("commitment accept TPPS/K1 --as DINKES --if-unchanged-since 14")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(unknown)"))
    #expect(try desk.states() == ["TPPS/K1,proposed"])
  }

  @Test("does not mind what changed elsewhere")
  func elsewhere() throws {
    try desk.done("agency edit DINSOS --sector care")
    try desk.done("commitment accept TPPS/K1 --as DINKES --if-unchanged-since 13")
  }
}

@Suite("For a member that has no officer")
struct OnBehalfTests {
  private let desk: Desk

  init() throws { desk = try Desk.withCommitment() }

  @Test("an agency that governs records, and the entry names both", arguments: Language.allCases)
  func both(_ language: Language) throws {
    try desk.done("commitment accept TPPS/K1 --for DINKES --as DPPKB --officer Sari")
    #expect(try desk.states() == ["TPPS/K1,active"])
    desk.language = language
    let shown = try desk.done("journal show 14")
    #expect(shown.contains("DINKES") && shown.contains("DPPKB"))
    #expect(
      shown.contains(Term(en: "Recorded by", id: "Dicatat oleh").in(language)))
    let said = Term(en: "recorded by DPPKB", id: "dicatat oleh DPPKB").in(language)
    #expect(try desk.done("commitment show TPPS/K1").contains(said))
  }

  @Test("what a register says of others names whoever brought it, not the member")
  func register() throws {
    try desk.file(
      "promises.csv",
      """
      No,Lead,What,Due,State,Proposed,Accepted
      1,DINKES,From a register,2026-06-01,active,2026-03-10,2026-03-11

      """)
    try desk.file(
      "map.yaml",
      """
      commitments:
        register: plan
        key: "No"
        taskforce: {constant: TPPS}
        debtor: Lead
        creditor: {constant: BAPPEDA}
        deliverable: What
        due: Due
        state: State
        proposed on: Proposed
        accepted on: Accepted

      """)
    try desk.done("import commitments promises.csv --map map.yaml --for DINSOS --as DPPKB")
    let accepted = try desk.done("journal show 15 --format json")
    #expect(accepted.contains("\"agency\": \"DINKES\""))
    #expect(accepted.contains("\"imported-by\": \"DPPKB\""))
  }

  @Test("another agency does not")
  func other() {
    let answer = desk.run("commitment accept TPPS/K1 --for DINKES --as DINSOS")
    #expect(answer.words.contains("(does-not-govern)"))
  }

  @Test("nothing is recorded once it has acted itself")
  func actsItself() throws {
    try desk.done("commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES")
    let answer = desk.run("commitment accept TPPS/K1 --for DINKES --as DPPKB")
    #expect(answer.words.contains("(acts-itself)"))
  }

  @Test("no verdict is recorded")
  func verdict() throws {
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    let answer = desk.run(
      "commitment verify TPPS/K1 --verdict as-recommended --for BAPPEDA --as DPPKB")
    #expect(answer.words.contains("(not-on-behalf)"))
  }

  @Test("nothing is recorded where entries are signed")
  func signed() throws {
    try desk.play(
      """
      agency steward DPPKB
      key new dppkb.example
      key register DPPKB dppkb.example --as DPPKB
      config set --signed-entries --as DPPKB
      """)
    let answer = desk.run("commitment accept TPPS/K1 --for DINKES --as DPPKB")
    #expect(answer.words.contains("(not-on-behalf)"))
  }

  @Test("with its own code it is the agency itself")
  func itself() throws {
    try desk.done("commitment accept TPPS/K1 --for DINKES --as DINKES")
    #expect(try !desk.done("journal show 14").contains("Recorded by"))
  }
}
