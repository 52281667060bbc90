import Foundation

/// A row of the journal as it stands, before anyone trusts it.
public struct JournalRow: Sendable {
  public var sequence: Int
  public var noun: String
  public var subject: String
  public var json: String
  public var leafHash: Data
  /// What stands beside it of its personal texts; nil where nothing does.
  public var texts: String?

  public init(
    sequence: Int, noun: String, subject: String, json: String, leafHash: Data, texts: String?
  ) {
    self.sequence = sequence
    self.noun = noun
    self.subject = subject
    self.json = json
    self.leafHash = leafHash
    self.texts = texts
  }

  public var sealed: SealedEntry { SealedEntry(json: json, texts: texts) }
}

extension SealedEntry {
  /// - Parameter texts: as they stand in the table beside the journal. What cannot be read is lost.
  public init(json: String, texts: String?) {
    let disclosures = texts.flatMap { try? [Disclosure](canonicalJSON: $0) }
    self.init(json: json, disclosures: disclosures ?? [])
  }
}
