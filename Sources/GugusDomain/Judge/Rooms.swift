// Where the judge comes to the rooms of the nouns: whatever it asks of each stands here.

extension Entry {
  /// Refuses texts that may not stand on the record.
  func checkTexts() throws(Refusal) {
    try GugusDomain.check(actor.officer, .officer)
    try GugusDomain.check(recorder?.officer, .officer)
    try GugusDomain.check(source?.register, .register)
    try GugusDomain.check(source?.key, .rowKey)
    try GugusDomain.check(source?.digest, .rowKey)
    try GugusDomain.check(signature?.key, .key)
    try GugusDomain.check(signature?.value, .key)
    switch event {
    case .workspace(let event): try event.checkTexts()
    case .voided(_, let voiding): try GugusDomain.check(voiding.reason, .reason)
    case .agency(_, let event): try event.checkTexts()
    case .taskForce(_, let event): try event.checkTexts()
    case .meeting(_, let event): try event.checkTexts()
    case .commitment(_, let event): try event.checkTexts()
    case .finding(_, let event): try event.checkTexts()
    case .incentive(_, let event): try event.checkTexts()
    case .assessment(_, let event): try event.checkTexts()
    }
  }
}

extension Hearing {
  /// The hearing in the room of the noun that the entry is about.
  func checkInRoom() throws {
    switch entry.event {
    case .workspace(let event): try check(event)
    case .voided(let subject, let voiding): try check(voiding, of: subject)
    case .agency(let code, let event): try check(event, of: code)
    case .taskForce(let code, let event): try check(event, of: code)
    case .meeting(let code, let event): try check(event, of: code)
    case .commitment(let code, let event): try check(event, of: code)
    case .finding(let code, let event): try check(event, of: code)
    case .incentive(let code, let event): try check(event, of: code)
    case .assessment(let code, let event): try check(event, of: code)
    }
  }
}

extension Record {
  /// Valid examples of whatever may be done with something: of each kind of event that nothing but
  /// the agency, the day and the state can stand in the way of, one at least.
  func samples(of subject: Subject, by agency: AgencyCode, on day: Day) throws -> [Event] {
    switch subject {
    case .workspace: workspaceSamples(by: agency)
    case .agency(let code): try agencySamples(code)
    case .taskForce(let code):
      try taskForceSamples(known(code), by: agency, on: day)
        + beginnings(in: known(code), by: agency, on: day)
    case .meeting(let code): try meetingSamples(known(code), by: agency, on: day)
    case .commitment(let code):
      try commitmentSamples(known(code), on: day).map { .commitment(code, $0) }
    case .finding(let code): findingSamples(code)
    case .incentive(let code): incentiveSamples(code)
    case .assessment(let code): assessmentSamples(code)
    }
  }

  /// What may begin in a task force.
  private func beginnings(
    in taskForce: TaskForce, by agency: AgencyCode, on day: Day
  ) throws -> [Event] {
    try meetingBeginnings(in: taskForce, on: day) + assessmentBeginnings(in: taskForce)
      + commitmentBeginnings(in: taskForce, on: day)
      + incentiveBeginnings(in: taskForce, by: agency, on: day)
      + findingBeginnings(in: taskForce.code, by: agency, on: day)
  }
}
