import GugusDomain
import GugusFiles

/// Reads notes of a meeting block by block.
///
/// Labels (`NotesLabel`) name fields and open sections, and a section ends where its level ends: that
/// of its heading, or of the item under which it stands. In the discussion only headings, labels that
/// head a list of their own, and explicit decisions and actions are looked for, since people are
/// quoted there with `Name: what they said`.
struct NotesReader {
  var notes = Notes()
  let names: NameTable
  var sections: [NotesSection] = []
  var pending: PendingItem?
  /// What the rows of the present table are.
  var table: NotesTable?
  var decisions = NumberedItems<NotedDecision>()
  var actions = NumberedItems<NotedAction>()
  /// Free text that stands under no heading.
  var free: [Noted<String>] = []
  private var hasHeadline = false
  /// A second list of those who came: what follows is perhaps of another meeting.
  private var behindSecond: String?
  /// A day in its head is that of the letter.
  private var isLetter = false
  /// A label or a field was there.
  private var hasBegun = false
  /// The last block was a line of a paragraph.
  private var isAfterLine = false
  /// The block that follows.
  private var next: DocumentBlock?
  private var nextItem: ListItem? { next?.item }
  /// The item of the attendance under which others may stand, and whom it named.
  var outerEntry: (depth: Int, person: Int)?
  /// A list that a sentence ended, as long as nothing has opened anything else.
  private var ended: NotesSection?
  /// The last block was a field, which may go on in lines that are set in.
  private var lastField: (label: NotesLabel, indentation: Int)?
  /// Those before the items of decisions.
  var decisionNumbers: Set<Int> = []
  /// Lines that put right what stands elsewhere.
  var corrections: [Correction] = []
  /// The opening of those that now follow one below the other.
  var correcting: Correction.Opening?

  init(_ names: NameTable) { self.names = names }

  static func read(_ document: NotesDocument, names: NameTable = NameTable()) -> Notes {
    var reader = NotesReader(names)
    let blocks = document.blocks
    reader.isLetter = reader.isLetter(blocks.prefix(12))
    var last: DocumentBlock?
    for index in blocks.indices {
      reader.next = blocks[(index + 1)...].prefix(8).first { !$0.isMarkup }
      reader.read(blocks[index])
      last = blocks[index].isMarkup ? last : blocks[index]
      if case .line? = last?.kind { reader.isAfterLine = true } else { reader.isAfterLine = false }
    }
    reader.flush()
    reader.settleCrosses()
    reader.settleLetters()
    reader.settleNobody()
    reader.findContradictions()
    reader.findCorrections(blocks)
    reader.readProse()
    reader.settleCorrections()
    // One that was in the discussion before stands where the list has it.
    reader.notes.decisions = reader.decisions.all.sorted { $0.line < $1.line }
    reader.notes.actions = reader.actions.all.sorted { $0.line < $1.line }
    reader.findCalledOff()
    reader.findDate(file: document.name)
    reader.findTitle()
    reader.findUnlisted()
    return reader.notes
  }

  /// An item follows.
  var isBeforeItem: Bool { nextItem != nil }

  /// A table follows.
  var isBeforeRow: Bool {
    guard case .row? = next?.kind else { return false }
    return true
  }

  var section: NotesLabel? { sections.last?.label }

  /// Among names of people or items, where bold is no heading.
  var isListing: Bool { section?.isAttendance ?? false }

  // MARK: Blocks

  private mutating func read(_ block: DocumentBlock) {
    switch block.kind {
    case .markup: return
    case .field: return frontMatter(block)
    case .heading, .line, .item, .row: break
    }
    if headsLines(block) {
      return readParts(of: block)
    }
    if block.followsBlank, !isWithinItem(block) { blank(before: block) }
    if block.isVerbatim { return verbatim(block) }
    if goesOn(block) || goesOnField(block) { return }
    flush()
    lastField = nil
    noteBeforehand(block)
    noteCorrection(block)
    defer { hidden(in: block) }
    if case .row(let row) = block.kind { return self.row(row, block) }
    table = nil
    close(at: block)
    if block.isStruck, !isListing, section != .discussion {
      if section == nil { keep(block) }
      return leave(block, .struck)
    }
    if sections.contains(where: \.isOfAnotherMeeting) {
      if isHeading(block) { closeSections(from: level(of: block)) }
      if sections.contains(where: \.isOfAnotherMeeting) { return ofAnotherMeeting(block) }
    }
    if let labelled = Labelled<NotesLabel>(block.text), take(labelled, block) {
      hasBegun = true
      return
    }
    if isHeading(block) || isCapitalHeading(block) { return heading(block) }
    text(block)
  }

  /// `V. PENUTUP` where the parts of the paper are counted so, behind a list that is not.
  private func isCapitalHeading(_ block: DocumentBlock) -> Bool {
    guard block.item?.mark == .capital, let part = sections.last, part.level == NotesSection.ofBold
    else { return false }
    return part.isCounted && part.mark != .capital
  }

  private mutating func readParts(of block: DocumentBlock) {
    let parts = block.asHeading
    let follows = next.map { ($0.item?.depth ?? 0) > (block.item?.depth ?? 0) } ?? false
    let after = follows ? next : nil
    for (index, part) in parts.enumerated() {
      next = index + 1 < parts.count ? parts[index + 1] : after
      read(part)
      if index == 0, !sections.isEmpty {
        sections[sections.count - 1].isCounted = block.item?.mark == .capital
      }
    }
  }

