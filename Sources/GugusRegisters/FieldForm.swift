import GugusDomain
import GugusFiles

extension ImportKind {
  /// The fields that such a register may have, in the order in which a mapping is best read.
  var fields: [ImportField] {
    switch self {
    case .agencies:
      [
        .key, .code, .name, .nameIndonesian, .nameEnglish, .kind, .sector, .parent, .from, .until,
        .successor,
      ]
    case .memberships: [.key, .taskForce, .agency, .role, .from, .until]
    case .commitments:
      [
        .key, .code, .taskForce, .debtor, .supporters, .creditor, .verifier, .deliverable, .due,
        .firstDue,
        .state, .proposed, .accepted, .suspended, .claimed, .closed, .reason, .condition,
        .completion, .forecast, .imposed, .legalBasis, .outcome, .weight, .person, .evidence, .note,
      ]
    case .meetings:
      [
        .key, .code, .taskForce, .title, .date, .start, .end, .zone, .place, .chair, .minuteTaker,
        .present, .represented, .excused, .absent, .decisions, .reason, .state,
      ]
    case .findings:
      [
        .key, .code, .taskForce, .against, .raisedBy, .commitments, .grounds, .raised, .state,
        .replied,
        .reply, .closed, .closedBy, .reason,
      ]
    }
  }

  /// Of each group one field must be said.
  var required: [[ImportField]] {
    switch self {
    case .agencies: [[.name, .nameIndonesian, .nameEnglish], [.kind], [.sector]]
    case .memberships: [[.taskForce], [.agency]]
    case .commitments: [[.taskForce], [.debtor], [.creditor], [.deliverable], [.due]]
    case .meetings: [[.taskForce], [.title], [.date]]
    case .findings: [[.taskForce], [.against], [.raisedBy], [.grounds], [.raised]]
    }
  }

  /// What a text must be to say that field.
  func form(of field: ImportField) -> FieldForm {
    switch field {
    case .key, .name, .nameEnglish, .nameIndonesian, .sector, .deliverable, .reason, .condition,
      .person, .title, .place, .chair, .minuteTaker, .evidence, .decisions, .commitments:
      .line
    case .note, .grounds, .reply: .prose
    case .code:
      switch self {
      case .agencies, .memberships: .agencyCode
      case .commitments: .commitmentCode
      case .meetings: .meetingCode
      case .findings: .findingCode
      }
    case .parent, .successor, .agency, .against, .debtor, .supporters, .creditor, .verifier,
      .raisedBy,
      .closedBy, .attendance, .present, .represented, .excused, .absent, .taskForce, .legalBasis:
      .name
    case .closed where self == .commitments: .closingDay
    case .from, .until, .due, .firstDue, .proposed, .accepted, .suspended, .claimed, .closed, .date,
      .raised, .replied:
      .day
    case .kind: .agencyKind
    case .role: .role
    case .completion: .completion
    case .forecast: .forecast
    case .state:
      switch self {
      case .commitments: .commitmentState
      case .meetings: .meetingState
      case .agencies, .memberships, .findings: .findingState
      }
    case .imposed: .flag
    case .outcome: .number(1...1_000_000)
    case .weight: .number(1...100)
    case .start, .end: .time
    case .zone: .zone
    }
  }
}

/// What a text must be to say a field of ours.
enum FieldForm {
  case line, prose, name, day, flag, time, zone
  /// A day, or that nobody knows it.
  case closingDay
  case agencyCode, commitmentCode, meetingCode, findingCode
  case number(ClosedRange<Int>)
  case agencyKind, role, completion, forecast, commitmentState, meetingState, findingState

