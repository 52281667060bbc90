import GugusDomain

/// Organisations, memberships, events and people as the Popolo Project specifies them
/// (popoloproject.com, schemas of the branch `master`), in its field names.
///
/// The one name that Popolo wants is the Indonesian one, by which an agency is founded; the
/// English stands under `other_names`.
public enum Popolo {
  public struct Organization: Encodable {
    var id: String
    var name: String
    var otherNames: [OtherName]
    var identifiers: [Identifier]
    var classification: String
    var parent: String?
    var foundingDate: Day?
    var dissolutionDate: Day?

    private enum CodingKeys: String, CodingKey {
      case id, name, identifiers, classification
      case otherNames = "other_names"
      case parent = "parent_id"
      case foundingDate = "founding_date"
      case dissolutionDate = "dissolution_date"
    }
  }

  /// An alternate name.
  struct OtherName: Encodable {
    var name: String
    var note: String
  }

  struct Identifier: Encodable {
    var identifier: String
    var scheme: String
  }

  public struct Membership: Encodable {
    var id: String?
    var role: String?
    /// An organisation may be a member, too; a person stands under `person_id`.
    var member: Member?
    var person: String?
    var organization: String
    var startDate: Day?
    var endDate: Day?

    private enum CodingKeys: String, CodingKey {
      case id, role, member
      case person = "person_id"
      case organization = "organization_id"
      case startDate = "start_date"
      case endDate = "end_date"
    }
  }

  struct Member: Encodable {
    var type = "Organization"
    var id: String
    var name: String?

    private enum CodingKeys: String, CodingKey {
      case id, name
      case type = "@type"
    }
  }

  public struct Event: Encodable {
    var id: String
    var name: String
    var classification = "coordination-meeting"
    var startDate: String
    var endDate: String?
    var location: String?
    var status: String
    var organization: String
    var attendees: [Person]?

    private enum CodingKeys: String, CodingKey {
      case id, name, classification, location, status, attendees
      case startDate = "start_date"
      case endDate = "end_date"
      case organization = "organization_id"
    }
  }

  public struct Person: Encodable {
    var id: String
    var name: String
  }
}

// MARK: What we have, as Popolo says it

extension Popolo.Organization {
  public init(_ agency: Agency) {
    let details = agency.details
    id = Popolo.id(agency.code)
    name = details.nameIndonesian
    otherNames = [Popolo.OtherName(name: details.nameEnglish, note: "English")]
    identifiers = [Popolo.Identifier(identifier: agency.code.text, scheme: "agency")]
    classification = details.kind.rawValue
    parent = details.parent.map(Popolo.id)
    foundingDate = details.from
    dissolutionDate = details.until
  }

  public init(_ taskForce: TaskForce) {
    let details = taskForce.details
    id = Popolo.id(taskForce.code)
    name = details.nameIndonesian
    otherNames = [Popolo.OtherName(name: details.nameEnglish, note: "English")]
    identifiers = [Popolo.Identifier(identifier: taskForce.code.text, scheme: "taskforce")]
    if let basis = details.legalBasis {
      identifiers.append(
        Popolo.Identifier(identifier: basis.number, scheme: basis.kind.rawValue))
    }
    classification = details.parent == nil ? "task-force" : "working-group"
    parent = details.parent.map(Popolo.id)
    foundingDate = details.from
    dissolutionDate = taskForce.dissolvedOn
  }
}

extension Popolo.Membership {
  /// The memberships of a task force.
  ///
  /// - Parameter names: what the agencies are called.
  public static func all(of taskForce: TaskForce, _ names: [AgencyCode: Term]) -> [Self] {
    taskForce.memberships.enumerated().map { index, membership in
      Popolo.Membership(
        id: "\(Popolo.id(taskForce.code))/membership/\(index + 1)", role: membership.role.rawValue,
        member: Popolo.Member(
          id: Popolo.id(membership.agency), name: names[membership.agency]?.id),
        organization: Popolo.id(taskForce.code), startDate: membership.from,
        endDate: membership.until)
    }
  }

  /// A person who acts for an agency.
  public init(of name: String, in agency: AgencyCode) {
    self.init(person: Popolo.id(of: name, in: agency), organization: Popolo.id(agency))
  }
}

extension Popolo.Event {
  /// - Parameter withPeople: names who came.
  public init(_ meeting: Meeting, withPeople: Bool) {
    let content = meeting.content
    id = "meeting/\(meeting.code.text)"
    name = content.title
    startDate = Popolo.moment(content.date, content.start, content.zone)
    endDate = content.end.map { Popolo.moment(content.date, $0, content.zone) }
    location = content.place
    status = meeting.state.rawValue
    organization = Popolo.id(meeting.taskForce)
    guard withPeople else { return }
    attendees = content.attendance.compactMap { attendance in
      guard attendance.presence.counts, let person = attendance.person?.text else { return nil }
      return Popolo.Person(person, in: attendance.agency)
    }
  }
}

extension Popolo.Person {
  /// Someone known only by name, as an agency's own.
  public init(_ name: String, in agency: AgencyCode) {
    id = Popolo.id(of: name, in: agency)
    self.name = name
  }
}

extension Popolo {
  fileprivate static func id(_ agency: AgencyCode) -> String { "agency/\(agency.text)" }

  /// Apart from the agencies', since a task force may be called like one.
  fileprivate static func id(_ taskForce: TaskForceCode) -> String {
    "taskforce/\(taskForce.text)"
  }

  fileprivate static func id(of name: String, in agency: AgencyCode) -> String {
    "person/\(agency.text)/\(name)"
  }

  /// ISO 8601, with the time only where it is known in which zone.
  fileprivate static func moment(_ day: Day, _ time: ClockTime?, _ zone: Zone?) -> String {
    guard let time, let zone else { return day.iso }
    let size = abs(zone.offsetMinutes)
    guard size > 0, let offset = ClockTime(hour: size / 60, minute: size % 60) else {
      return "\(day.iso)T\(time)Z"
    }
    return "\(day.iso)T\(time)\(zone.offsetMinutes < 0 ? "-" : "+")\(offset)"
  }
}
