/// Decides whether what is to be recorded may be: the one place where that is decided, whoever
/// asks. The same judge is asked when a person acts, a register or calendar is taken in, a journal is
/// replayed, restored or verified, and when another office's entries arrive.
///
/// One judge hears one unit, entry by entry: ``check(_:in:)`` before an entry is added to the record,
/// ``heard(_:in:)`` once it is, ``finish(in:)`` after the last. The record that it looks things up in
/// holds what was recorded before the unit and what the unit has added so far; ``Record/before(_:)``
/// says what was there before. Nothing later ever changes a verdict.
public struct Judge {
  /// The end of the log before an entry.
  public struct Head: Hashable, Sendable {
    /// The sequence number of that last entry; 0 for a log that has none.
    public var sequence: Int
    /// When the last entry that has effect was recorded; nil where none has.
    public var recorded: Instant?

    /// The end of a log that has not begun, unless said otherwise.
    public init(sequence: Int = 0, recorded: Instant? = nil) {
      self.sequence = sequence
      self.recorded = recorded
    }
  }

  /// What was heard last.
  public private(set) var head: Head
  /// The sequence number of the unit's first entry.
  public let first: Int
  /// Nil before the unit's first entry.
  private var unit: UnitPlace?
  /// The agency that records the unit: one, whoever acts.
  private var recorder: AgencyCode?
  /// What must come next, since it follows from what came.
  private(set) var awaited: [Happening] = []
  /// What the unit has voided.
  public private(set) var voided: [Entry] = []
  /// The meetings whose decisions, or the commitments from which, the unit has changed.
  private var meetings: Set<MeetingCode> = []
  /// The unit has ended.
  public private(set) var isFinished = false

  /// A judge for the unit whose first entry follows on that head.
  public init(after head: Head) {
    self.head = head
    first = head.sequence + 1
  }

  /// Refuses an entry that may not be added.
  ///
  /// - Throws: `Refusal`, and what the record throws.
  public func check(_ entry: Entry, in record: some Record) throws {
    try checkOrder(entry, in: record)
    try entry.checkTexts()
    if let next = awaited.first {
      guard entry.isSame(as: next) else { throw Refusal.outOfPlace(.consequence) }
      return
    }
    if entry.event.isConsequence { throw Refusal.outOfPlace(.consequence) }
    try Hearing(record: record, entry: entry, first: first).check()
  }

  /// Whether an entry that comes next must be signed by whoever records it. What follows from another
  /// stands under that one's signature.
  public func wantsSignature(of entry: Entry, in record: some Record) throws -> Bool {
    try awaited.isEmpty && entry.event.needsSignature(record.settingsBefore())
  }

  /// Goes on behind an entry that was added: what must follow from it is awaited.
  ///
  /// - Returns: what must come next.
  public mutating func heard(_ entry: Entry, in record: some Record) throws -> Happening? {
    if awaited.isEmpty {
      awaited = try entry.consequences(in: record, before: first)
    } else {
      awaited.removeFirst()
    }
    if let voids = entry.voids, let voided = try record.entry(voids) { self.voided.append(voided) }
    if let meeting = try entry.event.meetingChanged(in: record) { meetings.insert(meeting) }
    if case .taskForce(let code, let event) = entry.event, event.isOfPower {
      try record.checkImposers(
        in: record.taskForce(code), code, by: entry.recordedBy.agency,
        on: [entry.source == nil ? entry.effective : entry.unit.day, entry.unit.day])
    }
    head = Head(sequence: entry.sequence, recorded: entry.recorded)
    if unit == nil { recorder = entry.recordedBy.agency }
    unit = entry.unit
    return awaited.first
  }

  /// Refuses a unit that ends too early, or that takes back too much or too little.
  public mutating func finish(in record: some Record) throws {
    guard awaited.isEmpty else { throw Refusal.outOfPlace(.consequence) }
    if !voided.isEmpty, let unit {
      let by = try record.entry(head.sequence)?.recordedBy ?? Actor()
      try Unwinding(record: record, first: first, by: by, day: unit.day).check(voided)
    }
    try record.checkDecisions(of: meetings)
    try record.checkSigningSteward(without: voided)
    if let unit {
      try record.checkImposers(afterTaking: voided, by: recorder, on: unit.day)
    }
    isFinished = true
  }
}

