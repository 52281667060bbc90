import GugusDomain
import GugusFiles

/// The agencies on record, by what others may call them: their codes and their names in either
/// language, without regard to case and punctuation. Several agencies may have one name.
public struct AgencyNames: Sendable {
  private var codes: [String: AgencyCode] = [:]
  private var names: [String: Set<AgencyCode>] = [:]
  /// Those whose name ends with a place, by what stands before it.
  private var placed: [String: [(place: String, agency: AgencyCode)]] = [:]
  /// The regencies and cities whose agencies these are.
  private var places: Set<String> = []

  public init() {}

  public mutating func add(_ agency: AgencyCode, _ name: Term) {
    codes[plain(agency.text)] = agency
    for name in [name.en, name.id] {
      names[plain(name), default: []].insert(agency)
      guard let (office, place) = AgencyNames.parted(plain(name)[...].words), place.count > 1 else {
        continue
      }
      places.insert(place.joined(separator: " "))
      placed[office.joined(separator: " "), default: []]
        .append((place.joined(separator: " "), agency))
    }
  }

  /// Takes the place from the head of a letter: `PEMERINTAH KABUPATEN TIRTA SARI`.
  mutating func add(letterhead line: Substring) {
    let words = plain(String(line))[...].words
    guard words.count < 10, words.first == "pemerintah", let (_, place) = AgencyNames.parted(words),
      place.count > 1
    else { return }
    places.insert(place.joined(separator: " "))
  }

  /// The agency of that code; else all of that name, which may lack its place.
  public subscript(called: String) -> Set<AgencyCode> {
    let name = plain(called)
    let known = named(name)
    return known.isEmpty ? AgencyNames.inFull[name].map(named) ?? [] : known
  }

  private func named(_ name: String) -> Set<AgencyCode> {
    codes[name].map { [$0] } ?? names[name] ?? Set((placed[name] ?? []).map(\.agency))
  }

  /// What every government calls an office of its own, and whoever heads it, in full.
  private static let inFull = [
    "setda": "sekretariat daerah", "sekda": "sekretariat daerah",
    "sekretaris daerah": "sekretariat daerah",
  ]

  /// The same, also where the words around the name are not of it: `unsur BPBD`, `Dinas Kesehatan
  /// Kabupaten Tirta Sari`. A province's agency is not its regency's, nor is that of another regency.
  func near(_ called: String) -> Set<AgencyCode> {
    let exact = self[called]
    if !exact.isEmpty { return exact }
    let words = AgencyNames.withoutWordsBefore(called)
    guard let (office, place) = AgencyNames.parted(words) else {
      return words.isEmpty ? [] : self[words.joined(separator: " ")]
    }
    let name = office.joined(separator: " ")
    if place.count == 1 { return self[name] }
    let said = place.joined(separator: " ")
    let there = (placed[name] ?? []).filter { AgencyNames.isPlace(said, $0.place) }
    if !there.isEmpty { return Set(there.map(\.agency)) }
    guard places.contains(where: { AgencyNames.isPlace(said, $0) }) else { return [] }
    return codes[name].map { [$0] } ?? names[name] ?? []
  }

  /// The agencies of that name, where the text puts it in a place that nothing says is theirs.
  func elsewhere(_ called: String) -> Set<AgencyCode> {
    var words = AgencyNames.withoutWordsBefore(called).prefix(24)
    while let first = words.first {
      if !near(words.joined(separator: " ")).isEmpty { return [] }
      if let (office, place) = AgencyNames.parted(words), place.count > 1 {
        let found = self[office.joined(separator: " ")]
        if !found.isEmpty { return found }
      }
      guard AgencyNames.offices.contains(first) else { return [] }
      words.removeFirst()
    }
    return []
  }

  private static let before: Set<Substring> = ["unsur", "pihak", "the", "kantor"]

  private static func withoutWordsBefore(_ called: String) -> ArraySlice<Substring> {
    plain(called)[...].words.drop(while: before.contains)
  }

