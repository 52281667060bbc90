/// One thing that two editions of minutes do not say alike.
public struct MinutesDifference: Hashable, Sendable {
  /// Where in the minutes it is.
  public enum Part: Hashable, Sendable {
    case title, date, time, place, chair, minuteTaker, quorum, agenda, discussion
    case attendance(AgencyCode)
    case decision(Int)
    /// A row of the follow-up; nil of one that is no commitment yet.
    case followUp(CommitmentCode?)
  }

  /// In what they differ.
  public var part: Part
  /// What the older says; nil where it says nothing, or too much to be repeated.
  public var old: Term?
  /// What the newer says; nil where it says nothing, or too much to be repeated.
  public var new: Term?

  public init(_ part: Part, old: Term? = nil, new: Term? = nil) {
    self.part = part
    self.old = old
    self.new = new
  }

  private init(_ part: Part, _ old: String?, _ new: String?) {
    self.init(part, old: old.map { Term(same: $0) }, new: new.map { Term(same: $0) })
  }

  /// All between two contents, in the order of a minutes file.
  static func all(from old: MeetingContent, to new: MeetingContent) -> [MinutesDifference] {
    var all: [MinutesDifference] = []
    if !identical(old.title, new.title) { all.append(Self(.title, old.title, new.title)) }
    if old.date != new.date { all.append(Self(.date, old.date.iso, new.date.iso)) }
    if old.hours != new.hours { all.append(Self(.time, old.hours, new.hours)) }
    if old.place != new.place { all.append(Self(.place, old.place, new.place)) }
    if old.chair != new.chair { all.append(Self(.chair, old.chair?.text, new.chair?.text)) }
    if old.minuteTaker != new.minuteTaker {
      all.append(Self(.minuteTaker, old.minuteTaker?.text, new.minuteTaker?.text))
    }
    if old.quorum != new.quorum {
      all.append(Self(.quorum, old.quorum.map(String.init), new.quorum.map(String.init)))
    }
    all += attendance(from: old.attendance, to: new.attendance)
    if old.agenda != new.agenda { all.append(Self(.agenda)) }
    if old.discussion != new.discussion { all.append(Self(.discussion)) }
    let oldTexts = Dictionary(old.decisions.map { ($0.number, $0.text) }) { first, _ in first }
    let newTexts = Dictionary(new.decisions.map { ($0.number, $0.text) }) { first, _ in first }
    for number in Set(oldTexts.keys).union(newTexts.keys).sorted()
    where oldTexts[number] != newTexts[number] {
      all.append(Self(.decision(number), oldTexts[number], newTexts[number]))
    }
    return all
  }

  private static func attendance(
    from old: [Attendance], to new: [Attendance]
  ) -> [MinutesDifference] {
    var agencies = old.map(\.agency)
    agencies += new.map(\.agency).filter { !agencies.contains($0) }
    return agencies.compactMap { agency in
      let before = old.first { $0.agency == agency }
      let after = new.first { $0.agency == agency }
      return before == after
        ? nil : Self(.attendance(agency), old: before?.words, new: after?.words)
    }
  }
}

extension MeetingContent {
  fileprivate var hours: String? {
    let hours = [start, end].compactMap { $0?.description }.joined(separator: "–")
    let parts = [hours.isEmpty ? nil : hours, zone?.description].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Attendance {
  /// As minutes say it.
  fileprivate var words: Term {
    let who = person?.text.map { ", \($0)" } ?? ""
    let mandate: Term =
      switch canDecide {
      case true?: Term(en: ", can decide", id: ", dapat memutuskan")
      case false?: Term(en: ", cannot decide", id: ", tidak dapat memutuskan")
      case nil: Term(same: "")
      }
    return Term(
      en: presence.term.en + who + mandate.en, id: presence.term.id + who + mandate.id)
  }
}
