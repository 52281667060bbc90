extension Assessment {
  /// The assessment after that event.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ assessment: Assessment?, _ event: AssessmentEvent, code: AssessmentCode, by actor: Actor,
    on day: Day
  ) throws(Refusal) -> Assessment {
    guard let agency = actor.agency else { throw .account(.mustSayWho(.assessment(event.kind))) }
    guard var next = assessment else {
      guard case .opened(let taskForce, let title) = event else {
        throw .time(.beforeItExisted(code.text, on: day, since: nil))
      }
      return Assessment(code: code, taskForce: taskForce, title: title, since: day)
    }
    if let closedOn = next.closedOn { throw .assessment(.assessmentClosed(code, on: closedOn)) }
    switch event {
    case .opened: throw .given(.alreadyExists(code.text))
    case .scored(let score):
      guard Score.range.contains(score.score) else {
        throw .given(.outOfRange(.score, value: score.score, Score.range))
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
