import GugusDomain
import GugusFiles

// What cells and the ends of lines say of a follow-up: how far it is, who helps, when.
extension ItemCues {
  /// Whether a column holds what was given up: `Batal`, `Cancelled`.
  static func isRevocation(_ head: Substring) -> Bool {
    let words = Spelling.words(head)
    return words.count < 3
      && words.contains {
        withdrawn.contains($0) || participles.contains($0) || closings.contains($0)
      }
  }

  /// Whether a cell says no, or nothing.
  static func isDenial(_ cell: Substring) -> Bool {
    ["", "tidak", "no", "belum", "n", "t", "0"].contains(
      Spelling.words(cell).joined(separator: " "))
  }

  /// Marks by which a cell says the same as the one above.
  static func isDitto(_ cell: Substring) -> Bool {
    let text = cell.trimmed
    if text.isEmpty { return false }
    let isMark = text.allSatisfy { "\"“”„″〃'’‘-– ".contains($0) }
    if isMark { return text.contains { !"-– ".contains($0) } }
    return [
      "sda", "s d a", "idem", "ditto", "sama", "sama dengan di atas", "sama dengan diatas",
      "sama seperti di atas", "same", "same as above", "as above", "seperti di atas",
    ].contains(plain(String(text)))
  }

  /// How far a follow-up is.
  enum Status: Equatable {
    case isOpen
    case isDone
    /// Neither in so many words.
    case unclear
  }

  static func status(_ cell: Substring) -> Status {
    let text = plain(String(cell))
    if text.isEmpty {
      return cell.contains { "✅✔✓√☑".contains($0) } ? .isDone : .unclear
    }
    if NotesSentence.isDone(cell) || ["yes", "ya"].contains(text) { return .isDone }
    if let percent = Int(text), cell.contains("%") { return percent < 100 ? .isOpen : .isDone }
    let words = text.split(separator: " ").map(String.init)
    let isWhole = words.count < 4 && !words.contains { partly.contains($0) }
    if ["sudah", "telah"].contains(words[0]), isWhole, !cell.contains("%") { return .isDone }
    return open.contains(text) ? .isOpen : .unclear
  }

  private static let partly: Set<String> = [
    "sebagian", "belum", "namun", "tapi", "tetapi", "kecuali", "tidak", "partly",
  ]

  private static let open: Set<String> = [
    "belum", "proses", "dalam proses", "sedang proses", "sedang berjalan", "berjalan", "ongoing",
    "on going", "on progress", "in progress", "progress", "open", "belum selesai", "belum mulai",
    "belum dimulai", "baru", "new", "to do", "todo", "not started", "started", "planned", "rencana",
    "belum dikerjakan", "belum dilaksanakan", "not done", "not yet", "sedang dikerjakan", "0", "no",
  ]

  /// Those who help, where a text names them as such: `didukung DPMD`, `supported by A and B`.
  static func supporters(in text: Substring, _ names: NameTable) -> [AgencyCode]? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count > 1,
      ["didukung", "dukungan", "pendukung", "dibantu", "supported", "support", "bersama"]
        .contains(plain(String(first)))
    else { return nil }
    let rest = text[words[1].startIndex...].trimmed
    return names.owners(
      in: String(rest.after(prefix: "oleh ") ?? rest.after(prefix: "by ") ?? rest))
  }

  /// The words that say when, but not on which day (`minggu depan`, `by Friday`, `1-5 Mei`); nil where
  /// there are none.
  static func relativeTime(in text: String) -> String? {
    let words = plain(text).split(separator: " ")
    for index in words.indices {
      let (word, next) = (words[index], index + 1 < words.count ? words[index + 1] : "")
      let pair = "\(word) \(next)"
      if ["besok", "lusa", "tomorrow"].contains(word) { return String(word) }
      let isPeriod = periods.contains(next) || NotedDay.isWeekday(next)
      if before.contains(word), isPeriod { return pair }
      if periods.contains(word) || NotedDay.isWeekday(word),
        after.contains(next) || next.hasPrefix("ke") && next.count < 4
      {
        return pair
      }
      if word == "h", Int(next) != nil { return "H-\(next)" }
      let isNumber = word.contains(where: \.isNumber) || word == "bulan"
      if isNumber, MonthNames.month(String(next)) != nil { return pair }
    }
    return nil
  }

  private static let periods: Set<Substring> = [
    "minggu", "pekan", "bulan", "tahun", "hari", "triwulan", "semester", "kuartal", "tanggal",
    "week", "month", "year", "quarter", "day",
  ]
  private static let before: Set<Substring> = [
    "next", "this", "every", "each", "by", "on", "before", "until", "setiap", "tiap", "akhir",
    "awal", "pertengahan", "hari", "sebelum", "lambat", "dalam", "per", "mid", "end",
  ]
  private static let after: Set<Substring> = [
    "depan", "ini", "mendatang", "berikutnya", "i", "ii", "iii", "iv", "pertama", "kedua", "ketiga",
    "keempat",
  ]
}
