import GugusDomain
import GugusOutput
import TestSupport
import Testing

@testable import GugusCommands

@Suite("A step") struct StepTests {
  @Test(
    "is spelled as a command that the parser takes", arguments: Step.Deed.allCases,
    Language.allCases)
  func parses(_ deed: Step.Deed, _ language: Language) throws {
    let sample = StepSample(of: deed)
    #expect(sample.step.deed == deed)
    let words = sample.words(in: language)
    #expect(words.first == "gugus")
    let command = try Gugus.parseAsRoot(Array(words.dropFirst()))
    #expect(command is any Command, "\(words)")
  }

  @Test("that is advised names a verb that there is, and options of it")
  func isThere() throws {
    let verbs = try CommandTree.of(.english).verbs
    for step in StepTests.advised {
      for language in Language.allCases {
        let words = Desk.words(of: step.command(in: language)).dropFirst()
        let verb = try #require(verbs.first { words.starts(with: $0.path) }, "\(words)")
        let options = Set(verb.ownArguments.map(\.name))
        #expect(options.isSuperset(of: words.filter { $0.hasPrefix("--") }), "\(words)")
      }
    }
  }

  @Test("is the same in both languages, in the same order", arguments: Refusal.samples)
  func sameInBoth(_ refusal: Refusal) {
    guard let instead = refusal.words.instead else { return }
    #expect(instead.en.steps == instead.id.steps)
  }

  /// Those of every refusal and of the notes that advise something.
  private static let advised: [Step] = {
    let commitment = CommitmentCode(unchecked: "TPPS/K12")
    let meeting = MeetingCode(unchecked: "TPPS/M3")
    let agency = AgencyCode(unchecked: "DINKES")
    let notes: [Remark] = [
      .anotherMeeting(meeting, on: Day(number: 20_540), beside: [meeting]),
      .waitsForRatification(meeting, [commitment]), .waitInVain([commitment], commitment),
      .eventPassedOver(lines: [1], .cancelled(meeting)),
    ]
    let kinds: [Request.Kind] = [.revision, .delegation, .suspension, .resumption]
    let asked = kinds.map { Remark.waitsFor(agency, commitment, $0) }
    let steps =
      Refusal.samples.compactMap { $0.words.instead }.flatMap(\.en.steps)
      + (notes + asked).flatMap(\.advice.en.steps)
    return steps.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }()
}
