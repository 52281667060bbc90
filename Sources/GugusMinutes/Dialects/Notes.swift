import GugusDomain
import GugusFiles

/// What notes of a meeting say, in whatever dialect, each thing with its line. Nothing of it is
/// matched with the agencies on record yet.
struct Notes: Sendable {
  var taskForce: Noted<String>?
  var title: Noted<String>?
  /// All days that name the meeting's day; where they differ, the first is most to be trusted.
  var dates: [Noted<NotedDay>] = []
  /// Words around the day of the meeting by which another may be meant.
  var unclearDate: Noted<String>?
  /// The day of the letter or the e-mail that the notes are.
  var letterDate: Noted<NotedDay>?
  var time: MeetingTime?
  var place: String?
  var number: String?
  /// Words that say that the meeting was not held then.
  var calledOff: Noted<String>?
  /// Words of a paper that was written before the meeting, such as an invitation.
  var beforehand: Noted<String>?
  var chair: [Noted<NotedName>] = []
  var minuteTaker: [Noted<NotedName>] = []
  var people: [NotedPerson] = []
  var agenda: [String] = []
  /// The lines of free text, as written.
  var discussion: [Noted<String>] = []
  /// In the order of their lines.
  var decisions: [NotedDecision] = []
  /// Several decisions have one number.
  var repeatsNumbers = false
  var actions: [NotedAction] = []
  var unplaced: [UnplacedLine] = []
}

/// Something that notes say, and the line that says it.
struct Noted<Value> {
  let value: Value
  /// From 1; 0 is the name of the file.
  let line: Int
}

extension Noted: Equatable where Value: Equatable {}
extension Noted: Sendable where Value: Sendable {}

/// Someone in the list of those who came or did not.
struct NotedPerson {
  /// As the label of the list has it.
  enum List {
    case present, represented, excused, absent, guest

    /// A guest who is listed was there.
    var presence: Presence {
      switch self {
      case .present, .guest: .present
      case .represented: .represented
      case .excused: .excused
      case .absent: .absent
      }
    }
  }

  var who: NotedName
  var list: List
  let line: Int
  var canDecide: Bool?
  /// Who came in the place of the one who is named.
  var standIn: String?
  /// Why nobody can tell whether they came: the words that say so, or that are missing.
  var unclear: Term?
  var mark: AttendanceMark?
  var letter: AttendanceLetter?
  /// The cross, as it is written.
  var cross: Character?
  /// Those who came from there are named below it.
  var isNamedByOthers = false
  /// Brackets that were to hold an organisation and do not.
  var hasEmptyBrackets = false
}

struct NotedDecision: NumberedItem {
  let number: Int?
  let text: String
  let line: Int
  let isInDiscussion: Bool
  /// The notes do not call it a decision, or not in so many words.
  var isGuess = false
  /// It may only tell how the meeting went.
  var isTold = false
  /// Words by which it may not stand, or be no decision.
  var unsettled: String?

  var asWritten: String { text }

  func completed(by earlier: NotedDecision) -> NotedDecision? {
    says(earlier.text) || earlier.isInDiscussion && earlier.says(text) ? self : nil
  }
}

struct NotedAction: NumberedItem {
  let number: Int?
  /// Without what says who and by when in brackets at its end.
  var text: String
  var asWritten: String
  /// Those whom the action names as its owners, not in its text: `(Owner)`, `@owner`, `PIC: owner`.
  var owners: [String] = []
  /// Whoever its sentence says is to act.
  var perhapsOwner: String?
  /// The owner stands in a row above, and this cell is empty.
  var isOwnerFromAbove = false
  /// To whom it is owed, and who helps, where a table says so.
  var creditor: String?
  /// An agency in a column whose head is not understood, to which it may be owed.
  var perhapsCreditor: String?
  var supporters: [String] = []
  /// The number of the decision that it carries out.
  var decision: Int?
  var due: NotedDay?
  /// Words that say when, but name no one day (`minggu ke-2 April`).
  var vagueDue: String?
  /// The day stands in a row above, and this cell is empty.
  var isDueFromAbove = false
  /// The notes do not call it an action.
  var isGuess = false
  /// Words by which it may not stand, or be done.
  var unsettled: String?
  /// Words by which another owes it, or by another day.
  var otherOwner: String?
  var otherDue: String?
  let line: Int
  let isInDiscussion: Bool

