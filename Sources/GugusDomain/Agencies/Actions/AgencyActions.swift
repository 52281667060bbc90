/// Puts an agency on the record.
public struct AddAgency: Action {
  /// What the agency is to be called; no other may have it.
  public var code: AgencyCode
  /// What is said of it from the start.
  public var details: AgencyDetails

  public init(code: AgencyCode, details: AgencyDetails) {
    self.code = code
    self.details = details
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    return Ruling([Happening(.agency(code, .added(details)), on: act.on)])
  }
}

/// Changes what is said of an agency.
public struct EditAgency: Action {
  /// The agency that is edited; it must be on record.
  public var code: AgencyCode
  /// What is said otherwise; only what differs from the record is recorded.
  public var change: AgencyChange

  public init(code: AgencyCode, change: AgencyChange) {
    self.code = code
    self.change = change
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let old = try record.known(code).details
    let new = change.applied(to: old)
    let difference = AgencyChange(from: old, to: new)
    guard difference != AgencyChange() else {
      return Ruling([], remarks: [.nothingChanged(code.text)])
    }
    return Ruling([Happening(.agency(code, .edited(difference)), on: act.on)])
  }
}
