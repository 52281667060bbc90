/// What happens to a round of scores.
public enum AssessmentEvent: Hashable, Sendable {
  case opened(TaskForceCode, title: String)
  case scored(Score)
  case closed

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case opened, scored, closed
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .opened: .opened
    case .scored: .scored
    case .closed: .closed
    }
  }

  private struct Opening: Codable {
    var taskForce: TaskForceCode
    var title: String
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .opened:
      let body = try Opening(from: decoder)
      self = .opened(body.taskForce, title: body.title)
    case .scored: self = .scored(try Score(from: decoder))
    case .closed: self = .closed
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .opened(let taskForce, let title):
      try Opening(taskForce: taskForce, title: title).encode(to: encoder)
    case .scored(let score): try score.encode(to: encoder)
    case .closed: try EmptyBody().encode(to: encoder)
    }
  }
}
