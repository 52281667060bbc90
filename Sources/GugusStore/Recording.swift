import Foundation
import GRDB
import GugusDomain
import GugusLog

/// The private half of a public key; nil where whoever acts does not have it.
public typealias Keyring = (VerifierKey) throws -> SigningKey?

/// The key of a request, and what whoever asks has seen.
public struct Asking: Sendable {
  /// A request with a key that the log has already is not recorded again. Nil: one is drawn.
  public var key: UnitID?
  /// Refuses to change what has changed since that entry.
  public var unchangedSince: Int?
  /// Nothing was recorded for long, and the clock is right all the same.
  public var clockIsRight: Bool

  public init(key: UnitID? = nil, unchangedSince: Int? = nil, clockIsRight: Bool = false) {
    self.key = key
    self.unchangedSince = unchangedSince
    self.clockIsRight = clockIsRight
  }
}

extension Workspace {
  /// Does what the action wants, if the rules say yes: in one transaction and as one unit, the
  /// entries in the journal and the rows that derive from them.
  ///
  /// - Parameters:
  ///   - now: when it is recorded.
  ///   - keyring: finds the private keys with which agencies sign, where the workspace wants it.
  ///   - isDryRun: finds out what would be recorded, and records nothing.
  /// - Returns: what was recorded; for a key that the log has, what was recorded then.
  /// - Throws: `Refusal` or `WorkspaceFault`; then nothing changed.
  public func perform(
    _ action: some Action, _ act: Circumstances, now: Instant, asking: Asking = Asking(),
    attachment: Attachment? = nil, keyring: @escaping Keyring = { _ in nil }, isDryRun: Bool = false
  ) throws -> Recorded {
    try recording(now: now, keyring: keyring) { recording in
      if let key = asking.key,
        try recording.record.hasRecorded(key, by: (act.recorder ?? act.actor).agency)
      {
        return (try recording.recorded(key), commits: false)
      }
      try recording.begin(asking.key, on: act.today)
      recording.seen = asking.unchangedSince
      recording.clockIsRight = asking.clockIsRight
      var recorded = try recording.record(action, act)
      recorded.entries = try recording.finish()
      let commits = !isDryRun && !recorded.entries.isEmpty
      // Last, for it is long, and what is refused needs none of it.
      if commits, let attachment { try recording.keep(attachment) }
      return (recorded, commits: commits)
    }
  }

  /// Runs a body in one immediate transaction, in which any number of actions may be recorded.
  ///
  /// - Parameters:
  ///   - now: when it is recorded, until the body sets another time.
  ///   - body: says whether what it recorded is to stand.
  /// - Throws: what the body throws, or `WorkspaceFault`; then nothing changed.
  public func recording<Value>(
    now: Instant, keyring: @escaping Keyring = { _ in nil },
    _ body: (inout Recording) throws -> (Value, commits: Bool)
  ) throws -> Value {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        // What a statement could have to take back stays in memory.
        try db.execute(sql: "PRAGMA temp_store = MEMORY; \(Workspace.manyPages)")
        var value: Value?
        try db.inTransaction(.immediate) {
          var recording = try Recording(db, now: now, keyring)
          let result = try body(&recording)
          if result.commits { try recording.finish() }
          value = result.0
          return result.commits ? .commit : .rollback
        }
        guard let value else { throw CancellationError() }
        return value
      }
    }
  }
}

/// One write transaction: decides actions one after another, appends their entries and writes
/// their rows. Between two actions it keeps only what the next may well need again.
///
/// What is recorded between ``begin(_:on:)`` and ``finish()`` is one unit. Its last entry says so in
/// its own bytes, so the newest is held back until it is known whether another follows.
public struct Recording {
  let db: Database
  let record: StoredRecord
  private let keyring: Keyring
  /// When what comes next is recorded.
  public var now: Instant
  /// Nothing that changed after this entry may be changed.
  var seen: Int?
  /// However long ago the last entry was recorded.
  public var clockIsRight = false
  private var judge: Judge
  private var unit: UnitPlace?
  /// The entries of the unit that are in the journal, where they are wanted.
  private var written: [Entry] = []
  private var keepsEntries = true
  private var recorder: Actor?
  /// How many entries of the unit take nothing back.
  private var undoable = 0
  private var founding: Founding?
  /// With which the newest entry is signed; nil where it need not be.
  private var signer: SigningKey?
  /// Those of agencies that have signed in this unit: none comes into force within it.
  private var signers: [AgencyCode: SigningKey] = [:]

  init(_ db: Database, now: Instant, _ keyring: @escaping Keyring) throws {
    self.db = db
    self.keyring = keyring
    self.now = now
    record = try StoredRecord(db)
    judge = Judge(
      after: Judge.Head(
        sequence: try TreeTable.size(db), recorded: try JournalTable.lastRecorded(db)))
    founding = try record.settings().founding
  }

