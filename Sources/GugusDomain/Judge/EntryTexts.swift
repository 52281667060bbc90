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
