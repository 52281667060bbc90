extension StandingFollowUp {
  /// The row of a meeting on that day.
  public func followUp(on day: Day) -> FollowUp {
    FollowUp(
      deliverable: deliverable, debtor: debtor, creditor: creditor, supporters: supporters,
      due: day + dueAfter)
  }
}
