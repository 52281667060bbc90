import Foundation
import GugusDomain

/// Renders a document as a workbook (`.xlsx`): a worksheet for each section, under their titles in
/// the language of the user; days and figures as such, so that they sort and add up. Text is never
/// taken for a formula.
struct WorkbookRenderer {
  let language: Language

  #if Spreadsheets
    /// Bytes handed on at a time.
    private static let chunk = 65_536

    func render(_ document: Document, to sink: ([UInt8]) throws -> Void) throws {
      // The library writes to a path only, and has temporary files of its own.
      let folder = FileManager.default.temporaryDirectory.appending(path: "gugus-\(UUID())")
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.appending(path: "book.xlsx").path
      let workbook = try Workbook(path: path, folder: folder.path)
      do {
        for section in document.records { try render(section, in: workbook) }
      } catch {
        // It has to be closed in any case; what is wrong already matters more.
        try? workbook.close()
        throw error
      }
      try workbook.close()
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      while let bytes = try file.read(upToCount: WorkbookRenderer.chunk), !bytes.isEmpty {
        try sink(Array(bytes))
      }
    }

    private func render(_ section: Section, in workbook: Workbook) throws {
      var sheet = try workbook.sheet(section.heading?.in(language) ?? section.key)
      switch section.content {
      case .table(let table):
        try sheet.header(table.columns.flatMap { titles($0.title, $0.kind) })
        try table.forEachRow { row in
          try sheet.row(zip(table.columns, row).flatMap { values(of: $1, in: $0.kind) })
        }
        sheet.finish(isTable: true)
      case .facts(let facts):
        for fact in facts {
          try sheet.row(
            [.text(fact.title.in(language))] + values(of: fact.value, in: fact.value.kind))
        }
        sheet.finish(isTable: false)
      case .lines(let lines):
        for line in lines { try sheet.row([.text(line.spelled(in: language))]) }
        sheet.finish(isTable: false)
      case .chart, .signatures: break
      }
    }

    /// As many as the kind of column has values.
    private func titles(_ title: Term, _ kind: Column.Kind) -> [String] {
      let title = title.in(language)
      return switch kind {
      case .text, .number: [title]
      case .share: [title, "\(title) – \(Term(en: "of", id: "dari").in(language))"]
      case .interval:
        [
          "\(title) – \(Term(en: "low", id: "bawah").in(language))",
          "\(title) – \(Term(en: "high", id: "atas").in(language))",
        ]
      }
    }

    /// As many as the column has, whatever the cell.
    private func values(of cell: Cell, in kind: Column.Kind) -> [Workbook.Value] {
      let values = values(of: cell)
      return switch kind {
      case .text, .number: [values.count == 1 ? values[0] : .text(cell.words(in: language))]
      case .share, .interval: values.count == 2 ? values : values.prefix(1) + [.none]
      }
    }

    private func values(of cell: Cell) -> [Workbook.Value] {
      switch cell {
      case .text(let text): [.text(text)]
      case .number(let number): [.number(Double(number))]
      case .decimal(let number): [.number(number)]
      case .share(let count, let whole), .bar(let count, let whole):
        [.number(Double(count)), .number(Double(whole))]
      case .interval(let low, let high): [.percent(low), .percent(high)]
      case .day(let day): [.day(day)]
      case .instant(let instant): [.instant(instant)]
      case .flag(let isTrue): [.flag(isTrue)]
      case .term(_, let term, _): [.text(term.in(language))]
      case .list(let items): [.text(items.joined(separator: ", "))]
      case .code(let subject): [.text(subject.code)]
      case .codes(let subjects): [.text(subjects.map(\.code).joined(separator: ", "))]
      case .advice, .texts: [.text(cell.words(in: language))]
      case .empty: [.none]
      }
    }
  #else
    func render(_ document: Document, to sink: ([UInt8]) throws -> Void) throws {
      throw WorkbookWritingFault.notBuiltIn
    }
  #endif
}