  /// `A. Keputusan` with its text set in below it, or `1. Pelaksanaan` with fields.
  private func headsLines(_ block: DocumentBlock) -> Bool {
    guard let item = block.item, item.isTicked == nil, !block.further.isEmpty, !block.isQuoted,
      section != .agenda, mayEndPart(item)
    else { return false }
    if let labelled = Labelled<NotesLabel>(block.text) {
      let isList = labelled.label.mayGoOn || [.agenda, .discussion].contains(labelled.label)
      return labelled.value.isEmpty && isList
    }
    let isFree = section == nil || section == .discussion && sections.last?.isTopic ?? false
    let fields = block.further.compactMap(Labelled<NotesLabel>.init)
    return isFree && block.text.split(separator: " ").count < 6
      && fields.contains { $0.label == .date && !$0.value.isEmpty }
  }

  /// Whether an item may head a part of its own: it stands in no list of decisions or follow-ups of its kind.
  private func mayEndPart(_ item: ListItem) -> Bool {
    guard let part = sections.last, part.label != .discussion else { return true }
    let isOfItem = part.level > NotesSection.ofLine
    return isListing || isOfItem || item.mark == .capital || part.mark != item.mark
  }

  /// Code means nothing, wherever it stands.
  private mutating func verbatim(_ block: DocumentBlock) {
    flush()
    table = nil
    guard let section, section != .discussion else { return keep(block) }
    leave(block, under: section)
  }

  /// What a comment hides in a line that counts.
  private mutating func hidden(in block: DocumentBlock) {
    switch section {
    // Said where they are listed.
    case nil, .discussion, .decisions, .actions: return
    case let label? where label.isAttendance: return
    default: if block.hasComment { leave(block, .hidden) }
    }
  }

  /// Whether the block goes on with the field before it: a title or a place in columns.
  private mutating func goesOnField(_ block: DocumentBlock) -> Bool {
    guard let field = lastField, case .line = block.kind, !block.followsBlank,
      block.indentation > field.indentation + 3, Labelled<NotesLabel>(block.text) == nil
    else { return false }
    switch field.label {
    case .title:
      guard let title = notes.title, let text = text("\(title.value) \(block.text)"[...], block)
      else { return true }
      notes.title = Noted(value: text, line: title.line)
    case .place:
      guard let text = text("\(notes.place ?? "") \(block.text)"[...], block) else { return true }
      notes.place = text
    default: return false
    }
    return true
  }

  private mutating func blank(before block: DocumentBlock) {
    flush()
    while sections.last?.isInline ?? false { sections.removeLast() }
    let goesOn = section == nil || section == .discussion
    if goesOn, let last = notes.discussion.last, !last.value.isEmpty {
      notes.discussion.append(Noted(value: "", line: block.line - 1))
    }
  }

  /// Ends the sections whose level ends here.
  private mutating func close(at block: DocumentBlock) {
    switch block.kind {
    case .heading(let level): closeSections(from: level)
    case .item(let item): closeSections(from: NotesSection.level(ofItem: item.depth))
    case .line:
      let isIndented = block.written.first?.unicodeScalars.first.map(isBlank) ?? false
      if !isIndented { closeSections(from: NotesSection.level(ofItem: 0)) }
    case .row, .field, .markup: break
    }
  }

  func closesSections(from level: Int) -> Bool { sections.last.map { $0.level >= level } ?? false }

  mutating func closeSections(from level: Int) {
    while closesSections(from: level) { sections.removeLast() }
  }

  mutating func open(
    _ label: NotesLabel, level: Int, isInline: Bool = false, isTopic: Bool = false,
    name: String? = nil
  ) {
    closeSections(from: level)
    outerEntry = nil
    sections.append(
      NotesSection(label: label, level: level, isInline: isInline, isTopic: isTopic, name: name))
    if label != .discussion { sections[sections.count - 1].doubtfulHeading = behindSecond }
  }

  /// What stands under `Rapat berikutnya` is kept, and is nothing of this meeting.
  private mutating func ofAnotherMeeting(_ block: DocumentBlock) {
    if Labelled<NotesLabel>(block.text).map({ $0.label != .discussion }) ?? false {
      leave(block, .ofAnotherMeeting)
    } else {
      keep(block)
    }
  }

  private func level(of block: DocumentBlock) -> Int {
    switch block.kind {
    case .heading(let level): level
    case .item(let item):
      item.mark == .capital ? NotesSection.ofBold : NotesSection.level(ofItem: item.depth)
    case .line, .row, .field, .markup:
      block.isBold || isCapitals(block) ? NotesSection.ofBold : NotesSection.ofLine
    }
  }

