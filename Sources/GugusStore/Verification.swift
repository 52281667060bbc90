import Foundation
import GRDB
import GugusDomain
import GugusLog
import GugusSchema

/// What a verification looked at and found.
public struct Verification: Sendable {
  /// Entries that were hashed, read and found to be in order in themselves.
  public var entries = 0
  /// The commands that they are of; of a shared log those that have effect.
  public var units = 0
  /// Of the entries, those that are signed.
  public var signatures = 0
  /// Personal texts beside the journal that were checked against their digests.
  public var personal = 0
  /// The root hash of the entries' tree, as recomputed.
  public var root: Data?
  /// Derived tables that were compared with a replay.
  public var tables = 0
  /// Rows of those tables that agree with it.
  public var rows = 0
  /// Evidence files whose bytes are those that they are known by.
  public var attachments = 0
  /// In the order in which they were found, as many as were asked for.
  public var faults: [Fault] = []

  /// The first fault; nil where nothing was found wrong.
  public var fault: Fault? { faults.first }

  /// The journal itself is damaged: the tree and the tables, which rest on it, were not looked at.
  public var isJournalDamaged: Bool { faults.contains(where: \.isInJournal) }

  /// The evidence files that entries say are forgotten, by their SHA-256.
  fileprivate var forgottenFiles: Set<String> = []

  /// Every entry was judged and replayed.
  fileprivate(set) var isReplayed = false

  /// The schema is not the one that Gugus makes, so that not everything can be asked of the file.
  fileprivate var hasOtherSchema = false

  private let limit: Int

  init(limit: Int) { self.limit = limit }
}

