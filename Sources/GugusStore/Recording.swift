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
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var recorded = Recorded(entries: [], notes: [], aggregates: [])
        try db.inTransaction(.immediate) {
          var recording = Recording(db, keyring)
          recorded = try recording.record(action, act, now: now, attachment)
          return isDryRun || recorded.entries.isEmpty ? .rollback : .commit
        }
        return recorded
      }
    }
  }
}

/// One write transaction: decides an action, appends its entries and writes their rows.
private struct Recording {
  let db: Database
  let register: StoreRegister
  let keyring: Keyring
  var histories: [Subject: History] = [:]

  /// What has happened to one subject, and what has come of it.
  struct History {
    var entries: [Entry]
    var aggregate: Aggregate?
    /// Something was taken back. What goes together is folded away together: a half of it, such
    /// as a request without its answer, may not stand alone.
    var isTakenBack = false
  }

  init(_ db: Database, _ keyring: @escaping Keyring) {
    self.db = db
    self.keyring = keyring
    register = StoreRegister(db)
  }

  mutating func record(
    _ action: some Action, _ act: Circumstances, now: Instant, _ attachment: Attachment?
  ) throws -> Recorded {
    try check(act)
    let ruling = try action.decide(in: register, act)
    if let attachment {
      try Projection.run(
        "INSERT OR IGNORE INTO attachment (sha256, bytes) VALUES (?, ?)",
        [attachment.sha256, attachment.bytes], db)
    }
    let last = try JournalTable.last(db)
    let recordedAt = try time(now, after: last)
    var sequence = last?.sequence ?? 0
    var entries: [Entry] = []
    var touched: [Subject] = []
    for happening in ruling.happenings {
      sequence += 1
      var entry = Entry(
        sequence: sequence, recorded: recordedAt, effective: happening.on, actor: act.actor,
        event: happening.event)
      entry.signature = try signature(for: entry)
      try append(entry)
      entries.append(entry)
      if !touched.contains(entry.event.subject) { touched.append(entry.event.subject) }
    }
    var aggregates: [Aggregate] = []
    for subject in touched {
      if let aggregate = try aggregate(of: subject) {
        try Projection.write(aggregate, db)
        aggregates.append(aggregate)
      } else {
        try Projection.delete(subject, db)
      }
    }
    return Recorded(entries: entries, notes: ruling.notes, aggregates: aggregates)
  }

  private mutating func append(_ entry: Entry) throws {
    let subject = entry.event.subject
    var history =
      try histories[subject]
      ?? {
        let entries = try JournalTable.entries(of: subject, db)
        return History(entries: entries, aggregate: try Aggregate.fold(entries))
      }()
    let isLatest = history.entries.allSatisfy { Entry.takesEffectBefore($0, entry) }
    history.entries.append(entry)
    if entry.voids != nil {
      history.isTakenBack = true
    } else if isLatest {
      history.aggregate = try Aggregate.fold([entry], onto: history.aggregate)
    } else {
      history.aggregate = try Aggregate.fold(history.entries)
    }
    histories[subject] = history
    try JournalTable.append(entry, db)
    try TreeTable.append(sequence: entry.sequence, db)
  }

  /// The signature that the workspace wants under an entry; nil where it wants none.
  private func signature(for entry: Entry) throws -> EntrySignature? {
    guard case .workspace(let settings)? = try standing(.workspace), settings.signsEntries,
      try entry.event.needsSignature(keysInForce: keysInForce)
    else { return nil }
    let kind = entry.event.kind
    guard let agency = entry.actor.agency else { throw Refusal.nobodySigns(kind) }
    let keys = try keysInForce(of: agency)
    guard !keys.isEmpty else { throw Refusal.noKeyToSign(agency, kind) }
    let own = try keys.lazy.compactMap { try VerifierKey($0.text).flatMap(keyring) }.first
    guard let own else { throw Refusal.keyNotHere(agency, keys.map(\.id)) }
    return EntrySignature(
      key: own.verifier.id.hexadecimal,
      value: try own.sign(entry.bytesToSign()).base64EncodedString())
  }

  private func keysInForce(of code: AgencyCode) throws -> [AgencyKey] {
    guard case .agency(let agency)? = try standing(.agency(code)) else { return [] }
    return agency.keysInForce
  }

  /// A subject after the entries that were appended so far.
  private func standing(_ subject: Subject) throws -> Aggregate? {
    if let history = histories[subject] { return history.aggregate }
    return try register.aggregate(subject)
  }

  private func aggregate(of subject: Subject) throws -> Aggregate? {
    guard let history = histories[subject] else { return nil }
    return history.isTakenBack ? try Aggregate.fold(history.entries) : history.aggregate
  }

  private func check(_ act: Circumstances) throws {
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
  private func time(_ now: Instant, after last: Entry?) throws -> Instant {
    guard let last, now < last.recorded else { return now }
    guard last.recorded.milliseconds - now.milliseconds < 60_000 else {
      throw Refusal.clockIsBehind(now: now, last: last.recorded)
    }
    return last.recorded
  }
}
