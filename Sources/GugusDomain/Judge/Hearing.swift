/// The hearing of one entry: who records it and by what right, and whether what it names is there.
/// Whether it can follow what happened to its subject is the subject's own to say, as it is folded.
struct Hearing<Record: Register> {
  let record: Record
  let entry: Entry
  /// The sequence number of the unit's first entry.
  let first: Int

  /// The day on which what is recorded took effect.
  var day: Day { entry.effective }

  /// Whoever records it, and by whose right it stands.
  var recorder: AgencyCode? { entry.recordedBy.agency }

  /// What is imported stands on the right of whoever imports it, on the day of importing; what is
  /// taken back, on the right of whoever does so, on that day.
  var rightsDay: Day { entry.source == nil && entry.voids == nil ? day : entry.unit.day }

  func check() throws {
    try checkActor()
    try checkRegisterBinds()
    switch entry.event {
    case .workspace(let event): try check(event)
    case .voided(let subject, let voiding): try check(voiding, of: subject)
    case .agency(let code, let event): try check(event, of: code)
    case .taskForce(let code, let event): try check(event, of: code)
    case .meeting(let code, let event): try check(event, of: code)
    case .commitment(let code, let event): try check(event, of: code)
    case .finding(let code, let event): try check(event, of: code)
    case .incentive(let code, let event): try check(event, of: code)
    case .assessment(let code, let event): try check(event, of: code)
    }
    if entry.recorder != nil, entry.source == nil { try checkOnBehalf() }
  }

  /// Whoever acts is on record, and active both on the day on which it takes effect and on the day
  /// of recording.
  private func checkActor() throws {
    if let agency = entry.actor.agency { _ = try record.known(agency) }
    guard let recorder else { return }
    let agency = try record.known(recorder)
    for day in Set([rightsDay, entry.unit.day]).sorted() where !agency.isActive(on: day) {
      throw Refusal.agencyNotActive(recorder, on: day)
    }
    if entry.source == nil, let agency = entry.actor.agency, agency != recorder,
      try !record.known(agency).isActive(on: day)
    {
      throw Refusal.agencyNotActive(agency, on: day)
    }
  }

  /// Since entries are signed, what binds an agency carries its own signature: a register says of
  /// others only what they did by the day on which that began, and nothing of what came on record
  /// here since then, whatever day it gives.
  private func checkRegisterBinds() throws {
    guard entry.source != nil, entry.event.binds, let agency = entry.actor.agency,
      agency != recorder, let since = try record.settingsBefore().signsSince
    else { return }
    let kind = entry.event.kind
    guard day <= since else { throw Refusal.registerCannotBind(agency, kind, since: since) }
    for subject in [entry.event.subject] + entry.event.grounds {
      let first = try record.entries(of: subject).inEffect.first
      if let first, first.source == nil, first.unit.day > since {
        throw Refusal.registerCannotBind(agency, kind, since: since)
      }
    }
  }

  /// Who governs a task force may record for a member that does not act by itself; never a verdict,
  /// and never where entries are signed.
  private func checkOnBehalf() throws {
    let kind = entry.event.kind
    guard let code = try record.taskForce(of: entry.event), let agency = entry.actor.agency,
      entry.event.mayBeRecordedForOthers
    else { throw Refusal.notOnBehalf(kind) }
    // A meeting's chair imposes by its minutes, which the secretariat writes. Where entries are signed
    // that binds nobody before the chair ratifies them.
    if case .commitment(_, .imposed(let terms, _, _, _)) = entry.event {
      try checkGoverns(code)
      try checkAttended(agency, terms.meeting, kind)
      return
    }
    if try record.settingsBefore().signsEntries { throw Refusal.notOnBehalf(kind) }
    try checkGoverns(code)
    if case .commitment(let code, let event) = entry.event {
      try checkNotInOwnCause(event.kind, of: code)
    }
    if try record.actsItself(agency) { throw Refusal.actsItself(agency) }
  }

  private func checkAttended(
    _ agency: AgencyCode, _ meeting: MeetingCode?, _ kind: EventKind
  ) throws {
    let content = try meeting.flatMap { try record.meeting($0) }?.content
    let attended = content?.attendance.contains { $0.agency == agency && $0.presence.counts }
    guard attended == true else { throw Refusal.notOnBehalf(kind) }
  }

  // MARK: Rights

  /// Whoever keeps the workspace; anyone while nobody does.
  func checkSteward() throws {
    guard let steward = try record.settingsBefore().steward else { return }
    guard recorder == steward else { throw Refusal.notSteward(recorder, steward: steward) }
  }

  /// An agency whose role governs the task force; whoever founds it in this very unit; and where
  /// nobody governs it, the steward. Who belongs to it, and what it is, binds others.
  func checkGoverns(_ code: TaskForceCode) throws {
    guard let taskForce = try record.taskForceBefore(code) else {
      _ = try record.known(code)
      return
    }
    var days: Set<Day> = [rightsDay]
    if case .taskForce = entry.event { days.formUnion(try daysToBind.subtracting([day])) }
    for day in days.sorted() { try checkGoverns(taskForce, recorder, on: day) }
  }

