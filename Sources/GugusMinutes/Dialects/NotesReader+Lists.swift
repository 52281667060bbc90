import GugusDomain
import GugusFiles

/// An item that may go on in the blocks after it.
struct PendingItem {
  let label: NotesLabel
  let number: Int?
  let block: DocumentBlock
  let isInDiscussion: Bool
  /// A paragraph under a heading, not an item of a list.
  let isParagraph: Bool
  /// Under a heading that nobody knows.
  let isDoubtful: Bool
  /// Items below it were taken in.
  var hasInner = false
  var text: String
  var details: [(line: Substring, said: Labelled<ActionDetail>)] = []
}

// People.
extension NotesReader {
  /// False where the block is a sentence, not names.
  mutating func someone(_ block: DocumentBlock) -> Bool {
    if block.item != nil {
      if sections.last?.hasItems == false { sections[sections.count - 1].mark = block.item?.mark }
      sections[sections.count - 1].hasItems = true
      if NotesSentence.saysNothing(block.text) { return true }
      if saysMore(of: block) { return true }
      let text = block.further.isEmpty ? block.text : block.joinedAsList
      let entries = names.joinedByAnd(text)
      for entry in entries { add(entry, block) }
      return true
    }
    // A picture of them; a comment may say who did not come.
    let isComment = block.text.hasPrefix("<!--")
    if block.text.first == "<" && !isComment || block.text.hasPrefix("![") {
      keep(block)
      return true
    }
    if NotesSentence.saysNothing(block.text), !block.isBold { return true }
    let saysPresence = !block.text.contains(":") && PresenceWords(block.text) != nil
    if saysPresence, let last = notes.people.indices.last {
      notes.people[last].unclear = Term(same: block.text.whiteSpaceFolded)
    }
    if saysPresence || isComment || isColumns(block.text) {
      leave(block, under: section ?? .present)
      return true
    }
    let entries = names.joined(NotedName.entries(of: block.text))
    // `Juga: …` is a label that nobody knows, `BAPPEDA: hadir` an entry.
    let head = block.text.firstIndex(of: ":").map { block.text[..<$0].trimmed }
    let isLabel = head.map { names.resolve(NotedName($0, nil)).agency == .unknown } ?? false
    let isProse =
      isLabel || block.text.last == "." && !NotedName.endsWithTitle(block.text)
      || block.text.last == ":"
      || entries.contains { entry in
        entry.split(separator: " ").count > 6 && !names.isAgency(entry)
      }
    if isProse { return false }
    for entry in entries { add(entry, block) }
    return true
  }

  /// A row of a table whose columns only blanks part: nobody can tell which word is whose.
  private func isColumns(_ text: Substring) -> Bool { text.ranges(of: "   ").count > 1 }

  /// An item below another one that says of it who came, or that nobody did.
  private mutating func saysMore(of block: DocumentBlock) -> Bool {
    guard let item = block.item, let outer = outerEntry, item.depth > outer.depth,
      notes.people.indices.contains(outer.person)
    else { return false }
    let text = block.further.isEmpty ? block.text : block.joinedAsList
    let entry = AttendanceItem(text) { names.isKnown($0) }
    if entry.who.name.isEmpty {
      if let presence = entry.presence, entry.foreign == nil, entry.unclear == nil {
        notes.people[outer.person].list = NotedPerson.List(presence)
      } else {
        notes.people[outer.person].unclear = Term(same: text.whiteSpaceFolded)
      }
      if entry.hasRemark { keep(block) }
      return true
    }
    guard case .certain = names.resolve(notes.people[outer.person].who).agency,
      notes.people[outer.person].who.organisation == nil,
      names.resolve(entry.who).agency == .unknown, entry.who.organisation == nil,
      NameWords.isName(entry.who.name[...])
    else { return false }
    var one = entry
    one.who.organisation = notes.people[outer.person].who.name
    let before = notes.people.count
    add(one, block)
    // What was named is the agency of these, not someone beside them.
    if notes.people.count > before { notes.people[outer.person].isNamedByOthers = true }
    return true
  }

