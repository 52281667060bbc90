extension MeetingAnswer {
  func check(in taskForce: TaskForce, on day: Day) throws(Refusal) {
    guard taskForce.role(of: agency, on: day) != nil else {
      throw .taskForce(.notMember(agency, taskForce.code, on: day))
    }
  }
}

extension MeetingContent {
  func check(in record: some Record) throws {
    for attendance in attendance { _ = try record.known(attendance.agency) }
  }
}
