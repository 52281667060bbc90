/// Puts an agency on the record.
public struct AddAgency: Action {
  public var code: AgencyCode
  public var details: AgencyDetails

  public init(code: AgencyCode, details: AgencyDetails) {
    self.code = code
    self.details = details
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
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
    let difference = AgencyChange(from: old, to: new)
    guard difference != AgencyChange() else {
      return Ruling([], notes: [.nothingChanged(code.text)])
    }
    return Ruling([Happening(.agency(code, .edited(difference)), on: act.on)])
  }
}

extension AgencyDetails {
  func check(_ code: AgencyCode, in register: some Register) throws {
    for other in [parent, successor].compactMap(\.self) {
      if other == code { throw Refusal.ownParent(code.text) }
      _ = try register.known(other)
    }
    for path in [\AgencyDetails.parent, \AgencyDetails.successor] {
      var (next, seen): (AgencyCode?, Set<AgencyCode>) = (self[keyPath: path], [])
      while let other = next, seen.insert(other).inserted {
        if other == code { throw Refusal.ownParent(code.text) }
        next = try register.agency(other)?.details[keyPath: path]
      }
    }
  }
}

/// Names the agency that keeps the workspace from now on.
public struct NameSteward: Action {
  public var agency: AgencyCode

  public init(_ agency: AgencyCode) { self.agency = agency }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    guard try register.settings().steward != agency else {
      return Ruling([], notes: [.nothingChanged(agency.text)])
    }
    return Ruling([Happening(.workspace(.stewardNamed(agency)), on: act.on)])
  }
}
