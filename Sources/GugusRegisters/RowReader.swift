import Crypto
import Foundation
import GugusDomain
import GugusFiles

extension ImportMapping {
  /// What the row says, in our words.
  ///
  /// - Throws: everything that keeps the row from being understood, each at its cell.
  public func row(_ row: SourceRow) throws(FileFaults) -> ImportedRow {
    var reader = RowReader(mapping: try own?.mapping(for: row) ?? self, row: row)
    try reader.checkCells()
    let value = reader.value()
    let permits = reader.permits()
    let key = value.flatMap { reader.key(of: $0) }
    guard reader.faults.isEmpty, let value, let key else {
      let faults = reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      throw FileFaults(first: faults)
    }
    return ImportedRow(
      place: row.number, line: row.line, key: key, value: value, assumed: reader.assumed,
      permits: permits)
  }
}

/// Reads one row by a mapping, field by field.
struct RowReader {
  let mapping: ImportMapping
  let row: SourceRow
  var faults: [FileFault] = []
  var assumed: Set<ImportField> = []

  init(mapping: ImportMapping, row: SourceRow) {
    self.mapping = mapping
    self.row = row
  }

  /// Refuses cells that have no value though they are not empty: a default in their place would be
  /// invented.
  fileprivate func checkCells() throws(FileFaults) {
    let faults = Set(mapping.allFields.flatMap(\.columnNames)).compactMap { name in
      row[name].flatMap { cell in cell.trouble.map(cell.fault) }
    }
    guard !faults.isEmpty else { return }
    throw FileFaults(first: faults.sorted { $0.column < $1.column })
  }

  fileprivate mutating func value() -> ImportedValue? {
    switch mapping.kind {
    case .agencies: agency().map(ImportedValue.agency)
    case .memberships: membership().map(ImportedValue.membership)
    case .commitments: commitment().map(ImportedValue.commitment)
    case .meetings: meeting().map(ImportedValue.meeting)
    case .findings: finding().map(ImportedValue.finding)
    }
  }

  /// What the register calls the row; else, of what makes it this row and no other, the words
  /// themselves where they are short, and their digest where they are not.
  fileprivate mutating func key(of value: ImportedValue) -> String? {
    if mapping.fields[.key] != nil {
      return required(.key) { reader in
        let key = reader.line(.key)?.withoutHiddenEnds
        return key?.isEmpty == true ? nil : key
      }
    }
    if let code = value.code { return code.text }
    return switch value {
    case .agency(let agency): agency.nameIndonesian
    case .membership(let membership):
      [membership.taskForce.called, membership.agency.called, membership.from?.iso]
        .compactMap(\.self).joined(separator: " ")
    case .commitment(let commitment):
      digest([commitment.taskForce.called, commitment.debtor.called, commitment.deliverable])
    case .meeting(let meeting):
      digest([meeting.taskForce.called, meeting.date.iso, meeting.title])
    case .finding(let finding):
      digest([
        finding.taskForce.called, finding.against.called, finding.raised.iso, finding.grounds,
      ])
    }
  }

  /// The first 16 hexadecimal digits of the SHA-256 of the words.
  private func digest(_ words: [String]) -> String {
    let bytes = SHA256.hash(data: Data(words.joined(separator: "\0").utf8))
    return bytes.prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  fileprivate mutating func permits() -> ImportPermits {
    var permits = ImportPermits(role: mapping.role)
    if let new = mapping.newAgency {
      let kind: AgencyKind? = one(new.kind, .kind) { (text) throws(RowFault) in
        try FieldText.word(text)
      }
      let sector = one(new.sector, .sector, FieldText.line)
      if let kind, let sector { permits.agencies = NewAgency(kind: kind, sector: sector) }
    }
    if let new = mapping.newTaskForce {
      let english = one(new.nameEnglish, .name, FieldText.line)
      let indonesian = one(new.nameIndonesian, .name, FieldText.line)
      let mandate = one(new.mandate, .taskForce, FieldText.prose)
      let from = day(new.from, .from)
      let until = new.until.flatMap { day($0, .until) }
      if let english, let indonesian, let mandate, let from {
        permits.taskForce = NewTaskForce(
          nameEnglish: english, nameIndonesian: indonesian, mandate: mandate, from: from,
          until: until, legalBasis: new.legalBasis)
      }
    }
    return permits
  }
}

// MARK: Fields

extension RowReader {
  /// What is read of a field that must be said; where the row does not say it, that is noted.
  mutating func required<Value>(
    _ field: ImportField, _ read: (inout RowReader) -> Value?
  ) -> Value? {
    let found = faults.count
    let value = read(&self)
    if value == nil, faults.count == found { note(RowFault.unsaid(field.term), for: field) }
    return value
  }

