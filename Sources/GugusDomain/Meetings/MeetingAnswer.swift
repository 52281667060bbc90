/// What an agency said beforehand about coming to a meeting. It says nothing about who came:
/// that is attendance, and stands in the minutes.
public struct MeetingAnswer: Hashable, Sendable, Codable {
  /// The agency that is invited.
  public var agency: AgencyCode
  /// Whether it comes, sends somebody or does neither.
  public var answer: ExpectedPresence
  /// Who comes or stands in, or why nobody comes; as written.
  public var person: PersonalText?

  public init(agency: AgencyCode, answer: ExpectedPresence, person: PersonalText? = nil) {
    self.agency = agency
    self.answer = answer
    self.person = person
  }
}
