import GugusDomain

/// Notes in another dialect as minutes, as far as that is certain: every guess is marked, with why
/// and the line that it rests on, and every line listed that found no place. It becomes minutes once
/// nothing in it is open.
public struct MinutesProposal: Sendable {
  /// What the notes do not say and someone says for all of them.
  public struct Assumptions: Sendable {
    public var taskForce: TaskForceCode?
    /// To which agency the actions are owed: the first that does not owe the action itself.
    public var creditors: [AgencyCode] = []
    /// When an action is due that names no day.
    public var due: Day?
    public var names = NameTable()

    public init() {}
  }

  /// The minutes as proposed. Where something is open (`minutes()` throws), the value is a guess or a
  /// stand-in that must not be recorded.
  public private(set) var draft: Minutes
  private(set) var doubts: [(place: MinutesPlace, doubt: Doubt)] = []
  public private(set) var unplaced: [UnplacedLine]
  /// The lines of actions that are due on the day that was assumed.
  public private(set) var assumedDue: [Int] = []
  private let source: SourceFile
  private let lines: [Substring]

  /// Reads notes.
  ///
  /// - Parameter file: what messages call the file; a day in it counts where the text has none.
  /// - Throws: what is wrong with the bytes; notes themselves are never wrong.
  public static func read(
    bytes: [UInt8], file: String, assuming assumptions: Assumptions
  ) throws(FileFaults) -> MinutesProposal {
    let source = try Minutes.source(bytes: bytes, file: file)
    return MinutesProposal(source, assumptions)
  }

  private init(_ source: SourceFile, _ assumptions: Assumptions) {
    self.source = source
    let text = String(decoding: source.bytes, as: UTF8.self)
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Substring(line.last == "\r" ? line.dropLast() : line) }
    let notes = NotesReader.read(lines, file: source.name)
    unplaced = notes.unplaced
    // The stand-ins show nowhere: their places are marked.
    draft = Minutes(
      taskForce: assumptions.taskForce ?? TaskForceCode(unchecked: "?"), title: "",
      date: Day(number: 0))
    place(notes, assumptions)
  }

  /// How many places of the draft hold a guess or nothing.
  public var openCount: Int { Set(doubts.map(\.place)).count }

  /// The minutes, where nothing is open.
  ///
  /// - Throws: all that someone must settle first, each at its place in the notes.
  public func minutes() throws(FileFaults) -> Minutes {
    let lost = unplaced.filter(\.reason.mustBeSettled)
    let open: [(line: Int, cause: any FaultCause)] =
      doubts.map { ($0.doubt.line, $0.doubt) } + lost.map { ($0.line, $0) }
    if open.isEmpty { return draft }
    // Enumerated, because `sort` does not promise to keep the order of equals.
    let shown = open.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.prefix(FileFaults.limit).map { fault($0.element.cause, line: $0.element.line) }
    throw FileFaults(shown, more: open.count - shown.count)
  }

  private func fault(_ cause: any FaultCause, line: Int) -> FileFault {
    let text = line > 0 ? lines[line - 1] : ""
    let column = text.prefix { $0 == " " || $0 == "\t" }.count + 1
    return FileFault(
      file: source.name, line: max(1, line), column: column, text: String(text), cause: cause)
  }
}

// What goes where.
extension MinutesProposal {
  private mutating func place(_ notes: Notes, _ assumptions: Assumptions) {
    placeHeading(notes, assumptions)
    let people = KnownPeople(notes, assumptions.names)
    placeAttendance(notes, assumptions.names)
    draft.agenda = notes.agenda
    placeDiscussion(notes)
    placeDecisions(notes)
    for action in notes.actions { place(action, people, assumptions, row: draft.followUps.count) }
    unplaced.sort { $0.line < $1.line }
  }