  func completed(by earlier: NotedAction) -> NotedAction? {
    guard says(earlier.asWritten) || earlier.isInDiscussion && earlier.says(text) else {
      return nil
    }
    var whole = self
    if owners.isEmpty { whole.owners = earlier.owners }
    if due == nil { whole.due = earlier.due }
    return whole
  }
}

extension NotedAction {
  /// An owner's name is not longer, in words.
  private static let longestName = 6

  init(
    _ written: Substring, number: Int?, line: Int, isInDiscussion: Bool = false,
    names: NameTable = NameTable()
  ) {
    var text = written.trimmed
    self.text = text.whiteSpaceFolded
    asWritten = self.text
    self.number = number
    self.line = line
    self.isInDiscussion = isInDiscussion
    if let left = text.withoutStrikes {
      unsettled = self.text
      text = left.trimmed
    } else {
      unsettled = ItemCues.unsettling(action: text)
    }
    if text.first == "@", let end = text.firstIndex(where: \.isWhitespace) {
      owners = [String(text[..<end].dropFirst().trimmed(of: ":,"))].filter { !$0.isEmpty }
      text = text[end...].trimmed
    }
    // `Kegiatan: …`
    if let column = Labelled<NotesColumn>(text), column.label == .deliverable,
      !column.value.isEmpty
    {
      text = column.value
    }
    due = NotedAction.due(in: text)
    let sentence = text.trimmed(of: ".;")
    if sentence.last == ")", let open = sentence.lastIndex(of: "(") {
      let inner = sentence[open...].dropFirst().dropLast()
      if take(inner, names) { text = sentence[..<open].trimmed }
    }
    text = takeDetails(in: text, names)
    text = takeEnds(of: text, names)
    self.text = NotedAction.withoutDue(text).whiteSpaceFolded
    if due == nil, vagueDue == nil {
      // At its end; elsewhere such words are of what is to be done.
      let end = self.text.split(separator: " ").suffix(3).joined(separator: " ")
      vagueDue = ItemCues.relativeTime(in: end)
    }
    if unsettled == nil { unsettled = NotedAction.another(in: self.text[...]) }
  }

  /// Takes owner and day from what dashes set apart at the end: `… - DINKES - 30 June 2026`.
  private mutating func takeEnds(of text: Substring, _ names: NameTable) -> Substring {
    var text = text
    for _ in 0..<3 {
      let dash = [" - ", " – ", " — ", " | "].compactMap { text.ranges(of: $0).last }
        .max { $0.lowerBound < $1.lowerBound }
      guard let dash else { break }
      let end = text[dash.upperBound...].trimmed(of: ".")
      if var day = NotedDay.wholly(end) {
        day.isDue = true
        due = day
      } else if owners.isEmpty, let owner = ActionDetail.owner(in: end, names) {
        owners = [owner.whiteSpaceFolded]
        otherOwner = NotedAction.agency(endingIn: text[..<dash.lowerBound], names)
      } else if vagueDue == nil, NotedAction.isVague(end) {
        vagueDue = end.whiteSpaceFolded
      } else {
        break
      }
      text = text[..<dash.lowerBound].trimmed
    }
    return text
  }

  private static let prepositions: Set<String> = [
    "ke", "kepada", "dari", "untuk", "dengan", "bersama", "di", "oleh", "to", "from", "for", "with",
    "at", "of", "pada", "antara", "dan", "and",
  ]

