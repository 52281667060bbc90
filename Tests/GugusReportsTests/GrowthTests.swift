import Foundation
import GRDBSQLite
import GugusDomain
import GugusLives
import GugusReports
import Testing

@testable import GugusStore

/// Counts the steps of SQLite's virtual machine, which are the same on any machine.
private final class Steps {
  var count = 0

  static func taken(by body: () throws -> Void, in workspace: Workspace) throws -> Int {
    let steps = Steps()
    try withExtendedLifetime(steps) {
      workspace.queue.inDatabase { db in
        _ = sqlite3_trace_v2(
          db.sqliteConnection, UInt32(SQLITE_TRACE_PROFILE),
          { _, context, statement, _ in
            guard let context, let statement else { return 0 }
            let taken = sqlite3_stmt_status(
              OpaquePointer(statement), SQLITE_STMTSTATUS_VM_STEP, 1)
            Unmanaged<Steps>.fromOpaque(context).takeUnretainedValue().count += Int(taken)
            return 0
          }, Unmanaged.passUnretained(steps).toOpaque())
      }
      defer {
        workspace.queue.inDatabase { db in
          _ = sqlite3_trace_v2(db.sqliteConnection, 0, nil, nil)
        }
      }
      try body()
    }
    return steps.count
  }
}

@Suite("What someone waits for, in a record that grows")
struct GrowthTests {
  static let today: Day = "2026-06-01"

  /// Some are done, most run, two are unanswered: so many of each due are late.
  private func fill(_ file: WorkspaceFile, commitments: Int) throws {
    let workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.recording(now: Instant(startOf: "2026-01-06")) { recording in
      func act(_ agency: AgencyCode) -> Circumstances {
        Circumstances(actor: Actor(agency: agency), today: "2026-01-06")
      }
      for index in 1...commitments {
        // What is late is as much in a large record as in a small one.
        let due = index <= 20 ? "2026-03-01" : GrowthTests.today + 30 + index % 90
        let terms = CommitmentTerms(
          taskForce: "TPPS", debtor: index % 2 == 0 ? "DINKES" : "DINSOS", creditor: "BAPPEDA",
          deliverable: "Data \(index)", due: due, needsEvidence: false)
        try recording.record(MakeCommitment(terms), act("DPPKB"))
        if index > commitments - 2 { continue }
        let code = CommitmentCode("TPPS", index)
        try recording.record(ActOnCommitment(code, .accept), act(terms.debtor))
        if index % 3 == 0, index > 20 {
          try recording.record(ActOnCommitment(code, .claim(note: nil)), act(terms.debtor))
          try recording.record(
            ActOnCommitment(code, .judge(Judgement(verdict: .asRecommended))), act("BAPPEDA"))
        }
      }
      return ((), commits: true)
    }
  }

  /// What a body takes in a record of some hundreds of commitments, and in one of six times as many.
  private func growth(_ body: (Workspace) throws -> Void) throws -> (small: Int, large: Int) {
    var taken: [Int] = []
    for commitments in [300, 1_800] {
      let file = try WorkspaceFile()
      try fill(file, commitments: commitments)
      // Opened anew: a statement counts all its steps since it was prepared.
      let workspace = try file.opened()
      taken.append(try Steps.taken(by: { try body(workspace) }, in: workspace))
    }
    return (taken[0], taken[1])
  }

  private func expectFlat(_ body: (Workspace) throws -> Void) throws {
    let (small, large) = try growth(body)
    #expect(small > 0)
    // A binary search goes a level deeper; nothing else may grow.
    #expect(large <= small + small / 4, "\(small) steps, and \(large) in the larger record")
  }

  @Test("takes as many steps for a commitment")
  func show() throws {
    try expectFlat { _ = try $0.commitment("TPPS/K7") }
  }

  /// What it takes to record so many of something at once.
  private func steps<Wanted: Action>(
    _ count: Int, _ action: (Int) -> Wanted, again: ((Int) -> Wanted)? = nil
  ) throws -> Int {
    let file = try WorkspaceFile()
    try file.created().foundTPPS()
    let workspace = try file.opened()
    let act = Circumstances(actor: Actor(agency: "DPPKB"), today: "2026-01-20")
    return try Steps.taken(
      by: {
        _ = try workspace.perform(action(count), act, now: Instant(startOf: "2026-01-20"))
        if let again {
          _ = try workspace.perform(again(count), act, now: Instant(startOf: "2026-01-20"))
        }
      }, in: workspace)
  }

