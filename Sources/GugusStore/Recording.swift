import Foundation
import GRDB
import GugusDomain

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

extension Workspace {
  /// Does what the action wants, if the rules say yes: in one transaction, the entries in the
  /// journal and the rows that derive from them.
  ///
  /// - Parameters:
  ///   - now: when it is recorded.
  ///   - isDryRun: finds out what would be recorded, and records nothing.
  /// - Throws: `Refusal` or `WorkspaceFault`; then nothing changed.
  public func perform(
    _ action: some Action, _ act: Circumstances, now: Instant, attachment: Attachment? = nil,
    isDryRun: Bool = false
  ) throws -> Recorded {
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        var recorded = Recorded(entries: [], notes: [], aggregates: [])
        try db.inTransaction(.immediate) {
          var recording = Recording(db)
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
  var histories: [Subject: History] = [:]

  /// What has happened to one subject, and what has come of it.
  struct History {
    var entries: [Entry]
    var aggregate: Aggregate?
  }

  init(_ db: Database) {
    self.db = db
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
      let entry = Entry(
        sequence: sequence, recorded: recordedAt, effective: happening.on, actor: act.actor,
        event: happening.event)
      try append(entry)
      entries.append(entry)
      if !touched.contains(entry.event.subject) { touched.append(entry.event.subject) }
    }
    var aggregates: [Aggregate] = []
    for subject in touched {
      if let aggregate = histories[subject]?.aggregate {
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
    let isLatest =
      entry.voids == nil && history.entries.allSatisfy { Entry.takesEffectBefore($0, entry) }
    history.entries.append(entry)
    history.aggregate =
      if isLatest {
        try Aggregate.fold([entry], onto: history.aggregate)
      } else {
        try Aggregate.fold(history.entries)
      }
    histories[subject] = history
    try JournalTable.append(entry, db)
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
