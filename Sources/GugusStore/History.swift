import GRDB
import GugusDomain

/// What has come of one subject, and how much of that the derived tables hold.
///
/// Its entries are read again only for what cannot be said without them: most that is added goes on
/// from what there is.
final class History {
  private(set) var aggregate: Aggregate?
  /// What the derived tables hold of it.
  private var written: Aggregate?
  /// The latest day on which one of the entries takes effect.
  private var latest: Day?
  /// The sequence number of the last entry; 0 where there is none.
  private(set) var last = 0
  /// Nil as long as nobody asked for them.
  private var entries: [Entry]?
  /// What had come of it before the unit that last added to it, by the sequence number of the unit's
  /// first entry.
  private var earlier: (first: Int, aggregate: Aggregate?)?

  /// - Parameter entries: of which the derived tables hold what has come of them.
  init(_ entries: [Entry]) throws(Refusal) {
    aggregate = try Aggregate.fold(entries)
    written = aggregate
    latest = entries.map(\.effective).max()
    last = entries.last?.sequence ?? 0
  }

  /// The entries, as recorded.
  ///
  /// - Parameter onRecord: reads them.
  func entries(_ onRecord: () throws -> [Entry]) rethrows -> [Entry] {
    if let entries { return entries }
    let entries = try onRecord()
    self.entries = entries
    return entries
  }

  /// Adds an entry. What a void takes back is there until ``fold(_:)``: what goes together is folded
  /// away together, for a half of it, such as a request without its answer, may not stand alone.
  ///
  /// - Parameters:
  ///   - first: the sequence number of the first entry of its unit.
  ///   - onRecord: reads the entries before it.
  /// - Throws: the `Refusal` of an entry that cannot follow.
  func append(
    _ entry: Entry, ofUnitFrom first: Int, after onRecord: () throws -> [Entry]
  ) throws {
    let before = aggregate
    if entry.voids == nil {
      let isLatest = latest.map { $0 <= entry.effective } ?? true
      aggregate =
        isLatest
        ? try Aggregate.fold([entry], onto: aggregate)
        : try Aggregate.fold(entries(onRecord) + [entry])
    }
    if last < first { earlier = (first, before) }
    entries?.append(entry)
    latest = max(latest ?? entry.effective, entry.effective)
    last = entry.sequence
  }

  /// Folds anew what cannot go on from what there was.
  ///
  /// - Throws: the `Refusal` of an entry that cannot follow.
  func fold(_ entries: [Entry]) throws(Refusal) {
    aggregate = try Aggregate.fold(entries)
    earlier = nil
    if self.entries != nil { self.entries = entries }
  }

  /// What had come of it before the unit with that first entry.
  ///
  /// - Parameter onRecord: reads the entries.
  func aggregate(beforeUnitFrom first: Int, _ onRecord: () throws -> [Entry]) throws -> Aggregate? {
    if last < first { return aggregate }
    if let earlier, earlier.first == first { return earlier.aggregate }
    return try Aggregate.fold(entries(onRecord).filter { $0.sequence < first })
  }

  /// Writes what the derived tables lack.
  func write(of subject: Subject, _ db: Database) throws {
    try Projection.write(aggregate, replacing: written, of: subject, db)
    written = aggregate
  }

  /// Whether the derived tables hold other antecedents than it has.
  var hasUnwrittenAntecedents: Bool { aggregate?.antecedents != written?.antecedents }
}

extension Aggregate {
  /// What a commitment waits for.
  fileprivate var antecedents: [CommitmentCode]? {
    guard case .commitment(let commitment) = self else { return nil }
    return commitment.terms.condition?.antecedents
  }
}
