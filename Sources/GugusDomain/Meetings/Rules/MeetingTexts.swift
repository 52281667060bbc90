extension MeetingEvent {
  func checkTexts() throws(Refusal) {
    switch self {
    case .scheduled(_, let change), .rescheduled(let change), .logged(_, let change, _):
      try change.checkTexts()
    case .answered(let answer): try check(answer.person, .person)
    case .amended(let amendment):
      try check(amendment.text, .text)
      try check(amendment.reason, .reason)
    case .cancelled(let reason): try check(reason, .reason)
    case .ratified: break
    }
  }
}

extension MeetingChange {
  func checkTexts() throws(Refusal) {
    try check(title, .title)
    try check(place, .place)
    try check(chair, .chair)
    try check(minuteTaker, .minuteTaker)
    try check(calendarID, .text)
    for attendance in attendance ?? [] { try check(attendance.person, .person) }
    for item in agenda ?? [] { try check(item, .agenda) }
    for decision in decisions ?? [] { try check(decision.text, .decision) }
    if let discussion, !discussion.isEmpty { try check(discussion, .discussion, .prose) }
  }
}
