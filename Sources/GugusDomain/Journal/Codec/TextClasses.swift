/// What may stand in a text of an entry, and so whether it stands in the bytes that are hashed.
public enum TextClass: String, CaseIterable, Sendable {
  /// A code, a day, a word of a fixed list: nobody's own words.
  case formal
  /// The record itself: it always stands in the bytes.
  case open
  /// A name of a person, or free prose: its salted digest stands in the bytes, itself beside them.
  case personal
}

/// The classes of texts by their paths: names of members joined by points, `*` for a place in a list.
///
/// What is said here once of each kind of event, the types of the events say too, field by field; a
/// test holds the two together. A kind that is not here does not compile.
public struct TextClasses: Hashable, Sendable {
  public private(set) var classes: [String: TextClass] = [:]

  /// - Parameters: paths with a space between them.
  fileprivate init(formal: String = "", open: String = "", personal: String = "") {
    for (paths, textClass) in [
      (formal, .formal), (open, .open), (personal, .personal),
    ] as [(String, TextClass)] {
      for path in paths.split(separator: " ") { classes[String(path)] = textClass }
    }
  }

  /// Both, those of a part under its name.
  fileprivate func with(_ part: TextClasses, in name: String? = nil) -> TextClasses {
    var both = self
    for (path, textClass) in part.classes {
      both.classes[name.map { "\($0).\(path)" } ?? path] = textClass
    }
    return both
  }

  /// Those of an entry, with its body.
  public static func of(_ kind: EventKind) -> TextClasses {
    envelope.with(kind.body, in: "body")
  }

  private static let envelope = TextClasses(
    formal: "actor.agency effective kind recorded recorder.agency source.assumed.after source.seen "
      + "subject unit.day",
    open: "signature.key signature.value source.key source.register unit.id",
    personal: "actor.officer recorder.officer source.digest")
}

// Parts of bodies.
extension TextClasses {
  fileprivate static let none = TextClasses()
  fileprivate static let reason = TextClasses(personal: "reason")
  fileprivate static let waits = TextClasses(formal: "waitsFor.*")
  fileprivate static let agency = TextClasses(formal: "agency")
  fileprivate static let note = TextClasses(personal: "note")
  fileprivate static let succession = TextClasses(formal: "from to")

  fileprivate static let agencyDetails = TextClasses(
    formal: "from kind parent successor until", open: "nameEnglish nameIndonesian sector")

  fileprivate static let legalBasis = TextClasses(formal: "date kind", open: "number title")

  fileprivate static let taskForceDetails = TextClasses(
    formal: "approach drivers.* formality from goalAreas.* modes.* parent until",
    open: "mandate nameEnglish nameIndonesian"
  )
  .with(TextClasses(formal: "kind pattern", open: "name"), in: "services.*")
  .with(legalBasis, in: "legalBasis")

  fileprivate static let minutes = TextClasses(
    formal: "cleared.* date end start zone", open: "agenda.* calendarID place title",
    personal: "chair discussion minuteTaker"
  )
  .with(TextClasses(formal: "agency presence", personal: "person"), in: "attendance.*")
  .with(TextClasses(open: "text"), in: "decisions.*")

  fileprivate static let meeting = TextClasses(formal: "taskForce").with(minutes, in: "minutes")

  fileprivate static let condition = TextClasses(
    formal: "antecedents.* deadline factBy", open: "fact")

  fileprivate static let terms = TextClasses(
    formal: "creditor debtor due meeting supporters.* taskForce verifier", open: "deliverable",
    personal: "person"
  )
  .with(condition, in: "condition")

  fileprivate static let policyCondition = TextClasses(formal: "measure", open: "comparison")

  fileprivate static let incentive = TextClasses(
    formal: "agency findings.* follows from kind taskForce until", open: "authority",
    personal: "reason"
  )
  .with(legalBasis, in: "legalBasis")
  .with(
    TextClasses(formal: "period.from period.until seenOn", open: "rule")
      .with(policyCondition, in: "figures.*.condition"), in: "suggestion")
}

// The body of each kind.
extension EventKind {
  fileprivate var body: TextClasses {
    switch self {
    case .workspace(let kind): kind.body
    case .agency(let kind): kind.body
    case .taskForce(let kind): kind.body
    case .meeting(let kind): kind.body
    case .commitment(let kind): kind.body
    case .finding(let kind): kind.body
    case .incentive(let kind): kind.body
    case .assessment(let kind): kind.body
    case .voided: .reason
    }
  }
}

