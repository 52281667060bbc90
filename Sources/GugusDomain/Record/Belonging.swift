extension Register {
  /// The task force that something belongs to; nil for what belongs to none.
  func taskForce(of event: Event) throws -> TaskForceCode? {
    switch event {
    case .commitment(_, .proposed(let terms, _)), .commitment(_, .imposed(let terms, _, _, _)):
      terms.taskForce
    case .meeting(_, .scheduled(let code, _)), .meeting(_, .logged(let code, _, _)): code
    case .finding(_, .raised(let terms)): terms.taskForce
    case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)): terms.taskForce
    case .assessment(_, .opened(let code, _)): code
    case .workspace, .agency, .taskForce, .meeting, .commitment, .finding, .incentive, .assessment,
      .voided:
      try taskForce(of: event.subject)
    }
  }

  func taskForce(of subject: Subject) throws -> TaskForceCode? {
    switch subject {
    case .workspace, .agency: nil
    case .taskForce(let code): code
    case .meeting(let code): try meeting(code)?.taskForce
    case .commitment(let code): try commitment(code)?.terms.taskForce
    case .finding(let code): try finding(code)?.terms.taskForce
    case .incentive(let code): try incentive(code)?.terms.taskForce
    case .assessment(let code): try assessment(code)?.taskForce
    }
  }
}
