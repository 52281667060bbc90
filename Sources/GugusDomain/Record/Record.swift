/// What the rules may look up of the record.
public protocol Record {
  /// What is there of a subject; nil where it is not on record.
  func aggregate(_ subject: Subject) throws -> Aggregate?
  /// The task forces of which an agency is or was a member.
  func taskForces(of agency: AgencyCode) throws -> [TaskForceCode]
  /// The awards and sanctions of an agency in a task force, in the order of their codes.
  func incentives(of agency: AgencyCode, in taskForce: TaskForceCode) throws -> [Incentive]
  /// The meetings of a task force on a day that were not cancelled.
  func meetings(of taskForce: TaskForceCode, on day: Day) throws -> [Meeting]
  /// The meeting of a task force that another calendar knows by that UID; of several the newest that
  /// was not cancelled, else the newest.
  func meeting(calendarID: String, of taskForce: TaskForceCode) throws -> Meeting?
  /// In the order of their codes.
  func commitments(from meeting: MeetingCode) throws -> [Commitment]
  /// The commitments that have this one among their antecedents.
  func waiting(for commitment: CommitmentCode) throws -> [CommitmentCode]
  /// The entry of that sequence number, void or not; nil where there is none.
  func entry(_ sequence: Int) throws -> Entry?
  /// All entries about a subject, void ones too, as recorded.
  func entries(of subject: Subject) throws -> [Entry]
  /// The entries whose event needs the subject to be on record, those that were made void too, since
  /// a unit that voids some is judged by what stood before it.
  func entries(referringTo subject: Subject) throws -> [Entry]
  /// What still stands of the last command of this agency and officer of which anything does; void
  /// entries and those that void others left out. Empty where there is none.
  func lastCommand(by actor: Actor) throws -> [Entry]
  /// All entries of the unit to which an entry belongs.
  func entries(ofUnitAt sequence: Int) throws -> [Entry]
  /// Whether a unit of the log has that id.
  func hasUnit(_ id: UnitID) throws -> Bool
  /// Whether an agency had recorded anything itself before the unit that is being recorded.
  func hasRecorded(_ agency: AgencyCode) throws -> Bool
  /// The agencies that have or had a key which consists of that, and its ID there.
  func owners(ofKey encoded: String) throws -> [(agency: AgencyCode, id: String)]
  /// What was there of a subject before the unit that is being recorded.
  func before(_ subject: Subject) throws -> Aggregate?
  /// All task forces on record, dissolved ones too.
  func taskForces() throws -> [TaskForceCode]
  /// The commitments of a task force that are open by their last event.
  func openCommitments(of taskForce: TaskForceCode) throws -> [CommitmentCode]
  /// Those that an agency owes, is owed, judges or supports.
  func openCommitments(of agency: AgencyCode) throws -> [CommitmentCode]
  /// The highest number that a meeting, commitment, finding, incentive or assessment of that
  /// task force ever bore.
  func lastNumber(_ noun: Subject.Noun, in series: TaskForceCode) throws -> Int
  /// The agencies on record by each of their names, white space folded.
  func agencyNames() throws -> [String: Set<AgencyCode>]
  /// The task forces on record by each of their names, white space folded.
  func taskForceNames() throws -> [String: Set<TaskForceCode>]
  /// What came on the record of a row.
  func imported(_ noun: Subject.Noun, register: String, key: String) throws -> ImportedSubject?
  /// The codes most like one that is not there, for "did you mean".
  func nearest(_ noun: Refusal.Noun, to code: String) throws -> [String]
}

extension Record {
  /// Whether another entry has taken this one back.
  public func isVoid(_ entry: Entry) throws -> Bool {
    try entries(of: entry.event.subject).contains { $0.voids == entry.sequence }
  }
}

extension Record {
  /// The settings as recorded before the unit, whatever their effective day.
  public func settingsBefore() throws -> Settings {
    try before(.workspace)?.settings ?? Settings()
  }

  /// An agency as recorded before the unit; nil where it is new.
  public func agencyBefore(_ code: AgencyCode) throws -> Agency? {
    try before(.agency(code))?.agency
  }

  /// A task force as recorded before the unit; nil where it is new.
  func taskForceBefore(_ code: TaskForceCode) throws -> TaskForce? {
    try before(.taskForce(code))?.taskForce
  }
}
