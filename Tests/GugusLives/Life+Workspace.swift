import GugusDomain

extension Life {
  /// Takes back an entry, mostly a late one: by whoever made it, with or without what depends
  /// on it.
  mutating func takeBack() throws {
    // With an old one half of a life may go.
    let isRecent = random.chance(90)
    guard let entry = random.pick(isRecent ? Array(entries.suffix(15)) : entries)
    else { return }
    let agency = random.chance(80) ? entry.recordedBy.agency : random.pick(agencies)
    try attempt(
      VoidEntry(
        random.chance(30) ? .lastCommand : .entry(entry.sequence), reason: text(),
        cascades: random.chance(isRecent ? 60 : 5)),
      as: agency)
  }

  mutating func configure() throws {
    if random.chance(20) { return try adoptPolicy() }
    let agency = keeper()
    guard random.chance(60) else {
      let words = random.chance(50) ? ["--debtor", text()] : nil
      try attempt(KeepFilter(name: random.pick(["a", "b"]) ?? "a", words: words), as: agency)
      return
    }
    var change = SettingsChange()
    if random.chance(30) { change.zone = random.pick([.wib, Zone(offsetMinutes: 480)]) }
    if random.chance(40) { change.daysAhead = random.number(-1...60) }
    if random.chance(30) { change.quorum = random.number(0...5) }
    if random.chance(40) { change.holidaysAdded = [today + random.number(0...30)] }
    if random.chance(20) { change.holidaysDropped = [today + random.number(0...30)] }
    if random.chance(40) { change.movesToWorkingDays = random.chance(50) }
    if random.chance(40) { change.answerDays = random.number(0...30) }
    if random.chance(40) { change.verdictDays = random.number(0...30) }
    if random.chance(40) { change.replyDays = random.number(0...30) }
    if random.chance(30) { change.conclusionDays = random.number(1...30) }
    if random.chance(30) { change.urgency = ["overdue": Double(random.number(0...20)) / 2] }
    try attempt(Configure(change), as: agency)
  }

  mutating func moveStanding() throws {
    guard let code = anyTaskForce() else { return }
    let governor = governor(of: code)
    guard random.chance(70), let debtor = member(of: code), let creditor = member(of: code) else {
      try attempt(KeepStanding(code, .drop(random.number(1...2))), as: governor)
      return
    }
    let row = StandingFollowUp(
      number: 0, deliverable: text(), debtor: debtor, creditor: creditor,
      supporters: [member(of: code)].compactMap(\.self).filter { _ in random.chance(30) },
      dueAfter: random.number(0...30))
    try attempt(KeepStanding(code, .add(row)), as: governor)
  }
}
