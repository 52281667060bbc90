/// Raises a finding against an agency, about commitments that it owes or owed.
public struct RaiseFinding: Action {
  /// The task force in whose series the finding is numbered.
  public var taskForce: TaskForceCode
  /// The agency that is said to have failed.
  public var against: AgencyCode
  /// The commitments that it is about; the agency must owe or have owed each.
  public var commitments: [CommitmentCode]
  /// What the agency is said to have failed in.
  public var grounds: String

  public init(
    _ taskForce: TaskForceCode, against: AgencyCode, about commitments: [CommitmentCode],
    grounds: String
  ) {
    self.taskForce = taskForce
    self.against = against
    self.commitments = commitments
    self.grounds = grounds
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(taskForce)
    let settings = try record.settings()
    let number = try record.lastNumber(.finding, in: taskForce.code) + 1
    let terms = FindingTerms(
      taskForce: taskForce.code, against: against, commitments: commitments,
      grounds: .known(grounds),
      replyDays: settings.replyDays, conclusionDays: settings.conclusionDays)
    return Ruling(
      [Happening(.finding(FindingCode(taskForce.code, number), .raised(terms)), on: act.on)])
  }
}

/// Whatever happens to a finding after it was raised.
public struct ActOnFinding: Action {
  /// The finding that is acted on; it must be on record.
  public var code: FindingCode
  /// What happens to it.
  public var step: Step

  /// What is done to it.
  public enum Step: Sendable {
    case reply(text: String)
    case conclude(Conclusion, reason: String)
    case withdraw(reason: String)
  }

  public init(_ code: FindingCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    _ = try record.known(code)
    let event: FindingEvent =
      switch step {
      case .reply(let text): .replied(text: .known(text))
      case .conclude(let conclusion, let reason): .concluded(conclusion, reason: .known(reason))
      case .withdraw(let reason): .withdrawn(reason: .known(reason))
      }
    return Ruling([Happening(.finding(code, event), on: act.on)])
  }
}

extension TaskForce {
  /// The agencies that may conclude a finding against an agency, in the order of their roles.
  public func concluders(against agency: AgencyCode, on day: Day) -> [AgencyCode] {
    let members = members(on: day)
    return Role.allCases.filter(\.governs).flatMap { role in
      members.filter { $0.role == role && $0.agency != agency }.map(\.agency)
    }
  }
}
