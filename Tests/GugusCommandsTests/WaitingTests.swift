import Foundation
import GugusDomain
import Testing

@Suite("Whoever waits for others")
struct WaitingTests {
  private let desk: Desk

  /// Agreed on 12 March: K1 is owed by DINKES on 10 April; K2 by DINSOS on 20 April, after K1.
  init() throws {
    desk = try Desk.withCommitment()
    try desk.play(
      """
      commitment propose TPPS --deliverable Map --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-20 --antecedent TPPS/K1 --no-evidence-due --as DPPKB
      commitment accept TPPS/K1 --as DINKES
      commitment accept TPPS/K2 --as DINSOS
      """)
  }

  private func lateness(_ code: String) throws -> String? {
    try desk.done("commitment show \(code)").split(separator: "\n")
      .first { $0.hasPrefix("Lateness") }
      .map { String($0.dropFirst("Lateness".count)).trimmingCharacters(in: .whitespaces) }
  }

  @Test(
    "is named when what it waits for is closed, and not satisfied",
    arguments: [
      "release TPPS/K1 --reason 'Not needed' --as BAPPEDA",
      "cancel TPPS/K1 --reason 'Cannot' --as DINKES",
      "verify TPPS/K1 --verdict failed --reason 'Nothing came' --as BAPPEDA",
      """
      verify TPPS/K1 --verdict cannot-be-followed-up --valid-reason force-majeure \
      --reason Flood --as BAPPEDA
      """,
    ], Language.allCases)
  func closed(_ line: String, _ language: Language) throws {
    desk.language = language
    let words = desk.run("commitment " + line).words
    #expect(words.contains("TPPS/K2"))
    #expect(words.contains("--no-condition"))
  }

