import GRDB
import GugusDomain

/// The register that the rules look things up in: aggregates folded from the journal, found
/// through the derived tables. Lives for one transaction and keeps what many actions look up:
/// agencies, task forces and settings.
final class StoreRegister: Register {
  let db: Database
  /// Where the entries are read; of a replay, another database than that of its tables.
  private let journal: Database
  private var lasting: [Subject: History] = [:]
  /// What one action alone looks up, such as a commitment.
  private var passing: [Subject: History] = [:]
  /// What lasts and was touched since the last call of ``forget()`` or ``remember()``.
  private var touched: Set<Subject> = []
  /// What lasts and was touched in this unit, as it was before.
  private var before: [Subject: Aggregate?] = [:]
  /// Of those, the ones that were noted since the last call of ``forget()`` or ``remember()``.
  private var noted: Set<Subject> = []
  /// The sequence number of the unit's first entry.
  private var first: Int = .max
  /// Entries with a higher sequence number are not read: of a replay, those that are still to come.
  private var last: Int = .max
  /// The newest entry, as long as it is not in the journal.
  var unwritten: Entry?
  private(set) var withoutEffect: WithoutEffect
  /// The last number of each series that was looked up.
  private var numbers: [Series: Int] = [:]
  /// Read when the first row names somebody.
  var names: Names?

  private struct Series: Hashable {
    var noun: Subject.Noun
    var taskForce: TaskForceCode
  }

  /// - Parameter journal: nil where the entries are in the same database.
  init(_ db: Database, journal: Database? = nil) throws {
    self.db = db
    self.journal = journal ?? db
    withoutEffect = try WithoutEffect(db)
  }

  /// A unit begins with that sequence number.
  func begin(_ first: Int) {
    self.first = first
    before.removeAll(keepingCapacity: true)
  }

  /// Of a replay: entries up to that sequence number have been gone through.
  func passed(_ last: Int) { self.last = last }

  func ignore(_ range: ClosedRange<Int>) { withoutEffect.add(range) }

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

  func entry(_ sequence: Int) throws -> Entry? {
    if let unwritten, unwritten.sequence == sequence { return unwritten }
    guard sequence <= last, !withoutEffect.holds(sequence) else { return nil }
    return try JournalTable.entry(sequence, journal)
  }

  func entries(of subject: Subject) throws -> [Entry] { try history(of: subject).entries }

  func entries(referringTo subject: Subject) throws -> [Entry] {
    try entries(naming: subject).filter { entry in
      guard entry.sequence <= last, !withoutEffect.holds(entry.sequence), entry.voids == nil else {
        return false
      }
      let acts = entry.actor.agency.map { Subject.agency($0) == subject } ?? false
      return acts || entry.event.references.contains(subject)
    }
  }

  private func entries(naming subject: Subject) throws -> [Entry] {
    switch subject {
    // Nearly everything names them, so that a list would be as long as the journal.
    case .workspace, .agency, .taskForce:
      return try JournalTable.entries(holding: "\"\(subject.code)\"", journal)
    case .meeting, .commitment, .finding, .incentive, .assessment:
      let sequences = try Int.fetchAll(
        db.cachedStatement(
          sql: "SELECT sequence FROM mention WHERE subject = ? ORDER BY sequence DESC"),
        arguments: [subject.code])
      return try sequences.compactMap(entry)
    }
  }

