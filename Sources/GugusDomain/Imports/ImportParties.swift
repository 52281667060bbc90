/// Puts on the record what a row names and the mapping allows to come along with it: the task
/// force, agencies, and their memberships. What is on record already is left as it is.
public struct ImportParties: Action {
  /// The row that names them.
  public var row: ImportedRow
  /// The register and the row, which every entry made of it bears.
  public var source: EntrySource

  public init(_ row: ImportedRow, _ source: EntrySource) {
    self.row = row
    self.source = source
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    var arrivals = Arrivals(source: source, happenings: [])
    guard let named = row.value.taskForce else { return Ruling([]) }
    let taskForce = try taskForce(named, in: record, act, &arrivals)
    // They were there from its beginning: a row may be of any later day.
    let start = max(taskForce.since, taskForce.details.from)
    // It is said today even of what is still to begin.
    let day = min(start, act.on)
    for mention in row.value.agencies {
      let code = try agency(mention, in: record, on: day, &arrivals)
      guard let role = row.roleOfNewMembers, !arrivals.members.contains(code),
        !taskForce.memberships.contains(where: { $0.agency == code })
      else { continue }
      let membership = Membership(agency: code, role: role, from: start)
      arrivals.members.insert(code)
      arrivals.add(.taskForce(taskForce.code, .joined(membership)), on: day, key: source.key)
    }
    return Ruling(arrivals.happenings)
  }

  private func taskForce(
    _ mention: TaskForceMention, in record: some Record, _ act: Circumstances,
    _ arrivals: inout Arrivals
  ) throws -> TaskForce {
    if let code = try record.code(of: mention, source) {
      return try record.known(code)
    }
    guard let new = row.permits.taskForce else { throw mention.unknown(.taskForce) }
    guard
      let code = try (mention.code ?? TaskForceCode(mention.name) ?? .initials(of: mention.name))?
        .unused(isUsed: { try record.taskForce($0) != nil })
    else { throw Refusal.given(.invalidCode(.taskForce, mention.name)) }
    let details = TaskForceDetails(
      nameEnglish: new.nameEnglish, nameIndonesian: new.nameIndonesian, mandate: new.mandate,
      legalBasis: new.legalBasis, formality: new.legalBasis == nil ? .informal : .formal,
      from: new.from, until: new.until)
    let day = min(new.from, act.on)
    arrivals.add(.taskForce(code, .formed(details)), on: day, key: mention.name.whiteSpaceFolded)
    // Whoever imports it keeps it, or nobody could say later who may.
    if let importer = act.actor.agency {
      let membership = Membership(agency: importer, role: .secretariat, from: new.from)
      arrivals.members.insert(importer)
      arrivals.add(.taskForce(code, .joined(membership)), on: day, key: source.key)
    }
    return TaskForce(code: code, details: details, since: day)
  }

  private func agency(
    _ mention: AgencyMention, in record: some Record, on day: Day,
    _ arrivals: inout Arrivals
  ) throws -> AgencyCode {
    if let code = try record.code(of: mention, source) { return code }
    let name = mention.name.whiteSpaceFolded
    if let code = arrivals.agencies[name] { return code }
    if let alias = mention.code, arrivals.isNew(alias) { return alias }
    guard let new = row.permits.agencies else { throw mention.unknown(.agency) }
    let isUsed = { (code: AgencyCode) in
      try arrivals.isNew(code) || record.agency(code) != nil
    }
    guard let code = try (mention.code ?? .initials(of: name))?.unused(isUsed: isUsed) else {
      throw Refusal.given(.invalidCode(.agency, name))
    }
    let details = AgencyDetails(
      nameEnglish: name, nameIndonesian: name, kind: new.kind, sector: new.sector)
    arrivals.agencies[name] = code
    arrivals.add(.agency(code, .added(details)), on: day, key: name)
    return code
  }
}

extension ImportedRow {
  /// A row about a membership says itself in what role.
  fileprivate var roleOfNewMembers: Role? {
    if case .membership = value { nil } else { permits.role }
  }
}

/// What one row brings with it.
private struct Arrivals {
  let source: EntrySource
  var happenings: [Happening]
  var agencies: [String: AgencyCode] = [:]
  var members: Set<AgencyCode> = []

  func isNew(_ code: AgencyCode) -> Bool { agencies.values.contains(code) }

  /// - Parameter key: by which the register is known to name it; it is only mentioned there.
  mutating func add(_ event: Event, on day: Day, key: String) {
    let source = EntrySource(register: source.register, key: key, digest: nil)
    happenings.append(Happening(event, on: day, source: source))
  }
}

extension ImportedValue {
  /// The task force that the row is about; nil for an agency's.
  var taskForce: TaskForceMention? {
    switch self {
    case .agency: nil
    case .membership(let value): value.taskForce
    case .commitment(let value): value.taskForce
    case .meeting(let value): value.taskForce
    case .finding(let value): value.taskForce
    }
  }

  /// The agencies that the row needs to be on record.
  fileprivate var agencies: [AgencyMention] {
    switch self {
    case .agency: []
    case .membership(let value): [value.agency]
    case .commitment(let value):
      [value.debtor] + value.supporters + [value.creditor] + [value.verifier].compactMap(\.self)
    case .meeting(let value): value.attendance.map(\.agency)
    case .finding(let value):
      [value.against, value.raisedBy] + [value.closedBy].compactMap(\.self)
    }
  }
}
