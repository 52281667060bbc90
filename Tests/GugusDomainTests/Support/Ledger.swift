@testable import GugusDomain

/// A record in memory: what was performed, folded by subject.
struct Ledger: Register {
  private var entries: [Entry] = []
  private var aggregates: [Subject: Aggregate] = [:]

  /// Decides and records, all or nothing.
  @discardableResult
  mutating func perform(
    _ action: some Action, by agency: AgencyCode? = "SETDA", today: Day = "2026-03-20",
    on day: Day? = nil
  ) throws -> Ruling {
    let actor = Actor(agency: agency)
    let ruling = try action.decide(
      in: self, Circumstances(actor: actor, today: today, saidOn: day))
    var next = self
    for happening in ruling.happenings {
      let sequence = next.entries.count + 1
      next.entries.append(
        Entry(
          sequence: sequence, recorded: Instant(startOf: today), effective: happening.on,
          actor: happening.actor ?? actor, event: happening.event, source: happening.source))
      let subject = happening.event.subject
      next.aggregates[subject] = try Aggregate.fold(
        next.entries.filter { $0.event.subject == subject })
    }
    self = next
    return ruling
  }

  func agency(_ code: AgencyCode) -> Agency? {
    guard case .agency(let agency)? = aggregates[.agency(code)] else { return nil }
    return agency
  }

  func taskForce(_ code: TaskForceCode) -> TaskForce? {
    guard case .taskForce(let taskForce)? = aggregates[.taskForce(code)] else { return nil }
    return taskForce
  }

  func taskForces(of agency: AgencyCode) -> [TaskForceCode] {
    aggregates.values.compactMap { aggregate in
      guard case .taskForce(let taskForce) = aggregate,
        taskForce.memberships.contains(where: { $0.agency == agency })
      else { return nil }
      return taskForce.code
    }
    .sorted()
  }

  func meeting(_ code: MeetingCode) -> Meeting? {
    guard case .meeting(let meeting)? = aggregates[.meeting(code)] else { return nil }
    return meeting
  }

  func commitment(_ code: CommitmentCode) -> Commitment? {
    guard case .commitment(let commitment)? = aggregates[.commitment(code)] else { return nil }
    return commitment
  }

  func finding(_ code: FindingCode) -> Finding? {
    guard case .finding(let finding)? = aggregates[.finding(code)] else { return nil }
    return finding
  }

  func incentive(_ code: IncentiveCode) -> Incentive? {
    guard case .incentive(let incentive)? = aggregates[.incentive(code)] else { return nil }
    return incentive
  }

  func assessment(_ code: AssessmentCode) -> Assessment? {
    guard case .assessment(let assessment)? = aggregates[.assessment(code)] else { return nil }
    return assessment
  }

  func incentives(of agency: AgencyCode, in taskForce: TaskForceCode) -> [Incentive] {
    aggregates.values.compactMap { aggregate in
      guard case .incentive(let incentive) = aggregate, incentive.terms.agency == agency,
        incentive.terms.taskForce == taskForce
      else { return nil }
      return incentive
    }
    .sorted { $0.code < $1.code }
  }

  var commitments: [Commitment] {
    aggregates.values.compactMap { aggregate in
      guard case .commitment(let commitment) = aggregate else { return nil }
      return commitment
    }
    .sorted { $0.code < $1.code }
  }

  var meetings: [Meeting] {
    aggregates.values.compactMap { aggregate in
      guard case .meeting(let meeting) = aggregate else { return nil }
      return meeting
    }
    .sorted { $0.code < $1.code }
  }

  func meetings(of taskForce: TaskForceCode, on day: Day) -> [Meeting] {
    meetings.filter {
      $0.taskForce == taskForce && $0.content.date == day && $0.state != .cancelled
    }
  }

  func meeting(calendarID: String, of taskForce: TaskForceCode) -> Meeting? {
    meetings.first { $0.content.calendarID == calendarID && $0.taskForce == taskForce }
  }

  func settings() -> Settings {
    guard case .workspace(let settings)? = aggregates[.workspace] else { return Settings() }
    return settings
  }

  func waiting(for commitment: CommitmentCode) -> [CommitmentCode] {
    commitments.filter { $0.terms.condition?.antecedents.contains(commitment) ?? false }
      .map(\.code)
  }

  func entry(_ sequence: Int) -> Entry? { entries.first { $0.sequence == sequence } }

  func entries(of subject: Subject) -> [Entry] {
    entries.filter { $0.event.subject == subject }
  }

