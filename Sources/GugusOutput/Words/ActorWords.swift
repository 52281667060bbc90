import GugusDomain

extension Term {
  /// What a register says of others is its word and not theirs.
  fileprivate static func accordingTo(_ agency: AgencyCode?, _ register: String) -> Term {
    agency.map {
      Term(en: "according to the register of \($0)", id: "menurut register \($0)")
    } ?? Term(en: "according to the register “\(register)”", id: "menurut register “\(register)”")
  }
}

extension Entry {
  /// Who did it: for people, where only a register says so, with whose register that is.
  var actorCell: Cell {
    guard let agency = actor.agency else { return .empty }
    guard let (importer, register) = accordingTo else { return .code(agency) }
    let origin = Term.accordingTo(importer, register)
    return .term(
      raw: agency.text,
      Term(en: "\(agency), \(origin.en)", id: "\(agency), \(origin.id)"), .normal)
  }

  /// Whose register says who did it, for machines; empty where the record itself does.
  var accordingToCell: Cell {
    guard let (importer, register) = accordingTo else { return .empty }
    return .text(importer?.text ?? register)
  }
}

extension [Entry] {
  /// Who did the first of that kind that stands; nil where nobody did.
  func cell(ofWhoDid kind: EventKind) -> Cell? {
    inEffect.first { $0.event.kind == kind }?.actorCell
  }
}

extension Column {
  /// Whose register says who did it: the column of who did it says that to people.
  static let accordingTo = Column(
    "according-to", Term(en: "According to the register of", id: "Menurut register"),
    isForMachines: true)
}
