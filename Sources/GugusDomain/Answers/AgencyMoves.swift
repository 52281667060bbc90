/// What an agency may do now with something.
public struct AgencyMoves: Hashable, Sendable {
  public var agency: AgencyCode
  public var moves: [EventKind]

  public init(
    agency: AgencyCode, moves: [EventKind]
  ) {
    self.agency = agency
    self.moves = moves
  }
}
