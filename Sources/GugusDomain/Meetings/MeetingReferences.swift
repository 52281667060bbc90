extension MeetingEvent {
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
}
