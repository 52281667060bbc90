import GugusDomain
import GugusLog
import GugusOutput
import GugusReports
import GugusStore

/// Makes a report that says where it comes from. The same journal, asked the same, gives the same bytes.
public struct MakeReport {
  private let kind: ReportKind
  private let scope: Scope
  private let period: Period?
  private let vantage: Vantage

  /// A report about somebody over a period, as seen from a moment.
  ///
  /// - Parameter period: nil where none was said: what that means is the report's to say.
  public init(_ kind: ReportKind, _ scope: Scope, _ period: Period?, from vantage: Vantage) {
    self.kind = kind
    self.scope = scope
    self.period = period
    self.vantage = vantage
  }

  /// A report, whose rows are read from a workspace while it is written.
  public struct Made {
    /// The report with where it comes from, to be rendered in any format.
    public let document: Document
    /// The record as it is seen from the report's moment, from which the rows are read.
    public let workspace: Workspace
  }

  /// Makes the report from a snapshot of the record.
  ///
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`.
  public func run(
    on record: Workspace, _ clock: Clock, watching onlooker: some Onlooker
  ) throws -> Made {
    try record.holdSnapshot()
    try record.checkKnown(scope.taskForce, [scope.agency])
    let head = try record.treeHead()
    let settings = try record.settings()
    let provenance = Provenance(
      report: kind.name, version: Release.version, workspace: settings.name, entries: head.size,
      root: head.root.hexadecimal, scope: scope,
      period: kind.isAboutThisYear ? period ?? .year(of: vantage.today) : period,
      seenOn: vantage.today, asOf: vantage.viewpoint.asOf, knownBy: vantage.viewpoint.knownBy,
      rehearsal: settings.founding?.rehearsal != nil)
    return try ReportOrigin(kind, provenance).made(from: record, clock, watching: onlooker)
  }
}

/// A report and all that it says of where it comes from: enough to make it, now or years later.
struct ReportOrigin {
  private let kind: ReportKind
  private let provenance: Provenance

  init(_ kind: ReportKind, _ provenance: Provenance) {
    self.kind = kind
    self.provenance = provenance
  }

  /// The report of the record that its provenance names.
  func made(
    from record: Workspace, _ clock: Clock, watching onlooker: some Onlooker
  ) throws -> MakeReport.Made {
    let size = try record.treeHead().size
    let viewpoint = Viewpoint(
      asOf: provenance.asOf, knownBy: provenance.knownBy,
      size: provenance.entries == size ? nil : provenance.entries)
    let workspace = try record.seen(
      from: viewpoint, about: kind.seen(provenance.scope), watching: onlooker)
    let question = ReportQuestion(
      workspace: workspace, scope: provenance.scope, said: provenance.period,
      today: provenance.seenOn)
    let zone = try workspace.settings().zone ?? clock.zone
    let knownBy = provenance.knownBy?.day(offsetMinutes: zone.offsetMinutes)
    let document = try onlooker.watching(workspace) {
      try kind.document(question).known(by: knownBy == question.today ? nil : knownBy)
        .from(provenance)
    }
    return MakeReport.Made(document: document, workspace: workspace)
  }
}
