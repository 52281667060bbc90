import GugusDomain
import GugusFiles

/// Parts a document at its heads, known or not.
struct PlainParts {
  private(set) var all: [PlainPart] = [PlainPart()]
  /// The headings above the present block.
  private var above: [(level: Int, text: Substring)] = []
  private let names: NameTable
  private let document: NotesDocument

  init(_ document: NotesDocument, _ names: NameTable) {
    self.names = names
    self.document = document
    let blocks = document.blocks.filter { !$0.isMarkup }
    for (index, block) in blocks.enumerated() {
      read(block, next: index + 1 < blocks.count ? blocks[index + 1] : nil)
    }
  }

  private mutating func read(_ block: DocumentBlock, next: DocumentBlock?) {
    switch block.kind {
    case .field, .markup: return
    case .row(let row):
      if row.isFirst, let last = all.last, !last.blocks.isEmpty || last.value != nil {
        // A table behind something else: nobody says what it is.
        var part = PlainPart()
        if last.label?.mayGoOn ?? false, last.value == nil { part.misgiving = .form }
        all.append(part)
      }
      append(block)
    case .heading(let level): heading(block, level)
    case .item, .line: text(block, next)
    }
  }

  private mutating func heading(_ block: DocumentBlock, _ level: Int) {
    above.removeAll { $0.level >= level }
    begin(block)
    above.append((level, block.text))
  }

  /// Begins the part that a block heads.
  private mutating func begin(_ block: DocumentBlock, value: Substring? = nil) {
    let label = PlainLabel(block.text)
    var part = PlainPart()
    part.head = block
    part.value = value
    part.label = label?.label ?? Labelled<NotesLabel>(block.text)?.label
    part.isNarrative = NotesLabel.headsNarrative(block.text)
    let mayTurn =
      part.label != nil || NotesLabel.isTelling(block.text)
      || all.count > 1 && PlainCues.turning(inHeading: block.text) != nil
    if label == nil, mayTurn { part.misgiving = .heading(block.text.label) }
    part.misgiving = part.misgiving ?? misgivingAbove()
    if block.isQuoted || block.hasComment { part.misgiving = part.misgiving ?? .form }
    all.append(part)
  }

  /// `Peserta : 1. Bappeda`, with the others in the lines after it.
  private mutating func beginList(_ block: DocumentBlock, _ value: Substring) {
    let line = NotesLine(value, number: 0)
    guard line.isItem, line.ordinal == 1, value.numberedParts.count < 2 else { return }
    all[all.count - 1].value = nil
    append(block.item(line))
  }

  /// A heading above that may turn what stands below it: that of another meeting, of what was proposed.
  private func misgivingAbove() -> Misgiving? {
    for (index, heading) in above.enumerated() {
      let isKnown = index == 0 || PlainLabel(heading.text) != nil
      let turns =
        index > 0 && NotesSentence.isOfAnotherMeeting(heading.text)
        || !isKnown && PlainCues.turning(inHeading: heading.text) != nil
      if turns { return .heading(heading.text.whiteSpaceFolded) }
    }
    return nil
  }

  private mutating func text(_ block: DocumentBlock, _ next: DocumentBlock?) {
    let isLine = block.item == nil
    if let label = Labelled<NotesLabel>(block.text), takes(label, block, next) {
      if !label.label.mayGoOn {
        // A field, an agenda or a discussion.
        all.append(PlainPart())
        if [.agenda, .discussion].contains(label.label) { begin(block) }
        return
      }
      begin(block, value: label.value.isEmpty ? nil : label.value)
      if label.value.isEmpty {
        for part in block.asHeading.dropFirst() { append(part) }
      } else {
        beginList(block, label.value)
      }
      return
    }
    if isLine, heads(block) { return begin(block) }
    if isLine && NotesSentence.closes(block.text) || block.followsBlank && isEnded {
      all.append(PlainPart())
    }
    append(block)
  }

  /// Whether the present part is one line, which an empty one ends.
  private var isEnded: Bool { all.last?.value != nil }

  private func takes(
    _ labelled: Labelled<NotesLabel>, _ block: DocumentBlock, _ next: DocumentBlock?
  ) -> Bool {
    guard let item = block.item else {
      return !labelled.value.isEmpty || block.text.contains(":") || block.isBold
        || block.followsBlank || next?.item != nil
    }
    if !labelled.value.isEmpty {
      // Among items the words before a colon are theirs.
      return all.last?.label?.isAttendance ?? true
    }
    return item.mark == .capital || !block.further.isEmpty
      || next?.item.map { $0.depth > item.depth } ?? false
      || all.last?.label == nil
  }

  /// Whether a line heads what follows, in words that nobody knows.
  private func heads(_ block: DocumentBlock) -> Bool {
    let text = block.text.trimmed(of: "*_")
    let isIntroduction =
      text.last == ":" && all.last?.blocks.isEmpty ?? false
      && [.decisions, .actions].contains(all.last?.label)
      && ItemCues.isHarmless(introduction: block.text)
    if isIntroduction { return false }
    let isCapitals =
      block.followsBlank && text.contains(where: \.isLetter)
      && !text.contains(where: \.isLowercase) && !names.isAgency(text)
      && text.split(separator: " ").count > 1
    return text.last == ":" || block.isBold && text.last != "." || isCapitals
  }

  private mutating func append(_ block: DocumentBlock) {
    let isIntroduction =
      block.item == nil && block.text.last == ":" && all[all.count - 1].blocks.isEmpty
      && [.decisions, .actions].contains(all[all.count - 1].label)
    if isIntroduction || goesOn(block) { return }
    all[all.count - 1].blocks.append(block)
  }

  /// Whether a line goes on with the item before it, in the middle of a sentence.
  private mutating func goesOn(_ block: DocumentBlock) -> Bool {
    guard case .line = block.kind, !block.followsBlank, let last = all[all.count - 1].blocks.last,
      last.item != nil, block.text.first?.isLowercase ?? false,
      last.joined.last.map({ !".:;".contains($0) }) ?? false
    else { return false }
    let index = all[all.count - 1].blocks.count - 1
    all[all.count - 1].blocks[index].further.append(block.text)
    return true
  }
}
