extension Record {
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

  /// - Throws: `Refusal.unknown`, without what is most like it.
  func known(_ mention: AgencyMention, _ source: EntrySource) throws -> AgencyCode {
    guard let code = try code(of: mention, source) else { throw mention.unknown(.agency) }
    return code
  }

  /// - Throws: `Refusal.unknown`, without what is most like it.
  func known(_ mention: TaskForceMention, _ source: EntrySource) throws -> TaskForce {
    guard let code = try code(of: mention, source) else { throw mention.unknown(.taskForce) }
    return try known(code)
  }

  private func only<Named: Code>(of codes: Set<Named>, named name: String) throws(Refusal) -> Named?
  {
    if codes.count > 1 { throw .row(.severalNamed(name, codes.sorted().map(\.text))) }
    return codes.first
  }
}

extension Mention {
  /// Nobody on record is called so. What is most like it is sought only where that is final: it
  /// means looking through all names.
  func unknown(_ noun: Refusal.Noun) -> Refusal {
    .given(.unknown(noun, code?.text ?? name, nearest: []))
  }
}

extension Refusal {
  /// The same, with the codes and names that are most like the one that is not on record.
  public func withNearestNames(in record: some Record) throws -> Refusal {
    guard case .given(.unknown(let noun, let text, nearest: [])) = self else { return self }
    let names: [String]
    switch noun {
    case .agency: names = nearest(to: text, among: try record.agencyNames().keys)
    case .taskForce: names = nearest(to: text, among: try record.taskForceNames().keys)
    default: return self
    }
    return .given(.unknown(noun, text, nearest: try record.nearest(noun, to: text) + names))
  }
}
