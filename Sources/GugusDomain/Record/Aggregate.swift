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
    switch (entry.event, aggregate) {
    case (.workspace(let event), .workspace(let settings)):
      .workspace(try settings.after(event).inForce(from: entry.effective))
    case (.workspace(let event), _):
      .workspace(try Settings().after(event).inForce(from: entry.effective))
    // Folding leaves out void entries and those that say so.
    case (.voided, let aggregate?): aggregate
    case (.voided(let subject, _), nil):
      throw .beforeItExisted(subject.code, on: entry.effective, since: nil)
    case (.agency(let code, let event), .agency(let agency)):
      .agency(
        try Agency.next(agency, event, code: code, by: entry.actor, on: entry.effective))
    case (.agency(let code, let event), _):
      .agency(try Agency.next(nil, event, code: code, by: entry.actor, on: entry.effective))
    case (.taskForce(let code, let event), .taskForce(let taskForce)):
      .taskForce(try TaskForce.next(taskForce, event, code: code, on: entry.effective))
    case (.taskForce(let code, let event), _):
      .taskForce(try TaskForce.next(nil, event, code: code, on: entry.effective))
    case (.meeting(let code, let event), .meeting(let meeting)):
      .meeting(
        try Meeting.next(
          meeting, event, code: code, on: entry.effective, accordingTo: entry.importedFrom))
    case (.meeting(let code, let event), _):
      .meeting(
        try Meeting.next(
          nil, event, code: code, on: entry.effective, accordingTo: entry.importedFrom))
    case (.commitment(let code, let event), .commitment(let commitment)):
      .commitment(
        try Commitment.next(
          commitment, event, code: code, by: entry.actor, on: entry.effective,
          assumed: entry.source?.assumed, accordingTo: entry.othersRegister))
    case (.commitment(let code, let event), _):
      .commitment(
        try Commitment.next(
          nil, event, code: code, by: entry.actor, on: entry.effective,
          assumed: entry.source?.assumed, accordingTo: entry.othersRegister))
    case (.finding(let code, let event), .finding(let finding)):
      .finding(
        try Finding.next(
          finding, event, code: code, by: entry.actor, on: entry.effective,
          accordingTo: entry.othersRegister))
    case (.finding(let code, let event), _):
      .finding(
        try Finding.next(
          nil, event, code: code, by: entry.actor, on: entry.effective,
          accordingTo: entry.othersRegister))
    case (.incentive(let code, let event), .incentive(let incentive)):
      .incentive(
        try Incentive.next(incentive, event, code: code, by: entry.actor, on: entry.effective))
    case (.incentive(let code, let event), _):
      .incentive(
        try Incentive.next(nil, event, code: code, by: entry.actor, on: entry.effective))
    case (.assessment(let code, let event), .assessment(let assessment)):
      .assessment(
        try Assessment.next(assessment, event, code: code, by: entry.actor, on: entry.effective))
    case (.assessment(let code, let event), _):
      .assessment(
        try Assessment.next(nil, event, code: code, by: entry.actor, on: entry.effective))
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
      if case .beforeItExisted(let code, let day, _) = refusal {
        let first = entries.inEffect.min { $0.sequence < $1.sequence }
        throw .beforeItExisted(code, on: day, since: first?.effective)
      }
      if entry.sequence == newest { throw refusal }
      throw .contradictsLater(
        entry.event.subject.code, on: entry.effective, kind: entry.event.kind,
        sequence: entry.sequence)
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
