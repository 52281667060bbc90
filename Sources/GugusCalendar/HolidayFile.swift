import GugusDomain
import GugusFiles

/// A file of days on which no office works: a table with a column of dates, or a calendar of events of
/// whole days, as national holidays are published.
public enum HolidayFile {
  /// The largest file of holidays that is read, in bytes.
  public static let fileLimit = 4_000_000

  /// The days of the file, each once, in their order.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func days(bytes: [UInt8], file: String) throws(FileFaults) -> [Day] {
    let isCalendar =
      SourceFile(name: file, bytes: bytes).text
      .drop(while: \.isWhitespace).prefix(15).uppercased() == "BEGIN:VCALENDAR"
    let days =
      isCalendar
      ? try calendarDays(bytes: bytes, file: file) : try tableDays(bytes: bytes, file: file)
    return Set(days).sorted()
  }

  // MARK: Tables

  private static func tableDays(bytes: [UInt8], file: String) throws(FileFaults) -> [Day] {
    var table = try SourceTable(ByteSource(bytes), file: file)
    guard
      let column = table.columns.first(where: {
        ["date", "tanggal"].contains($0.whiteSpaceFolded.lowercased())
      })
    else {
      throw FileFaults([FileFault(HolidayFault.noDateColumn, in: file)])
    }
    var days: [Day] = []
    var faults = FaultTally()
    while true {
      do throws(FileFault) {
        guard let row = try table.next() else { break }
        days.append(try day(in: row, column))
      } catch {
        faults.add(error)
        if error.cause.isFinal { break }
      }
    }
    try faults.check()
    return days
  }

  private static func day(in row: SourceRow, _ column: String) throws(FileFault) -> Day {
    try row.check([column])
    guard let cell = row[column], let text = cell.texts.first?.withoutOuterSpace, !text.isEmpty
    else { throw row.fault(HolidayFault.noDay) }
    do throws(DateFault) {
      return try WrittenDate.absoluteDay(text)
    } catch {
      throw cell.fault(error)
    }
  }

  // MARK: Calendars

  private static func calendarDays(bytes: [UInt8], file: String) throws(FileFaults) -> [Day] {
    var reader = try CalendarReader(bytes: bytes, file: file)
    guard let calendars = reader.calendars() else { return try reader.faults.unlessAny(nil) }
    var (days, faults) = ([Day](), reader.faults)
    for event in calendars.flatMap(\.components) where event.name == "VEVENT" {
      // A day that was taken back is no day off.
      if event["STATUS"]?.value.uppercased() == "CANCELLED" { continue }
      do throws(HolidayFault) {
        days += try event.days()
      } catch {
        faults.add(error, at: event.place.offset)
      }
    }
    return try faults.unlessAny(days)
  }
}

extension CalendarComponent {
  /// The most days of one event.
  static let daysLimit = 60

  /// The days of an event of whole days; its end is the day after the last (RFC 5545 §3.6.1).
  fileprivate func days() throws(HolidayFault) -> [Day] {
    guard let start = self["DTSTART"].flatMap({ CalendarTime($0.value) }) else { throw .noDay }
    guard start.minutes == nil else { throw .notWholeDay }
    // Which days those are depends on how far somebody looks.
    if self["RRULE"] != nil || self["RDATE"] != nil { throw .recurs }
    var length = 1
    if let line = self["DTEND"] {
      guard let end = CalendarTime(line.value), end.minutes == nil else { throw .notWholeDay }
      length = max(1, end.day - start.day)
    } else if let line = self["DURATION"] {
      guard let duration = CalendarDuration(line.value),
        duration.minutes % CalendarTime.minutesPerDay == 0
      else { throw .notWholeDay }
      length = max(1, duration.minutes / CalendarTime.minutesPerDay)
    }
    guard length <= CalendarComponent.daysLimit else { throw .tooLong(length) }
    return (0..<length).map { start.day + $0 }
  }
}

/// What can be wrong with a file of holidays, beyond the form of its kind and its dates.
public enum HolidayFault: FaultCause, Hashable {
  case noDateColumn
  case noDay
  /// An event with a time of day.
  case notWholeDay
  case recurs
  case tooLong(Int)

  public var cause: Term {
    switch self {
    case .noDateColumn:
      Term(
        en: "no column is called “date”; its first line must name the columns",
        id: "tidak ada kolom bernama “tanggal”; baris pertamanya harus menyebut nama kolom")
    case .noDay:
      Term(
        en: "there is no day here; write its date",
        id: "di sini tidak ada harinya; tulis tanggalnya")
    case .notWholeDay:
      Term(
        en: "this event is no whole day; take it out, or write its day without a time",
        id: "acara ini bukan sehari penuh; hapus, atau tulis harinya tanpa jam")
    case .recurs:
      Term(
        en: "this event recurs; write each of its days",
        id: "acara ini berulang; tulis setiap harinya")
    case .tooLong(let days):
      Term(
        en: "this event has \(days) days, more than \(CalendarComponent.daysLimit); write the days "
          + "off",
        id: "acara ini berlangsung \(days) hari, lebih dari \(CalendarComponent.daysLimit); tulis "
          + "hari liburnya saja")
    }
  }

  public var example: Term {
    switch self {
    case .noDateColumn, .noDay:
      Term(
        en: "date,name\n2026-03-19,Nyepi\n1 May 2026,Labour Day",
        id: "tanggal,nama\n2026-03-19,Nyepi\n1 Mei 2026,Hari Buruh")
    case .notWholeDay, .recurs, .tooLong: Term(same: "DTSTART;VALUE=DATE:20260319")
    }
  }
}
