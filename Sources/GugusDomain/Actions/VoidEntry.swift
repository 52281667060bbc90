/// Takes back an entry that was a mistake. What depends on it stands in the way, or is taken
/// along.
public struct VoidEntry: Action {
  public enum Target: Sendable {
    case entry(Int)
    /// The actor's own last entry.
    case last
  }

  public var target: Target
  public var reason: String
  public var cascades: Bool

  public init(_ target: Target, reason: String, cascades: Bool) {
    self.target = target
    self.reason = reason
    self.cascades = cascades
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    try check(reason, .reason)
    let entry = try entry(in: register, act)
    if try register.isVoid(entry) || entry.voids != nil {
      throw Refusal.alreadyVoid(entry.sequence)
    }
    if entry.event.isConsequence { throw Refusal.followsFromAnother(entry.sequence) }
    guard try mayVoid(entry, in: register, act) else {
      throw Refusal.notYours(entry.sequence, by: entry.recordedBy.agency)
    }
    let doomed = try Dependence(register).entries(dependingOn: entry)
    try checkOthersWord(doomed, register, act)
    let others = doomed.map(\.sequence).filter { $0 != entry.sequence }.sorted()
    guard others.isEmpty || cascades else {
      throw Refusal.othersDepend(entry.sequence, others)
    }
    // The last to take effect first: the story is unwound from its end.
    let happenings = doomed.sorted { Entry.takesEffectBefore($1, $0) }.map { doomed in
      Happening(
        .voided(doomed.event.subject, Voiding(entry: doomed.sequence, reason: reason)),
        on: doomed.effective)
    }
    return Ruling(happenings, notes: others.isEmpty ? [] : [.takenAlong(others)])
  }

  /// No agency takes back what others hold against it, not even along with its own entries.
  private func checkOthersWord(
    _ doomed: [Entry], _ register: some Register, _ act: Circumstances
  ) throws {
    for entry in doomed where entry.recordedBy.agency != act.actor.agency {
      let concerned: AgencyCode? =
        switch entry.event.subject {
        case .finding(let code): try register.finding(code)?.terms.against
        case .incentive(let code): try register.incentive(code)?.terms.agency
        case .workspace, .agency, .taskForce, .meeting, .commitment, .assessment: nil
        }
      if let concerned, concerned == act.actor.agency {
        throw Refusal.concernsItself(concerned, entry.event.kind)
      }
    }
  }

  private func entry(in register: some Register, _ act: Circumstances) throws -> Entry {
    switch target {
    case .entry(let sequence):
      guard let entry = try register.entry(sequence) else {
        throw Refusal.unknown(
          .entry, String(sequence), nearest: try register.nearest(.entry, to: String(sequence)))
      }
      return entry
    case .last:
      guard let entry = try register.lastEntry(by: act.actor) else { throw Refusal.nothingToUndo }
      return entry
    }
  }

  /// Whoever recorded it, or an agency that governs the task force concerned.
  private func mayVoid(
    _ entry: Entry, in register: some Register, _ act: Circumstances
  ) throws -> Bool {
    let recorder = entry.recordedBy.agency
    if recorder == act.actor.agency || recorder == nil { return true }
    guard let agency = act.actor.agency else { return false }
    let taskForce: TaskForceCode? =
      switch entry.event.subject {
      case .taskForce(let code): code
      case .meeting(let code): try register.meeting(code)?.taskForce
      case .commitment(let code): try register.commitment(code)?.terms.taskForce
      case .finding(let code): try register.finding(code)?.terms.taskForce
      case .incentive(let code): try register.incentive(code)?.terms.taskForce
      case .assessment(let code): try register.assessment(code)?.taskForce
      case .workspace, .agency: nil
      }
    guard let taskForce else { return false }
    return try register.taskForce(taskForce)?.role(of: agency, on: act.today)?.governs ?? false
  }
}

/// Finds what an entry has become the ground of.
private struct Dependence<Records: Register> {
  let register: Records

  init(_ register: Records) { self.register = register }

  /// The entry and all that cannot stand without it, by the rules themselves: the subject is
  /// folded again without them until it can be followed.
  func entries(dependingOn entry: Entry) throws -> [Entry] {
    var doomed: [Int: Entry] = [entry.sequence: entry]
    var subjects: Set<Subject> = [entry.event.subject]
    while let subject = subjects.popFirst() {
      let remaining = try register.entries(of: subject).inEffect.filter {
        doomed[$0.sequence] == nil
      }
      var dependents: [Entry] = []
      switch Aggregate.folded(remaining) {
      case .stopped(let first, _):
        dependents = [first]
        subjects.insert(subject)
      case .whole(nil): dependents = try register.entries(referringTo: subject)
      case .whole(.commitment(let commitment)?) where commitment.state != .satisfied:
        dependents = try register.entries(referringTo: subject).filter {
          $0.event.held == commitment.code
        }
      case .whole(.finding(let finding)?) where finding.state != .upheld:
        dependents = try register.entries(referringTo: subject).filter {
          $0.event.kind == .incentive(.sanctioned)
        }
      case .whole(.incentive(let incentive)?):
        dependents = try register.entries(referringTo: subject).filter { entry in
          entry.event.climbsFrom(incentive)
        }
      case .whole: break
      }
      dependents += try transfers(of: doomed.values, subject)
      for dependent in dependents where doomed[dependent.sequence] == nil {
        doomed[dependent.sequence] = dependent
        subjects.insert(dependent.event.subject)
      }
    }
    return Array(doomed.values)
  }
}

