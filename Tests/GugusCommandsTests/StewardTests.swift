import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("The steward")
struct StewardTests {
  static let verbs: Set = ["agency steward"]

  private let desk: Desk

  init() throws {
    desk = try Desk.withTaskForce()
    try desk.done("agency steward BAPPEDA")
  }

  @Test("is added and named when a workspace is made")
  func founded() throws {
    let desk = try Desk(isFounded: false)
    try desk.done(
      "init --rehearsal --steward SETDA --name-id Setda --kind regional-office --sector planning")
    #expect(try desk.done("config show").contains("SETDA"))
    #expect(try desk.done("agency show SETDA").contains("Setda"))
    #expect(desk.run("config set --quorum 3").words.contains("(not-steward)"))
    try desk.done("config set --quorum 3 --as SETDA")
    try desk.done("journal verify")
  }

  @Test(
    "that nobody names is not described, and no workspace is made", arguments: Language.allCases)
  func unnamed(_ language: Language) throws {
    let desk = try Desk(isFounded: false)
    desk.language = language
    let answer = desk.run("init new.db --rehearsal --sector planning")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--steward"))
    #expect(!desk.has("new.db"))
  }

  @Test(
    "alone keeps agencies, settings, policy and new task forces, and vouches for keys",
    arguments: [
      "agency add DLH --name-en Environment --kind ministry --sector environment",
      "agency edit DINKES --sector care", "agency steward DPPKB", "config set --quorum 2",
      "config filter late --overdue", "incentive policy --adopt policy.yaml",
      "taskforce form NEW --name-en New --mandate New",
      """
      key register DINKES PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
      """,
    ])
  func alone(_ line: String) throws {
    try desk.file("policy.yaml", Desk.policy)
    let record = try desk.record()
    // What stands behind `--` is not an option of the command itself.
    func asking(_ agency: String?) -> String {
      let option = agency.map { " --as \($0)" } ?? ""
      return line.contains(" -- ")
        ? line.replacing(" -- ", with: "\(option) -- ") : line + option
    }
    for agency in [nil, "DINKES", "DPPKB"] {
      let answer = desk.run(asking(agency))
      #expect(answer.status == .refused)
      let name = line.hasPrefix("key") ? "not-its-keys" : "not-steward"
      #expect(answer.words.contains("(\(name))"), "\(answer.words)")
    }
    #expect(try desk.record() == record)
    try desk.done(asking("BAPPEDA"))
  }

  @Test("hands the workspace over, and keeps it no longer", arguments: ["steward", "pengelola"])
  func handsOver(_ verb: String) throws {
    try desk.done("agency \(verb) DPPKB --as BAPPEDA")
    #expect(desk.run("config set --quorum 2 --as BAPPEDA").words.contains("(not-steward)"))
    try desk.done("config set --quorum 2 --as DPPKB")
    #expect(try desk.done("config show --as-of 2026-03-11").contains("BAPPEDA") == false)
  }

  @Test("that is named again is nothing to record")
  func again() throws {
    let record = try desk.record()
    try desk.done("agency steward BAPPEDA --as BAPPEDA")
    #expect(try desk.record() == record)
  }

  @Test("governs what nobody governs, and who governs founds working groups")
  func governs() throws {
    try desk.done("taskforce form OPEN --name-en Open --mandate Data --as BAPPEDA")
    #expect(desk.run("taskforce join OPEN DPPKB --role chair --as DPPKB").status == .refused)
    try desk.done("taskforce join OPEN DPPKB --role chair --as BAPPEDA")
    try desk.done("taskforce form SUB --name-en Sub --mandate Data --parent OPEN --as DPPKB")
  }
}

@Suite("An agency that ends")
struct SuccessionTests {
  /// DINSOS owes TPPS/K1, in force, and TPPS/K2, proposed; DINSOSPMD took over on 1 July 2026. It is
  /// the 15th.
  private let desk: Desk

