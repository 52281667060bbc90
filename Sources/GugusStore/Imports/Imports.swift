import GRDB
import GugusDomain
import GugusLog

extension Workspace {
  /// Takes the rows of a register onto the record, all or nothing, in one transaction. Every row
  /// is tried, so that one run finds all that are refused; none is kept in memory.
  ///
  /// - Parameters:
  ///   - register: what the register is called: with a row's key it names the row for ever.
  ///   - isDryRun: finds out what would be recorded, and records nothing.
  ///   - keepsGoing: records the rows that can be taken, though others are refused.
  ///   - next: the next row; nil after the last.
  ///   - judged: hears of each row what became of it. A row whose agency stands further down the
  ///     list is judged after the last.
  /// - Throws: `WorkspaceFault`, `Refusal` where nobody may import at all, and what the closures
  ///   throw; then nothing changed.
  public func importRows(
    of kind: ImportKind, register: String, _ act: Circumstances, now: Instant,
    asking: Asking = Asking(), keyring: @escaping Keyring = { _ in nil }, isDryRun: Bool = false,
    keepsGoing: Bool = false, next: () throws -> IncomingRow?,
    judged: (ImportedRow, RowOutcome) throws -> Void
  ) throws -> ImportAccount {
    if let fault = TextRule.line.fault(in: register) {
      throw Refusal.given(.text(.register, fault))
    }
    // Where a transaction has made a table, each row that is taken back in it has SQLite read the
    // whole schema again.
    try faultsNamed {
      try queue.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA temp_store = MEMORY;
            CREATE TEMP TABLE IF NOT EXISTS seen_row (
              key TEXT PRIMARY KEY, line INTEGER NOT NULL
            ) WITHOUT ROWID
            """)
      }
    }
    return try recording(now: now, keyring: keyring) { recording in
      try recording.check(act)
      if let key = asking.key,
        try recording.record.hasRecorded(key, by: (act.recorder ?? act.actor).agency)
      {
        var account = ImportAccount(kind, register: register)
        account.wasRecordedBefore = true
        return (account, commits: false)
      }
      try recording.begin(asking.key, on: act.today, keepsEntries: false)
      recording.seen = asking.unchangedSince
      recording.clockIsRight = asking.clockIsRight
      // It is not a row's fault.
      try recording.checkClock()
      var intake = try Intake(kind, register, recording, act)
      while let incoming = try next() { try intake.take(incoming, judged) }
      try intake.takeWaiting(judged)
      var account = try intake.finished()
      recording = intake.recording
      account.isRecorded =
        !isDryRun && account.entries > 0 && (keepsGoing || account.refused == 0)
      return (account, commits: account.isRecorded)
    }
  }
}

/// One pass over the rows of a register.
private struct Intake {
  private(set) var recording: Recording
  private let act: Circumstances
  private var account: ImportAccount
  /// Rows that name agencies which may stand further down the list.
  private var waiting: [ImportedRow] = []
  private var canListVanished: Bool
  /// Refusals of what is not on record, with the names most like it, as long as no name has come to it.
  private var withNames: [Refusal: Refusal] = [:]
  private static let longest = 1_000

  init(
    _ kind: ImportKind, _ register: String, _ recording: Recording, _ act: Circumstances
  ) throws {
    self.recording = recording
    self.act = act
    account = ImportAccount(kind, register: register)
    canListVanished = register != EntrySource.ownRegister
    try recording.db.execute(sql: "DELETE FROM seen_row")
  }

  mutating func take(
    _ incoming: IncomingRow, _ judged: (ImportedRow, RowOutcome) throws -> Void
  ) throws {
    account.read += 1
    switch incoming {
    case .unreadable:
      account.refused += 1
      // Its key is not known: it would be listed as vanished.
      canListVanished = false
    case .row(let row):
      let outcome = try outcome(of: row, isFirst: true)
      if row.value.mayWait, case .refused(.given(.unknown(.agency, _, _))) = outcome {
        waiting.append(row)
      } else {
        try settle(row, outcome, judged)
      }
    }
  }

  /// Goes through what waits again, as long as that helps.
  mutating func takeWaiting(_ judged: (ImportedRow, RowOutcome) throws -> Void) throws {
    while !waiting.isEmpty {
      let rows = waiting
      waiting = []
      var refused: [(ImportedRow, RowOutcome)] = []
      for row in rows {
        let outcome = try outcome(of: row, isFirst: false)
        if case .refused = outcome {
          refused.append((row, outcome))
        } else {
          try settle(row, outcome, judged)
        }
      }
      if refused.count < rows.count {
        waiting = refused.map(\.0)
      } else {
        for (row, outcome) in refused { try settle(row, outcome, judged) }
      }
    }
  }

  /// Nothing changes any more what became of the row.
  private mutating func settle(
    _ row: ImportedRow, _ outcome: RowOutcome,
    _ judged: (ImportedRow, RowOutcome) throws -> Void
  ) throws {
    var outcome = outcome
    switch outcome {
    case .taken: account.taken += 1
    case .changed: account.changed += 1
    case .unchanged: account.unchanged += 1
    case .refused(let refusal):
      account.refused += 1
      outcome = .refused(try withNearestNames(refusal))
    }
    try judged(row, outcome)
  }

  /// The same, with the names most like the one that is not on record. What is mistyped is so in many
  /// rows, and all names are looked through for it.
  private mutating func withNearestNames(_ refusal: Refusal) throws -> Refusal {
    guard case .given(.unknown) = refusal else { return refusal }
    if let known = withNames[refusal] { return known }
    let found = try refusal.withNearestNames(in: recording.record)
    if withNames.count < Intake.longest { withNames[refusal] = found }
    return found
  }

  private mutating func outcome(of row: ImportedRow, isFirst: Bool) throws -> RowOutcome {
    do {
      if let fault = TextRule.line.fault(in: row.key) { throw Refusal.given(.text(.rowKey, fault)) }
      if isFirst { try see(row) }
      let digest = try row.value.canonicalJSON().sha256
      let before = try recording.record.imported(
        account.kind.noun, register: account.register, key: row.key)
      // Of a row that names whoever was forgotten no digest is kept again: names could be tried on it.
      let wasForgotten = account.kind.namesPeople && before != nil && before?.digest == nil
      let source = EntrySource(
        register: account.register, key: row.key, digest: wasForgotten ? nil : .known(digest),
        seen: act.on == act.today ? nil : act.on)
      if let before, before.digest == digest { return .unchanged }
      let act = act
      let recorded = try recording.attempt { recording in
        let parties = try recording.record(ImportParties(row, source), act)
        let own = try recording.record(ImportRow(row, source), act)
        return (parties: parties, own: own)
      }
      note(row, recorded.parties, recorded.own)
      if recorded.own.entries.isEmpty { return .unchanged }
      return try before?.digest != nil || wasForgotten || wasThere(recorded.own) ? .changed : .taken
    } catch let refusal as Refusal {
      return .refused(refusal)
    }
  }

  /// Whether what a row is about was on record before, from elsewhere.
  private func wasThere(_ own: Recorded) throws -> Bool {
    // Every membership is one of a task force that is there.
    guard let first = own.entries.first, account.kind != .memberships else { return false }
    let subject = first.event.subject
    let answer = try Bool.fetchOne(
      recording.db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM journal WHERE subject = ? AND noun = ? AND sequence < ?)
          """), arguments: [subject.code, subject.noun.rawValue, first.sequence])
    return answer ?? false
  }

  /// - Throws: `Refusal.keyTwice`.
  private func see(_ row: ImportedRow) throws {
    let line = try Int.fetchOne(
      recording.db.cachedStatement(sql: "SELECT line FROM seen_row WHERE key = ?"),
      arguments: [row.key])
    if let line { throw Refusal.row(.keyTwice(row.key, line: line)) }
    try Projection.run(
      "INSERT INTO seen_row (key, line) VALUES (?, ?)", [row.key, row.line], recording.db)
  }

  private mutating func note(_ row: ImportedRow, _ parties: Recorded, _ own: Recorded) {
    account.entries += parties.entries.count + own.entries.count
    if (parties.entries + own.entries).contains(where: { $0.event.subject.isNamed }) {
      withNames.removeAll()
    }
    for entry in parties.entries {
      switch entry.event {
      case .agency(let code, .added): account.agencies.append(code)
      case .taskForce(let code, .formed): account.taskForces.append(code)
      default: break
      }
    }
    guard !own.entries.isEmpty else { return }
    var assumed = row.assumed
    for case .assumed(let fields) in own.remarks { assumed.formUnion(fields) }
    for case .dueOnDayOff(let code, let due) in own.remarks {
      if account.daysOff.count < ImportAccount.vanishedLimit {
        account.daysOff.append(ImportAccount.DayOff(code: code, due: due))
      } else {
        account.moreDaysOff += 1
      }
    }
    for field in assumed { account.assumed[field, default: 0] += 1 }
  }

  /// The account, with what vanished from the register since it was last imported.
  func finished() throws -> ImportAccount {
    var account = account
    let db = recording.db
    if canListVanished {
      let keys = try String.fetchCursor(
        db,
        sql: """
          SELECT DISTINCT key FROM source_row
          WHERE register = ? AND noun = ? AND (digest IS NOT NULL OR ?)
            AND key NOT IN (SELECT key FROM seen_row)
          ORDER BY key
          """,
        arguments: [account.register, account.kind.noun.rawValue, account.kind.namesPeople])
      while let key = try keys.next() {
        if account.vanished.count < ImportAccount.vanishedLimit {
          account.vanished.append(key)
        } else {
          account.moreVanished += 1
        }
      }
    }
    return account
  }
}

extension Subject {
  /// It has a name by which rows mean it, or its code.
  fileprivate var isNamed: Bool {
    switch self {
    case .agency, .taskForce: true
    case .workspace, .meeting, .commitment, .finding, .incentive, .assessment: false
    }
  }
}

extension ImportKind {
  /// Rows of it may name people, and are never only mentioned by others: a digest that is not there was
  /// forgotten.
  fileprivate var namesPeople: Bool {
    switch self {
    case .agencies, .memberships: false
    case .commitments, .meetings, .findings: true
    }
  }
}

extension ImportedValue {
  /// A list of agencies may name one as a parent or successor before its own row.
  fileprivate var mayWait: Bool {
    if case .agency = self { true } else { false }
  }
}
