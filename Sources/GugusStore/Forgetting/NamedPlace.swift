import GRDB
import GugusDomain

extension Workspace {
  /// Every place in the whole journal at which a name stands, in the order of the journal.
  ///
  /// - Throws: `WorkspaceFault`.
  public func places(of name: PersonName) throws -> [NamedPlace] {
    try read { db in
      var places: [NamedPlace] = []
      var digests: [RowOfRegister: [NamedPlace]] = [:]
      var rows: Set<RowOfRegister> = []
      try eachSealed(in: db) { sealed in
        try EntryNames(of: name, in: sealed)
      } body: { found in
        places += found.places
        guard let row = found.row else { return }
        if let digest = found.digest { digests[row, default: []].append(digest) }
        if found.places.contains(where: \.canBeForgotten) { rows.insert(row) }
      }
      places += rows.flatMap { digests[$0] ?? [] }
      return places.sorted { ($0.entry, $0.path) < ($1.entry, $1.path) }
    }
  }

  /// The personal texts of an entry that are there.
  ///
  /// - Throws: `Refusal.unknown`; `WorkspaceFault`.
  public func personalPlaces(of sequence: Int) throws -> [NamedPlace] {
    let sealed = try journalRow(sequence).sealed
    let entry = try Entry(sealed)
    return sealed.disclosures.compactMap { disclosure in
      guard case .known(let text, _) = disclosure.content else { return nil }
      return NamedPlace(entry, disclosure.path, .personal(.same), text)
    }
  }

  /// The names of the files with that SHA-256, wherever they were submitted.
  ///
  /// - Throws: `WorkspaceFault`.
  public func names(ofFile sha256: String) throws -> [NamedPlace] {
    try read { db in
      var places: [NamedPlace] = []
      try eachSealed(in: db) { sealed -> NamedPlace? in
        guard sealed.json.contains(sha256) else { return nil }
        let entry = try Entry(sealed)
        guard case .commitment(_, .evidenceSubmitted(let evidence)) = entry.event,
          case .file(let name, sha256, _) = evidence.source
        else { return nil }
        return NamedPlace(entry, "body.source.file.name", .personal(.same), name.text ?? "")
      } body: { place in
        if let place { places.append(place) }
      }
      return places
    }
  }

  private func eachSealed<Made: Sendable>(
    in db: Database, make: @escaping @Sendable (SealedEntry) throws -> Made,
    body: (Made) throws -> Void
  ) throws {
    let statement = try db.makeStatement(
      sql: "SELECT entry, texts FROM \(JournalRow.source) ORDER BY sequence")
    try eachOnAllCores(of: statement, StatementArguments(), db) { row in
      let sealed = try SealedEntry(row)
      return (sealed, bytes: sealed.json.utf8.count)
    } make: { sealed in
      Result { try make(sealed) }
    } _: { made in
      try body(made.get())
    }
  }
}

/// A row of a register, as entries name it.
private struct RowOfRegister: Hashable, Sendable {
  var register: String
  var key: String
}

/// Where a name stands in one entry.
private struct EntryNames: Sendable {
  var places: [NamedPlace]
  /// The row of a register that it comes from.
  var row: RowOfRegister?
  /// What says what that row said, whether or not it is to go.
  var digest: NamedPlace?

  init(of name: PersonName, in sealed: SealedEntry) throws {
    let entry = try Entry(sealed)
    places = sealed.disclosures.compactMap { disclosure in
      guard case .known(let text, _) = disclosure.content,
        let likeness = name.likeness(in: text, isName: disclosure.isName)
      else { return nil }
      return NamedPlace(entry, disclosure.path, .personal(likeness), text)
    }
    for (path, text) in sealed.openTexts where name.likeness(in: text) != nil {
      places.append(NamedPlace(entry, path, .open, text))
    }
    row = entry.source.map { RowOfRegister(register: $0.register, key: $0.key) }
    digest = entry.source?.digest?.text.map {
      NamedPlace(entry, "source.digest", .rowDigest, $0)
    }
  }
}

extension Disclosure {
  /// It holds a name and nothing else.
  fileprivate var isName: Bool {
    switch path.split(separator: ".").last {
    case "officer", "person", "chair", "minuteTaker": true
    default: false
    }
  }
}