  mutating func add(_ entry: Substring, _ block: DocumentBlock, as label: NotesLabel? = nil) {
    let item = AttendanceItem(entry) { names.isKnown($0) }
    add(item, block, as: label, written: entry)
  }

  /// - Parameter written: what is kept in the discussion where it says more than the attendance holds.
  mutating func add(
    _ item: AttendanceItem, _ block: DocumentBlock, as label: NotesLabel? = nil,
    written: Substring? = nil
  ) {
    var item = item
    let label = label ?? section
    var list: NotedPerson.List =
      switch label {
      case .excused: .excused
      case .absent: .absent
      case .guests: .guest
      default: .present
      }
    if let isTicked = block.item?.isTicked {
      switch (label, isTicked) {
      case (.excused, true), (.absent, true): break
      case (.excused, false), (.absent, false): item.unclear = item.unclear ?? Term(same: "[ ]")
      case (_, true): break
      case (_, false): list = .absent
      }
    } else if label == .members, item.presence == nil, item.mark == nil {
      item.unclear = item.unclear ?? NotesLabel.members.term
    }
    if let presence = item.presence { list = NotedPerson.List(presence) }
    if block.isStruck { item.unclear = item.unclear ?? Term(same: block.text.whiteSpaceFolded) }
    if let heading = sections.last?.doubtfulHeading {
      item.unclear = item.unclear ?? Term(same: heading)
    }
    if let foreign = item.foreign {
      if list == .excused || list == .absent, !PresenceWords.tellsOfComing(foreign),
        NameWords.hasPlainCharacters(foreign), foreign.contains(where: \.isLetter)
      {
        // Why they did not come.
        item.hasRemark = true
      } else {
        item.unclear = item.unclear ?? Term(same: foreign.whiteSpaceFolded)
      }
    }
    if let remark = item.remark, list == .excused || list == .absent,
      PresenceWords.tellsOfComing(remark)
    {
      item.unclear = item.unclear ?? Term(same: remark.whiteSpaceFolded)
    }
    if item.mark == .cross, list == .excused || list == .absent || item.presence != nil {
      item.mark = nil
      item.unclear = item.unclear ?? Term(same: "✗")
    }
    if item.who.name.isEmpty { return leave(block, under: label ?? .present) }
    guard text(item.who.name[...], block) != nil,
      [item.who.organisation, item.standIn].allSatisfy({
        $0.map { TextRule.line.fault(in: $0) == nil } ?? true
      })
    else { return }
    notes.people.append(
      NotedPerson(
        who: item.who, list: list, line: block.line, canDecide: item.canDecide,
        standIn: item.standIn, unclear: item.unclear, mark: item.mark,
        hasEmptyBrackets: item.hasEmptyBrackets))
    if let depth = block.item?.depth, outerEntry.map({ depth <= $0.depth }) ?? true {
      outerEntry = (depth, notes.people.count - 1)
    }
    if item.hasRemark, let written { keep(written, line: block.line, block) }
    if item.isChair { notes.chair.append(Noted(value: item.who, line: block.line)) }
    if item.isMinuteTaker { notes.minuteTaker.append(Noted(value: item.who, line: block.line)) }
  }

  /// A cross says that someone did not come where others have a tick.
  mutating func settleCrosses() {
    let hasTicks = notes.people.contains { $0.mark == .tick }
    for index in notes.people.indices where notes.people[index].mark == .cross {
      if hasTicks {
        notes.people[index].list = .absent
      } else {
        notes.people[index].unclear = notes.people[index].unclear ?? Term(same: "✗")
      }
    }
  }

  /// What the discussion says of an agency in the list that came: that it did not.
  mutating func findContradictions() {
    var absent: [AgencyCode: String] = [:]
    for line in notes.discussion + free {
      for sentence in line.value.split(separator: ". ")
      where PresenceWords.mayTellOfAbsence(sentence) {
        for agency in names.agenciesAbsent(in: sentence) where absent[agency] == nil {
          absent[agency] = sentence.whiteSpaceFolded
        }
      }
    }
    if absent.isEmpty { return }
    for index in notes.people.indices where notes.people[index].list.presence.counts {
      guard case .certain(let agency) = names.resolve(notes.people[index].who).agency,
        let sentence = absent[agency]
      else { continue }
      notes.people[index].unclear = notes.people[index].unclear ?? Term(same: sentence)
    }
  }

