import GRDB
import GugusDomain

/// The record that the rules look things up in: aggregates folded from the journal, found
/// through the derived tables. Lives for one transaction and keeps what many actions look up:
/// agencies, task forces and settings.
///
/// The rows of what was added are written when the tables are looked at, or ``write()`` is called:
/// what changes many times between two looks is written once.
final class StoredRecord: GugusDomain.Record {
  let db: Database
  /// Where the entries are read; of a replay, another database than that of its tables.
  private let journal: Database
  private var lasting: [Subject: History] = [:]
  /// What one action alone looks up, such as a commitment.
  private var passing: [Subject: History] = [:]
  /// Of a replay: what was looked up a while ago, and perhaps will be again.
  private var older: [Subject: History] = [:]
  /// Whose rows the tables do not hold as they now are.
  private var unwrittenRows: [Subject: History] = [:]
  /// Of those, the ones for whose antecedents that is so.
  private var unwrittenAntecedents: Set<Subject> = []
  /// Of whose entries the tables do not say yet that they name an agency: written together, and in order,
  /// since there are several for each subject and they lie far from each other.
  private var unwrittenInvolvements: [AgencyCode: [String]] = [:]
  /// Of which something was taken back in this unit: nothing is written of them before its end.
  private var takenBack: Set<Subject> = []
  /// What lasts and was touched since the last call of ``forget()`` or ``remember()``.
  private var touched: Set<Subject> = []
  /// What lasts and was touched in this unit, as it was before.
  private var before: [Subject: Aggregate?] = [:]
  /// Of those, the ones that came to it since the last call of ``forget()`` or ``remember()``.
  private var keptSince: Set<Subject> = []
  /// The sequence number of the unit's first entry.
  private var first: Int = .max
  /// Entries with a higher sequence number are not read: of a replay, those that are still to come.
  private var last: Int = .max
  /// The newest entry, as long as it is not in the journal.
  var unwritten: Entry?
  private(set) var withoutEffect: WithoutEffect
  /// The last number of each series that was looked up.
  private var numbers: [Series: Int] = [:]
  /// What the tables hold of a subject that its next entry may well say again.
  private var noted: [Subject: Noted] = [:]
  /// Read when the first row names somebody.
  var names: Names?

  private struct Series: Hashable {
    var noun: Subject.Noun
    var taskForce: TaskForceCode
  }

  /// How many of what passes are kept in a replay, and as many older ones.
  private let kept: Int

