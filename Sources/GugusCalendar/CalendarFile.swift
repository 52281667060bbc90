import GugusDomain
import GugusFiles

/// What a calendar file says of meetings.
public struct CalendarFile: Sendable {
  public var events: [CalendarEvent] = []
  /// Events that cannot become meetings, by the line at which they begin.
  public var skipped: [(line: Int, reason: CalendarSkip)] = []
  /// What the events say beyond what is kept, and how often.
  public var notKept: [CalendarDetail: Int] = [:]

  /// Reads the events of a calendar file.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - zone: where times without a zone are meant, and in which those in UTC are shown.
  ///   - identity: of the workspace, whose own meetings a calendar answers and does not move.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(
    bytes: [UInt8], file: String, zone: Zone, identity: CalendarIdentity
  ) throws(FileFaults) -> CalendarFile {
    var lines = try CalendarReader(bytes: bytes, file: file)
    guard let calendars = lines.calendars() else { return try lines.faults.unlessAny(nil) }
    var reader = CalendarFileReader(calendars, zone, identity, lines.faults)
    reader.read(calendars)
    return try reader.faults.unlessAny(reader.file)
  }
}

/// A meeting as an event of a calendar.
public struct CalendarEvent: Sendable {
  public enum Plan: Hashable, Sendable {
    /// Title, day, time, zone and place.
    case held(MeetingContent)
    /// Why, where the calendar says it.
    case cancelled(reason: String?)
    /// Nothing but answers, to an invitation of this workspace.
    case unsaid
  }

  /// The same in every version of the event. One occurrence of a recurring event that stands
  /// for itself has its date behind it.
  public var uid: String?
  public var plan: Plan
  public var attendees: [CalendarAttendee]
  /// Which version it is, 0 where nothing says it (RFC 5545 §3.8.7.4); of an answer, that of the
  /// invitation.
  public var sequence: Int
  /// Where the event begins, from 1.
  public var line: Int
}

/// Someone invited to an event.
public struct CalendarAttendee: Hashable, Sendable {
  public var address: String
  public var name: String?
  /// Nil where none has been given yet.
  public var answer: ExpectedPresence?
  /// Who stands in.
  public var delegate: String?
}

/// Why an event does not become a meeting.
public enum CalendarSkip: Hashable, Sendable {
  case noTitle
  case noStart
  /// It neither invites nor answers an invitation of this workspace.
  case method(String)
  /// It recurs, and its first occurrence is excepted.
  case firstExcepted
  /// The file has a later version.
  case older
  /// It answers an invitation to another time than the meeting has by now.
  case moved
  case outsidePeriod
  case otherTaskForce(TaskForceCode)

  public var term: Term {
    switch self {
    case .noTitle: Term(en: "it has no title (SUMMARY)", id: "tidak berjudul (SUMMARY)")
    case .noStart: Term(en: "it has no day (DTSTART)", id: "tidak bertanggal (DTSTART)")
    case .method(let name):
      Term(
        en:
          "METHOD:\(visible(name.prefix(40))) neither invites nor answers an invitation from here",
        id:
          "METHOD:\(visible(name.prefix(40))) bukan undangan dan bukan jawaban atas undangan dari sini"
      )
    case .firstExcepted:
      Term(
        en: "it recurs, and its first time is excepted (EXDATE)",
        id: "acara berulang, dan yang pertama dikecualikan (EXDATE)")
    case .older:
      Term(en: "the file has a later version of it", id: "berkas memuat versinya yang lebih baru")
    case .moved:
      Term(
        en: "it is of an invitation from before the meeting was moved",
        id: "berasal dari undangan sebelum rapatnya dipindahkan")
    case .outsidePeriod: Term(en: "it is outside the period", id: "di luar periode")
    case .otherTaskForce(let code):
      Term(en: "it is a meeting of \(code)", id: "itu rapat \(code)")
    }
  }
}

/// Something that a calendar says and the record of meetings does not keep.
public enum CalendarDetail: Hashable, Comparable, Sendable {
  /// Further times of a recurring event.
  case recurrence
  /// An end on another day than the start.
  case otherDay
  case seconds
  /// An answer that is neither yes nor no.
  case tentative
  case property(String)
  case component(String)

  public var term: Term {
    switch self {
    case .recurrence:
      Term(
        en: "recurrence: only the first time was taken",
        id: "perulangan: hanya yang pertama yang diambil")
    case .otherDay: Term(en: "an end on another day", id: "selesai pada hari lain")
    case .seconds: Term(en: "seconds", id: "detik")
    case .tentative: Term(en: "answer: tentative", id: "jawaban: belum pasti")
    case .property(let name), .component(let name): Term(same: visible(name.prefix(40)))
    }
  }
}
