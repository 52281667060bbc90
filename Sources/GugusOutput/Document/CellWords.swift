import GugusDomain

/// What stands where there is no value: said, so that it is not taken for an omission.
private let nothing = "–"

extension Cell {
  /// The value as people read it.
  func words(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): decimalWords(number, in: language)
    case .share(let count, let whole), .bar(let count, let whole):
      whole == 0 ? nothing : "\(count)/\(whole) (\(percent(count, of: whole))%)"
    case .interval(let low, let high):
      [low, high].allSatisfy((0...1).contains) ? "\(percent(low))–\(percent(high))%" : nothing
    case .day(let day): day.iso
    case .instant(let instant): instant.iso
    case .flag(true): Term(en: "yes", id: "ya").in(language)
    case .flag(false): Term(en: "no", id: "tidak").in(language)
    case .term(_, let term, _): term.in(language)
    case .advice(_, let advice, _): advice.spelled(in: language)
    case .list(let items): items.isEmpty ? nothing : items.joined(separator: ", ")
    case .code(let subject): subject.code
    case .codes(let subjects):
      subjects.isEmpty ? nothing : subjects.map(\.code).joined(separator: ", ")
    case .texts(let texts):
      texts.isEmpty ? nothing : texts.map { $0.words(in: language) }.joined(separator: ", ")
    case .empty: nothing
    }
  }
}

extension PersonalText {
  /// The text, or why it is missing.
  var term: Term { Term(en: words(in: .english), id: words(in: .indonesian)) }
}

extension PersonalText {
  /// The text, or in one word for machines why it is missing.
  var raw: String {
    switch self {
    case .known(let known): known
    case .missing(_, let absence): absence.mark ?? absence.rawValue
    }
  }
}

extension Cell {
  /// A personal text, where there is one; one that is missing is to machines only why.
  static func personal(_ text: PersonalText?) -> Cell {
    guard let text else { return .empty }
    return switch text {
    case .known(let known): .text(known)
    case .missing(_, let absence):
      absence.mark.map(Cell.text) ?? .term(raw: absence.rawValue, text.term, .muted)
    }
  }
}

/// Rounded, but 100 only for all and 0 only for none: 199 of 200 is not everything.
func percent(_ count: Int, of whole: Int) -> Int {
  let rounded = percent(Double(count) / Double(whole))
  return 0 < count && count < whole ? min(max(rounded, 1), 99) : rounded
}

func percent(_ fraction: Double) -> Int {
  Int((fraction * 100).rounded())
}

/// At most two decimals, behind a comma in Indonesian.
func decimalWords(_ number: Double, in language: Language) -> String {
  // Beyond that size hundredths are below a Double's resolution, or it is not a number.
  guard number.magnitude < 1e13 else { return number.description }
  let hundredths = Int((number.magnitude * 100).rounded())
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  let sign = number < 0 && hundredths > 0 ? "-" : ""
  if rest == 0 { return sign + String(whole) }
  let point = Term(en: ".", id: ",").in(language)
  let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
  return sign + String(whole) + point + digits
}
