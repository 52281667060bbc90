import ArgumentParser
import GugusDomain

/// A legal basis on the command line: `KIND|NUMBER|DATE|TITLE`.
struct LegalBasisArgument: ExpressibleByArgument {
  private var kind: LegalInstrument
  private var number: String
  private var date: DateWord
  private var title: String

  init?(argument: String) {
    let parts = argument.split(
      separator: "|", maxSplits: 3, omittingEmptySubsequences: false
    ).map { $0.trimmingPrefix(while: \.isWhitespace) }
    guard parts.count == 4, let kind = LegalInstrument.named(String(parts[0])) else { return nil }
    self.kind = kind
    number = String(parts[1])
    date = DateWord(argument: String(parts[2]))
    title = String(parts[3])
  }

  func value(_ context: Context) throws -> LegalBasis {
    LegalBasis(kind: kind, number: number, date: try context.day(date), title: title)
  }
}