  /// Six times as much takes six times the steps, but for the levels of the trees that it is put into.
  private func expectLinear(_ steps: (Int) throws -> Int) throws {
    let (small, large) = (try steps(200), try steps(1_200))
    #expect(large <= small * 6 + small * 2, "\(small) steps, and \(large) for six times as much")
  }

  private func longMinutes(_ rows: Int, _ title: String = "Meeting") -> Minutes {
    Minutes(
      taskForce: "TPPS", title: title, date: "2026-01-12",
      attendance: [Attendance(agency: "BAPPEDA", presence: .present, canDecide: true)],
      decisions: (1...rows).map { Decision(number: $0, text: "Decision \($0)") },
      followUps: (1...rows).map { row in
        FollowUp(
          deliverable: "Data \(row)", debtor: "DINKES", creditor: "BAPPEDA",
          supporters: ["DINSOS"], due: "2026-06-01", decision: row)
      })
  }

  @Test("takes steps for minutes as they have rows")
  func minutes() throws {
    try expectLinear { try steps($0) { LogMinutes(longMinutes($0)) } }
  }

  @Test("takes steps for a later edition of minutes as they have rows")
  func laterEdition() throws {
    try expectLinear { rows in
      try steps(
        rows, { LogMinutes(longMinutes($0)) },
        again: { LogMinutes(longMinutes($0, "Second"), identity: .editionOf("TPPS/M1")) })
    }
  }

  @Test("takes steps for a calendar as it has events")
  func calendar() throws {
    try expectLinear { events in
      try steps(events) { events in
        PlanMeetings(
          taskForce: "TPPS",
          (1...events).map { event in
            CalendarMeeting(
              name: .calendarID("\(event)@example.com"),
              plan: .held(MeetingContent(title: "Meeting \(event)", date: "2026-03-12")),
              answers: [])
          })
      }
    }
  }

  @Test("takes as many steps for a page of a list")
  func list() throws {
    try expectFlat { workspace in
      var filter = CommitmentFilter(today: GrowthTests.today)
      filter.limit = 20
      try workspace.eachCommitment(filter, by: .due) { _ in }
      try workspace.eachCommitment(filter, by: .code) { _ in }
    }
  }

  @Test("takes as many steps for a status in which as much is urgent")
  func status() throws {
    try expectFlat { workspace in
      _ = try StatusReport(
        workspace, StatusQuestion(today: GrowthTests.today, within: 14, limit: 20))
    }
  }

  @Test("takes as many steps for what is next in a record whose past is long")
  func next() throws {
    func steps(closed: Int) throws -> Int {
      let file = try WorkspaceFile()
      let workspace = try file.created()
      try workspace.foundTPPS()
      for _ in 1...closed {
        try workspace.promise(due: "2026-02-10", deliveredOn: "2026-02-09")
      }
      try workspace.promise(due: "2026-06-10")
      let opened = try file.opened()
      return try Steps.taken(
        by: {
          _ = try NextReport(
            opened, taskForce: nil, agency: nil, today: GrowthTests.today, limit: 10)
        }, in: opened)
    }
    let (small, large) = (try steps(closed: 20), try steps(closed: 120))
    #expect(small > 0)
    #expect(large <= small + small / 4, "\(small) steps, and \(large) with a longer past")
  }

  @Test("takes as many steps to record a step")
  func act() throws {
    try expectFlat { workspace in
      try workspace.act("TPPS/K7", .claim(note: nil), as: "DINSOS", on: GrowthTests.today)
    }
  }

  @Test("takes as many steps to record a proposal")
  func propose() throws {
    try expectFlat { try $0.propose("One more", due: "2026-12-01", on: GrowthTests.today) }
  }

  /// Who wants to take something back, and is shown what that would be, or why not.
  private func wouldTakeBack(
    _ target: VoidEntry.Target, by actor: Actor, in workspace: Workspace
  ) throws -> Recorded {
    try workspace.perform(
      VoidEntry(target, reason: "A mistake", cascades: true),
      Circumstances(actor: actor, today: GrowthTests.today),
      now: Instant(startOf: GrowthTests.today), isDryRun: true)
  }

