import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A commitment with a condition")
struct ConditionTests {
  /// TPPS/K1 is active; what is proposed next is K2, of DINSOS to DPPKB.
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
  }

  private static let terms =
    "TPPS --deliverable Parcels --debtor DINSOS --creditor DPPKB --due 2026-04-20 --as BAPPEDA"

  private func agree(to condition: String) throws {
    try desk.done("commitment propose \(ConditionTests.terms) \(condition)")
    try desk.done("commitment accept TPPS/K2 --as DINSOS")
  }

  private func satisfy() throws {
    try desk.play(
      """
      commitment evidence TPPS/K1 --link https://example.org --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      """)
  }

  @Test("by what was satisfied only after the day of a back-dated acceptance, until that day")
  func backdated() throws {
    let desk = try Desk.withCommitment()
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment propose TPPS --deliverable Parcels --debtor DINSOS --creditor DPPKB \
      --due 2026-04-20 --antecedent TPPS/K1 --as DPPKB
      # 2026-03-20
      commitment evidence TPPS/K1 --link https://example.org --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      # 2026-03-25
      commitment accept TPPS/K2 --as DINSOS --on 2026-03-15
      """)
    func state(asOf day: String) throws -> Bool {
      try desk.done("commitment list --state conditional --count --as-of \(day)").contains("1")
    }
    #expect(try state(asOf: "2026-03-19"))
    #expect(try !state(asOf: "2026-03-20"))
    #expect(try desk.done("commitment show TPPS/K2").contains("active"))
  }

  @Test("begins to run when the other is satisfied, and the verdict says so")
  func antecedent() throws {
    try agree(to: "--antecedent TPPS/K1")
    #expect(try desk.states() == ["TPPS/K1,active", "TPPS/K2,conditional"])
    try desk.done("commitment evidence TPPS/K1 --link https://example.org --as DINKES")
    let lines = try desk.done("commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA")
    #expect(lines.contains("TPPS/K2  active"))
  }

  @Test("runs at once where it already holds")
  func alreadyHolds() throws {
    try satisfy()
    try agree(to: "--antecedent TPPS/K1")
    #expect(try desk.states() == ["TPPS/K1,satisfied", "TPPS/K2,active"])
  }

  @Test("that is imposed waits as well")
  func imposed() throws {
    try desk.done("commitment impose \(ConditionTests.terms) --antecedent TPPS/K1")
    #expect(try desk.states() == ["TPPS/K1,active", "TPPS/K2,conditional"])
    try satisfy()
    #expect(try desk.states() == ["TPPS/K1,satisfied", "TPPS/K2,active"])
  }

  @Test("runs when the stated fact is confirmed with evidence")
  func fact() throws {
    try agree(to: "--condition 'The budget is released'")
    #expect(try desk.states("--state conditional") == ["TPPS/K2,conditional"])
    try desk.done("commitment confirm TPPS/K2 --evidence 'Letter 9/2026' --as DPPKB")
    #expect(try desk.states("--state active") == ["TPPS/K1,active", "TPPS/K2,active"])
    #expect(try desk.done("commitment show TPPS/K2").contains("Letter 9/2026"))
  }

  @Test("has its fact confirmed by a side, not by a third")
  func thirdConfirms() throws {
    try agree(to: "--condition 'The budget is released'")
    let answer = desk.run("commitment confirm TPPS/K2 --evidence Letter --as DINKES")
    #expect(answer.words.contains("(wrong-party)"))
  }

  @Test("waits for both the other and the fact")
  func both() throws {
    try agree(to: "--antecedent TPPS/K1 --condition 'The budget is released'")
    try satisfy()
    #expect(try desk.states("--state conditional") == ["TPPS/K2,conditional"])
    try desk.done("commitment confirm TPPS/K2 --evidence Letter --as DINSOS")
    #expect(try desk.states() == ["TPPS/K1,satisfied", "TPPS/K2,active"])
  }

  @Test("that does not hold by its deadline expires the day after")
  func expires() throws {
    try agree(to: "--antecedent TPPS/K1 --condition-by 2026-04-01")
    desk.today = "2026-04-01"
    #expect(try desk.states("--state conditional") == ["TPPS/K2,conditional"])
    desk.today = "2026-04-02"
    #expect(try desk.done("commitment show TPPS/K2").contains("expired"))
    let late = desk.run("commitment claim TPPS/K2 --as DINSOS")
    #expect(late.words.contains("(wrong-state)"))
  }

  @Test("that closes a circle is refused, and the circle is named", arguments: Language.allCases)
  func circle(_ language: Language) throws {
    try agree(to: "--antecedent TPPS/K1")
    try desk.done(
      """
      commitment propose TPPS --deliverable Map --debtor DPPKB --creditor BAPPEDA \
      --due 2026-05-20 --antecedent TPPS/K2 --as BAPPEDA
      """)
    desk.language = language
    let words = desk.run(
      "commitment revise TPPS/K1 --antecedent TPPS/K3 --reason After --as DINKES"
    ).words
    #expect(words.contains("(circle)"))
    for code in ["TPPS/K1", "TPPS/K2", "TPPS/K3"] { #expect(words.contains(code)) }
  }

  @Test("with a deadline alone is no condition")
  func deadlineAlone() {
    let answer = desk.run("commitment propose \(ConditionTests.terms) --condition-by 2026-04-01")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--antecedent"))
  }
}

@Suite("What recurs")
struct RecurrenceTests {
  private let desk: Desk

  init() throws { desk = try Desk.withTaskForce() }

  private func dues(_ due: String, _ every: String, _ until: String) throws -> [String] {
    try desk.done(
      """
      commitment propose TPPS --deliverable Weighing --debtor DINKES --creditor BAPPEDA \
      --due \(due) --every '\(every)' --until \(until) --as DPPKB
      """)
    return try desk.done("commitment list --sort code --columns code,due --format csv")
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  @Test(
    "is a commitment for each occurrence, whichever way the interval is said",
    arguments: [
      ("month", ["TPPS/K1,2026-05-31", "TPPS/K2,2026-06-30", "TPPS/K3,2026-07-31"]),
      ("1 bulan", ["TPPS/K1,2026-05-31", "TPPS/K2,2026-06-30", "TPPS/K3,2026-07-31"]),
      ("4 weeks", ["TPPS/K1,2026-05-31", "TPPS/K2,2026-06-28", "TPPS/K3,2026-07-26"]),
      ("30 minggu", ["TPPS/K1,2026-05-31"]),
    ])
  func occurrences(_ every: String, _ expected: [String]) throws {
    #expect(try dues("2026-05-31", every, "2026-08-22") == expected)
  }

  @Test("is answered one by one")
  func answered() throws {
    _ = try dues("2026-05-31", "quarter", "2026-08-31")
    try desk.done("commitment accept TPPS/K2 --as DINKES")
    #expect(try desk.states() == ["TPPS/K1,proposed", "TPPS/K2,active"])
  }

  @Test(
    "needs an interval and an end that can be read",
    arguments: [
      "--every month", "--until 2026-12-31", "--every fortnight --until 2026-12-31",
      "--every '0 weeks' --until 2026-12-31",
    ])
  func usage(_ options: String) {
    let answer = desk.run(
      """
      commitment propose TPPS --deliverable Weighing --debtor DINKES --creditor BAPPEDA \
      --due 2026-05-31 --as DPPKB \(options)
      """)
    #expect(answer.status == .usage)
  }
}
