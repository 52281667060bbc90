extension TextClasses {
  static let minutes = TextClasses(
    formal: "cleared.* date end start zone", open: "agenda.* calendarID place title",
    personal: "chair discussion minuteTaker"
  )
  .with(TextClasses(formal: "agency presence", personal: "person"), in: "attendance.*")
  .with(TextClasses(open: "text"), in: "decisions.*")

  static let meeting = TextClasses(formal: "taskForce").with(minutes, in: "minutes")
}

extension MeetingEvent.Kind {
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
