import GugusDomain

extension CalendarWriter {
  public func event(
    _ meeting: Meeting, of taskForce: TaskForce, _ edition: Edition
  ) -> CalendarComponent {
    let content = meeting.content
    var lines = stamps(identity.uid(of: meeting.code), edition)
    lines += times(content)
    lines.append(ContentLine("SUMMARY", text: content.title))
    lines.append(ContentLine("STATUS", [], meeting.calendarStatus))
    if let place = content.place {
      lines.append(ContentLine("LOCATION", text: place))
      if let link = content.link { lines.append(ContentLine("URL", [], link)) }
    }
    if !content.agenda.isEmpty {
      let items = content.agenda.enumerated().map { "\($0.offset + 1). \($0.element)" }
      lines.append(ContentLine("DESCRIPTION", text: items.joined(separator: "\n")))
    }
    if let reason = meeting.cancellation?.text {
      lines.append(ContentLine("COMMENT", text: reason))
    }
    lines.append(organizer(of: taskForce, on: content.date))
    lines += participants(meeting, taskForce)
    return CalendarComponent("VEVENT", lines)
  }

  private func times(_ content: MeetingContent) -> [ContentLine] {
    guard let start = content.start else {
      let day = CalendarTime(day: content.date, minutes: nil)
      return [ContentLine("DTSTART", [parameter("VALUE", "DATE")], day.written)]
    }
    // An end must be later than the start (RFC 5545 §3.6.1).
    let end = content.end.flatMap { $0 > start ? $0 : nil }
    return [time("DTSTART", start, content)] + (end.map { [time("DTEND", $0, content)] } ?? [])
  }

  private func time(_ name: String, _ clock: ClockTime, _ content: MeetingContent) -> ContentLine {
    let time = CalendarTime(day: content.date, minutes: clock.minutes)
    guard let zone = content.zone ?? self.zone else { return ContentLine(name, [], time.written) }
    if let known = IndonesianZone(zone) {
      return ContentLine(name, [parameter("TZID", known.identifier)], time.written)
    }
    let utc = CalendarTime(
      minutesSince1970: time.minutesSince1970 - zone.offsetMinutes, isUTC: true)
    return ContentLine(name, [], utc.written)
  }

  /// The agency that keeps the task force: its secretariat, else its chair.
  private func organizer(of taskForce: TaskForce, on day: Day) -> ContentLine {
    let members = taskForce.members(on: day)
    let keeper =
      members.first { $0.role == .secretariat } ?? members.first { $0.role == .chair }
      ?? members.first { $0.role.governs }
    if let keeper { return participant("ORGANIZER", keeper.agency) }
    return ContentLine(
      "ORGANIZER", [parameter("CN", taskForce.details.name.in(language))],
      identity.address(of: taskForce.code))
  }

  /// Who attended, once there are minutes; before, the members and their answers.
  private func participants(_ meeting: Meeting, _ taskForce: TaskForce) -> [ContentLine] {
    let day = meeting.content.date
    if !meeting.content.attendance.isEmpty {
      return meeting.content.attendance.flatMap { attendance in
        attendee(
          attendance.agency, taskForce.role(of: attendance.agency, on: day),
          attendance.presence.expected, attendance.person?.text, isAsked: false)
      }
    }
    return taskForce.members(on: day).flatMap { member in
      let answer = meeting.answers.first { $0.agency == member.agency }
      return attendee(
        member.agency, member.role, answer?.answer, answer?.person?.text,
        isAsked: meeting.state == .scheduled)
    }
  }

  /// An agency, and whoever stands in for it (RFC 5545 §3.2.4 and §3.2.5).
  private func attendee(
    _ agency: AgencyCode, _ role: Role?, _ answer: ExpectedPresence?, _ person: String?,
    isAsked: Bool
  ) -> [ContentLine] {
    let duty =
      switch role {
      case .chair: "CHAIR"
      case .observer: "NON-PARTICIPANT"
      case .deputyChair, .secretariat, .steering, .member, nil: "REQ-PARTICIPANT"
      }
    var parameters = [parameter("ROLE", duty), parameter("PARTSTAT", answer.calendarStatus)]
    if isAsked { parameters.append(parameter("RSVP", "TRUE")) }
    guard answer == .sendsRepresentative else {
      return [participant("ATTENDEE", agency, parameters)]
    }
    let delegate = identity.address(ofDelegateOf: agency)
    parameters.append(parameter("DELEGATED-TO", delegate))
    var deputy = [
      parameter("ROLE", duty), parameter("PARTSTAT", "ACCEPTED"),
      parameter("DELEGATED-FROM", identity.address(of: agency)),
    ]
    if let person { deputy.insert(parameter("CN", person), at: 0) }
    return [
      participant("ATTENDEE", agency, parameters), ContentLine("ATTENDEE", deputy, delegate),
    ]
  }
}

extension Meeting {
  /// A meeting without a time is not settled yet.
  fileprivate var calendarStatus: String {
    switch state {
    case .scheduled: content.start == nil ? "TENTATIVE" : "CONFIRMED"
    case .held, .ratified: "CONFIRMED"
    case .cancelled: "CANCELLED"
    }
  }
}

extension MeetingContent {
  /// The place, where it is a link that may stand as a URI (RFC 3986).
  fileprivate var link: String? {
    guard let place, place.hasPrefix("https://") || place.hasPrefix("http://"),
      place.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") })
    else { return nil }
    return place
  }
}

extension Presence {
  /// Nil for an agency that never said a word.
  fileprivate var expected: ExpectedPresence? {
    switch self {
    case .present: .comes
    case .represented: .sendsRepresentative
    case .excused: .excused
    case .absent: nil
    }
  }
}

extension ExpectedPresence? {
  fileprivate var calendarStatus: String {
    switch self {
    case .comes: "ACCEPTED"
    case .sendsRepresentative: "DELEGATED"
    case .excused: "DECLINED"
    case nil: "NEEDS-ACTION"
    }
  }
}
