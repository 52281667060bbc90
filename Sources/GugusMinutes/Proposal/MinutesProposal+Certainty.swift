import GugusDomain
import GugusFiles

// What is certain.
extension MinutesProposal {
  /// Doubts every entry that the strict reading does not have just so; the generous one stays as what is
  /// proposed.
  mutating func doubtWhatIsNotPlain(_ plain: PlainReading) {
    doubtWhatIsOfNoMeeting()
    doubtWhatIsSaidTwice()
    let open = Set(doubts.map(\.place))
    for (index, row) in draft.attendance.enumerated() {
      let places = [MinutesPlace.agency(index), .presence(index)]
      if places.contains(where: open.contains) { continue }
      for line in self.places.people[index] {
        guard let misgiving = plain.misgiving(of: row.agency, row.presence, at: line) else {
          continue
        }
        doubt(.presence(index), .misgiving(misgiving), line: line)
        break
      }
    }
    for (index, decision) in draft.decisions.enumerated() where !open.contains(.decision(index)) {
      let line = places.decisions[index]
      if let misgiving = plain.misgiving(ofDecision: decision.text, at: line) {
        doubt(.decision(index), .misgiving(misgiving), line: line)
      }
    }
    let columns: [FollowUpColumn] = [.deliverable, .debtor, .due]
    for (index, followUp) in draft.followUps.enumerated()
    where !columns.contains(where: { open.contains(.cell(row: index, $0)) }) {
      let line = places.followUps[index]
      let isAssumed = assumedDue.contains(line)
      if let misgiving = plain.misgiving(of: followUp, isDueAssumed: isAssumed, at: line) {
        doubt(.cell(row: index, .deliverable), .misgiving(misgiving), line: line)
      }
    }
  }

  /// Of a meeting that was perhaps not held, or on another day, nothing is certain.
  private mutating func doubtWhatIsOfNoMeeting() {
    let reason = doubts.first { place, doubt in
      guard place == .field(.date) else { return false }
      switch doubt.reason {
      case .notHeld, .beforehand, .otherDate, .unclearDate: return true
      default: return false
      }
    }
    guard let line = reason?.doubt.line else { return }
    let misgiving = Doubt.Reason.misgiving(.elsewhere(line))
    let open = Set(doubts.map(\.place))
    for index in draft.attendance.indices where !open.contains(.presence(index)) {
      doubt(.presence(index), misgiving, line: places.attendance[index])
    }
    for index in draft.decisions.indices {
      doubt(.decision(index), misgiving, line: places.decisions[index])
    }
    for index in draft.followUps.indices {
      doubt(.cell(row: index, .deliverable), misgiving, line: places.followUps[index])
    }
  }

  /// Two decisions, or two follow-ups, whose words are nearly the same may be one.
  private mutating func doubtWhatIsSaidTwice() {
    for (one, other) in MinutesProposal.near(draft.decisions.map(\.text)) {
      doubt(
        .decision(one), .misgiving(.elsewhere(places.decisions[other])),
        line: places.decisions[one])
    }
    let said = draft.followUps.map(\.deliverable)
    for (one, other) in MinutesProposal.near(said)
    where draft.followUps[one].debtor == draft.followUps[other].debtor {
      doubt(
        .cell(row: one, .deliverable), .misgiving(.elsewhere(places.followUps[other])),
        line: places.followUps[one])
    }
  }

  /// More are not compared with each other.
  private static let mostCompared = 200

  /// Each that has a near one, with the first of those.
  private static func near(_ texts: [String]) -> [(Int, Int)] {
    let stems = texts.prefix(mostCompared).map(Self.stems)
    return stems.indices.compactMap { index in
      stems.indices.first { other in
        other != index && isNear(stems[index], stems[other])
      }.map { (index, $0) }
    }
  }

  private static func isNear(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shared = one.intersection(other).count
    return shared > 1 && shared * 4 >= max(one.count, other.count) * 3
  }

  /// The words of a text without what Indonesian puts before and behind them (`kirim`, `mengirim`,
  /// `pengiriman`), and without numbers.
  private static func stems(of text: String) -> Set<String> {
    Set(
      plain(text).split(separator: " ").compactMap { word in
        if word.contains(where: \.isNumber) { return String(word) }
        var stem = word
        for beginning in [
          "meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "di", "me", "ke",
        ]
        where stem.hasPrefix(beginning) && stem.count > beginning.count + 3 {
          stem = stem.dropFirst(beginning.count)
          break
        }
        for ending in ["annya", "kan", "an", "nya", "i"]
        where stem.hasSuffix(ending) && stem.count > ending.count + 3 {
          stem = stem.dropLast(ending.count)
          break
        }
        // What stands before a root takes its first letter: `kirim`, `mengirim`.
        return stem.count < 3 ? nil : String(stem.suffix(4))
      })
  }
}
