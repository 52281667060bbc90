/// What an event is about.
public enum Subject: Hashable, Sendable {
  case workspace
  case agency(AgencyCode)
  case taskForce(TaskForceCode)
  case meeting(MeetingCode)
  case commitment(CommitmentCode)
  case finding(FindingCode)
  case incentive(IncentiveCode)
  case assessment(AssessmentCode)

  /// The kinds of things that events are about, as the journal names them.
  public enum Noun: String, CaseIterable, Sendable {
    case workspace, agency, taskforce, meeting, commitment, finding, incentive, assessment
  }

  /// Of what kind it is.
  public var noun: Noun {
    switch self {
    case .workspace: .workspace
    case .agency: .agency
    case .taskForce: .taskforce
    case .meeting: .meeting
    case .commitment: .commitment
    case .finding: .finding
    case .incentive: .incentive
    case .assessment: .assessment
    }
  }

  /// By which it is known on record.
  public var code: String {
    switch self {
    case .workspace: "WORKSPACE"
    case .agency(let code): code.text
    case .taskForce(let code): code.text
    case .meeting(let code): code.text
    case .commitment(let code): code.text
    case .finding(let code): code.text
    case .incentive(let code): code.text
    case .assessment(let code): code.text
    }
  }

  /// As it is known on record; the code is taken as it is.
  public init(_ noun: Noun, code: String) {
    self =
      switch noun {
      case .workspace: .workspace
      case .agency: .agency(AgencyCode(unchecked: code))
      case .taskforce: .taskForce(TaskForceCode(unchecked: code))
      case .meeting: .meeting(MeetingCode(unchecked: code))
      case .commitment: .commitment(CommitmentCode(unchecked: code))
      case .finding: .finding(FindingCode(unchecked: code))
      case .incentive: .incentive(IncentiveCode(unchecked: code))
      case .assessment: .assessment(AssessmentCode(unchecked: code))
      }
  }
}

extension Subject {
  /// It belongs to a task force, or is one: not the workspace, nor of the directory of agencies.
  public var isOfTaskForce: Bool {
    switch self {
    case .workspace, .agency: false
    case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment: true
    }
  }

  /// It is one of many that are numbered within a task force.
  public var isNumbered: Bool {
    switch self {
    case .workspace, .agency, .taskForce: false
    case .meeting, .commitment, .finding, .incentive, .assessment: true
    }
  }

  /// The series in which it is numbered, and its number there; nil of what is not numbered.
  public var number: (series: TaskForceCode, number: Int)? {
    switch self {
    case .workspace, .agency, .taskForce: nil
    case .meeting(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .commitment(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .finding(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .incentive(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .assessment(let code): (TaskForceCode(unchecked: code.series), code.number)
    }
  }
}

extension Subject {
  /// What stands in an entry.
  ///
  /// - Throws: `DecodingError` where the code is written in no way that the record knows.
  init(_ noun: Noun, onRecord code: String) throws {
    self =
      switch noun {
      case .workspace: .workspace
      case .agency: .agency(try AgencyCode(onRecord: code))
      case .taskforce: .taskForce(try TaskForceCode(onRecord: code))
      case .meeting: .meeting(try MeetingCode(onRecord: code))
      case .commitment: .commitment(try CommitmentCode(onRecord: code))
      case .finding: .finding(try FindingCode(onRecord: code))
      case .incentive: .incentive(try IncentiveCode(onRecord: code))
      case .assessment: .assessment(try AssessmentCode(onRecord: code))
      }
  }
}