  /// What stands under the present section, if anything does.
  private mutating func text(_ block: DocumentBlock) {
    if goesOnEndedList(block) { return listed(block) }
    if isListing { noteCalledOffInList(block) }
    if let item = block.item, let isTicked = item.isTicked, !isListing, section != .actions,
      section != .agenda, section != .decisions
    {
      return box(block, isTicked)
    }
    let isIntroduction =
      (section == .decisions || section == .actions) && sections.last?.hasItems == false
    let quoted = block.isQuoted ? Labelled<NotesLabel>(block.text)?.label : nil
    let isQuotedList = quoted.map { $0.isAttendance || $0 == .decisions || $0 == .actions } ?? false
    if isLabelWithoutColon(block) || isQuotedList && standsAmongLabels {
      return leave(block, .unknownLabel)
    }
    if opensAnotherMeeting(block) {
      keep(block)
      sections.append(
        NotesSection(
          label: .discussion, level: NotesSection.ofLine, isInline: true, isOfAnotherMeeting: true))
      return
    }
    if let label = section, isListing, isUnknownHead(block) {
      leave(block, .unknownLabel)
      guard next.map({ headsNames($0) }) ?? false else {
        return open(.discussion, level: NotesSection.ofLine, isTopic: true)
      }
      sections.append(
        NotesSection(
          label: label, level: NotesSection.ofLine, doubtfulHeading: block.text.whiteSpaceFolded))
      return
    }
    if isUnknownLabel(block), !isIntroduction {
      leave(block, .unknownLabel)
      let isAlone = block.text.trimmed(of: "*_").last == ":"
      return isAlone ? open(.discussion, level: NotesSection.ofLine, isTopic: true) : ()
    }
    if section == nil || section == .discussion,
      block.text.first.flatMap(AttendanceMark.init) != nil,
      namesSomeone(block.text)
    {
      return leave(block, .boxesOfNames)
    }
    if looksLikeAction(block) { return leave(block, .looksLikeAction) }
    switch section {
    case nil: return freeText(block)
    case .discussion: return keep(block)
    case .agenda?: return agenda(block)
    case .decisions?, .actions?: return listed(block)
    case .some(let label):
      if !someone(block) { prose(block, under: label) }
    }
  }

  /// Whether an item that stands under no heading of follow-ups has an owner and a day at its end, as they do.
  private func looksLikeAction(_ block: DocumentBlock) -> Bool {
    guard standsAmongLabels, block.item != nil, !block.isStruck,
      !NotedDay.all(in: block.text.suffix(80)).isEmpty
    else { return false }
    let action = NotedAction(block.joined, number: nil, line: block.line, names: names)
    return action.due?.isDue ?? false
      && (action.owners.contains { names.owners(in: $0) != nil }
        || KnownPeople.startsWithOwner(action.text[...], names))
  }

  /// Whether an item goes on with a list that a sentence ended: what it is must then be settled.
  private mutating func goesOnEndedList(_ block: DocumentBlock) -> Bool {
    guard var list = ended, let item = block.item, section == nil || section == .discussion else {
      return false
    }
    ended = nil
    let isNext = item.number.map { $0 == (list.number ?? 0) + 1 } ?? (item.mark != .number)
    guard item.mark == list.mark, isNext else { return false }
    list.doubtfulHeading = list.doubtfulHeading ?? list.label.term.en
    sections.append(list)
    return true
  }

  /// `Rapat berikutnya:`, where a list or fields follow.
  private func opensAnotherMeeting(_ block: DocumentBlock) -> Bool {
    guard section == nil || section == .discussion || isListing, !block.isQuoted,
      block.item == nil
    else { return false }
    // `Rapat berikutnya: Kamis, 9 April 2026`, with a label in the line below.
    let isBeforeLabel =
      NotesSentence.closes(block.text) || NotesSentence.beginsWithAnotherMeeting(block.text)
    guard
      block.text.trimmed(of: "*_").last == ":"
        || isBeforeLabel && next?.followsBlank == false
          && next.flatMap({ Labelled<NotesLabel>($0.text) }) != nil
    else { return false }
    return NotesSentence.isOfAnotherMeeting(block.text)
  }

  /// A line that is written as a label, with a word that may mean much before what it heads, or with
  /// agencies behind it or below it, and that is none that is known.
  private func isUnknownLabel(_ block: DocumentBlock) -> Bool {
    let isItem = block.item != nil
    if headsNamesBelow(block) { return true }
    let isLine = if case .line = block.kind { true } else { isItem }
    guard isLine, !block.isQuoted, let colon = block.text.prefix(80).firstIndex(of: ":") else {
      return false
    }
    let head = block.text[..<colon].trimmed(of: "*_")
    let value = block.text[colon...].dropFirst().trimmed(of: "*_")
    let words = head.split(separator: " ")
    if words.isEmpty || words.count > 9 { return false }
    if value.isEmpty {
      if isItem || NotesSentence.headsCopies(head) { return false }
      let isHead =
        isBeforeItem
        && (NotesLabel.isTelling(block.text) || plain(String(head)).contains("hasil rapat"))
      return isHead || standsAmongLabels && next.map { namesSomeone($0.text) } ?? false
    }
    if words.count > 5 || NotesSentence.isOfLetter(head) { return false }
    let label = Labelled<NotesLabel>(block.text)?.label
    // In the discussion people are quoted behind their names: a label there lists names alone.
    if section == .discussion, sections.last?.isTopic == false {
      return !isItem && label?.isAttendance ?? false && namesSomeone(value)
    }
    guard standsAmongLabels, label != .decisions, label != .actions else { return false }
    let isName = names.resolve(NotedName(head, nil)).agency != .unknown
    return !isName && (namesSomeone(value) || label == nil && NotesLabel.isOfAttendance(head))
  }

