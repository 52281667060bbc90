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
}
