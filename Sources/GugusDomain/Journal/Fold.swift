/// One of the things that a journal is about, as its events have made it.
public enum Aggregate: Hashable, Sendable {
  case agency(Agency)
  case taskForce(TaskForce)
  case meeting(Meeting)
  case commitment(Commitment)

  /// What it is after one more entry.
  ///
  /// - Throws: `Refusal` where the entry cannot follow.
  public static func next(_ aggregate: Aggregate?, _ entry: Entry) throws(Refusal) -> Aggregate {
    switch (entry.event, aggregate) {
    case (.agency(let code, let event), .agency(let agency)):
      .agency(try Agency.next(agency, event, code: code, on: entry.effective))
    case (.agency(let code, let event), _):
      .agency(try Agency.next(nil, event, code: code, on: entry.effective))
    case (.taskForce(let code, let event), .taskForce(let taskForce)):
      .taskForce(try TaskForce.next(taskForce, event, code: code, on: entry.effective))
    case (.taskForce(let code, let event), _):
      .taskForce(try TaskForce.next(nil, event, code: code, on: entry.effective))
    case (.meeting(let code, let event), .meeting(let meeting)):
      .meeting(try Meeting.next(meeting, event, code: code, on: entry.effective))
    case (.meeting(let code, let event), _):
      .meeting(try Meeting.next(nil, event, code: code, on: entry.effective))
    case (.commitment(let code, let event), .commitment(let commitment)):
      .commitment(
        try Commitment.next(commitment, event, code: code, by: entry.actor, on: entry.effective))
    case (.commitment(let code, let event), _):
      .commitment(
        try Commitment.next(nil, event, code: code, by: entry.actor, on: entry.effective))
    }
  }

  /// What the entries of one subject make of it, in the order in which they take effect,
  /// after what earlier entries had made.
  ///
  /// - Throws: the `Refusal` of the newest entry; where it is an older one that can no longer
  ///   follow, `contradictsLater`, naming that one.
  public static func fold(
    _ entries: [Entry], onto earlier: Aggregate? = nil
  ) throws(Refusal) -> Aggregate? {
    let newest = entries.map(\.sequence).max()
    let first = entries.min { $0.sequence < $1.sequence }
    var aggregate = earlier
    for entry in entries.sorted(by: Entry.takesEffectBefore) {
      do {
        aggregate = try next(aggregate, entry)
      } catch .beforeItExisted(let code, let day, _) {
        throw .beforeItExisted(code, on: day, since: first?.effective)
      } catch {
        if entry.sequence == newest { throw error }
        throw .contradictsLater(
          entry.event.subject.code, on: entry.effective, kind: entry.event.kind,
          sequence: entry.sequence)
      }
    }
    return aggregate
  }
}
