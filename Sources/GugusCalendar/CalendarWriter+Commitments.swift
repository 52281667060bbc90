import GugusDomain

/// What a calendar says of a commitment.
public struct CalendarTask: Sendable {
  public var facts: CommitmentFacts
  public var supporters: [AgencyCode]
  public var meeting: MeetingCode?
  /// As the debtor reports it.
  public var completion: Completion?

  public init(
    facts: CommitmentFacts, supporters: [AgencyCode], meeting: MeetingCode?,
    completion: Completion?
  ) {
    self.facts = facts
    self.supporters = supporters
    self.meeting = meeting
    self.completion = completion
  }
}

extension CalendarWriter {
  public func task(_ task: CalendarTask, _ edition: Edition) -> CalendarComponent {
    let facts = task.facts
    var lines = stamps(identity.uid(of: facts.code), edition)
    lines.append(
      ContentLine(
        "DUE", [parameter("VALUE", "DATE")], CalendarTime(day: facts.due, minutes: nil).written))
    lines.append(ContentLine("SUMMARY", text: facts.deliverable))
    lines.append(ContentLine("STATUS", [], facts.state.calendarStatus))
    // What STATUS is too coarse for.
    lines.append(ContentLine("X-GUGUS-STATE", [], facts.state.rawValue.uppercased()))
    if let percent = facts.state == .satisfied ? 100 : task.completion?.percent {
      lines.append(ContentLine("PERCENT-COMPLETE", [], String(percent)))
    }
    if facts.state == .satisfied, let day = facts.deliveredOn ?? facts.closedOn {
      // Only the day is on record: noon UTC is that day from New York to Jayapura.
      let noon = CalendarTime(day: day, minutes: 12 * 60, isUTC: true)
      lines.append(ContentLine("COMPLETED", [], noon.written))
    }
    lines.append(participant("ORGANIZER", facts.creditor))
    lines.append(
      participant(
        "ATTENDEE", facts.debtor,
        [
          parameter("ROLE", "REQ-PARTICIPANT"),
          parameter("PARTSTAT", facts.state.participation),
        ]))
    lines += task.supporters.map {
      participant("ATTENDEE", $0, [parameter("ROLE", "OPT-PARTICIPANT")])
    }
    if let meeting = task.meeting {
      lines.append(ContentLine("RELATED-TO", text: identity.uid(of: meeting)))
    }
    return CalendarComponent("VTODO", lines)
  }
}

extension CommitmentState {
  fileprivate var calendarStatus: String {
    switch self {
    case .proposed: "NEEDS-ACTION"
    case .conditional, .active, .suspended, .claimed: "IN-PROCESS"
    case .satisfied: "COMPLETED"
    case .declined, .violated, .expired, .released: "CANCELLED"
    }
  }

  /// Of the debtor.
  fileprivate var participation: String {
    switch self {
    case .proposed: "NEEDS-ACTION"
    case .declined: "DECLINED"
    case .conditional, .suspended, .violated, .expired, .released: "ACCEPTED"
    case .active, .claimed: "IN-PROCESS"
    case .satisfied: "COMPLETED"
    }
  }
}

extension Completion {
  /// OGP's classes are no percentages; these keep their order. Nil where nothing is known.
  fileprivate var percent: Int? {
    switch self {
    case .noEvidence: nil
    case .notStarted: 0
    case .limited: 33
    case .substantial: 67
    case .complete: 100
    }
  }
}
