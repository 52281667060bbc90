import GugusDomain

/// What a refusal says to the one who was refused. Clauses without a capital or a full stop, so
/// that they can stand after a label.
public struct RefusalWords: Hashable, Sendable {
  /// What is wrong, concretely.
  public let what: Term
  /// By which rule.
  public let rule: Term
  /// What to do instead, with the steps where there are such.
  public let instead: Advice?
}