  /// A box under no list of names or actions: something to do, unless it looks like a name.
  mutating func box(_ block: DocumentBlock, _ isTicked: Bool) {
    let item = AttendanceItem(block.text) { names.isKnown($0) }
    let isName = item.who.name.split(separator: " ").count < 5
    if isName, !block.text.hasPrefix("@"), case .certain = names.resolve(item.who).agency,
      section != .decisions
    {
      return leave(block, .boxesOfNames)
    }
    let isKept = section == nil || section == .discussion
    begin(.actions, nil, block.text, block)
    if isKept { keep(block) }
  }
}

// Decisions and actions.
extension NotesReader {
  /// A block under a heading of decisions or actions.
  mutating func listed(_ block: DocumentBlock) {
    guard let label = section else { return }
    let hasItems = sections.last?.hasItems ?? false
    if block.item != nil {
      if !hasItems { sections[sections.count - 1].mark = block.item?.mark }
      sections[sections.count - 1].hasItems = true
      if !NotesSentence.saysNothing(block.text) { begin(label, nil, block.text, block) }
      return
    }
    if NotesSentence.closes(block.text) || hasItems && block.followsBlank {
      return prose(block, under: label)
    }
    if NotesSentence.saysNothing(block.text) { return }
    if hasItems || label == .actions || block.text.last == ":" {
      let isIntroduction = !hasItems && block.text.last == ":" && isBeforeItem
      return isIntroduction ? keep(block) : leave(block, under: label)
    }
    begin(label, nil, block.text, block, isParagraph: true)
  }

  /// Begins an item, which ends where it cannot go on: in free text with its block.
  mutating func begin(
    _ label: NotesLabel, _ number: Int?, _ text: Substring, _ block: DocumentBlock,
    isParagraph: Bool = false
  ) {
    if block.item?.isTicked == true, label == .actions { return leave(block, .tickedOff) }
    if block.isStruck || text.isStruck { return leave(block, .struck) }
    pending = PendingItem(
      label: label, number: number, block: block, isInDiscussion: section == .discussion,
      isParagraph: isParagraph, isDoubtful: sections.last?.isDoubtful ?? false,
      text: text.whiteSpaceFolded)
    for line in block.further { goOn(line) }
    if section == .discussion || section == nil { flush() }
  }

  private mutating func goOn(_ line: Substring) {
    if pending?.label == .actions, let detail = Labelled<ActionDetail>(line), !detail.value.isEmpty
    {
      pending?.details.append((line, detail))
    } else {
      pending?.text += " " + line.whiteSpaceFolded
    }
  }

  /// No line that may stand on the record is longer, in bytes; what goes on beyond it is refused as it is.
  private static let enough = 20_000

  private mutating func goOn(_ block: DocumentBlock, isFirst: Bool) {
    pending?.hasInner = true
    guard let count = pending?.text.utf8.count, count < NotesReader.enough else { return }
    pending?.text += (isFirst ? " " : "; ") + block.joined.whiteSpaceFolded
  }

  /// Whether the block belongs to the item before it: deeper than that, or who does it, or by when.
  mutating func goesOn(_ block: DocumentBlock) -> Bool {
    guard let item = pending else { return false }
    if item.label == .actions, block.item?.isTicked == nil,
      let detail = Labelled<ActionDetail>(block.text), !detail.value.isEmpty
    {
      pending?.details.append((block.text, detail))
      return true
    }
    switch block.kind {
    case .line where item.isParagraph && !block.followsBlank:
      if Labelled<NotesLabel>(block.text) != nil { return false }
      let count = item.text.utf8.count
      if count < NotesReader.enough { pending?.text += " " + block.text.whiteSpaceFolded }
      return true
    case .item(let inner):
      guard let outer = item.block.item, inner.depth > outer.depth, inner.isTicked == nil,
        !block.isStruck
      else { return false }
      goOn(block, isFirst: !item.hasInner)
      return true
    case .line, .heading, .row, .field, .markup: return false
    }
  }