  /// The log begins.
  mutating func found(_ founding: Founding) throws {
    self.founding = founding
    let today = now.day(offsetMinutes: founding.zone.offsetMinutes)
    try begin(nil, on: today)
    try happen(
      Happening(.workspace(.founded(founding)), on: today),
      Circumstances(actor: Actor(), today: today))
    _ = try finish()
  }

  /// Begins a unit, after the one before it has ended.
  ///
  /// - Parameters:
  ///   - key: its id; nil where one is to be drawn.
  ///   - keepsEntries: ``finish()`` returns them. There may be too many to hold.
  public mutating func begin(
    _ key: UnitID? = nil, on day: Day, keepsEntries: Bool = true
  ) throws {
    _ = try finish()
    guard let founding else { throw UnfoundedLog() }
    guard founding.rules <= Founding.rules, founding.format <= Founding.format else {
      throw NewerLog(rules: founding.rules)
    }
    let first = judge.head.sequence + 1
    judge = Judge(after: judge.head)
    record.begin(first)
    unit = UnitPlace(key ?? founding.lots.unit(first), place: 0, isLast: false, day: day)
    written = []
    self.keepsEntries = keepsEntries
    recorder = nil
    undoable = 0
    signers = [:]
  }

  /// Ends the unit: its newest entry says that it is the last.
  ///
  /// - Returns: its entries, as they are in the journal.
  @discardableResult
  public mutating func finish() throws -> [Entry] {
    defer { unit = nil }
    guard let unit, unit.place > 0 else { return [] }
    try judge.finish(in: record)
    try write(isLast: true)
    try Projection.writeUnit(
      judge.first, unit.id, last: judge.head.sequence, recorder: recorder, standing: undoable, db)
    return written
  }

  /// Puts the bytes of an evidence file by.
  func keep(_ attachment: Attachment) throws {
    try AttachmentTable.keep(attachment, db)
  }

  /// What was recorded for a request.
  fileprivate func recorded(_ key: UnitID) throws -> Recorded {
    let entries = try record.entries(of: key)
    return try standing(
      entries.map(\.event.subject),
      in: Recorded(entries: entries, remarks: [.recordedBefore(key)], aggregates: []))
  }

  /// How what was touched now stands.
  private func standing(_ touched: [Subject], in recorded: Recorded) throws -> Recorded {
    var recorded = recorded
    for subject in touched.eachOnce {
      if let aggregate = try record.aggregate(subject) {
        recorded.aggregates.append(aggregate)
      } else {
        recorded.gone.append(subject)
      }
    }
    return recorded
  }

  /// Does what the action wants, if the rules say yes. Outside a unit that was begun, it is one of its
  /// own.
  ///
  /// - Throws: `Refusal`; then the transaction must not stand.
  @discardableResult
  public mutating func record(
    _ action: some Action, _ act: Circumstances
  ) throws -> Recorded {
    let isOwn = unit == nil
    if isOwn { try begin(on: act.today) }
    try check(act)
    let ruling = try action.ruling(in: record, act)
    try checkUnchanged(ruling)
    var entries: [Entry] = []
    for happening in ruling.happenings { entries += try happen(happening, act) }
    var touched = entries.map(\.event.subject)
    for case .workspace(.textsForgotten(let forgetting)) in entries.map(\.event) {
      touched += try [record.entry(forgetting.entry)?.event.subject].compactMap(\.self)
    }
    try record.write()
    var recorded = try standing(
      touched, in: Recorded(entries: entries, remarks: ruling.remarks, aggregates: []))
    record.letGo()
    if isOwn { recorded.entries = try finish() }
    return recorded
  }

  /// A commitment after what was recorded so far; nil where there is none.
  public func commitment(_ code: CommitmentCode) throws -> Commitment? {
    try record.commitment(code)
  }

  /// Does what a body wants, all of it or, where it is refused, none.
  mutating func attempt<Value>(_ body: (inout Recording) throws -> Value) throws -> Value {
    let before = self
    let unwritten = record.unwritten
    record.remember()
    do {
      var value: Value?
      try db.inSavepoint {
        value = try body(&self)
        return .commit
      }
      guard let value else { throw CancellationError() }
      return value
    } catch {
      self = before
      record.forget()
      record.unwritten = unwritten
      throw error
    }
  }
}

extension Recording {
  /// Lets something happen, and what follows from it.
  @discardableResult
  private mutating func happen(_ happening: Happening, _ act: Circumstances) throws -> [Entry] {
    let isOthers = happening.actor != nil && happening.actor != act.actor
    var entries = [
      try add(
        happening, happening.actor ?? act.actor, isOthers ? act.recorder ?? act.actor : act.recorder
      )
    ]
    while let last = entries.last, let next = try judge.heard(last, in: record) {
      entries.append(try add(next, next.actor ?? act.actor, nil))
    }
    return entries
  }

