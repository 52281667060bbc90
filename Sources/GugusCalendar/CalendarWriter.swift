import GugusDomain

/// Writes meetings and commitments of a workspace for calendars (RFC 5545), as the table in
/// docs/calendar.md has it. The same record is written the same way at any time.
public struct CalendarWriter: Sendable {
  let identity: CalendarIdentity
  let language: Language
  /// Where meetings are whose zone nobody said; nil leaves their time to whoever reads it.
  let zone: Zone?
  private let names: [AgencyCode: Term]

  public init(
    _ identity: CalendarIdentity, names: [AgencyCode: Term], zone: Zone?, language: Language
  ) {
    self.identity = identity
    self.names = names
    self.zone = zone
    self.language = language
  }

  /// What a calendar is for (RFC 5546 §1.4). One that is only to be read has none: METHOD:PUBLISH
  /// may name no attendees.
  public enum Method: String, Sendable {
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  /// The head of a calendar, and last its `foot`; between them stand its components.
  public func head(_ method: Method?, named name: String? = nil) -> String {
    var lines = [
      ContentLine("VERSION", [], "2.0"),
      ContentLine("PRODID", text: "-//Gugus//Gugus//\(language.rawValue.uppercased())"),
      ContentLine("CALSCALE", [], "GREGORIAN"),
    ]
    if let method { lines.append(ContentLine("METHOD", [], method.rawValue)) }
    if let name { lines.append(ContentLine("X-WR-CALNAME", text: name)) }
    return "BEGIN:VCALENDAR\r\n" + lines.map(\.written).joined()
  }

  public static let foot = "END:VCALENDAR\r\n"

  /// The time zones that events of this writer may name.
  public var zones: [CalendarComponent] { IndonesianZone.allCases.map(\.component) }

  /// The calendar that invites to a meeting, or says that it is cancelled.
  public func invitation(
    to meeting: Meeting, of taskForce: TaskForce, _ edition: Edition
  ) -> String {
    let zone = meeting.content.start.flatMap { _ in meeting.content.zone ?? self.zone }
    let components =
      [zone.flatMap(IndonesianZone.init)?.component].compactMap(\.self)
      + [event(meeting, of: taskForce, edition)]
    return head(meeting.state == .cancelled ? .cancel : .request)
      + components.map(\.written).joined() + CalendarWriter.foot
  }

  func participant(
    _ property: String, _ agency: AgencyCode, _ parameters: [ContentLine.Parameter] = []
  ) -> ContentLine {
    let name = names[agency]?.in(language) ?? agency.text
    let group = [parameter("CN", name), parameter("CUTYPE", "GROUP")]
    // An organizer has no CUTYPE (RFC 5545 §3.2.3).
    return ContentLine(
      property, property == "ORGANIZER" ? [group[0]] : group + parameters,
      identity.address(of: agency))
  }

  func parameter(_ name: String, _ value: String) -> ContentLine.Parameter {
    ContentLine.Parameter(name: name, values: [value])
  }

  /// When it was made, and which edition it is. DTSTAMP is of the record, not of the clock.
  func stamps(_ uid: String, _ edition: Edition) -> [ContentLine] {
    func stamp(_ name: String, _ instant: Instant) -> ContentLine {
      let minutes = Int(instant.milliseconds / 60_000)
      let seconds = Int(instant.milliseconds / 1000 % 60)
      let written = CalendarTime(minutesSince1970: minutes, isUTC: true).written
      return ContentLine(name, [], written.dropLast(3) + (seconds < 10 ? "0" : "") + "\(seconds)Z")
    }
    return [
      ContentLine("UID", text: uid), stamp("DTSTAMP", edition.last),
      ContentLine("SEQUENCE", [], String(edition.number)), stamp("CREATED", edition.first),
      stamp("LAST-MODIFIED", edition.last),
    ]
  }
}