  func lastCommand(by actor: Actor) throws -> [Entry] {
    let units = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT first, last FROM unit
          WHERE recorder IS ? AND refused IS NULL AND first > 1 ORDER BY first DESC
          """), arguments: [actor.agency?.text])
    while let row = try units.next() {
      let (first, last): (Int, Int) = (try row[at: 0], try row[at: 1])
      guard try entry(first)?.recordedBy == actor else { continue }
      let standing = try JournalTable.entries(in: first...max(first, last), journal).filter {
        try $0.voids == nil && !isVoid($0)
      }
      if !standing.isEmpty { return standing }
    }
    return []
  }

  func entries(ofUnitAt sequence: Int) throws -> [Entry] {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT first, last FROM unit WHERE first <= ? ORDER BY first DESC LIMIT 1"),
      arguments: [sequence])
    guard let row else { return [] }
    let (first, last): (Int, Int) = (try row[at: 0], try row[at: 1])
    return try JournalTable.entries(in: first...max(first, last), journal)
  }

  /// The entries of the unit with that id; empty where there is none that has effect.
  func entries(of unit: UnitID) throws -> [Entry] {
    let first = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT first FROM unit WHERE id = ? AND refused IS NULL"),
      arguments: [unit.text])
    return try first.map(entries(ofUnitAt:)) ?? []
  }

  /// Whether what was asked for with that key is on record, and has effect.
  func hasRecorded(_ key: UnitID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM unit WHERE id = ? AND refused IS NULL)"),
      arguments: [key.text]) ?? false
  }

  func hasUnit(_ id: UnitID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM unit WHERE id = ?)"),
      arguments: [id.text]) ?? false
  }

  func hasRecorded(_ agency: AgencyCode) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM unit WHERE recorder = ? AND refused IS NULL)"),
      arguments: [agency.text]) ?? false
  }

  func before(_ subject: Subject) throws -> Aggregate? {
    if let known = before[subject] { return known }
    let history = try history(of: subject)
    guard !subject.lasts, history.entries.contains(where: { $0.sequence >= first }) else {
      return history.aggregate
    }
    return try Aggregate.fold(history.entries.filter { $0.sequence < first })
  }

  func aggregate(_ subject: Subject) throws -> Aggregate? { try history(of: subject).aggregate }

  func history(of subject: Subject) throws -> History {
    if let known = lasting[subject] ?? passing[subject] { return known }
    var entries = try JournalTable.entries(of: subject, upTo: last, journal)
    if !withoutEffect.ranges.isEmpty { entries.removeAll { withoutEffect.holds($0.sequence) } }
    if let unwritten, unwritten.event.subject == subject,
      entries.last?.sequence != unwritten.sequence
    {
      entries.append(unwritten)
    }
    let history = try History(entries)
    if subject.lasts {
      lasting[subject] = history
    } else {
      passing[subject] = history
    }
    return history
  }

  /// Adds an entry to what it is about, if that can follow.
  ///
  /// - Throws: `Refusal`.
  func add(_ entry: Entry) throws {
    let subject = entry.event.subject
    var history = try history(of: subject)
    if subject.lasts, before[subject] == nil {
      before[subject] = .some(history.aggregate)
      noted.insert(subject)
    }
    // Set aside, so that its entries are not copied.
    passing[subject] = nil
    if let (taskForce, number) = subject.number {
      let series = Series(noun: subject.noun, taskForce: taskForce)
      numbers[series] = numbers[series].map { max($0, number) }
    }
    try history.append(entry)
    keep(subject, history)
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

  /// Takes away the personal texts that an entry says are forgotten, and what the tables hold of
  /// them. In a replay beside the record nothing is there to be taken away.
  func takeAwayTexts(of event: Event) throws {
    guard case .workspace(.textsForgotten(let forgetting)) = event, journal === db,
      let entry = try entry(forgetting.entry),
      let texts = try JournalTable.texts(of: forgetting.entry, db)
    else { return }
    var disclosures = try [Disclosure](canonicalJSON: texts)
    for index in disclosures.indices where forgetting.paths.contains(disclosures[index].path) {
      disclosures[index].content = .missing(.forgotten)
    }
    let subject = entry.event.subject
    let old = try aggregate(subject)
    try Projection.run(
      "UPDATE disclosure SET texts = ? WHERE sequence = ?",
      [disclosures.canonicalJSON, forgetting.entry], db)
    lasting[subject] = nil
    passing[subject] = nil
    let history = try history(of: subject)
    try Projection.write(history.aggregate, replacing: old, of: subject, db)
    try Projection.rewriteSources(of: subject, history.entries, db)
    keep(subject, history)
  }

  /// Lets go of what only the last action needed.
  func letGo() { passing.removeAll(keepingCapacity: true) }

  /// How many histories are kept that no action needs any more.
  var passingCount: Int { passing.count }

  /// What was touched so far is there to stay.
  func remember() {
    touched.removeAll(keepingCapacity: true)
    noted.removeAll(keepingCapacity: true)
  }

  /// Looks up anew what was touched since, for that is taken back.
  func forget() {
    letGo()
    numbers.removeAll()
    for subject in touched {
      lasting[subject] = nil
      if subject != .workspace { names = nil }
    }
    for subject in noted { before[subject] = nil }
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
        sql: """
          SELECT code FROM meeting
          WHERE calendar_id = ? AND task_force = ?
          ORDER BY state = 'cancelled', number DESC
          LIMIT 1
          """),
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

  func taskForces() throws -> [TaskForceCode] {
    try String.fetchAll(db.cachedStatement(sql: "SELECT code FROM task_force ORDER BY code"))
      .map(TaskForceCode.init(unchecked:))
  }

  func openCommitments(of agency: AgencyCode) throws -> [CommitmentCode] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT code FROM commitment
          WHERE is_open AND (debtor = :agency OR creditor = :agency OR judge = :agency
            OR code IN (SELECT commitment FROM supporter WHERE supporter.agency = :agency))
          ORDER BY series, number
          """), arguments: ["agency": agency.text]
    ).map(CommitmentCode.init(unchecked:))
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
    let key = Series(noun: noun, taskForce: series)
    if let known = numbers[key] { return known }
    let number = try foundNumber(noun, in: series)
    numbers[key] = number
    return number
  }

  private func foundNumber(_ noun: Subject.Noun, in series: TaskForceCode) throws -> Int {
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
    let statement = try journal.cachedStatement(
      sql: "SELECT sequence FROM journal WHERE subject = ? AND noun = ? AND sequence <= ?")
    var last = last
    while true {
      let next = subject(last + 1)
      let sequences = try Int.fetchAll(
        statement, arguments: [next.code, next.noun.rawValue, self.last])
      let isUsed = sequences.contains { !withoutEffect.holds($0) }
      guard isUsed || unwritten?.event.subject == next else { return last }
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
  /// The series in which it is numbered, and its number there.
  fileprivate var number: (TaskForceCode, Int)? {
    switch self {
    case .workspace, .agency, .taskForce: nil
    case .meeting(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .commitment(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .finding(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .incentive(let code): (TaskForceCode(unchecked: code.series), code.number)
    case .assessment(let code): (TaskForceCode(unchecked: code.series), code.number)
    }
  }

  /// Few of them, and looked up again and again.
  fileprivate var lasts: Bool {
    switch self {
    case .workspace, .agency, .taskForce: true
    case .meeting, .commitment, .finding, .incentive, .assessment: false
    }
  }
}
