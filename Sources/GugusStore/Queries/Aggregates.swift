import GRDB
import GugusDomain

extension Workspace {
  /// The agency as it now is.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func agency(_ code: AgencyCode) throws -> Agency {
    try find(.agency, code.text) { try $0.agency(code) }
  }

  /// The task force as it now is.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func taskForce(_ code: TaskForceCode) throws -> TaskForce {
    try find(.taskForce, code.text) { try $0.taskForce(code) }
  }

  /// The meeting as it now is, its minutes included.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func meeting(_ code: MeetingCode) throws -> Meeting {
    try find(.meeting, code.text) { try $0.meeting(code) }
  }

  /// The commitment as its last event left it; ``Commitment/settled(on:)`` says what time has made of it
  /// since.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func commitment(_ code: CommitmentCode) throws -> Commitment {
    try find(.commitment, code.text) { try $0.commitment(code) }
  }

  /// The finding as it now is.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func finding(_ code: FindingCode) throws -> Finding {
    try find(.finding, code.text) { try $0.finding(code) }
  }

  /// The award or sanction as its last event left it.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func incentive(_ code: IncentiveCode) throws -> Incentive {
    try find(.incentive, code.text) { try $0.incentive(code) }
  }

  /// The round of scores as it now is.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func assessment(_ code: AssessmentCode) throws -> Assessment {
    try find(.assessment, code.text) { try $0.assessment(code) }
  }

  /// The minutes of a meeting with the rows of its follow-up as the meeting made them.
  ///
  /// - Throws: `Refusal.unknown` with the nearest codes; `WorkspaceFault`.
  public func minutes(of code: MeetingCode) throws -> Minutes {
    let meeting = try self.meeting(code)
    let commitments = try read { try StoredRecord($0).commitments(from: code) }
    return meeting.minutes(followUps: commitments.map(FollowUp.init))
  }

  /// The entries about one subject, as recorded; in a shared log those that have effect.
  public func history(of subject: Subject) throws -> [Entry] {
    try read { try StoredRecord($0).entries(of: subject) }
  }

  private func find<Value>(
    _ noun: Refusal.Noun, _ code: String, _ look: (StoredRecord) throws -> Value?
  ) throws -> Value {
    try read { db in
      let record = try StoredRecord(db)
      guard let value = try look(record) else {
        throw Refusal.given(.unknown(noun, code, nearest: try record.nearest(noun, to: code)))
      }
      return value
    }
  }
}
