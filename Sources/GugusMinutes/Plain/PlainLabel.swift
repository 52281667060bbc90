import GugusDomain
import GugusFiles

/// A label of notes that is known as a whole line: a name of the vocabulary behind at most a number, with at
/// most a colon or brackets that say nothing behind it.
///
/// `Labelled` also takes a line for a label by what it begins with; such a label proposes, and nothing under
/// it is certain.
struct PlainLabel {
  let label: NotesLabel
  /// What stands behind the colon.
  let value: Substring

  init?(_ text: Substring) {
    guard let labelled = Labelled<NotesLabel>(text) else { return nil }
    let head = PlainLabel.head(of: text, before: labelled.value)
    guard let name = PlainLabel.name(in: head) else { return nil }
    let words = plain(String(name)).split(separator: " ")
    let endings =
      labelled.label == .present
      ? PlainLabel.endings.union(["yang", "hadir"]) : PlainLabel.endings
    let isKnown = (0...min(3, words.count - 1)).contains { count in
      words.suffix(count).allSatisfy(endings.contains)
        && NotesLabel.byName[words.dropLast(count).joined(separator: " ")] == labelled.label
    }
    guard isKnown, !PlainLabel.ambiguous.contains(words.joined(separator: " ")) else { return nil }
    label = labelled.label
    value = labelled.value
  }

  private static func head(of text: Substring, before value: Substring) -> Substring {
    let head = value.isEmpty ? text : text[..<value.startIndex]
    return head.trimmed(of: "*_: ")
  }

  /// An item without what numbers it, also as a link: `Resolution #1:`, `[Action #2](#action2):`.
  static func withoutNumber(_ item: Substring) -> Substring {
    guard let number = item.prefixMatch(of: /\[?(\p{L}+) #\d+\]?(\(#[\w-]+\))?: */),
      let label = NotesLabel.byName[plain(String(number.output.1))],
      label == .decisions || label == .actions
    else { return item }
    return item[number.range.upperBound...]
  }

  /// Without the number before it and harmless brackets behind it; nil where it holds anything else.
  private static func name(in head: Substring) -> Substring? {
    guard NotesLabel.doubtfulRemark(in: head) == nil else { return nil }
    var head = head
    if head.last == ")", let open = head.firstIndex(of: "(") {
      head = head[..<open].trimmed(of: "*_: ")
    }
    let words = head.split(separator: " ")
    if let first = words.first, words.count > 1, first.count <= 5,
      first.last == "." || first.last == ")" || first.allSatisfy(\.isNumber)
    {
      head = head[words[1].startIndex...]
    }
    if let last = head.split(separator: " ").last, last != head[...],
      Int(last.trimmed(of: "#")) != nil
    {
      head = head[..<last.startIndex].trimmed
    }
    let isPlain = head.allSatisfy { $0.isLetter || " -/,&'’".contains($0) }
    return isPlain && head.contains(where: \.isLetter) ? head : nil
  }

  /// Words behind a name that say no more than that it is of this meeting.
  private static let endings: Set<Substring> = [
    "rapat", "sidang", "pertemuan", "meeting", "koordinasi", "bersama", "adalah", "berikut",
    "sebagai", "musyawarah", "today",
  ]

  /// Names that mean one thing in one office and another in the next.
  private static let ambiguous: Set<String> = [
    "absen", "undangan", "anggota", "expected", "invited", "invitees", "daftar undangan",
    "undangan rapat", "ai", "tl", "datang", "missing", "absensi", "presensi", "roll call",
    "members", "partisipan", "sakit", "cuti", "rencana kerja", "deliverables", "vote",
  ]
}
