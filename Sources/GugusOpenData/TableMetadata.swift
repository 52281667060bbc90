import Foundation
import GugusDomain
import GugusFiles

/// What `csv-metadata.json` says of a folder of CSV files, by CSV on the Web (W3C Recommendation,
/// 17 December 2015, "Metadata Vocabulary for Tabular Data").
public struct TableMetadata {
  private let tables: [OpenTable]
  private let origin: ExportOrigin
  private let license: String?

  /// - Parameter license: the IRI of the licence under which it is published.
  public init(_ tables: [OpenTable], _ origin: ExportOrigin, license: String?) {
    self.tables = tables
    self.origin = origin
    self.license = license
  }

  /// The metadata as JSON, an object to be read by people as well.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let group = CSVW.Group(
      title: origin.workspace, license: license.map(CSVW.Reference.init),
      modified: origin.recorded?.iso,
      notes: [Dictionary(uniqueKeysWithValues: origin.facts.map { ($0.name, $0.value) })],
      tables: tables.map(CSVW.Table.init))
    return String(decoding: try encoder.encode(group), as: UTF8.self) + "\n"
  }
}

extension OpenTable {
  /// The file that holds its rows.
  public var fileName: String { "\(name).csv" }

  /// The first line of its file.
  public var csvHeader: String { CSVWriter.record(columns.map { .machine($0.name) }) }

  /// A row as a line of its file. Nothing is guarded against spreadsheets: a program reads these
  /// cells, and a guard would make other values of them.
  public func csvRecord(_ row: [OpenValue]) -> String {
    CSVWriter.record(zip(columns, row).map { .machine($0.kind.csv($1)) })
  }
}

extension OpenColumn.Kind {
  fileprivate func csv(_ value: OpenValue) -> String {
    switch (self, value) {
    case (_, .none): ""
    case (.flag, .integer(let number)): number == 0 ? "false" : "true"
    case (_, .text(let text)): text
    case (_, .integer(let number)): String(number)
    case (_, .number(let number)): number.description
    }
  }
}

// MARK: The vocabulary of the W3C, as far as it is used

private enum CSVW {
  struct Group: Encodable {
    let context = "http://www.w3.org/ns/csvw"
    var title: String?
    var license: Reference?
    var modified: String?
    var notes: [[String: String]]
    var tables: [Table]

    enum CodingKeys: String, CodingKey {
      case notes, tables
      case context = "@context"
      case title = "dc:title"
      case license = "dc:license"
      case modified = "dc:modified"
    }
  }

  struct Reference: Encodable {
    var id: String
    enum CodingKeys: String, CodingKey { case id = "@id" }
  }

  struct Word: Encodable {
    var value: String
    var language: Language

    enum CodingKeys: String, CodingKey {
      case value = "@value"
      case language = "@language"
    }
  }

  struct Table: Encodable {
    var url: String
    var title: [Word]
    var tableSchema: TableSchema

    init(_ table: OpenTable) {
      url = table.fileName
      title = Language.allCases.map { Word(value: table.title.in($0), language: $0) }
      tableSchema = TableSchema(table)
    }

    enum CodingKeys: String, CodingKey {
      case url, tableSchema
      case title = "dc:title"
    }
  }

  struct TableSchema: Encodable {
    var columns: [ColumnSchema]
    var primaryKey: [String]
    var foreignKeys: [ForeignKey]

    init(_ table: OpenTable) {
      columns = table.columns.map(ColumnSchema.init)
      primaryKey = table.key
      foreignKeys = table.references.map(ForeignKey.init)
    }
  }

  struct ForeignKey: Encodable {
    struct Target: Encodable {
      var resource: String
      var columnReference: [String]
    }

    var columnReference: [String]
    var reference: Target

    init(_ reference: OpenReference) {
      columnReference = reference.columns
      self.reference = Target(
        resource: "\(reference.table).csv", columnReference: reference.key)
    }
  }

  struct ColumnSchema: Encodable {
    var name: String
    var titles: [String: [String]]
    var datatype: Datatype
    var required: Bool

    init(_ column: OpenColumn) {
      name = column.name
      // One of the titles must be what the file's first line says.
      titles = [
        "en": column.title.en == column.name ? [column.name] : [column.name, column.title.en],
        "id": [column.title.id],
      ]
      datatype = Datatype(column.kind)
      required = !column.isOptional
    }
  }

  struct Datatype: Encodable {
    var base: String
    var format: String?

    init(_ kind: OpenColumn.Kind) {
      switch kind {
      case .text: base = "string"
      case .integer: base = "integer"
      case .number: base = "double"
      case .flag: base = "boolean"
      case .day: base = "date"
      case .word(let terms):
        base = "string"
        format = terms.map(\.code).joined(separator: "|")
      }
    }
  }
}
