import Foundation
import GRDB
import GugusDomain
import GugusLog

/// What an action left on the record.
public struct Recorded: Sendable {
  public var entries: [Entry]
  public var notes: [Note]
  /// Everything the action touched, as it now stands, in the order in which it was first
  /// touched.
  public var aggregates: [Aggregate]
}

/// The bytes of an evidence file.
public struct Attachment: Sendable {
  public var bytes: Data
  /// Lower-case hexadecimal.
  public var sha256: String

  /// The most that one evidence file may hold, in bytes.
  public static let limit = 50_000_000
}

/// The private half of a public key; nil where whoever acts does not have it.
public typealias Keyring = (VerifierKey) throws -> SigningKey?

extension Workspace {
  /// Does what the action wants, if the rules say yes: in one transaction, the entries in the
  /// journal and the rows that derive from them.
  ///
  /// - Parameters:
  ///   - now: when it is recorded.
  ///   - keyring: finds the private keys with which agencies sign, where the workspace wants it.
  ///   - isDryRun: finds out what would be recorded, and records nothing.
  /// - Throws: `Refusal` or `WorkspaceFault`; then nothing changed.
  public func perform(
    _ action: some Action, _ act: Circumstances, now: Instant, attachment: Attachment? = nil,
    keyring: @escaping Keyring = { _ in nil }, isDryRun: Bool = false
  ) throws -> Recorded {
    try recording(now: now, keyring: keyring) { recording in
      if let attachment { try recording.keep(attachment) }
      let recorded = try recording.record(action, act)
      return (recorded, commits: !isDryRun && !recorded.entries.isEmpty)
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
public struct Recording {
  let db: Database
  let register: StoreRegister
  private let keyring: Keyring
  /// When what comes next is recorded.
  public var now: Instant
  private var last: Entry?

  init(_ db: Database, now: Instant, _ keyring: @escaping Keyring) throws {
    self.db = db
    self.keyring = keyring
    self.now = now
    register = StoreRegister(db)
    last = try JournalTable.last(db)
  }

  /// Puts the bytes of an evidence file by.
  func keep(_ attachment: Attachment) throws {
    try Projection.run(
      "INSERT OR IGNORE INTO attachment (sha256, bytes) VALUES (?, ?)",
      [attachment.sha256, attachment.bytes], db)
  }

  /// Does what the action wants, if the rules say yes.
  ///
  /// - Throws: `Refusal`; then the transaction must not stand.
  @discardableResult
  public mutating func record(
    _ action: some Action, _ act: Circumstances
  ) throws -> Recorded {
    try check(act)
    let ruling = try action.decide(in: register, act)
    let recordedAt = try time()
    var entries: [Entry] = []
    var touched: [Subject] = []
    for happening in ruling.happenings {
      var entry = Entry(
        sequence: (last?.sequence ?? 0) + 1, recorded: recordedAt, effective: happening.on,
        actor: happening.actor ?? act.actor, event: happening.event, source: happening.source)
      entry.signature = try signature(for: entry)
      try append(entry)
      entries.append(entry)
      if !touched.contains(entry.event.subject) { touched.append(entry.event.subject) }
    }
    var aggregates: [Aggregate] = []
    for subject in touched {
      var history = try register.history(of: subject)
      try history.write(of: subject, entries.filter { $0.event.subject == subject }, db)
      if let aggregate = history.aggregate { aggregates.append(aggregate) }
      register.keep(subject, history)
    }
    register.letGo()
    return Recorded(entries: entries, notes: ruling.notes, aggregates: aggregates)
  }

  /// A commitment after what was recorded so far; nil where there is none.
  public func commitment(_ code: CommitmentCode) throws -> Commitment? {
    try register.commitment(code)
  }

  /// Does what a body wants, all of it or, where it is refused, none.
  mutating func attempt<Value>(_ body: (inout Recording) throws -> Value) throws -> Value {
    let before = last
    register.remember()
    do {
      var value: Value?
      try db.inSavepoint {
        value = try body(&self)
        return .commit
      }
      guard let value else { throw CancellationError() }
      return value
    } catch {
      last = before
      register.forget()
      throw error
    }
  }

  private mutating func append(_ entry: Entry) throws {
    let subject = entry.event.subject
    var history = try register.history(of: subject)
    try history.append(entry)
    register.keep(subject, history)
    try JournalTable.append(entry, db)
    try TreeTable.append(sequence: entry.sequence, db)
    last = entry
  }

  /// The signature that the workspace wants under an entry; nil where it wants none.
  private func signature(for entry: Entry) throws -> EntrySignature? {
    guard case .workspace(let settings)? = try register.aggregate(.workspace),
      settings.signsEntries,
      try entry.event.needsSignature(keysInForce: keysInForce)
    else { return nil }
    let kind = entry.event.kind
    // Whoever puts it on the record signs: of what is imported nobody here has the actor's key.
    guard let agency = entry.recordedBy.agency else { throw Refusal.nobodySigns(kind) }
    let keys = try keysInForce(of: agency)
    guard !keys.isEmpty else { throw Refusal.noKeyToSign(agency, kind) }
    let own = try keys.lazy.compactMap { try VerifierKey($0.text).flatMap(keyring) }.first
    guard let own else { throw Refusal.keyNotHere(agency, keys.map(\.id)) }
    return EntrySignature(
      key: own.verifier.id.hexadecimal,
      value: try own.sign(entry.bytesToSign()).base64EncodedString())
  }

  private func keysInForce(of code: AgencyCode) throws -> [AgencyKey] {
    guard case .agency(let agency)? = try register.aggregate(.agency(code)) else { return [] }
    return agency.keysInForce
  }

  func check(_ act: Circumstances) throws {
    if let day = act.saidOn, day > act.today { throw Refusal.inTheFuture(day, today: act.today) }
    if let code = act.actor.agency, try register.agency(code) == nil {
      throw Refusal.unknown(
        .agency, code.text, nearest: try register.nearest(.agency, to: code.text))
    }
    if let officer = act.actor.officer, let fault = TextRule.line.fault(in: officer) {
      throw Refusal.text(.officer, fault)
    }
  }

  /// Recorded-at never runs backwards, so that what was known by an instant is a prefix of the
  /// journal. A clock a little behind the last entry is taken for jitter; one far behind is
  /// refused.
  private func time() throws -> Instant {
    guard let last, now < last.recorded else { return now }
    guard last.recorded.milliseconds - now.milliseconds < 60_000 else {
      throw Refusal.clockIsBehind(now: now, last: last.recorded)
    }
    return last.recorded
  }
}