  /// - Parameter by: whoever records it for the actor.
  private mutating func add(
    _ happening: Happening, _ actor: Actor, _ by: Actor?
  ) throws -> Entry {
    guard var place = unit else { throw UnfoundedLog() }
    place.place += 1
    let entry = Entry(
      sequence: judge.head.sequence + 1, recorded: try time(of: happening.event), unit: place,
      effective: happening.on, actor: actor, recorder: by, event: happening.event,
      source: happening.source)
    try judge.check(entry, in: record)
    try record.checkKey(of: entry)
    let signer = try key(toSign: entry)
    try record.add(entry)
    try write(isLast: false)
    record.unwritten = entry
    self.signer = signer
    try record.takeAway(by: entry.event)
    unit = place
    if place.place == 1 { recorder = entry.recordedBy }
    if entry.voids == nil { undoable += 1 }
    return entry
  }

  /// Puts the newest entry into the journal.
  private mutating func write(isLast: Bool) throws {
    guard var entry = record.unwritten, let founding else { return }
    entry.unit.isLast = isLast
    var sealed = try entry.sealed(by: founding.lots)
    if let key = signer {
      let bytes = try entry.bytesToSign(log: founding.log, sealed.disclosures)
      entry.signature = EntrySignature(
        key: key.verifier.id.hexadecimal, value: try key.sign(bytes).base64EncodedString())
      sealed = try entry.sealed(again: sealed.disclosures)
    }
    try JournalTable.append(entry, sealed, leafHash: Leaf.hash(sealed.json), db)
    try TreeTable.append(sequence: entry.sequence, db)
    record.unwritten = nil
    if keepsEntries { written.append(entry) }
  }

  /// The key with which the next entry must be signed; nil where it need not be.
  private mutating func key(toSign entry: Entry) throws -> SigningKey? {
    guard try judge.wantsSignature(of: entry, in: record) else { return nil }
    let kind = entry.event.kind
    // Whoever puts it on the record signs: of what is imported nobody here has the actor's key.
    guard let agency = entry.recordedBy.agency else { throw Refusal.key(.nobodySigns(kind)) }
    if let known = signers[agency] { return known }
    let keys = try record.agencyBefore(agency)?.keysInForce ?? []
    guard !keys.isEmpty else { throw Refusal.key(.noKeyToSign(agency, kind)) }
    let own = try keys.lazy.compactMap { try VerifierKey($0.text).flatMap(keyring) }.first
    guard let own else { throw Refusal.key(.keyNotHere(agency, keys.map(\.id))) }
    signers[agency] = own
    return own
  }

  func check(_ act: Circumstances) throws {
    if let day = act.saidOn, day > act.today {
      throw Refusal.time(.inTheFuture(day, today: act.today))
    }
    for actor in [act.actor, act.recorder].compactMap(\.self) {
      if let code = actor.agency, try record.agency(code) == nil {
        throw Refusal.given(
          .unknown(
            .agency, code.text, nearest: try record.nearest(.agency, to: code.text)))
      }
      if let officer = actor.officer?.text, let fault = TextRule.line.fault(in: officer) {
        throw Refusal.given(.text(.officer, fault))
      }
    }
  }

  /// Refuses to change what somebody changed meanwhile.
  private func checkUnchanged(_ ruling: Ruling) throws {
    guard let seen else { return }
    guard seen < judge.first else {
      throw Refusal.given(.unknown(.entry, String(seen), nearest: []))
    }
    for subject in Set(ruling.happenings.map(\.event.subject)) {
      let entries = try record.entries(of: subject)
      guard let newer = entries.first(where: { $0.sequence > seen }) else { continue }
      throw Refusal.request(
        .changedSince(
          subject.code, sequence: newer.sequence, newer.event.kind, by: newer.recordedBy.agency))
    }
  }

  /// Recorded-at never runs backwards, so that what was known by an instant is a prefix of the
  /// journal. A clock a little behind the last entry is taken for jitter; one far behind is
  /// refused, until the steward says that those before were ahead.
  ///
  /// A clock that is far ahead would make the right one one that is behind, for good: so somebody must
  /// say that it is right.
  private func time(of event: Event) throws -> Instant {
    guard let last = judge.head.recorded else { return now }
    guard now < last else {
      try checkClock()
      return now
    }
    if case .workspace(.clockCorrected) = event { return now }
    guard last.milliseconds - now.milliseconds < 60_000 else {
      throw Refusal.time(.clockIsBehind(now: now, last: last))
    }
    return last
  }
}

extension Recording {
  /// The longest time between two entries that nobody is asked about: 30 days.
  public static let longestRest: Int64 = 30 * 86_400_000

  /// Refuses a clock that is far ahead of the last entry, unless somebody says that it is right.
  ///
  /// In a rehearsal any time is made up; and where there is nothing but the founding, nothing is lost
  /// if it is founded again.
  func checkClock() throws(Refusal) {
    guard let last = judge.head.recorded, !clockIsRight, founding?.rehearsal == nil,
      judge.head.sequence > 1, now.milliseconds - last.milliseconds > Recording.longestRest
    else { return }
    throw Refusal.time(.clockIsAhead(now: now, last: last))
  }
}

/// Something was to be recorded in a log that has not begun.
struct UnfoundedLog: Error {}

/// The log has adopted rules that this version does not know.
struct NewerLog: Error {
  var rules: Int
}
