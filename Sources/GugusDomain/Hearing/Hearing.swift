/// The hearing of one entry: who records it and by what right, and whether what it names is there.
/// Whether it can follow what happened to its subject is the subject's own to say, as it is folded.
struct Hearing<Stored: Record> {
  let record: Stored
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

  // MARK: Rights

  /// Whoever keeps the workspace; anyone while nobody does.
  func checkSteward() throws {
    guard let steward = try record.settingsBefore().steward else { return }
    guard recorder == steward else {
      throw Refusal.request(.notSteward(recorder, steward: steward))
    }
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
    guard taskForce.memberships.contains(where: { $0.role.governs && $0.covers(day) }) else {
      return try checkSteward()
    }
    guard let agency else { throw Refusal.taskForce(.noGoverningActor(taskForce.code)) }
    let role = taskForce.role(of: agency, on: day)
    guard let role, role.governs else {
      throw Refusal.taskForce(.doesNotGovern(agency, taskForce.code, role: role))
    }
  }

  /// A task force whose members are those before the unit; of one that is founded in it, all.
  func withRights(_ code: TaskForceCode) throws -> TaskForce {
    try record.taskForceBefore(code) ?? record.known(code)
  }

  /// Awards and sanctions are given, and appeals decided, by the chair or a steering agency.
  func checkAccounts(_ code: TaskForceCode) throws {
    let kind = entry.event.kind
    guard let agency = entry.actor.agency else { throw Refusal.account(.mustSayWho(kind)) }
    guard try imposes(agency, in: code) else {
      throw Refusal.account(.mayNotAccount(agency, code, kind))
    }
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