  /// - Parameters:
  ///   - journal: nil where the entries are in the same database.
  ///   - kept: how many of what passes are kept in a replay, and as many older ones.
  init(_ db: Database, journal: Database? = nil, keeping kept: Int = 5_000) throws {
    self.db = db
    self.journal = journal ?? db
    self.kept = kept
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

  func waiting(for commitment: CommitmentCode) throws -> [CommitmentCode] {
    // Looked up at nearly every verdict, while few commitments wait for others.
    try write(unwrittenAntecedents)
    return try String.fetchAll(
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

  func entries(of subject: Subject) throws -> [Entry] {
    let history = try history(of: subject)
    return try history.entries { try entriesOnRecord(of: subject) }
  }

  func entries(referringTo subject: Subject) throws -> [Entry] {
    try entries(naming: subject).filter { entry in
      guard entry.sequence <= last, !withoutEffect.holds(entry.sequence), entry.voids == nil else {
        return false
      }
      let acts = entry.actor.agency.map { Subject.agency($0) == subject } ?? false
      return acts || entry.event.references.contains(subject)
    }
  }

  /// The newest first.
  private func entries(naming subject: Subject) throws -> [Entry] {
    switch subject {
    case .workspace: return []
    case .agency(let code):
      try writeInvolvements()
      return try JournalTable.entries(involving: code, from: db, journal)
    case .taskForce(let code):
      let named = try mentions(of: subject).compactMap(entry)
      let numbered = try JournalTable.entries(numberedIn: code, journal)
      return (named + numbered).sorted { $0.sequence > $1.sequence }
    default: return try mentions(of: subject).compactMap(entry)
    }
  }

  private func mentions(of subject: Subject) throws -> [Int] {
    try Int.fetchAll(
      db.cachedStatement(
        sql: "SELECT sequence FROM mention WHERE subject = ? ORDER BY sequence DESC"),
      arguments: [subject.code])
  }

  func lastCommand(by actor: Actor) throws -> [Entry] {
    let units = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT first, last FROM unit
          WHERE recorder IS ? AND officer IS ? AND standing > 0 AND first > 1 ORDER BY first DESC
          """), arguments: [actor.agency?.text, actor.officer?.text])
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
  ///
  /// - Parameter agency: which asks; the key of another's request says nothing of its own.
  /// - Throws: `Refusal.outOfPlace` where another asked.
  func hasRecorded(_ key: UnitID, by agency: AgencyCode?) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT recorder FROM unit WHERE id = ? AND refused IS NULL"),
      arguments: [key.text])
    guard let row else { return false }
    guard row["recorder"] == agency?.text else { throw Refusal.outOfPlace(.unitTwice) }
    return true
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
    if subject.lasts { return history.aggregate }
    return try history.aggregate(beforeUnitFrom: first) { try entriesOnRecord(of: subject) }
  }

  func aggregate(_ subject: Subject) throws -> Aggregate? { try history(of: subject).aggregate }

  private func history(of subject: Subject) throws -> History {
    if let known = lasting[subject] ?? passing[subject] { return known }
    let history =
      try older.removeValue(forKey: subject) ?? History(entriesOnRecord(of: subject))
    if subject.lasts {
      lasting[subject] = history
    } else {
      passing[subject] = history
    }
    return history
  }

  private func entriesOnRecord(of subject: Subject) throws -> [Entry] {
    var entries = try JournalTable.entries(of: subject, upTo: last, journal)
    if !withoutEffect.ranges.isEmpty { entries.removeAll { withoutEffect.holds($0.sequence) } }
    if let unwritten, unwritten.event.subject == subject,
      entries.last?.sequence != unwritten.sequence
    {
      entries.append(unwritten)
    }
    return entries
  }

  /// Adds an entry to what it is about, if that can follow, and notes what it names.
  ///
  /// - Throws: `Refusal`.
  func add(_ entry: Entry) throws {
    let subject = entry.event.subject
    let history = try history(of: subject)
    if entry.voids != nil, !takenBack.contains(subject) {
      try write([subject])
      takenBack.insert(subject)
    }
    let aggregate = history.aggregate
    try history.append(entry, ofUnitFrom: first) { try entriesOnRecord(of: subject) }
    if subject.lasts {
      if before[subject] == nil {
        before[subject] = .some(aggregate)
        keptSince.insert(subject)
      }
      touched.insert(subject)
      names?.add(history.aggregate)
    }
    if let (taskForce, number) = subject.number {
      let series = Series(noun: subject.noun, taskForce: taskForce)
      numbers[series] = numbers[series].map { max($0, number) }
    }
    unwrittenRows[subject] = history
    if history.hasUnwrittenAntecedents { unwrittenAntecedents.insert(subject) }
    if let voided = entry.voids { try Projection.noteTakenBack(voided, db) }
    try noteNames(of: entry)
    if let source = entry.source, noted[subject]?.source != source {
      try Projection.writeSources(of: [entry], db)
      noted[subject, default: Noted()].source = source
    }
  }

  private struct Noted {
    /// Those whose part in it has been noted.
    var agencies: Set<AgencyCode> = []
    /// The last row of a register that was noted.
    var source: EntrySource?
  }

  /// Notes what an entry names, and whose it is.
  private func noteNames(of entry: Entry) throws {
    let (subject, references) = (entry.event.subject, entry.event.references)
    try Projection.writeMentions(of: entry, references, db)
    var agencies = Set([entry.actor.agency].compactMap(\.self))
    for case .agency(let code) in references { agencies.insert(code) }
    for agency in agencies
    where noted[subject, default: Noted()].agencies.insert(agency).inserted {
      unwrittenInvolvements[agency, default: []].append(subject.code)
    }
  }

  // MARK: Rows

  /// The tables with the rows of all that was added.
  private var upToDate: Database {
    get throws {
      try writeRows()
      return db
    }
  }

  private func write(_ subjects: some Sequence<Subject>) throws {
    for subject in subjects where !takenBack.contains(subject) {
      try unwrittenRows.removeValue(forKey: subject)?.write(of: subject, db)
      unwrittenAntecedents.remove(subject)
    }
  }

  /// Writes what the tables lack, in the order of the codes, in which most tables are.
  private func writeRows() throws {
    try writeInvolvements()
    if unwrittenRows.isEmpty { return }
    try write(unwrittenRows.keys.sorted { $0.code < $1.code })
  }

  private func writeInvolvements() throws {
    for (agency, subjects) in unwrittenInvolvements.sorted(by: { $0.key < $1.key }) {
      for subject in subjects { try Projection.writeInvolvement(of: agency, in: subject, db) }
    }
    unwrittenInvolvements.removeAll(keepingCapacity: true)
  }

  /// Folds what was taken back away, now that all is known that goes together, and writes the rows of
  /// what remains.
  ///
  /// - Throws: the `Refusal` of an entry that cannot follow.
  func settle() throws {
    let subjects = takenBack
    takenBack.removeAll()
    for subject in subjects {
      let entries = try entries(of: subject)
      try history(of: subject).fold(entries)
      try Projection.rewriteSources(of: subject, entries, db)
      noted[subject]?.source = nil
    }
    try write(subjects)
  }

  /// Writes the rows of all that was added; what is there is whole now.
  func write() throws {
    try settle()
    try writeRows()
  }

  /// Takes away what an entry says is forgotten, and what the tables hold of it. In a replay beside
  /// the record nothing is there to be taken away.
  func takeAway(by event: Event) throws {
    guard journal === db, case .workspace(let event) = event else { return }
    switch event {
    case .textsForgotten(let forgetting): try takeAway(forgetting)
    case .fileForgotten(let file):
      try Projection.run("DELETE FROM attachment WHERE sha256 = ?", [file.sha256], db)
    case .founded, .stewardNamed, .configured, .filterSaved, .filterDropped, .policyAdopted,
      .clockCorrected:
      break
    }
  }

  private func takeAway(_ forgetting: Forgetting) throws {
    guard let entry = try entry(forgetting.entry),
      let texts = try JournalTable.texts(of: forgetting.entry, db)
    else { return }
    var disclosures = try [Disclosure](canonicalJSON: texts)
    for index in disclosures.indices where forgetting.paths.contains(disclosures[index].path) {
      disclosures[index].content = .missing(.forgotten)
    }
    let subject = entry.event.subject
    try writeRows()
    // With the texts, as the tables still hold them.
    let history = try history(of: subject)
    try Projection.run(
      "UPDATE disclosure SET texts = ? WHERE sequence = ?",
      [disclosures.canonicalJSON, forgetting.entry], db)
    let entries = try entriesOnRecord(of: subject)
    if let first = entries.first(where: { $0.sequence == forgetting.entry }) {
      try Projection.rewriteOfficer(of: first, db)
    }
    try history.fold(entries)
    try history.write(of: subject, db)
    try Projection.rewriteSources(of: subject, entries, db)
    noted[subject]?.source = nil
    if subject.lasts { touched.insert(subject) }
  }

  /// Lets go of what only the last action needed.
  func letGo() {
    assert(
      unwrittenRows.isEmpty && unwrittenInvolvements.isEmpty,
      "what is written later must be known then")
    passing.removeAll(keepingCapacity: true)
    older.removeAll()
    noted.removeAll(keepingCapacity: true)
  }

  /// Lets go of what was not looked up for long, where that is much.
  func letGoOfOld() throws {
    guard passing.count >= kept, takenBack.isEmpty else { return }
    try writeRows()
    older = passing
    passing = [:]
    noted.removeAll()
  }

  /// What was touched so far is there to stay.
  func remember() {
    touched.removeAll(keepingCapacity: true)
    keptSince.removeAll(keepingCapacity: true)
  }

  /// Looks up anew what was touched since, for that is taken back.
  func forget() {
    unwrittenRows.removeAll()
    unwrittenAntecedents.removeAll()
    unwrittenInvolvements.removeAll()
    takenBack.removeAll()
    letGo()
    numbers.removeAll()
    for subject in touched {
      lasting[subject] = nil
      if subject != .workspace { names = nil }
    }
    for subject in keptSince { before[subject] = nil }
    remember()
  }

  func owners(ofKey encoded: String) throws -> [(agency: AgencyCode, id: String)] {
    try Row.fetchAll(
      upToDate.cachedStatement(sql: "SELECT agency, id FROM agency_key WHERE encoded = ?"),
      arguments: [encoded]
    ).map { (AgencyCode(unchecked: $0["agency"]), $0["id"]) }
  }

  func taskForces(of agency: AgencyCode) throws -> [TaskForceCode] {
    try String.fetchAll(
      upToDate.cachedStatement(
        sql: "SELECT DISTINCT task_force FROM membership WHERE agency = ? ORDER BY task_force"),
      arguments: [agency.text]
    ).map(TaskForceCode.init(unchecked:))
  }

  func incentives(of agency: AgencyCode, in taskForce: TaskForceCode) throws -> [Incentive] {
    try String.fetchAll(
      upToDate.cachedStatement(
        sql: "SELECT code FROM incentive WHERE agency = ? AND task_force = ? ORDER BY number"),
      arguments: [agency.text, taskForce.text]
    ).compactMap { try incentive(IncentiveCode(unchecked: $0)) }
  }

  func meetings(of taskForce: TaskForceCode, on day: Day) throws -> [Meeting] {
    try String.fetchAll(
      upToDate.cachedStatement(
        sql: """
          SELECT code FROM meeting
          WHERE task_force = ? AND date = ? AND state <> 'cancelled'
          ORDER BY series, number
          """), arguments: [taskForce.text, day]
    ).compactMap { try meeting(MeetingCode(unchecked: $0)) }
  }

  func meeting(calendarID: String, of taskForce: TaskForceCode) throws -> Meeting? {
    try String.fetchOne(
      upToDate.cachedStatement(
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
      upToDate.cachedStatement(
        sql: "SELECT code FROM commitment WHERE meeting = ? ORDER BY series, number"),
      arguments: [meeting.text]
    ).compactMap { try commitment(CommitmentCode(unchecked: $0)) }
  }

  func taskForces() throws -> [TaskForceCode] {
    try String.fetchAll(upToDate.cachedStatement(sql: "SELECT code FROM task_force ORDER BY code"))
      .map(TaskForceCode.init(unchecked:))
  }

  func openCommitments(of agency: AgencyCode) throws -> [CommitmentCode] {
    try String.fetchAll(
      upToDate.cachedStatement(
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
      upToDate.cachedStatement(
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

  /// Numbers of which the tables have no rows yet are found in the journal.
  private func foundNumber(_ noun: Subject.Noun, in series: TaskForceCode) throws -> Int {
    guard let (sql, subject) = noun.numbering(in: series) else {
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
    let db = try upToDate
    let candidates = try noun.candidates(like: code, db)
    return noun == .entry ? candidates : GugusDomain.nearest(to: code, among: candidates)
  }
}

extension Subject {
  /// Few of them, and looked up again and again.
  fileprivate var lasts: Bool { !isNumbered }
}