  @Test("takes as many steps to take back a command, and all that rests on it")
  func undo() throws {
    try expectFlat { workspace in
      let taken = try wouldTakeBack(.lastCommand, by: Actor(agency: "DPPKB"), in: workspace)
      #expect(taken.entries.count == 1)
    }
    try expectFlat { workspace in
      let proposal = try #require(workspace.history(of: .commitment("TPPS/K7")).first)
      let taken = try wouldTakeBack(
        .entry(proposal.sequence), by: Actor(agency: "DPPKB"), in: workspace)
      #expect(taken.entries.count == 2)
    }
  }

  @Test("takes as many steps to find that there is nothing to undo")
  func nothingToUndo() throws {
    try expectFlat { workspace in
      #expect(throws: Refusal.takingBack(.nothingToUndo)) {
        try wouldTakeBack(
          .lastCommand, by: Actor(agency: "DPPKB", officer: "Somebody else"), in: workspace)
      }
    }
  }

  @Test("takes as many steps to find that nothing rests on an agency, or little")
  func voidAgency() throws {
    try expectFlat { workspace in
      let added = try #require(workspace.history(of: .agency("ASPUMI")).first)
      // It is a member of the task force.
      #expect(throws: Refusal.self) {
        try workspace.perform(
          VoidEntry(.entry(added.sequence), reason: "A mistake", cascades: false),
          Circumstances(actor: Actor(), today: GrowthTests.today),
          now: Instant(startOf: GrowthTests.today), isDryRun: true)
      }
    }
  }

  @Test("takes as many steps for a commitment as it was on a day, or as it was known")
  func lookBack() throws {
    let commitment = ViewScope.subject(.commitment("TPPS/K7"))
    for viewpoint in [
      Viewpoint(asOf: "2026-01-06"), Viewpoint(knownBy: Instant(startOf: "2026-01-07")),
    ] {
      try expectFlat { _ = try $0.seen(from: viewpoint, about: commitment) }
    }
  }

  @Test("grows with the record for a summary, and no faster")
  func summary() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    let (small, large) = try growth { workspace in
      _ = try SummaryReport(workspace, Scope(), period, today: GrowthTests.today)
    }
    #expect(large <= small * 7, "\(small) steps, and \(large) for six times as much")
  }
}

@Suite("What a report takes, in a record that grows by task forces with agencies of their own")
struct ReportGrowthTests {
  /// Each with a meeting, from which come four commitments: one kept, one late that another waits
  /// for, one held up by a barrier.
  private func fill(_ file: WorkspaceFile, taskForces: Int) throws {
    let day: Day = "2026-01-06"
    try file.created().recording(now: Instant(startOf: day)) { recording in
      for index in 1...taskForces {
        try found(index, on: day, &recording)
        try meet(index, on: day, &recording)
      }
      return ((), commits: true)
    }
  }

  private func act(_ agency: AgencyCode?, on day: Day) -> Circumstances {
    Circumstances(actor: Actor(agency: agency), today: day)
  }

  private func agencies(_ index: Int) -> [AgencyCode] {
    (1...3).map { AgencyCode(unchecked: "A\(index)N\($0)") }
  }

  private func found(_ index: Int, on day: Day, _ recording: inout Recording) throws {
    for (code, sector) in zip(agencies(index), ["planning", "health", "social"]) {
      let details = AgencyDetails(
        nameEnglish: "Agency \(code)", nameIndonesian: "Instansi \(code)", kind: .regionalOffice,
        sector: sector)
      try recording.record(AddAgency(code: code, details: details), act(nil, on: day))
    }
    let basis = LegalBasis(
      kind: .regentDecree, number: "\(index)/2026", date: "2026-01-02", title: "On it")
    let details = TaskForceDetails(
      nameEnglish: "Task force \(index)", nameIndonesian: "Gugus tugas \(index)", mandate: "All",
      legalBasis: basis, goalAreas: [.publicService], drivers: [.silos], modes: [.coordination],
      formality: .formal, from: day, until: "2026-12-31")
    let members = zip(agencies(index), [Role.chair, .secretariat, .member]).map {
      Membership(agency: $0, role: $1, from: day)
    }
    try recording.record(
      FormTaskForce(
        code: TaskForceCode(unchecked: "TF\(index)"), details: details, members: members),
      act(nil, on: day))
  }

