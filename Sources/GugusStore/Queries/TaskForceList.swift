import GRDB
import GugusDomain

/// Which task forces a list shows. Conditions combine; nil asks for nothing.
public struct TaskForceFilter: Sendable {
  /// Has this among what it is for.
  public var goalArea: GoalArea?
  /// Has this among the reasons why it is needed.
  public var driver: Driver?
  /// Has this among the ways in which its agencies work together.
  public var mode: Mode?
  /// Has this institutional form.
  public var approach: Approach?
  /// Was founded by an instrument, or was not.
  public var formality: Formality?
  /// Gives a service in this way; with `serviceKind` one and the same service must be both.
  public var servicePattern: ServicePattern?
  /// Gives a service of this kind; with `servicePattern` one and the same service must be both.
  public var serviceKind: ServiceKind?
  /// Has it as a member on the day.
  public var member: AgencyCode?
  /// Is a working group of this task force.
  public var parent: TaskForceCode?
  /// Is in its term on this day, and not dissolved.
  public var activeOn: Day?
  /// Whether it has been dissolved, whatever the day.
  public var isDissolved: Bool?

  public init() {}
}

extension Workspace {
  /// In the order of their codes.
  ///
  /// - Parameter today: the day on which membership counts.
  public func eachTaskForce(
    _ filter: TaskForceFilter, on today: Day, _ body: (TaskForceRow) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(sql: taskForceListSQL)
      let rows = try Row.fetchCursor(
        statement,
        arguments: [
          "goalArea": filter.goalArea?.rawValue, "driver": filter.driver?.rawValue,
          "mode": filter.mode?.rawValue, "approach": filter.approach?.rawValue,
          "formality": filter.formality?.rawValue, "pattern": filter.servicePattern?.rawValue,
          "kind": filter.serviceKind?.rawValue, "member": filter.member?.text,
          "parent": filter.parent?.text, "activeOn": filter.activeOn,
          "isDissolved": filter.isDissolved, "today": today,
        ])
      while let row = try rows.next() {
        try body(
          TaskForceRow(
            code: row[at: 0], name: Term(en: row[at: 1], id: row[at: 2]), approach: row[at: 3],
            formality: row[at: 4], parent: row[at: 5], from: row[at: 6], until: row[at: 7],
            dissolvedOn: row[at: 8], members: row[at: 9], openCommitments: row[at: 10]))
      }
    }
  }
}

extension Workspace {
  /// The working groups of a task force.
  public func workingGroups(of taskForce: TaskForceCode) throws -> [TaskForceCode] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT code FROM task_force WHERE parent = ? ORDER BY code",
        arguments: [taskForce.text]
      ).map(TaskForceCode.init(unchecked:))
    }
  }
}

private let taskForceListSQL = """
  SELECT code, name_en, name_id, approach, formality, parent, starts, ends, dissolved_on,
    (SELECT count(*) FROM membership
      WHERE task_force = code AND starts <= :today AND coalesce(ends, :today) >= :today),
    (SELECT count(*) FROM commitment WHERE task_force = task_force.code AND is_open)
  FROM task_force
  WHERE (:approach IS NULL OR approach = :approach)
    AND (:formality IS NULL OR formality = :formality)
    AND (:parent IS NULL OR parent = :parent)
    AND (:isDissolved IS NULL OR (dissolved_on IS NOT NULL) = :isDissolved)
    AND (:activeOn IS NULL
      OR (starts <= :activeOn AND coalesce(ends, :activeOn) >= :activeOn
        AND coalesce(dissolved_on, :activeOn + 1) > :activeOn))
    AND (:goalArea IS NULL OR EXISTS (
      SELECT 1 FROM task_force_class
      WHERE task_force = code AND class = 'goal-area' AND value = :goalArea))
    AND (:driver IS NULL OR EXISTS (
      SELECT 1 FROM task_force_class
      WHERE task_force = code AND class = 'driver' AND value = :driver))
    AND (:mode IS NULL OR EXISTS (
      SELECT 1 FROM task_force_class
      WHERE task_force = code AND class = 'mode' AND value = :mode))
    AND ((:pattern IS NULL AND :kind IS NULL) OR EXISTS (
      SELECT 1 FROM service
      WHERE task_force = code AND (:pattern IS NULL OR pattern = :pattern)
        AND (:kind IS NULL OR kind = :kind)))
    AND (:member IS NULL OR EXISTS (
      SELECT 1 FROM membership
      WHERE task_force = code AND agency = :member AND starts <= :today
        AND coalesce(ends, :today) >= :today))
  ORDER BY code
  """
