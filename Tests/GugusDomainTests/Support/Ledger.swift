@testable import GugusDomain

/// A record in memory, kept as the store keeps it: the same judge hears every entry, what follows is
/// added behind its cause, and each subject is folded from its entries.
struct Ledger: Record {
  private(set) var entries: [Entry] = []
  private var aggregates: [Subject: Aggregate] = [:]
  /// The sequence number of the first entry of the newest unit.
  private var first = 1
  private static let lots = Lots.rehearsal(seed: 1)

  /// - Parameter founding: what the log begins with; nil for nothing at all.
  init(_ founding: Founding? = Founding(lots: lots), on day: Day = "2026-01-01") throws {
    guard let founding else { return }
    try hear(unit([Happening(.workspace(.founded(founding)), on: day)], by: nil, today: day))
  }

  /// The day on which the last entry was recorded, but at least 2026-03-20.
  var today: Day { max("2026-03-20", entries.last?.unit.day ?? "2026-03-20") }

  /// Decides and records, all or nothing.
  ///
  /// - Parameter recorder: whoever records it for the agency.
  @discardableResult
  mutating func perform(
    _ action: some Action, by agency: AgencyCode? = "SETDA", officer: PersonalText? = nil,
    recordedBy recorder: AgencyCode? = nil, today: Day? = nil, on day: Day? = nil
  ) throws -> Ruling {
    let act = Circumstances(
      actor: Actor(agency: agency, officer: officer), recorder: recorder.map { Actor(agency: $0) },
      today: today ?? self.today, saidOn: day)
    let before = self
    do {
      first = entries.count + 1
      let ruling = try action.ruling(in: self, act)
      var judge = judge
      for happening in ruling.happenings {
        let actor = happening.actor ?? act.actor
        try add(
          entry(
            happening, actor, by: actor == act.actor ? act.recorder : act.actor, today: act.today),
          &judge)
        while let next = judge.awaited.first {
          try add(entry(next, next.actor ?? act.actor, by: nil, today: act.today), &judge)
        }
      }
      try judge.finish(in: self)
      if let last = entries.indices.last { entries[last].unit.isLast = true }
      return ruling
    } catch {
      self = before
      throw error
    }
  }

  /// A judge for the next unit.
  var judge: Judge {
    Judge(after: Judge.Head(sequence: entries.count, recorded: entries.last?.recorded))
  }

  private mutating func add(_ entry: Entry, _ judge: inout Judge) throws {
    try judge.check(entry, in: self)
    entries.append(entry)
    let subject = entry.event.subject
    aggregates[subject] = try Aggregate.fold(entries.filter { $0.event.subject == subject })
    _ = try judge.heard(entry, in: self)
  }

  /// The next entry of the newest unit.
  private func entry(
    _ happening: Happening, _ actor: Actor, by recorder: Actor?, today: Day
  ) -> Entry {
    Entry(
      sequence: entries.count + 1, recorded: Instant(startOf: today),
      unit: UnitPlace(
        Ledger.lots.unit(first), place: entries.count + 2 - first, isLast: false, day: today),
      effective: happening.on, actor: actor, recorder: recorder, event: happening.event,
      source: happening.source)
  }
}

// What somebody wrote without asking.
extension Ledger {
  /// The entries of a unit that would come next, one for each happening and none for what follows.
  func unit(
    _ happenings: [Happening], by agency: AgencyCode? = "SETDA", today: Day? = nil
  ) -> [Entry] {
    let today = today ?? self.today
    return happenings.enumerated().map { index, happening in
      Entry(
        sequence: entries.count + 1 + index, recorded: Instant(startOf: today),
        unit: UnitPlace(
          Ledger.lots.unit(entries.count + 1), place: index + 1,
          isLast: index == happenings.count - 1, day: today),
        effective: happening.on, actor: happening.actor ?? Actor(agency: agency),
        event: happening.event, source: happening.source)
    }
  }

  /// Takes a unit as it is, if the judge does.
  mutating func hear(_ unit: [Entry]) throws {
    var next = self
    next.first = entries.count + 1
    var judge = judge
    for entry in unit { try next.add(entry, &judge) }
    try judge.finish(in: next)
    self = next
  }
}

// What the rules look up.
extension Ledger {
  func aggregate(_ subject: Subject) -> Aggregate? { aggregates[subject] }

  func agency(_ code: AgencyCode) -> Agency? { aggregates[.agency(code)]?.agency }