extension Workspace {
  /// Recomputes every hash and the tree, judges every unit of the journal anew, replays it into fresh
  /// tables and compares them with those on record, row by row, and checks the schema, personal texts,
  /// signatures, attachments, references and SQLite's own integrity, and that nothing else stands in
  /// the file. Changes nothing.
  ///
  /// - Parameters:
  ///   - limit: how many faults to look for. What rests on something faulty is not looked at.
  ///   - progress: called now and then with steps done and all steps: each entry is hashed and
  ///     judged, and stands in the tree, and each attachment is hashed.
  /// - Throws: `WorkspaceFault` where the file cannot be read at all.
  public func verify(
    limit: Int = 1, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Verification {
    var verification = Verification(limit: limit)
    do {
      try read { try verify($0, &verification, progress) }
    } catch WorkspaceFault.damaged(_, let reason) {
      // SQLite cannot even leave what it was looking at, and says so once more.
      verification.faults.append(.sqlite(reason))
    }
    return verification
  }

  private func verify(
    _ db: Database, _ verification: inout Verification, _ progress: (Int, Int) -> Void
  ) throws {
    // Of what is no table nothing is counted.
    func count(_ table: String) -> Int {
      (try? Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")) ?? 0
    }
    let entries = count("journal")
    let steps = 2 * entries + count("attachment")
    func stage(after earlier: Int, _ done: Int) { progress(earlier + done, steps) }
    do {
      // First, since what somebody put there may be why SQLite finds the file damaged.
      for fault in try schemaFaults(db) {
        verification.hasOtherSchema = true
        try verification.found(.schema(fault))
      }
      try checkSQLite(db, &verification)
      try checkRecord(db, &verification) { stage(after: 0, $0) }
      if !verification.isJournalDamaged {
        try checkTree(db, &verification) { stage(after: entries, $0) }
      }
      try checkAttachments(db, &verification) { stage(after: 2 * entries, $0) }
      if !verification.isJournalDamaged { try checkUnnamed(db, &verification) }
      try checkReferences(db, &verification)
    } catch is LimitReached {
      // They are among the faults.
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      verification.faults.append(.sqlite(error.message ?? "SQLITE_CORRUPT"))
    } catch let error as DatabaseError
      where verification.hasOtherSchema && error.resultCode == .SQLITE_ERROR
    {
      // What is missing or other cannot be asked; that it is, has been found.
    } catch let error as RowDecodingError {
      verification.faults.append(.sqlite(WorkspaceFault.reason(error)))
    }
  }
}

/// As many faults as were asked for have been found.
private struct LimitReached: Error {}

/// Carries a fault out of a replay.
struct FoundFault: Error {
  let fault: Fault
}

extension Verification {
  fileprivate mutating func found(_ fault: Fault) throws {
    faults.append(fault)
    if faults.count >= limit { throw LimitReached() }
  }
}

extension Workspace {
  private func checkSQLite(_ db: Database, _ verification: inout Verification) throws {
    let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? ""
    if answer != "ok" { try verification.found(.sqlite(answer)) }
  }

  private func checkReferences(_ db: Database, _ verification: inout Verification) throws {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT "table" FROM pragma_foreign_key_check WHERE "table" <> 'disclosure' ORDER BY 1
        """)
    for table in tables { try verification.found(.reference(table: table)) }
  }

  /// Personal texts and evidence that belong to no entry.
  private func checkUnnamed(_ db: Database, _ verification: inout Verification) throws {
    for sequence in try Unnamed.texts(db) { try verification.found(.orphan(sequence: sequence)) }
    for sha256 in try Unnamed.attachments(db) { try verification.found(.unnamed(sha256: sha256)) }
  }

  /// Goes through the journal: every entry is hashed and read, and every unit judged and replayed.
  ///
  /// - Parameters:
  ///   - tables: where the rows go.
  ///   - mend: what is done about texts that stand beside an entry which has none of them; nil where
  ///     that is a fault. It gets those that the entry has.
  private func checkEntries(
    _ db: Database, _ verification: inout Verification, into tables: Database,
    mend: ((Int, [Disclosure]) throws -> Void)? = nil, _ progress: (Int) -> Void
  ) throws {
    let statement = try db.makeStatement(
      sql: """
        SELECT \(JournalRow.columns), length(CAST(entry AS BLOB)), length(CAST(texts AS BLOB))
        FROM \(JournalRow.source) ORDER BY sequence
        """)
    var replay = try Replay(into: tables, from: db)
    // What comes after a fault of the journal cannot be judged.
    var isJudging = true
    func judge(_ body: () throws -> Void) throws {
      guard isJudging else { return }
      do {
        try body()
      } catch let found as FoundFault {
        isJudging = false
        try verification.found(found.fault)
      }
    }
    var last = 0
    var forgotten: [Int: [String: SaltedDigest]] = [:]
    try eachOnAllCores(of: statement, StatementArguments(), db) { columns in
      let lengths = (bytes: try columns[at: 6] as Int? ?? 0, texts: try columns[at: 7] as Int?)
      // What is no text, or no bytes, cannot be hashed.
      let row = try? JournalRow(columns)
      return (
        (sequence: try columns[at: 0] as Int, row: row, lengths: lengths), bytes: lengths.bytes
      )
    } make: { values -> (Int, JournalRow.Reading) in
      let reading = values.row.map { $0.reading(values.lengths) }
      return (values.sequence, reading ?? .faulty([.otherBytes]))
    } _: { sequence, reading in
      if sequence != last + 1 { try verification.found(.gap(after: last, next: sequence)) }
      last = sequence
      if case .faulty(let faults) = reading {
        isJudging = false
        for fault in faults { try verification.found(fault.fault(of: sequence)) }
        return
      }
      guard case .entry(let entry, let sealed, let hasStray) = reading else { return }
      if hasStray {
        if let mend {
          try mend(sequence, sealed.disclosures)
        } else {
          try verification.found(.stray(sequence: sequence))
        }
      }
      try judge { try replay.take(entry, sealed.disclosures) }
      if entry.signature != nil { verification.signatures += 1 }
      verification.personal += sealed.disclosures.count
      for disclosure in sealed.disclosures where disclosure.content == .missing(.forgotten) {
        forgotten[sequence, default: [:]][disclosure.path] = sealed.digest(at: disclosure.path)
      }
      verification.entries += 1
      if verification.entries % 1000 == 0 { progress(verification.entries) }
    }
    try judge { try replay.finish() }
    verification.units = replay.units
    verification.isReplayed = isJudging
    verification.forgottenFiles = try replay.forgottenFiles
    if isJudging, tables !== db {
      try compare(forgotten, with: replay.forgotten, &verification)
    }
  }

  /// What is not there is what entries say is forgotten, or repeats it: an entry that goes on from a
  /// text which was forgotten before has its digest.
  private func compare(
    _ missing: [Int: [String: SaltedDigest]], with said: [Int: Set<String>],
    _ verification: inout Verification
  ) throws {
    let forgotten = Set(
      said.flatMap { sequence, paths in paths.compactMap { missing[sequence]?[$0] } })
    for sequence in Set(missing.keys).union(said.keys).sorted() {
      let said = said[sequence] ?? []
      let found = (missing[sequence] ?? [:]).filter { path, digest in
        said.contains(path) || !forgotten.contains(digest)
      }
      for path in said.symmetricDifference(found.keys).sorted() {
        try verification.found(
          said.contains(path)
            ? .remembered(sequence: sequence, path: path) : .lost(sequence: sequence, path: path))
      }
    }
  }

  /// Judges the journal and writes what derives from it beside it, up to the first fault.
  ///
  /// - Parameter mend: what is done about texts that stand beside an entry which has none of them; nil
  ///   where that is a fault.
  func judgeEntries(
    _ db: Database, mend: ((Int, [Disclosure]) throws -> Void)? = nil,
    _ progress: (Int) -> Void = { _ in }
  ) throws -> Verification {
    var verification = Verification(limit: 1)
    do {
      try checkEntries(db, &verification, into: db, mend: mend, progress)
    } catch is LimitReached {
      // It is among the faults.
    }
    return verification
  }

  /// Recomputes the tree from the entries' hashes, which have been checked.
  private func checkTree(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    var frontier = Frontier()
    var stored = StoredSubtrees(db)
    let leaves = try Data.fetchCursor(db, sql: "SELECT leaf_hash FROM journal ORDER BY sequence")
    while let leaf = try leaves.next() {
      for (subtree, hash) in frontier.append(leafHash: leaf) {
        if try stored.hash(of: subtree) != hash {
          let leaves = subtree.leaves
          try verification.found(.tree(entries: leaves.lowerBound + 1...leaves.upperBound))
        }
      }
      if frontier.size % 1000 == 0 { progress(frontier.size) }
    }
    if try TreeTable.goesBeyond(size: frontier.size, db) {
      try verification.found(.treeBeyond(entries: frontier.size))
    }
    verification.root = frontier.head.root
  }

  /// Folds each subject's entries, which were judged when they were recorded, and writes its rows.
  func fold(
    from journal: Database, into tables: Database, _ progress: (Int, Int) -> Void
  ) throws {
    let total = try Int.fetchOne(journal, sql: "SELECT count(*) FROM journal") ?? 0
    var done = 0
    try eachSubject(in: journal) { entries in
      if let subject = entries.first?.event.subject {
        try Projection.write(try Aggregate.fold(entries), replacing: nil, of: subject, tables)
      }
      try Projection.writeSources(of: entries.inEffect, tables)
      let before = done / 1000
      done += entries.count
      if done / 1000 > before { progress(done, total) }
    }
  }

  /// The entries of one subject at a time, so that memory holds one subject's and no more.
  ///
  /// - Parameter noun: only subjects of this kind; nil for all.
  func eachSubject(
    of noun: Subject.Noun? = nil, in journal: Database, _ body: ([Entry]) throws -> Void
  ) throws {
    let statement = try journal.makeStatement(
      sql: """
        SELECT entry, texts FROM journal INDEXED BY journal_by_subject
          LEFT JOIN disclosure USING (sequence)
        WHERE :noun IS NULL OR noun = :noun
        ORDER BY subject, noun, sequence
        """)
    let withoutEffect = try WithoutEffect(journal)
    var entries: [Entry] = []
    try eachEntry(of: statement, ["noun": noun?.rawValue], in: journal) { _ in
    } _: { entry, _ in
      if withoutEffect.holds(entry.sequence) { return }
      if let last = entries.last, last.event.subject != entry.event.subject {
        try body(entries)
        entries.removeAll(keepingCapacity: true)
      }
      entries.append(entry)
    }
    if !entries.isEmpty { try body(entries) }
  }

  /// Judges the journal and replays it into tables of its own, which are compared with those on
  /// record.
  private func checkRecord(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    try Workspace(viewOf: path).queue.writeWithoutTransaction { fresh in
      for migration in Schema.migrations { try fresh.execute(sql: migration) }
      _ = try SearchAids(droppedFrom: fresh, butFor: SearchAids.ofJudge)
      try fresh.inTransaction {
        try checkEntries(db, &verification, into: fresh, progress)
        return .commit
      }
      guard verification.isReplayed else { return }
      for table in Schema.derivedTables {
        try compare(table, db, fresh, &verification)
        verification.tables += 1
      }
      // Over another schema SQLite may not even make what reads them; a rebuild makes them anew.
      if !verification.hasOtherSchema { try checkSearchWords(db, fresh, &verification) }
    }
  }

  /// Compares the words by which deliverables are found with those that they are made of: what is not
  /// found there would not be missed.
  private func checkSearchWords(
    _ db: Database, _ fresh: Database, _ verification: inout Verification
  ) throws {
    let index = "commitment_text"
    do {
      try fresh.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('rebuild')")
      for database in [db, fresh] {
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_word
            USING fts5vocab('main', '\(index)', 'instance')
            """)
      }
      let sql = """
        SELECT code, term, "offset" FROM temp.search_word LEFT JOIN commitment ON id = doc
        ORDER BY code, term, "offset"
        """
      try compare(index, sql, key: 0..<3, db, fresh, &verification)
    } catch let error as DatabaseError {
      // Where it cannot even be read it is made anew as well.
      try verification.found(.table(index, row: error.message ?? "", subject: nil))
    }
    try? db.execute(sql: "DROP TABLE temp.search_word")
  }

  /// Compares two tables row by row, in the order of their keys.
  private func compare(
    _ table: String, _ db: Database, _ fresh: Database, _ verification: inout Verification
  ) throws {
    // A commitment's `id` is not derived from the journal; its code is.
    let names = table == "commitment" ? ["code"] : try db.primaryKey(table).columns
    let others = try db.columns(in: table).map(\.name)
      .filter { !names.contains($0) && (table != "commitment" || $0 != "id") }
    let columns = (names + others).joined(separator: ", ")
    let sql = "SELECT \(columns) FROM \(table) ORDER BY \(names.joined(separator: ", "))"
    try compare(table, sql, key: names.indices, db, fresh, &verification) {
      $0.rows += 1
    }
  }

  /// Compares what a query answers on both sides, in the order of the columns that are the key.
  ///
  /// - Parameter same: called for each row that is on both sides.
  private func compare(
    _ table: String, _ sql: String, key: Range<Int>, _ db: Database, _ fresh: Database,
    _ verification: inout Verification, same: (inout Verification) -> Void = { _ in }
  ) throws {
    let statements = (try db.makeStatement(sql: sql), try fresh.makeStatement(sql: sql))
    let recorded = try Row.fetchCursor(statements.0)
    let replayed = try Row.fetchCursor(statements.1)
    var (left, right) = (try recorded.next(), try replayed.next())
    func isSame(in columns: Range<Int>) -> Bool {
      left != nil && right != nil && statements.0.hasSameValues(as: statements.1, in: columns)
    }
    while let either = left ?? right {
      // Nearly always, and then SQLite need not be asked how it sorts.
      let hasBoth = isSame(in: key)
      let row = hasBoth ? either : try first(left, right, key, db) ?? either
      if hasBoth, isSame(in: key.upperBound..<row.count) {
        same(&verification)
      } else {
        let name = key.map { "\(row[$0] as DatabaseValue)".replacing("\"", with: "") }
        try verification.found(
          .table(
            table, row: name.joined(separator: " "),
            // The code of the aggregate whose row it is comes first.
            subject: String.fromDatabaseValue(row[0])))
      }
      let (isLeft, isRight) = (hasBoth || row === left, hasBoth || row === right)
      if isLeft { left = try recorded.next() }
      if isRight { right = try replayed.next() }
    }
  }

  /// Of two rows with other keys the one whose key comes first.
  private func first(
    _ left: Row?, _ right: Row?, _ key: Range<Int>, _ db: Database
  ) throws -> Row? {
    guard let left, let right else { return left ?? right }
    let places = key.map { _ in "?" }.joined(separator: ", ")
    let values = [right, left].flatMap { row in key.map { row[$0] as DatabaseValue } }
    let isRight = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT (\(places)) < (\(places))"),
      arguments: StatementArguments(values))
    return isRight == true ? right : left
  }

  private func checkAttachments(
    _ db: Database, _ verification: inout Verification, _ progress: (Int) -> Void
  ) throws {
    let hashes = try String.fetchAll(db, sql: "SELECT sha256 FROM attachment ORDER BY sha256")
    var sizes = Set(try otherSizes(db))
    for (index, hash) in hashes.enumerated() {
      progress(index)
      if verification.forgottenFiles.contains(hash) {
        try verification.found(.rememberedFile(sha256: hash))
      } else if try AttachmentTable.sound(hash, db) != nil {
        verification.attachments += 1
      } else {
        try verification.found(.attachment(sha256: hash))
        sizes.remove(hash)
      }
    }
    for hash in try missingFiles(db, verification) {
      try verification.found(.attachment(sha256: hash))
    }
    for hash in sizes.sorted() { try verification.found(.attachment(sha256: hash)) }
  }

  /// The files of evidence that are longer or shorter than an entry says.
  private func otherSizes(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sha256 FROM evidence JOIN attachment USING (sha256)
        WHERE size <> length(attachment.bytes) ORDER BY sha256
        """)
  }

  /// The files of evidence that are not there, though nobody says that they are forgotten.
  func missingFiles(_ db: Database, _ verification: Verification) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sha256 FROM evidence
        WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM attachment)
        ORDER BY sha256
        """
    ).filter { !verification.forgottenFiles.contains($0) }
  }
}

