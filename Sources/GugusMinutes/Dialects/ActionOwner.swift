import GugusDomain

/// The agency for which a name stands.
enum ResolvedAgency: Hashable {
  case certain(AgencyCode)
  /// Written as an agency's code, but of none that is known.
  case guess(AgencyCode)
  /// What several are called.
  case several(called: String, [AgencyCode])
  /// Of one agency as the notes have it, of the other by the table of people.
  case elsewhere(name: String, AgencyCode, table: AgencyCode)
  /// An office of that name in a regency or city of which nothing says that it is ours.
  case ofAnotherPlace(name: String, AgencyCode)
  case unknown
}

extension NameTable {
  /// The agency of someone in a list, and by which name the agency was there; nil where the notes
  /// name the agency alone.
  ///
  /// - Parameter isThere: where it was not, brackets hold the reason rather than an agency.
  func resolve(
    _ who: NotedName, isThere: Bool = true
  ) -> (agency: ResolvedAgency, name: String?) {
    let organisations = who.organisation.map(agencies(ofParts:)) ?? []
    if let agency = organisations.only {
      if let other = self.agency(ofPerson: who.name), other != agency {
        return (.elsewhere(name: who.name, agency, table: other), who.name)
      }
      let named = agencies[who.name]
      if named.only == agency { return (.certain(agency), nil) }
      guard named.isEmpty else {
        return (.several(called: who.asWritten, (named.sorted() + [agency])), who.asWritten)
      }
      return (.certain(agency), who.name)
    }
    for name in [who.organisation, who.name].compactMap(\.self) {
      if let agency = agencies.elsewhere(name).only, agencies.near(name).isEmpty {
        return (.ofAnotherPlace(name: name, agency), who.asWritten)
      }
    }
    if let agency = agency(ofPerson: who.name) { return (.certain(agency), who.asWritten) }
    let namesakes = agencies.near(who.name)
    if let agency = namesakes.only { return (.certain(agency), who.organisation) }
    if let name = who.organisation, !organisations.isEmpty {
      return (.several(called: name, organisations.sorted()), who.asWritten)
    }
    if !namesakes.isEmpty {
      return (.several(called: who.name, namesakes.sorted()), who.asWritten)
    }
    // `Kepala Bappeda`, or `Ratna (Kepala Dinas Kesehatan)`.
    for office in [who.name, who.organisation].compactMap(\.self) {
      if let agency = agencies.ofOffice(office).only { return (.certain(agency), who.asWritten) }
    }
    if isThere, let code = who.organisation.flatMap({ AgencyCode($0) }) {
      return (.guess(code), who.name)
    }
    let isCapitals = who.name.count > 1 && who.name == who.name.uppercased()
    if isCapitals, let code = AgencyCode(who.name) { return (.guess(code), who.organisation) }
    return (.unknown, who.asWritten)
  }

  /// All of that name, or of the parts of it that commas make.
  private func agencies(ofParts name: String) -> Set<AgencyCode> {
    let whole = agencies.near(name)
    if !whole.isEmpty { return whole }
    return Set(name[...].parts(at: ",").flatMap { agencies.near(String($0)) })
  }

  /// All agencies that a text names as owners, however it joins them: `DINKES dan DPMD`, `A / B`. Nil
  /// where one of them is unknown.
  func owners(in text: String) -> [AgencyCode]? {
    if let one = agency(named: text) ?? agencies.ofOffice(text).only { return [one] }
    // `Dinkes cq. Bidang P2P`
    for mark in [" cq. ", " c.q. ", " cq "] {
      guard let unit = text.firstRange(of: mark) else { continue }
      if let one = agency(named: String(text[..<unit.lowerBound])) { return [one] }
    }
    var found: [AgencyCode] = []
    let joints = [" dan ", " and ", " serta ", " & ", " / ", " + ", " bersama "]
    var text = text
    for joint in joints { text = text.replacing(joint, with: ";") }
    let parts = text.split(whereSeparator: { ";,/&".contains($0) })
    for part in parts where !part[...].isBlankLine {
      let name = String(part[...].trimmed)
      guard let agency = agency(named: name) ?? agencies.ofOffice(name).only else { return nil }
      if !found.contains(agency) { found.append(agency) }
    }
    return found.isEmpty ? nil : found
  }
}

/// Who owes an action.
enum ActionOwner: Equatable {
  /// The agencies of those whom the action names as its owners; never empty, none twice.
  case stated([AgencyCode])
  /// The agency of someone whom its text names as the one to act.
  case guess(AgencyCode, name: String)
  case unknownAgency(name: String)
  case nobody
}

