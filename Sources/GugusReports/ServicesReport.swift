import GugusDomain
import GugusStore

/// Which services task forces give together, and whether those that give them keep what they
/// promise.
public struct ServicesReport: Sendable {
  /// A service of one task force.
  public struct Named: Sendable {
    /// The task force whose agencies give it together.
    public var taskForce: TaskForceCode
    /// What is given, and how.
    public var service: Service
  }

  /// What is given in one pattern and of one kind; nothing where it is empty.
  public struct Cell: Sendable {
    /// How the agencies give it together.
    public var pattern: ServicePattern
    /// What it gives.
    public var kind: ServiceKind
    /// By the codes of the task forces.
    public var services: [Named]
  }

  /// The commitments of the task forces that give services of a sort.
  public struct Result: Sendable {
    /// By what services are put together.
    public enum Sort: Sendable {
      case pattern(ServicePattern)
      case kind(ServiceKind)
    }

    /// What the services have in common.
    public var sort: Sort
    /// The task forces that give such a service, by code.
    public var taskForces: [TaskForceCode]
    /// What came of all commitments of those task forces.
    public var figures: Figures
  }

  /// Which task forces are looked at; with an agency, only what it owes.
  public var scope: Scope
  /// The days on which commitments are due that count.
  public var period: Period
  /// The day as seen, by which it is told how they stand.
  public var today: Day
  /// Every pattern with every kind, in their own order.
  public var coverage: [Cell]
  /// Every pattern, then every kind.
  public var results: [Result]
  /// The commitments of all task forces that give services, each once.
  public var overall: Figures

  /// Looks at the task forces at work in a period.
  ///
  /// - Throws: `WorkspaceFault`.
  public init(_ workspace: Workspace, _ scope: Scope, _ period: Period, today: Day) throws {
    self.scope = scope
    self.period = period
    self.today = today
    let named = try workspace.taskForces(in: scope, during: period).flatMap { taskForce in
      taskForce.details.services.map { Named(taskForce: taskForce.code, service: $0) }
    }
    coverage = ServicePattern.allCases.flatMap { pattern in
      ServiceKind.allCases.map { kind in
        Cell(
          pattern: pattern, kind: kind,
          services: named.filter { $0.service.pattern == pattern && $0.service.kind == kind })
      }
    }
    var overall = Figures()
    var results =
      ServicePattern.allCases.map { pattern in
        Result(.pattern(pattern), named.filter { $0.service.pattern == pattern })
      }
      + ServiceKind.allCases.map { kind in
        Result(.kind(kind), named.filter { $0.service.kind == kind })
      }
    let givers = Set(named.map(\.taskForce))
    try workspace.eachCommitment(in: scope, touching: period, today: today) { facts in
      guard givers.contains(facts.taskForce) else { return }
      overall.add(facts, period: period, today: today)
      for index in results.indices where results[index].taskForces.contains(facts.taskForce) {
        results[index].figures.add(facts, period: period, today: today)
      }
    }
    self.overall = overall
    self.results = results
  }
}

extension ServicesReport.Result {
  fileprivate init(_ sort: Sort, _ services: [ServicesReport.Named]) {
    self.init(
      sort: sort, taskForces: Set(services.map(\.taskForce)).sorted(), figures: Figures())
  }
}
