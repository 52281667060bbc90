/// Makes of a row of a register the events that lead to what it says, through the same rules as
/// everything else, so that states stay computed. A row that was imported before adds only the
/// difference between what it said then and what it says now.
public struct ImportRow: Action {
  /// The row as it was read and mapped.
  public var row: ImportedRow
  /// The register and the row, which every entry made of it bears.
  public var source: EntrySource

  public init(_ row: ImportedRow, _ source: EntrySource) {
    self.row = row
    self.source = source
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let ruling =
      switch row.value {
      case .agency(let value): try agency(value, in: record, act)
      case .membership(let value): try membership(value, in: record, act)
      case .commitment(let value): try commitment(value, in: record, act)
      case .meeting(let value): try meeting(value, in: record, act)
      case .finding(let value): try finding(value, in: record, act)
      }
    if let late = ruling.happenings.first(where: { $0.on > act.today }) {
      throw Refusal.time(.inTheFuture(late.on, today: act.today))
    }
    return ruling
  }

  /// The code of what the row became before; nil where it is new.
  func known(_ noun: Subject.Noun, in record: some Record) throws -> String? {
    try record.imported(noun, register: source.register, key: source.key)?.code
  }

  /// Refuses a row that is known here by another code than it gives.
  func checkCode<Named: Code>(_ said: Named?, _ known: Named?) throws(Refusal) {
    if let said, let known, said != known { throw .row(.cannotFollow(known.text, .code)) }
  }

  /// Refuses a row that gives a code which nothing on record has, and which it would not get.
  func checkFree<Named: Code>(
    _ said: Named?, _ next: Named, _ noun: Refusal.Noun, in record: some Record
  ) throws {
    guard let said, said != next else { return }
    throw Refusal.given(
      .unknown(
        noun, said.text, nearest: try record.nearest(noun, to: said.text)))
  }

  /// What the register has said of something so far: the fold of the entries that came from this
  /// row and no others. Nil where it began elsewhere and the row only went on from there: then the
  /// row is compared with what stands.
  ///
  /// - Throws: `Refusal.importConflict` where they cannot stand alone any more.
  func said(of subject: Subject, in record: some Record) throws -> Aggregate? {
    let entries = try record.entries(of: subject).inEffect
    guard let first = entries.min(by: Entry.takesEffectBefore), isOwn(first) else { return nil }
    do {
      return try Aggregate.fold(entries.filter(isOwn))
    } catch {
      // What came from the row no longer stands without what was recorded here.
      throw Refusal.row(.importConflict(subject.code, .state))
    }
  }

  /// Whether the entry came from this row.
  private func isOwn(_ entry: Entry) -> Bool { entry.source?.isSameRow(as: source) ?? false }

  /// Whether the row changes that field of something on record.
  ///
  /// - Throws: `Refusal.importConflict` where the record was changed in it too, and otherwise.
  func changes<Value: Equatable & Encodable>(
    _ field: ImportField, of code: some Code, said: Value?, now: Value?, to new: Value?
  ) throws(Refusal) -> Bool {
    if identicalOrNone(said, new) || identicalOrNone(now, new) { return false }
    guard identicalOrNone(said, now) else { throw .row(.importConflict(code.text, field)) }
    return true
  }
}

/// Both the same to the byte, or neither there.
private func identicalOrNone<Value: Equatable & Encodable>(_ left: Value?, _ right: Value?) -> Bool
{
  guard let right else { return left == nil }
  return identical(left, right)
}

extension ImportRow {
  func agency(
    _ value: ImportedAgency, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let mention = AgencyMention(value.nameEnglish, code: value.code)
    let old =
      try known(.agency, in: record).map(AgencyCode.init(unchecked:))
      ?? record.code(of: mention, source)
    try checkCode(value.code, old)
    let details = AgencyDetails(
      nameEnglish: value.nameEnglish, nameIndonesian: value.nameIndonesian, kind: value.kind,
      sector: value.sector, parent: try value.parent.map { try record.known($0, source) },
      from: value.from, until: value.until,
      successor: try value.successor.map { try record.known($0, source) })
    guard let old else {
      guard
        let code = try (value.code ?? .initials(of: value.nameEnglish))?
          .unused(isUsed: { try record.agency($0) != nil })
      else { throw Refusal.given(.invalidCode(.agency, value.nameEnglish)) }
      return Ruling([Happening(.agency(code, .added(details)), on: act.on, source: source)])
    }
    let now = try record.known(old).details
    guard case .agency(let said)? = try said(of: .agency(old), in: record) else {
      // It came from elsewhere: the list is the latest word on it.
      return edited(old, AgencyChange(from: now, to: details), act)
    }
    let moved = AgencyChange(from: said.details, to: now)
    let wanted = AgencyChange(from: said.details, to: details)
    let change = AgencyChange(from: now, to: wanted.applied(to: now))
    let both = moved.fields.intersection(change.fields)
    if let field = ImportField.allCases.first(where: both.contains) {
      throw Refusal.row(.importConflict(old.text, field))
    }
    return edited(old, change, act)
  }

