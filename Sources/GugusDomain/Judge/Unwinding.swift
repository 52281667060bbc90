/// What must go with entries that are taken back, and who may take them back.
struct Unwinding<Stored: Record> {
  let record: Stored
  /// The sequence number of the unit's first entry: only what was recorded before it can be taken
  /// back by it.
  let first: Int
  let by: Actor
  /// On which it is taken back.
  let day: Day

  /// Refuses to take back these entries, unless whoever does it may, and nothing is left that cannot
  /// stand without them, and nothing goes that could.
  func check(_ voided: [Entry]) throws {
    let own = try voided.filter { try !$0.event.isConsequence && mayVoid($0) }
    let bound = try entries(dependingOn: own)
    let numbers = Set(bound.map(\.sequence))
    let strays = voided.filter { !numbers.contains($0.sequence) }
    if let stray = strays.first(where: \.event.isConsequence) ?? strays.first {
      throw try refusal(toTakeBack: stray)
    }
    for entry in bound { try checkMayGo(entry) }
    let gone = Set(voided.map(\.sequence))
    let left = bound.map(\.sequence).filter { !gone.contains($0) }.sorted()
    if !left.isEmpty, let target = voided.first {
      throw Refusal.takingBack(.othersDepend(target.sequence, left))
    }
  }

  private func refusal(toTakeBack entry: Entry) throws -> Refusal {
    if entry.event.isConsequence { return .takingBack(.followsFromAnother(entry.sequence)) }
    guard let agency = by.agency, try governs(taskForceOf: entry),
      try Sides(of: entry.event.subject, in: record).include(agency)
    else { return .takingBack(.notYours(entry.sequence, by: entry.recordedBy.agency)) }
    return .account(.concernsItself(agency, entry.event.kind))
  }

  /// What others hold against an agency does not go, nor what they gave their word for, claimed or decided
  /// in a matter of which it is a side, not even along with its own entries; and of those not that for which
  /// it gave its word to another side, once the day is over on which that came on record.
  private func checkMayGo(_ entry: Entry) throws {
    // What follows from another is nobody's word: it goes with that.
    guard let agency = by.agency, !entry.event.isConsequence else { return }
    let isOwn = entry.actor.agency == agency
    // A slip of the hand, whoever's act was written down.
    if isOwn || entry.recordedBy.agency == agency, try isOfToday(entry) { return }
    if isOwn {
      guard try entry.event.givesWord(of: agency) || isAnswered(entry) else { return }
      throw Refusal.takingBack(.wordGiven(agency, entry.event.kind, on: entry.unit.day))
    }
    let sides = try Sides(of: entry.event.subject, in: record)
    let stands =
      entry.event.settles || entry.actor.agency.map(entry.event.givesWord(of:)) == true
    if sides.hold(entry.event, against: agency) || sides.include(agency) && stands {
      throw Refusal.account(.concernsItself(agency, entry.event.kind))
    }
  }

  /// Whether the day is not over on which it came on record. A clock that was set back makes no day anew.
  private func isOfToday(_ entry: Entry) throws -> Bool {
    guard entry.unit.day >= day else { return false }
    return try !record.entries(of: .workspace).contains {
      $0.sequence > entry.sequence && $0.event.kind == .workspace(.clockCorrected)
    }
  }

  /// A claim on which a verdict was given since.
  private func isAnswered(_ entry: Entry) throws -> Bool {
    guard entry.event.kind == .commitment(.claimed) else { return false }
    return try entries(of: entry.event.subject).contains {
      $0.sequence > entry.sequence && $0.event.kind == .commitment(.judged)
    }
  }

  /// Whoever recorded it, or an agency that governs the task force concerned and is no side of the matter;
  /// where all who govern it are, the steward. What is the workspace's, its steward alone.
  private func mayVoid(_ entry: Entry) throws -> Bool {
    let steward = try record.settingsBefore().steward
    if !entry.event.subject.isOfTaskForce, let steward { return by.agency == steward }
    if let recorder = entry.recordedBy.agency {
      if recorder == by.agency { return true }
    } else if steward == nil || by.agency == steward {
      return true
    }
    guard let agency = by.agency else { return false }
    let sides = try Sides(of: entry.event.subject, in: record)
    if sides.include(agency) { return false }
    if try governs(taskForceOf: entry) { return true }
    guard agency == steward, let taskForce = try taskForce(of: entry) else { return false }
    let governing = taskForce.members(on: day).filter(\.role.governs)
    return !governing.isEmpty && governing.allSatisfy { sides.include($0.agency) }
  }

  private func governs(taskForceOf entry: Entry) throws -> Bool {
    guard let agency = by.agency else { return false }
    return try taskForce(of: entry)?.role(of: agency, on: day)?.governs ?? false
  }

  private func taskForce(of entry: Entry) throws -> TaskForce? {
    let subject = entry.event.subject
    if case .taskForce(let code) = subject { return try record.taskForceBefore(code) }
    return try record.before(subject)?.belongsTo.flatMap { try record.taskForceBefore($0) }
  }
}