extension JournalRow {
  /// What a row's bytes are found to be.
  enum Reading {
    case faulty([Misfit])
    /// With the texts that it has; others may stand beside it, too.
    case entry(Entry, SealedEntry, hasStray: Bool)
  }

  /// What is wrong with one row, whatever stands in the others.
  enum Misfit {
    /// Not those that were hashed.
    case otherBytes
    /// No entry, or another than its columns say.
    case entry(String)
    case newer(String)
    case lost(path: String)

    func fault(of sequence: Int) -> Fault {
      switch self {
      case .otherBytes: .hash(sequence: sequence)
      case .entry(let reason): .entry(sequence: sequence, reason: reason)
      case .newer(let kind): .newer(sequence: sequence, kind: kind)
      case .lost(let path): .lost(sequence: sequence, path: path)
      }
    }
  }

  /// - Parameter lengths: how many bytes the entry takes, and what stands beside it. A text is read up
  ///   to a NUL, which the journal never holds; what follows one is counted.
  fileprivate func reading(_ lengths: (bytes: Int, texts: Int?)) -> Reading {
    guard Leaf.hash(json) == leafHash, json.utf8.count == lengths.bytes else {
      return .faulty([.otherBytes])
    }
    let sealed = sealed
    let entry: Entry
    do {
      entry = try Entry(sealed)
    } catch let unknown as UnknownKind {
      return .faulty([.newer(unknown.name)])
    } catch {
      return .faulty([.entry("JSON")])
    }
    if entry.sequence != sequence { return .faulty([.entry("sequence")]) }
    let written = entry.event.subject
    if written.code != subject || written.noun.rawValue != noun {
      return .faulty([.entry("subject")])
    }
    if case .workspace(.founded(let founding)) = entry.event,
      founding.rules > Founding.rules || founding.format > Founding.format
    {
      return .faulty([.newer("rules \(founding.rules)")])
    }
    return entry.reading(sealed, beside: texts?.utf8.count == lengths.texts ? texts : "")
  }
}

extension Entry {
  /// Seals it again with the salts that are there, and compares.
  ///
  /// - Parameter texts: what stands beside it, of which its personal texts were read.
  fileprivate func reading(_ sealed: SealedEntry, beside texts: String?) -> JournalRow.Reading {
    guard let again = try? self.sealed(again: sealed.disclosures) else {
      return .faulty([.entry("canonical JSON")])
    }
    let lost = again.disclosures.filter { $0.content == .missing(.lost) }
    if !lost.isEmpty { return .faulty(lost.map { .lost(path: $0.path) }) }
    if again.json != sealed.json {
      // Of the texts that were given, one is another than was sealed; or the form is.
      let other = sealed.disclosures.first { disclosure in
        disclosure.digest.map { !sealed.json.contains($0.text) } ?? false
      }
      return .faulty([other.map { .lost(path: $0.path) } ?? .entry("canonical JSON")])
    }
    let own = again.disclosures.isEmpty ? nil : again.disclosures.canonicalJSON
    return .entry(self, again, hasStray: texts != own)
  }
}