  /// Why the text does not say such a field; nil where it does.
  func fault(in text: String, _ dates: [DateFormat]) -> (any FaultCause)? {
    func fault<Fault: FaultCause>(_ read: () throws(Fault) -> some Any) -> (any FaultCause)? {
      do throws(Fault) {
        _ = try read()
        return nil
      } catch {
        return error
      }
    }
    return switch self {
    case .line, .name: fault { () throws(TextFault) in try FieldText.line(text) }
    case .prose: fault { () throws(TextFault) in try FieldText.prose(text) }
    case .agencyCode: fault { () throws(RowFault) in try FieldText.code(text) as AgencyCode }
    case .commitmentCode:
      fault { () throws(RowFault) in try FieldText.code(text) as CommitmentCode }
    case .meetingCode: fault { () throws(RowFault) in try FieldText.code(text) as MeetingCode }
    case .findingCode: fault { () throws(RowFault) in try FieldText.code(text) as FindingCode }
    case .day: fault { () throws(RowFault) in try FieldText.day(text, dates) }
    case .closingDay:
      FieldText.isUnknownDay(text)
        ? nil : fault { () throws(RowFault) in try FieldText.day(text, dates) }
    case .flag: fault { () throws(RowFault) in try FieldText.flag(text) }
    case .time: fault { () throws(RowFault) in try FieldText.time(text) }
    case .zone: fault { () throws(RowFault) in try FieldText.zone(text) }
    case .number(let range): fault { () throws(RowFault) in try FieldText.number(text, range) }
    case .agencyKind: fault { () throws(RowFault) in try FieldText.word(text) as AgencyKind }
    case .role: fault { () throws(RowFault) in try FieldText.word(text) as Role }
    case .completion: fault { () throws(RowFault) in try FieldText.word(text) as Completion }
    case .forecast: fault { () throws(RowFault) in try FieldText.word(text) as Forecast }
    case .commitmentState:
      fault { () throws(RowFault) in try FieldText.word(text) as CommitmentState }
    case .meetingState: fault { () throws(RowFault) in try FieldText.word(text) as MeetingState }
    case .findingState: fault { () throws(RowFault) in try FieldText.word(text) as FindingState }
    }
  }
}

/// Reads what a cell, or a mapping, says.
enum FieldText {
  static func line(_ text: String) throws(TextFault) -> String {
    let line = text.unbroken
    if let fault = TextRule.line.fault(in: line) { throw fault }
    return line
  }

  static func prose(_ text: String) throws(TextFault) -> String {
    let text = text.replacing("\r\n", with: "\n")
    if let fault = TextRule.prose.fault(in: text) { throw fault }
    return text
  }

  static func code<Named: Code>(_ text: String) throws(RowFault) -> Named {
    guard let code = Named(text) else { throw .notACode(text) }
    return code
  }

  static func day(_ text: String, _ formats: [DateFormat]) throws(RowFault) -> Day {
    for format in formats {
      if let day = format.day(text) { return day }
    }
    throw .notADate(text, formats: formats.map(\.text))
  }

  /// Whether a mapping says that a day may stay unknown.
  static func isUnknownDay(_ text: String) -> Bool {
    ["unknown", "tidak diketahui"].contains(text.whiteSpaceFolded.lowercased())
  }

  static func word<Word: Vocabulary>(_ text: String) throws(RowFault) -> Word {
    guard let word = Word.named(text) else {
      throw .unknownWord(text, known: Word.allCases.map(\.term))
    }
    return word
  }

  static func number(_ text: String, _ range: ClosedRange<Int>) throws(RowFault) -> Int {
    // Spreadsheets give 3 as 3.0.
    let whole = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    guard let number = Int(whole), range.contains(number) else {
      throw .notANumber(text, from: range.lowerBound, through: range.upperBound)
    }
    return number
  }

  static func flag(_ text: String) throws(RowFault) -> Bool {
    switch text.lowercased() {
    case "true", "yes", "ya", "y", "1", "x": true
    case "false", "no", "tidak", "n", "0": false
    default: throw .notYesOrNo(text)
    }
  }

  static func time(_ text: String) throws(RowFault) -> ClockTime {
    // A spreadsheet gives 09:00:00, also with a day before it.
    let clock = text.wholeMatch(of: /(?:\d{4}-\d\d-\d\dT)?(\d\d:\d\d)(?::00)?/)?.output.1
    guard let time = ClockTime(clock.map(String.init) ?? text) else { throw .notATime(text) }
    return time
  }

  static func zone(_ text: String) throws(RowFault) -> Zone {
    guard let zone = Zone(text) else { throw .notAZone(text) }
    return zone
  }
}
