import GugusDomain
import GugusFiles

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
  /// The lines of actions that are owed to the agency in the chair, because nothing says to whom.
  public private(set) var owedToChair: [Int] = []
  /// The day of the meeting that someone asked for.
  private let wanted: Day?
  /// The head of a letter is not longer, in blocks.
  private static let letterhead = 8
  /// Where each part of the draft stands in the notes.
  private(set) var places = Places()
  let document: NotesDocument
  private var lines: [Substring] { document.lines }
  /// The lines of what became a decision or an action.
  private let recorded: Set<Int>
  private let repeatsNumbers: Bool
  /// The lines of those who came or did not.
  private let attended: Set<Int>
  /// The lines of the discussion.
  private let discussed: Set<Int>
  /// The number of the minutes or of their letter, which is kept in the discussion.
  let number: String?

  /// The lines of the notes, from 1, on which the parts of the draft rest, in their order.
  struct Places: Sendable {
    var attendance: [Int] = []
    /// Of all who are in an entry of it.
    var people: [[Int]] = []
    var decisions: [Int] = []
    var followUps: [Int] = []
  }

  /// Reads notes that are text.
  ///
  /// - Parameter file: what messages call the file; a day in it counts where the text has none.
  /// - Parameter meeting: which of the meetings that the file holds.
  /// - Throws: what is wrong with the bytes, or the meetings of which one must be named; notes
  ///   themselves are never wrong.
  public static func read(
    bytes: [UInt8], file: String, meeting: ChosenMeeting? = nil, assuming assumptions: Assumptions
  ) throws(FileFaults) -> MinutesProposal {
    let document = try NotesDocument.read(bytes: bytes, file: file, .ofMinutes)
    return MinutesProposal(try document.meeting(meeting), wanted: meeting?.day, assumptions)
  }

  /// The largest output of Pandoc that is read, in bytes.
  public static let pandocLimit = 32_000_000

  /// Reads notes that came as another document, from what Pandoc made of it (`pandoc -t json`).
  ///
  /// - Parameter format: what it was made of.
  /// - Parameter words: what the document itself holds, so that nothing of it is left out unseen.
  public static func read(
    pandoc json: [UInt8], of format: DocumentFormat = .word, file: String,
    holding words: DocumentText? = nil, meeting: ChosenMeeting? = nil,
    assuming assumptions: Assumptions
  ) throws(FileFaults) -> MinutesProposal {
    let document = try NotesDocument.read(pandoc: json, of: format, file: file, .ofMinutes)
    let missing = words?.missing(from: document.lines) ?? []
    var proposal = MinutesProposal(
      try document.meeting(meeting), wanted: meeting?.day, assumptions, hidden: words?.hidden ?? [])
    for text in missing { proposal.leave(0, text[...].whiteSpaceFolded, .notRead) }
    for text in words?.hidden ?? [] where !text[...].isBlankLine {
      proposal.leave(0, text[...].whiteSpaceFolded, .concealed)
    }
    return proposal
  }

  private init(
    _ document: NotesDocument, wanted: Day?, _ assumptions: Assumptions, hidden: [String] = []
  ) {
    self.document = document
    self.wanted = wanted
    var assumptions = assumptions
    for block in document.blocks.prefix(MinutesProposal.letterhead) {
      assumptions.names.agencies.add(letterhead: block.text.trimmed(of: "*_"))
    }
    let notes = NotesReader.read(document, names: assumptions.names)
    unplaced = notes.unplaced
    number = notes.number
    repeatsNumbers = notes.repeatsNumbers
    recorded = Set(notes.decisions.map(\.line) + notes.actions.map(\.line))
    attended = Set(notes.people.map(\.line))
    discussed = Set(notes.discussion.map(\.line))
    // The stand-ins show nowhere: their places are marked.
    draft = Minutes(
      taskForce: assumptions.taskForce ?? TaskForceCode(unchecked: "?"), title: "",
      date: Day(number: 0))
    place(notes, assumptions)
    doubtWhatIsNotPlain(PlainReading(document, assumptions.names, hidden: hidden))
  }

  /// How many places of the draft hold a guess or nothing, and how many lines must find a place.
  public var openCount: Int {
    Set(doubts.map(\.place)).count + unplaced.count(where: \.reason.mustBeSettled)
  }

  /// How many entries of the attendance say something: not those of which neither who nor whether is
  /// known.
  public var attendanceCount: Int {
    draft.attendance.indices.count {
      guesses[.agency($0)] != false || guesses[.presence($0)] != false
    }
  }

  /// Where the blocks of the notes are, each in one place.
  public struct BlockCounts: Hashable, Sendable {
    /// All that the notes have: headings, lines, items, rows.
    public var all = 0
    /// Of these, what became a part of the minutes other than their discussion, or opened one.
    public var recorded = 0
    public var discussion = 0
    /// What is not in the minutes, and is listed: done, struck out, of no concern here.
    public var leftOut = 0
    /// What someone must settle.
    public var open = 0
  }

  /// How many blocks are where; the four parts add up to all.
  public var blocks: BlockCounts {
    let unsettled = Set(
      doubts.map(\.doubt.line) + unplaced.filter(\.reason.mustBeSettled).map(\.line))
    let leftOut = Set(unplaced.map(\.line))
    var counts = BlockCounts()
    for block in document.blocks where !block.isMarkup {
      counts.all += 1
      let lines = block.line..<(block.line + max(1, block.written.count))
      if lines.contains(where: unsettled.contains) {
        counts.open += 1
      } else if recorded.contains(block.line)
        || attended.contains(block.line) && !leftOut.contains(block.line)
      {
        counts.recorded += 1
      } else if lines.contains(where: discussed.contains) {
        counts.discussion += 1
      } else if lines.contains(where: leftOut.contains) {
        counts.leftOut += 1
      } else {
        counts.recorded += 1
      }
    }
    return counts
  }

  /// The minutes, where nothing is open.
  ///
  /// - Throws: all that someone must settle first, each at its place in the notes.
  public func minutes() throws(FileFaults) -> Minutes {
    let lost = unplaced.filter(\.reason.mustBeSettled)
    var said: Set<Doubt> = []
    let open: [(line: Int, cause: any FaultCause)] =
      doubts.filter { said.insert($0.doubt).inserted }.map { ($0.doubt.line, $0.doubt) }
      + lost.map { ($0.line, $0) }
    if open.isEmpty { return draft }
    // Enumerated, because `sort` does not promise to keep the order of equals.
    let shown = open.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.prefix(FileFaults.limit).map { fault($0.element.cause, line: $0.element.line) }
    throw FileFaults(shown, more: open.count - shown.count)
  }

  private func fault(_ cause: any FaultCause, line: Int) -> FileFault {
    let text = line > 0 && line <= lines.count ? lines[line - 1] : ""
    let column = text.prefix { $0 == " " || $0 == "\t" }.count + 1
    return FileFault(
      file: document.name, line: max(1, line), column: column, text: String(text), cause: cause)
  }
}

