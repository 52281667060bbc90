/// What must go with entries that are taken back, and who may take them back.
struct Unwinding<Record: Register> {
  let record: Record
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
      throw stray.event.isConsequence
        ? Refusal.followsFromAnother(stray.sequence)
        : Refusal.notYours(stray.sequence, by: stray.recordedBy.agency)
    }
    try checkOthersWord(bound)
    try checkObjections(voided, own)
    let gone = Set(voided.map(\.sequence))
    let left = bound.map(\.sequence).filter { !gone.contains($0) }.sorted()
    if !left.isEmpty, let target = voided.first {
      throw Refusal.othersDepend(target.sequence, left)
    }
  }

  /// No agency takes back what others hold against it, not even along with its own entries.
  private func checkOthersWord(_ doomed: [Entry]) throws {
    guard let agency = by.agency else { return }
    for entry in doomed
    where entry.recordedBy.agency != agency && entry.actor.agency != agency
      // Nobody's word: it goes with the entry that it follows from.
      && !entry.event.isConsequence
    {
      if try before(entry.event.subject)?.concerns(agency, entry.event.kind) == true {
        throw Refusal.concernsItself(agency, entry.event.kind)
      }
    }
  }

  /// An objection to its verdict, and the answer, are not for whoever gave it to take back: but along with
  /// the verdict they go.
  private func checkObjections(_ voided: [Entry], _ own: [Entry]) throws {
    guard let agency = by.agency else { return }
    let to = try voided.filter { entry in
      guard entry.recordedBy.agency != agency,
        [.commitment(.objected), .commitment(.objectionAnswered)].contains(entry.event.kind),
        case .commitment(let commitment)? = try before(entry.event.subject)
      else { return false }
      return commitment.verdicts.contains { $0.judge == agency }
    }
    if to.isEmpty { return }
    let along = try entries(dependingOn: own.filter { $0.recordedBy.agency == agency })
    for entry in to where !along.contains(where: { $0.sequence == entry.sequence }) {
      throw Refusal.concernsItself(agency, entry.event.kind)
    }
  }

  /// Whoever recorded it, or an agency that governs the task force concerned; what is the
  /// workspace's, its steward alone.
  private func mayVoid(_ entry: Entry) throws -> Bool {
    let steward = try record.settingsBefore().steward
    switch entry.event.subject {
    case .workspace, .agency:
      if let steward { return by.agency == steward }
    case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment: break
    }
    if let recorder = entry.recordedBy.agency {
      if recorder == by.agency { return true }
    } else if steward == nil || by.agency == steward {
      return true
    }
    guard let agency = by.agency, let code = try taskForce(of: entry.event.subject) else {
      return false
    }
    return try record.taskForceBefore(code)?.role(of: agency, on: day)?.governs ?? false
  }

  private func taskForce(of subject: Subject) throws -> TaskForceCode? {
    if case .taskForce(let code) = subject { return code }
    return try before(subject)?.taskForce
  }

  private func before(_ subject: Subject) throws -> Aggregate? { try record.before(subject) }
}

extension Aggregate {
  /// Whether others hold against that agency what they say of this: a finding raised against it, an award
  /// or sanction that it was given, a commitment that it owes; and a verdict on one that it owed or supports.
  fileprivate func concerns(_ agency: AgencyCode, _ kind: EventKind) -> Bool {
    switch self {
    case .finding(let finding): return finding.terms.against == agency
    case .incentive(let incentive): return incentive.terms.agency == agency
    case .commitment(let commitment):
      let isVerdict = kind == .commitment(.judged) || kind == .commitment(.objectionAnswered)
      let owers = commitment.debtors.map(\.agency) + commitment.terms.supporters
      return commitment.terms.debtor == agency || isVerdict && owers.contains(agency)
    case .workspace, .agency, .taskForce, .meeting, .assessment: return false
    }
  }

  /// The task force that it belongs to.
  fileprivate var taskForce: TaskForceCode? {
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

extension Unwinding {
  /// The entries and all that cannot stand without them, by the rules themselves: each subject is
  /// folded again without them until it can be followed.
  func entries(dependingOn targets: [Entry]) throws -> [Entry] {
    var doomed = Dictionary(
      targets.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    var subjects = Set(targets.map(\.event.subject))
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
      dependents += try consequences(of: doomed.values.filter { $0.event.subject == subject })
      for dependent in dependents where doomed[dependent.sequence] == nil {
        doomed[dependent.sequence] = dependent
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
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      false
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

  fileprivate var handsOver: Bool {
    switch self {
    case .taskForce(_, .dissolved(let end)): end.successor != nil
    case .agency(_, .edited(let change)): change.mayEnd
    case .meeting(_, .ratified): true
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      false
    }
  }

  fileprivate var isHandedOver: Bool {
    switch self {
    case .commitment(_, .transferred), .commitment(_, .succeeded), .commitment(_, .ratified),
      .commitment(_, .antecedentHeld), .taskForce(_, .succeeded),
      .taskForce(_, .left), .workspace(.stewardNamed):
      true
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      false
    }
  }
}

// A void, in its hearing.
extension Hearing {
  /// What is taken back was recorded before, and stands. By what right is looked at once the unit is
  /// whole: what goes along needs none of its own.
  func check(_ voiding: Voiding, of subject: Subject) throws {
    guard voiding.entry < first, let entry = try record.entry(voiding.entry) else {
      throw Refusal.unknown(.entry, String(voiding.entry), nearest: [])
    }
    guard entry.event.subject == subject else { throw Refusal.outOfPlace(.computed) }
    switch entry.event {
    case .workspace(.founded), .workspace(.textsForgotten), .workspace(.fileForgotten),
      .workspace(.clockCorrected):
      throw Refusal.standsForGood(entry.sequence)
    // With them whoever may take them back could speak for another, or call a stolen key back. One
    // that is wrong is revoked.
    case .agency(_, .keyRegistered), .agency(_, .keyVouched), .agency(_, .keyRevoked):
      if try record.settingsBefore().signsEntries { throw Refusal.standsForGood(entry.sequence) }
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive,
      .assessment, .voided:
      break
    }
    if try record.isVoid(entry) || entry.voids != nil { throw Refusal.alreadyVoid(entry.sequence) }
    guard entry.effective == day else { throw Refusal.outOfPlace(.voidDay) }
  }
}
