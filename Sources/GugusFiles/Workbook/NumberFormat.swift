import GugusValues

#if Spreadsheets
  import Foundation
  import GugusValues

  /// How a number is shown in a cell, which only its format tells (ECMA-376 part 1, §18.8.30).
  enum NumberFormat: Hashable {
    /// A number.
    case plain
    /// A day, a time of the day, or both.
    case date(hasDay: Bool, hasTime: Bool)
    /// Hours, also more than a day has.
    case elapsed
    /// In hundredths, with so many digits behind the point.
    case percent(decimals: Int)
    /// With zeros before it, up to so many digits.
    case padded(Int)

    /// - Parameters:
    ///   - id: its number in the workbook.
    ///   - code: its own code, where the workbook has one for that number.
    init(_ id: Int, code: String?) {
      guard let code else {
        // Those that every workbook has, the East Asian ones included.
        self =
          switch id {
          case 9: .percent(decimals: 0)
          case 10: .percent(decimals: 2)
          case 14...17: .date(hasDay: true, hasTime: false)
          case 18...21, 45, 47: .date(hasDay: false, hasTime: true)
          case 22, 27...36, 50...58: .date(hasDay: true, hasTime: true)
          case 46: .elapsed
          default: .plain
          }
        return
      }
      self = FormatCode(code).meaning
    }

    /// What a number looks like: `2026-03-12`, `2026-03-12T09:30:00`, `09:30:00`, `36:00:00`, `45%`, `007`;
    /// else the number itself.
    ///
    /// - Parameters:
    ///   - written: the number as it stands in the file.
    ///   - is1904: whether days are counted from 1904-01-01, as old Macintoshes did.
    package func shown(_ written: String, is1904: Bool) -> String {
      let plain = NumberFormat.plain(written)
      switch self {
      case .plain: return plain
      case .date(let hasDay, let hasTime):
        guard let serial = Double(written),
          let date = NumberFormat.date(serial, is1904: is1904, hasDay: hasDay, hasTime: hasTime)
        else { return plain }
        return date
      case .elapsed:
        guard let days = Double(written), days >= 0, days < 2_958_466 else { return plain }
        return NumberFormat.clock(Int((days * 86_400).rounded()))
      case .percent(let decimals):
        return NumberFormat.percent(plain, decimals) ?? plain
      case .padded(let width):
        guard plain.allSatisfy(\.isASCIIDigit) else { return plain }
        return String(repeating: "0", count: max(0, width - plain.count)) + plain
      }
    }

    /// Nil where the number is no date.
    private static func date(
      _ serial: Double, is1904: Bool, hasDay: Bool, hasTime: Bool
    ) -> String? {
      guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
      let (days, rest) = Int((serial * 86_400).rounded()).quotientAndRemainder(dividingBy: 86_400)
      if !hasDay || (days == 0 && !is1904) { return clock(rest) }
      guard let day = Day(serial: days, since1904: is1904)?.iso else { return nil }
      return rest == 0 || !hasTime ? day : "\(day)T\(clock(rest))"
    }

    private static func clock(_ seconds: Int) -> String {
      [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    private static func percent(_ plain: String, _ decimals: Int) -> String? {
      guard var exact = Decimal(string: plain).map({ $0 * 100 }) else { return nil }
      var rounded = Decimal()
      NSDecimalRound(&rounded, &exact, decimals, .plain)
      var text = "\(rounded)"
      if decimals > 0 {
        let behind = text.split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0
        if behind == 0 { text += "." }
        text += String(repeating: "0", count: decimals - behind)
      }
      return text + "%"
    }

    /// The number as a spreadsheet holds it: at most 15 digits count, with no exponent and no zeros that
    /// mean nothing, so that `1.0` and `1` are the same.
    package static func plain(_ written: String) -> String {
      let digits = written.hasPrefix("-") ? written.dropFirst() : written[...]
      let isPlain =
        digits.utf8.count <= 15 && digits.allSatisfy(\.isASCIIDigit)
        && (digits.first != "0" || (digits.count == 1 && written.count == 1))
      guard !isPlain, let number = Double(written), number.isFinite else { return written }
      return Decimal(string: String(format: "%.15g", number)).map { "\($0)" } ?? written
    }
  }

  /// The code of a number format, read as far as its first part, which is for numbers that are not negative.
  private struct FormatCode {
    /// The letters of days and times, one for each run: `y`, `m`, `d`, `h`, `s`.
    private var fields: [Unicode.Scalar] = []
    private var isElapsed = false
    private var isPercent = false
    private var decimals = 0
    /// What is neither a digit's place nor in quotes.
    private var hasOther = false
    private var zeros = 0

    init(_ code: String) {
      var scalars = code.lowercased().unicodeScalars[...]
      var isBehindPoint = false
      while let scalar = scalars.popFirst() {
        switch scalar {
        case "\"": scalars = scalars.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": _ = scalars.popFirst()
        case "[":
          let inside = scalars.prefix { $0 != "]" }
          // A colour or a locale, `[Red]`, is none.
          if let first = inside.first, "hms".unicodeScalars.contains(first),
            inside.allSatisfy({ $0 == first })
          {
            isElapsed = true
          }
          scalars = scalars.dropFirst(inside.count + 1)
        case "a" where scalars.starts(with: "m/pm".unicodeScalars): scalars = scalars.dropFirst(4)
        case "a" where scalars.starts(with: "/p".unicodeScalars): scalars = scalars.dropFirst(2)
        case "d", "m", "y", "h", "s":
          scalars = scalars.drop { $0 == scalar }
          fields.append(scalar)
        case "0", "#", "?":
          if isBehindPoint { decimals += 1 } else if scalar == "0" { zeros += 1 }
          if scalar != "0" { hasOther = true }
        case ".":
          isBehindPoint = true
          hasOther = true
        case "%": isPercent = true
        case ";": return
        default: hasOther = true
        }
      }
    }

    var meaning: NumberFormat {
      if isElapsed { return .elapsed }
      if !fields.isEmpty {
        // A month, but beside hours or seconds minutes.
        let hasDay = fields.enumerated().contains { index, field in
          switch field {
          case "y", "d": return true
          case "m":
            return !(index > 0 && fields[index - 1] == "h")
              && !(index + 1 < fields.count && fields[index + 1] == "s")
          default: return false
          }
        }
        let hasTime = fields.contains { $0 == "h" || $0 == "s" }
        return .date(hasDay: hasDay, hasTime: hasTime)
      }
      if isPercent { return .percent(decimals: min(decimals, 15)) }
      return zeros > 1 && !hasOther ? .padded(min(zeros, 32)) : .plain
    }
  }

  extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  }
#endif
