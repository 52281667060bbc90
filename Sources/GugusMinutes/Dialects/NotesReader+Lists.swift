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
  /// In a table of which nothing says what it is.
  let isDoubtful: Bool
  /// Behind a label in its line.
  var isLabelled = false
  /// Under a label that may only head what went on.
  var isNarrative = false
  /// Words by which it may not stand.
  var unsettled: String?
  /// Items below it.
  var inner: [(text: String, line: Int)] = []
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
    if NotesSentence.saysNothing(block.text), !block.isBold, block.text.first != ":" { return true }
    let saysPresence = !block.text.contains(":") && PresenceStatement(block.text) != nil
    // `: Dewi (tidak hadir)` belongs to the name above it.
    let isOfLast = saysPresence || block.text.first == ":"
    if isOfLast, let last = notes.people.indices.last {
      notes.people[last].unclear = Term(same: block.text.whiteSpaceFolded)
    }
    if saysPresence || isComment || isColumns(block.text) {
      leave(block, under: section ?? .present)
      return true
    }
    let entries = names.joined(NotedName.entries(of: block.text))
    if isTitleOfList(block) { return true }
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

  /// Whether it says of what the list is (`Rapat TPPS, Kamis 12 Maret 2026` under `DAFTAR HADIR`).
  private mutating func isTitleOfList(_ block: DocumentBlock) -> Bool {
    guard sections.last?.hasItems == false, notes.people.isEmpty, notes.title == nil,
      NotesSentence.isTitle(block.text),
      NotedDay.all(in: block.text).contains(where: { !$0.lacksYear })
    else { return false }
    headline(block)
    return true
  }

  /// A row of a table whose columns only blanks part: nobody can tell which word is whose.
  private func isColumns(_ text: Substring) -> Bool {
    text.beforeColon.ranges(of: "   ").count > 1
  }

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
      NameCues.isName(entry.who.name[...])
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
    let entry = entry.beforeColon
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
      case (_, true):
        item.mark = item.mark ?? .tick
        // Ticked, and yet it says that they did not come.
        if item.presence.map({ !$0.counts }) ?? false { item.unclear = Term(same: "[x]") }
      case (_, false): list = .absent
      }
    } else if label == .members, item.presence == nil, item.mark == nil, item.letter == nil {
      item.unclear = item.unclear ?? Term(same: sections.last?.name ?? NotesLabel.members.term.en)
    }
    settleCross(of: &item, list)
    contradict(&item, list)
    if let presence = item.presence { list = NotedPerson.List(presence) }
    openWhatIsUnclear(in: &item, &list, block)
    if item.who.name.isEmpty {
      // `- Tidak hadir`, with those below it in the same list.
      if block.item != nil, item.presence != nil || item.unclear != nil, !sections.isEmpty {
        sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded
      }
      return leave(block, under: label ?? .present)
    }
    guard text(item.who.name[...], block) != nil,
      [item.who.organisation, item.standIn].allSatisfy({
        $0.map { TextRule.line.fault(in: $0) == nil } ?? true
      })
    else { return }
    notes.people.append(
      NotedPerson(
        who: item.who, list: list, line: block.line, canDecide: item.canDecide,
        standIn: item.standIn, unclear: item.unclear, mark: item.mark, letter: item.letter,
        cross: item.cross,
        hasEmptyBrackets: item.hasEmptyBrackets))
    if let depth = block.item?.depth, outerEntry.map({ depth <= $0.depth }) ?? true {
      outerEntry = (depth, notes.people.count - 1)
    }
    if item.hasRemark, let written { keep(written, line: block.line, block) }
    if item.isChair { notes.chair.append(Noted(value: item.who, line: block.line)) }
    if item.isMinuteTaker { notes.minuteTaker.append(Noted(value: item.who, line: block.line)) }
  }

  /// Leaves the presence open where anything beside the name may say otherwise than the list does.
  private func openWhatIsUnclear(
    in item: inout AttendanceItem, _ list: inout NotedPerson.List, _ block: DocumentBlock
  ) {
    if block.isStruck { item.unclear = item.unclear ?? Term(same: block.text.whiteSpaceFolded) }
    if block.hasComment {
      // What nobody sees where it is shown may say that they did not come.
      item.unclear =
        item.unclear ?? Term(same: block.written.joined(separator: " ").whiteSpaceFolded)
    }
    if let heading = sections.last?.doubtfulHeading {
      item.unclear = item.unclear ?? Term(same: heading)
    }
    if item.who.asWritten.contains("~~") {
      item.unclear = item.unclear ?? Term(same: item.who.asWritten)
    }
    if let foreign = item.foreign {
      let isReason =
        !PresenceStatement.tellsOfComing(foreign) && NameCues.hasPlainCharacters(foreign)
        && foreign.contains(where: \.isLetter)
      // Why they did not come.
      if list == .excused, isReason {
        item.hasRemark = true
      } else if list == .absent, isReason, PresenceStatement.isReason(foreign) {
        item.hasRemark = true
        list = .excused
      } else {
        item.unclear = item.unclear ?? Term(same: foreign.whiteSpaceFolded)
      }
    }
    if let remark = item.remark, list == .excused || list == .absent,
      PresenceStatement.tellsOfComing(remark)
    {
      item.unclear = item.unclear ?? Term(same: remark.whiteSpaceFolded)
    }
  }

  /// Leaves open what says otherwise than the list that it stands in, or than its own words: another agency in
  /// the place of one.
  private func contradict(_ item: inout AttendanceItem, _ list: NotedPerson.List) {
    let isOther =
      switch (list, item.presence) {
      case (.excused, .present?), (.absent, .present?), (.excused, .absent?): true
      default: false
      }
    // `Joko, mewakili Agus`: who came for somebody of another agency came for that.
    let own = names.agency(named: item.who.name)
    let principal = item.principal.flatMap { name in
      own != nil && names.agency(named: name).map { $0 != own } ?? false ? name : nil
    }
    let standIn = principal ?? item.standIn.flatMap { names.isAgency($0[...]) ? $0 : nil }
    if isOther || standIn != nil {
      item.unclear =
        item.unclear ?? Term(same: standIn ?? sections.last?.name ?? item.who.asWritten)
    }
  }

  /// A cross beside words of absence says the same as they do; beside others, or in a list of those who did
  /// not come, nobody can tell what it says.
  private func settleCross(of item: inout AttendanceItem, _ list: NotedPerson.List) {
    guard item.mark == .cross else { return }
    let isListed = list.presence.counts
    if isListed, item.presence == nil { return }
    item.mark = nil
    let agrees = item.presence.map { !$0.counts } ?? false
    if !isListed || !agrees {
      item.unclear = item.unclear ?? Term(same: String(item.cross ?? "✗"))
    }
  }

  /// Letters and numbers of a form say who came where some of them say that somebody did.
  mutating func settleLetters() {
    let letters = notes.people.compactMap(\.letter)
    let came = letters.filter { $0.presence == .present }
    let hasOthers = notes.people.contains {
      $0.letter == nil && $0.unclear?.en.first?.isNumber ?? false
    }
    for index in notes.people.indices {
      guard let letter = notes.people[index].letter else { continue }
      // One number alone may count anything.
      let isForm =
        came.contains { $0.isNumber == letter.isNumber }
        && (!letter.isNumber || letters.count(where: \.isNumber) > 1)
      if isForm, !letter.isNumber || !hasOthers {
        notes.people[index].list = NotedPerson.List(letter.presence)
      } else {
        notes.people[index].unclear = notes.people[index].unclear ?? Term(same: letter.text)
      }
    }
  }

  /// A cross says that someone did not come where others have a tick.
  mutating func settleCrosses() {
    let hasTicks = notes.people.contains { $0.mark == .tick }
    for index in notes.people.indices where notes.people[index].mark == .cross {
      if hasTicks {
        notes.people[index].list = .absent
      } else {
        let cross = Term(same: String(notes.people[index].cross ?? "✗"))
        notes.people[index].unclear = notes.people[index].unclear ?? cross
      }
    }
  }

  /// What the discussion says of an agency in the list that came: that it did not.
  mutating func findContradictions() {
    var absent: [AgencyCode: String] = [:]
    for line in notes.discussion + free {
      for sentence in line.value.split(separator: ". ")
      where PresenceStatement.mayTellOfAbsence(sentence) {
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

  /// What a line such as `Ralat: DPMD tidak hadir` or the items below it say of who came: of an agency that
  /// they name nobody can tell any more.
  mutating func findCorrections(_ blocks: [DocumentBlock]) {
    var isWithin = false
    var said: [AgencyCode: String] = [:]
    for block in blocks where !block.isMarkup {
      if NotesSentence.corrects(block.text) {
        isWithin = true
      } else if block.item == nil {
        isWithin = false
      }
      if !isWithin { continue }
      for sentence in block.joined.split(separator: ". ") {
        guard
          PresenceStatement.mayTellOfAbsence(sentence) || PresenceStatement.tellsOfComing(sentence)
        else { continue }
        for name in names.agenciesNamed(in: sentence) {
          if let agency = names.agencies[String(name)].only, said[agency] == nil {
            said[agency] = sentence.whiteSpaceFolded
          }
        }
      }
    }
    if said.isEmpty { return }
    for index in notes.people.indices {
      guard case .certain(let agency) = names.resolve(notes.people[index].who).agency,
        let sentence = said[agency]
      else { continue }
      notes.people[index].unclear = notes.people[index].unclear ?? Term(same: sentence)
    }
  }

  /// Words that say of a sentence at its beginning that it was decided.
  private static let agreements = [
    "disepakati", "diputuskan", "rapat menyepakati", "rapat memutuskan", "rapat menyetujui",
    "it was agreed that", "it was decided that",
  ]

  /// What the discussion says and no list does: that something was decided, or that an agency did not come.
  mutating func findUnlisted() {
    guard !notes.decisions.isEmpty else { return }
    let listed = Set(
      notes.people.compactMap { person -> AgencyCode? in
        guard case .certain(let agency) = names.resolve(person.who).agency else { return nil }
        return agency
      })
    let known = notes.decisions.map { plain($0.text) }
    for line in notes.discussion
    where !line.value.hasPrefix(">") && !ItemCues.isIntroduction(line.value[...]) {
      let words = plain(String(line.value.prefix(200)))
      let isAgreed =
        NotesReader.agreements.contains { words.hasPrefix($0 + " ") }
        && !known.contains { words.contains($0) || $0.contains(words) }
      let isAbsent =
        PresenceStatement.mayTellOfAbsence(line.value[...])
        && names.agenciesAbsent(in: line.value[...]).contains { !listed.contains($0) }
      if isAgreed || isAbsent {
        let label: NotesLabel = isAgreed ? .decisions : .absent
        notes.unplaced.append(
          UnplacedLine(
            line: line.line, text: line.value, reason: .notUnderstood(under: label.term)))
      }
    }
  }

  /// Nobody came: where a list is called so, it may be that of those who did (`Absen`).
  mutating func settleNobody() {
    let people = notes.people
    guard !people.isEmpty, people.allSatisfy({ $0.list == .absent && $0.unclear == nil }) else {
      return
    }
    for index in notes.people.indices { notes.people[index].unclear = NotesLabel.absent.term }
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
    if let item = block.item {
      if !hasItems { sections[sections.count - 1].mark = item.mark }
      sections[sections.count - 1].hasItems = true
      if item.mark == sections.last?.mark { sections[sections.count - 1].number = item.number }
      if ItemCues.saysNone(block.text) { return keep(block) }
      // Was it decided, or is it done?
      let box = label == .decisions ? item.isTicked.map { $0 ? "[x]" : "[ ]" } : nil
      return begin(label, nil, block.text, block, unsettled: box)
    }
    if NotesSentence.closes(block.text) || hasItems && block.followsBlank {
      return prose(block, under: label)
    }
    if ItemCues.saysNone(block.text) { return keep(block) }
    let isHead = block.text.last == ":"
    if label == .actions, isWholeAction(block) { return begin(label, nil, block.text, block) }
    if hasItems || label == .actions || isHead {
      if !hasItems && isHead && isBeforeItem { return introduction(block) }
      leave(block, under: label)
      if isHead || isBeforeRow || isBeforeItem && !block.isQuoted {
        sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded
      }
      return
    }
    if isBeforeItem, ItemCues.isIntroduction(block.text) { return introduction(block) }
    if isBeforeItem { sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded }
    begin(
      label, nil, block.text, block, isParagraph: true,
      unsettled: isBeforeItem ? block.text.whiteSpaceFolded : nil)
  }

  /// A line that is no item, and has an owner and a day as one has.
  private func isWholeAction(_ block: DocumentBlock) -> Bool {
    guard block.text.last != ":", !block.isBold else { return false }
    let action = NotedAction(block.joined, number: nil, line: block.line, names: names)
    return action.due?.isDue ?? false && action.owners.contains { names.owners(in: $0) != nil }
  }

  /// A line before the items, which may say that they were not agreed, or are done.
  private mutating func introduction(_ block: DocumentBlock) {
    if !ItemCues.isHarmless(introduction: block.text) {
      sections[sections.count - 1].doubtfulHeading = block.text.whiteSpaceFolded
    }
    keep(block)
  }

  /// Begins an item, which ends where it cannot go on: in free text with its block, unless it stands
  /// behind a label.
  mutating func begin(
    _ label: NotesLabel, _ number: Int?, _ text: Substring, _ block: DocumentBlock,
    isParagraph: Bool = false, isLabelled: Bool = false, unsettled: String? = nil,
    isDoubtful: Bool = false
  ) {
    if block.item?.isTicked == true, label == .actions { return leave(block, .tickedOff) }
    if block.isStruck || text.isStruck { return leave(block, .struck) }
    pending = PendingItem(
      label: label, number: number, block: block, isInDiscussion: section == .discussion,
      isParagraph: isParagraph, isDoubtful: isDoubtful,
      isLabelled: isLabelled && block.item == nil,
      isNarrative: isLabelled
        ? NotesLabel.headsNarrative(block.text) : sections.last?.isNarrative ?? false,
      unsettled: unsettled ?? (block.hasComment ? "<!-- -->" : nil)
        ?? sections.last?.doubtfulHeading,
      text: text.whiteSpaceFolded)
    for line in block.further { goOn(line) }
    // `Yang ditolak:` below an item heads those behind it.
    if let last = block.further.last?.trimmed, last.last == ":" || last.hasPrefix("--"),
      !sections.isEmpty
    {
      pending?.unsettled = last.whiteSpaceFolded
      sections[sections.count - 1].doubtfulHeading = last.whiteSpaceFolded
    }
    let mayGoOn = isLabelled && block.item == nil
    if section == .discussion || section == nil, !mayGoOn { flush() }
  }

  private mutating func goOn(_ line: Substring) {
    if pending?.label == .actions, let detail = Labelled<ActionDetail>(line), !detail.value.isEmpty
    {
      pending?.details.append((line, detail))
    } else {
      // A decision of which somebody owes something is perhaps a follow-up, too.
      let isDetail = Labelled<ActionDetail>(line).map { !$0.value.isEmpty } ?? false
      if isDetail || ItemCues.isRemark(line) { pending?.unsettled = line.whiteSpaceFolded }
      pending?.text += " " + line.whiteSpaceFolded
    }
  }

  /// No action has more lines that say who does it or by when.
  private static let mostDetails = 50

  /// No line that may stand on the record is longer, in bytes; what goes on beyond it is refused as it is.
  private static let enough = 20_000

  private mutating func goOn(_ block: DocumentBlock, isFirst: Bool) {
    let text = block.joined.whiteSpaceFolded
    let isDetail = pending?.label == .decisions && Labelled<ActionDetail>(block.text) != nil
    if isDetail || ItemCues.isRemark(block.text) { pending?.unsettled = text }
    guard let count = pending?.text.utf8.count, count < NotesReader.enough else { return }
    pending?.inner.append((text, block.line))
    pending?.text += (isFirst ? " " : "; ") + text
  }

  /// Whether the block belongs to the item before it: deeper than that, or who does it, or by when.
  mutating func goesOn(_ block: DocumentBlock) -> Bool {
    guard let item = pending else { return false }
    if item.label == .actions, block.item?.isTicked == nil,
      let detail = Labelled<ActionDetail>(block.text), !detail.value.isEmpty,
      item.details.count < NotesReader.mostDetails, isDetail(block, detail.value, of: item)
    {
      pending?.details.append((block.text, detail))
      return true
    }
    switch block.kind {
    case .line where item.isParagraph && !block.followsBlank:
      if Labelled<NotesLabel>(block.text) != nil { return false }
      if !block.text.goesOnSentence(item.text[...]) { pending?.unsettled = item.text }
      let count = item.text.utf8.count
      if count < NotesReader.enough { pending?.text += " " + block.text.whiteSpaceFolded }
      return true
    case .line where item.isLabelled && !block.followsBlank && !block.isQuoted:
      return goesOnBehindLabel(block, item)
    case .line where isWithinItem(block):
      if ItemCues.isRemark(block.text) { pending?.unsettled = block.text.whiteSpaceFolded }
      if item.text.utf8.count < NotesReader.enough {
        pending?.text += " " + block.text.whiteSpaceFolded
      }
      return true
    case .item(let inner):
      guard let outer = item.block.item, inner.depth > outer.depth, inner.isTicked == nil,
        !block.isStruck
      else { return false }
      goOn(block, isFirst: item.inner.isEmpty)
      return true
    case .line, .heading, .row, .field, .markup: return false
    }
  }

  /// Whether it is an item below the present one, or a paragraph of it behind those.
  func isWithinItem(_ block: DocumentBlock) -> Bool {
    guard let item = pending, let outer = item.block.item, !block.isVerbatim else { return false }
    switch block.kind {
    case .item(let inner): return inner.depth > outer.depth
    case .line:
      let depth = block.indentation - item.block.indentation
      return !item.inner.isEmpty && (2...8).contains(depth)
        && Labelled<NotesLabel>(block.text) == nil && !NotesSentence.closes(block.text)
    case .heading, .row, .field, .markup: return false
    }
  }

  /// An item of the same list says who does it only where it says no more.
  private func isDetail(_ block: DocumentBlock, _ value: Substring, of item: PendingItem) -> Bool {
    guard let inner = block.item, let outer = item.block.item, inner.depth <= outer.depth else {
      return true
    }
    let isMore = [" - ", " – ", " — ", "; "].contains { value.contains($0) }
    return !isMore && value.split(separator: " ").count < 7
  }

  /// A line under one with a label goes on with it where it is set in further, or in the middle of the
  /// sentence. Where the sentence has no end, nobody can tell.
  private mutating func goesOnBehindLabel(_ block: DocumentBlock, _ item: PendingItem) -> Bool {
    let isOther =
      Labelled<NotesLabel>(block.text) != nil || NotesSentence.closes(block.text)
      || block.text.prefix(40).contains(":")
    if isOther { return false }
    let isSetIn = block.indentation > item.block.indentation + 1
    let goesOn = isSetIn || block.text.goesOnSentence(item.text[...])
    guard goesOn, item.text.utf8.count < NotesReader.enough else {
      let isEnded = item.text.last.map { ".!?;".contains($0) } ?? true
      if !isEnded, !item.isInDiscussion { pending?.unsettled = item.text }
      return false
    }
    // `a. …` with `b. …` below it: two, of which nobody made items.
    let isNext = block.text.dropFirst().first.map { ".)".contains($0) } ?? false
    if isNext { pending?.unsettled = block.text.whiteSpaceFolded }
    pending?.text += " " + block.text.whiteSpaceFolded
    if item.isInDiscussion { keep(block) }
    return true
  }

  mutating func flush() {
    guard let item = pending else { return }
    pending = nil
    guard text(item.text[...], item.block) != nil else { return }
    if item.label == .decisions {
      let said = item.text[...].withoutStrikes
      var decision = NotedDecision(
        number: item.number, text: said.map(\.whiteSpaceFolded) ?? item.text,
        line: item.block.line, isInDiscussion: item.isInDiscussion)
      if item.isParagraph { mark(&decision) }
      decision.isTold = item.isNarrative && !binds(decision.text)
      if item.isDoubtful { decision.isGuess = true }
      noteNumber(of: item)
      decision.unsettled =
        item.unsettled ?? said.map { _ in item.text } ?? duty(within: item)
        ?? ItemCues.unsettling(decision: item.text)
      if !decisions.put(decision) { leave(item, decision) }
    } else if !flushInner(of: item) {
      var action = NotedAction(
        item.text[...], number: item.number, line: item.block.line,
        isInDiscussion: item.isInDiscussion, names: names)
      action.isGuess = item.isDoubtful
      action.unsettled = item.unsettled ?? action.unsettled
      for detail in item.details { action.take(detail.said, from: detail.line) }
      guard text(action.text[...], item.block) != nil else { return }
      if !actions.put(action) { leave(item, action) }
    }
  }

  /// Remembers whether numbers of decisions come again, so that none of them says which is meant.
  private mutating func noteNumber(of item: PendingItem) {
    guard let number = item.number ?? item.block.item?.number else { return }
    if !decisionNumbers.insert(number).inserted { notes.repeatsNumbers = true }
  }

  /// An item below a decision that somebody owes by a day: rather a follow-up.
  private func duty(within item: PendingItem) -> String? {
    item.inner.first { inner in
      KnownPeople.startsWithOwner(inner.text[...], names)
        || NotedDay.all(in: inner.text).contains(where: \.isDue)
          && !names.agenciesNamed(in: inner.text[...]).isEmpty
    }?.text
  }

  /// Whether an item says itself that it was decided, and is not what somebody told.
  private func binds(_ text: String) -> Bool {
    if let colon = text.prefix(80).firstIndex(of: ":") {
      let head = text[..<colon].trimmed(of: "*_")
      if names.isKnown(head) { return false }
    }
    return ItemCues.binds(text)
  }

  /// Where items below an action have owners or days of their own, each is an action, and must be
  /// settled: the one above heads them. False where they only go on with it.
  private mutating func flushInner(of item: PendingItem) -> Bool {
    let inner = item.inner.map {
      NotedAction($0.text[...], number: nil, line: $0.line, names: names)
    }
    let areActions = inner.contains { action in
      !action.owners.isEmpty || action.due != nil
        || KnownPeople.startsWithOwner(action.text[...], names)
    }
    guard areActions, item.details.isEmpty else { return false }
    // Without what was appended of the items below.
    let head = ([item.block.text] + item.block.further).joined(separator: " ")
    let heading = head[...].trimmed(of: ":").whiteSpaceFolded
    let isOwner = names.owners(in: heading)?.count == 1
    for var action in inner {
      if isOwner {
        if action.owners.isEmpty { action.perhapsOwner = heading }
      } else {
        action.text = "\(heading): \(action.text)"
        action.asWritten = "\(heading): \(action.asWritten)"
      }
      action.unsettled = action.unsettled ?? heading
      action.isGuess = item.isDoubtful
      guard text(action.text[...], item.block) != nil else { continue }
      _ = actions.put(action)
    }
    keep(item.block)
    return true
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

extension Substring {
  /// Without the blanks before a colon, by which names are set in a column: `Bappeda      : hadir`.
  fileprivate var beforeColon: Substring {
    guard let colon = firstIndex(of: ":") else { return self }
    let head = self[..<colon]
    let isAligned = head.last.map(\.isWhitespace) ?? false && !head.trimmed.contains("   ")
    return isAligned ? "\(head.trimmed): \(self[colon...].dropFirst().trimmed)"[...] : self
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
          isKnown(entry[..<range.lowerBound].trimmed)
            && isKnown(entry[range.upperBound...].trimmed)
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
