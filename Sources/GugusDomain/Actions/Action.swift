/// What someone wants to do. An action only makes events of it, and says what should be said of
/// them; whether they may happen, the ``Judge`` decides of each.
public protocol Action: Sendable {
  /// - Throws: `Refusal` where no events can be made of it, or what the register throws.
  func decide(in register: some Register, _ act: Circumstances) throws -> Ruling
}

/// By whom and when something is done.
public struct Circumstances: Sendable {
  public var actor: Actor
  /// Whoever records it for the actor; nil where the actor does itself.
  public var recorder: Actor?
  public var today: Day
  /// The effective date, where one was said.
  public var saidOn: Day?

  public init(actor: Actor, recorder: Actor? = nil, today: Day, saidOn: Day? = nil) {
    self.actor = actor
    self.recorder = recorder
    self.today = today
    self.saidOn = saidOn
  }

  /// The effective date.
  public var on: Day { saidOn ?? today }
}

/// A yes: what happens, and what someone should hear about it.
public struct Ruling: Sendable {
  public var happenings: [Happening]
  public var notes: [Note] = []

  public init(_ happenings: [Happening], notes: [Note] = []) {
    self.happenings = happenings
    self.notes = notes
  }
}

/// An event and the day on which it takes effect.
public struct Happening: Hashable, Sendable {
  public var event: Event
  public var on: Day
  /// Who acted, where it is not whoever the circumstances name.
  public var actor: Actor?
  /// The register that says so, where it is imported.
  public var source: EntrySource?

  public init(_ event: Event, on: Day, actor: Actor? = nil, source: EntrySource? = nil) {
    self.event = event
    self.on = on
    self.actor = actor
    self.source = source
  }
}

/// Something that a yes leaves to be said.
public enum Note: Hashable, Sendable {
  case nothingChanged(String)
  /// The request was recorded before, and not again.
  case recordedBefore(UnitID)
  case quorumMissed(MeetingCode, attending: Int, needed: Int)
  case quorumMet(MeetingCode, attending: Int, needed: Int)
  /// Members that the minutes do not mention: counted for the quorum, and nothing is recorded of them.
  case notMentioned(MeetingCode, [AgencyCode])
  /// A later edition of minutes on record.
  case laterEdition(MeetingCode, Int)
  /// Recorded as another meeting than those of the same day.
  case anotherMeeting(MeetingCode, on: Day, beside: [MeetingCode])
  /// Open commitments that come from a meeting which was moved to a day.
  case movedUnder(MeetingCode, on: Day, [CommitmentCode])
  /// Of those, the ones that are due before that day.
  case dueBeforeMeeting(MeetingCode, on: Day, [CommitmentCode])
  /// Open commitments that come from a meeting which was cancelled.
  case cancelledUnder(MeetingCode, [CommitmentCode])
  /// Commitments whose rows are no longer in the file; they stand.
  case rowsGone(MeetingCode, [CommitmentCode])
  /// What minutes impose that binds nobody before who may impose it ratifies them.
  case waitsForRatification(MeetingCode, [CommitmentCode])
  /// A commitment is due before what it waits for.
  case dueBeforeAntecedent(CommitmentCode, Day, CommitmentCode, Day)
  /// A commitment is due before the day on which the fact is expected that it waits for.
  case dueBeforeFact(CommitmentCode, Day, Day)
  /// No day is stated on which the fact is expected that a commitment waits for.
  case factWithoutDay(CommitmentCode)
  /// Commitments that wait for one that can no longer be satisfied.
  case waitInVain([CommitmentCode], CommitmentCode)
  /// An agency vouches for a key of the steward; it is registered once more than half of those do who may.
  case vouched(AgencyCode, by: Int, of: Int)
  /// The other side has been asked.
  case waitsFor(AgencyCode, CommitmentCode, Request.Kind)
  /// A decision, or a deliverable, names a person: it stands for good and cannot be forgotten.
  case namesPerson(String, decision: Int?)
  /// Entries that depended on a void one and are void with it.
  case takenAlong([Int])
  /// What a register does not say and the rules had to take for granted.
  case assumed([ImportField])
  /// A new due date fell on a day without work and was moved to the next working day; of that
  /// commitment, or of what has no code yet.
  case dueMoved(String, from: Day, to: Day)
  /// A register's due date, which is kept though nobody works on that day.
  case dueOnDayOff(CommitmentCode, Day)
  /// An event of a calendar that was not taken, by the lines at which it stands in its file.
  case eventPassedOver(lines: [Int], PassedOver)
  /// A meeting that was cancelled is on again, and has come on the record anew.
  case onAgain(MeetingCode, as: MeetingCode)
}

