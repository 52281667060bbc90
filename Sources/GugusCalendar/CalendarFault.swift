import GugusDomain
import GugusFiles

/// What can be wrong with a calendar file, beyond its encoding.
public enum CalendarFault: FaultCause, Hashable {
  /// Nothing of a calendar is here, or something outside of one.
  case noCalendar
  /// Not `NAME;PARAMETER=value:value`.
  case notALine
  case parameterWithoutValue(String)
  case quoteNotClosed
  case endsOther(String, open: String?)
  case notClosed(String)
  case tooDeep
  case badTime(String)
  case badDuration(String)
  case unknownZone(String)
  /// The file defines it by a rule that is not read.
  case unreadZone(String)

  public var cause: Term {
    switch self {
    case .noCalendar:
      Term(
        en: "this is no calendar: it must begin with BEGIN:VCALENDAR",
        id: "ini bukan kalender: harus diawali BEGIN:VCALENDAR")
    case .notALine:
      Term(
        en: "this is no line of a calendar; it needs a name, a colon and a value",
        id: "ini bukan baris kalender; perlu nama, titik dua, dan nilai")
    case .parameterWithoutValue(let name):
      Term(
        en: "the parameter \(quoted(name)) has no value; it needs one after =",
        id: "parameter \(quoted(name)) tanpa nilai; nilainya ditulis sesudah =")
    case .quoteNotClosed:
      Term(
        en: "the quote that opens here is never closed",
        id: "tanda kutip yang dibuka di sini tidak ditutup")
    case .endsOther(let name, let open?):
      Term(
        en: "\(quoted(name)) ends here, but \(quoted(open)) is still open",
        id: "\(quoted(name)) berakhir di sini, padahal \(quoted(open)) masih terbuka")
    case .endsOther(let name, nil):
      Term(
        en: "\(quoted(name)) ends here, but nothing has begun",
        id: "\(quoted(name)) berakhir di sini, padahal belum ada yang dimulai")
    case .notClosed(let name):
      Term(
        en: "\(quoted(name)) begins here and never ends; the file may be cut off",
        id: "\(quoted(name)) dimulai di sini dan tidak berakhir; berkas mungkin terpotong")
    case .tooDeep:
      Term(
        en: "too many parts lie in one another here, more than \(CalendarComponent.depthLimit)",
        id: "terlalu banyak bagian bersarang di sini, lebih dari \(CalendarComponent.depthLimit)")
    case .badTime(let text):
      Term(
        en: "there is no such date or time: \(quoted(text))",
        id: "tanggal atau waktu ini tidak ada: \(quoted(text))")
    case .badDuration(let text):
      Term(
        en: "this is no duration: \(quoted(text))", id: "ini bukan durasi: \(quoted(text))")
    case .unknownZone(let name):
      Term(
        en: "unknown time zone \(quoted(name)), and the file does not define it",
        id: "zona waktu \(quoted(name)) tidak dikenal, dan berkas tidak menjelaskannya")
    case .unreadZone(let name):
      Term(
        en: "the file defines the time zone \(quoted(name)) by a rule that is not understood here; "
          + "write the name of a known zone",
        id: "berkas menjelaskan zona waktu \(quoted(name)) dengan aturan yang tidak dipahami di "
          + "sini; tulis nama zona yang dikenal")
    }
  }

  public var example: Term {
    switch self {
    case .noCalendar, .endsOther, .notClosed, .tooDeep:
      Term(same: "BEGIN:VCALENDAR\nBEGIN:VEVENT\n…\nEND:VEVENT\nEND:VCALENDAR")
    case .notALine:
      Term(en: "SUMMARY:Coordination meeting 3", id: "SUMMARY:Rapat koordinasi ke-3")
    case .parameterWithoutValue, .quoteNotClosed:
      Term(same: #"ATTENDEE;CN="Dinas Kesehatan":mailto:dinkes@example.go.id"#)
    case .badTime, .unknownZone, .unreadZone:
      Term(same: "DTSTART;TZID=Asia/Jakarta:20260312T090000")
    case .badDuration: Term(same: "DURATION:PT2H30M")
    }
  }
}