  private func meet(_ index: Int, on day: Day, _ recording: inout Recording) throws {
    let (members, taskForce) = (agencies(index), TaskForceCode(unchecked: "TF\(index)"))
    let followUps = [20, 30, 40].map { days in
      FollowUp(
        deliverable: "In \(days) days", debtor: members[2], creditor: members[0],
        supporters: [members[1]], due: day + days, decision: 1)
    }
    let minutes = Minutes(
      taskForce: taskForce, title: "First", date: day, chair: "The chair",
      attendance: members.map { Attendance(agency: $0, presence: .present, canDecide: true) },
      decisions: [Decision(number: 1, text: "So be it")], followUps: followUps)
    try recording.record(LogMinutes(minutes), act(members[1], on: day))
    let waiting = CommitmentTerms(
      taskForce: taskForce, debtor: members[1], creditor: members[0], deliverable: "After that",
      due: day + 50, condition: Condition(antecedents: [CommitmentCode(taskForce, 2)]))
    try recording.record(MakeCommitment(waiting), act(members[0], on: day))
    func step(_ number: Int, _ step: ActOnCommitment.Step, by agency: AgencyCode) throws {
      try recording.record(
        ActOnCommitment(CommitmentCode(taskForce, number), step), act(agency, on: day))
    }
    for number in 1...3 { try step(number, .accept, by: members[2]) }
    try step(4, .accept, by: members[1])
    try step(3, .raiseBarrier(.sectoralEgo, text: "Each for itself"), by: members[2])
    try step(1, .submitEvidence(.link(url: "https://example.go.id"), note: nil), by: members[2])
    try step(1, .claim(note: nil), by: members[2])
    try step(1, .judge(Judgement(verdict: .asRecommended)), by: members[0])
  }

  @Test("takes as many steps for a task force or an agency as it was on a day")
  func lookBack() throws {
    for scope in [ViewScope.taskForce("TF7"), .agency("A7N2"), .subject(.meeting("TF7/M1"))] {
      let taken = try [20, 120].map { taskForces in
        let file = try WorkspaceFile()
        try fill(file, taskForces: taskForces)
        let workspace = try file.opened()
        return try Steps.taken(
          by: {
            let seen = try workspace.seen(from: Viewpoint(asOf: "2026-01-06"), about: scope)
            _ = try seen.commitment("TF7/K1")
          }, in: workspace)
      }
      #expect(taken[0] > 0)
      #expect(taken[1] <= taken[0] + taken[0] / 4, "\(scope): \(taken)")
    }
  }

  enum Report: CaseIterable {
    case aging, approaches, attribution, barriers, health, matrix, network, outcomes, scorecard,
      services, summary, trend

    /// Makes it, and goes through all of it.
    func make(_ workspace: Workspace, _ period: Period, today: Day) throws {
      let all = Scope()
      switch self {
      case .aging: _ = try AgingReport(workspace, all, due: nil, today: today)
      case .approaches: _ = try ApproachesReport(workspace, all, period, today: today)
      case .attribution:
        try AttributionReport(workspace, all, period, today: today).eachItem { _ in }
      case .barriers: _ = try BarriersReport(workspace, all, period, today: today)
      case .health: _ = try HealthReport(workspace, all, period, today: today)
      case .matrix: try MatrixReport(workspace, all, period, today: today).eachRow { _ in }
      case .network: _ = try NetworkReport(workspace, all, period, today: today)
      case .outcomes: _ = try OutcomesReport(workspace, all, period, today: today)
      case .scorecard: _ = try ScorecardReport(workspace, all, period, today: today)
      case .services: _ = try ServicesReport(workspace, all, period, today: today)
      case .summary: _ = try SummaryReport(workspace, all, period, today: today)
      case .trend: _ = try TrendReport(workspace, all, period, today: today)
      }
    }
  }

  @Test("grows with the record, and no faster")
  func reports() throws {
    let period = try #require(Period(from: "2026-01-01", until: "2026-12-31"))
    var taken: [[Int]] = []
    for taskForces in [20, 120] {
      let file = try WorkspaceFile()
      try fill(file, taskForces: taskForces)
      taken.append(
        try Report.allCases.map { report in
          // Opened anew: a statement counts all its steps since it was prepared.
          let workspace = try file.opened()
          return try Steps.taken(
            by: { try report.make(workspace, period, today: GrowthTests.today) }, in: workspace)
        })
    }
    for (report, (small, large)) in zip(Report.allCases, zip(taken[0], taken[1])) {
      #expect(small > 0, "\(report)")
      #expect(large <= small * 7, "\(report): \(small) steps, and \(large) for six times as much")
    }
  }
}
