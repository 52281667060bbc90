import GugusDomain
import GugusFiles

/// A line that puts right, takes back or limits what stands elsewhere (`Ralat: …`, `Catatan: butir 2
/// dibatalkan`, `*) menunggu persetujuan`). What it means must be settled, and so must what it names.
struct Correction {
  enum Opening {
    /// `Ralat`, `Erratum`, `NB`, the sign of a footnote.
    case certain
    /// `Catatan`: if it speaks of decisions, follow-ups, numbers or days.
    case remark
  }

  let text: String
  let line: Int

  private static let openings: Set<String> = [
    "ralat", "erratum", "errata", "corrigendum", "correction", "corrections", "koreksi",
    "pembetulan", "revisi", "revision", "nb", "addendum", "perbaikan", "perubahan", "update", "ps",
  ]
  private static let remarks: Set<String> = ["catatan", "keterangan", "note", "notes", "remark"]
  private static let ofOpenings: Set<String> = [
    "notula", "notulen", "rapat", "keputusan", "tindak", "lanjut", "minutes", "atas", "untuk",
    "of", "to", "the", "hasil", "penting",
  ]

  /// How a line opens, if as a correction does.
  static func opening(of text: Substring) -> Opening? {
    let text = text.trimmed
    if text.hasPrefix("*)") || text.hasPrefix("** ") || text.hasPrefix("**) ") { return .certain }
    if text.lowercased().hasPrefix("p.s.") { return .certain }
    if let first = text.first, "¹²³⁴⁵†‡".contains(first) { return .certain }
    let head = text.prefix(60).prefix { $0 != ":" }
    let isHead = head.endIndex < text.endIndex && text[head.endIndex] == ":"
    let words = plain(String(head)).split(separator: " ").map(String.init)
    // `… correction:` goes on with what somebody said.
    guard let first = words.first, head.trimmed(of: "*_").first?.isLetter ?? false,
      isHead || words.count == 1 && head.count == text.count,
      words.dropFirst().allSatisfy({
        openings.contains($0) || ofOpenings.contains($0) || Int($0) != nil
      })
    else { return nil }
    if openings.contains(first) { return .certain }
    return remarks.contains(first) ? .remark : nil
  }

  private static let changes: Set<String> = [
    "dicabut", "dibatalkan", "batal", "diubah", "berubah", "menjadi", "jadi", "diganti", "direvisi",
    "diralat", "dihapus", "ditunda", "ditolak", "gugur", "withdrawn", "cancelled", "changed",
    "replaced", "revoked", "deleted", "superseded", "amended", "rescinded", "not", "tidak", "belum",
    "ditinjau", "ditangguhkan", "dipertimbangkan", "keberatan", "suspended", "reviewed",
  ]

  let words: [String]

  init(_ text: Substring, line: Int) {
    self.text = text.whiteSpaceFolded
    self.line = line
    words = plain(String(text)).split(separator: " ").map(String.init)
  }

  var changes: Bool { words.contains(where: Correction.changes.contains) }

  var namesDecisions: Bool {
    words.contains {
      ["keputusan", "kesepakatan", "decision", "decisions", "resolution", "kesimpulan"].contains($0)
    }
  }

  var namesActions: Bool {
    zip(words, words.dropFirst()).contains { $0 == "tindak" && $1 == "lanjut" }
      || words.contains {
        [
          "rtl", "tenggat", "batas", "due", "deadline", "pic", "action", "actions", "tugas",
          "penugasan", "pj",
        ].contains($0)
      }
  }

  /// The numbers of the items that it names.
  var numbers: Set<Int> { numbers(behind: Correction.items.union(Correction.numbers)) }

  /// The same where the word before says that an item of a list is meant, not a law or a letter.
  private var itemNumbers: Set<Int> { numbers(behind: Correction.items) }

  private static let items: Set<String> = [
    "butir", "poin", "point", "decision", "action", "item", "keputusan", "lanjut", "resolution",
    "kesepakatan", "huruf",
  ]
  private static let numbers: Set<String> = ["nomor", "no", "number", "angka", "huruf"]

  /// Numbers in words.
  private static let ordinals: [String: Int] = [
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6,
    "first": 1, "second": 2, "third": 3, "fourth": 4,
  ]

  private func numbers(behind names: Set<String>) -> Set<Int> {
    var found: Set<Int> = []
    for index in words.indices where names.contains(words[index]) {
      let rest = words[(index + 1)...].drop {
        Correction.numbers.contains($0) || Correction.items.contains($0)
      }
      var number = rest.first.flatMap { Int($0) ?? Correction.ordinals[$0] }
      if number == nil, words[index] == "huruf", let letter = rest.first?.utf8.only {
        number = Int(letter) - Int(UInt8(ascii: "a")) + 1
      }
      if let number, (1..<1_000).contains(number) { found.insert(number) }
    }
    return found
  }

  var namesDay: Bool { !NotedDay.all(in: text).isEmpty }

  /// Whether it speaks of anything that is recorded.
  var namesAnything: Bool { namesDecisions || namesActions || !numbers.isEmpty || namesDay }

