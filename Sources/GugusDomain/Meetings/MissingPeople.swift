// What a file says where a personal text is missing: it stays missing.

extension MeetingContent {
  /// Whoever is missing in what stands stays so, whatever is said there now.
  mutating func keepMissing(of old: MeetingContent) {
    chair = old.chair.replaced(by: chair)
    minuteTaker = old.minuteTaker.replaced(by: minuteTaker)
    discussion = old.discussion.replaced(by: discussion) ?? discussion
    for index in attendance.indices {
      let before = old.attendance.first { $0.agency == attendance[index].agency }
      attendance[index].person =
        before?.person.replaced(by: attendance[index].person)
        ?? attendance[index].person
    }
  }
}

extension MeetingAnswer {
  /// The same answer, but for who is missing in the one that stands.
  func keepingMissing(of old: MeetingAnswer?) -> MeetingAnswer {
    var answer = self
    answer.person = old?.person.replaced(by: person) ?? person
    return answer
  }
}
