import GugusDomain

/// The agencies on record, by what others may call them: their codes and their names in either
/// language, without regard to case and punctuation. Several agencies may have one name.
public struct AgencyNames: Sendable {
  private var codes: [String: AgencyCode] = [:]
  private var names: [String: Set<AgencyCode>] = [:]

  public init() {}

  public mutating func add(_ agency: AgencyCode, _ name: Term) {
    codes[plain(agency.text)] = agency
    for name in [name.en, name.id] { names[plain(name), default: []].insert(agency) }
  }

  /// The agency of that code; else all of that name.
  public subscript(called: String) -> Set<AgencyCode> {
    let name = plain(called)
    return codes[name].map { [$0] } ?? names[name] ?? []
  }

  /// The same, also where the words around the name are not of it: `unsur BPBD`, `Dinas Kesehatan
  /// Kabupaten Tirta Sari`. A province's agency is not its regency's.
  func near(_ called: String) -> Set<AgencyCode> {
    let exact = self[called]
    if !exact.isEmpty { return exact }
    var words = plain(called).split(separator: " ")[...]
    while let first = words.first, AgencyNames.before.contains(first) { words.removeFirst() }
    if let place = words.firstIndex(where: AgencyNames.places.contains), place > words.startIndex {
      words = words[..<place]
    }
    return words.isEmpty ? [] : self[words.joined(separator: " ")]
  }

  private static let before: Set<Substring> = ["unsur", "pihak", "the", "kantor"]
  private static let places: Set<Substring> = ["kabupaten", "kab", "kota"]

  /// The agency that the holder of an office heads or serves: `Kepala Bappeda`, `Kabid Data
  /// Diskominfo`.
  func ofOffice(_ called: String) -> Set<AgencyCode> {
    let words = plain(called).split(separator: " ").prefix(16)
    guard let first = words.first, AgencyNames.offices.contains(first) else { return [] }
    for start in words.indices.dropFirst() {
      let found = near(words[start...].joined(separator: " "))
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let offices: Set<Substring> = [
    "kepala", "sekretaris", "ketua", "wakil", "plt", "plh", "pj", "kabid", "kasubag", "kasubbag",
    "kasi", "kasubbid", "sekdis", "kadis", "kaban", "staf", "direktur", "koordinator", "analis",
    "head", "director", "deputy", "secretary", "chief", "staff", "inspektur",
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
