#if Spreadsheets
  import CXLSXWriter
  import GugusDomain

  /// A workbook that is written row by row, through libxlsxwriter.
  final class Workbook {
    /// What a cell may hold.
    enum Value {
      case none
      case text(String)
      case number(Double)
      /// A fraction, 0…1.
      case percent(Double)
      case day(Day)
      /// Shown in UTC.
      case instant(Instant)
      case flag(Bool)
    }

    fileprivate struct Formats {
      var header: UnsafeMutablePointer<lxw_format>?
      var text: UnsafeMutablePointer<lxw_format>?
      var percent: UnsafeMutablePointer<lxw_format>?
      var day: UnsafeMutablePointer<lxw_format>?
      var instant: UnsafeMutablePointer<lxw_format>?
    }

    private let library: xlsxwriter
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var names = SheetNames()
    private let formats: Formats

    /// - Parameter folder: for the library's temporary files.
    init(path: String, folder: String) throws {
      var library = xlsxwriter()
      if let reason = xlsxwriter_load(&library) {
        throw WorkbookWritingFault.cannotLoad(reason: String(cString: reason))
      }
      self.library = library
      let made = folder.withCString { folder in
        // Memory stays flat; rows must come in their order.
        var options = lxw_workbook_options(
          constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
        return library.workbook_new_opt(path, &options)
      }
      guard let made else { throw WorkbookWritingFault.cannotWrite(reason: "libxlsxwriter") }
      workbook = made
      var formats = Formats()
      formats.header = library.workbook_add_format(workbook)
      library.format_set_bold(formats.header)
      library.format_set_text_wrap(formats.header)
      formats.text = library.workbook_add_format(workbook)
      library.format_set_text_wrap(formats.text)
      formats.percent = library.workbook_add_format(workbook)
      library.format_set_num_format(formats.percent, "0%")
      formats.day = library.workbook_add_format(workbook)
      library.format_set_num_format(formats.day, "yyyy-mm-dd")
      formats.instant = library.workbook_add_format(workbook)
      library.format_set_num_format(formats.instant, "yyyy-mm-dd hh:mm:ss")
      self.formats = formats
    }

    /// A worksheet of a name as near to that as may be.
    func sheet(_ name: String) throws -> Sheet {
      guard let sheet = library.workbook_add_worksheet(workbook, names.name(for: name)) else {
        throw WorkbookWritingFault.cannotWrite(reason: "libxlsxwriter")
      }
      return Sheet(library, sheet, formats)
    }

    /// Writes it all. Once, and nothing else afterwards.
    func close() throws {
      try library.check(library.workbook_close(workbook))
    }

    /// A worksheet, filled from the top.
    struct Sheet {
      private let library: xlsxwriter
      private let sheet: UnsafeMutablePointer<lxw_worksheet>
      private let formats: Formats
      private var rows = 0
      /// In characters, of each column.
      private var widths: [Int] = []

      /// What a worksheet holds.
      private static let rowLimit = 1_048_576
      /// In units of UTF-16; what a cell holds.
      private static let textLimit = 32_767
      private static let widths = 8...60

      fileprivate init(
        _ library: xlsxwriter, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats
      ) {
        self.library = library
        self.sheet = sheet
        self.formats = formats
      }

      /// The first row; it stays in view.
      mutating func header(_ titles: [String]) throws {
        for (column, title) in titles.enumerated() {
          try write(title, formats.header, column)
        }
        rows += 1
        library.worksheet_freeze_panes(sheet, 1, 0)
      }

      mutating func row(_ values: [Value]) throws {
        if rows >= Sheet.rowLimit { throw WorkbookWritingFault.tooManyRows(limit: Sheet.rowLimit) }
        for (column, value) in values.enumerated() { try write(value, column) }
        rows += 1
      }

      /// Sets the widths, and where it is a table what filters its rows.
      func finish(isTable: Bool) {
        for (column, width) in widths.enumerated() {
          let width = min(max(width + 2, Sheet.widths.lowerBound), Sheet.widths.upperBound)
          _ = library.worksheet_set_column(
            sheet, UInt16(column), UInt16(column), Double(width), nil)
        }
        if isTable, rows > 0, !widths.isEmpty {
          _ = library.worksheet_autofilter(sheet, 0, 0, UInt32(rows - 1), UInt16(widths.count - 1))
        }
      }

      private mutating func write(_ value: Value, _ column: Int) throws {
        let (row, at) = (UInt32(rows), UInt16(column))
        switch value {
        case .none: widen(column, 0)
        case .text(let text): try write(text, formats.text, column)
        case .number(let number):
          widen(column, 8)
          // There is no infinity and no not-a-number in a workbook.
          if number.isFinite {
            try library.check(library.worksheet_write_number(sheet, row, at, number, nil))
          }
        case .percent(let number):
          widen(column, 8)
          if number.isFinite {
            try library.check(
              library.worksheet_write_number(sheet, row, at, number, formats.percent))
          }
        case .day(let day):
          widen(column, 10)
          try write(day, seconds: 0, formats.day, column)
        case .instant(let instant):
          widen(column, 19)
          let day = instant.day()
          let milliseconds = instant.milliseconds - Instant(startOf: day).milliseconds
          try write(day, seconds: Double(milliseconds) / 1_000, formats.instant, column)
        case .flag(let isTrue):
          widen(column, 8)
          try library.check(library.worksheet_write_boolean(sheet, row, at, isTrue ? 1 : 0, nil))
        }
      }

      private func write(
        _ day: Day, seconds: Double, _ format: UnsafeMutablePointer<lxw_format>?, _ column: Int
      ) throws {
        let civil = day.civil
        let (hours, rest) = Int(seconds).quotientAndRemainder(dividingBy: 3_600)
        var time = lxw_datetime(
          year: Int32(civil.year), month: Int32(civil.month), day: Int32(civil.day),
          hour: Int32(hours), min: Int32(rest / 60),
          sec: Double(rest % 60) + seconds.truncatingRemainder(dividingBy: 1))
        try library.check(
          library.worksheet_write_datetime(sheet, UInt32(rows), UInt16(column), &time, format))
      }

      private mutating func write(
        _ text: String, _ format: UnsafeMutablePointer<lxw_format>?, _ column: Int
      ) throws {
        widen(column, text.split(separator: "\n").map(\.columns).max() ?? 0)
        let written = text.utf16.count > Sheet.textLimit ? Sheet.cut(text) : text
        // As text, even where it begins as a formula or a link does.
        try library.check(
          library.worksheet_write_string(sheet, UInt32(rows), UInt16(column), written, format))
      }

      /// What a cell can hold of the text, and that it is not all.
      private static func cut(_ text: String) -> String {
        String(text.unicodeScalars.prefix(textLimit / 2 - 1)) + "…"
      }

      private mutating func widen(_ column: Int, _ width: Int) {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width)
      }
    }
  }

  extension xlsxwriter {
    fileprivate func check(_ error: lxw_error) throws {
      guard error != LXW_NO_ERROR else { return }
      throw WorkbookWritingFault.cannotWrite(
        reason: lxw_strerror(error).map { String(cString: $0) } ?? "libxlsxwriter")
    }
  }
#endif
