import GugusDomain

/// An agency as a row of a CSV file gives it.
public struct AgencyRow: Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  public var code: AgencyCode
  /// Where the file gives one language only, that name stands for both.
  public var name: Term
  public var kind: AgencyKind
  public var sector: String
  public var parent: AgencyCode?
  /// The first and the last day on which the agency exists, where it is not without limit.
  public var from: Day?
  public var until: Day?

  public init(
    line: Int, code: AgencyCode, name: Term, kind: AgencyKind, sector: String,
    parent: AgencyCode? = nil, from: Day? = nil, until: Day? = nil
  ) {
    self.line = line
    self.code = code
    self.name = name
    self.kind = kind
    self.sector = sector
    self.parent = parent
    self.from = from
    self.until = until
  }

  /// Reads agencies from CSV with columns code, name_id, name_en, kind, sector, parent, from
  /// and until, or kode, nama_id, nama_en, jenis, sektor, induk, dari and sampai; the last three
  /// and one of the names may be left out.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(bytes: [UInt8], file: String) throws(FileFaults) -> [AgencyRow] {
    let table = try CSVTable<AgencyColumn>(
      bytes: bytes, file: file, required: [[.code], [.nameID, .nameEN], [.kind], [.sector]])
    var lines: [AgencyCode: Int] = [:]
    return try table.map { row, faults in row.agency(after: &lines, noting: &faults) }
  }
}

extension CSVRow<AgencyColumn> {
  /// Nil where the row does not give an agency; why has been noted.
  ///
  /// - Parameter lines: where the codes of earlier rows are.
  fileprivate func agency(
    after lines: inout [AgencyCode: Int], noting faults: inout FaultLog
  ) -> AgencyRow? {
    let code = required(.code, noting: &faults, CSVRow.code)
    let name = name(noting: &faults)
    let kind = required(.kind, noting: &faults, CSVRow.kind)
    let sector = required(.sector, noting: &faults, CSVRow.line)
    let parent = optional(.parent, noting: &faults, CSVRow.code)
    let from = optional(.from, noting: &faults, DateWords.absoluteDay)
    let until = optional(.until, noting: &faults, DateWords.absoluteDay)
    if let from, let until, until < from, let field = self[.until] {
      faults.add(DateFault.endsBeforeStart(from: from, until: until), at: field)
    }
    if let code, let field = self[.code] {
      if let line = lines[code] {
        faults.add(AgencyFault.codeAgain(code, line: line), at: field)
      } else {
        lines[code] = line
      }
    }
    guard let code, let name, let kind, let sector else { return nil }
    return AgencyRow(
      line: line, code: code, name: name, kind: kind, sector: sector, parent: parent,
      from: from, until: until)
  }

  private func name(noting faults: inout FaultLog) -> Term? {
    let id = optional(.nameID, noting: &faults, CSVRow.line)
    let en = optional(.nameEN, noting: &faults, CSVRow.line)
    if let either = id ?? en { return Term(en: en ?? either, id: id ?? either) }
    let fields = [self[.nameID], self[.nameEN]].compactMap(\.self)
    if fields.allSatisfy(\.text.isEmpty), let field = fields.first {
      faults.add(CSVFault.emptyCell(AgencyColumn.nameID.term), at: field)
    }
    return nil
  }

  private func required<Value, Fault: FaultCause>(
    _ column: AgencyColumn, noting faults: inout FaultLog,
    _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    if let field = self[column], field.text.isEmpty {
      faults.add(CSVFault.emptyCell(column.term), at: field)
    }
    return optional(column, noting: &faults, read)
  }

  private func optional<Value, Fault: FaultCause>(
    _ column: AgencyColumn, noting faults: inout FaultLog,
    _ read: (String) throws(Fault) -> Value
  ) -> Value? {
    guard let field = self[column], !field.text.isEmpty else { return nil }
    do throws(Fault) {
      return try read(field.text)
    } catch {
      faults.add(error, at: field)
      return nil
    }
  }

  private static func line(_ text: String) throws(TextFault) -> String {
    // The list of agencies as CSV may come back changed.
    let text = CSVWriter.unguarded(text)
    if let fault = TextRule.line.fault(in: text) { throw fault }
    return text
  }

  private static func code(_ text: String) throws(AgencyFault) -> AgencyCode {
    guard let code = AgencyCode(String(text[...].trimmed)) else { throw .badCode(text) }
    return code
  }

  private static func kind(_ text: String) throws(AgencyFault) -> AgencyKind {
    guard let kind = AgencyKind.named(text) else { throw .unknownKind(text) }
    return kind
  }
}
