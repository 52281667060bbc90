import GugusDomain
import GugusOpenData
import GugusStore

extension OpenData {
  func writePopolo(to sink: (String) throws -> Void) throws {
    let names = try agencies().mapValues(\.name)
    func isInScope(_ taskForce: TaskForceCode) -> Bool {
      scope.taskForce.map { $0 == taskForce } ?? true
    }
    func eachTaskForce(_ body: (TaskForce) throws -> Void) throws {
      try workspace.eachAggregate(of: .taskforce) { aggregate in
        if case .taskForce(let taskForce) = aggregate { try body(taskForce) }
      }
    }
    var members: [(name: String, value: StreamedJSON.Value)] = [
      (
        "meta",
        .value(Dictionary(uniqueKeysWithValues: origin.facts.map { ($0.name, $0.value) }))
      ),
      (
        "organizations",
        .array { element in
          try workspace.eachAgency(.init(), on: scope.today) {
            try element(Popolo.Organization($0))
          }
          try eachTaskForce { try element(Popolo.Organization($0)) }
        }
      ),
      (
        "memberships",
        .array { element in
          try eachTaskForce { taskForce in
            guard isInScope(taskForce.code) else { return }
            for membership in Popolo.Membership.all(of: taskForce, names) {
              try element(membership)
            }
          }
          guard scope.withPeople else { return }
          try workspace.eachPerson(in: scope) {
            try element(Popolo.Membership(of: $1, in: $0))
          }
        }
      ),
      (
        "events",
        .array { element in
          try workspace.eachAggregate(of: .meeting) { aggregate in
            guard case .meeting(let meeting) = aggregate, isInScope(meeting.taskForce) else {
              return
            }
            try element(Popolo.Event(meeting, withPeople: scope.withPeople))
          }
        }
      ),
    ]
    if scope.withPeople {
      members.append(
        (
          "persons",
          .array { element in
            try workspace.eachPerson(in: scope) { try element(Popolo.Person($1, in: $0)) }
          }
        ))
    }
    try StreamedJSON(members).write(to: sink)
  }
}
