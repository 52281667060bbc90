import GRDB
import GugusDomain

/// The register that the rules look things up in: aggregates folded from the journal, found
/// through the derived tables. Lives for one transaction and keeps what many actions look up:
/// agencies, task forces and settings.
final class StoreRegister: Register {
  let db: Database
  private var lasting: [Subject: History] = [:]
  /// What one action alone looks up, such as a commitment.
  private var passing: [Subject: History] = [:]
  /// What lasts and was touched since the last call of ``forget()`` or ``remember()``.
  private var touched: Set<Subject> = []
  /// Read when the first row names somebody.
  var names: Names?

  init(_ db: Database) { self.db = db }

  func settings() throws -> Settings {
    guard case .workspace(let settings) = try aggregate(.workspace) else { return Settings() }
    return settings
  }

  func waiting(for commitment: CommitmentCode) throws -> [CommitmentCode] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT commitment FROM antecedent WHERE antecedent = ? ORDER BY commitment"),
      arguments: [commitment.text]
    ).map(CommitmentCode.init(unchecked:))
  }

  func entry(_ sequence: Int) throws -> Entry? { try JournalTable.entry(sequence, db) }

  func entries(of subject: Subject) throws -> [Entry] { try history(of: subject).entries }

  func entries(referringTo subject: Subject) throws -> [Entry] {
    try JournalTable.entries(holding: "\"\(subject.code)\"", db).filter { entry in
      let acts = entry.actor.agency.map { Subject.agency($0) == subject } ?? false
      guard acts || entry.event.references.contains(subject) else { return false }
      return try entry.voids == nil && !isVoid(entry)
    }
  }

  func lastEntry(by actor: Actor) throws -> Entry? {
    var last: Entry?
    try JournalTable.eachFromNewest(db) { entry in
      guard entry.recordedBy == actor, entry.voids == nil, !entry.event.isConsequence,
        try !isVoid(entry)
      else { return true }
      last = entry
      return false
    }
    return last
  }

  func aggregate(_ subject: Subject) throws -> Aggregate? { try history(of: subject).aggregate }

  func history(of subject: Subject) throws -> History {
    if let known = lasting[subject] ?? passing[subject] { return known }
    let history = try History(try JournalTable.entries(of: subject, db))
    if subject.lasts {
      lasting[subject] = history
    } else {
      passing[subject] = history
    }
    return history
  }

  /// Takes what an action has made of something for what it now is.
  func keep(_ subject: Subject, _ history: History) {
    guard subject.lasts else {
      passing[subject] = history
      return
    }
    lasting[subject] = history
    touched.insert(subject)
    switch subject {
    case .agency, .taskForce: names?.add(history.aggregate)
    case .workspace, .meeting, .commitment, .finding, .incentive, .assessment: break
    }
  }

  /// Lets go of what only the last action needed.
  func letGo() { passing.removeAll(keepingCapacity: true) }

  /// What was touched so far is there to stay.
  func remember() { touched.removeAll(keepingCapacity: true) }

  /// Looks up anew what was touched since, for that is taken back.
  func forget() {
    letGo()
    for subject in touched {
      lasting[subject] = nil
      if subject != .workspace { names = nil }
    }
    remember()
  }

  func agency(_ code: AgencyCode) throws -> Agency? {
    guard case .agency(let agency) = try aggregate(.agency(code)) else { return nil }
    return agency
  }

  func taskForce(_ code: TaskForceCode) throws -> TaskForce? {
    guard case .taskForce(let taskForce) = try aggregate(.taskForce(code)) else { return nil }
    return taskForce
  }

  func taskForces(of agency: AgencyCode) throws -> [TaskForceCode] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT task_force FROM membership WHERE agency = ? ORDER BY task_force"),
      arguments: [agency.text]
    ).map(TaskForceCode.init(unchecked:))
  }

  func meeting(_ code: MeetingCode) throws -> Meeting? {
    guard case .meeting(let meeting) = try aggregate(.meeting(code)) else { return nil }
    return meeting
  }

  func commitment(_ code: CommitmentCode) throws -> Commitment? {
    guard case .commitment(let commitment) = try aggregate(.commitment(code)) else { return nil }
    return commitment
  }

  func finding(_ code: FindingCode) throws -> Finding? {
    guard case .finding(let finding) = try aggregate(.finding(code)) else { return nil }
    return finding
  }

  func incentive(_ code: IncentiveCode) throws -> Incentive? {
    guard case .incentive(let incentive) = try aggregate(.incentive(code)) else { return nil }
    return incentive
  }

  func assessment(_ code: AssessmentCode) throws -> Assessment? {
    guard case .assessment(let assessment) = try aggregate(.assessment(code)) else { return nil }
    return assessment
  }

  func incentives(of agency: AgencyCode, in taskForce: TaskForceCode) throws -> [Incentive] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT code FROM incentive WHERE agency = ? AND task_force = ? ORDER BY number"),
      arguments: [agency.text, taskForce.text]
    ).compactMap { try incentive(IncentiveCode(unchecked: $0)) }
  }

  func meetings(of taskForce: TaskForceCode, on day: Day) throws -> [Meeting] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code FROM meeting
          WHERE task_force = ? AND date = ? AND state <> 'cancelled'
          ORDER BY series, number
          """), arguments: [taskForce.text, day]
    ).compactMap { try meeting(MeetingCode(unchecked: $0)) }
  }

  func meeting(calendarID: String, of taskForce: TaskForceCode) throws -> Meeting? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT code FROM meeting WHERE calendar_id = ? AND task_force = ?"),
      arguments: [calendarID, taskForce.text]
    ).flatMap { try meeting(MeetingCode(unchecked: $0)) }
  }

  func commitments(from meeting: MeetingCode) throws -> [Commitment] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT code FROM commitment WHERE meeting = ? ORDER BY series, number"),
      arguments: [meeting.text]
    ).compactMap { try commitment(CommitmentCode(unchecked: $0)) }
  }

  func openCommitments(of taskForce: TaskForceCode) throws -> [CommitmentCode] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code FROM commitment WHERE task_force = ? AND is_open ORDER BY series, number
          """), arguments: [taskForce.text]
    ).map(CommitmentCode.init(unchecked:))
  }

  func lastNumber(_ noun: Subject.Noun, in series: TaskForceCode) throws -> Int {
    let sql: String
    let subject: (Int) -> Subject
    switch noun {
    case .meeting:
      sql = "SELECT max(number) FROM meeting WHERE series = ?"
      subject = { .meeting(MeetingCode(series, $0)) }
    case .commitment:
      sql = "SELECT max(number) FROM commitment WHERE series = ?"
      subject = { .commitment(CommitmentCode(series, $0)) }
    case .finding:
      sql = "SELECT max(number) FROM finding WHERE task_force = ?"
      subject = { .finding(FindingCode(series, $0)) }
    case .incentive:
      sql = "SELECT max(number) FROM incentive WHERE task_force = ?"
      subject = { .incentive(IncentiveCode(series, $0)) }
    case .assessment:
      sql = "SELECT max(number) FROM assessment WHERE task_force = ?"
      subject = { .assessment(AssessmentCode(series, $0)) }
    case .workspace, .agency, .taskforce:
      preconditionFailure("only what happens in a task force is numbered")
    }
    let last = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [series.text])
    return try lastUsed(from: last ?? 0, subject)
  }

  /// A number is never given twice, even where all that bore it is void.
  private func lastUsed(from last: Int, _ subject: (Int) -> Subject) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE subject = ? AND noun = ?)")
    var last = last
    while true {
      let next = subject(last + 1)
      let isUsed = try Bool.fetchOne(statement, arguments: [next.code, next.noun.rawValue])
      guard isUsed == true else { return last }
      last += 1
    }
  }

  func nearest(_ noun: Refusal.Noun, to code: String) throws -> [String] {
    let series = String(code.prefix { $0 != "/" })
    let candidates =
      switch noun {
      case .agency: try String.fetchAll(db, sql: "SELECT code FROM agency ORDER BY code")
      case .taskForce: try String.fetchAll(db, sql: "SELECT code FROM task_force ORDER BY code")
      // Of numbered things the last few of the same series say most; a million are not compared.
      case .meeting:
        try String.fetchAll(
          db,
          sql: "SELECT code FROM meeting WHERE series = ? ORDER BY number DESC LIMIT 100",
          arguments: [series])
      case .commitment:
        try String.fetchAll(
          db,
          sql: "SELECT code FROM commitment WHERE series = ? ORDER BY number DESC LIMIT 100",
          arguments: [series])
      case .finding:
        try String.fetchAll(
          db, sql: "SELECT code FROM finding WHERE task_force = ? ORDER BY number DESC LIMIT 100",
          arguments: [series])
      case .incentive:
        try String.fetchAll(
          db, sql: "SELECT code FROM incentive WHERE task_force = ? ORDER BY number DESC LIMIT 100",
          arguments: [series])
      case .assessment:
        try String.fetchAll(
          db,
          sql: "SELECT code FROM assessment WHERE task_force = ? ORDER BY number DESC LIMIT 100",
          arguments: [series])
      case .entry:
        try Int.fetchOne(db, sql: "SELECT max(sequence) FROM journal").map { [String($0)] } ?? []
      }
    return noun == .entry ? candidates : GugusDomain.nearest(to: code, among: candidates)
  }
}

