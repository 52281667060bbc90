/// Moves a meeting that has not been held, or calls it otherwise.
public struct RescheduleMeeting: Action {
  /// The meeting that is changed; it must not have been held.
  public var code: MeetingCode
  /// What is otherwise; only what differs from the record is recorded.
  public var change: MeetingChange

  public init(_ code: MeetingCode, _ change: MeetingChange) {
    self.code = code
    self.change = change
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let meeting = try record.known(code)
    let content = change.applied(to: meeting.content)
    guard let change = MeetingChange(from: meeting.content, to: content) else {
      return Ruling([], remarks: [.nothingChanged(code.text)])
    }
    return Ruling(
      [Happening(.meeting(code, .rescheduled(change)), on: act.on)],
      remarks: try record.remarks(
        ofMoving: code, from: meeting.content.date, to: content.date))
  }
}

/// An agency says whether it will come to a meeting, or whoever keeps the task force says it
/// for that agency.
public struct AnswerMeeting: Action {
  /// The meeting that is answered; it must not have been held.
  public var code: MeetingCode
  /// Which agency says what.
  public var answer: MeetingAnswer

  public init(_ code: MeetingCode, _ answer: MeetingAnswer) {
    self.code = code
    self.answer = answer
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let meeting = try record.known(code)
    if meeting.answers.contains(where: { identical($0, answer) }) {
      return Ruling([], remarks: [.nothingChanged(code.text)])
    }
    return Ruling([Happening(.meeting(code, .answered(answer)), on: act.on)])
  }
}