extension WorkspaceEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .founded: TextClasses(formal: "zone", open: "log")
    case .stewardNamed: TextClasses(formal: "steward")
    case .configured:
      TextClasses(formal: "holidaysAdded.* holidaysDropped.* zone", open: "name")
    case .filterSaved: TextClasses(open: "name words.*")
    case .filterDropped: TextClasses(open: "name")
    case .clockCorrected: TextClasses(formal: "from", personal: "reason")
    case .textsForgotten:
      TextClasses(open: "paths.*").with(.legalBasis, in: "legalBasis")
    case .fileForgotten:
      TextClasses(formal: "sha256").with(.legalBasis, in: "legalBasis")
    case .policyAdopted:
      TextClasses(formal: "rules.*.kind", open: "rules.*.name rules.*.note source")
        .with(.policyCondition, in: "rules.*.conditions.*")
    }
  }
}

extension AgencyEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .added, .edited: .agencyDetails
    case .keyRegistered, .keyVouched: TextClasses(open: "key")
    case .keyRevoked: TextClasses(open: "key", personal: "reason")
    }
  }
}

extension TaskForceEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .formed, .amended: .taskForceDetails
    case .joined: TextClasses(formal: "agency from role until")
    case .left: TextClasses(formal: "agency until")
    case .outcomeAdded: TextClasses(formal: "due", open: "indicator name unit")
    case .outcomeMeasured: TextClasses(formal: "on")
    case .dissolved: TextClasses(formal: "successor", personal: "reason")
    case .standingAdded: TextClasses(formal: "creditor debtor supporters.*", open: "deliverable")
    case .standingDropped: .none
    case .succeeded: .succession
    }
  }
}

extension MeetingEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .scheduled: .meeting
    case .logged: .meeting.with(TextClasses(formal: "members.*"), in: "edition.quorum")
    case .rescheduled: .minutes
    case .answered: TextClasses(formal: "agency answer", personal: "person")
    case .ratified: .none
    case .amended: TextClasses(formal: "on", open: "text", personal: "reason")
    case .cancelled: .reason
    }
  }
}

extension CommitmentEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .proposed, .corrected: .terms
    case .imposed: .waits.with(.terms, in: "terms").with(.legalBasis, in: "legalBasis")
    case .ratified, .accepted, .revisionAgreed: .waits
    case .declined, .suspensionAsked, .released, .cancelled, .revisionRefused, .delegationRefused,
      .suspensionRefused, .resumptionRefused:
      .reason
    case .antecedentHeld: TextClasses(formal: "antecedent")
    case .factConfirmed: TextClasses(personal: "evidence")
    case .revisionAsked:
      TextClasses(formal: "due", open: "deliverable", personal: "reason")
        .with(.condition, in: "condition")
    case .delegationAsked, .assigned: TextClasses(formal: "to", personal: "reason")
    case .resumptionAsked: TextClasses(formal: "due", personal: "reason")
    case .delegationAgreed, .suspensionAgreed, .resumptionAgreed: .none
    case .supporterJoined, .supporterLeft: .agency
    case .evidenceSubmitted:
      .note.with(
        TextClasses(formal: "file.sha256", open: "link.url", personal: "file.name"), in: "source")
    case .progressReported: .note.with(TextClasses(formal: "completion forecast"))
    case .claimed: .note
    case .objected: TextClasses(personal: "grounds")
    case .objectionAnswered: .reason
    case .judged: .reason.with(TextClasses(formal: "completion evidence.* validReason verdict"))
    case .barrierRaised: TextClasses(formal: "kind", personal: "text")
    case .barrierEscalated: TextClasses(open: "level")
    case .barrierResolved: TextClasses(personal: "text")
    case .transferred: TextClasses(formal: "taskForce")
    case .succeeded: .succession
    }
  }
}

extension FindingEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .raised: TextClasses(formal: "against commitments.* taskForce", personal: "grounds")
    case .replied: TextClasses(personal: "text")
    case .concluded: TextClasses(formal: "conclusion", personal: "reason")
    case .withdrawn: .reason
    }
  }
}

extension IncentiveEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .awarded, .sanctioned: .incentive
    case .appealed, .appealRejected, .lifted: .reason
    }
  }
}

extension AssessmentEvent.Kind {
  fileprivate var body: TextClasses {
    switch self {
    case .opened: TextClasses(formal: "taskForce", open: "title")
    case .scored: TextClasses(formal: "prerequisite", personal: "evidence text")
    case .closed: .none
    }
  }
}
