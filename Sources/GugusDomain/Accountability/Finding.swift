/// What an agency is said to have failed in, about commitments that it owes: the fold of its own
/// events. Nothing of it is final before the agency has replied or its term to reply is over.
public struct Finding: Hashable, Sendable {
  public let code: FindingCode
  public var terms: FindingTerms
  /// After the last event.
  public var state: FindingState
  public var raisedBy: AgencyCode
  public let since: Day
  public var replies: [Reply] = []
  /// Whose register says that it was raised; nil where it was raised here.
  public var accordingTo: String?
  public var conclusion: RecordedConclusion?
  /// The day on which it was concluded or withdrawn.
  public var closedOn: Day?

  /// The last day of the right of reply.
  public var replyBy: Day { since + terms.replyDays }

  /// The last day for the conclusion: counted from the first reply, or from the end of the term
  /// to reply where there was none.
  public var concludeBy: Day { (replies.first?.on ?? replyBy) + terms.conclusionDays }

  /// May be concluded: the agency has replied, or could have.
  public func mayBeConcluded(on day: Day) -> Bool { state == .replied || replyBy < day }

  public struct Reply: Hashable, Sendable {
    public var text: PersonalText
    public var on: Day
    /// After the term.
    public var isLate: Bool
  }

  public struct RecordedConclusion: Hashable, Sendable {
    public var conclusion: Conclusion
    public var reason: PersonalText
    public var by: AgencyCode
    public var on: Day
  }
}

/// What a finding says.
public struct FindingTerms: Hashable, Sendable, Codable {
  public var taskForce: TaskForceCode
  /// The agency concerned.
  public var against: AgencyCode
  /// What it is about: commitments that the agency owes or owed.
  public var commitments: [CommitmentCode]
  public var grounds: PersonalText
  /// The right of reply, in days from the day on which it was raised.
  public var replyDays: Int
  /// Days for the conclusion after the reply, or after the end of the right of reply.
  public var conclusionDays: Int

  public init(
    taskForce: TaskForceCode, against: AgencyCode, commitments: [CommitmentCode],
    grounds: PersonalText, replyDays: Int, conclusionDays: Int
  ) {
    self.taskForce = taskForce
    self.against = against
    self.commitments = commitments
    self.grounds = grounds
    self.replyDays = replyDays
    self.conclusionDays = conclusionDays
  }
}

public enum FindingEvent: Hashable, Sendable {
  case raised(FindingTerms)
  case replied(text: PersonalText)
  case concluded(Conclusion, reason: PersonalText)
  case withdrawn(reason: PersonalText)

  public enum Kind: String, CaseIterable, Sendable {
    case raised, replied, concluded, withdrawn
  }

  public var kind: Kind {
    switch self {
    case .raised: .raised
    case .replied: .replied
    case .concluded: .concluded
    case .withdrawn: .withdrawn
    }
  }

  private struct Replying: Codable {
    var text: PersonalText
  }

  private struct Concluding: Codable {
    var conclusion: Conclusion
    var reason: PersonalText
  }

  init(_ kind: Kind, from decoder: any Decoder) throws {
    switch kind {
    case .raised: self = .raised(try FindingTerms(from: decoder))
    case .replied: self = .replied(text: try Replying(from: decoder).text)
    case .concluded:
      let body = try Concluding(from: decoder)
      self = .concluded(body.conclusion, reason: body.reason)
    case .withdrawn: self = .withdrawn(reason: try Because(from: decoder).reason ?? "")
    }
  }

  func encodeBody(to encoder: any Encoder) throws {
    switch self {
    case .raised(let terms): try terms.encode(to: encoder)
    case .replied(let text): try Replying(text: text).encode(to: encoder)
    case .concluded(let conclusion, let reason):
      try Concluding(conclusion: conclusion, reason: reason).encode(to: encoder)
    case .withdrawn(let reason): try Because(reason: reason).encode(to: encoder)
    }
  }
}

extension Finding {
  /// The finding after that event.
  ///
  /// - Throws: `Refusal` naming the rule that stands in the way.
  public static func next(
    _ finding: Finding?, _ event: FindingEvent, code: FindingCode, by actor: Actor, on day: Day,
    accordingTo: String? = nil
  ) throws(Refusal) -> Finding {
    guard let agency = actor.agency else { throw .mustSayWho(.finding(event.kind)) }
    guard var next = finding else {
      guard case .raised(let terms) = event else {
        throw .beforeItExisted(code.text, on: day, since: nil)
      }
      guard agency != terms.against else { throw .concernsItself(agency, .finding(.raised)) }
      var raised = Finding(code: code, terms: terms, state: .open, raisedBy: agency, since: day)
      raised.accordingTo = accordingTo
      return raised
    }
    guard next.state.isOpen else { throw .findingClosed(code, next.state, event.kind) }
    let concerned = next.terms.against
    switch event {
    case .raised: throw .alreadyExists(code.text)
    case .replied(let text):
      guard agency == concerned else { throw .notConcerned(agency, code.text, concerned) }
      next.replies.append(Reply(text: text, on: day, isLate: next.replyBy < day))
      next.state = .replied
    case .concluded(let conclusion, let reason):
      guard agency != concerned else { throw .concernsItself(agency, .finding(.concluded)) }
      guard next.mayBeConcluded(on: day) else { throw .rightOfReply(code, until: next.replyBy) }
      next.conclusion = RecordedConclusion(
        conclusion: conclusion, reason: reason, by: agency, on: day)
      next.state = conclusion.state
      next.closedOn = day
    case .withdrawn:
      guard agency != concerned else { throw .concernsItself(agency, .finding(.withdrawn)) }
      next.state = .withdrawn
      next.closedOn = day
    }
    return next
  }
}
