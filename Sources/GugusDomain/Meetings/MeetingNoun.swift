// What everybody must know of what happens to a meeting.
extension MeetingEvent: NounEvent {
  var references: Set<Subject> {
    switch self {
    case .scheduled(let taskForce, let change):
      Set((change.attendance ?? []).map { .agency($0.agency) }).union([.taskForce(taskForce)])
    case .logged(let taskForce, let change, let edition):
      Set((change.attendance ?? []).map { .agency($0.agency) })
        .union(edition.quorum.members.map(Subject.agency)).union([.taskForce(taskForce)])
    case .rescheduled(let change):
      Set((change.attendance ?? []).map { .agency($0.agency) })
    case .answered(let answer): [.agency(answer.agency)]
    case .ratified, .amended, .cancelled: []
    }
  }

  var taskForce: TaskForceCode? {
    switch self {
    case .scheduled(let code, _), .logged(let code, _, _): code
    case .rescheduled, .answered, .ratified, .amended, .cancelled: nil
    }
  }

  var binds: Bool { false }
  var mayBeRecordedForOthers: Bool { true }

  var handsOver: Bool { kind == .ratified }
}

extension TextClasses {
  static let minutes = TextClasses(
    formal: "cleared.* date end start zone", open: "agenda.* calendarID place title",
    personal: "chair discussion minuteTaker"
  )
  .with(TextClasses(formal: "agency presence", personal: "person"), in: "attendance.*")
  .with(TextClasses(open: "text"), in: "decisions.*")

  static let meeting = TextClasses(formal: "taskForce").with(minutes, in: "minutes")
}

extension MeetingEvent.Kind: NounEventKind {
  var body: TextClasses {
    switch self {
    case .scheduled: .meeting
    case .logged: .meeting.with(TextClasses(formal: "members.*"), in: "edition.quorum")
    case .rescheduled: .minutes
    case .answered: TextClasses(formal: "agency answer", personal: "person")
    case .ratified: .none
    case .amended: TextClasses(formal: "on", open: "text", personal: "reason")
    case .cancelled: .reason
    }
  }
}
