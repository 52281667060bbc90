/// What an agency may do now with something.
public struct AgencyMoves: Hashable, Sendable {
  /// The agency that may act.
  public var agency: AgencyCode
  /// The kinds of event that it may bring about, each once.
  public var moves: [EventKind]

  public init(
    agency: AgencyCode, moves: [EventKind]
  ) {
    self.agency = agency
    self.moves = moves
  }
}