  /// `- Tidak`, with names as items below it.
  private func headsNamesBelow(_ block: DocumentBlock) -> Bool {
    guard standsAmongLabels, let item = block.item, let next, let inner = next.item,
      inner.depth > item.depth
    else { return false }
    return namesSomeone(next.text) && !namesSomeone(block.text)
  }

  /// A line among names that heads others (`Tidak:`), in words that nobody knows.
  private func isUnknownHead(_ block: DocumentBlock) -> Bool {
    guard case .line = block.kind, !block.isQuoted else { return false }
    let text = block.text.trimmed(of: "*_")
    let isHead = text.last == ":" || block.isBold && isBeforeItem
    return isHead && text.split(separator: " ").count < 10
      && names.resolve(NotedName(text.trimmed(of: ":"), nil)).agency == .unknown
  }

  /// Where labels stand: not in a list, nor in a discussion.
  private var standsAmongLabels: Bool {
    section == nil || section == .discussion && sections.last?.isTopic ?? false
  }

  /// Whether a text is a list of names, one of which is an agency's or that of someone known.
  func namesSomeone(_ text: Substring) -> Bool {
    let entries = names.joined(NotedName.entries(of: text)).prefix(12)
    return entries.contains { entry in
      let item = AttendanceItem(entry) { names.isKnown($0) }
      guard item.foreign == nil, item.who.name.split(separator: " ").count < 9 else { return false }
      switch names.resolve(item.who).agency {
      case .certain, .several, .elsewhere, .ofAnotherPlace: return true
      case .guess, .unknown: return false
      }
    }
  }

  /// `**Decision** The form stays.`: in bold and with something behind it, but what?
  private func isLabelWithoutColon(_ block: DocumentBlock) -> Bool {
    guard block.text.hasPrefix("**"), section == nil || section == .discussion,
      let close = block.text.dropFirst(2).prefix(40).firstRange(of: "**")
    else { return false }
    let rest = block.text[close.upperBound...]
    let label = Labelled<NotesLabel>(block.text[..<close.upperBound])?.label
    return !rest.isBlankLine && (label == .decisions || label == .actions)
  }

  /// `Keputusan sementara: …`: a label that may mean much and is not understood, with something behind it.
  private func isUnknownValue(_ block: DocumentBlock) -> Bool {
    guard case .line = block.kind, !block.isQuoted,
      let colon = block.text.prefix(40).firstIndex(of: ":")
    else { return false }
    let head = block.text[..<colon]
    return block.text[colon...].count > 1 && head.split(separator: " ").count < 5
      && Labelled<NotesLabel>(block.text) == nil && NotesLabel.isTelling(head)
  }

  private mutating func agenda(_ block: DocumentBlock) {
    if block.item != nil {
      sections[sections.count - 1].hasItems = true
    } else if block.followsBlank, sections.last?.hasItems ?? false {
      return prose(block, under: .agenda)
    }
    text(block.joined, block).map { notes.agenda.append($0) }
  }

  /// A sentence where a list stood: it ends the list, if an empty line is before it. A heading is not
  /// ended by it, but what follows there may be something else, and is a guess.
  mutating func prose(_ block: DocumentBlock, under label: NotesLabel) {
    if label.isAttendance, tellsOfSomeone(block.text) { return leave(block, under: label) }
    let closes = NotesSentence.closes(block.text)
    let isApart = block.followsBlank && sections.last?.hasItems ?? false
    guard isApart || closes || sections.last?.isDoubtful ?? false else {
      return leave(block, under: label)
    }
    if closesSections(from: NotesSection.ofBold) {
      let list = sections.removeLast()
      if !closes, list.hasItems, list.label == .decisions || list.label == .actions { ended = list }
      return text(block)
    }
    if !sections.isEmpty, !closes {
      sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded
    }
    freeText(block)
  }

  /// Whether a sentence says of an agency that it came or did not.
  private func tellsOfSomeone(_ text: Substring) -> Bool {
    (PresenceStatement.mayTellOfAbsence(text) || PresenceStatement.tellsOfComing(text))
      && !names.agenciesNamed(in: text).isEmpty
  }

  /// The first line that calls itself minutes is their title.
  private mutating func freeText(_ block: DocumentBlock) {
    if block.item == nil, !hasHeadline, NotesSentence.isTitle(block.text) { return headline(block) }
    noteCalledOff(block, isSentence: true)
    if notes.dates.isEmpty,
      NotedDay.wholly(block.text) != nil
        || notes.people.isEmpty && NotesSentence.beginsWithDay(block.text)
    {
      noteDates(in: String(block.text), block.line)
    }
    let message = NotesSentence.message(in: block.text)
    if isUnknownValue(block) || message.map({ Labelled<NotesLabel>($0) != nil }) ?? false {
      return leave(block, .unknownLabel)
    }
    if block.item == nil || !hasBegun {
      free.append(Noted(value: block.joined.whiteSpaceFolded, line: block.line))
    }
    keep(block)
  }

  // MARK: Headings

  private func isHeading(_ block: DocumentBlock) -> Bool {
    if case .heading = block.kind { return true }
    if block.item != nil { return false }
    if block.isBold { return !isListing }
    return isCapitals(block) && (!isListing || sections.last?.hasItems ?? false)
  }

