extension Record {
  /// Valid examples of what may be done with an assessment.
  func assessmentSamples(_ code: AssessmentCode) -> [Event] {
    let score = Score(prerequisite: .newWaysOfWorking, score: 3, text: .sample)
    return [.scored(score), .closed].map { .assessment(code, $0) }
  }

  /// How an assessment may begin in a task force.
  func assessmentBeginnings(in taskForce: TaskForce) throws -> [Event] {
    let code = AssessmentCode(
      taskForce.code, try lastNumber(.assessment, in: taskForce.code) + 1)
    return [.assessment(code, .opened(taskForce.code, title: "x"))]
  }
}
