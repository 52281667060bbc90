extension ImportRow {
  func finding(
    _ value: ImportedFinding, in record: some Record, _ act: Circumstances
  ) throws -> Ruling {
    let taskForce = try record.known(value.taskForce, source)
    let raiser = Actor(agency: try record.known(value.raisedBy, source))
    let raising = try RaiseFinding(
      taskForce.code, against: try record.known(value.against, source),
      about: try value.commitments.map { try commitment($0, in: record) },
      grounds: value.grounds
    ).decide(in: record, Circumstances(actor: raiser, today: act.today, saidOn: value.raised))
    let before = try known(.finding, in: record).map(FindingCode.init(unchecked:))
    try checkCode(value.code, before)
    let code = try before ?? value.code.flatMap { try record.finding($0)?.code }
    guard let code else {
      let events = try raising.happenings.flatMap { raised -> [Happening] in
        guard case .finding(let code, _) = raised.event else { return [] }
        try checkFree(value.code, code, .finding, in: record)
        let raised = Happening(raised.event, on: raised.on, actor: raiser)
        return [raised]
          + (try steps(from: .open, of: code, value, raiser, in: record, act))
      }
      return Ruling(events.map(marked))
    }
    let now = try record.known(code)
    guard now.terms.taskForce == taskForce.code else {
      throw Refusal.meeting(.otherTaskForce(code.text, now.terms.taskForce))
    }
    let said = try said(of: now, in: record)
    for case .finding(_, .raised(let terms)) in raising.happenings.map(\.event) {
      try checkSame(terms, said: said, now: now, raiser, on: value.raised)
    }
    try checkAnswers(value, of: now, in: record)
    guard
      try changes(.state, of: code, said: said.state, now: now.state, to: value.reached)
    else {
      // Nobody replies to what is concluded.
      if now.replies.isEmpty, value.reply != nil {
        throw Refusal.row(.cannotFollow(code.text, .reply))
      }
      return Ruling([])
    }
    let events = try steps(from: now.state, of: code, value, raiser, in: record, act)
    return Ruling(events.map(marked))
  }

  private func marked(_ happening: Happening) -> Happening {
    var happening = happening
    happening.source = source
    return happening
  }

  /// By its code, or as the same register calls it.
  private func commitment(_ text: String, in record: some Record) throws -> CommitmentCode {
    if let known = try record.imported(.commitment, register: source.register, key: text) {
      return CommitmentCode(unchecked: known.code)
    }
    guard let code = CommitmentCode(text) else {
      throw Refusal.given(
        .unknown(
          .commitment, text, nearest: try record.nearest(.commitment, to: text)))
    }
    return try record.known(code).code
  }

  private func said(of now: Finding, in record: some Record) throws -> Finding {
    guard case .finding(let finding)? = try said(of: .finding(now.code), in: record) else {
      return now
    }
    return finding
  }

  /// What was raised does not change.
  private func checkSame(
    _ terms: FindingTerms, said: Finding, now: Finding, _ raiser: Actor, on day: Day
  ) throws(Refusal) {
    let fixed: [(ImportField, Bool)] = [
      (.against, said.terms.against == terms.against),
      (.commitments, said.terms.commitments == terms.commitments),
      (.grounds, isSame(said.terms.grounds, terms.grounds)),
      (.raised, said.since == day), (.raisedBy, said.raisedBy == raiser.agency),
    ]
    if let (field, _) = fixed.first(where: { !$0.1 }) {
      throw .row(.cannotFollow(now.code.text, field))
    }
  }

  /// Of one that is missing nobody can say that it was another.
  private func isSame(_ known: PersonalText, _ said: PersonalText) -> Bool {
    identical(known, known.replaced(by: said) ?? said)
  }

  /// Neither do its replies, nor how it ended.
  private func checkAnswers(
    _ value: ImportedFinding, of now: Finding, in record: some Record
  ) throws {
    func same(_ field: ImportField, _ isSame: Bool) throws(Refusal) {
      if !isSame { throw .row(.cannotFollow(now.code.text, field)) }
    }
    if !now.replies.isEmpty {
      let (text, day) = (value.reply, value.replied)
      try same(
        .reply, text == nil || now.replies.contains { isSame($0.text, .known(text ?? "")) })
      try same(.replied, day == nil || now.replies.contains { $0.on == day })
    }
    for entry in try record.entries(of: .finding(now.code)).inEffect {
      guard case .finding(_, let event) = entry.event else { continue }
      switch event {
      case .raised, .replied: continue
      case .concluded(_, let reason), .withdrawn(let reason):
        let closer = try value.closedBy.map { try record.known($0, source) }
        try same(.closed, value.closed == nil || value.closed == entry.effective)
        try same(.closedBy, closer == nil || closer == entry.actor.agency)
        try same(.reason, value.reason == nil || isSame(reason, .known(value.reason ?? "")))
      }
    }
  }

  /// From the state in which it is to the one that the row says.
  private func steps(
    from state: FindingState, of code: FindingCode, _ value: ImportedFinding, _ raiser: Actor,
    in record: some Record, _ act: Circumstances
  ) throws -> [Happening] {
    guard state.isOpen, state == .open || value.reached != .open else {
      throw Refusal.row(.cannotFollow(code.text, .state))
    }
    let against = try record.known(value.against, source)
    var happenings: [Happening] = []
    func needed<Value>(_ said: Value?, _ field: ImportField) throws(Refusal) -> Value {
      guard let said else { throw .row(.rowLacks(field, state: value.state.term)) }
      return said
    }
    func happens(_ event: FindingEvent, by actor: Actor, on day: Day) {
      happenings.append(Happening(.finding(code, event), on: day, actor: actor))
    }
    if state == .open, value.reached == .replied || value.reply != nil {
      let reply = try needed(value.reply, .reply)
      happens(
        .replied(text: .known(reply)), by: Actor(agency: against),
        on: try needed(value.replied, .replied))
    }
    let closer = try value.closedBy.map { Actor(agency: try record.known($0, source)) }
    switch value.state {
    case .open, .replied: break
    case .upheld, .dismissed:
      let concluder = closer ?? act.actor
      let day = try needed(value.closed, .closed)
      let reason = try needed(value.reason, .reason)
      happens(
        .concluded(value.state == .upheld ? .upheld : .dismissed, reason: .known(reason)),
        by: concluder, on: day)
    case .withdrawn:
      let reason = try needed(value.reason, .reason)
      happens(
        .withdrawn(reason: .known(reason)), by: closer ?? raiser,
        on: try needed(value.closed, .closed))
    }
    return happenings
  }
}

extension ImportedFinding {
  /// The state that the row says; what was replied to is not open any more.
  fileprivate var reached: FindingState { state == .open && reply != nil ? .replied : state }
}
