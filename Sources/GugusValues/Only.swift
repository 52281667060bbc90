extension Collection {
  /// The element, where there is one alone.
  package var only: Element? { count == 1 ? first : nil }
}
