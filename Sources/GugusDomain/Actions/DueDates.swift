extension Action {
  /// What comes of the action, with new due dates on working days where the workspace wants that:
  /// of proposals, minutes, revisions and resumptions alike. What a register says is kept, and said.
  ///
  /// - Throws: what ``decide(in:_:)`` throws.
  public func ruling(in record: some Record, _ act: Circumstances) throws -> Ruling {
    var ruling = try decide(in: record, act)
    ruling.remarks += try record.remarks(ofNamesIn: ruling.happenings, act)
    let settings = try record.settings()
    guard settings.movesToWorkingDays else { return ruling }
    var kept: [CommitmentCode: Day] = [:]
    for index in ruling.happenings.indices {
      guard case .commitment(let code, var event) = ruling.happenings[index].event,
        let wanted = event.due
      else { continue }
      if ruling.happenings[index].source != nil {
        kept[code] = wanted
        continue
      }
      let due = settings.due(wanted)
      guard due != wanted else { continue }
      event.due = due
      ruling.happenings[index].event = .commitment(code, event)
      ruling.remarks.append(.dueMoved(code.text, from: wanted, to: due))
    }
    // Of several due dates of one commitment the last is in force.
    for (code, day) in kept.sorted(by: { $0.key < $1.key }) where !settings.isWorkingDay(day) {
      ruling.remarks.append(.dueOnDayOff(code, day))
    }
    return ruling
  }
}

extension CommitmentEvent {
  /// The due date that it gives or asks for; nil where it says nothing of it.
  fileprivate var due: Day? {
    get {
      switch self {
      case .proposed(let terms, _), .corrected(let terms), .imposed(let terms, _, _, _):
        terms.due
      case .asked(.revision(let revision)): revision.due
      case .asked(.resumption(_, let due)): due
      case .asked(.delegation), .asked(.suspension), .ratified, .accepted, .declined,
        .antecedentHeld,
        .factConfirmed, .agreed, .refused, .assigned, .supporterJoined, .supporterLeft,
        .evidenceSubmitted, .progressReported, .claimed, .judged, .objected, .objectionAnswered,
        .released, .cancelled, .barrierRaised, .barrierEscalated, .barrierResolved, .transferred,
        .succeeded:
        nil
      }
    }
    set {
      switch self {
      case .proposed(var terms, let answerDays):
        newValue.map { terms.due = $0 }
        self = .proposed(terms, answerDays: answerDays)
      case .corrected(var terms):
        newValue.map { terms.due = $0 }
        self = .corrected(terms)
      case .imposed(var terms, let basis, let waitsFor, let isUnratified):
        newValue.map { terms.due = $0 }
        self = .imposed(terms, basis, waitsFor: waitsFor, isUnratified: isUnratified)
      case .asked(.revision(var revision)):
        revision.due = newValue
        self = .asked(.revision(revision))
      case .asked(.resumption(let reason, _)):
        self = .asked(.resumption(reason: reason, due: newValue))
      default: break
      }
    }
  }
}
