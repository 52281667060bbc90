import GugusDomain
import GugusStore

/// Where a report comes from: all that anyone needs who wants to make it again from the same
/// journal, byte for byte.
public struct Provenance: Hashable, Sendable {
  /// The report and what was asked of it beyond scope and period (`summary`,
  /// `summary --explain overdue`).
  public var report: String
  /// The version of the program: another may say the same in other words.
  public var version: String
  /// What the workspace is called, if anything.
  public var workspace: String?
  /// How many entries the journal had, and the root hash of their tree.
  public var entries: Int
  /// The root hash of those entries, in lower-case hexadecimal.
  public var root: String
  /// Whom the report was asked about.
  public var scope: Scope
  /// Nil for all time.
  public var period: Period?
  /// The day as seen on which it was made.
  public var seenOn: Day
  /// The day as of which the record was seen; nil where it was seen as it stood.
  public var asOf: Day?
  /// The instant by which what was seen had been recorded; nil where that was not asked.
  public var knownBy: Instant?
  /// The record is a rehearsal's, not in earnest.
  public var rehearsal: Bool

  public init(
    report: String, version: String, workspace: String?, entries: Int, root: String, scope: Scope,
    period: Period?,
    seenOn: Day, asOf: Day? = nil, knownBy: Instant? = nil, rehearsal: Bool = false
  ) {
    self.report = report
    self.version = version
    self.workspace = workspace
    self.entries = entries
    self.root = root
    self.scope = scope
    self.period = period
    self.seenOn = seenOn
    self.asOf = asOf
    self.knownBy = knownBy
    self.rehearsal = rehearsal
  }
}
