/// Someone's side in a commitment.
public enum Party: String, CaseIterable, Sendable {
  /// Any member of the task force that takes part.
  case member
  /// The chair or a steering agency of the task force.
  case chairOrSteering = "chair-or-steering"
  /// An agency whose role in the task force governs it.
  case governing
  case debtor, creditor, supporter, verifier
  /// The side that was asked, where one side asks and the other answers.
  case otherSide = "other-side"
  /// The agency to which the debtor wants to delegate.
  case newDebtor = "new-debtor"
  /// Nobody: it follows from another event, and is recorded with it.
  case consequence
}

/// Who may do what to a commitment, and from which states: the design's table.
public struct CommitmentRule: Hashable, Sendable {
  /// The sides that may do it: any one of them is enough.
  public var who: [Party]
  /// Empty where the event begins the commitment.
  public var from: [CommitmentState]
}

extension CommitmentRule {
  private static let open = CommitmentState.allCases.filter(\.isOpen)

  /// The table, a row for each event.
  public static func rule(for event: CommitmentEvent.Kind) -> CommitmentRule {
    switch event {
    case .proposed: CommitmentRule(who: [.member], from: [])
    case .imposed: CommitmentRule(who: [.chairOrSteering], from: [])
    case .corrected: CommitmentRule(who: [.governing], from: [.proposed])
    case .accepted, .declined: CommitmentRule(who: [.debtor], from: [.proposed])
    case .ratified: CommitmentRule(who: [.consequence], from: [.proposed])
    case .antecedentHeld: CommitmentRule(who: [.consequence], from: [.conditional, .suspended])
    case .factConfirmed:
      CommitmentRule(
        who: [.debtor, .creditor, .supporter, .verifier], from: [.proposed, .conditional])
    case .revisionAsked:
      CommitmentRule(who: [.debtor, .creditor], from: [.proposed, .conditional, .active])
    case .revisionAgreed, .revisionRefused:
      CommitmentRule(who: [.otherSide], from: [.proposed, .conditional, .active])
    case .delegationAsked: CommitmentRule(who: [.debtor], from: [.conditional, .active])
    case .delegationAgreed, .delegationRefused:
      CommitmentRule(who: [.newDebtor], from: [.conditional, .active])
    case .suspensionAsked: CommitmentRule(who: [.debtor, .creditor], from: [.active])
    case .suspensionAgreed, .suspensionRefused:
      CommitmentRule(who: [.otherSide], from: [.active])
    case .resumptionAsked: CommitmentRule(who: [.debtor, .creditor], from: [.suspended])
    case .resumptionAgreed, .resumptionRefused:
      CommitmentRule(who: [.otherSide], from: [.suspended])
    case .assigned: CommitmentRule(who: [.creditor], from: open)
    case .supporterJoined, .supporterLeft: CommitmentRule(who: [.debtor], from: open)
    case .evidenceSubmitted: CommitmentRule(who: [.debtor, .supporter], from: [.active, .claimed])
    case .progressReported: CommitmentRule(who: [.debtor], from: [.active])
    case .claimed: CommitmentRule(who: [.debtor], from: [.active])
    case .judged: CommitmentRule(who: [.creditor, .verifier], from: [.claimed, .active])
    case .objected: CommitmentRule(who: [.debtor], from: [.active, .violated, .released])
    case .objectionAnswered:
      CommitmentRule(who: [.governing, .verifier], from: [.active, .violated, .released])
    case .released: CommitmentRule(who: [.creditor], from: open)
    case .cancelled: CommitmentRule(who: [.debtor], from: open)
    case .barrierRaised, .barrierEscalated, .barrierResolved:
      CommitmentRule(who: [.debtor, .creditor, .supporter, .verifier], from: open)
    case .transferred, .succeeded: CommitmentRule(who: [.consequence], from: open)
    }
  }
}
