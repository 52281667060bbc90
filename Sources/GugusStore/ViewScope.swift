import Foundation
import GRDB
import GugusDomain

/// How much of a record is wanted from another moment: what is not asked for need not be read.
public enum ViewScope: Hashable, Sendable {
  case everything
  /// One thing, what it waits for or names, and what names it.
  case subject(Subject)
  /// Whatever belongs to a task force, what that names and what names it, and some things more.
  case taskForce(TaskForceCode, and: Set<Subject> = [])
  /// An agency and what it has a part in, but not what that waits for or names.
  case agency(AgencyCode)
}

extension ViewScope {
  /// A task force and some things more, where one is named; else everything.
  public init(_ taskForce: TaskForceCode?, and others: [Subject?] = []) {
    self =
      taskForce.map { .taskForce($0, and: Set(others.compactMap(\.self))) } ?? .everything
  }

  /// It is a page's worth: what is read of it is found by its code, or little is gone through.
  var isOfOneThing: Bool {
    switch self {
    case .everything, .taskForce: false
    case .subject, .agency: true
    }
  }
}

/// Takes entries that are seen from another moment into tables of their own, subject by subject, as
/// far as they are wanted.
struct ViewGathering {
  let journal: Database
  let tables: Database
  let viewpoint: Viewpoint
  private let withoutEffect: WithoutEffect
  private let lastKnown: Int?
  private var taken: Set<Subject> = []

  init(from journal: Database, into tables: Database, _ viewpoint: Viewpoint) throws {
    self.journal = journal
    self.tables = tables
    self.viewpoint = viewpoint
    withoutEffect = try WithoutEffect(journal)
    lastKnown = try viewpoint.lastKnown(journal, withoutEffect)
  }

  /// - Returns: false where not all that is asked for by name is seen from there. Then somebody wants to
  ///   know what there is instead.
  mutating func take(_ scope: ViewScope) throws -> Bool {
    try take(.workspace)
    switch scope {
    case .everything: return false
    case .subject(let subject):
      guard try isThere(subject) else { return false }
      try takeAlong([subject] + naming(subject))
    case .taskForce(let code, let others):
      for subject in others.union([.taskForce(code)]) {
        guard try isThere(subject) else { return false }
      }
      let own = try subjects(of: code) + [.taskForce(code)]
      try takeAlong(others + own + own.flatMap(naming))
    case .agency(let code):
      guard try isThere(.agency(code)) else { return false }
      for subject in try involving(code) { try take(subject) }
    }
    return true
  }

  /// Takes all that was not taken.
  ///
  /// - Parameter progress: called now and then with how many entries were looked at.
  func takeRest(_ workspace: Workspace, _ progress: (Int) -> Void) throws {
    var looked = 0
    let statement = try journal.makeStatement(
      sql: "SELECT entry, texts, leaf_hash FROM \(JournalRow.source) ORDER BY sequence")
    try workspace.eachEntry(of: statement, in: journal) { row in
      (sealed: try SealedEntry(row), leafHash: try row[at: 2] as Data)
    } _: { entry, row in
      looked += 1
      if looked % 1000 == 0 { progress(looked) }
      guard viewpoint.sees(entry, knownUpTo: lastKnown), !withoutEffect.holds(entry.sequence),
        !taken.contains(entry.event.subject)
      else { return }
      try JournalTable.append(entry, row.sealed, leafHash: row.leafHash, tables)
    }
  }

  /// Takes subjects and whatever they name, however far; of task forces whom they name, too, but of
  /// agencies nothing.
  private mutating func takeAlong(_ subjects: [Subject]) throws {
    var pending = subjects
    var gone: Set<Subject> = []
    while let subject = pending.popLast() {
      guard gone.insert(subject).inserted else { continue }
      let entries = try take(subject)
      guard subject.isOfTaskForce else { continue }
      for entry in entries {
        pending += entry.event.references
        pending += [entry.actor.agency, entry.recorder?.agency].compactMap {
          $0.map(Subject.agency)
        }
      }
    }
  }

  /// The entries of a subject that are seen, which are taken unless they are already.
  @discardableResult
  private mutating func take(_ subject: Subject) throws -> [Entry] {
    let isNew = taken.insert(subject).inserted
    let statement = try journal.cachedStatement(
      sql: """
        SELECT entry, texts, leaf_hash FROM \(JournalRow.source)
        WHERE subject = ? AND noun = ? ORDER BY sequence
        """)
    let rows = try Row.fetchCursor(
      statement, arguments: [subject.code, subject.noun.rawValue])
    var entries: [Entry] = []
    while let row = try rows.next() {
      let sealed = try SealedEntry(row)
      let entry = try Entry(sealed)
      guard viewpoint.sees(entry, knownUpTo: lastKnown), !withoutEffect.holds(entry.sequence) else {
        continue
      }
      if isNew { try JournalTable.append(entry, sealed, leafHash: row[at: 2], tables) }
      entries.append(entry)
    }
    return entries
  }

  /// Whether something has come of a subject by then.
  private mutating func isThere(_ subject: Subject) throws -> Bool {
    try Aggregate.fold(take(subject)) != nil
  }

  /// What has an entry that names a subject.
  private func naming(_ subject: Subject) throws -> [Subject] {
    try fetch(
      """
      SELECT DISTINCT noun, journal.subject FROM mention JOIN journal USING (sequence)
      WHERE mention.subject = ?
      """, [subject.code])
  }

  /// What has an entry that names an agency, or that is one of its own.
  private func involving(_ agency: AgencyCode) throws -> [Subject] {
    try fetch(
      """
      SELECT DISTINCT noun, journal.subject FROM involvement JOIN journal USING (subject)
      WHERE agency = ?
      """, [agency.text])
  }

  /// What is numbered in a task force's series, what belongs to it now, and what went over from it or
  /// to it when one was dissolved.
  private func subjects(of code: TaskForceCode) throws -> [Subject] {
    let numbered = try fetch(
      """
      SELECT DISTINCT noun, subject FROM journal INDEXED BY journal_by_subject
      WHERE subject > ? AND subject < ?
      """, [code.text + "/", code.text + "0"])
    let belonging = try String.fetchAll(
      journal.cachedStatement(sql: "SELECT code FROM commitment WHERE task_force = ?"),
      arguments: [code.text]
    ).map { Subject.commitment(CommitmentCode(unchecked: $0)) }
    let handedOver = try fetch(
      """
      SELECT DISTINCT other.noun, other.subject
      FROM journal AS own INDEXED BY journal_by_subject
        JOIN unit ON unit.first = (
          SELECT max(first) FROM unit WHERE first <= own.sequence)
        JOIN journal AS other ON other.sequence BETWEEN own.sequence AND unit.last
      WHERE own.subject = ? AND own.noun = 'taskforce'
        AND json_extract(own.entry, '$.kind') = 'taskforce.dissolved'
      """, [code.text])
    return Array(Set(numbered + belonging + handedOver))
  }

  private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Subject] {
    try Array(
      Row.fetchCursor(journal.cachedStatement(sql: sql), arguments: arguments).compactMap { row in
        let noun: String = try row[at: 0]
        let code: String = try row[at: 1]
        return Subject.Noun(rawValue: noun).map { Subject($0, code: code) }
      })
  }
}
