/// What says from which day a commitment binds, however much else is known of it.
public protocol Binding {
  /// Where it stands after its last event.
  var state: CommitmentState { get }
  /// Put on the debtor by authority.
  var isImposed: Bool { get }
  /// Who imposes it by minutes that it has not ratified yet.
  var ratifier: AgencyCode? { get }
  /// The day on which it was proposed or imposed.
  var since: Day { get }
  /// The day on which the debtor accepted or declined, or minutes that impose it were ratified; nil
  /// before.
  var answeredOn: Day? { get }
}

extension Binding {
  /// The day on which it was accepted or imposed; nil before, and where it was declined.
  public var boundOn: Day? {
    if ratifier != nil || state == .declined { return nil }
    return answeredOn ?? (isImposed ? since : nil)
  }
}
