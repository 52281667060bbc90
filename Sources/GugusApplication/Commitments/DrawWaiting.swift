import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

/// Draws what waits for what.
public struct DrawWaiting {
  /// Which commitments are drawn.
  public enum Subjects {
    case commitments([CommitmentCode])
    /// Those of a task force that wait or are waited for.
    ///
    /// - Parameter outcome: only those that serve its outcome of this number.
    case taskForce(TaskForceCode, outcome: Int?)
  }

  /// What is drawn of them.
  public enum Form {
    case all(GraphDrawing)
    /// Only the chain that decides when all of them can be done.
    case critical
  }

  private let subjects: Subjects
  private let form: Form

  public init(_ subjects: Subjects, as form: Form) {
    self.subjects = subjects
    self.form = form
  }

  /// What of a record is looked at.
  public var scope: ViewScope {
    switch subjects {
    case .taskForce(let code, _): .taskForce(code)
    case .commitments(let codes): codes.count == 1 ? .subject(.commitment(codes[0])) : .everything
    }
  }

  /// Draws what waits for what, as it is today.
  ///
  /// - Returns: a drawing in text.
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`.
  public func run(on workspace: Workspace, today: Day, in language: Language) throws -> String {
    var roots = try codes(workspace, today: today)
    let graph = CommitmentGraph(workspace, today: today)
    try graph.load(roots)
    switch form {
    case .critical:
      return GraphText.chain(CriticalChain(of: roots, in: graph), language)
    case .all(let drawing):
      if case .taskForce = subjects {
        // Those alone in the graph are the list's to show.
        let awaited = Set(roots.flatMap(graph.antecedents))
        roots = roots.filter { !graph.antecedents($0).isEmpty || awaited.contains($0) }
      }
      return GraphText.text(WaitingReport(roots, in: graph), drawing, language)
    }
  }

  private func codes(_ workspace: Workspace, today: Day) throws -> [CommitmentCode] {
    switch subjects {
    case .commitments(let codes):
      for code in codes { _ = try workspace.commitment(code) }
      return codes
    case .taskForce(let taskForce, let outcome):
      try workspace.checkKnown(taskForce)
      var filter = CommitmentFilter(today: today)
      filter.taskForce = taskForce
      filter.outcome = outcome
      var codes: [CommitmentCode] = []
      try workspace.eachCommitment(filter, by: .code) { codes.append($0.facts.code) }
      return codes
    }
  }
}
