/// Why nothing was forgotten.
public enum ForgettingFault: Error, Hashable, Sendable {
  /// What is forgotten does not come back, so someone says that it was looked at.
  case notConfirmed
  /// It is not said by what right.
  case noLegalBasis
  /// It is not said which texts of an entry; it has these.
  case noField(known: [String])
  /// A place that is to be left as it is is none of those that were found.
  case noSuchPlace(String)
  /// What would be recorded names whom it is to forget: as the officer who does it.
  case officerNamesAgain
  /// The same, in the legal basis.
  case legalBasisNamesAgain
  case unknownFile(String)
}
