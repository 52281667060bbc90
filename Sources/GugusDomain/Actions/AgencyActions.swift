/// Puts an agency on the record.
public struct AddAgency: Action {
  public var code: AgencyCode
  public var details: AgencyDetails

  public init(code: AgencyCode, details: AgencyDetails) {
    self.code = code
    self.details = details
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    guard try register.agency(code) == nil else { throw Refusal.alreadyExists(code.text) }
    try details.check(code, in: register)
    return Ruling([Happening(.agency(code, .added(details)), on: act.on)])
  }
}

/// Changes what is said of an agency.
public struct EditAgency: Action {
  public var code: AgencyCode
  public var change: AgencyChange

  public init(code: AgencyCode, change: AgencyChange) {
    self.code = code
    self.change = change
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let old = try register.known(code).details
    let new = change.applied(to: old)
    try new.check(code, in: register)
    let difference = AgencyChange(from: old, to: new)
    guard difference != AgencyChange() else {
      return Ruling([], notes: [.nothingChanged(code.text)])
    }
    return Ruling([Happening(.agency(code, .edited(difference)), on: act.on)])
  }
}

extension AgencyDetails {
  func check(_ code: AgencyCode, in register: some Register) throws {
    try GugusDomain.check(nameEnglish, .name)
    try GugusDomain.check(nameIndonesian, .name)
    try GugusDomain.check(sector, .sector)
    for other in [parent, successor].compactMap(\.self) {
      if other == code { throw Refusal.ownParent(code.text) }
      _ = try register.known(other)
    }
    var (above, seen): (AgencyCode?, Set<AgencyCode>) = (parent, [])
    while let next = above, seen.insert(next).inserted {
      if next == code { throw Refusal.ownParent(code.text) }
      above = try register.agency(next)?.details.parent
    }
  }
}