  @Test("is something for both its sides while that cannot come any more")
  func status() throws {
    desk.today = "2026-04-15"
    try desk.done("commitment release TPPS/K1 --reason 'Not needed' --as BAPPEDA")
    desk.today = "2026-05-05"
    for agency in ["DINSOS", "BAPPEDA"] {
      let status = try desk.done("status --for \(agency) --format csv")
      let row = try #require(status.split(separator: "\r\n").first { $0.contains("waits-in-vain") })
      #expect(row.contains("TPPS/K2,\(agency),"))
      #expect(row.contains("revis") || row.contains("release"))
    }
    #expect(try !desk.done("status --for DINKES --format csv").contains("waits-in-vain"))
    #expect(
      try lateness("TPPS/K2")
        == "15 days late: 10 nobody's (TPPS/K1 had failed), 5 waited for DINKES (TPPS/K1)")
  }

  @Test("may drop the condition together, and is late by itself from then on")
  func dropped() throws {
    try desk.play(
      """
      # 2026-04-15
      commitment release TPPS/K1 --reason 'Not needed' --as BAPPEDA
      # 2026-05-05
      commitment revise TPPS/K2 --no-condition --reason 'It cannot come' --as DINSOS
      commitment revise TPPS/K2 --agree --as BAPPEDA
      """)
    #expect(try desk.states() == ["TPPS/K1,released", "TPPS/K2,active"])
    desk.today = "2026-05-20"
    // Until 15 May it had the ten days that were planned between the two.
    #expect(
      try lateness("TPPS/K2")
        == "30 days late: 20 nobody's (TPPS/K1 had failed), 5 own, 5 waited for DINKES (TPPS/K1)")
    let again = desk.run("commitment revise TPPS/K2 --no-condition --reason Again --as DINSOS")
    #expect(again.status == .refused)
    #expect(again.words.contains("(changes-nothing)"))
    let both = desk.run(
      "commitment revise TPPS/K2 --no-condition --antecedent TPPS/K1 --reason No --as DINSOS")
    #expect(both.status == .usage)
    try desk.done("journal verify")
  }

  @Test("is charged with nothing while the verdict is awaited; beyond its term the judge is")
  func slowVerdict() throws {
    try desk.play(
      """
      # 2026-04-09
      commitment evidence TPPS/K1 --link https://example.go.id --as DINKES
      commitment claim TPPS/K1 --as DINKES
      """)
    desk.today = "2026-05-05"
    #expect(
      try lateness("TPPS/K2")
        == "15 days late: 13 nobody's (TPPS/K1 was within its verdict term), 2 waited for the "
        + "verdict of BAPPEDA on TPPS/K1 beyond its term")
    let charged = try desk.done("report attribution --format csv")
    #expect(charged.contains("BAPPEDA,0.0,0.0,0.0,0.0,2.0,2.0"))
    #expect(charged.contains("DINSOS,15.0,0.0,2.0,13.0,0.0,0.0"))
  }

  @Test("for an answer or a fact is not to blame either")
  func unanswered() throws {
    try desk.play(
      """
      commitment propose TPPS --deliverable List --debtor DINKES --creditor BAPPEDA \
      --due 2026-04-10 --as DPPKB
      commitment propose TPPS --deliverable Plan --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-20 --antecedent TPPS/K3 --as DPPKB
      commitment propose TPPS --deliverable Parcels --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-20 --condition 'Budget passed' --as DPPKB
      commitment accept TPPS/K4 --as DINSOS
      commitment accept TPPS/K5 --as DINSOS
      """)
    desk.today = "2026-05-05"
    #expect(try lateness("TPPS/K4") == "15 days late: 15 waited for DINKES (TPPS/K3)")
    #expect(
      try lateness("TPPS/K5") == "15 days late: 15 nobody's (TPPS/K5 waited for a stated fact)")
  }

  @Test("hears that it is due before what it waits for, and of a fact without a day")
  func pointedOut() throws {
    let early = desk.run(
      """
      commitment propose TPPS --deliverable List --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-05 --antecedent TPPS/K1 --as DPPKB
      """)
    #expect(early.words.contains("due on 2026-04-05, before TPPS/K1"))
    let fact = """
      commitment propose TPPS --deliverable List --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-05 --condition 'Budget passed' --as DPPKB
      """
    #expect(desk.run(fact).words.contains("--fact-by"))
    #expect(desk.run(fact + " --fact-by 2026-04-01").words == "")
    #expect(
      desk.run(fact + " --fact-by 2026-04-06").words
        .contains("due on 2026-04-05, before the fact for which it waits, expected on 2026-04-06"))
    #expect(
      desk.run("commitment revise TPPS/K2 --due 2026-04-08 --reason Sooner --as DINSOS").words
        .contains("before TPPS/K1"))
    #expect(
      desk.run(
        "commitment propose TPPS --deliverable X --debtor DINSOS --creditor BAPPEDA "
          + "--due 2026-05-05 --fact-by 2026-04-01 --as DPPKB"
      ).status == .usage)
  }

  @Test("delivers after its due date, but by its fair one, and is not kept late")
  func keptAfterWaiting() throws {
    try desk.play(
      """
      # 2026-04-25
      commitment evidence TPPS/K1 --link https://example.go.id --as DINKES
      commitment claim TPPS/K1 --as DINKES
      commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA
      # 2026-05-05
      commitment claim TPPS/K2 --as DINSOS
      commitment verify TPPS/K2 --verdict as-recommended --as BAPPEDA
      """)
    #expect(try desk.done("report summary --period 2026").contains("1 kept after waiting"))
    let behind = try desk.done(
      "report summary --period 2026 --explain kept-after-waiting --format csv")
    #expect(behind.contains("counted,TPPS/K2,DINSOS,BAPPEDA,kept-after-waiting"))
    #expect(behind.contains("in-denominator,TPPS/K1,DINKES,BAPPEDA,kept-late"))
    let reliability = try desk.done(
      "report summary --period 2026 --explain reliability --format csv")
    #expect(reliability.contains("left-out,TPPS/K2"))
  }
}

@Suite("Terms for an answer and a verdict")
struct TermTests {
  @Test("are settings, and hold for what is proposed and claimed from then on")
  func settings() throws {
    let desk = try Desk.withCommitment()
    try desk.play(
      """
      config set --answer-days 5 --verdict-days 3 --as DPPKB
      commitment propose TPPS --deliverable Map --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-20 --no-evidence-due --as DPPKB
      # 2026-03-18
      """)
    let status = try desk.done("status --format csv")
    let row = { (code: String) in
      status.split(separator: "\r\n").first { $0.contains(code) }.map(String.init) ?? ""
    }
    // K1 was proposed while there were 14 days.
    #expect(row("TPPS/K1").hasPrefix("unanswered,"))
    #expect(row("TPPS/K1").contains("2026-03-26"))
    #expect(row("TPPS/K2").hasPrefix("answer-overdue,"))
    try desk.play(
      """
      commitment accept TPPS/K2 --as DINSOS
      commitment claim TPPS/K2 --as DINSOS
      """)
    desk.today = "2026-03-21"
    #expect(try desk.done("status --format csv").contains("unjudged,TPPS/K2,BAPPEDA"))
    desk.today = "2026-03-22"
    #expect(try desk.done("status --format csv").contains("verdict-overdue,TPPS/K2,BAPPEDA"))
    let answers = try desk.done("report summary --period 2026 --explain late-answer --format csv")
    #expect(answers.contains("left-out,TPPS/K1"))
    #expect(answers.contains("counted,TPPS/K2"))
    let verdicts = try desk.done("report summary --period 2026 --explain late-verdict --format csv")
    #expect(verdicts.contains("counted,TPPS/K2,BAPPEDA,2026-03-18,2026-03-21,"))
  }

