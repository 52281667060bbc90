/// Takes back what was a mistake: an entry, or the last command of whoever asks, as a whole. What
/// depends on it stands in the way, or is taken along.
public struct VoidEntry: Action {
  /// What is taken back.
  public enum Target: Sendable {
    case entry(Int)
    /// The actor's own last command.
    case lastCommand
  }

  /// What is to be taken back.
  public var target: Target
  /// Why it was a mistake.
  public var reason: String
  /// Takes along the entries that depend on it, which otherwise stand in the way
  /// (`Refusal.othersDepend`).
  public var cascades: Bool

  public init(_ target: Target, reason: String, cascades: Bool) {
    self.target = target
    self.reason = reason
    self.cascades = cascades
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let targets = try targets(in: record, act)
    let unwinding = Unwinding(record: record, first: .max, by: act.actor, day: act.today)
    // The last to take effect first: the story is unwound from its end.
    let doomed = try unwinding.entries(dependingOn: targets)
    let named = Set(targets.map(\.sequence))
    let others = doomed.map(\.sequence).filter { !named.contains($0) }.sorted()
    if !others.isEmpty, !cascades, let first = targets.first {
      throw Refusal.takingBack(.othersDepend(first.sequence, others))
    }
    let happenings = doomed.map { entry in
      Happening(
        .voided(entry.event.subject, Voiding(entry: entry.sequence, reason: .known(reason))),
        on: entry.effective)
    }
    return Ruling(happenings, remarks: others.isEmpty ? [] : [.takenAlong(others)])
  }

  private func targets(in record: some Record, _ act: Circumstances) throws -> [Entry] {
    switch target {
    case .entry(let sequence):
      guard let entry = try record.entry(sequence) else {
        throw Refusal.given(
          .unknown(
            .entry, String(sequence), nearest: try record.nearest(.entry, to: String(sequence))))
      }
      if try record.isVoid(entry) || entry.voids != nil {
        throw Refusal.takingBack(.alreadyVoid(entry.sequence))
      }
      return [entry]
    case .lastCommand:
      let last = try record.lastCommand(by: act.actor)
      if last.isEmpty { throw Refusal.takingBack(.nothingToUndo) }
      return last
    }
  }
}
