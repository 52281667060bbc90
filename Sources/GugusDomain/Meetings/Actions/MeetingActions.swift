/// Puts a coming meeting on the record.
public struct ScheduleMeeting: Action {
  /// The task force that is to meet.
  public var taskForce: TaskForceCode
  /// What is known of it beforehand: title and day at least.
  public var content: MeetingContent

  public init(taskForce: TaskForceCode, content: MeetingContent) {
    self.taskForce = taskForce
    self.content = content
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(taskForce)
    let code = MeetingCode(
      taskForce.code, try record.lastNumber(.meeting, in: taskForce.code) + 1)
    let change = MeetingChange(from: nil, to: content)
    return Ruling(
      change.map { [Happening(.meeting(code, .scheduled(taskForce.code, $0)), on: act.on)] } ?? [])
  }
}

/// What happens to a meeting that is on record, other than its minutes.
public struct ActOnMeeting: Action {
  /// The meeting that is acted on; it must be on record.
  public var code: MeetingCode
  /// What happens to it.
  public var step: Step

  /// What is done to it.
  public enum Step: Sendable {
    case ratify
    case cancel(reason: String)
    case amend(decision: Int?, text: String, reason: String)
  }

  public init(_ code: MeetingCode, _ step: Step) {
    self.code = code
    self.step = step
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let meeting = try record.known(code)
    let event: MeetingEvent
    switch step {
    case .ratify: event = .ratified
    case .cancel(let reason): event = .cancelled(reason: .known(reason))
    case .amend(let decision, let text, let reason):
      event = .amended(
        Amendment(
          number: (meeting.amendments.map(\.number).max() ?? 0) + 1, decision: decision, text: text,
          reason: .known(reason), on: act.on))
    }
    var remarks: [Remark] = []
    if case .cancelled = event {
      let commitments = try record.openCommitments(from: code)
      if !commitments.isEmpty { remarks.append(.cancelledUnder(code, commitments.map(\.code))) }
    }
    return Ruling([Happening(.meeting(code, event), on: act.on)], remarks: remarks)
  }
}

extension Record {
  func openCommitments(from meeting: MeetingCode) throws -> [Commitment] {
    try commitments(from: meeting).filter(\.state.isOpen)
  }

  /// What to say of commitments whose meeting is moved from one day to another.
  func remarks(ofMoving meeting: MeetingCode, from old: Day, to new: Day) throws -> [Remark] {
    if old == new { return [] }
    let commitments = try openCommitments(from: meeting)
    if commitments.isEmpty { return [] }
    let early = commitments.filter { $0.terms.due < new }
    return [.movedUnder(meeting, on: new, commitments.map(\.code))]
      + (early.isEmpty ? [] : [.dueBeforeMeeting(meeting, on: new, early.map(\.code))])
  }
}
