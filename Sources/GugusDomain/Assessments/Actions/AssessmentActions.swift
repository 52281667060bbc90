/// Opens a round in which the agencies of a task force score the five prerequisites.
public struct OpenAssessment: Action {
  /// The task force whose members are to score.
  public var taskForce: TaskForceCode
  /// What the round is called ("Semester I 2026").
  public var title: String

  public init(_ taskForce: TaskForceCode, title: String) {
    self.taskForce = taskForce
    self.title = title
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(taskForce)
    let number = try record.lastNumber(.assessment, in: taskForce.code) + 1
    let code = AssessmentCode(taskForce.code, number)
    return Ruling(
      [Happening(.assessment(code, .opened(taskForce.code, title: title)), on: act.on)])
  }
}

/// Scores a prerequisite for an agency, or closes the round.
public struct ActOnAssessment: Action {
  /// The round that is acted on; it must be on record.
  public var code: AssessmentCode
  /// What happens to it.
  public var step: Step

  /// What is done to it.
  public enum Step: Sendable {
    case score(Score)
    case close
  }

  public init(_ code: AssessmentCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    let event: AssessmentEvent =
      switch step {
      case .score(let score): .scored(score)
      case .close: .closed
      }
    return Ruling([Happening(.assessment(code, event), on: act.on)])
  }
}
