import GugusValues

#if Spreadsheets
  import Foundation
  import GugusValues

  /// What the number of a cell means, which only its format tells (ECMA-376 part 1, §18.8.30).
  enum NumberFormat {
    /// Whether numbers of that format are dates or times.
    ///
    /// - Parameter code: the format's own code, where the workbook has one for that number.
    static func isDate(_ id: Int, code: String?) -> Bool {
      guard let code else {
        // Those that every workbook has, the East Asian ones included.
        return switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
      }
      return hasDateParts(code)
    }

    /// Looks for the letters of a date outside quotes, brackets and escapes. Elapsed time, `[h]`,
    /// counts; a colour or locale, `[Red]`, does not.
    private static func hasDateParts(_ code: String) -> Bool {
      var scalars = code.lowercased().unicodeScalars[...]
      while let scalar = scalars.popFirst() {
        switch scalar {
        case "\"":
          scalars = scalars.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*":
          _ = scalars.popFirst()
        case "[":
          let inside = scalars.prefix { $0 != "]" }
          if let first = inside.first, "hms".unicodeScalars.contains(first),
            inside.allSatisfy({ $0 == first })
          {
            return true
          }
          scalars = scalars.dropFirst(inside.count + 1)
        case "d", "m", "y", "h", "s": return true
        // What follows is for negative numbers, for zero, for text.
        case ";": return false
        default: continue
        }
      }
      return false
    }

    /// `2026-03-12`, `2026-03-12T09:30:00`, or `09:30:00` where there is no day; nil where the
    /// number is no date.
    ///
    /// - Parameter is1904: whether days are counted from 1904-01-01, as old Macintoshes did.
    package static func date(_ serial: Double, is1904: Bool) -> String? {
      guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
      let seconds = Int((serial * 86_400).rounded())
      let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
      let time = [rest / 3_600, rest / 60 % 60, rest % 60]
        .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
      if days == 0, !is1904 { return time }
      guard let day = Day(serial: days, since1904: is1904)?.iso else { return nil }
      return rest == 0 ? day : "\(day)T\(time)"
    }

    /// The number as a spreadsheet shows it: at most 15 digits count, and no exponent.
    package static func plain(_ written: String) -> String {
      guard written.utf8.count > 15 || written.contains(where: { $0 == "e" || $0 == "E" }),
        let number = Double(written), number.isFinite
      else { return written }
      return Decimal(string: String(format: "%.15g", number)).map { "\($0)" } ?? written
    }
  }
#endif