  mutating func flush() {
    guard let item = pending else { return }
    pending = nil
    guard text(item.text[...], item.block) != nil else { return }
    if item.label == .decisions {
      var decision = NotedDecision(
        number: item.number, text: item.text, line: item.block.line,
        isInDiscussion: item.isInDiscussion)
      if item.isParagraph { mark(&decision) }
      if item.isDoubtful || NotesSentence.isUnsure(item.text) { decision.isGuess = true }
      if !decisions.put(decision) { leave(item, decision) }
    } else {
      var action = NotedAction(
        item.text[...], number: item.number, line: item.block.line,
        isInDiscussion: item.isInDiscussion, names: names)
      action.isGuess = item.isDoubtful
      for detail in item.details { action.take(detail.said, from: detail.line) }
      guard text(action.text[...], item.block) != nil else { return }
      if !actions.put(action) { leave(item, action) }
    }
  }

  /// One sentence under the heading is the decision; where there are several, nobody can tell which
  /// of them are.
  private mutating func mark(_ decision: inout NotedDecision) {
    let sentences = decision.text.split(separator: ". ").count
    if sentences > 1 || sections.last?.hasParagraph ?? false { decision.isGuess = true }
    if sections.last?.hasParagraph ?? false { decisions.guessLast() }
    if !sections.isEmpty { sections[sections.count - 1].hasParagraph = true }
  }

  /// Leaves an item to be settled: another has its number, and says something else.
  private mutating func leave(_ item: PendingItem, _ noted: some NumberedItem) {
    let number = item.number.map { " #\($0)" } ?? ""
    notes.unplaced.append(
      UnplacedLine(
        line: item.block.line, text: noted.asWritten,
        reason: .saidBefore(item.label.term + Term(same: number))))
  }
}

extension DocumentBlock {
  /// All that it says, its lines parted by commas.
  fileprivate var joinedAsList: Substring { ([text] + further).joined(separator: ", ")[...] }
}

extension NotedName {
  /// Whether a full stop at the end belongs to a title or an initial.
  static func endsWithTitle(_ text: Substring) -> Bool {
    guard let last = text.split(whereSeparator: { $0 == "," || $0 == " " }).last else {
      return false
    }
    return isTitle(last) || last.count < 6 && last.first?.isUppercase == true
  }
}

extension NameTable {
  /// The entries of a list on one line, where the comma in an agency's name parts nothing.
  func joined(_ entries: [Substring]) -> [Substring] {
    var joined: [Substring] = []
    var rest = entries[...]
    while let first = rest.popFirst() {
      let more = (1...3).reversed().first { count in
        guard count <= rest.count, !isAgency(first) else { return false }
        return isAgency(([first] + rest.prefix(count)).joined(separator: ", ")[...])
      }
      if let more {
        joined.append(([first] + rest.prefix(more)).joined(separator: ", ")[...])
        rest = rest.dropFirst(more)
      } else {
        joined += joinedByAnd(first)
      }
    }
    return joined
  }

  /// Two names of agencies are not longer, in bytes.
  private static let longestPair = 400

  /// The agencies that “and” joins, where it stands in none of their names.
  func joinedByAnd(_ entry: Substring) -> [Substring] {
    if isAgency(entry) || entry.utf8.count > NameTable.longestPair { return [entry] }
    for joint in [" dan ", " and ", " serta ", " & "] {
      guard
        let range = entry.ranges(of: joint).first(where: { range in
          isAgency(entry[..<range.lowerBound].trimmed)
            && isAgency(entry[range.upperBound...].trimmed)
        })
      else { continue }
      return [entry[..<range.lowerBound].trimmed, entry[range.upperBound...].trimmed]
    }
    return [entry]
  }
}

extension NotedPerson.List {
  init(_ presence: Presence) {
    switch presence {
    case .present: self = .present
    case .represented: self = .represented
    case .excused: self = .excused
    case .absent: self = .absent
    }
  }
}