/// Those whom notes or a table of people name, by whom an action may be owed.
struct KnownPeople {
  /// The agency of whoever chaired.
  private(set) var chair: AgencyCode?
  private let names: NameTable
  private var people: [Person] = []
  /// Where those are that have a name, in plain form, or a forename.
  private var byName: [String: Int] = [:]
  private var byForename: [Substring: Set<Int>] = [:]

  private struct Person {
    let name: String
    let agency: AgencyCode?
  }

  init(_ notes: Notes, _ names: NameTable) {
    self.names = names
    for person in names.persons {
      guard let name = person.first else { continue }
      add(Person(name: name, agency: names.agency(named: name)), called: person)
    }
    for who in notes.people.map(\.who) + (notes.chair + notes.minuteTaker).map(\.value)
    where person(called: who.name) == nil {
      var agency: AgencyCode?
      if case .certain(let code) = names.resolve(who).agency { agency = code }
      add(Person(name: who.name, agency: agency), called: [who.name])
    }
    let named = Set(
      notes.chair.flatMap { names.agenciesNamed(in: $0.value.asWritten[...]) }
        .map { names.agencies[String($0)] })
    // Of two in the chair nobody can tell to which it is owed.
    chair =
      named.count > 1
      ? nil
      : notes.chair.lazy.compactMap { [names, byName, people] noted -> AgencyCode? in
        if case .certain(let agency) = names.resolve(noted.value).agency { return agency }
        return byName[plain(noted.value.name)].flatMap { people[$0].agency }
      }.first
  }

  private mutating func add(_ person: Person, called names: [String]) {
    for name in names {
      let name = plain(name)
      byName[name] = people.count
      if let forename = name.split(separator: " ").first {
        byForename[forename, default: []].insert(people.count)
      }
    }
    people.append(person)
  }

  func owner(of action: NotedAction) -> ActionOwner {
    var agencies: [AgencyCode] = []
    for owner in action.owners {
      let person = person(called: owner) ?? person(forename: NameCues.withoutTitle(owner))
      guard let those = names.owners(in: owner) ?? person?.agency.map({ [$0] }) else {
        return .unknownAgency(name: owner)
      }
      // `Dinkes?`: perhaps.
      if owner.contains("?") || owner.contains("~~") { return .guess(those[0], name: owner) }
      for agency in those where !agencies.contains(agency) { agencies.append(agency) }
    }
    if !agencies.isEmpty { return .stated(agencies) }
    if let perhaps = action.perhapsOwner, let agency = names.owners(in: perhaps)?.first {
      return .guess(agency, name: perhaps)
    }
    return actor(in: action.text)
  }

  /// Words between the one who acts and what is to be done.
  private static let verbs: Set<String> = [
    "to", "will", "shall", "should", "must", "akan", "agar", "untuk", "supaya", "diminta", "harus",
    "wajib",
  ]

  /// Whether an agency begins the text, before a colon or a verb.
  static func startsWithOwner(_ text: Substring, _ names: NameTable) -> Bool {
    let words = text.split(separator: " ").prefix(8)
    return stride(from: words.count, to: 0, by: -1).contains { count in
      let name = words.prefix(count).joined(separator: " ")
      let isBeforeVerb = count < words.count && verbs.contains(words[count].lowercased())
      return (name.last == ":" || isBeforeVerb) && names.isAgency(name[...].trimmed(of: ":,"))
    }
  }

  /// Whoever begins the text: `Rob to …`, `Dinkes akan …`, `DINKES: …`. Only a name that is known;
  /// a forename alone only before a verb, and if one person alone has it.
  private func actor(in text: String) -> ActionOwner {
    let words = text.split(separator: " ").prefix(8)
    for count in stride(from: words.count, to: 0, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      if let person = person(called: name) { return guess(person) }
      let agencies = names.agencies(named: name)
      if agencies.isEmpty { continue }
      let called = String(name[...].trimmed(of: ":,"))
      return agencies.only.map { .guess($0, name: called) } ?? .unknownAgency(name: called)
    }
    guard words.count > 1, KnownPeople.verbs.contains(words[1].lowercased()),
      let person = person(forename: String(words[0]))
    else { return .nobody }
    return guess(person)
  }

  private func guess(_ person: Person) -> ActionOwner {
    person.agency.map { .guess($0, name: person.name) } ?? .unknownAgency(name: person.name)
  }

  private func person(called name: String) -> Person? {
    byName[plain(name)].map { people[$0] }
  }

  /// Only where one person alone has it.
  private func person(forename: String) -> Person? {
    guard let those = byForename[plain(forename)[...]], those.count == 1 else { return nil }
    return those.first.map { people[$0] }
  }
}
