/// What an agency has a part in, and cannot leave to nobody.
struct Holdings {
  /// Open, which it owes, is owed, judges or supports.
  var commitments: [CommitmentCode]
  /// Of which it is a member.
  var taskForces: [TaskForceCode]
  var isSteward: Bool
  /// Of those, the ones that nobody else governs.
  private var governedAlone: [TaskForceCode]

  init(of agency: AgencyCode, on day: Day, in record: some Record) throws {
    commitments = try record.openCommitments(of: agency).filter { code in
      try record.known(code).settled(on: day).state.isOpen
    }
    isSteward = try record.settings().steward == agency
    taskForces = []
    governedAlone = []
    for code in try record.taskForces(of: agency) {
      let taskForce = try record.known(code)
      let ahead = taskForce.memberships.contains {
        $0.agency == agency && ($0.until.map { day <= $0 } ?? true)
      }
      guard ahead, taskForce.dissolvedOn == nil else { continue }
      taskForces.append(code)
      let governing = taskForce.members(on: day).filter { $0.role.governs }
      if !governing.isEmpty, governing.allSatisfy({ $0.agency == agency }) {
        governedAlone.append(code)
      }
    }
  }

  /// What stands in the way of an end without a successor.
  var codes: [String] {
    commitments.map(\.text) + governedAlone.map(\.text)
      + (isSteward ? [Subject.workspace.code] : [])
  }

  /// Nothing would be left behind.
  var isEmpty: Bool { codes.isEmpty && taskForces.isEmpty }
}
