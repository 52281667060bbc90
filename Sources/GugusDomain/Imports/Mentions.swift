extension Register {
  /// Whom a register means: by the mapping's alias, else by what became of the same mention
  /// before, else by code, else by name, exact but for white space. Nil where nobody on record is
  /// called so.
  ///
  /// - Throws: `Refusal.severalNamed`.
  func code(of mention: AgencyMention, _ source: EntrySource) throws -> AgencyCode? {
    if let alias = mention.code { return try agency(alias)?.code }
    let name = mention.name.whiteSpaceFolded
    if let known = try imported(.agency, register: source.register, key: name) {
      return AgencyCode(unchecked: known.code)
    }
    if let code = AgencyCode(name), try agency(code) != nil { return code }
    return try only(of: try agencyNames()[name] ?? [], named: name)
  }

  func code(of mention: TaskForceMention, _ source: EntrySource) throws -> TaskForceCode? {
    if let alias = mention.code { return try taskForce(alias)?.code }
    let name = mention.name.whiteSpaceFolded
    if let code = TaskForceCode(name), try taskForce(code) != nil { return code }
    return try only(of: try taskForceNames()[name] ?? [], named: name)
  }

  /// - Throws: `Refusal.unknown` with the nearest codes and names.
  func known(_ mention: AgencyMention, _ source: EntrySource) throws -> AgencyCode {
    guard let code = try code(of: mention, source) else { throw try unknown(mention) }
    return code
  }

  /// - Throws: `Refusal.unknown` with the nearest codes and names.
  func known(_ mention: TaskForceMention, _ source: EntrySource) throws -> TaskForce {
    guard let code = try code(of: mention, source) else { throw try unknown(mention) }
    return try known(code)
  }

  func unknown(_ mention: AgencyMention) throws -> Refusal {
    let text = mention.code?.text ?? mention.name
    let names = GugusDomain.nearest(to: text, among: try agencyNames().keys.sorted())
    return .unknown(.agency, text, nearest: try nearest(.agency, to: text) + names)
  }

  func unknown(_ mention: TaskForceMention) throws -> Refusal {
    let text = mention.code?.text ?? mention.name
    let names = GugusDomain.nearest(to: text, among: try taskForceNames().keys.sorted())
    return .unknown(.taskForce, text, nearest: try nearest(.taskForce, to: text) + names)
  }

  private func only<Named: Code>(of codes: Set<Named>, named name: String) throws(Refusal) -> Named?
  {
    if codes.count > 1 { throw .severalNamed(name, codes.sorted().map(\.text)) }
    return codes.first
  }
}