/// What has happened to one subject, and what has come of it.
struct History {
  private(set) var entries: [Entry]
  private(set) var aggregate: Aggregate?
  /// What the derived tables hold of it.
  private var written: Aggregate?
  /// Something was taken back. What goes together is folded away together: a half of it, such
  /// as a request without its answer, may not stand alone.
  private(set) var isTakenBack = false

  init(_ entries: [Entry]) throws(Refusal) {
    self.entries = entries
    aggregate = try Aggregate.fold(entries)
    written = aggregate
  }

  /// - Throws: the `Refusal` of an entry that cannot follow.
  mutating func append(_ entry: Entry) throws(Refusal) {
    let isLatest = entries.allSatisfy { Entry.takesEffectBefore($0, entry) }
    entries.append(entry)
    if entry.voids != nil {
      isTakenBack = true
    } else if isLatest {
      aggregate = try Aggregate.fold([entry], onto: aggregate)
    } else {
      aggregate = try Aggregate.fold(entries)
    }
  }

  /// Writes what the derived tables lack; what is there is whole now.
  mutating func write(of subject: Subject, _ new: [Entry], _ db: Database) throws {
    if isTakenBack { aggregate = try Aggregate.fold(entries) }
    try Projection.write(aggregate, replacing: written, of: subject, db)
    if isTakenBack {
      try Projection.rewriteSources(of: subject, entries, db)
    } else {
      try Projection.writeSources(of: new, db)
    }
    written = aggregate
    isTakenBack = false
  }
}

extension Subject {
  /// Few of them, and looked up again and again.
  fileprivate var lasts: Bool {
    switch self {
    case .workspace, .agency, .taskForce: true
    case .meeting, .commitment, .finding, .incentive, .assessment: false
    }
  }
}