  /// What stands before a regency or city, and that: `kab` is a `kabupaten`.
  private static func parted(
    _ words: ArraySlice<Substring>
  ) -> (office: ArraySlice<Substring>, place: [Substring])? {
    guard let index = words.firstIndex(where: { ["kabupaten", "kab", "kota"].contains($0) }),
      index > words.startIndex
    else { return nil }
    let kind: Substring = words[index] == "kab" ? "kabupaten" : words[index]
    return (words[..<index], [kind] + words[(index + 1)...])
  }

  /// Whether what is said is that place, whatever follows (`Kabupaten Tirta Sari, Jawa Tengah`).
  private static func isPlace(_ said: String, _ place: String) -> Bool {
    said == place || said.hasPrefix(place + " ")
  }

  /// The agency that the holder of an office heads or serves: `Kepala Bappeda`, `Kabid Data
  /// Diskominfo`.
  func ofOffice(_ called: String) -> Set<AgencyCode> {
    let words = plain(called).split(separator: " ").prefix(16)
    guard let first = words.first else { return [] }
    // `Kadinkes`
    if words.count == 1, first.hasPrefix("ka"), let code = codes[String(first.dropFirst(2))] {
      return [code]
    }
    guard AgencyNames.offices.contains(first) else { return [] }
    if ["kadis", "sekdis"].contains(first) {
      // `Kadis Kesehatan`
      let found = near((["dinas"] + words.dropFirst()).joined(separator: " "))
      if !found.isEmpty { return found }
    }
    for start in words.indices.dropFirst() {
      let found = near(words[start...].joined(separator: " "))
      if found.isEmpty { continue }
      // `Kepala Bappeda dan Kepala Dinas Kesehatan` heads two.
      let others = words.indices[1..<start].flatMap { first in
        (first..<start).flatMap { self[words[first...$0].joined(separator: " ")] }
      }
      return found.union(others)
    }
    return []
  }

  /// Posts, and the units of an office: `Bagian Hukum Setda`.
  private static let offices: Set<Substring> = [
    "kepala", "sekretaris", "ketua", "wakil", "plt", "plh", "pj", "kabid", "kasubag", "kasubbag",
    "kasi", "kasubbid", "sekdis", "kadis", "kaban", "staf", "direktur", "koordinator", "analis",
    "head", "director", "deputy", "secretary", "chief", "staff", "inspektur",
    "kabag", "kasie", "asisten", "bagian", "bidang", "seksi", "subbagian", "subbag", "subbidang",
    "biro",
  ]

  /// The codes that look most like a name that nobody has, at most three.
  func nearest(to name: String) -> [AgencyCode] {
    let wanted = plain(name)
    if wanted.isEmpty { return [] }
    let known =
      codes.map { ($0.key, $0.value) } + names.flatMap { name, codes in codes.map { (name, $0) } }
    let near = known.filter { called, _ in
      called.hasPrefix(wanted) || wanted.hasPrefix(called)
        || called.split(separator: " ").filter { $0.count > 4 }.contains { wanted.contains($0) }
    }
    return Array(Set(near.map(\.1)).sorted().prefix(3))
  }
}

extension Substring {
  /// The words of a text in plain form.
  fileprivate var words: ArraySlice<Substring> { split(separator: " ")[...] }
}

extension AgencyNames {
  /// What is said where a name is that of more than one.
  static func severalCalled(_ name: String, _ agencies: [AgencyCode]) -> Term {
    Term(
      en: "several agencies are called \(quoted(name)): \(list(agencies)); write the code of the "
        + "one that is meant",
      id: "beberapa instansi bernama \(quoted(name)): \(list(agencies)); tulis kode instansi yang "
        + "dimaksud")
  }
}

func list(_ agencies: [AgencyCode]) -> String {
  agencies.map(\.text).joined(separator: ", ")
}