// What goes where.
extension MinutesProposal {
  private mutating func place(_ notes: Notes, _ assumptions: Assumptions) {
    placeHeading(notes, assumptions)
    let people = KnownPeople(notes, assumptions.names)
    placeAttendance(notes, assumptions.names)
    placeChair(people.chair, notes)
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
    if let words = notes.calledOff {
      doubt(.field(.date), .notHeld(words.value), line: words.line)
    }
    if let words = notes.beforehand {
      doubt(.field(.date), .beforehand(words.value), line: words.line)
    }
    if let date = notes.dates.first {
      draft.date = date.value.day
      if date.line == 0 {
        doubt(.field(.date), .dateOfFile(date.value.day), line: 0)
      } else if !date.value.isCertain {
        doubt(.field(.date), uncertainty(of: date.value), line: date.line)
      } else if let other = notes.dates.first(where: { $0.value.day != date.value.day }) {
        doubt(.field(.date), .otherDate(date.value.day, other.value.day), line: other.line)
      }
    } else if let date = notes.letterDate {
      draft.date = date.value.day
      doubt(.field(.date), .dateOfLetter(date.value.day), line: date.line)
    } else {
      doubt(.field(.date), .noDate, line: 0)
    }
    if let words = notes.unclearDate {
      doubt(.field(.date), .unclearDate(words.value), line: words.line)
    }
    if let wanted, let date = notes.dates.first, date.value.day != wanted {
      doubt(.field(.date), .otherMeeting(date.value.day, wanted: wanted), line: date.line)
    }
    draft.start = notes.time?.start
    draft.end = notes.time?.end
    draft.zone = notes.time?.zone
    draft.place = notes.place
    draft.chair = list(notes.chair).map(PersonalText.known)
    draft.minuteTaker = list(notes.minuteTaker).map(PersonalText.known)
  }