  @Test("have a range", arguments: ["--answer-days 0", "--verdict-days 4000"])
  func range(_ option: String) throws {
    let answer = try Desk.withCommitment().run("config set \(option) --as DPPKB")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(out-of-range)"))
  }
}

@Suite("An objection to a verdict")
struct ObjectionTests {
  static let verbs: Set<String> = ["commitment object"]

  private let desk: Desk

  /// K1 was claimed and found to have failed by its creditor, BAPPEDA, which chairs the task force; DPPKB
  /// is its secretariat.
  init() throws {
    desk = try Desk.withCommitment()
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --link https://example.go.id --as DINKES
      commitment claim TPPS/K1 --as DINKES
      # 2026-04-20
      commitment verify TPPS/K1 --verdict failed --reason 'Nothing came' --as BAPPEDA
      """)
  }

  private func standing() throws -> String? {
    try desk.done("report summary --period 2026 --explain reliability --format csv")
      .split(separator: "\r\n").first { $0.contains("TPPS/K1") }.map(String.init)
  }

  @Test("counts in no one's favour while it is open, and is somebody's to answer")
  func open() throws {
    #expect(try standing()?.contains("in-denominator,TPPS/K1,DINKES,BAPPEDA,violated") == true)
    try desk.done("commitment object TPPS/K1 --reason 'It was sent' --as DINKES")
    #expect(try standing()?.contains("left-out,TPPS/K1,DINKES,BAPPEDA,contested") == true)
    #expect(try desk.done("status --format csv").contains("contested,TPPS/K1,DPPKB"))
    #expect(try !desk.done("status --for BAPPEDA --format csv").contains("contested"))
    #expect(try desk.done("commitment show TPPS/K1").contains("of 2026-04-20: waits for an answer"))
  }

  @Test("that is upheld sets the verdict aside: the claim waits for another")
  func upheld() throws {
    try desk.done("commitment object TPPS/K1 --reason 'It was sent' --as DINKES")
    try desk.done("commitment object TPPS/K1 --uphold --reason 'It was' --as DPPKB")
    #expect(try desk.states() == ["TPPS/K1,claimed"])
    try desk.done("commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA")
    #expect(try desk.states() == ["TPPS/K1,satisfied"])
    try desk.done("journal verify")
  }

  @Test("that is dismissed leaves the verdict, and is not made twice")
  func dismissed() throws {
    try desk.done("commitment object TPPS/K1 --reason 'It was sent' --as DINKES")
    try desk.done("commitment object TPPS/K1 --dismiss --reason 'It was not' --as DPPKB")
    #expect(try desk.states() == ["TPPS/K1,violated"])
    #expect(try standing()?.contains("violated") == true)
    let again = desk.run("commitment object TPPS/K1 --reason 'It was sent' --as DINKES")
    #expect(again.words.contains("(no-verdict-to-contest)"))
    try desk.done("journal verify")
  }

  @Test("to one that found it not yet done leaves it to be claimed again, which ends the objection")
  func idle() throws {
    try desk.play(
      """
      undo --as BAPPEDA
      commitment verify TPPS/K1 --verdict not-yet-as-recommended --reason More --as BAPPEDA
      commitment object TPPS/K1 --reason 'It was all sent' --as DINKES
      commitment claim TPPS/K1 --as DINKES
      """)
    let answer = desk.run("commitment object TPPS/K1 --dismiss --reason Late --as DPPKB")
    #expect(answer.status == .refused)
    #expect(try !desk.done("status --format csv").contains("contested"))
  }

  @Test("is the debtor's alone, and is not answered by a debtor or both ways")
  func whose() throws {
    let stranger = desk.run("commitment object TPPS/K1 --reason No --as DINSOS")
    #expect(stranger.words.contains("(wrong-party)"))
    try desk.done("commitment object TPPS/K1 --reason 'It was sent' --as DINKES")
    let itself = desk.run("commitment object TPPS/K1 --uphold --reason Yes --as DINKES")
    #expect(itself.words.contains("(judges-itself)"))
    let judge = desk.run("commitment object TPPS/K1 --dismiss --reason No --as BAPPEDA")
    #expect(judge.words.contains("(answers-for-its-verdict)"))
    let both = desk.run("commitment object TPPS/K1 --uphold --dismiss --reason No --as DPPKB")
    #expect(both.status == .usage)
  }
}
