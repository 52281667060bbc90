extension Record {
  /// The task force that something belongs to; nil for what belongs to none.
  func taskForce(of event: Event) throws -> TaskForceCode? {
    try event.taskForce ?? taskForce(of: event.subject)
  }

  /// The task force that something belongs to; nil for what belongs to none.
  func taskForce(of subject: Subject) throws -> TaskForceCode? {
    if case .taskForce(let code) = subject { return code }
    return subject.isOfTaskForce ? try aggregate(subject)?.belongsTo : nil
  }
}