  func taskForce(_ code: TaskForceCode) -> TaskForce? { aggregates[.taskForce(code)]?.taskForce }

  func taskForces() -> [TaskForceCode] {
    aggregates.values.compactMap { aggregate in
      guard case .taskForce(let taskForce) = aggregate else { return nil }
      return taskForce.code
    }
    .sorted()
  }

  func taskForces(of agency: AgencyCode) -> [TaskForceCode] {
    taskForces().filter { code in
      taskForce(code)?.memberships.contains { $0.agency == agency } ?? false
    }
  }

  func meeting(_ code: MeetingCode) -> Meeting? { aggregates[.meeting(code)]?.meeting }

  func commitment(_ code: CommitmentCode) -> Commitment? {
    aggregates[.commitment(code)]?.commitment
  }

  func finding(_ code: FindingCode) -> Finding? { aggregates[.finding(code)]?.finding }

  func incentive(_ code: IncentiveCode) -> Incentive? { aggregates[.incentive(code)]?.incentive }

  func assessment(_ code: AssessmentCode) -> Assessment? {
    aggregates[.assessment(code)]?.assessment
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
    let known = meetings.filter {
      $0.content.calendarID == calendarID && $0.taskForce == taskForce
    }
    return known.last { $0.state != .cancelled } ?? known.last
  }

  func settings() -> Settings {
    guard case .workspace(let settings)? = aggregates[.workspace] else { return Settings() }
    return settings
  }

  func waiting(for commitment: CommitmentCode) -> [CommitmentCode] {
    commitments.filter { $0.terms.condition?.antecedents.contains(commitment) ?? false }
      .map(\.code)
  }

  func owners(ofKey encoded: String) -> [(agency: AgencyCode, id: String)] {
    aggregates.values.flatMap { aggregate -> [(agency: AgencyCode, id: String)] in
      guard case .agency(let agency) = aggregate else { return [] }
      return agency.keys.filter { $0.encoded == encoded }.map { (agency.code, $0.id) }
    }
  }

  func entry(_ sequence: Int) -> Entry? { entries.first { $0.sequence == sequence } }

  func entries(of subject: Subject) -> [Entry] {
    entries.filter { $0.event.subject == subject }
  }

  func entries(referringTo subject: Subject) -> [Entry] {
    entries.filter { entry in
      entry.voids == nil
        && (entry.event.references.contains(subject)
          || entry.actor.agency.map { Subject.agency($0) == subject } ?? false)
    }
  }

  func lastCommand(by actor: Actor) throws -> [Entry] {
    for last in entries.reversed() where last.unit.isLast && last.sequence > 1 {
      guard last.recordedBy == actor else { continue }
      let standing = try entries(ofUnitAt: last.sequence).filter {
        try $0.voids == nil && !isVoid($0)
      }
      if !standing.isEmpty { return standing }
    }
    return []
  }

  func entries(ofUnitAt sequence: Int) -> [Entry] {
    let id = entry(sequence)?.unit.id
    return entries.filter { $0.unit.id == id }
  }

  func hasUnit(_ id: UnitID) -> Bool { entries.contains { $0.unit.id == id } }

  func hasRecorded(_ agency: AgencyCode) -> Bool {
    entries.contains { $0.sequence < first && $0.recordedBy.agency == agency }
  }

  func before(_ subject: Subject) throws -> Aggregate? {
    try Aggregate.fold(entries.filter { $0.event.subject == subject && $0.sequence < first })
  }

  func commitments(from meeting: MeetingCode) -> [Commitment] {
    commitments.filter { $0.terms.meeting == meeting }
  }

  func openCommitments(of taskForce: TaskForceCode) -> [CommitmentCode] {
    commitments.filter { $0.terms.taskForce == taskForce && $0.state.isOpen }.map(\.code)
  }

  func openCommitments(of agency: AgencyCode) -> [CommitmentCode] {
    commitments.filter { $0.state.isOpen && $0.terms.parties.contains(agency) }.map(\.code)
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
    return last.map {
      ImportedSubject(code: $0.event.subject.code, digest: $0.source?.digest?.text)
    }
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
    var ledger = try Ledger()
    let codes: [AgencyCode] = [
      "BAPPEDA", "SETDA", "DINKES", "DINSOS", "DPMD", "BPS", "SETWAPRES", "KPK",
    ]
    for code in codes {
      try ledger.perform(
        AddAgency(code: code, details: agencyDetails(code.text)), by: nil, today: "2026-01-01")
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
      by: nil, today: details.from)
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
