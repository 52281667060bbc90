/// One of the things that a journal is about, as its events have made it.
public indirect enum Aggregate: Hashable, Sendable {
  case workspace(Settings)
  case agency(Agency)
  case taskForce(TaskForce)
  case meeting(Meeting)
  case commitment(Commitment)
  case finding(Finding)
  case incentive(Incentive)
  case assessment(Assessment)

  /// What it is after one more entry.
  ///
  /// - Throws: `Refusal` where the entry cannot follow.
  public static func next(_ aggregate: Aggregate?, _ entry: Entry) throws(Refusal) -> Aggregate {
    switch entry.event {
    case .workspace(let event):
      .workspace(
        try (aggregate?.settings ?? Settings()).after(event).inForce(from: entry.effective))
    // Folding leaves out void entries and those that say so.
    case .voided(let subject, _): try aggregate.whole(as: subject, on: entry.effective)
    case .agency(let code, let event):
      .agency(
        try Agency.next(
          aggregate?.agency, event, code: code, by: entry.actor, on: entry.effective))
    case .taskForce(let code, let event):
      .taskForce(
        try TaskForce.next(aggregate?.taskForce, event, code: code, on: entry.effective))
    case .meeting(let code, let event):
      .meeting(
        try Meeting.next(
          aggregate?.meeting, event, code: code, on: entry.effective,
          accordingTo: entry.importedFrom))
    case .commitment(let code, let event):
      .commitment(
        try Commitment.next(
          aggregate?.commitment, event, code: code, by: entry.actor, on: entry.effective,
          assumed: entry.source?.assumed, accordingTo: entry.othersRegister))
    case .finding(let code, let event):
      .finding(
        try Finding.next(
          aggregate?.finding, event, code: code, by: entry.actor, on: entry.effective,
          accordingTo: entry.othersRegister))
    case .incentive(let code, let event):
      .incentive(
        try Incentive.next(
          aggregate?.incentive, event, code: code, by: entry.actor, on: entry.effective))
    case .assessment(let code, let event):
      .assessment(
        try Assessment.next(
          aggregate?.assessment, event, code: code, by: entry.actor, on: entry.effective))
    }
  }

  /// What the entries of one subject make of it, in the order in which they take effect,
  /// after what earlier entries had made. Void entries are left out.
  ///
  /// - Throws: the `Refusal` of the newest entry; where it is an older one that can no longer
  ///   follow, `contradictsLater`, naming that one.
  public static func fold(
    _ entries: [Entry], onto earlier: Aggregate? = nil
  ) throws(Refusal) -> Aggregate? {
    let newest = entries.map(\.sequence).max()
    switch folded(entries.inEffect, onto: earlier) {
    case .whole(let aggregate): return aggregate
    case .stopped(let entry, let refusal):
      if case .time(.beforeItExisted(let code, let day, _)) = refusal {
        let first = entries.inEffect.min { $0.sequence < $1.sequence }
        throw .time(.beforeItExisted(code, on: day, since: first?.effective))
      }
      if entry.sequence == newest { throw refusal }
      throw .time(
        .contradictsLater(
          entry.event.subject.code, on: entry.effective, kind: entry.event.kind,
          sequence: entry.sequence))
    }
  }

  /// How far a fold came.
  enum Folded {
    case whole(Aggregate?)
    /// This entry cannot follow what came before it.
    case stopped(at: Entry, Refusal)
  }

  static func folded(_ entries: [Entry], onto earlier: Aggregate? = nil) -> Folded {
    var aggregate = earlier
    for entry in entries.sorted(by: Entry.takesEffectBefore) {
      do {
        aggregate = try next(aggregate, entry)
      } catch {
        return .stopped(at: entry, error)
      }
    }
    return .whole(aggregate)
  }
}

extension Aggregate {
  /// Nil of another noun.
  public var settings: Settings? {
    if case .workspace(let settings) = self { settings } else { nil }
  }

  /// Nil of another noun.
  public var agency: Agency? {
    if case .agency(let agency) = self { agency } else { nil }
  }

  /// Nil of another noun.
  public var taskForce: TaskForce? {
    if case .taskForce(let taskForce) = self { taskForce } else { nil }
  }

  /// Nil of another noun.
  public var meeting: Meeting? {
    if case .meeting(let meeting) = self { meeting } else { nil }
  }

  /// Nil of another noun.
  public var commitment: Commitment? {
    if case .commitment(let commitment) = self { commitment } else { nil }
  }

  /// Nil of another noun.
  public var finding: Finding? {
    if case .finding(let finding) = self { finding } else { nil }
  }

  /// Nil of another noun.
  public var incentive: Incentive? {
    if case .incentive(let incentive) = self { incentive } else { nil }
  }

  /// Nil of another noun.
  public var assessment: Assessment? {
    if case .assessment(let assessment) = self { assessment } else { nil }
  }

  /// The task force that it belongs to.
  var belongsTo: TaskForceCode? {
    switch self {
    case .meeting(let meeting): meeting.taskForce
    case .commitment(let commitment): commitment.terms.taskForce
    case .finding(let finding): finding.terms.taskForce
    case .incentive(let incentive): incentive.terms.taskForce
    case .assessment(let assessment): assessment.taskForce
    case .taskForce(let taskForce): taskForce.code
    case .workspace, .agency: nil
    }
  }
}

// Looked up in a record.
extension Record {
  /// The settings as they are.
  public func settings() throws -> Settings { try aggregate(.workspace)?.settings ?? Settings() }

  /// Nil where it is not on record.
  public func agency(_ code: AgencyCode) throws -> Agency? {
    try aggregate(.agency(code))?.agency
  }

  /// Nil where it is not on record.
  public func taskForce(_ code: TaskForceCode) throws -> TaskForce? {
    try aggregate(.taskForce(code))?.taskForce
  }

  /// Nil where it is not on record.
  public func meeting(_ code: MeetingCode) throws -> Meeting? {
    try aggregate(.meeting(code))?.meeting
  }

  /// Nil where it is not on record.
  public func commitment(_ code: CommitmentCode) throws -> Commitment? {
    try aggregate(.commitment(code))?.commitment
  }

  /// Nil where it is not on record.
  public func finding(_ code: FindingCode) throws -> Finding? {
    try aggregate(.finding(code))?.finding
  }

  /// Nil where it is not on record.
  public func incentive(_ code: IncentiveCode) throws -> Incentive? {
    try aggregate(.incentive(code))?.incentive
  }

  /// Nil where it is not on record.
  public func assessment(_ code: AssessmentCode) throws -> Assessment? {
    try aggregate(.assessment(code))?.assessment
  }
}

extension Record {
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
      throw Refusal.given(.unknown(noun, code, nearest: try nearest(noun, to: code)))
    }
    return found
  }
}

extension Aggregate? {
  /// What is there.
  fileprivate func whole(as subject: Subject, on day: Day) throws(Refusal) -> Aggregate {
    guard let self else { throw .time(.beforeItExisted(subject.code, on: day, since: nil)) }
    return self
  }
}

extension [Entry] {
  /// Without the void ones and those that make them void.
  public var inEffect: [Entry] {
    let void = Set(compactMap(\.voids))
    return filter { $0.voids == nil && !void.contains($0.sequence) }
  }
}

extension Entry {
  /// Whose register says that somebody else did it.
  fileprivate var othersRegister: String? { accordingTo == nil ? nil : importedFrom }

  /// The sequence number of the entry that this one makes void.
  public var voids: Int? {
    guard case .voided(_, let voiding) = event else { return nil }
    return voiding.entry
  }
}
