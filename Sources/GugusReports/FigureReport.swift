import GugusDomain
import GugusStore

/// What stands behind one figure of a summary: each commitment, verdict, barrier or attendance
/// that it counts, has in its denominator, or leaves out.
public struct FigureReport: Sendable {
  /// One thing that a figure looks at, and what part it has in it.
  public enum Item: Sendable {
    case commitment(CommitmentFacts, Part)
    case verdict(VerdictFacts, Part)
    case claim(ClaimFacts, Part)
    case barrier(BarrierFacts)
    case attendance(AttendanceFacts, Part)
  }

  /// The figure that is explained.
  public let figure: Figure
  /// Whom the figure is about.
  public let scope: Scope
  /// The days of which the figure speaks.
  public let period: Period
  /// The day as seen, by which it is told how things stand.
  public let today: Day
  private let workspace: Workspace

  public init(
    _ figure: Figure, _ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day
  ) {
    self.figure = figure
    self.workspace = workspace
    self.scope = scope
    self.period = period
    self.today = today
  }

  /// Streams the items, in the order of the record.
  public func forEach(_ body: (Item) throws -> Void) throws {
    switch figure {
    case .reliability, .keptByFirstDue, .keptLate, .keptAfterWaiting, .overdue, .violated, .slip,
      .revised, .response, .lateAnswer, .imposed:
      try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
        if let part = facts.part(in: figure, period: period, today: today) {
          try body(.commitment(facts, part))
        }
      }
    case .verdictWait:
      try workspace.eachVerdict(in: scope, given: period) { verdict in
        try body(.verdict(verdict, verdict.waitIsKnown ? .counted : .dayUnknown))
      }
    case .lateVerdict:
      try workspace.eachClaim(in: scope, made: period) { claim in
        if scope.agency == nil || claim.judge == scope.agency {
          try body(.claim(claim, claim.lateVerdict(on: today)))
        }
      }
    case .openBarriers:
      try workspace.eachOpenBarrier(in: scope, on: today) { try body(.barrier($0)) }
    case .attendance:
      try workspace.eachAttendance(in: scope, held: period) {
        try body(.attendance($0, $0.presence.counts ? .counted : .inDenominator))
      }
    case .mandate:
      try workspace.eachAttendance(in: scope, held: period) { attendance in
        let part: Part =
          switch attendance.canDecide {
          case true? where attendance.presence.counts: .counted
          case false? where attendance.presence.counts: .inDenominator
          case true?, false?, nil: .leftOut
          }
        try body(.attendance(attendance, part))
      }
    }
  }
}
