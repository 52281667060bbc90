import Foundation
import GugusDomain
import GugusFiles

/// Reads the events of calendars. A reading that returns nil has noted why: as a fault, or as an
/// event that was skipped.
struct CalendarFileReader {
  private(set) var file = CalendarFile()
  private(set) var faults: FaultLog
  private let zones: CalendarZones
  private let zone: Zone
  private let identity: CalendarIdentity

  init(
    _ calendars: [CalendarComponent], _ zone: Zone, _ identity: CalendarIdentity, _ faults: FaultLog
  ) {
    zones = CalendarZones(calendars)
    self.zone = zone
    self.identity = identity
    self.faults = faults
  }

  mutating func read(_ calendars: [CalendarComponent]) {
    var drafts: [EventDraft] = []
    for calendar in calendars {
      let method = calendar["METHOD"]?.value.uppercased() ?? "PUBLISH"
      for component in calendar.components {
        switch component.name {
        case "VEVENT":
          if let draft = draft(component, method) { drafts.append(draft) }
        case "VTIMEZONE": break
        default: count(.component(component.name))
        }
      }
    }
    file.events = settled(drafts)
  }

  private mutating func count(_ detail: CalendarDetail) {
    file.notKept[detail, default: 0] += 1
  }

  private mutating func skip(_ component: CalendarComponent, _ reason: CalendarSkip) {
    file.skipped.append((component.place.line, reason))
  }
}

/// An event before it is known what else the file says of it.
private struct EventDraft {
  var event: CalendarEvent
  /// Which occurrence of a recurring event it stands for (RECURRENCE-ID).
  var occurrence: String?
  var start: String?
}

// MARK: Which event is which

extension CalendarFileReader {
  /// Of several versions of an event the last; an occurrence that stands for itself under a UID
  /// of its own, or in the place of the first.
  private mutating func settled(_ drafts: [EventDraft]) -> [CalendarEvent] {
    struct Key: Hashable {
      var uid: String
      var occurrence: String?
    }
    var latest: [Key: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let uid = draft.event.uid, draft.event.plan != .unsaid else { continue }
      let key = Key(uid: uid, occurrence: draft.occurrence)
      guard let other = latest[key] else {
        latest[key] = index
        continue
      }
      if drafts[other].event.sequence <= draft.event.sequence { latest[key] = index }
    }
    var events: [CalendarEvent] = []
    for (index, draft) in drafts.enumerated() {
      var event = draft.event
      guard let uid = event.uid, event.plan != .unsaid else {
        events.append(event)
        continue
      }
      guard latest[Key(uid: uid, occurrence: draft.occurrence)] == index else {
        file.skipped.append((event.line, .older))
        continue
      }
      if let occurrence = draft.occurrence {
        let first = latest[Key(uid: uid, occurrence: nil)].flatMap { drafts[$0].start }
        if occurrence != first { event.uid = "\(uid)#\(occurrence)" }
      } else if let first = draft.start, latest[Key(uid: uid, occurrence: first)] != nil {
        file.skipped.append((event.line, .older))
        continue
      }
      events.append(event)
    }
    return events
  }
}

// MARK: One event

extension CalendarFileReader {
  private static let kept: Set<String> = [
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "ATTENDEE", "STATUS",
    "SEQUENCE", "RECURRENCE-ID", "DTSTAMP", "CREATED", "LAST-MODIFIED",
  ]

  private mutating func draft(_ component: CalendarComponent, _ method: String) -> EventDraft? {
    let start = component["DTSTART"]
    var uid: String?
    if let line = component["UID"] { uid = oneLine(line) }
    let isOurs = uid.flatMap(identity.meeting(ofUID:)) != nil
    let plan: CalendarEvent.Plan
    switch method {
    case "PUBLISH" where isOurs, "REQUEST" where isOurs, "CANCEL" where isOurs,
      "REPLY" where isOurs:
      plan = .unsaid
    case "PUBLISH", "REQUEST", "CANCEL":
      let isCancelled =
        method == "CANCEL" || component["STATUS"]?.value.uppercased() == "CANCELLED"
      if isCancelled {
        plan = .cancelled(reason: component["COMMENT"].flatMap { oneLine($0) })
      } else {
        guard let content = content(component) else { return nil }
        plan = .held(content)
      }
    default:
      skip(component, .method(method))
      return nil
    }
    countNotKept(component, plan)
    return EventDraft(
      event: CalendarEvent(
        uid: uid, plan: plan, attendees: attendees(component),
        sequence: component["SEQUENCE"].flatMap { Int($0.value) } ?? 0, line: component.place.line),
      occurrence: component["RECURRENCE-ID"]?.value, start: start?.value)
  }

  private mutating func content(_ component: CalendarComponent) -> MeetingContent? {
    guard let title = component["SUMMARY"].flatMap({ oneLine($0) }) else {
      skip(component, .noTitle)
      return nil
    }
    guard let start = component["DTSTART"] else {
      skip(component, .noStart)
      return nil
    }
    let exceptions = component.all("EXDATE").flatMap { $0.value.split(separator: ",") }
    if exceptions.contains(where: { $0 == start.value }) {
      skip(component, .firstExcepted)
      return nil
    }
    guard let begins = moment(start) else { return nil }
    var content = MeetingContent(title: title, date: begins.day)
    content.start = begins.clock
    if begins.clock != nil { content.zone = begins.zone }
    content.end = end(of: component, after: begins)
    content.place = (component["LOCATION"] ?? component["URL"]).flatMap { oneLine($0) }
    return content
  }