  /// A role governs on the day on which it is used.
  func checkGoverns(_ taskForce: TaskForce, _ agency: AgencyCode?, on day: Day) throws {
    guard taskForce.members(on: day).contains(where: { $0.role.governs }) else {
      return try checkSteward()
    }
    guard let agency else { throw Refusal.noGoverningActor(taskForce.code) }
    let role = taskForce.role(of: agency, on: day)
    guard let role, role.governs else {
      throw Refusal.doesNotGovern(agency, taskForce.code, role: role)
    }
  }

  /// A task force whose members are those before the unit; of one that is founded in it, all.
  func withRights(_ code: TaskForceCode) throws -> TaskForce {
    try record.taskForceBefore(code) ?? record.known(code)
  }

  /// Awards and sanctions are given, and appeals decided, by the chair or a steering agency.
  func checkAccounts(_ code: TaskForceCode) throws {
    let kind = entry.event.kind
    guard let agency = entry.actor.agency else { throw Refusal.mustSayWho(kind) }
    guard try imposes(agency, in: code) else { throw Refusal.mayNotAccount(agency, code, kind) }
  }

  /// The days on which a right is needed that binds others. Where entries are signed the day of recording is
  /// one of them: else whoever was sent away would go on, dated back.
  var daysToBind: Set<Day> {
    get throws {
      guard entry.source == nil, try record.settingsBefore().signsEntries else { return [day] }
      return [day, entry.unit.day]
    }
  }

  func imposes(_ agency: AgencyCode, in code: TaskForceCode) throws -> Bool {
    let taskForce = try withRights(code)
    return try daysToBind.allSatisfy { taskForce.role(of: agency, on: $0)?.imposes == true }
  }

  // MARK: Numbers

  /// A code is the next of its series.
  func checkNext(_ noun: Subject.Noun, _ series: TaskForceCode, _ number: Int) throws {
    guard try record.lastNumber(noun, in: series) + 1 == number else {
      throw Refusal.outOfPlace(.number)
    }
  }

  func checkNext(_ number: Int, after last: Int?) throws(Refusal) {
    guard number == (last ?? 0) + 1 else { throw .outOfPlace(.number) }
  }

  /// What the entry says that the program computes.
  func checkComputed(_ isSame: Bool) throws(Refusal) {
    guard isSame else { throw .outOfPlace(.computed) }
  }
}

extension Event {
  /// What it rests on, of all that binds.
  fileprivate var grounds: [Subject] {
    switch self {
    case .finding(_, .raised(let terms)): terms.commitments.map(Subject.commitment)
    case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)):
      terms.findings.map(Subject.finding)
    case .finding, .incentive, .workspace, .agency, .taskForce, .meeting, .commitment, .assessment,
      .voided:
      []
    }
  }

  /// No verdict is anybody's but its judge's.
  fileprivate var mayBeRecordedForOthers: Bool {
    switch self {
    case .commitment(_, .judged), .commitment(_, .objectionAnswered), .finding(_, .concluded),
      .finding(_, .raised), .incentive(_, .awarded), .incentive(_, .sanctioned),
      .incentive(_, .lifted), .incentive(_, .appealRejected), .workspace, .agency, .taskForce,
      .voided:
      false
    case .commitment, .meeting, .finding, .incentive, .assessment: true
    }
  }
}

extension Register {
  /// The task force that something belongs to; nil for what belongs to none.
  func taskForce(of event: Event) throws -> TaskForceCode? {
    switch event {
    case .commitment(_, .proposed(let terms, _)), .commitment(_, .imposed(let terms, _, _, _)):
      terms.taskForce
    case .meeting(_, .scheduled(let code, _)), .meeting(_, .logged(let code, _, _)): code
    case .finding(_, .raised(let terms)): terms.taskForce
    case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)): terms.taskForce
    case .assessment(_, .opened(let code, _)): code
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      try taskForce(of: event.subject)
    }
  }

  func taskForce(of subject: Subject) throws -> TaskForceCode? {
    switch subject {
    case .workspace, .agency: nil
    case .taskForce(let code): code
    case .meeting(let code): try meeting(code)?.taskForce
    case .commitment(let code): try commitment(code)?.terms.taskForce
    case .finding(let code): try finding(code)?.terms.taskForce
    case .incentive(let code): try incentive(code)?.terms.taskForce
    case .assessment(let code): try assessment(code)?.taskForce
    }
  }

  /// Whether an agency has somebody who acts for it: it has recorded something itself, or signs.
  func actsItself(_ agency: AgencyCode) throws -> Bool {
    if let keys = try agencyBefore(agency)?.keysInForce, !keys.isEmpty { return true }
    return try hasRecorded(agency)
  }
}