  private mutating func placeHeading(_ notes: Notes, _ assumptions: Assumptions) {
    let said = notes.taskForce.flatMap { noted in
      TaskForceCode(noted.value).map { Noted(value: $0, line: noted.line) }
    }
    if let said {
      draft.taskForce = said.value
      if let other = assumptions.taskForce, other != said.value {
        doubt(.field(.taskForce), .otherTaskForce(said.value, other), line: said.line)
      }
    } else if assumptions.taskForce == nil {
      doubt(.field(.taskForce), .noTaskForce, line: notes.taskForce?.line ?? 0)
    }
    if let title = notes.title {
      draft.title = title.value
    } else {
      doubt(.field(.meeting), .noTitle, line: 0)
    }
    if let date = notes.dates.first {
      draft.date = date.value.day
      if date.line == 0 {
        doubt(.field(.date), .dateOfFile(date.value.day), line: 0)
      } else if !date.value.isCertain {
        doubt(.field(.date), .dayOrMonth(date.value.day), line: date.line)
      } else if let other = notes.dates.first(where: { $0.value.day != date.value.day }) {
        doubt(.field(.date), .otherDate(date.value.day, other.value.day), line: other.line)
      }
    } else {
      doubt(.field(.date), .noDate, line: 0)
    }
    draft.start = notes.time?.start
    draft.end = notes.time?.end
    draft.zone = notes.time?.zone
    draft.place = notes.place
    draft.chair = list(notes.chair).map(PersonalText.known)
    draft.minuteTaker = list(notes.minuteTaker).map(PersonalText.known)
  }

  private mutating func list(_ names: [Noted<NotedName>]) -> String? {
    guard let first = names.first else { return nil }
    let text = names.map(\.value.asWritten).joined(separator: ", ")
    if TextRule.line.fault(in: text) == nil { return text }
    leave(first.line, .badText)
    return nil
  }

  /// One entry for an agency, with all its people who have the highest presence; one for everyone
  /// whose agency is unknown.
  private mutating func placeAttendance(_ notes: Notes, _ names: NameTable) {
    var entries: [AttendanceEntry] = []
    var indices: [AgencyCode: Int] = [:]
    for person in notes.people {
      let (agency, who) = names.resolve(person.who, isThere: person.list.presence.counts)
      if agency == .unknown, person.list == .guest {
        leave(person.line, person.who.asWritten, .guest)
        continue
      }
      if case .certain(let code) = agency {
        if let index = indices[code] {
          entries[index].people.append((who, person))
          continue
        }
        indices[code] = entries.count
      }
      entries.append(AttendanceEntry(agency: agency, line: person.line, people: [(who, person)]))
    }
    for entry in entries { place(entry) }
  }

  private struct AttendanceEntry {
    let agency: ResolvedAgency
    let line: Int
    /// Each by name, where the notes name more than the agency.
    var people: [(name: String?, noted: NotedPerson)]
  }

  private mutating func place(_ entry: AttendanceEntry) {
    let index = draft.attendance.count
    let presence =
      Presence.allCases.first { presence in
        entry.people.contains { $0.noted.list.presence == presence }
      } ?? .absent
    let those = entry.people.filter { $0.noted.list.presence == presence }
    let others = entry.people.filter { $0.noted.list.presence != presence }
    let names = those.compactMap(\.name)
    var person: String? = names.isEmpty ? nil : names.joined(separator: ", ")
    if let text = person, TextRule.line.fault(in: text) != nil {
      for one in those { leave(one.noted.line, one.name ?? text, .badText) }
      person = nil
    }
    let known = person.map(PersonalText.known)
    switch entry.agency {
    case .certain(let code):
      draft.attendance.append(Attendance(agency: code, presence: presence, person: known))
      for other in others {
        guard let name = other.name, !names.contains(where: { plain($0) == plain(name) }) else {
          doubt(.presence(index), .cameAndDidNot(other.name ?? code.text), line: other.noted.line)
          continue
        }
        leave(other.noted.line, name, .agencyCame(code))
      }
    case .guess(let code):
      draft.attendance.append(Attendance(agency: code, presence: presence, person: known))
      doubt(.agency(index), .looksLikeCode(code), line: entry.line)
    case .several(let name, let agencies):
      draft.attendance.append(Attendance(agency: .standIn, presence: presence, person: known))
      doubt(.agency(index), .severalAgencies(name, agencies), line: entry.line)
    case .unknown:
      draft.attendance.append(Attendance(agency: .standIn, presence: presence, person: known))
      doubt(.agency(index), .noAgency(person ?? ""), line: entry.line)
    }
  }