  /// An agency at the end of what is to be done, to which no word before it says what it has to do with it:
  /// perhaps that is the owner.
  private static func agency(endingIn text: Substring, _ names: NameTable) -> String? {
    let words = text.split(separator: " ")
    // Something stands before it.
    for count in 1..<min(6, max(1, words.count)) {
      let start = words.count - count
      let name = words[start...].joined(separator: " ")
      guard names.agency(named: name) != nil else { continue }
      let before = words[start - 1].lowercased()
      // `Menyurati DPMD`, but not `Dinkes mengingatkan DPMD`.
      let isObject = before.hasPrefix("me") && start == 1
      return prepositions.contains(before) || isObject ? nil : name
    }
    return nil
  }

  /// What brackets in what is to be done say of a day: perhaps that of another action before this one
  /// (`Surat (DINKES, 10 Juli 2026); dasbor`).
  private static func another(in text: Substring) -> String? {
    text.split(separator: "(").dropFirst().lazy.map { $0.prefix { $0 != ")" } }
      .first { !NotedDay.all(in: $0).isEmpty }.map(\.whiteSpaceFolded)
  }

  private static let vagueWords: Set<String> = [
    "minggu", "week", "pekan", "pertengahan", "awal", "mid", "early", "triwulan", "kuartal",
    "quarter", "semester", "segera", "secepatnya", "asap", "rutin", "berkala", "bulan", "month",
  ]

  /// Whether a few words say when, without a day.
  static func isVague(_ text: Substring) -> Bool {
    let words = plain(String(text)).split(separator: " ").map(String.init)
    return words.count < 6
      && (words.contains { vagueWords.contains($0) || MonthNames.month($0) != nil }
        || NotedDay.isWeekday(text) || ItemCues.relativeTime(in: String(text)) != nil)
  }

  /// Whether a text says when, on a day or not.
  static func namesTime(_ text: Substring) -> Bool {
    isVague(text) || !NotedDay.all(in: text).isEmpty
  }

  /// Without the day at its end that says when it is due (`… by 12 June 2026`).
  private static func withoutDue(_ text: Substring) -> Substring {
    let words = text.split(separator: " ")
    for word in words.suffix(9) where word.startIndex > text.startIndex {
      guard NotedDay.wholly(text[word.startIndex...].trimmed(of: "."))?.isDue ?? false else {
        continue
      }
      return text[..<word.startIndex].trimmed(of: ",;")
    }
    return text
  }

  /// Takes owners and a day from brackets or a detail; false where they hold neither.
  mutating func take(_ inner: Substring, _ names: NameTable) -> Bool {
    var found: [String] = []
    var day: NotedDay?
    for part in NotedAction.parts(of: inner) {
      if let detail = Labelled<ActionDetail>(part), !detail.value.isEmpty {
        switch detail.label {
        case .owner: found.append(detail.value.whiteSpaceFolded)
        case .due: day = NotedDay.due(in: detail.value)
        case .creditor: creditor = detail.value.whiteSpaceFolded
        case .supporters: supporters.append(detail.value.whiteSpaceFolded)
        }
        if detail.label == .due, day == nil { vagueDue = detail.value.whiteSpaceFolded }
      } else if let noted = NotedDay.due(in: part) {
        // Of two, nobody can tell which it is.
        let isSecond = day != nil
        day = noted
        if isSecond { day?.isDue = false }
      } else if NotedAction.isVague(part) {
        vagueDue = part.whiteSpaceFolded
      } else if let owner = ActionDetail.owner(in: part, names) {
        found.append(owner.whiteSpaceFolded)
      } else if let those = ItemCues.supporters(in: part, names) {
        supporters += those.map(\.text)
      } else if !part.isEmpty {
        found.append(part.whiteSpaceFolded)
      }
    }
    let areNames = found.allSatisfy {
      $0.split(separator: " ").count <= NotedAction.longestName && !$0.contains("](")
    }
    guard areNames, !found.isEmpty || day != nil || vagueDue != nil || creditor != nil else {
      return false
    }
    owners += found
    if let day { due = day }
    return true
  }