  private mutating func countNotKept(_ component: CalendarComponent, _ plan: CalendarEvent.Plan) {
    // What an answer repeats of our own meeting is on record.
    if plan == .unsaid { return }
    for name in Set(component.properties.map(\.name)).subtracting(CalendarFileReader.kept) {
      switch (name, plan) {
      case ("RRULE", .held), ("RDATE", .held), ("EXDATE", .held):
        if name != "EXDATE" { count(.recurrence) }
      case ("COMMENT", .cancelled): break
      case ("URL", _) where component["LOCATION"] == nil: break
      default: count(.property(name))
      }
    }
    for inner in component.components { count(.component(inner.name)) }
  }

  /// The text on one line; nil where there is nothing in it, or what may not stand on the
  /// record, which has been noted.
  private mutating func oneLine(_ line: ContentLine) -> String? {
    let text = line.text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
      .withoutOuterSpace.composed
    switch TextRule.line.fault(in: text) {
    case nil: return text
    case .invisible: return nil
    case let fault?:
      faults.add(fault, at: line.place.offset)
      return nil
    }
  }
}

// MARK: When it is

/// A time by the clock of a zone.
private struct Moment {
  var time: CalendarTime
  var offsetMinutes: Int

  var day: Day { time.day }
  var zone: Zone { Zone(offsetMinutes: offsetMinutes) }
  var clock: ClockTime? {
    time.minutes.flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
  }
}

extension CalendarFileReader {
  private mutating func moment(_ line: ContentLine) -> Moment? {
    guard let time = CalendarTime(line.value) else {
      faults.add(CalendarFault.badTime(line.value), at: line.place.offset)
      return nil
    }
    guard let moment = moment(line, time) else { return nil }
    // Shown in another zone it may leave the years that the record knows.
    guard Day(iso: moment.day.iso) != nil else {
      faults.add(CalendarFault.badTime(line.value), at: line.place.offset)
      return nil
    }
    if time.seconds != 0 { count(.seconds) }
    return moment
  }

  private mutating func moment(_ line: ContentLine, _ time: CalendarTime) -> Moment? {
    guard time.minutes != nil else { return Moment(time: time, offsetMinutes: 0) }
    if time.isUTC {
      return Moment(
        time: CalendarTime(minutesSince1970: time.minutesSince1970 + zone.offsetMinutes),
        offsetMinutes: zone.offsetMinutes)
    }
    guard let id = line["TZID"] else {
      return Moment(time: time, offsetMinutes: zone.offsetMinutes)
    }
    do throws(CalendarFault) {
      return Moment(time: time, offsetMinutes: try zones.offset(of: id, at: time))
    } catch {
      faults.add(error, at: line.place.offset)
      return nil
    }
  }

  /// When it ends, by the clock by which it starts; nil where that is another day, or unsaid.
  private mutating func end(of component: CalendarComponent, after start: Moment) -> ClockTime? {
    let end: CalendarTime
    if let line = component["DTEND"] {
      guard let moment = moment(line) else { return nil }
      let shift = start.time.minutes == nil ? 0 : start.offsetMinutes - moment.offsetMinutes
      end =
        moment.time.minutes == nil
        ? moment.time
        : CalendarTime(minutesSince1970: moment.time.minutesSince1970 + shift)
    } else if let line = component["DURATION"] {
      guard let duration = CalendarDuration(line.value) else {
        faults.add(CalendarFault.badDuration(line.value), at: line.place.offset)
        return nil
      }
      end = CalendarTime(minutesSince1970: start.time.minutesSince1970 + duration.minutes)
    } else {
      return nil
    }
    guard let clock = start.clock, let minutes = end.minutes else {
      // The end of whole days is the day after the last.
      if end.day - start.day > 1 { count(.otherDay) }
      return nil
    }
    guard end.day == start.day, minutes >= clock.minutes else {
      count(.otherDay)
      return nil
    }
    return ClockTime(hour: minutes / 60, minute: minutes % 60)
  }
}

// MARK: Who comes

extension CalendarFileReader {
  private mutating func attendees(_ component: CalendarComponent) -> [CalendarAttendee] {
    let lines = component.all("ATTENDEE")
    let delegates = Delegates(lines)
    return lines.compactMap { line in
      // Whoever stands in for another comes with that one.
      guard line.values(of: "DELEGATED-FROM").isEmpty else { return nil }
      return CalendarAttendee(
        address: line.value, name: name(of: line), answer: answer(line),
        delegate: delegates.delegate(of: line).flatMap(name))
    }
  }

  private mutating func answer(_ line: ContentLine) -> ExpectedPresence? {
    switch line["PARTSTAT"]?.uppercased() {
    case "ACCEPTED": return .comes
    case "DELEGATED": return .sendsRepresentative
    case "DECLINED": return .excused
    case "TENTATIVE":
      count(.tentative)
      return nil
    default: return nil
    }
  }

  private func name(of line: ContentLine) -> String? {
    guard let name = line["CN"]?.withoutOuterSpace.composed,
      TextRule.line.fault(in: name) == nil
    else { return nil }
    return name
  }
}

/// The attendees of an event by whom they may stand in for: either of the two may say it.
private struct Delegates {
  private var byAddress: [String: ContentLine] = [:]
  private var byDelegator: [String: ContentLine] = [:]

  init(_ lines: [ContentLine]) {
    // Backwards, so that the first of several is the one that stays.
    for line in lines.reversed() {
      byAddress[line.value.lowercased()] = line
      for delegator in line.values(of: "DELEGATED-FROM") {
        byDelegator[delegator.lowercased()] = line
      }
    }
  }

  func delegate(of line: ContentLine) -> ContentLine? {
    line.values(of: "DELEGATED-TO").lazy.compactMap { byAddress[$0.lowercased()] }.first
      ?? byDelegator[line.value.lowercased()]
  }
}
