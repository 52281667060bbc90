import GugusDomain
import GugusInterchange
import GugusStore

/// What became of a calendar, in words.
struct CalendarAccount {
  let lines: [Term]

  /// Nobody reads more of a kind.
  private static let limit = 20

  init(
    _ calendar: CalendarFile, skipped: [(line: Int, reason: CalendarSkip)],
    strangers: [String: Int], recorded: Recorded, meetings: Int
  ) {
    let skipped = (calendar.skipped + skipped).sorted { $0.line < $1.line }
    var lines = [
      CalendarAccount.summary(
        recorded, events: calendar.events.count + calendar.skipped.count, meetings: meetings,
        skipped: skipped.count)
    ]
    lines += skipped.prefix(CalendarAccount.limit).map { line, reason in
      Term(
        en: "line \(line), passed over: \(reason.term.en)",
        id: "baris \(line), dilewati: \(reason.term.id)")
    }
    if skipped.count > CalendarAccount.limit {
      let more = skipped.count - CalendarAccount.limit
      lines.append(Term(en: "… and \(more) more", id: "… dan \(more) lagi"))
    }
    if !strangers.isEmpty {
      let list = CalendarAccount.list(
        strangers.sorted { $0.key < $1.key }.map {
          (Term(same: String($0.key.prefix(80))), $0.value)
        })
      lines.append(
        Term(
          en: "invited, but no member that day: \(list.en)",
          id: "diundang, tetapi bukan anggota pada hari itu: \(list.id)"))
    }
    if !calendar.notKept.isEmpty {
      let list = CalendarAccount.list(
        calendar.notKept.sorted { $0.key < $1.key }.map { ($0.key.term, $0.value) })
      lines.append(Term(en: "not kept: \(list.en)", id: "tidak disimpan: \(list.id)"))
    }
    self.lines = lines
  }

  private static func summary(
    _ recorded: Recorded, events: Int, meetings: Int, skipped: Int
  ) -> Term {
    func count(_ kind: MeetingEvent.Kind) -> Int {
      recorded.entries.count { $0.event.kind == .meeting(kind) }
    }
    let (new, moved, cancelled) = (count(.scheduled), count(.rescheduled), count(.cancelled))
    let answers = count(.answered)
    let unchanged = meetings - Set(recorded.entries.map(\.event.subject)).count
    return Term(
      en: "events: \(events) (\(new) scheduled, \(moved) changed, "
        + "\(cancelled) cancelled, \(unchanged) unchanged, \(skipped) passed over); "
        + "answers: \(answers)",
      id: "acara: \(events) (\(new) dijadwalkan, \(moved) diubah, "
        + "\(cancelled) dibatalkan, \(unchanged) tetap, \(skipped) dilewati); "
        + "jawaban: \(answers)")
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
