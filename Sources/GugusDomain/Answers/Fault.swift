/// What was found wrong with a workspace's record, first fault first.
public enum Fault: Hashable, Sendable {
  /// SQLite's own check.
  case sqlite(String)
  /// The file has another schema than the one that Gugus makes.
  case schema(SchemaFault)
  /// An entry is missing: the journal jumps from one sequence number to another.
  case gap(after: Int, next: Int)
  /// The entry's bytes are not those that were hashed.
  case hash(sequence: Int)
  /// The entry cannot be read, or its columns say other than its bytes.
  case entry(sequence: Int, reason: String)
  /// A newer Gugus wrote the entry: a kind that this version does not know, or rules.
  case newer(sequence: Int, kind: String)
  /// A personal text of the entry is missing, and nobody says why; or it is another than was sealed.
  case lost(sequence: Int, path: String)
  /// A personal text of the entry is still there, though another entry says that it is forgotten.
  case remembered(sequence: Int, path: String)
  /// Personal texts stand beside an entry that has none of them.
  case stray(sequence: Int)
  /// Personal texts stand beside an entry that is not there.
  case orphan(sequence: Int)
  /// The unit that ends with this entry is not finished.
  case unfinished(sequence: Int)
  /// The entry is not signed as the workspace wanted it then, or not by its agency.
  case signature(sequence: Int)
  /// The tree lacks the hash of these entries, or has another.
  case tree(entries: ClosedRange<Int>)
  /// The tree goes on behind the last entry.
  case treeBeyond(entries: Int)
  /// The judge refuses the entry.
  case rule(sequence: Int, Refusal)
  /// A derived table says other than a replay of the journal.
  case table(String, row: String, subject: String?)
  /// Evidence bytes that do not match their hash.
  case attachment(sha256: String)
  /// The bytes of an evidence file are still there, though an entry says that they are forgotten.
  case rememberedFile(sha256: String)
  /// Evidence bytes that no entry names.
  case unnamed(sha256: String)
  /// A row refers to one that is not there.
  case reference(table: String)
}

extension Fault {
  /// What puts a fault right.
  public enum Remedy: String, CaseIterable, Sendable {
    /// What derives from the journal is made anew from it: `journal rebuild`.
    case rebuild
    /// Somebody put something else into the file: `journal rebuild` makes all but the journal anew and
    /// keeps nothing that is not Gugus's.
    case remake
    /// SQLite cannot read all of the file: `journal rebuild` finds out whether the journal is whole, and
    /// then makes all else anew; where it is not, what is lost is only in a backup.
    case salvage
    /// The journal is the one truth: what it lost is only in a backup.
    case backup
    /// The evidence file, from a backup or whoever submitted it: it is known by its hash.
    case original
    /// Nothing is wrong but the age of this version of Gugus.
    case update
  }

  /// What puts it right; where several faults were found, each says its own.
  public var remedy: Remedy {
    switch self {
    case .tree, .treeBeyond, .table, .reference, .remembered, .rememberedFile: .rebuild
    case .schema(let fault) where fault.isLoss: .backup
    case .schema, .stray, .orphan, .unnamed: .remake
    case .newer: .update
    case .sqlite: .salvage
    case .gap, .hash, .entry, .lost, .unfinished, .signature, .rule:
      .backup
    case .attachment: .original
    }
  }

  /// Whether a line of SQLite's own check says no more than that a page belongs to nothing, as after a
  /// rebuild that was stopped before its end.
  public static func isOfStrayPage(_ line: some StringProtocol) -> Bool {
    line.hasSuffix("never used")
  }

  /// The entries that are not to be trusted.
  public var entries: ClosedRange<Int>? {
    switch self {
    case .gap(let after, let next): after + 1...max(after + 1, next - 1)
    case .hash(let sequence), .entry(let sequence, _), .newer(let sequence, _),
      .lost(let sequence, _), .remembered(let sequence, _), .stray(let sequence),
      .orphan(let sequence), .unfinished(let sequence),
      .signature(let sequence), .rule(let sequence, _):
      sequence...sequence
    case .tree(let entries): entries
    case .sqlite, .schema, .treeBeyond, .table, .attachment, .rememberedFile, .unnamed, .reference:
      nil
    }
  }

  /// Whether it lies in the journal itself, so that nothing can be replayed from it.
  public var isInJournal: Bool {
    switch self {
    case .gap, .hash, .entry, .newer: true
    case .sqlite, .schema, .lost, .remembered, .stray, .orphan, .unfinished, .signature, .tree,
      .treeBeyond, .rule, .table, .attachment, .rememberedFile, .unnamed, .reference:
      false
    }
  }
}
