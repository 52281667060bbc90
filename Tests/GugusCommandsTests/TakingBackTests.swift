import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A mistake is taken back")
struct TakingBackTests {
  /// TPPS/K1 (entry 13) is accepted (14), shown by evidence (15), claimed (16), and TPPS/K2 (17),
  /// which waits for it, is accepted (18).
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment evidence TPPS/K1 --link https://example.org --as DINKES
      commitment claim TPPS/K1 --as DINKES
      commitment propose TPPS --deliverable Parcels --debtor DINSOS --creditor BAPPEDA \
      --due 2026-04-20 --antecedent TPPS/K1 --as DPPKB
      commitment accept TPPS/K2 --as DINSOS
      """)
  }

  private func entries() throws -> Int {
    try desk.done("journal list --limit 100 --format jsonl").split(separator: "\n").count
  }

  @Test("by its own agency's undo, and the journal keeps both")
  func undo() throws {
    try desk.done("undo --as DINKES")
    #expect(try desk.states() == ["TPPS/K1,active", "TPPS/K2,conditional"])
    #expect(try entries() == 19)
  }

  @Test("and says what it took back, and how that stands", arguments: Language.allCases)
  func undoOfMinutes(_ language: Language) throws {
    desk.language = language
    try desk.file(
      "minutes.md",
      """
      ---
      task-force: TPPS
      meeting: Coordination
      date: 2026-03-10
      ---

      ## Attendance

      - BAPPEDA: present, can decide

      ## Decisions

      1. Data are matched.
      """)
    try desk.done("meeting log minutes.md --as DPPKB")
    let size = try entries()
    let answer = desk.run("undo --as DPPKB")
    #expect(answer.status == .done, "\(answer)")
    let gone = Term(
      en: "TPPS/M1  taken back; nothing is left of it",
      id: "TPPS/M1  dibatalkan; tidak ada yang tersisa")
    #expect(answer.output == gone.in(language) + "\n")
    let words = Term(en: "Taken back: entry \(size).", id: "Dibatalkan: catatan \(size).")
    #expect(answer.words.contains(words.in(language)), "\(answer.words)")
    // Of what stays, the new state.
    let other = desk.run("undo --as DINSOS")
    #expect(other.output.hasPrefix("TPPS/K2  "), "\(other)")
    #expect(other.words.contains("18"))
  }

  @Test("with a dissolution all that it handed over comes back")
  func dissolution() throws {
    try desk.play(
      """
      taskforce form NEXT --name-en Next --mandate 'Go on' --from 2026-01-02
      taskforce dissolve TPPS --successor NEXT --reason Done --as BAPPEDA
      """)
    #expect(try desk.done("commitment list --taskforce NEXT --count").contains("2"))
    try desk.done("undo --as BAPPEDA")
    #expect(try desk.done("commitment list --taskforce TPPS --count").contains("2"))
    try desk.done("journal verify")
  }

  @Test("one after the other by undo after undo")
  func undoTwice() throws {
    try desk.done("undo --as DINKES")
    try desk.done("undo --as DINKES")
    let answer = desk.run("undo --as DINKES")
    #expect(answer.status == .done)
    #expect(try desk.states() == ["TPPS/K1,proposed", "TPPS/K2,conditional"])
  }

  @Test("by an agency that governs and is no side, through the number of the entry")
  func governing() throws {
    let creditor = desk.run("journal void 16 --reason 'Wrong code' --as BAPPEDA")
    #expect(creditor.status == .refused)
    #expect(creditor.words.contains("(concerns-itself)"))
    try desk.done("journal void 16 --reason 'Wrong code' --as DPPKB")
    #expect(try desk.states("--state active") == ["TPPS/K1,active"])
  }

  @Test("shown in the story as void, with the reason", arguments: Language.allCases)
  func story(_ language: Language) throws {
    try desk.done("journal void 16 --reason 'Wrong code' --as DINKES")
    desk.language = language
    let story = try desk.done("commitment show TPPS/K1").split(separator: "\n")
    let claimed = Term(en: "claimed", id: "diklaim selesai").in(language)
    let yes = Term(en: "yes", id: "ya").in(language)
    #expect(
      story.contains { $0.hasPrefix(" 16 ") && $0.contains("\(claimed)") && $0.contains(yes) })
    #expect(story.contains { $0.hasPrefix(" 19 ") && $0.contains("Wrong code") })
  }

  @Test("with what depends on it named, and nothing done", arguments: Language.allCases)
  func dependents(_ language: Language) throws {
    desk.language = language
    let answer = desk.run("journal void 14 --reason Early --as DINKES")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(others-depend)"))
    #expect(answer.words.contains("15, 16"))
    #expect(try entries() == 18)
  }

  @Test("with what depends on it, where that is asked for", arguments: Language.allCases)
  func cascade(_ language: Language) throws {
    desk.language = language
    let answer = desk.run("journal void 14 --reason Early --cascade --as DINKES")
    #expect(answer.status == .done)
    let heading = Term(en: "void with it: entries 15, 16", id: "ikut batal: catatan 15, 16")
    #expect(answer.words.contains(heading.in(language)))
    #expect(try desk.states() == ["TPPS/K1,proposed", "TPPS/K2,conditional"])
    #expect(try entries() == 21)
  }

  @Test("through the commitments that wait for it, from its beginning on")
  func throughOthers() throws {
    let answer = desk.run("journal void 13 --reason Wrong --cascade --as DPPKB")
    #expect(answer.words.contains("entries 14, 15, 16, 17, 18"))
    #expect(try desk.states().isEmpty)
  }

  @Test("with a verdict what came to hold by it, which was the same command")
  func verdict() throws {
    try desk.done("commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA")
    #expect(try desk.states() == ["TPPS/K1,satisfied", "TPPS/K2,active"])
    try desk.done("undo --as BAPPEDA")
    #expect(try desk.states() == ["TPPS/K1,claimed", "TPPS/K2,conditional"])
  }

  @Test("is not taken back itself, but recorded anew")
  func voidOfVoid() throws {
    try desk.done("journal void 16 --reason Wrong --as DINKES")
    #expect(desk.run("journal void 19 --reason Sorry --as DINKES").words.contains("(already-void)"))
    try desk.done("commitment claim TPPS/K1 --as DINKES")
    #expect(try desk.states("--state claimed") == ["TPPS/K1,claimed"])
  }

  @Test("is seen as it was before it was taken back by who looks from then")
  func knownBefore() throws {
    desk.today = "2026-03-14"
    try desk.done("journal void 16 --reason Wrong --as DINKES")
    #expect(try desk.states("--known-by 2026-03-13 --state claimed") == ["TPPS/K1,claimed"])
    #expect(try desk.states("--known-by 2026-03-14 --state claimed").isEmpty)
  }

  @Test(
    "only with a dry run is nothing recorded", arguments: ["undo", "journal void 16 --reason No"])
  func dryRun(_ line: String) throws {
    #expect(try desk.done("\(line) --dry-run --as DINKES").contains("commitment.voided"))
    #expect(try entries() == 18)
  }
}