  /// In capitals as a whole, as headings are where there are no others; a line of several words with
  /// an empty one before it, that is no agency's name.
  private func isCapitals(_ block: DocumentBlock) -> Bool {
    guard case .line = block.kind, block.followsBlank, !block.isQuoted,
      block.text.contains(where: \.isLetter), !block.text.contains(where: \.isLowercase)
    else { return false }
    let words = block.text.split(separator: " ")
    return words.count > 1 && words.count < 12 && !names.isAgency(block.text)
  }

  private mutating func heading(_ block: DocumentBlock) {
    let isMarked = if case .heading = block.kind { true } else { false }
    let level = level(of: block)
    ended = nil
    closeSections(from: level)
    noteCalledOff(block, isSentence: false)
    if sections.isEmpty {
      if !hasHeadline, NotesSentence.isLetterhead(block.text) { return freeText(block) }
      let isFirst = notes.discussion.isEmpty || NotesSentence.isTitle(block.text)
      if !hasHeadline, isFirst { return headline(block) }
      if notes.dates.isEmpty, !NotesSentence.isOfAnotherMeeting(block.text),
        NotesDocument.day(ofHeading: block.text) != nil
      {
        return noteDates(in: String(block.text), block.line)
      }
      if !isMarked, !hasBegun, !NotesLabel.isTelling(block.text) { return freeText(block) }
    }
    if NotesSentence.headsExample(block.text) {
      keep(block)
      sections.append(NotesSection(label: .discussion, level: level, isOfAnotherMeeting: true))
      return
    }
    if section == nil || section == .discussion, !block.isQuoted,
      Labelled<NotesLabel>(block.text) == nil, NotesSentence.isOfAnotherMeeting(block.text)
    {
      if NotesLabel.isTelling(block.text) { leave(block, .unknownLabel) } else { keep(block) }
      sections.append(
        NotesSection(label: .discussion, level: level, isOfAnotherMeeting: true))
      return
    }
    switch section {
    case .agenda?:
      text(block.joined, block).map { notes.agenda.append($0) }
      sections.append(NotesSection(label: .discussion, level: level, isTopic: true))
    case .some(let label) where label != .discussion:
      leave(block, under: label)
      sections.append(
        NotesSection(label: label, level: level, doubtfulHeading: block.text.whiteSpaceFolded))
    default:
      let isHeadOfNames = standsAmongLabels && next.map { headsNames($0) } ?? false
      if section == nil && NotesLabel.isTelling(block.text) || isHeadOfNames {
        leave(block, .unknownLabel)
      }
      sections.append(NotesSection(label: .discussion, level: level, isTopic: true))
      keep(block)
    }
  }

  /// Whether the list that begins there is one of names.
  private func headsNames(_ block: DocumentBlock) -> Bool {
    switch block.kind {
    case .item, .line: namesSomeone(block.text)
    case .heading, .row, .field, .markup: false
    }
  }

  mutating func headline(_ block: DocumentBlock) {
    hasHeadline = true
    guard let text = text(block.text.withoutLooks, block) else { return }
    noteCalledOff(block, isSentence: false)
    // `Tindak lanjut rapat 3 Maret` was not held on that day.
    if !NotesSentence.isOfAnotherMeeting(block.text) { noteDates(in: text, block.line) }
    if notes.title == nil, NotesSentence.saysOnlyMinutes(text) {
      // The line below says of what they are.
      hasHeadline = !(next.map { $0.item == nil && NotesSentence.isTitle($0.text) } ?? false)
      bareTitle = bareTitle ?? Noted(value: text, line: block.line)
      keep(block)
    } else if notes.title == nil {
      notes.title = Noted(value: text, line: block.line)
      isTitleOfHeading = true
    } else {
      keep(block)
    }
  }

  /// Where nothing else names the meeting, the paper's own word for itself does.
  private var bareTitle: Noted<String>?

  private mutating func findTitle() {
    guard notes.title == nil, let title = bareTitle else { return }
    notes.title = title
    notes.discussion.removeAll { $0.line == title.line }
  }

  /// The title is that of the notes, not of a field, which would say better what it was about.
  private var isTitleOfHeading = false

  mutating func keep(_ block: DocumentBlock) {
    for (index, line) in block.written.enumerated() { keep(line, line: block.line + index, block) }
  }

  mutating func keep(_ text: Substring, line: Int, _ block: DocumentBlock) {
    let written = String(text)
    if TextRule.prose.fault(in: written + ".") != nil { return leave(block, .badText) }
    notes.discussion.append(Noted(value: written, line: line))
  }

  // MARK: Labels

  /// False where the label is just how this block begins.
  private mutating func take(_ labelled: Labelled<NotesLabel>, _ block: DocumentBlock) -> Bool {
    ended = nil
    // A document that is called “Notes” is not a discussion.
    if labelled.label == .discussion, !hasHeadline, labelled.value.isEmpty, isTitle(block) {
      return false
    }
    switch labelled.label {
    case .decisions, .actions: return takeItems(labelled, block)
    case .present, .members, .excused, .absent, .guests, .agenda, .discussion:
      return takeList(labelled, block)
    case .taskForce, .title, .number, .date, .time, .place, .chair, .minuteTaker:
      return takeField(labelled, block)
    }
  }

  /// Whether what calls itself notes or minutes is their title: the first heading, or a line before fields.
  private func isTitle(_ block: DocumentBlock) -> Bool {
    if case .heading(let level) = block.kind { return level == 1 }
    guard !hasBegun, NotesSentence.isTitle(block.text) else { return false }
    return next.flatMap { Labelled<NotesLabel>($0.text)?.value.isEmpty } == false
  }

