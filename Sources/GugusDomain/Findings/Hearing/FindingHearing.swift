// Who raises a finding, and who decides on it.
extension Hearing {
  func check(_ event: FindingEvent, of code: FindingCode) throws {
    let taskForce = try record.taskForce(of: entry.event)
    if entry.source != nil, let taskForce { try checkImport(event, of: code, taskForce) }
    switch event {
    case .raised(let terms):
      guard code.series == terms.taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.finding, terms.taskForce, code.number)
      try check(terms)
    case .replied: _ = try record.known(code)
    case .concluded, .withdrawn:
      let finding = try record.known(code)
      let mayWithdraw = event.kind == .withdrawn && entry.actor.agency == finding.raisedBy
      if mayWithdraw || entry.actor.agency == finding.terms.against { return }
      try checkIsNoSuccessor(of: finding.terms.against, event)
      try checkCouldReply(finding)
      let taskForce = try withRights(finding.terms.taskForce)
      for day in try daysToBind { try checkDecides(on: finding, taskForce, day) }
    }
  }

  private func check(_ terms: FindingTerms) throws {
    let taskForce = try record.known(terms.taskForce)
    _ = try record.known(terms.against)
    guard let agency = entry.actor.agency else {
      throw Refusal.account(.mustSayWho(.finding(.raised)))
    }
    let withRights = try withRights(terms.taskForce)
    for day in try daysToBind { try withRights.checkTakesPart(agency, on: day) }
    // A register may not say.
    try checkComputed(!terms.commitments.isEmpty || entry.source != nil)
    for code in terms.commitments {
      let commitment = try record.known(code)
      guard commitment.terms.taskForce == taskForce.code else {
        throw Refusal.meeting(.otherTaskForce(code.text, commitment.terms.taskForce))
      }
      guard commitment.debtors.contains(where: { $0.agency == terms.against }) else {
        throw Refusal.finding(.aboutOthers(code, terms.against))
      }
      guard commitment.since <= day else {
        throw Refusal.time(.beforeItExisted(code.text, on: day, since: commitment.since))
      }
    }
    let settings = try record.settingsBefore()
    try checkComputed(
      terms.replyDays == settings.replyDays && terms.conclusionDays == settings.conclusionDays)
  }

  /// Whoever governs the task force; where that is the agency concerned alone, the steward.
  private func checkDecides(on finding: Finding, _ taskForce: TaskForce, _ day: Day) throws {
    let governing = taskForce.members(on: day).filter(\.role.governs).map(\.agency)
    if governing == [finding.terms.against], let agency = entry.actor.agency,
      try agency == record.settingsBefore().steward
    {
      return
    }
    try checkGoverns(taskForce, entry.actor.agency, on: day)
  }

  /// Nobody replies to what is not on record: of a finding that is dated back the term begins on the day of
  /// its recording. What a register says has an end already.
  private func checkCouldReply(_ finding: Finding) throws {
    guard entry.event.kind == .finding(.concluded), finding.replies.isEmpty,
      let raised = try record.entries(of: entry.event.subject).inEffect.first, raised.source == nil
    else { return }
    let last = raised.unit.day + finding.terms.replyDays
    if day <= last { throw Refusal.finding(.rightOfReply(finding.code, until: last)) }
  }

  /// Who took over from the agency concerned decides no more in its cause than that one could.
  private func checkIsNoSuccessor(of concerned: AgencyCode, _ event: FindingEvent) throws {
    guard let agency = entry.actor.agency,
      try record.withSuccessors(of: [concerned]).contains(agency)
    else { return }
    throw Refusal.account(.concernsItself(agency, .finding(event.kind)))
  }

  /// Nobody brings in the end of what was raised against itself, or against one from which it took over,
  /// whoever is said to have ended it.
  private func checkImport(
    _ event: FindingEvent, of code: FindingCode, _ taskForce: TaskForceCode
  ) throws {
    try checkGoverns(taskForce)
    guard let recorder, event.kind == .concluded || event.kind == .withdrawn,
      let against = try record.finding(code)?.terms.against,
      try record.withSuccessors(of: [against]).contains(recorder)
    else { return }
    throw Refusal.account(.concernsItself(recorder, .finding(event.kind)))
  }
}
