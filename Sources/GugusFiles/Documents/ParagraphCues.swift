/// What the words of a paragraph say of the item before it, which only those know who know what the
/// document is about.
package struct ParagraphCues: Sendable {
  /// It opens something of its own.
  let opens: @Sendable (Substring) -> Bool
  /// It opens something, but speaks of the item all the same.
  let isRemark: @Sendable (Substring) -> Bool
  /// It ends the document, as a signature does.
  let closes: @Sendable (Substring) -> Bool
  /// It ends in what stands behind a person's name.
  let endsInTitle: @Sendable (Substring) -> Bool

  package init(
    opens: @escaping @Sendable (Substring) -> Bool,
    isRemark: @escaping @Sendable (Substring) -> Bool,
    closes: @escaping @Sendable (Substring) -> Bool,
    endsInTitle: @escaping @Sendable (Substring) -> Bool
  ) {
    self.opens = opens
    self.isRemark = isRemark
    self.closes = closes
    self.endsInTitle = endsInTitle
  }
}
