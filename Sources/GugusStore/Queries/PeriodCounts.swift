import GRDB
import GugusDomain

/// What a period brought, and what it leaves, of the commitments of debtors within a scope. What lies
/// on a day that no register said counts in the period where all days lie in it on which it may have
/// been.
public struct PeriodCounts: Hashable, Sendable {
  /// Satisfied by a verdict of the period, whenever they were due.
  public var finished = 0
  /// Of those finished: delivered by the due date, and after it.
  public var finishedOnTime = 0
  /// Of those finished: delivered after the due date, and a late day falls on their debtor.
  public var finishedLate = 0
  /// Of those finished: delivered after the due date, but no late day falls on their debtor.
  public var finishedAfterWaiting = 0
  /// Of those finished: due before the period.
  public var finishedOfBefore = 0
  /// Satisfied on a day that no register said, in the period or not.
  public var finishedOnUnknownDay = 0
  /// Accepted or imposed in the period.
  public var promised = 0
  /// Of those promised: imposed.
  public var imposed = 0
  /// Accepted or imposed on a day that no register said, in the period or not.
  public var promisedOnUnknownDay = 0
  /// Open on the day.
  public var open = 0
  /// Of the open ones: past their due date and not claimed to be done.
  public var overdue = 0
  /// Of the overdue ones: due before the period.
  public var carriedOver = 0
  /// Of the open ones: claimed to be done and not judged.
  public var claimed = 0
  /// Of the open ones: proposed and not answered.
  public var unanswered = 0

  public init() {}
}

extension Workspace {
  /// What the period brought, and what it leaves, of the commitments of debtors within the scope.
  ///
  /// - Parameter today: as of which day the open ones are open.
  public func periodCounts(
    in scope: Scope, during period: Period, today: Day
  ) throws -> PeriodCounts {
    try read { db in
      let row = try Row.fetchOne(
        db.cachedStatement(sql: periodCountsSQL),
        arguments: scope.arguments(period) + ["today": today])
      guard let row else { return PeriodCounts() }
      var counts = try PeriodCounts(row)
      let graph = CommitmentGraph(self, today: today)
      let late = try db.cachedStatement(sql: finishedLateSQL)
      try eachRow(of: late, scope.arguments(period) + ["today": today], db) { row in
        var facts = try CommitmentFacts(row)
        try graph.settle(&facts, db)
        if facts.isKeptAfterWaiting { counts.finishedAfterWaiting += 1 }
      }
      counts.finishedLate -= counts.finishedAfterWaiting
      return counts
    }
  }
}

extension PeriodCounts {
  fileprivate init(_ row: Row) throws {
    finished = try row[at: 0]
    finishedOnTime = try row[at: 1]
    finishedLate = try row[at: 2]
    finishedOfBefore = try row[at: 3]
    finishedOnUnknownDay = try row[at: 4]
    promised = try row[at: 5]
    imposed = try row[at: 6]
    promisedOnUnknownDay = try row[at: 7]
    open = try row[at: 8]
    overdue = try row[at: 9]
    carriedOver = try row[at: 10]
    claimed = try row[at: 11]
    unanswered = try row[at: 12]
  }
}

private let finishedLateSQL = """
  SELECT \(factColumns) FROM commitment
  WHERE state = 'satisfied' AND closed_from >= :from AND closed_on <= :until
    AND delivered_on > due AND delivered_from > due
    AND (:taskForce IS NULL OR task_force = :taskForce) AND (:agency IS NULL OR debtor = :agency)
  """

/// The day on which it began to bind, in SQL, and the first on which that may have been.
private let boundOn = """
  iif(ratifier IS NULL, coalesce(answered_on, iif(is_imposed, since, NULL)), NULL)
  """
private let boundFrom = """
  iif(ratifier IS NULL, iif(is_imposed AND answered_on IS NULL, since_from, answered_from), NULL)
  """

/// A day from `first` to `last` lies in the period, or may.
private let periodCountsSQL = """
  WITH life AS (
    SELECT state, due, delivered_from, delivered_on, is_imposed,
      is_open AND NOT \(hasExpired) AS is_open,
      state = 'satisfied' AND closed_from >= :from AND closed_on <= :until AS is_finished,
      state = 'satisfied' AND closed_on >= :from AND coalesce(closed_from, :from) <= :until
        AS may_be_finished,
      state <> 'declined' AND \(boundFrom) >= :from AND \(boundOn) <= :until AS is_promised,
      state <> 'declined' AND \(boundOn) >= :from AND coalesce(\(boundFrom), :from) <= :until
        AS may_be_promised
    FROM commitment
    WHERE (:taskForce IS NULL OR task_force = :taskForce)
      AND (:agency IS NULL OR debtor = :agency)
  )
  SELECT
    count(*) FILTER (WHERE is_finished),
    count(*) FILTER (WHERE is_finished AND delivered_on <= due),
    count(*) FILTER (WHERE is_finished AND delivered_on > due AND delivered_from > due),
    count(*) FILTER (WHERE is_finished AND due < :from),
    count(*) FILTER (WHERE may_be_finished AND is_finished IS NOT TRUE),
    count(*) FILTER (WHERE is_promised),
    count(*) FILTER (WHERE is_promised AND is_imposed),
    count(*) FILTER (WHERE may_be_promised AND is_promised IS NOT TRUE),
    count(*) FILTER (WHERE is_open),
    count(*) FILTER (WHERE state = 'active' AND due < :today),
    count(*) FILTER (WHERE state = 'active' AND due < :today AND due < :from),
    count(*) FILTER (WHERE state = 'claimed'),
    count(*) FILTER (WHERE state = 'proposed')
  FROM life
  """