  /// Whether items deeper than this one follow, or the line stands apart from those around it.
  private func heads(_ labelled: Labelled<NotesLabel>, _ block: DocumentBlock) -> Bool {
    guard let item = block.item else {
      let isSection = block.text.contains(":") || isHeading(block) || block.isBold
      return isSection || block.followsBlank || !isAfterLine || nextItem != nil
    }
    if item.mark == .capital { return sections.last?.mark != .capital }
    if let nextItem { return nextItem.depth > item.depth }
    return standsAmongLabels && next.map { !$0.followsBlank && isPlainLine($0) } ?? false
  }

  private func isPlainLine(_ block: DocumentBlock) -> Bool {
    guard case .line = block.kind else { return false }
    return Labelled<NotesLabel>(block.text) == nil
  }

  private mutating func takeItems(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> Bool {
    let isInAgenda = section == .agenda && block.item != nil
    let vague = NotesLabel.isVague(block.text)
    if vague.isSo, !vague.isAlone || section == .discussion && !labelled.value.isEmpty {
      return false
    }
    let remark = ItemCues.unsettling(label: block.text, is: labelled.label)
    if labelled.value.isEmpty {
      if block.isQuoted || !heads(labelled, block) { return isEmptyItem(block) }
      if isInAgenda, block.item?.mark != .capital { return false }
      let isInTalk = vague.isSo && section == .discussion
      open(labelled.label, level: level(of: block), name: block.text.label)
      sections[sections.count - 1].isCounted = block.item?.mark == .capital
      sections[sections.count - 1].isNarrative = NotesLabel.headsNarrative(block.text)
      if isInTalk || remark != nil {
        sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded
      }
      return true
    }
    if isInAgenda { return false }
    let isTalk = section == .discussion
    if ItemCues.saysNone(labelled.value) {
      if !isTalk { keep(block) }
      return !isTalk
    }
    // Who is quoted may be somebody else.
    let isDoubtful = vague.isSo || block.isQuoted && labelled.number == nil
    if !isTalk, block.item == nil, takeFirstItem(labelled, block) { return true }
    begin(
      labelled.label, labelled.number, labelled.value, block, isLabelled: true,
      unsettled: remark ?? (isDoubtful ? block.text.prefix { $0 != ":" }.whiteSpaceFolded : nil))
    return !isTalk
  }

  /// `Kesepakatan : 1. Dana cair.`, with the others in the lines after it.
  private mutating func takeFirstItem(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> Bool {
    let line = NotesLine(labelled.value, number: 0)
    guard line.isItem, line.ordinal != nil else { return false }
    open(labelled.label, level: level(of: block), isInline: true, name: block.text.label)
    sections[sections.count - 1].isNarrative = NotesLabel.headsNarrative(block.text)
    sections[sections.count - 1].doubtfulHeading = ItemCues.unsettling(
      label: block.text, is: labelled.label)
    listed(block.item(line))
    return true
  }

  /// `- Tidak hadir:` with nothing behind or below it.
  private func isEmptyItem(_ block: DocumentBlock) -> Bool {
    block.item != nil && isListing && block.text.last == ":"
  }

  private mutating func takeList(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> Bool {
    let (label, value) = (labelled.label, labelled.value)
    if labelled.label == .discussion, !hasHeadline, !labelled.value.isEmpty,
      case .heading = block.kind
    {
      headline(block)
      return true
    }
    if let person = minuteTaker(labelled, block) {
      notes.minuteTaker = person
      return true
    }
    let isTalk = section == .discussion && !endsUnknownPart(labelled, block)
    let isMarked = if case .heading = block.kind { true } else { false }
    if block.isQuoted || isTalk && !value.isEmpty { return false }
    if isTalk, !isMarked, label == .discussion { return false }
    if label == .discussion, !value.isEmpty, block.item == nil, let list = sections.last,
      list.hasItems, list.label == .decisions || list.label == .actions
    {
      // `Catatan: …` between items, or about all of them.
      if ItemCues.takesBack(value) { leave(block, under: list.label) } else { keep(block) }
      sections.removeLast()
      ended = list
      return true
    }
    if block.item != nil {
      if section == .agenda, block.item?.mark != .capital { return false }
      if isListing, label.isAttendance, !value.isEmpty {
        if NotesLabel.doubtfulRemark(in: block.text) != nil {
          leave(block, .unknownLabel)
          return true
        }
        // Of this line alone.
        for entry in NotedName.entries(of: value) { add(entry, block, as: label) }
        return true
      }
      if !value.isEmpty {
        if section != nil { return false }
      } else if !heads(labelled, block) {
        return isEmptyItem(block)
      }
    } else if value.isEmpty, !heads(labelled, block) {
      return false
    }
    if label == .present || label == .members,
      notes.people.contains(where: { $0.line < block.line }),
      !decisions.all.isEmpty || !actions.all.isEmpty
    {
      leave(block, .secondAttendance)
      behindSecond = block.text.whiteSpaceFolded
    }
    open(
      label, level: level(of: block), isInline: !value.isEmpty && label != .discussion,
      name: block.text.label)
    sections[sections.count - 1].isCounted = block.item?.mark == .capital
    doubtLabel(label, block.text)
    if !value.isEmpty { list(label, value, block) }
    return true
  }

  /// `Minutes: Joko Prasetyo (DPMD)` at the head names who wrote them.
  private func minuteTaker(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> [Noted<NotedName>]? {
    guard labelled.label == .discussion, block.item == nil, section == nil,
      notes.minuteTaker.isEmpty, ["minutes", "notes"].contains(plain(block.text.label)),
      NameCues.isSurelyName(labelled.value), labelled.value.split(separator: " ").count < 7
    else { return nil }
    return people(labelled.value, block)
  }

  /// Whether a label with names behind it ends what stands under a line that nobody understands.
  private func endsUnknownPart(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> Bool {
    guard let part = sections.last, part.isTopic, part.level >= NotesSection.ofLine,
      labelled.label.isAttendance, block.item == nil, !labelled.value.isEmpty
    else { return false }
    return namesSomeone(labelled.value)
  }

  /// What stands under a label such as `Peserta (rencana)` is a guess.
  mutating func doubtLabel(_ label: NotesLabel, _ head: Substring) {
    guard label.isAttendance, NotesLabel.doubtfulRemark(in: head) != nil else { return }
    sections[sections.count - 1].doubtfulHeading = head.prefix { $0 != ":" }.whiteSpaceFolded
  }

  /// What stands behind the label of a list, in its line.
  mutating func list(_ label: NotesLabel, _ value: Substring, _ block: DocumentBlock) {
    switch label {
    case .discussion: keep(block)
    case .agenda: text(value, block).map { notes.agenda.append($0) }
    default:
      // `Peserta : 1. Bappeda`, with the others in the lines after it.
      let line = NotesLine(value, number: 0)
      let isOne = line.isItem && value.numberedParts.count < 2
      let entries = NotedName.entries(of: isOne ? line.content : value)
      if entries.contains(where: NameCues.isPlaceholder) {
        sections[sections.count - 1].doubtfulHeading = value.whiteSpaceFolded
      }
      for entry in names.joined(entries) { add(entry, block) }
    }
  }

  private mutating func takeField(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock
  ) -> Bool {
    if block.isQuoted || section == .discussion { return false }
    if block.item != nil, section == .decisions || section == .actions || section == .agenda {
      return false
    }
    if labelled.value.isEmpty { return block.text.contains(":") }
    let isEntry = isListing && block.item != nil
    if !isEntry { closeSections(from: NotesSection.ofBold) }
    field(labelled.label, labelled.value, block)
    if block.item == nil { lastField = (labelled.label, block.indentation) }
    if isEntry, labelled.label == .chair || labelled.label == .minuteTaker {
      for entry in NotedName.entries(of: labelled.value) { add(entry, block) }
    }
    return true
  }

  mutating func field(_ label: NotesLabel, _ value: Substring, _ block: DocumentBlock) {
    guard let text = text(value, block) else { return }
    if label == .title || label == .date { noteCalledOff(block, isSentence: false) }
    switch label {
    case .taskForce where notes.taskForce == nil:
      notes.taskForce = Noted(value: text, line: block.line)
    // What went on, one thing after the other.
    case .title where value.first?.isNumber ?? false && NotesLine(value, number: 0).isItem:
      notes.agenda.append(text)
    case .title where notes.title == nil || isTitleOfHeading:
      if let heading = notes.title {
        notes.discussion.insert(
          heading,
          at: notes.discussion.firstIndex { $0.line > heading.line }
            ?? notes.discussion.endIndex)
      }
      isTitleOfHeading = false
      notes.title = Noted(value: text, line: block.line)
      noteDates(in: text, block.line)
    case .number:
      notes.number = notes.number ?? text
      keep(block)
    case .date:
      guard let day = NotedDay.all(in: text).first(where: { !$0.lacksYear }) else {
        return leave(block, under: label)
      }
      if NotesSentence.namesSeveralDays(text) || ["?", "~~"].contains(where: text.contains) {
        notes.unclearDate = notes.unclearDate ?? Noted(value: text, line: block.line)
      }
      if isLetter, notes.letterDate == nil, plain(block.text.label) != "hari tanggal" {
        notes.letterDate = Noted(value: day, line: block.line)
        return
      }
      notes.dates.append(Noted(value: day, line: block.line))
    case .time where notes.time == nil:
      guard let time = MeetingTime(text), time.end.map({ time.start < $0 }) ?? true else {
        return leave(block, under: label)
      }
      notes.time = time
    case .place where notes.place == nil: notes.place = text
    case .chair where notes.chair.isEmpty: notes.chair = people(value, block)
    case .minuteTaker where notes.minuteTaker.isEmpty: notes.minuteTaker = people(value, block)
    default: leave(block, .saidBefore(label.term))
    }
  }

  func people(_ value: Substring, _ block: DocumentBlock) -> [Noted<NotedName>] {
    NotedName.all(in: value).map { Noted(value: $0, line: block.line) }
  }

  // MARK: What all of them need

  /// One line of text that may stand on the record; the block is left out, with why, otherwise.
  mutating func text(_ raw: Substring, _ block: DocumentBlock) -> String? {
    let text = raw.whiteSpaceFolded
    if TextRule.line.fault(in: text) == nil { return text }
    leave(block, .badText)
    return nil
  }

  mutating func leave(_ block: DocumentBlock, under label: NotesLabel) {
    let name = sections.last { $0.label == label }?.name.map { Term(same: $0) }
    leave(block, .notUnderstood(under: name ?? label.term))
  }

  /// Once for each line, whatever is wrong with it.
  mutating func leave(_ block: DocumentBlock, _ reason: UnplacedLine.Reason) {
    if notes.unplaced.last?.line == block.line { return }
    let text = block.written.isEmpty ? block.text : block.written[0]
    notes.unplaced.append(
      UnplacedLine(line: block.line, text: String(text.trimmed), reason: reason))
  }

  mutating func noteDates(in text: String, _ line: Int) {
    for day in NotedDay.all(in: text) where !day.lacksYear {
      notes.dates.append(Noted(value: day, line: line))
    }
  }

  /// Among names a sentence says it only where the meeting is its subject.
  private mutating func noteCalledOffInList(_ block: DocumentBlock) {
    guard notes.calledOff == nil,
      let words = NotesSentence.callsOffMeeting(block.joined)
        ?? NotesSentence.nobodyCame(block.joined)
    else { return }
    notes.calledOff = Noted(value: words, line: block.line)
  }

  /// Whether a block is of a paper that was written before the meeting: its title, what its letter is about,
  /// or a sentence that asks people to come.
  private mutating func noteBeforehand(_ block: DocumentBlock) {
    if notes.beforehand != nil || block.isQuoted || block.item != nil { return }
    let isFirst = !hasBegun && notes.people.isEmpty && notes.agenda.isEmpty && !hasHeadline
    let field = Labelled<NotesLabel>(block.text)
    let words: String?
    if let field, field.label == .title {
      words = NotesSentence.isInvitation(title: field.value) ? field.value.whiteSpaceFolded : nil
    } else if isFirst, NotesSentence.isBeforehand(title: block.text) {
      words = block.text.trimmed(of: "*_").whiteSpaceFolded
    } else if section != .discussion, section != .decisions, section != .actions,
      section != .agenda, !sections.contains(where: \.isOfAnotherMeeting)
    {
      words = NotesSentence.invitation(in: block.joined)
    } else {
      words = nil
    }
    guard let words else { return }
    notes.beforehand = Noted(value: words, line: block.line)
  }

  mutating func noteCalledOff(_ block: DocumentBlock, isSentence: Bool) {
    guard notes.calledOff == nil, section != .discussion,
      let words = NotesSentence.callsOff(block.joined, isSentence: isSentence)
    else { return }
    notes.calledOff = Noted(value: words, line: block.line)
  }

  /// A decision or the discussion may say, too, that the meeting did not take place.
  private mutating func findCalledOff() {
    if notes.calledOff != nil { return }
    let said =
      notes.decisions.map { (text: $0.text, line: $0.line) }
      + notes.discussion.map { (text: $0.value, line: $0.line) }
    for (text, line) in said {
      for sentence in text.split(separator: ". ") {
        guard
          let words = NotesSentence.callsOffMeeting(sentence) ?? NotesSentence.nobodyCame(sentence)
        else { continue }
        notes.calledOff = Noted(value: words, line: line)
        return
      }
    }
  }

  /// Whether the paper begins as a letter or an e-mail does, so that a day in its head is its own.
  private func isLetter(_ blocks: ArraySlice<DocumentBlock>) -> Bool {
    let heads = Set(blocks.filter { $0.text.contains(":") }.map { plain($0.text.label) })
    return heads.contains("from") && heads.contains("subject")
      || heads.contains("dari") && !heads.isDisjoint(with: ["kepada", "kepada yth", "yth"])
  }

  /// The name of the file speaks only where the file itself does not.
  private mutating func findDate(file: String) {
    let name = file.split(separator: "/").last ?? ""
    if notes.dates.isEmpty, notes.letterDate == nil { noteDates(in: String(name), 0) }
  }
}

/// A part of notes that a label or a heading opened.
struct NotesSection {
  let label: NotesLabel
  /// A block of this level or one further out ends it.
  let level: Int
  /// The list began behind its label: an empty line ends it.
  var isInline = false
  /// A heading that is no label, under which people talked.
  var isTopic = false
  /// Its label as it is written.
  var name: String?
  /// A capital letter or a numeral stood before its label.
  var isCounted = false
  /// A heading about the last meeting, or the next: nothing under it is of this one.
  var isOfAnotherMeeting = false
  /// Items or rows stood in it.
  var hasItems = false
  /// What stood before the first of them.
  var mark: ListMark?
  /// The number before the last of them.
  var number: Int?
  /// What stands there may only tell how the meeting went.
  var isNarrative = false
  /// The heading within a list that nobody understands: what stands under it is a guess.
  var doubtfulHeading: String?
  var isDoubtful: Bool { doubtfulHeading != nil }
  /// A paragraph stood in it that may be a decision.
  var hasParagraph = false

  /// Below the headings of Markdown, of which there are six.
  static let ofBold = 7
  static let ofLine = 8
  static func level(ofItem depth: Int) -> Int { 10 + depth }
}

extension NotesLabel {
  /// Whether names stand under it.
  var isAttendance: Bool {
    switch self {
    case .present, .members, .excused, .absent, .guests: true
    case .taskForce, .title, .number, .date, .time, .place, .chair, .minuteTaker, .agenda,
      .discussion, .decisions, .actions:
      false
    }
  }
}
