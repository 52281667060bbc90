import ArgumentParser
import GugusDomain
import GugusFiles
import GugusOutput
import Testing

@testable import GugusCommands

@Suite("A word of the vocabulary as an argument")
struct VocabularyArgumentTests {
  private func expectRead<Word: Vocabulary & ExpressibleByArgument>(
    _ type: Word.Type, in language: Language
  ) {
    Language.$current.withValue(language) {
      for (word, listed) in zip(Word.allCases, Word.allValueStrings) {
        #expect(Word(argument: listed) == word, "\(listed)")
        #expect(Word(argument: word.rawValue) == word)
        #expect(Word(argument: word.term.id) == word && Word(argument: word.term.en) == word)
        #expect(!listed.contains(" "))
      }
    }
  }

  @Test("is read as it is listed, in either language", arguments: Language.allCases)
  func listed(_ language: Language) {
    expectRead(GoalArea.self, in: language)
    expectRead(Driver.self, in: language)
    expectRead(Mode.self, in: language)
    expectRead(Approach.self, in: language)
    expectRead(Formality.self, in: language)
    expectRead(ServicePattern.self, in: language)
    expectRead(ServiceKind.self, in: language)
    expectRead(AgencyKind.self, in: language)
    expectRead(Role.self, in: language)
    expectRead(MeetingState.self, in: language)
    expectRead(CommitmentState.self, in: language)
    expectRead(Verdict.self, in: language)
    expectRead(ValidReason.self, in: language)
    expectRead(BarrierClass.self, in: language)
    expectRead(Completion.self, in: language)
    expectRead(Forecast.self, in: language)
    expectRead(FindingState.self, in: language)
    expectRead(Conclusion.self, in: language)
    expectRead(ExpectedPresence.self, in: language)
    expectRead(AwardKind.self, in: language)
    expectRead(SanctionKind.self, in: language)
    expectRead(Prerequisite.self, in: language)
    expectRead(CSVDelimiter.self, in: language)
    expectRead(GraphDrawing.self, in: language)
  }
}