extension Dependence {
  /// What a dissolution handed over to a successor, where the dissolution is void.
  private func transfers(
    of doomed: some Sequence<Entry>, _ subject: Subject
  ) throws -> [Entry] {
    try doomed.flatMap { entry -> [Entry] in
      guard entry.event.subject == subject, case .taskForce(_, .dissolved(let end)) = entry.event,
        let successor = end.successor
      else { return [] }
      return try register.entries(referringTo: .taskForce(successor)).filter {
        $0.recorded == entry.recorded && $0.event.kind == .commitment(.transferred)
      }
    }
  }
}

extension Event {
  /// The antecedent that this event says came to hold.
  fileprivate var held: CommitmentCode? {
    guard case .commitment(_, .antecedentHeld(let code)) = self else { return nil }
    return code
  }

  /// A sanction on the next rung, which this one no longer carries.
  fileprivate func climbsFrom(_ incentive: Incentive) -> Bool {
    guard case .incentive(_, .sanctioned(let terms)) = self else { return false }
    return terms.follows == incentive.code && incentive.state(on: terms.from) != .inForce
  }

  /// What else must be on record for this event to make sense.
  public var references: Set<Subject> {
    switch self {
    case .workspace, .voided: []
    case .agency(_, .added(let details)):
      Set([details.parent, details.successor].compactMap { $0.map(Subject.agency) })
    case .agency(_, .edited(let change)):
      Set([change.parent, change.successor].compactMap { $0.map(Subject.agency) })
    case .agency(_, .keyRegistered), .agency(_, .keyRevoked): []
    case .taskForce(_, let event): event.references
    case .meeting(_, let event): event.references
    case .commitment(_, let event): event.references
    case .finding(_, .raised(let terms)):
      Set(terms.commitments.map(Subject.commitment)).union([
        .taskForce(terms.taskForce), .agency(terms.against),
      ])
    case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)):
      Set(terms.findings.map(Subject.finding))
        .union([terms.follows].compactMap { $0.map(Subject.incentive) })
        .union([.taskForce(terms.taskForce), .agency(terms.agency)])
    case .assessment(_, .opened(let taskForce, _)): [.taskForce(taskForce)]
    case .finding, .incentive, .assessment: []
    }
  }
}

extension TaskForceEvent {
  fileprivate var references: Set<Subject> {
    switch self {
    case .formed(let details): Set([details.parent].compactMap { $0.map(Subject.taskForce) })
    case .amended(let change): Set([change.parent].compactMap { $0.map(Subject.taskForce) })
    case .joined(let membership): [.agency(membership.agency)]
    case .left(let agency, _): [.agency(agency)]
    case .dissolved(let end): Set([end.successor].compactMap { $0.map(Subject.taskForce) })
    case .standingAdded(let row):
      Set(([row.debtor, row.creditor] + row.supporters).map(Subject.agency))
    case .outcomeAdded, .outcomeMeasured, .standingDropped: []
    }
  }
}

extension MeetingEvent {
  fileprivate var references: Set<Subject> {
    switch self {
    case .scheduled(let taskForce, let change), .logged(let taskForce, let change):
      Set((change.attendance ?? []).map { .agency($0.agency) }).union([.taskForce(taskForce)])
    case .rescheduled(let change):
      Set((change.attendance ?? []).map { .agency($0.agency) })
    case .answered(let answer): [.agency(answer.agency)]
    case .ratified, .amended, .cancelled: []
    }
  }
}

extension CommitmentEvent {
  fileprivate var references: Set<Subject> {
    switch self {
    case .proposed(let terms), .corrected(let terms), .imposed(let terms, _, _):
      terms.references
    case .asked(.revision(let revision)):
      Set((revision.condition?.antecedents ?? []).map(Subject.commitment))
    case .asked(.delegation(let agency, _)), .assigned(let agency, _),
      .supporterJoined(let agency), .supporterLeft(let agency):
      [.agency(agency)]
    case .antecedentHeld(let code): [.commitment(code)]
    case .transferred(let taskForce): [.taskForce(taskForce)]
    case .accepted, .declined, .factConfirmed, .asked, .agreed, .refused, .evidenceSubmitted,
      .progressReported, .claimed, .judged, .released, .cancelled, .barrierRaised,
      .barrierEscalated, .barrierResolved:
      []
    }
  }
}

extension CommitmentTerms {
  fileprivate var references: Set<Subject> {
    let agencies = [debtor, creditor] + supporters + [verifier].compactMap(\.self)
    return Set(agencies.map(Subject.agency))
      .union([.taskForce(taskForce)])
      .union([meeting].compactMap { $0.map(Subject.meeting) })
      .union((condition?.antecedents ?? []).map(Subject.commitment))
  }
}
