import GugusCalendar
import GugusDomain
import GugusMinutes

/// What became of a calendar, in words.
public struct CalendarAccount {
  public let lines: [Advice]

  /// Nobody reads more of a kind.
  private static let limit = 20

  /// - Parameters:
  ///   - skipped: events that were passed over, by their line, besides those that cannot become meetings.
  ///   - strangers: attendees that are no member, and how often they are invited.
  ///   - meetings: what the events were taken for.
  public init(
    _ calendar: CalendarFile, skipped: [(line: Int, reason: CalendarSkip)],
    strangers: [String: Int], recorded: Recorded, meetings: [CalendarMeeting]
  ) {
    var skipped = (calendar.skipped + skipped).map {
      (line: $0.line, reason: Advice($0.reason.term))
    }
    for case .eventPassedOver(let lines, let reason) in recorded.remarks {
      skipped += lines.map { (line: $0, reason: reason.advice) }
    }
    skipped.sort { $0.line < $1.line }
    var lines = [
      Advice(
        CalendarAccount.summary(
          recorded, events: calendar.events.count + calendar.skipped.count, meetings: meetings,
          skipped: skipped.count))
    ]
    lines += skipped.prefix(CalendarAccount.limit).map { line, reason in
      Advice(
        en: "line \(line), passed over: \(reason.en)",
        id: "baris \(line), dilewati: \(reason.id)")
    }
    if skipped.count > CalendarAccount.limit {
      let more = skipped.count - CalendarAccount.limit
      lines.append(Advice(en: "… and \(more) more", id: "… dan \(more) lagi"))
    }
    if !strangers.isEmpty {
      let list = CalendarAccount.list(
        strangers.sorted { $0.key < $1.key }.map {
          (Term(same: String($0.key.prefix(80))), $0.value)
        })
      lines.append(
        Advice(
          en: "invited, but no member that day: \(list.en)",
          id: "diundang, tetapi bukan anggota pada hari itu: \(list.id)"))
    }
    if !calendar.notKept.isEmpty {
      let list = CalendarAccount.list(
        calendar.notKept.sorted { $0.key < $1.key }.map { ($0.key.term, $0.value) })
      lines.append(Advice(en: "not kept: \(list.en)", id: "tidak disimpan: \(list.id)"))
    }
    self.lines = lines
  }

  /// The counts of events add up to all of them.
  private static func summary(
    _ recorded: Recorded, events: Int, meetings: [CalendarMeeting], skipped: Int
  ) -> Term {
    let became = Became(recorded, meetings)
    let unchanged = events - skipped - became.all
    return Term(
      en: "events: \(events) (\(became.scheduled) scheduled, \(became.changed) changed, "
        + "\(became.cancelled) cancelled, \(became.answered) answered, \(unchanged) unchanged, "
        + "\(skipped) passed over); answers: \(became.answers)",
      id: "acara: \(events) (\(became.scheduled) dijadwalkan, \(became.changed) diubah, "
        + "\(became.cancelled) dibatalkan, \(became.answered) dijawab, \(unchanged) tetap, "
        + "\(skipped) dilewati); jawaban: \(became.answers)")
  }

  /// `DESCRIPTION ×4, VALARM`.
  private static func list(_ counts: [(what: Term, count: Int)]) -> Term {
    func words(_ language: Language) -> String {
      let shown = counts.prefix(limit).map { what, count in
        what.in(language) + (count > 1 ? " ×\(count)" : "")
      }
      return (shown + (counts.count > limit ? ["…"] : [])).joined(separator: ", ")
    }
    return Term(en: words(.english), id: words(.indonesian))
  }
}

/// What the events became that were not passed over and did change something.
private struct Became {
  private(set) var scheduled = 0
  private(set) var changed = 0
  private(set) var cancelled = 0
  /// Nothing but answers came of them.
  private(set) var answered = 0
  /// Answers, of which an event may bring several.
  private(set) var answers = 0

  init(_ recorded: Recorded, _ meetings: [CalendarMeeting]) {
    // Several replies to one meeting of our own are taken together.
    var events: [MeetingCode: Int] = [:]
    for meeting in meetings {
      if case .code(let code) = meeting.name { events[code] = meeting.lines.count }
    }
    var kinds: [MeetingCode: Set<MeetingEvent.Kind>] = [:]
    for entry in recorded.entries {
      guard case .meeting(let code, let event) = entry.event else { continue }
      kinds[code, default: []].insert(event.kind)
      if event.kind == .answered { answers += 1 }
    }
    for (code, kinds) in kinds {
      if kinds.contains(.scheduled) {
        scheduled += 1
      } else if kinds.contains(.cancelled) {
        cancelled += 1
      } else if kinds.contains(.rescheduled) {
        changed += 1
      } else {
        answered += events[code] ?? 1
      }
    }
  }

  var all: Int { scheduled + changed + cancelled + answered }
}
