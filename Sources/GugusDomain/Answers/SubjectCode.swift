/// The code of something that events are about.
public protocol SubjectCode: Code {
  /// What bears this code.
  var subject: Subject { get }
}

extension AgencyCode: SubjectCode {
  public var subject: Subject { .agency(self) }
}

extension TaskForceCode: SubjectCode {
  public var subject: Subject { .taskForce(self) }
}

extension MeetingCode: SubjectCode {
  public var subject: Subject { .meeting(self) }
}

extension CommitmentCode: SubjectCode {
  public var subject: Subject { .commitment(self) }
}

extension FindingCode: SubjectCode {
  public var subject: Subject { .finding(self) }
}

extension IncentiveCode: SubjectCode {
  public var subject: Subject { .incentive(self) }
}

extension AssessmentCode: SubjectCode {
  public var subject: Subject { .assessment(self) }
}