  init() throws {
    desk = try Desk.withTaskForce()
    try desk.play(
      """
      commitment propose TPPS --debtor DINSOS --deliverable Parcels --creditor BAPPEDA \
      --due 2026-08-10 --no-evidence-due --as BAPPEDA
      commitment propose TPPS --debtor DINSOS --deliverable Proposal --creditor BAPPEDA \
      --due 2026-09-10 --no-evidence-due --as BAPPEDA
      commitment accept TPPS/K1 --as DINSOS
      # 2026-07-01
      agency add DINSOSPMD --name-id 'Dinas Sosial, PMD' --kind perangkat-daerah \
      --sector social --from 2026-07-01
      taskforce join TPPS DINSOSPMD --as BAPPEDA
      """)
  }

  private func end() throws {
    try desk.done("agency edit DINSOS --until 2026-06-30 --successor DINSOSPMD")
    desk.today = "2026-07-15"
  }

  @Test("passes what it owes and its memberships to its successor, and the answer names them")
  func passesOn() throws {
    let answer = try desk.done("agency edit DINSOS --until 2026-06-30 --successor DINSOSPMD")
    #expect(
      answer == """
        DINSOS  Agency DINSOS
        TPPS/K1  active  DINSOSPMD → BAPPEDA  2026-08-10  Parcels
        TPPS/K2  proposed  DINSOSPMD → BAPPEDA  2026-09-10  Proposal
        TPPS  Stunting task force

        """)
    #expect(try desk.states("--debtor DINSOS").isEmpty)
    try desk.done("journal verify")
  }

  @Test(
    "takes on nothing and does nothing any more",
    arguments: [
      """
      commitment propose TPPS --debtor DINSOS --deliverable New --creditor BAPPEDA \
      --due 2026-09-01 --as BAPPEDA
      """,
      "commitment accept TPPS/K2 --as DINSOS", "commitment claim TPPS/K1 --as DINSOS",
      "taskforce join TPPS DINSOS --as BAPPEDA",
    ])
  func nothingAnyMore(_ line: String) throws {
    try end()
    let answer = desk.run(line)
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(agency-not-active)"), "\(answer.words)")
  }

  @Test("is followed by its successor, which answers and claims")
  func successorActs() throws {
    try end()
    try desk.done("commitment accept TPPS/K2 --as DINSOSPMD")
    try desk.done("commitment claim TPPS/K1 --as DINSOSPMD")
    #expect(try desk.states() == ["TPPS/K1,claimed", "TPPS/K2,active"])
  }

  @Test("stands on no agenda, and is waited for by nobody")
  func gone() throws {
    try end()
    #expect(try desk.done("agency show DINSOS").contains("Task forces today\nNone."))
    #expect(try !desk.done("meeting agenda TPPS").contains("\nDINSOS\n"))
    #expect(try desk.done("meeting agenda TPPS").contains("\nDINSOSPMD\n"))
    #expect(try !desk.done("status --within 90 --format csv").contains("DINSOS,"))
  }

  @Test("cannot follow its own successor", arguments: Language.allCases)
  func circle(_ language: Language) throws {
    try end()
    desk.language = language
    let answer = desk.run("agency edit DINSOSPMD --successor DINSOS")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(own-parent)"))
    #expect(desk.run("doctor").status == .done)
  }

  @Test("without a successor is refused while anything is open, and is told what")
  func stillOpen() throws {
    let answer = desk.run("agency edit DINSOS --until 2026-06-30")
    #expect(answer.words.contains("TPPS/K1, TPPS/K2"))
    #expect(answer.words.contains("(still-open)"))
    try desk.play(
      """
      commitment decline TPPS/K2 --reason No --as DINSOS
      commitment release TPPS/K1 --reason No --as BAPPEDA
      agency edit DINSOS --until 2026-06-30
      """)
    #expect(try desk.done("agency show DINSOS").contains("2026-06-30"))
  }

  @Test("is taken back with all that it passed on")
  func takenBack() throws {
    try end()
    desk.today = "2026-07-01"
    try desk.done("undo")
    #expect(try desk.states("--debtor DINSOS") == ["TPPS/K1,active", "TPPS/K2,proposed"])
    try desk.done("journal verify")
  }
}
