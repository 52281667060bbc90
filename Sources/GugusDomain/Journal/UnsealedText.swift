extension SealedEntry {
  /// Where a personal text stands, or should, that is not the one that was sealed; nil where all are.
  ///
  /// - Throws: where it is no entry at all.
  public func unsealedText() throws -> String? {
    let again = try Entry(self).sealed(again: disclosures)
    let lost = again.disclosures.first { $0.content == .missing(.lost) }
    let other = disclosures.first { $0.digest.map { !json.contains($0.text) } ?? false }
    return (lost ?? other)?.path
  }
}