  private func edited(
    _ code: AgencyCode, _ change: AgencyChange, _ act: Circumstances
  ) -> Ruling {
    guard change != AgencyChange() else { return Ruling([]) }
    return Ruling([Happening(.agency(code, .edited(change)), on: act.on, source: source)])
  }

  func membership(
    _ value: ImportedMembership, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let taskForce = try record.known(value.taskForce, source)
    let agency = try record.known(value.agency, source)
    let start = max(taskForce.since, taskForce.details.from)
    let membership = Membership(
      agency: agency, role: value.role, from: value.from ?? start, until: value.until)
    if taskForce.memberships.contains(membership) { return Ruling([]) }
    let known = try record.imported(.taskforce, register: source.register, key: source.key)
    guard let known, known.digest != nil else {
      return Ruling(
        [joined(membership, taskForce, act)], remarks: value.from == nil ? [.assumed([.from])] : [])
    }
    guard known.code == taskForce.code.text else {
      throw Refusal.row(.cannotFollow(known.code, .taskForce))
    }
    guard case .taskForce(let before)? = try lastSaid(of: taskForce, in: record),
      let said = before.memberships.last(where: { $0.agency == agency }),
      let now = taskForce.memberships.first(where: { $0.agency == agency && $0.from == said.from })
    else { throw Refusal.row(.cannotFollow(taskForce.code.text, .agency)) }
    if try changes(.role, of: agency, said: said.role, now: now.role, to: value.role) {
      // Another role begins where the row says, else on the day it is imported.
      var next = membership
      if next.from <= now.from { next.from = act.on }
      return Ruling([joined(next, taskForce, act)])
    }
    // With each role began another membership: the row may tell of the first or of the last.
    if let from = value.from,
      !before.memberships.contains(where: { $0.agency == agency && $0.from == from })
    {
      throw Refusal.row(.cannotFollow(taskForce.code.text, .from))
    }
    guard try changes(.until, of: agency, said: said.until, now: now.until, to: value.until)
    else { return Ruling([]) }
    guard let until = value.until else {
      throw Refusal.row(.cannotFollow(taskForce.code.text, .until))
    }
    return Ruling([
      Happening(.taskForce(taskForce.code, .left(agency, until: until)), on: act.on, source: source)
    ])
  }

  private func joined(
    _ membership: Membership, _ taskForce: TaskForce, _ act: Circumstances
  ) -> Happening {
    let start = max(taskForce.since, taskForce.details.from)
    let day = min(max(start, membership.from), act.on)
    return Happening(.taskForce(taskForce.code, .joined(membership)), on: day, source: source)
  }

  /// A membership alone is no task force: it is folded onto the founding.
  private func lastSaid(
    of taskForce: TaskForce, in record: some Record
  ) throws -> Aggregate? {
    let entries = try record.entries(of: .taskForce(taskForce.code)).inEffect
    let own = entries.filter { entry in
      let isFounding =
        if case .taskForce(_, .formed) = entry.event { true } else { false }
      return isFounding || isOwn(entry)
    }
    return try Aggregate.fold(own)
  }
}

extension AgencyChange {
  /// What it changes.
  fileprivate var fields: Set<ImportField> {
    var fields: Set<ImportField> = []
    if nameEnglish != nil { fields.insert(.nameEnglish) }
    if nameIndonesian != nil { fields.insert(.nameIndonesian) }
    if kind != nil { fields.insert(.kind) }
    if sector != nil { fields.insert(.sector) }
    if parent != nil { fields.insert(.parent) }
    if from != nil { fields.insert(.from) }
    if until != nil { fields.insert(.until) }
    if successor != nil { fields.insert(.successor) }
    return fields
  }
}
