/// What happens to a task force or working group.
public enum TaskForceEvent: Hashable, Sendable {
  case formed(TaskForceDetails)
  case amended(TaskForceChange)
  case joined(Membership)
  case left(AgencyCode, until: Day)
  case outcomeAdded(Outcome)
  case outcomeMeasured(Measurement)
  case dissolved(Dissolution)
  case standingAdded(StandingFollowUp)
  case standingDropped(Int)
  /// An agency ended; another takes its place. Follows from that, and is recorded with it.
  case succeeded(Succession)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case formed, amended, joined, left
    case outcomeAdded = "outcome-added"
    case outcomeMeasured = "outcome-measured"
    case dissolved
    case standingAdded = "standing-added"
    case standingDropped = "standing-dropped"
    case succeeded
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .formed: .formed
    case .amended: .amended
    case .joined: .joined
    case .left: .left
    case .outcomeAdded: .outcomeAdded
    case .outcomeMeasured: .outcomeMeasured
    case .dissolved: .dissolved
    case .standingAdded: .standingAdded
    case .standingDropped: .standingDropped
    case .succeeded: .succeeded
    }
  }

  private struct Leaving: Codable {
    var agency: AgencyCode
    var until: Day
  }

  private struct Dropping: Codable {
    var number: Int
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .formed: self = .formed(try TaskForceDetails(from: decoder))
    case .amended: self = .amended(try TaskForceChange(from: decoder))
    case .joined: self = .joined(try Membership(from: decoder))
    case .left:
      let leaving = try Leaving(from: decoder)
      self = .left(leaving.agency, until: leaving.until)
    case .outcomeAdded: self = .outcomeAdded(try Outcome(from: decoder))
    case .outcomeMeasured: self = .outcomeMeasured(try Measurement(from: decoder))
    case .dissolved: self = .dissolved(try Dissolution(from: decoder))
    case .standingAdded: self = .standingAdded(try StandingFollowUp(from: decoder))
    case .standingDropped: self = .standingDropped(try Dropping(from: decoder).number)
    case .succeeded: self = .succeeded(try Succession(from: decoder))
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .formed(let details): try details.encode(to: encoder)
    case .amended(let change): try change.encode(to: encoder)
    case .joined(let membership): try membership.encode(to: encoder)
    case .left(let agency, let until):
      try Leaving(agency: agency, until: until).encode(to: encoder)
    case .outcomeAdded(let outcome): try outcome.encode(to: encoder)
    case .outcomeMeasured(let measurement): try measurement.encode(to: encoder)
    case .dissolved(let dissolution): try dissolution.encode(to: encoder)
    case .standingAdded(let row): try row.encode(to: encoder)
    case .standingDropped(let number): try Dropping(number: number).encode(to: encoder)
    case .succeeded(let succession): try succession.encode(to: encoder)
    }
  }
}