  func entries(referringTo subject: Subject) -> [Entry] {
    entries.inEffect.filter { entry in
      entry.event.references.contains(subject)
        || entry.actor.agency.map { Subject.agency($0) == subject } ?? false
    }
  }

  func lastEntry(by actor: Actor) -> Entry? {
    entries.inEffect.last { $0.recordedBy == actor && !$0.event.isConsequence }
  }

  func commitments(from meeting: MeetingCode) -> [Commitment] {
    commitments.filter { $0.terms.meeting == meeting }
  }

  func openCommitments(of taskForce: TaskForceCode) -> [CommitmentCode] {
    commitments.filter { $0.terms.taskForce == taskForce && $0.state.isOpen }.map(\.code)
  }

  func lastNumber(_ noun: Subject.Noun, in series: TaskForceCode) -> Int {
    entries.map(\.event.subject)
      .filter { $0.noun == noun && $0.code.hasPrefix("\(series)/") }
      .compactMap { $0.code.split(separator: "/").last.flatMap { Int($0.dropFirst()) } }
      .max() ?? 0
  }

  func agencyNames() -> [String: Set<AgencyCode>] {
    var names: [String: Set<AgencyCode>] = [:]
    for case .agency(let agency) in aggregates.values {
      for name in [agency.details.nameEnglish, agency.details.nameIndonesian] {
        names[name.whiteSpaceFolded, default: []].insert(agency.code)
      }
    }
    return names
  }

  func taskForceNames() -> [String: Set<TaskForceCode>] {
    var names: [String: Set<TaskForceCode>] = [:]
    for case .taskForce(let taskForce) in aggregates.values {
      for name in [taskForce.details.nameEnglish, taskForce.details.nameIndonesian] {
        names[name.whiteSpaceFolded, default: []].insert(taskForce.code)
      }
    }
    return names
  }

  func imported(_ noun: Subject.Noun, register: String, key: String) -> ImportedSubject? {
    let last = entries.inEffect.last { entry in
      entry.event.subject.noun == noun && entry.source?.register == register
        && entry.source?.key == key
    }
    return last.map { ImportedSubject(code: $0.event.subject.code, digest: $0.source?.digest) }
  }

  func nearest(_ noun: Refusal.Noun, to code: String) -> [String] {
    let codes = aggregates.keys.filter { subject in
      switch (subject, noun) {
      case (.agency, .agency), (.taskForce, .taskForce), (.meeting, .meeting),
        (.commitment, .commitment), (.finding, .finding), (.incentive, .incentive),
        (.assessment, .assessment):
        true
      case (.agency, _), (.taskForce, _), (.meeting, _), (.commitment, _), (.finding, _),
        (.incentive, _), (.assessment, _), (.workspace, _):
        false
      }
    }
    return GugusDomain.nearest(to: code, among: codes.map(\.code))
  }
}

extension Ledger {
  /// The agencies of the samples on record, and no task force.
  static func ofAgencies() throws -> Ledger {
    var ledger = Ledger()
    let codes: [AgencyCode] = [
      "BAPPEDA", "SETDA", "DINKES", "DINSOS", "DPMD", "BPS", "SETWAPRES", "KPK",
    ]
    for code in codes {
      try ledger.perform(
        AddAgency(code: code, details: agencyDetails(code.text)), by: nil, on: "2026-01-01")
    }
    return ledger
  }

  /// The task force of the samples, founded on 2026-01-05.
  static func founded(_ details: TaskForceDetails = taskForceDetails()) throws -> Ledger {
    var ledger = try Ledger.ofAgencies()
    let roles: [(AgencyCode, Role)] = [
      ("BAPPEDA", .chair), ("SETDA", .secretariat), ("DINKES", .member), ("DINSOS", .member),
      ("DPMD", .member), ("BPS", .observer), ("SETWAPRES", .steering),
    ]
    try ledger.perform(
      FormTaskForce(
        code: "TPPS", details: details,
        members: roles.map { Membership(agency: $0, role: $1, from: details.from) }),
      by: nil, on: details.from)
    return ledger
  }

  /// A second task force, led by DPMD, to which BAPPEDA belongs.
  mutating func foundSecond() throws {
    try perform(
      FormTaskForce(
        code: "POKJA", details: taskForceDetails(from: "2026-02-01"),
        members: [
          Membership(agency: "DPMD", role: .chair, from: "2026-02-01"),
          Membership(agency: "BAPPEDA", role: .member, from: "2026-02-01"),
        ]),
      by: nil, on: "2026-02-01")
  }
}
