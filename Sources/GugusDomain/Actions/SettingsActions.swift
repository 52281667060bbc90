/// Changes how the workspace is set up.
public struct Configure: Action {
  public var change: SettingsChange

  public init(_ change: SettingsChange) { self.change = change }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let settings = try register.settings()
    guard try settings.after(.configured(change)) != settings else {
      return Ruling([], notes: [.nothingChanged(Subject.workspace.code)])
    }
    return Ruling([Happening(.workspace(.configured(change)), on: act.on)])
  }
}

extension SettingsChange {
  func check() throws(Refusal) {
    if let days = daysAhead, !(0...3660).contains(days) {
      throw .outOfRange(.daysAhead, value: days, 0...3660)
    }
    if let quorum, !(0...1000).contains(quorum) {
      throw .outOfRange(.quorum, value: quorum, 0...1000)
    }
    for (field, days) in [
      (Refusal.Field.answerDays, answerDays), (.verdictDays, verdictDays),
      (.replyDays, replyDays), (.conclusionDays, conclusionDays),
    ] {
      if let days, !(1...3660).contains(days) {
        throw .outOfRange(field, value: days, 1...3660)
      }
    }
    for weight in (urgency ?? [:]).values where !(0...1000).contains(weight) {
      throw .outOfRange(.weight, value: weight < 0 ? -1 : 1001, 0...1000)
    }
  }
}

/// Keeps conditions of a list under a name, or forgets them.
public struct KeepFilter: Action {
  public var name: String
  /// Nil to forget it.
  public var words: [String]?

  public init(name: String, words: [String]?) {
    self.name = name
    self.words = words
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let settings = try register.settings()
    guard let words else {
      guard settings.filters[name] != nil else {
        throw Refusal.unknownFilter(name, nearest: nearest(to: name, among: settings.filters.keys))
      }
      return Ruling([Happening(.workspace(.filterDropped(name: name)), on: act.on)])
    }
    guard settings.filters[name] != words else { return Ruling([], notes: [.nothingChanged(name)]) }
    return Ruling([Happening(.workspace(.filterSaved(name: name, words: words)), on: act.on)])
  }
}

/// Keeps a follow-up that every agenda of a task force is to hold, or drops one.
public struct KeepStanding: Action {
  public var code: TaskForceCode
  public var change: Change

  public enum Change: Sendable {
    /// Its number is given here.
    case add(StandingFollowUp)
    case drop(Int)
  }

  public init(_ code: TaskForceCode, _ change: Change) {
    self.code = code
    self.change = change
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(code)
    switch change {
    case .drop(let number):
      return Ruling([Happening(.taskForce(code, .standingDropped(number)), on: act.on)])
    case .add(var row):
      row.number = (taskForce.standing.map(\.number).max() ?? 0) + 1
      return Ruling([Happening(.taskForce(code, .standingAdded(row)), on: act.on)])
    }
  }
}

extension StandingFollowUp {
  func check(in taskForce: TaskForce, _ record: some Register, on day: Day) throws {
    if !(0...3660).contains(dueAfter) {
      throw Refusal.outOfRange(.dueAfter, value: dueAfter, 0...3660)
    }
    for agency in [debtor, creditor] + supporters {
      _ = try record.known(agency)
      try taskForce.checkTakesPart(agency, on: day)
    }
    if debtor == creditor { throw Refusal.debtorIsCreditor(debtor) }
  }
}