  /// The parts between commas and semicolons; the day of the week is parted from no day.
  private static func parts(of inner: Substring) -> [Substring] {
    var parts: [Substring] = []
    for part in inner.split(whereSeparator: { ",;".contains($0) }).map(\.trimmed) {
      // `Jumat, 10 April`, `June 15, 2026`
      let isYear = part.count == 4 && Int(part) != nil
      if let last = parts.last,
        NotedDay.endsInWeekday(last) && !NotedDay.all(in: part).isEmpty
          || isYear && !NotedDay.all(in: last).isEmpty
      {
        parts[parts.count - 1] = inner[last.startIndex..<part.endIndex]
      } else {
        parts.append(part)
      }
    }
    return parts
  }

  /// Takes what a line under the action says of it.
  mutating func take(_ detail: Labelled<ActionDetail>, from line: Substring) {
    switch detail.label {
    case .owner: owners += NotedName.entries(of: detail.value).map(\.whiteSpaceFolded)
    case .due: takeDue(detail.value)
    case .creditor: creditor = detail.value.whiteSpaceFolded
    case .supporters: supporters += NotedName.entries(of: detail.value).map(\.whiteSpaceFolded)
    }
    asWritten += " (\(line.whiteSpaceFolded))"
  }

  /// Takes what is said of the day on which it is due: certain where it says nothing else.
  mutating func takeDue(_ text: Substring) {
    due = NotedDay.due(in: text) ?? due
    if due == nil { vagueDue = text.whiteSpaceFolded }
  }

  /// The day that words before it call due; else the last there is, which may be another's.
  private static func due(in text: Substring) -> NotedDay? {
    let days = NotedDay.all(in: text)
    guard var day = days.last(where: \.isDue) else { return days.last }
    if NotedDay.areAlternatives(in: text) { day.isDue = false }
    return day
  }
}

/// A line that has no place in our format, or none that is certain.
public struct UnplacedLine: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// The line, or the name in it that found no place.
  public let text: String
  public let reason: Reason

  /// Why it was not placed.
  public enum Reason: Hashable, Sendable {
    /// Not written as lines under that heading are.
    case notUnderstood(under: Term)
    /// A field of the front matter that means nothing here.
    case unknownField
    /// The file has said so before, otherwise.
    case saidBefore(Term)
    case badText
    /// Struck out.
    case struck
    /// A part of it is a comment.
    case hidden
    /// A heading or label with a word that may mean much, and that is not understood.
    case unknownLabel
    /// Boxes with names, not under a heading that says what ticks mean.
    case boxesOfNames
    /// Under a heading about the last meeting, or the next.
    case ofAnotherMeeting
    /// A list of those who came, behind what was decided: perhaps that of another meeting.
    case secondAttendance
    /// Under no heading of follow-ups, with an owner and a day.
    case looksLikeAction
    /// Ticked off in a task list: there is nothing left to promise.
    case tickedOff
    /// It puts right, takes back or limits what stands elsewhere.
    case correction
    /// In the document, and not in what was made of it: a text box, the head of a table.
    case notRead
    /// Hidden in the document, or struck out twice.
    case concealed
    /// A guest whose agency no table names.
    case guest
    /// Not there, while others of the agency were.
    case agencyCame(AgencyCode)

    /// Whether someone must look at it before anything is recorded: it may be a decision, a promise
    /// or an agency that took part.
    public var mustBeSettled: Bool {
      switch self {
      case .notUnderstood, .badText, .saidBefore, .unknownLabel, .boxesOfNames,
        .ofAnotherMeeting, .secondAttendance, .hidden, .correction, .looksLikeAction,
        .notRead, .concealed:
        true
      case .unknownField, .tickedOff, .struck, .guest, .agencyCame: false
      }
    }
  }
}
