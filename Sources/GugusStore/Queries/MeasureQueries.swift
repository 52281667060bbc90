import GRDB
import GugusDomain

/// A verdict and the claim that it answered.
public struct VerdictFacts: Hashable, Sendable {
  /// The commitment that was judged.
  public var commitment: CommitmentCode
  /// The agency that judged.
  public var judge: AgencyCode
  /// The day of the claim that the verdict answered.
  public var claimedOn: Day
  /// The day of the verdict.
  public var judgedOn: Day
  /// Both days were said.
  public var waitIsKnown: Bool

  /// Days from claim to verdict; nil where one of the two days is only assumed.
  public var wait: Int? { waitIsKnown ? judgedOn - claimedOn : nil }
}

/// A barrier to a commitment.
public struct BarrierFacts: Hashable, Sendable {
  /// The commitment that is held up.
  public var commitment: CommitmentCode
  /// The agency that owes now what is held up.
  public var debtor: AgencyCode
  /// From 1 within the commitment.
  public var number: Int
  /// What sort of barrier it is.
  public var kind: BarrierClass
  /// What holds the commitment up, in the words of whoever raised it.
  public var text: PersonalText
  /// The day on which it was raised.
  public var raisedOn: Day
  /// The level it was last escalated to, as named.
  public var level: String?
  /// The day on which it held nothing up any more; nil while it does.
  public var resolvedOn: Day?
  /// Whether the commitment that it holds up is open.
  public var isOnOpen: Bool
}

/// How an agency that the minutes name attended a meeting that was held.
public struct AttendanceFacts: Hashable, Sendable {
  /// The meeting that was held.
  public var meeting: MeetingCode
  /// The day of the meeting.
  public var date: Day
  /// The agency that the minutes name.
  public var agency: AgencyCode
  /// Whether it came, sent somebody, was excused or stayed away.
  public var presence: Presence
  /// Nil where the minutes do not say.
  public var canDecide: Bool?
}

extension Workspace {
  /// Every commitment that a figure of the period may be about: due, first due or proposed
  /// in it, as debtor within the scope.
  ///
  /// - Parameter isOrdered: whether they come as the record has them; whoever only counts need not
  ///   wait for that.
  public func eachCommitment(
    in scope: Scope, touching period: Period, today: Day, isOrdered: Bool = true,
    _ body: (CommitmentFacts) throws -> Void
  ) throws {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(factColumns)
          FROM commitment
          WHERE (due BETWEEN :from AND :until OR first_due BETWEEN :from AND :until
              OR since BETWEEN :from AND :until)
            AND (:taskForce IS NULL OR task_force = :taskForce)
            AND (:agency IS NULL OR debtor = :agency)
          \(isOrdered ? "ORDER BY series, number" : "")
          """)
      let graph = CommitmentGraph(self, today: today)
      try eachRow(of: statement, scope.arguments(period) + ["today": today], db) {
        var facts = try CommitmentFacts($0)
        try graph.settle(&facts, db)
        try body(facts)
      }
    }
  }

  /// How many commitments due in the period each agency supports; for its debtor a joint
  /// commitment counts once, its supporters see it beside.
  public func supported(
    in scope: Scope, due period: Period, today: Day
  ) throws -> [AgencyCode: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT supporter.agency, count(*)
            FROM commitment JOIN supporter ON supporter.commitment = commitment.code
            WHERE due BETWEEN :from AND :until
              AND \(settledState) NOT IN ('proposed', 'declined', 'expired', 'released')
              AND (:taskForce IS NULL OR task_force = :taskForce)
              AND (:agency IS NULL OR supporter.agency = :agency)
            GROUP BY supporter.agency
            """), arguments: scope.arguments(period) + ["today": today])
      var supported: [AgencyCode: Int] = [:]
      while let row = try rows.next() { try supported[row[at: 0]] = row[at: 1] }
      return supported
    }
  }

  /// The verdicts on claims, given in the period by a judge within the scope.
  ///
  /// - Parameter isOrdered: whether they come by day and as the record has them.
  public func eachVerdict(
    in scope: Scope, given period: Period, isOrdered: Bool = true,
    _ body: (VerdictFacts) throws -> Void
  ) throws {
    // Only the order, and a task force, are asked of the commitments.
    let isJoined = isOrdered || scope.taskForce != nil
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT verdict.commitment, verdict.judge, verdict.claimed_on, verdict.judged_on,
            verdict.wait_is_known
          FROM verdict \(isJoined ? "JOIN commitment ON commitment.code = verdict.commitment" : "")
          WHERE verdict.judged_on BETWEEN :from AND :until AND verdict.claimed_on IS NOT NULL
            \(scope.taskForce == nil ? "" : "AND commitment.task_force = :taskForce")
            AND (:agency IS NULL OR verdict.judge = :agency)
          \(isOrdered ? "ORDER BY verdict.judged_on, commitment.series, commitment.number" : "")
          """)
      try eachRow(of: statement, scope.arguments(period), db) { row in
        try body(
          VerdictFacts(
            commitment: row[at: 0], judge: row[at: 1], claimedOn: row[at: 2],
            judgedOn: row[at: 3], waitIsKnown: row[at: 4]))
      }
    }
  }

  /// The attendances at meetings held in the period, of agencies within the scope.
  public func eachAttendance(
    in scope: Scope, held period: Period, _ body: (AttendanceFacts) throws -> Void
  ) throws {
    // Said only where it is asked for: whoever goes through the task forces must not read the
    // meetings of all for each.
    let ofTaskForce = scope.taskForce == nil ? "" : "AND meeting.task_force = :taskForce"
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT meeting.code, meeting.date, attendance.agency, attendance.presence,
            attendance.can_decide
          FROM meeting JOIN attendance ON attendance.meeting = meeting.code
          WHERE meeting.date BETWEEN :from AND :until
            AND meeting.state IN ('held', 'ratified')
            \(ofTaskForce)
            AND (:agency IS NULL OR attendance.agency = :agency)
          ORDER BY meeting.date, meeting.series, meeting.number, attendance.agency
          """)
      try eachRow(of: statement, scope.arguments(period), db) { row in
        try body(
          AttendanceFacts(
            meeting: row[at: 0], date: row[at: 1], agency: row[at: 2], presence: row[at: 3],
            canDecide: row[at: 4]))
      }
    }
  }
}

extension Scope {
  /// `:taskForce`, `:agency`, `:from` and `:until`.
  func arguments(_ period: Period) -> StatementArguments {
    [
      "taskForce": taskForce?.text, "agency": agency?.text, "from": period.from,
      "until": period.until,
    ]
  }
}
