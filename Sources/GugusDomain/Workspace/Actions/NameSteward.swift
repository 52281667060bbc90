/// Names the agency that keeps the workspace from now on.
public struct NameSteward: Action {
  /// The agency that becomes steward; it must be on record.
  public var agency: AgencyCode

  public init(_ agency: AgencyCode) { self.agency = agency }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    guard try record.settings().steward != agency else {
      return Ruling([], remarks: [.nothingChanged(agency.text)])
    }
    return Ruling([Happening(.workspace(.stewardNamed(agency)), on: act.on)])
  }
}
