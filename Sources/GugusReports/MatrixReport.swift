import GugusDomain
import GugusStore

/// The follow-up matrix (matriks tindak lanjut): what was decided, who does it for whom by when,
/// how it stands, what proves it and what holds it up.
public struct MatrixReport: Sendable {
  /// Whose commitments it has, by their debtors.
  public let scope: Scope
  /// Commitments that were due in it or alive in it are rows.
  public let period: Period
  /// The day as seen, by which it is told how they stand.
  public let today: Day
  /// How many of them have each standing.
  public private(set) var standings: [Standing: Int] = [:]
  /// Those for a picture, by due date: open ones first, at most `timelineLimit`.
  public private(set) var timeline: [CommitmentFacts] = []
  private let workspace: Workspace

  /// The most commitments that a picture on one page can show.
  public static let timelineLimit = 40

  /// Counts the rows of the matrix, which are not kept.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.workspace = workspace
    self.scope = scope
    self.period = period
    self.today = today
    // Closed ones give way to open ones, then the later due.
    func precedes(_ left: CommitmentFacts, _ right: CommitmentFacts) -> Bool {
      left.state.isOpen == right.state.isOpen
        ? (left.due, left.code) < (right.due, right.code) : left.state.isOpen
    }
    var (standings, timeline) = (standings, timeline)
    try eachRow { row in
      let facts = row.commitment.facts
      standings[facts.standing(on: today), default: 0] += 1
      timeline.append(facts)
      if timeline.count > MatrixReport.timelineLimit,
        let last = timeline.indices.max(by: { precedes(timeline[$0], timeline[$1]) })
      {
        timeline.remove(at: last)
      }
    }
    self.standings = standings
    self.timeline = timeline.sorted { ($0.due, $0.code) < ($1.due, $1.code) }
  }

  /// How many rows it has.
  public var count: Int { standings.values.reduce(0, +) }

  /// Streams the rows by meeting, decision and code; those that come from no meeting last.
  public func eachRow(_ body: (FollowUpRow) throws -> Void) throws {
    try workspace.eachFollowUp(in: scope, during: period, today: today, body)
  }
}
