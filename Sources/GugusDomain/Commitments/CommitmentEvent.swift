/// What happens to a commitment.
public enum CommitmentEvent: Hashable, Sendable {
  /// With the days for an answer, as they are set then.
  case proposed(CommitmentTerms, answerDays: Int)
  /// `waitsFor` names the antecedents that did not hold yet. What somebody else wrote down for the one
  /// who imposes it, where entries are signed, binds nobody before its minutes are ratified.
  case imposed(
    CommitmentTerms, LegalBasis, waitsFor: [CommitmentCode], isUnratified: Bool = false)
  /// Who may impose it has ratified the minutes that do. Follows from that and is recorded with it.
  case ratified(waitsFor: [CommitmentCode])
  /// New terms of a proposal that nobody has answered, from a changed draft of its minutes.
  case corrected(CommitmentTerms)
  /// `waitsFor` names the antecedents that did not hold yet.
  case accepted(waitsFor: [CommitmentCode])
  case declined(reason: PersonalText)
  /// An antecedent was satisfied. Follows from that verdict and is recorded with it.
  case antecedentHeld(CommitmentCode)
  /// The stated fact was confirmed, and by what.
  case factConfirmed(evidence: PersonalText)
  case asked(Request)
  case agreed(Request.Kind, waitsFor: [CommitmentCode])
  case refused(Request.Kind, reason: PersonalText?)
  case assigned(AgencyCode, reason: PersonalText?)
  case supporterJoined(AgencyCode)
  case supporterLeft(AgencyCode)
  case evidenceSubmitted(Evidence)
  case progressReported(Progress)
  /// With the days for a verdict, as they are set then.
  case claimed(note: PersonalText?, verdictDays: Int)
  case judged(Judgement)
  /// The debtor does not accept the last verdict.
  case objected(grounds: PersonalText)
  case objectionAnswered(isUpheld: Bool, reason: PersonalText)
  case released(reason: PersonalText)
  case cancelled(reason: PersonalText)
  case barrierRaised(Barrier)
  case barrierEscalated(number: Int, level: String)
  case barrierResolved(number: Int, text: PersonalText?)
  /// Taken over by the successor of a dissolved task force.
  case transferred(TaskForceCode)
  /// An agency ended; another takes its place. Follows from that, and is recorded with it.
  case succeeded(Succession)

  /// The kinds of these events, as the journal names them.
  public enum Kind: String, CaseIterable, Sendable {
    case proposed, imposed, ratified, corrected, accepted, declined
    case antecedentHeld = "antecedent-held"
    case factConfirmed = "fact-confirmed"
    case revisionAsked = "revision-asked"
    case revisionAgreed = "revision-agreed"
    case revisionRefused = "revision-refused"
    case delegationAsked = "delegation-asked"
    case delegationAgreed = "delegation-agreed"
    case delegationRefused = "delegation-refused"
    case suspensionAsked = "suspension-asked"
    case suspensionAgreed = "suspension-agreed"
    case suspensionRefused = "suspension-refused"
    case resumptionAsked = "resumption-asked"
    case resumptionAgreed = "resumption-agreed"
    case resumptionRefused = "resumption-refused"
    case assigned
    case supporterJoined = "supporter-joined"
    case supporterLeft = "supporter-left"
    case evidenceSubmitted = "evidence-submitted"
    case progressReported = "progress-reported"
    case claimed, judged, objected
    case objectionAnswered = "objection-answered"
    case released, cancelled
    case barrierRaised = "barrier-raised"
    case barrierEscalated = "barrier-escalated"
    case barrierResolved = "barrier-resolved"
    case transferred, succeeded

    /// The step of a request that it is, where it is one.
    public var request: (kind: Request.Kind, step: RequestStep)? {
      switch self {
      case .revisionAsked: (.revision, .asked)
      case .revisionAgreed: (.revision, .agreed)
      case .revisionRefused: (.revision, .refused)
      case .delegationAsked: (.delegation, .asked)
      case .delegationAgreed: (.delegation, .agreed)
      case .delegationRefused: (.delegation, .refused)
      case .suspensionAsked: (.suspension, .asked)
      case .suspensionAgreed: (.suspension, .agreed)
      case .suspensionRefused: (.suspension, .refused)
      case .resumptionAsked: (.resumption, .asked)
      case .resumptionAgreed: (.resumption, .agreed)
      case .resumptionRefused: (.resumption, .refused)
      case .proposed, .imposed, .ratified, .corrected, .accepted, .declined, .antecedentHeld,
        .factConfirmed, .assigned, .supporterJoined, .supporterLeft, .evidenceSubmitted,
        .progressReported, .claimed, .judged, .objected, .objectionAnswered, .released, .cancelled,
        .barrierRaised, .barrierEscalated, .barrierResolved, .transferred, .succeeded:
        nil
      }
    }

    static func of(_ kind: Request.Kind, _ step: RequestStep) -> Kind {
      switch (kind, step) {
      case (.revision, .asked): .revisionAsked
      case (.revision, .agreed): .revisionAgreed
      case (.revision, .refused): .revisionRefused
      case (.delegation, .asked): .delegationAsked
      case (.delegation, .agreed): .delegationAgreed
      case (.delegation, .refused): .delegationRefused
      case (.suspension, .asked): .suspensionAsked
      case (.suspension, .agreed): .suspensionAgreed
      case (.suspension, .refused): .suspensionRefused
      case (.resumption, .asked): .resumptionAsked
      case (.resumption, .agreed): .resumptionAgreed
      case (.resumption, .refused): .resumptionRefused
      }
    }
  }

  /// The life of a request.
  public enum RequestStep: Sendable {
    case asked, agreed, refused
  }

  /// Which kind of event it is, without what it says.
  public var kind: Kind {
    switch self {
    case .proposed: .proposed
    case .imposed: .imposed
    case .ratified: .ratified
    case .corrected: .corrected
    case .accepted: .accepted
    case .declined: .declined
    case .antecedentHeld: .antecedentHeld
    case .factConfirmed: .factConfirmed
    case .asked(let request): .of(request.kind, .asked)
    case .agreed(let kind, _): .of(kind, .agreed)
    case .refused(let kind, _): .of(kind, .refused)
    case .assigned: .assigned
    case .supporterJoined: .supporterJoined
    case .supporterLeft: .supporterLeft
    case .evidenceSubmitted: .evidenceSubmitted
    case .progressReported: .progressReported
    case .claimed: .claimed
    case .judged: .judged
    case .objected: .objected
    case .objectionAnswered: .objectionAnswered
    case .released: .released
    case .cancelled: .cancelled
    case .barrierRaised: .barrierRaised
    case .barrierEscalated: .barrierEscalated
    case .barrierResolved: .barrierResolved
    case .transferred: .transferred
    case .succeeded: .succeeded
    }
  }
}
