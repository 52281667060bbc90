import Foundation

/// All that was forgotten in one log, without anything of what it was: kept beside a workspace, it
/// makes an older copy forget the same.
public struct ForgottenList: Codable, Hashable, Sendable {
  /// Which log it is of.
  public struct Log: Codable, Hashable, Sendable {
    /// The 32 hexadecimal digits that were drawn for it when it began.
    public var identity: String
  }

  /// One text that was forgotten, by where it stood.
  public struct Text: Codable, Hashable, Sendable {
    /// The sequence number of the entry whose text it was.
    public var entry: Int
    /// The leaf hash of that entry in hexadecimal: another history has another entry there.
    public var leaf: String
    /// Where in the entry, as ``Disclosure/path``.
    public var path: String
    /// The instrument that gave somebody the right to it.
    public var legalBasis: LegalBasis

    private enum CodingKeys: String, CodingKey {
      case entry, leaf, path
    }

    /// What tells it from others, on whatever basis.
    fileprivate var place: [String] { [leaf, "\(entry)", path] }

    public init(entry: Int, leaf: String, path: String, legalBasis: LegalBasis) {
      self.entry = entry
      self.leaf = leaf
      self.path = path
      self.legalBasis = legalBasis
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      entry = try container.decode(Int.self, forKey: .entry)
      leaf = try container.decode(String.self, forKey: .leaf)
      path = try container.decode(String.self, forKey: .path)
      legalBasis = try LegalColumns(from: decoder).legalBasis
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(entry, forKey: .entry)
      try container.encode(leaf, forKey: .leaf)
      try container.encode(path, forKey: .path)
      try LegalColumns(legalBasis).encode(to: encoder)
    }
  }

  /// One file of evidence that was forgotten, by its hash.
  public struct File: Codable, Hashable, Sendable {
    /// Of the bytes, in lower-case hexadecimal.
    public var sha256: String
    /// The instrument that gave somebody the right to it.
    public var legalBasis: LegalBasis

    private enum CodingKeys: String, CodingKey {
      case sha256
    }

    public init(sha256: String, legalBasis: LegalBasis) {
      self.sha256 = sha256
      self.legalBasis = legalBasis
    }

    public init(from decoder: any Decoder) throws {
      sha256 = try decoder.container(keyedBy: CodingKeys.self).decode(
        String.self, forKey: .sha256)
      legalBasis = try LegalColumns(from: decoder).legalBasis
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(sha256, forKey: .sha256)
      try LegalColumns(legalBasis).encode(to: encoder)
    }
  }

  /// The log in which they were forgotten.
  public var log: Log
  /// In the order of the journal.
  public var texts: [Text]
  /// In the order of the journal.
  public var files: [File]

  /// The most bytes that are read: of some 300,000 texts.
  public static let fileLimit = 100_000_000

  /// Reads the JSON in which the list is kept beside a workspace.
  ///
  /// - Throws: `DecodingError` where the bytes are no such list.
  public init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(ForgottenList.self, from: Data(bytes))
  }

  /// - Parameter log: the identity that was drawn when the log began.
  public init(log: String, texts: [Text] = [], files: [File] = []) {
    self.log = Log(identity: log)
    self.texts = texts
    self.files = files
  }

  /// Takes what another list has beside this one.
  public mutating func add(_ other: ForgottenList) {
    let places = Set(texts.map(\.place))
    texts += other.texts.filter { !places.contains($0.place) }
    let hashes = Set(files.map(\.sha256))
    files += other.files.filter { !hashes.contains($0.sha256) }
  }
}

/// A legal basis in columns of a row, as `journal forgets` lists it.
private struct LegalColumns: Codable {
  var kind: LegalInstrument
  var number: String
  var date: Day
  var title: String

  private enum CodingKeys: String, CodingKey {
    case kind = "legal-kind"
    case number = "legal-number"
    case date = "legal-date"
    case title = "legal-title"
  }

  init(_ basis: LegalBasis) {
    (kind, number, date, title) = (basis.kind, basis.number, basis.date, basis.title)
  }

  var legalBasis: LegalBasis { LegalBasis(kind: kind, number: number, date: date, title: title) }
}