/// What the rules may look up of the record.
public protocol Register {
  func agency(_ code: AgencyCode) throws -> Agency?
  func taskForce(_ code: TaskForceCode) throws -> TaskForce?
  /// The task forces of which an agency is or was a member.
  func taskForces(of agency: AgencyCode) throws -> [TaskForceCode]
  func meeting(_ code: MeetingCode) throws -> Meeting?
  func commitment(_ code: CommitmentCode) throws -> Commitment?
  func finding(_ code: FindingCode) throws -> Finding?
  func incentive(_ code: IncentiveCode) throws -> Incentive?
  func assessment(_ code: AssessmentCode) throws -> Assessment?
  /// The awards and sanctions of an agency in a task force, in the order of their codes.
  func incentives(of agency: AgencyCode, in taskForce: TaskForceCode) throws -> [Incentive]
  /// The meetings of a task force on a day that were not cancelled.
  func meetings(of taskForce: TaskForceCode, on day: Day) throws -> [Meeting]
  /// The meeting of a task force that another calendar knows by that UID; of several the newest that
  /// was not cancelled, else the newest.
  func meeting(calendarID: String, of taskForce: TaskForceCode) throws -> Meeting?
  /// In the order of their codes.
  func commitments(from meeting: MeetingCode) throws -> [Commitment]
  func settings() throws -> Settings
  /// The commitments that have this one among their antecedents.
  func waiting(for commitment: CommitmentCode) throws -> [CommitmentCode]
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
  func taskForces() throws -> [TaskForceCode]
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

extension Register {
  func known(_ code: AgencyCode) throws -> Agency {
    try known(try agency(code), .agency, code.text)
  }

  func known(_ code: TaskForceCode) throws -> TaskForce {
    try known(try taskForce(code), .taskForce, code.text)
  }

  func known(_ code: MeetingCode) throws -> Meeting {
    try known(try meeting(code), .meeting, code.text)
  }

  func known(_ code: CommitmentCode) throws -> Commitment {
    try known(try commitment(code), .commitment, code.text)
  }

  func known(_ code: FindingCode) throws -> Finding {
    try known(try finding(code), .finding, code.text)
  }

  func known(_ code: IncentiveCode) throws -> Incentive {
    try known(try incentive(code), .incentive, code.text)
  }

  func known(_ code: AssessmentCode) throws -> Assessment {
    try known(try assessment(code), .assessment, code.text)
  }

  /// What was looked up, or the refusal that it is not on record, with what is most like it.
  private func known<Value>(
    _ found: Value?, _ noun: Refusal.Noun, _ code: String
  ) throws -> Value {
    guard let found else {
      throw Refusal.unknown(noun, code, nearest: try nearest(noun, to: code))
    }
    return found
  }
}

extension Register {
  /// Whether another entry has taken this one back.
  public func isVoid(_ entry: Entry) throws -> Bool {
    try entries(of: entry.event.subject).contains { $0.voids == entry.sequence }
  }
}

extension TaskForce {
  func checkInForce(on day: Day) throws(Refusal) {
    if day < since { throw .beforeItExisted(code.text, on: day, since: since) }
    if let dissolvedOn, dissolvedOn <= day { throw .dissolved(code, on: dissolvedOn) }
    guard isInForce(on: day) else {
      throw .outsideTerm(code, on: day, from: details.from, until: details.until)
    }
  }

  /// A member on that day, and not one that only observes.
  func checkTakesPart(_ agency: AgencyCode, on day: Day) throws(Refusal) {
    guard let role = role(of: agency, on: day) else { throw .notMember(agency, code, on: day) }
    guard role.takesPart else { throw .onlyObserves(agency, code) }
  }
}
