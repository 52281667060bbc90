import GugusDomain
import GugusOutput
import TestSupport
import Testing

@Suite struct RefusalWordsTests {
  @Test("Every refusal reads as it was approved", arguments: Language.allCases)
  func approved(language: Language) throws {
    let messages = Refusal.samples.map { $0.message(in: language) }
    try Golden.expect(
      messages.joined(separator: "\n\n") + "\n", as: "refusals.\(language.rawValue).txt")
  }

  @Test("Every clause is said in both languages", arguments: Refusal.samples)
  func translated(refusal: Refusal) {
    let words = refusal.words
    for term in [words.what, words.rule, words.instead?.spelled].compactMap(\.self) {
      #expect(!term.en.isEmpty && !term.id.isEmpty)
      #expect(term.en != term.id)
    }
  }

  @Test(
    "What is wrong names every code that was refused",
    arguments: Refusal.samples, Language.allCases)
  func namesCodes(refusal: Refusal, language: Language) {
    let what = refusal.words.what.in(language)
    for code in String(describing: refusal).matches(of: /\b[A-Z]{4,}(\/[MKTIA][0-9]+)?\b/)
    where code.output.0 != Subject.workspace.code {
      #expect(what.contains(code.output.0))
    }
  }

  @Test(
    "The message says every date that matters", arguments: Refusal.samples, Language.allCases)
  func saysDates(refusal: Refusal, language: Language) {
    let message = refusal.message(in: language)
    for date in String(describing: refusal).matches(of: /\d{4}-\d{2}-\d{2}/) {
      #expect(message.contains(date.output))
    }
  }

  @Test("A wrong state is refused with the state it is in and each it should be in")
  func states() {
    let code = CommitmentCode(unchecked: "TPPS/K12")
    let states: [CommitmentState] = [.proposed, .conditional, .active]
    let words = Refusal.commitment(.wrongState(code, .satisfied, .revisionAsked, from: states))
      .words
    #expect(words.what.id.contains(CommitmentState.satisfied.term.id))
    #expect(words.rule.id.contains("diusulkan, bersyarat, atau berjalan"))
    #expect(words.rule.en.contains("proposed, conditional or active"))
  }

  @Test("A wrong party is told who may")
  func parties() {
    let words = Refusal.commitment(
      .wrongParty(
        AgencyCode(unchecked: "DPMD"), CommitmentCode(unchecked: "TPPS/K12"), .judged,
        mayBe: [.creditor, .verifier]
      )
    ).words
    #expect(words.rule.en.contains("the creditor or the named verifier"))
    #expect(words.rule.id.contains("penerima komitmen atau verifikator"))
  }

  @Test("Who mistypes a code is asked whether they meant a near one")
  func nearest() {
    let words = Refusal.given(.unknown(.agency, "BAPEDA", nearest: ["BAPPEDA", "BAPENDA"])).words
    #expect(words.what.id.hasSuffix("; maksud Anda BAPPEDA atau BAPENDA?"))
    #expect(words.what.en.hasSuffix("; did you mean BAPPEDA or BAPENDA?"))
  }

  @Test("Who mistypes a code unlike any other is asked nothing")
  func noneNear() {
    let words = Refusal.given(.unknown(.agency, "XYZ", nearest: [])).words
    #expect(words.what.en == "there is no agency XYZ")
  }

  @Test("The command for an extended term moves the end that the day lies beyond")
  func outsideTerm() {
    let (early, middle, late) = (Day(number: 1), Day(number: 2), Day(number: 3))
    let code = TaskForceCode(unchecked: "TPPS")
    let before = Refusal.taskForce(.outsideTerm(code, on: early, from: middle, until: late)).words
    let after = Refusal.taskForce(.outsideTerm(code, on: late, from: early, until: middle)).words
    #expect(before.instead?.spelled.en.contains("--from \(early)") == true)
    #expect(after.instead?.spelled.en.contains("--until \(late)") == true)
  }
}