  /// Why a day that is named is not certain.
  private func uncertainty(of day: NotedDay) -> Doubt.Reason {
    if day.isOfNextYear { return .nextYear(day.day) }
    return day.saidWeekday.map { .otherWeekday(day.day, said: $0) } ?? .dayOrMonth(day.day)
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
    for person in notes.people where !person.isNamedByOthers {
      var (agency, who) = names.resolve(person.who, isThere: person.list.presence.counts)
      if let standIn = person.standIn { who = standIn }
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
    doubtNamesakes(&entries)
    for entry in entries { place(entry) }
    if entries.isEmpty {
      draft.attendance.append(Attendance(agency: .standIn, presence: .absent))
      places.attendance.append(0)
      places.people.append([])
      doubt(.agency(0), .noAttendance, line: 0)
      doubt(.presence(0), .noAttendance, line: 0)
    }
  }

  /// One person of two agencies is of one, or two have one name: nobody can tell who came.
  private func doubtNamesakes(_ entries: inout [AttendanceEntry]) {
    var agencies: [String: Set<ResolvedAgency>] = [:]
    func key(_ name: String?) -> String? {
      guard let name, name.contains(" "), !NameCues.isPostOrTitled(name[...]) else { return nil }
      return plain(name)
    }
    for entry in entries {
      for name in entry.people.compactMap({ key($0.name) }) {
        agencies[name, default: []].insert(entry.agency)
      }
    }
    for index in entries.indices where entries[index].agency != .unknown {
      for place in entries[index].people.indices {
        let (name, noted) = entries[index].people[place]
        guard let key = key(name), agencies[key]?.count ?? 0 > 1, noted.unclear == nil else {
          continue
        }
        entries[index].people[place].noted.unclear = Term(same: name ?? "")
      }
    }
  }

  /// Whoever chaired was there.
  private mutating func placeChair(_ chair: AgencyCode?, _ notes: Notes) {
    guard let chair, let line = notes.chair.first?.line, !notes.people.isEmpty else { return }
    guard let index = draft.attendance.firstIndex(where: { $0.agency == chair }) else {
      doubt(.presence(draft.attendance.count), .chairNotListed(chair), line: line)
      draft.attendance.append(Attendance(agency: chair, presence: .present))
      places.attendance.append(line)
      places.people.append([])
      return
    }
    if draft.attendance[index].presence.counts { return }
    doubt(.presence(index), .cameAndDidNot(chair.text), line: line)
  }

  private struct AttendanceEntry {
    let agency: ResolvedAgency
    let line: Int
    /// Each by name, where the notes name more than the agency.
    var people: [(name: String?, noted: NotedPerson)]
  }

  private mutating func place(_ entry: AttendanceEntry) {
    let index = draft.attendance.count
    // Who clearly came says more than those of whom nobody can tell.
    let clear = entry.people.filter { $0.noted.unclear == nil }
    let people = clear.isEmpty ? entry.people : clear
    let presence =
      Presence.allCases.first { presence in
        people.contains { $0.noted.list.presence == presence }
      } ?? .absent
    let those = people.filter { $0.noted.list.presence == presence }
    let others = people.filter { $0.noted.list.presence != presence }
    let names = those.compactMap(\.name)
    var person: String? = names.isEmpty ? nil : names.joined(separator: ", ")
    if let text = person, TextRule.line.fault(in: text) != nil {
      for one in those { leave(one.noted.line, one.name ?? text, .badText) }
      person = nil
    }
    let mandates = Set(those.compactMap(\.noted.canDecide))
    var attendance = Attendance(
      agency: .standIn, presence: presence, person: person.map(PersonalText.known),
      canDecide: mandates.only)
    places.attendance.append(entry.line)
    places.people.append(those.map(\.noted.line))
    switch entry.agency {
    case .certain(let code):
      attendance.agency = code
      for other in others {
        guard let name = other.name, !names.contains(where: { plain($0) == plain(name) }) else {
          doubt(.presence(index), .cameAndDidNot(other.name ?? code.text), line: other.noted.line)
          continue
        }
        leave(other.noted.line, name, .agencyCame(code))
      }
    case .guess(let code):
      attendance.agency = code
      doubt(.agency(index), .looksLikeCode(code), line: entry.line)
    case .several(let name, let agencies):
      doubt(.agency(index), .severalAgencies(name, agencies), line: entry.line)
    case .elsewhere(let name, let said, let table):
      attendance.agency = said
      doubt(.agency(index), .placedElsewhere(name, said, table), line: entry.line)
    case .ofAnotherPlace(let name, let code):
      attendance.agency = code
      doubt(.agency(index), .ofAnotherPlace(name, code), line: entry.line)
    case .unknown where !entry.people.contains(where: \.noted.hasEmptyBrackets):
      doubt(.agency(index), .noAgency(person ?? ""), line: entry.line)
    case .unknown: break
    }
    for one in people where one.noted.hasEmptyBrackets {
      doubt(.agency(index), .emptyBrackets(one.name ?? ""), line: one.noted.line)
    }
    // Who is named beside them and may not be a name is not taken away without a word.
    if !clear.isEmpty {
      for one in entry.people where one.noted.unclear != nil {
        guard let name = one.name, !people.contains(where: { $0.name == name }) else { continue }
        leave(one.noted.line, name, .notUnderstood(under: NotesLabel.present.term))
      }
    }
    if clear.isEmpty, let one = people.first, let words = one.noted.unclear {
      let isCertain = if case .certain = entry.agency { true } else { false }
      let name = isCertain ? attendance.agency.text : one.name ?? attendance.agency.text
      doubt(.presence(index), .unclearPresence(name, words), line: one.noted.line)
    }
    draft.attendance.append(attendance)
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
    places.decisions = notes.decisions.map(\.line)
    for (index, decision) in notes.decisions.enumerated() {
      if let words = decision.unsettled {
        doubt(.decision(index), .unsettled(words), line: decision.line)
      } else if decision.isTold {
        doubt(.decision(index), .perhapsTold, line: decision.line)
      } else if decision.isGuess {
        doubt(.decision(index), .notCalledDecision, line: decision.line)
      }
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
    places.followUps.append(action.line)
    if let words = action.unsettled {
      doubt(.deliverable, .perhapsDone(words))
    } else if action.isGuess {
      doubt(.deliverable, .notCalledAction)
    }
    if let words = action.otherOwner { doubt(.debtor, .perhapsOther(words)) }
    switch people.owner(of: action) {
    case .stated(let agencies) where agencies.count > 1: doubt(.debtor, .severalOwners(agencies))
    case .stated(let agencies):
      followUp.debtor = agencies[0]
      if action.isOwnerFromAbove { doubt(.debtor, .fromRowAbove) }
    case .guess(let agency, let name):
      followUp.debtor = agency
      doubt(.debtor, .ownerInText(name, agency))
    case .unknownAgency(let name):
      followUp.deliverable = action.asWritten
      doubt(.debtor, assumptions.names.doubt(about: name))
    case .nobody: doubt(.debtor, .noOwner)
    }
    placeCreditor(of: action, people, assumptions, &followUp, row: row)
    for name in action.supporters {
      guard let those = assumptions.names.owners(in: name) else {
        doubt(.supporters, assumptions.names.doubt(about: name))
        continue
      }
      if name.contains("?") || name.contains("~~") { doubt(.supporters, .perhapsOther(name)) }
      followUp.supporters += those.filter {
        $0 != followUp.debtor && !followUp.supporters.contains($0)
      }
    }
    followUp.supporters.removeAll { $0 == followUp.creditor }
    if let number = action.decision {
      if draft.decisions.contains(where: { $0.number == number }) {
        followUp.decision = number
        if repeatsNumbers { doubt(.decision, .repeatedNumber(number)) }
      } else {
        doubt(.decision, .noSuchDecision(number))
      }
    }
    followUp.due = due(of: action, assumptions, row: row)
    if followUp.due < draft.date {
      doubt(.due, .dueBefore(followUp.due, draft.date))
    }
    draft.followUps.append(followUp)
  }

  /// To whom it is owed: by its own words, by what was said for all of them, else to the chair's agency.
  private mutating func placeCreditor(
    of action: NotedAction, _ people: KnownPeople, _ assumptions: Assumptions,
    _ followUp: inout FollowUp, row: Int
  ) {
    func doubt(_ reason: Doubt.Reason) {
      self.doubt(.cell(row: row, .creditor), reason, line: action.line)
    }
    if let said = action.creditor {
      let creditor = assumptions.names.owners(in: said)?.only
      if let creditor { followUp.creditor = creditor }
      if creditor == nil || creditor == followUp.debtor {
        doubt(creditor == nil ? assumptions.names.doubt(about: said) : .noCreditor)
      }
    } else if let creditor = assumptions.creditors.first(where: { $0 != followUp.debtor }) {
      followUp.creditor = creditor
    } else if let words = action.perhapsCreditor
      ?? receiver(in: action.text, assumptions.names, of: followUp.debtor)
    {
      doubt(.perhapsOther(words))
    } else if let chair = people.chair, chair != followUp.debtor {
      followUp.creditor = chair
      owedToChair.append(action.line)
    } else {
      doubt(.noCreditor)
    }
  }

  /// An agency for which the words of an action say that it is (`Kirim surat untuk Dinkes`).
  private func receiver(in text: String, _ names: NameTable, of debtor: AgencyCode) -> String? {
    let words = text.split(separator: " ")
    for index in words.indices.dropLast()
    where ["untuk", "kepada", "ke", "for", "to"].contains(words[index].lowercased()) {
      let rest = words[(index + 1)...].prefix(6)
      for count in stride(from: rest.count, to: 0, by: -1) {
        let name = rest.prefix(count).joined(separator: " ")
        if let agency = names.agency(named: name), agency != debtor { return name }
      }
    }
    return nil
  }

  /// In ten years.
  private static let farthest = 3_653

  /// The day that is said of it, else the one that is assumed, else that of the meeting.
  private mutating func due(of action: NotedAction, _ assumptions: Assumptions, row: Int) -> Day {
    func doubt(_ reason: Doubt.Reason) {
      self.doubt(.cell(row: row, .due), reason, line: action.line)
    }
    if let words = action.otherDue { doubt(.perhapsOther(words)) }
    // Of a meeting whose day nobody knows the year is not known.
    if let due = action.due, due.lacksYear, draft.date.number == 0 {
      doubt(.vagueDue(action.asWritten))
      return draft.date
    }
    if let due = action.due?.after(draft.date) {
      if action.isDueFromAbove { doubt(.fromRowAbove) }
      if !due.isDue { doubt(.perhapsDue(due.day)) }
      if draft.date.number > 0, due.day.number - draft.date.number > MinutesProposal.farthest {
        doubt(.farAhead(due.day))
      }
      if !due.isCertain { doubt(uncertainty(of: due)) }
      return due.day
    }
    if let words = action.vagueDue {
      doubt(.vagueDue(words))
    } else if let due = assumptions.due {
      assumedDue.append(action.line)
      return due
    } else {
      doubt(.noDue)
    }
    return draft.date
  }

  mutating func doubt(_ place: MinutesPlace, _ reason: Doubt.Reason, line: Int) {
    doubts.append((place, Doubt(reason, line: line)))
  }

  private mutating func leave(_ line: Int, _ reason: UnplacedLine.Reason) {
    let text = line > 0 && line <= lines.count ? lines[line - 1] : ""
    leave(line, String(text.trimmed), reason)
  }

  private mutating func leave(_ line: Int, _ text: String, _ reason: UnplacedLine.Reason) {
    unplaced.append(UnplacedLine(line: line, text: text, reason: reason))
  }
}