  /// Whether a line with no such opening puts something right: `Keputusan nomor 1 dicabut`, `salah ketik`.
  var corrects: Bool {
    let said = words.joined(separator: " ")
    if ["salah ketik", "salah tulis", "yang benar"].contains(where: said.contains) {
      return true
    }
    let pointsUp = ["di atas", "diatas", "tersebut di atas", "above"].contains(where: said.contains)
    return changes && (pointsUp && (namesDecisions || namesActions) || namesItems)
  }

  /// Whether it names an item of a list by its number.
  var namesItems: Bool {
    !itemNumbers.isEmpty
  }
}

extension NotesReader {
  /// Remembers a line that puts something right.
  mutating func noteCorrection(_ block: DocumentBlock) {
    switch block.kind {
    case .markup, .field, .row: return
    case .heading:
      correcting = Correction.opening(of: block.text)
      return
    case .line, .item: break
    }
    // The number in a label is its own; in a discussion people are quoted.
    let labelled = Labelled<NotesLabel>(block.text)
    let isItems = labelled.map { $0.label == .decisions || $0.label == .actions } ?? false
    if block.isQuoted || section == .discussion && block.text.hasPrefix("*)") { return }
    let text = isItems ? labelled?.value ?? "" : block.joined.trimmed(of: "_")
    if text.isBlankLine {
      correcting = nil
      return
    }
    let correction = Correction(text, line: block.line)
    if let opening = Correction.opening(of: text) {
      let isAlone = text.trimmed(of: "*_").last == ":" || !text.contains(" ")
      correcting = isAlone ? opening : nil
      if isAlone { return }
      if opening == .certain
        || hasEntries && (correction.namesAnything || ItemCues.takesBack(text))
      {
        corrections.append(correction)
      }
      return
    }
    if labelled != nil { correcting = nil }
    let follows =
      switch correcting {
      case .certain: true
      case .remark: hasEntries && correction.namesAnything && correction.changes
      case nil: false
      }
    // A line that names an item and is none itself says something of it.
    let isOfItem =
      block.item == nil && correction.namesItems
      && (section != .discussion || correction.namesDecisions || correction.namesActions)
    if follows || hasEntries && (correction.corrects || isOfItem) {
      corrections.append(correction)
    }
  }

  /// What a remark takes back that names nothing stands right above it.
  private mutating func unsettleLast(before correction: Correction) {
    let lines = decisions.all.map(\.line) + actions.all.map(\.line)
    let text = correction.text[...]
    guard let last = lines.filter({ $0 < correction.line }).max(), correction.line - last < 4,
      !PresenceStatement.mayTellOfAbsence(text), !PresenceStatement.tellsOfComing(text)
    else { return }
    decisions.updateAll { _, item in
      if item.line == last { item.unsettled = item.unsettled ?? correction.text }
    }
    actions.updateAll { _, item in
      if item.line == last { item.unsettled = item.unsettled ?? correction.text }
    }
  }

  private var hasEntries: Bool { !decisions.all.isEmpty || !actions.all.isEmpty }

  /// Leaves what puts something right, and what it names, to be settled.
  mutating func settleCorrections() {
    for correction in corrections {
      let (ofDecisions, ofActions) = (correction.namesDecisions, correction.namesActions)
      let numbers = correction.numbers
      let isOfAny = !ofDecisions && !ofActions && !numbers.isEmpty
      let isMeant = !numbers.isEmpty || correction.changes
      if isMeant, ofDecisions || isOfAny {
        decisions.unsettle(numbers, correction) { $0.unsettled = $0.unsettled ?? correction.text }
      }
      if isMeant, ofActions || isOfAny {
        actions.unsettle(numbers, correction) { $0.unsettled = $0.unsettled ?? correction.text }
      }
      if numbers.isEmpty, !ofDecisions, !ofActions, ItemCues.takesBack(correction.text[...]) {
        unsettleLast(before: correction)
      }
      let isRecorded =
        decisions.unsettle(at: correction.line) { $0.unsettled = $0.unsettled ?? correction.text }
        || actions.unsettle(at: correction.line) { $0.unsettled = $0.unsettled ?? correction.text }
      let isOpen = notes.unplaced.contains {
        $0.line == correction.line && $0.reason.mustBeSettled
      }
      if !isRecorded, !isOpen {
        notes.unplaced.append(
          UnplacedLine(line: correction.line, text: correction.text, reason: .correction))
      }
    }
  }
}

extension NumberedItems {
  /// Changes those of these numbers, by their own or by their place, or all where there are none.
  fileprivate mutating func unsettle(
    _ numbers: Set<Int>, _ correction: Correction, _ change: (inout MinutesItem) -> Void
  ) {
    updateAll { index, item in
      guard item.line != correction.line else { return }
      if numbers.isEmpty || numbers.contains(item.number ?? index + 1) { change(&item) }
    }
  }

  /// Changes those of a line; false where there are none.
  fileprivate mutating func unsettle(at line: Int, _ change: (inout MinutesItem) -> Void) -> Bool {
    var isAny = false
    updateAll { _, item in
      guard item.line == line else { return }
      change(&item)
      isAny = true
    }
    return isAny
  }
}