extension Unwinding {
  /// The entries and all that cannot stand without them, by the rules themselves: each subject is
  /// folded again without them until it can be followed.
  func entries(dependingOn targets: [Entry]) throws -> [Entry] {
    var doomed = Dictionary(
      targets.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    // By what they are about: of a long command that is a few of many.
    var doomedOf = Dictionary(grouping: doomed.values, by: \.event.subject)
    var subjects = Set(doomedOf.keys)
    while let subject = subjects.popFirst() {
      let remaining = try entries(of: subject).filter { doomed[$0.sequence] == nil }
      var dependents: [Entry] = []
      switch Aggregate.folded(remaining) {
      case .stopped(let first, _):
        dependents = [first]
        subjects.insert(subject)
      case .whole(nil): dependents = try referring(to: subject)
      case .whole(.meeting(let meeting)?):
        dependents = try carryingOut(decisionsOutside: meeting, without: doomed)
      case .whole(.commitment(let commitment)?) where commitment.state != .satisfied:
        dependents = try referring(to: subject).filter { $0.event.held == commitment.code }
      case .whole(.finding(let finding)?) where finding.state != .upheld:
        dependents = try referring(to: subject).filter {
          $0.event.kind == .incentive(.sanctioned)
        }
      case .whole(.incentive(let incentive)?):
        dependents = try referring(to: subject).filter { $0.event.climbs(from: incentive) }
      case .whole: break
      }
      dependents += try consequences(of: doomedOf[subject] ?? [])
      for dependent in dependents where doomed[dependent.sequence] == nil {
        doomed[dependent.sequence] = dependent
        doomedOf[dependent.event.subject, default: []].append(dependent)
        subjects.insert(dependent.event.subject)
      }
    }
    return doomed.values.sorted { Entry.takesEffectBefore($1, $0) }
  }

  /// As recorded before the unit, what is void left out.
  private func entries(of subject: Subject) throws -> [Entry] {
    try record.entries(of: subject).filter { $0.sequence < first }.inEffect
  }

  /// Those too that the unit has voided by now.
  private func referring(to subject: Subject) throws -> [Entry] {
    try record.entries(referringTo: subject).filter { entry in
      guard entry.sequence < first else { return false }
      return try entries(of: entry.event.subject).contains { $0.sequence == entry.sequence }
    }
  }

  /// What gave commitments a decision of a meeting that it has no longer.
  private func carryingOut(
    decisionsOutside meeting: Meeting, without doomed: [Int: Entry]
  ) throws -> [Entry] {
    let numbers = Set(meeting.content.decisions.map(\.number))
    let commitments = Set(try referring(to: .meeting(meeting.code)).map(\.event.subject))
    return try commitments.compactMap { subject in
      let remaining = try entries(of: subject).filter { doomed[$0.sequence] == nil }
        .sorted(by: Entry.takesEffectBefore)
      guard case .whole(.commitment(let commitment)?) = Aggregate.folded(remaining),
        commitment.terms.meeting == meeting.code, let decision = commitment.terms.decision,
        !numbers.contains(decision)
      else { return nil }
      return remaining.last(where: \.event.setsTerms)
    }
  }

  /// What a dissolution or an agency's end handed over, which went with it in its unit.
  private func consequences(of doomed: [Entry]) throws -> [Entry] {
    try doomed.filter(\.event.handsOver).flatMap { cause in
      try record.entries(ofUnitAt: cause.sequence).drop { $0.sequence <= cause.sequence }
        // What a register says goes behind it for its own reasons.
        .prefix { $0.event.isHandedOver && $0.source == nil }
    }
    .filter { entry in
      try entries(of: entry.event.subject).contains { $0.sequence == entry.sequence }
    }
  }
}

extension Event {
  /// It says which decision a commitment carries out.
  fileprivate var setsTerms: Bool {
    switch self {
    case .commitment(_, .proposed), .commitment(_, .corrected), .commitment(_, .imposed): true
    default: false
    }
  }

  /// The antecedent that this event says came to hold.
  fileprivate var held: CommitmentCode? {
    guard case .commitment(_, .antecedentHeld(let code)) = self else { return nil }
    return code
  }

  /// A sanction on the next rung, which this one no longer carries.
  fileprivate func climbs(from incentive: Incentive) -> Bool {
    guard case .incentive(_, .sanctioned(let terms)) = self else { return false }
    return terms.follows == incentive.code && incentive.state(on: terms.from) != .inForce
  }
}

// A void, in its hearing.
extension Hearing {
  /// What is taken back was recorded before, and stands. By what right is looked at once the unit is
  /// whole: what goes along needs none of its own.
  func check(_ voiding: Voiding, of subject: Subject) throws {
    guard voiding.entry < first, let entry = try record.entry(voiding.entry) else {
      throw Refusal.given(.unknown(.entry, String(voiding.entry), nearest: []))
    }
    guard entry.event.subject == subject else { throw Refusal.outOfPlace(.computed) }
    switch entry.event {
    case .workspace(.founded), .workspace(.textsForgotten), .workspace(.fileForgotten),
      .workspace(.clockCorrected):
      throw Refusal.takingBack(.standsForGood(entry.sequence))
    // With them whoever may take them back could speak for another, or call a stolen key back. One
    // that is wrong is revoked.
    case .agency(_, .keyRegistered), .agency(_, .keyVouched), .agency(_, .keyRevoked):
      if try record.settingsBefore().signsEntries {
        throw Refusal.takingBack(.standsForGood(entry.sequence))
      }
    default: break
    }
    if try record.isVoid(entry) || entry.voids != nil {
      throw Refusal.takingBack(.alreadyVoid(entry.sequence))
    }
    guard entry.effective == day else { throw Refusal.outOfPlace(.voidDay) }
  }
}
