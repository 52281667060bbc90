/// A round in which the agencies of a task force score the five prerequisites of
/// Whole-of-Government work: the fold of its own events.
public struct Assessment: Hashable, Sendable {
  public let code: AssessmentCode
  public let taskForce: TaskForceCode
  /// What the round is called ("Semester I 2026").
  public let title: String
  public let since: Day
  /// The last of each agency for each prerequisite, by agency, then as the prerequisites stand.
  public var scores: [RecordedScore] = []
  public var closedOn: Day?

  public var state: AssessmentState { closedOn == nil ? .open : .closed }

  public struct RecordedScore: Hashable, Sendable {
    public var agency: AgencyCode
    public var score: Score
    public var on: Day
  }
}

/// How an agency sees one prerequisite.
public struct Score: Hashable, Sendable, Codable {
  public var prerequisite: Prerequisite
  /// 1 (absent) to 5 (established).
  public var score: Int
  public var text: PersonalText
  /// What shows it.
  public var evidence: PersonalText?

  public static let range = 1...5

  public init(
    prerequisite: Prerequisite, score: Int, text: PersonalText, evidence: PersonalText? = nil
  ) {
    self.prerequisite = prerequisite
    self.score = score
    self.text = text
    self.evidence = evidence
  }
}

public enum AssessmentEvent: Hashable, Sendable {
  case opened(TaskForceCode, title: String)
  case scored(Score)
  case closed

  public enum Kind: String, CaseIterable, Sendable {
    case opened, scored, closed
  }

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
    case .closed: try Nothing().encode(to: encoder)
    }
  }
}

extension Assessment {
  /// The assessment after that event.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ assessment: Assessment?, _ event: AssessmentEvent, code: AssessmentCode, by actor: Actor,
    on day: Day
  ) throws(Refusal) -> Assessment {
    guard let agency = actor.agency else { throw .mustSayWho(.assessment(event.kind)) }
    guard var next = assessment else {
      guard case .opened(let taskForce, let title) = event else {
        throw .beforeItExisted(code.text, on: day, since: nil)
      }
      return Assessment(code: code, taskForce: taskForce, title: title, since: day)
    }
    if let closedOn = next.closedOn { throw .assessmentClosed(code, on: closedOn) }
    switch event {
    case .opened: throw .alreadyExists(code.text)
    case .scored(let score):
      guard Score.range.contains(score.score) else {
        throw .outOfRange(.score, value: score.score, Score.range)
      }
      next.scores.removeAll {
        $0.agency == agency && $0.score.prerequisite == score.prerequisite
      }
      next.scores.append(RecordedScore(agency: agency, score: score, on: day))
      next.scores.sort { ($0.agency, $0.order) < ($1.agency, $1.order) }
    case .closed: next.closedOn = day
    }
    return next
  }
}

extension Assessment.RecordedScore {
  fileprivate var order: Int {
    Prerequisite.allCases.firstIndex(of: score.prerequisite) ?? 0
  }
}

/// How far those who scored a prerequisite agree.
public struct Agreement: Hashable, Sendable {
  /// How many scored.
  public var of: Int
  public var lowest: Int
  public var highest: Int
  /// The middle value, or the mean of the middle two.
  public var median: Double

  /// Nil of no scores.
  public init?(_ scores: [Int]) {
    guard let lowest = scores.min(), let highest = scores.max(),
      let span = DaySpan(DayCounts(scores))
    else {
      return nil
    }
    of = scores.count
    self.lowest = lowest
    self.highest = highest
    median = span.median
  }

  /// Two steps or more between the lowest and the highest score: worth talking about.
  public var isDisagreement: Bool { highest - lowest >= 2 }
}
