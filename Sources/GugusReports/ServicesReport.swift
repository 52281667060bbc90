import GugusDomain
import GugusStore

/// Which services task forces give together, and whether those that give them keep what they
/// promise.
public struct ServicesReport: Sendable {
  public struct Named: Sendable {
    public var taskForce: TaskForceCode
    public var service: Service
  }

  /// What is given in one pattern and of one kind; nothing where it is empty.
  public struct Cell: Sendable {
    public var pattern: ServicePattern
    public var kind: ServiceKind
    public var services: [Named]
  }

  /// The commitments of the task forces that give services of a sort.
  public struct Result: Sendable {
    public enum Sort: Sendable {
      case pattern(ServicePattern)
      case kind(ServiceKind)
    }

    public var sort: Sort
    public var taskForces: [TaskForceCode]
    public var figures: Figures
  }

  public var scope: Scope
  public var period: Period
  public var today: Day
  /// Every pattern with every kind, in their own order.
  public var coverage: [Cell]
  /// Every pattern, then every kind.
  public var results: [Result]
  /// The commitments of all task forces that give services, each once.
  public var overall: Figures

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
