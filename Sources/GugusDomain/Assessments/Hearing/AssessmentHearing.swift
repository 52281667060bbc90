extension Hearing {
  func check(_ event: AssessmentEvent, of code: AssessmentCode) throws {
    switch event {
    case .opened(let taskForce, _):
      guard code.series == taskForce.text else { throw Refusal.outOfPlace(.number) }
      try checkNext(.assessment, taskForce, code.number)
      try record.known(taskForce).checkInForce(on: day)
      try checkGoverns(taskForce)
    case .scored:
      let taskForce = try record.known(code).taskForce
      guard let agency = entry.actor.agency else {
        throw Refusal.account(.mustSayWho(.assessment(.scored)))
      }
      try withRights(taskForce).checkTakesPart(agency, on: day)
    case .closed: try checkGoverns(record.known(code).taskForce)
    }
  }
}