extension Judge {
  private func checkOrder(_ entry: Entry, in record: some Record) throws {
    guard entry.sequence == head.sequence + 1 else { throw Refusal.outOfPlace(.sequence) }
    try checkRecorded(entry)
    guard UnitID.accepts(entry.unit.id.text), entry.unit.place == entry.sequence - first + 1 else {
      throw Refusal.outOfPlace(.unit)
    }
    if let unit {
      guard entry.unit.id == unit.id, entry.unit.day == unit.day, !unit.isLast,
        entry.recordedBy.agency == recorder
      else {
        throw Refusal.outOfPlace(.unit)
      }
    } else if try record.hasUnit(entry.unit.id) {
      throw Refusal.outOfPlace(.unitTwice)
    }
    try checkDays(entry, in: record)
  }

  /// Recorded-at runs back only where the steward says that the clock was wrong, and from where.
  private func checkRecorded(_ entry: Entry) throws(Refusal) {
    guard case .workspace(.clockCorrected(let correction)) = entry.event else {
      if let last = head.recorded, entry.recorded < last { throw .outOfPlace(.recorded) }
      return
    }
    guard let last = head.recorded, entry.recorded < last else {
      throw .time(.clockIsNotBehind(last: head.recorded ?? entry.recorded))
    }
    guard correction.from == last, entry.unit.place == 1 else { throw .outOfPlace(.computed) }
  }

  private func checkDays(_ entry: Entry, in record: some Record) throws {
    let settings = try record.settingsBefore()
    if case .workspace(.founded) = entry.event {
      guard entry.sequence == 1 else { throw Refusal.outOfPlace(.founding) }
    } else if entry.sequence == 1 {
      throw Refusal.outOfPlace(.founding)
    }
    let zone = try settings.zone ?? record.settings().zone ?? entry.event.foundedZone ?? .wib
    let day = entry.recorded.day(offsetMinutes: zone.offsetMinutes)
    guard entry.unit.day == day || entry.unit.day == day + -1 else {
      throw Refusal.outOfPlace(.day)
    }
    // What a wrong clock dated ahead is taken back on the day that it bears.
    guard entry.effective <= entry.unit.day || entry.voids != nil else {
      throw Refusal.time(.inTheFuture(entry.effective, today: entry.unit.day))
    }
    if let source = entry.source { try source.checkDays(of: entry) }
  }
}

extension EntrySource {
  /// As of which day a register was read is written only where that is not the day of importing, and
  /// a day that it does not say lies behind the one on which things were still otherwise.
  fileprivate func checkDays(of entry: Entry) throws(Refusal) {
    if let seen, seen >= entry.unit.day { throw .outOfPlace(.seen) }
    if let after = assumed?.after, after >= entry.effective { throw .outOfPlace(.assumed) }
  }
}

extension Event {
  /// The meeting after which it must be looked at what its commitments rest on.
  fileprivate func meetingChanged(in record: some Record) throws -> MeetingCode? {
    switch self {
    case .meeting(let code, .logged), .voided(.meeting(let code), _): code
    case .voided(.commitment(let code), _): try record.commitment(code)?.terms.meeting
    default: nil
    }
  }

  fileprivate var foundedZone: Zone? {
    guard case .workspace(.founded(let founding)) = self else { return nil }
    return founding.zone
  }
}

extension TaskForceEvent {
  /// Members come, go or get another role by it, or their power ends with the task force. What follows from
  /// an agency's end is the steward's.
  fileprivate var isOfPower: Bool {
    switch self {
    case .joined, .left, .amended, .dissolved: true
    case .formed, .outcomeAdded, .outcomeMeasured, .standingAdded, .standingDropped, .succeeded:
      false
    }
  }
}

extension Entry {
  /// Whether it records what is awaited. An officer's name that is not there any more may be any.
  fileprivate func isSame(as happening: Happening) -> Bool {
    event.subject == happening.event.subject && event == happening.event
      && effective == happening.on && actor.mayBe(happening.actor) && recorder == nil
      && source == nil
  }
}

extension Actor {
  fileprivate func mayBe(_ other: Actor?) -> Bool {
    guard let other, agency == other.agency else { return false }
    switch (officer, other.officer) {
    case (nil, nil), (.missing?, .some), (.some, .missing?): return true
    default: return officer == other.officer
    }
  }
}
