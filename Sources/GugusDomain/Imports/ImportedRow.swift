import Foundation

/// A row of a register that someone else keeps, read and mapped, not yet judged by any rule.
public struct ImportedRow: Hashable, Sendable {
  /// The number of the row in its file, from 1, a header not counted.
  public var place: Int
  /// The line on which it begins, from 1.
  public var line: Int
  /// What the register calls it. With the register's name it is the same row for ever.
  public var key: String
  /// What the row says, by the kind of register.
  public var value: ImportedValue
  /// The fields that the register does not say and a stated default of the mapping does.
  public var assumed: Set<ImportField>
  /// What is allowed to come on the record along with it.
  public var permits: ImportPermits

  /// A row that says everything itself and brings nothing along, unless said otherwise.
  public init(
    place: Int, line: Int, key: String, value: ImportedValue, assumed: Set<ImportField> = [],
    permits: ImportPermits = ImportPermits()
  ) {
    self.place = place
    self.line = line
    self.key = key
    self.value = value
    self.assumed = assumed
    self.permits = permits
  }
}

/// What can be imported.
public enum ImportKind: String, CaseIterable, Sendable {
  case agencies, memberships, commitments, meetings, findings
}

extension ImportKind {
  /// What a row of that kind is about on the record.
  public var noun: Subject.Noun {
    switch self {
    case .agencies: .agency
    case .memberships: .taskforce
    case .commitments: .commitment
    case .meetings: .meeting
    case .findings: .finding
    }
  }
}

/// What a row says.
public enum ImportedValue: Hashable, Sendable {
  case agency(ImportedAgency)
  case membership(ImportedMembership)
  case commitment(ImportedCommitment)
  case meeting(ImportedMeeting)
  case finding(ImportedFinding)

  /// Which kind of register such a row stands in.
  public var kind: ImportKind {
    switch self {
    case .agency: .agencies
    case .membership: .memberships
    case .commitment: .commitments
    case .meeting: .meetings
    case .finding: .findings
    }
  }

  /// The bytes by which it is told whether a row says the same as before.
  public func canonicalJSON() throws -> Data {
    switch self {
    case .agency(let value): try GugusDomain.canonicalJSON(of: value)
    case .membership(let value): try GugusDomain.canonicalJSON(of: value)
    case .commitment(let value): try GugusDomain.canonicalJSON(of: value)
    case .meeting(let value): try GugusDomain.canonicalJSON(of: value)
    case .finding(let value): try GugusDomain.canonicalJSON(of: value)
    }
  }
}

/// What a row may bring with it; nothing, unless the mapping says so.
public struct ImportPermits: Hashable, Sendable {
  /// Agencies that are not on record are added, as this.
  public var agencies: NewAgency?
  /// A task force that is not on record is formed, as this.
  public var taskForce: NewTaskForce?
  /// Agencies that are no members of the task force join it in this role.
  public var role: Role?

  public init(agencies: NewAgency? = nil, taskForce: NewTaskForce? = nil, role: Role? = nil) {
    self.agencies = agencies
    self.taskForce = taskForce
    self.role = role
  }
}

/// What is said of an agency that the register only mentions.
public struct NewAgency: Hashable, Sendable {
  /// What sort of body it is.
  public var kind: AgencyKind
  /// The policy sector it belongs to, in the workspace's own words.
  public var sector: String

  public init(kind: AgencyKind, sector: String) {
    self.kind = kind
    self.sector = sector
  }
}

/// What is said of a task force that the register only mentions.
public struct NewTaskForce: Hashable, Sendable {
  /// The full name in English.
  public var nameEnglish: String
  /// The full name in Indonesian.
  public var nameIndonesian: String
  /// What it is to bring about.
  public var mandate: String
  /// The first day of its term.
  public var from: Day
  /// The last day of its term; nil where it has no end.
  public var until: Day?
  /// Without one it is informal.
  public var legalBasis: LegalBasis?

  public init(
    nameEnglish: String, nameIndonesian: String, mandate: String, from: Day, until: Day? = nil,
    legalBasis: LegalBasis? = nil
  ) {
    self.nameEnglish = nameEnglish
    self.nameIndonesian = nameIndonesian
    self.mandate = mandate
    self.from = from
    self.until = until
    self.legalBasis = legalBasis
  }
}

/// An agency or task force as a register writes it.
public struct Mention<Named: Code>: Hashable, Sendable, Codable {
  /// As written, white space folded: a code or a name on record, or the name of a new one.
  public var name: String
  /// What the mapping's table of aliases calls it.
  public var code: Named?

  public init(_ name: String, code: Named? = nil) {
    self.name = name
    self.code = code
  }
}

/// An agency as a register writes it.
public typealias AgencyMention = Mention<AgencyCode>

/// A task force as a register writes it.
public typealias TaskForceMention = Mention<TaskForceCode>