  mutating func line(_ field: ImportField) -> String? { one(field, FieldText.line) }

  mutating func prose(_ field: ImportField) -> String? { one(field, FieldText.prose) }

  mutating func lines(_ field: ImportField) -> [String] {
    guard let reading = reading(field) else { return [] }
    return reading.texts.compactMap { parsed($0, reading.cell, FieldText.line) }
  }

  mutating func day(_ field: ImportField) -> Day? {
    mapping.fields[field].flatMap { day($0, field) }
  }

  /// The day on which it was closed, or that the mapping permits not to know it.
  mutating func closing() -> (day: Day?, isUnknown: Bool) {
    let reading = mapping.fields[.closed]?.read(row)
    if let reading, reading.isAssumed, reading.texts.allSatisfy(FieldText.isUnknownDay) {
      return (nil, true)
    }
    return (day(.closed), false)
  }

  mutating func word<Word: Vocabulary>(_ field: ImportField) -> Word? {
    one(field) { (text) throws(RowFault) in try FieldText.word(text) }
  }

  mutating func code<Named: Code>() -> Named? {
    one(.code) { (text) throws(RowFault) in try FieldText.code(text) }
  }

  mutating func number(_ field: ImportField, _ range: ClosedRange<Int>) -> Int? {
    one(field) { (text) throws(RowFault) in try FieldText.number(text, range) }
  }

  /// One value; nil where the row says none, or where it was refused, which has been noted.
  mutating func one<Value, Fault: FaultCause>(
    _ field: ImportField, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    mapping.fields[field].flatMap { one($0, field, read) }
  }

  /// Whom the field names; the first fault of each is noted.
  mutating func agencies(_ field: ImportField) -> (mentions: [AgencyMention], take: ListPortion) {
    guard let reading = reading(field) else { return ([], .all) }
    var mentions: [AgencyMention] = []
    for text in reading.texts {
      guard let name = parsed(text, reading.cell, FieldText.line) else { continue }
      for mention in mapping.agencies.mentions(name) where !mentions.contains(mention) {
        mentions.append(mention)
      }
    }
    return (mentions, reading.take)
  }

  mutating func agency(_ field: ImportField) -> AgencyMention? {
    only(agencies(field).mentions, field)
  }

  mutating func taskForce() -> TaskForceMention? {
    required(.taskForce) { reader in
      guard let name = reader.line(.taskForce) else { return nil }
      return reader.only(reader.mapping.taskForces.mentions(name), .taskForce)
    }
  }

  /// Notes what is wrong with what the row says of a field.
  mutating func note(_ cause: any FaultCause, for field: ImportField) {
    note(cause, at: mapping.fields[field]?.cell(in: row))
  }

  private mutating func note(_ cause: any FaultCause, at cell: SourceCell?) {
    faults.append(cell?.fault(cause) ?? row.fault(cause))
  }

  private mutating func reading(_ field: ImportField) -> FieldMapping.Reading? {
    mapping.fields[field].flatMap { reading($0, field) }
  }

  private mutating func reading(
    _ field: FieldMapping, _ name: ImportField
  ) -> FieldMapping.Reading? {
    let reading = field.read(row)
    if reading?.isAssumed == true { assumed.insert(name) }
    return reading
  }

  private mutating func day(_ field: FieldMapping, _ name: ImportField) -> Day? {
    one(field, name) { [dates = mapping.dates] (text) throws(RowFault) in
      try FieldText.day(text, dates)
    }
  }

  private mutating func one<Value, Fault: FaultCause>(
    _ field: FieldMapping, _ name: ImportField, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    guard let reading = reading(field, name) else { return nil }
    if reading.texts.count > 1 { note(RowFault.several(name.term), at: reading.cell) }
    return reading.texts.first.flatMap { parsed($0, reading.cell, read) }
  }

  private mutating func parsed<Value, Fault: FaultCause>(
    _ text: String, _ cell: SourceCell?, _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    do throws(Fault) {
      return try read(text)
    } catch {
      note(error, at: cell)
      return nil
    }
  }

  private mutating func only<Named>(
    _ mentions: [Mention<Named>], _ field: ImportField
  ) -> Mention<Named>? {
    if mentions.count > 1 { note(RowFault.several(field.term), for: field) }
    return mentions.first
  }
}

extension ImportedValue {
  /// What it is called here, where the row says so.
  fileprivate var code: (any Code)? {
    switch self {
    case .agency(let agency): agency.code
    case .membership: nil
    case .commitment(let commitment): commitment.code
    case .meeting(let meeting): meeting.code
    case .finding(let finding): finding.code
    }
  }
}

extension Mention {
  /// The code, where there is one.
  var called: String { code?.text ?? name }
}