  private mutating func placeDiscussion(_ notes: Notes) {
    var lines: [String] = []
    var room = TextRule.prose.limit
    for line in notes.discussion {
      room -= line.value.utf8.count + 1
      if room >= 0 { lines.append(line.value) } else { leave(line.line, .badText) }
    }
    let first = lines.firstIndex { !$0[...].isBlankLine } ?? lines.endIndex
    let last = lines.lastIndex { !$0[...].isBlankLine } ?? first - 1
    let text = lines[first..<(last + 1)].joined(separator: "\n")
    if TextRule.prose.fault(in: text) == nil { draft.discussion = .known(text) }
  }

  /// By their own numbers, where all have one and none twice; else in their order.
  private mutating func placeDecisions(_ notes: Notes) {
    let numbers = notes.decisions.compactMap(\.number).filter { $0 > 0 }
    let isNumbered = Set(numbers).count == notes.decisions.count
    draft.decisions = notes.decisions.enumerated().map { index, decision in
      Decision(number: isNumbered ? numbers[index] : index + 1, text: decision.text)
    }
  }

  private mutating func place(
    _ action: NotedAction, _ people: KnownPeople, _ assumptions: Assumptions, row: Int
  ) {
    var followUp = FollowUp(
      deliverable: action.text, debtor: .standIn, creditor: .standIn, due: draft.date)
    func doubt(_ column: FollowUpColumn, _ reason: Doubt.Reason) {
      self.doubt(.cell(row: row, column), reason, line: action.line)
    }
    switch people.owner(of: action) {
    case .stated(let agencies):
      followUp.debtor = agencies[0]
      followUp.supporters = Array(agencies.dropFirst())
      if agencies.count > 1 { doubt(.debtor, .severalOwners(agencies)) }
    case .guess(let agency, let name):
      followUp.debtor = agency
      doubt(.debtor, .ownerInText(name, agency))
    case .unknownAgency(let name):
      followUp.deliverable = action.asWritten
      doubt(.debtor, assumptions.names.doubt(about: name))
    case .nobody: doubt(.debtor, .noOwner)
    }
    if let creditor = assumptions.creditors.first(where: { $0 != followUp.debtor }) {
      followUp.creditor = creditor
    } else if let chair = people.chair, chair != followUp.debtor {
      followUp.creditor = chair
      doubt(.creditor, .chairsAgency(chair))
    } else {
      doubt(.creditor, .noCreditor)
    }
    followUp.supporters.removeAll { $0 == followUp.creditor }
    if let due = action.due {
      followUp.due = due.day
      if !due.isDue { doubt(.due, .perhapsDue(due.day)) }
      if !due.isCertain { doubt(.due, .dayOrMonth(due.day)) }
    } else if let due = assumptions.due {
      followUp.due = due
      assumedDue.append(action.line)
    } else {
      doubt(.due, .noDue)
    }
    if followUp.due < draft.date {
      doubt(.due, .dueBefore(followUp.due, draft.date))
    }
    draft.followUps.append(followUp)
  }

  private mutating func doubt(_ place: MinutesPlace, _ reason: Doubt.Reason, line: Int) {
    doubts.append((place, Doubt(reason, line: line)))
  }

  private mutating func leave(_ line: Int, _ reason: UnplacedLine.Reason) {
    leave(line, String(lines[line - 1].trimmed), reason)
  }

  private mutating func leave(_ line: Int, _ text: String, _ reason: UnplacedLine.Reason) {
    unplaced.append(UnplacedLine(line: line, text: text, reason: reason))
  }
}
