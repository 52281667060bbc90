import Foundation

/// A row of the journal as it stands, before anyone trusts it.
public struct JournalRow: Sendable {
  /// The place in the journal that the row claims, from 1.
  public var sequence: Int
  /// What sort of thing the column says that the entry is about, as ``Subject/Noun`` writes it.
  public var noun: String
  /// The code that the column says the entry is about.
  public var subject: String
  /// The entry as it stands: the bytes that are hashed.
  public var json: String
  /// The leaf hash that stands beside it, which need not be that of the bytes.
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

  /// The entry with its personal texts. What cannot be read of those is lost.
  public var sealed: SealedEntry { SealedEntry(json: json, texts: texts) }
}

extension SealedEntry {
  /// - Parameter texts: as they stand in the table beside the journal. What cannot be read is lost.
  public init(json: String, texts: String?) {
    let disclosures = texts.flatMap { try? [Disclosure](canonicalJSON: $0) }
    self.init(json: json, disclosures: disclosures ?? [])
  }
}
