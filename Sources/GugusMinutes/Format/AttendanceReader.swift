import GugusDomain
import GugusFiles

extension MinutesReader {
  /// The colon behind the agency, or the dash that Word makes of one.
  private func separator(in raw: Substring) -> String.Index? {
    if let colon = Escapes.positions(of: ":", in: raw).first { return colon }
    return [" – ", " — ", " - "].lazy.compactMap { raw.firstRange(of: $0) }.first
      .map { raw.unicodeScalars.index(after: $0.lowerBound) }
  }

  /// Items `AGENCY: presence[, person][, mandate]`; after `represented by` (`diwakili oleh`) the
  /// person needs no comma. All else between presence and mandate is the person, commas too
  /// (`dr. Ratna, M.Kes.`); a last comma with nothing after it says nothing of a mandate.
  mutating func attendance(_ blocks: [Block]) -> [Attendance] {
    var seen: Set<AgencyCode> = []
    return items(blocks, of: .attendance).compactMap { item in
      guard let colon = separator(in: item.raw) else {
        noteNotUnderstood(.attendance, at: item.raw)
        return nil
      }
      let code = item.raw[..<colon].trimmed
      let agency = agency(code)
      if let agency, !seen.insert(agency).inserted { note(.agencyAgain(agency), at: code) }
      let words = item.raw[item.raw.index(after: colon)...].trimmed
      if noteUnsettled(words, MinutesSection.attendance.example) { return nil }
      let said = AttendanceStatement(words)
      guard let presence = said.presence else {
        note(.unknownPresence(String(said.rest)), at: said.rest)
        return nil
      }
      var person: String?
      if let raw = said.person {
        person = line(raw)
        if person == nil { return nil }
      }
      return agency.map {
        Attendance(
          agency: $0, presence: presence, person: person.map(PersonalText.known),
          canDecide: said.canDecide)
      }
    }
  }
}

/// What follows the agency in an item of the attendance.
struct AttendanceStatement {
  /// Nil where they say nothing of it.
  var canDecide: Bool?
  var presence: Presence?
  var person: Substring?
  /// Presence and person, without the mandate.
  let rest: Substring

  /// The longer first: what remains is the person.
  private static let representedBy = [
    "represented by ", "represented ", "diwakili oleh ", "diwakili ",
  ]

  /// What minutes say of an agency that did not come, where they know no more. *Tanpa keterangan*, as lists of
  /// attendance have it, is read too.
  static let absent = Term(en: "absent", id: "tidak hadir")

  init(_ raw: Substring) {
    if let comma = AttendanceStatement.mandateComma(in: raw) {
      let said = raw[comma...].after(prefix: ",").map(String.init)
      canDecide = said.flatMap(Mandate.named).map { $0 == .canDecide }
      rest = raw[..<comma].trimmed
    } else {
      rest = raw
    }
    let comma = Escapes.positions(of: ",", in: rest).first
    let word = String(rest[..<(comma ?? rest.endIndex)])
    presence =
      Presence.named(word) ?? (plain(word) == AttendanceStatement.absent.id ? .absent : nil)
    if presence != nil, let comma {
      person = rest[comma...].after(prefix: ",")?.trimmed
    } else if presence == nil, let name = AttendanceStatement.standIn(in: rest) {
      presence = .represented
      person = name
    }
  }

  /// The last comma, if a mandate or nothing follows it.
  static func mandateComma(in raw: Substring) -> String.Index? {
    guard let comma = Escapes.positions(of: ",", in: raw).last else { return nil }
    let last = raw[comma...].after(prefix: ",") ?? ""
    return last.isBlankLine || Mandate.named(String(last)) != nil ? comma : nil
  }

  private static func standIn(in rest: Substring) -> Substring? {
    for prefix in representedBy {
      let scalars = rest.unicodeScalars
      let head = String(Substring(scalars.prefix(prefix.unicodeScalars.count)))
      if head.lowercased() == prefix {
        return Substring(scalars.dropFirst(prefix.unicodeScalars.count)).trimmed
      }
    }
    return nil
  }
}
