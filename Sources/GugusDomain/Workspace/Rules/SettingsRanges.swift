extension SettingsChange {
  func check() throws(Refusal) {
    if let days = daysAhead, !(0...3660).contains(days) {
      throw .given(.outOfRange(.daysAhead, value: days, 0...3660))
    }
    if let quorum, !(0...1000).contains(quorum) {
      throw .given(.outOfRange(.quorum, value: quorum, 0...1000))
    }
    for (field, days) in [
      (Refusal.Field.answerDays, answerDays), (.verdictDays, verdictDays),
      (.replyDays, replyDays), (.conclusionDays, conclusionDays),
    ] {
      if let days, !(1...3660).contains(days) {
        throw .given(.outOfRange(field, value: days, 1...3660))
      }
    }
    for weight in (urgency ?? [:]).values where !(0...1000).contains(weight) {
      throw .given(.outOfRange(.weight, value: weight < 0 ? -1 : 1001, 0...1000))
    }
  }
}
