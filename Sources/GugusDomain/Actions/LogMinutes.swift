/// Puts minutes on the record: the meeting with its attendance and decisions, and each row of
/// the follow-up as a commitment bound to them. All or nothing. Logging the same minutes again
/// records nothing, a changed draft only its difference.
public struct LogMinutes: Action {
  public var minutes: Minutes
  /// Every row of the follow-up is imposed, whatever the row says.
  public var imposesAll: Bool

  public init(_ minutes: Minutes, imposesAll: Bool = false) {
    self.minutes = minutes
    self.imposesAll = imposesAll
  }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let taskForce = try register.known(minutes.taskForce)
    if minutes.date > act.today { throw Refusal.inTheFuture(minutes.date, today: act.today) }

    var content = MeetingContent(minutes)
    let old = try meetingOnRecord(in: register)
    content.calendarID = old?.content.calendarID
    let code: MeetingCode
    if let old {
      code = old.code
    } else {
      code = MeetingCode(taskForce.code, try register.lastNumber(.meeting, in: taskForce.code) + 1)
    }
    var notes: [Note] = []
    let unlisted = addAbsent(to: &content, taskForce)
    if !unlisted.isEmpty { notes.append(.notListed(code, unlisted)) }
    notes.append(quorum(of: content, code, taskForce, try register.settings()))

    // What a meeting decided takes effect on its day, whenever it is written down.
    if let saidOn = act.saidOn, saidOn < minutes.date, old?.state != .held {
      throw Refusal.beforeItExisted(code.text, on: saidOn, since: minutes.date)
    }
    let effective = act.saidOn ?? max(minutes.date, old?.since ?? minutes.date)
    var happenings: [Happening] = []
    let isFirst = old.map { $0.state == .scheduled } ?? true
    if let change = MeetingChange(from: old?.content, to: content) {
      let on = isFirst ? effective : act.on
      happenings.append(Happening(.meeting(code, .logged(taskForce.code, change)), on: on))
    } else if isFirst {
      // Held exactly as scheduled, with nothing to add.
      let change = MeetingChange.nothing
      happenings.append(Happening(.meeting(code, .logged(taskForce.code, change)), on: effective))
    }

    let rows = try followUps(in: register, meeting: code, taskForce, act, effective: effective)
    happenings += rows.happenings
    notes += rows.notes
    let amends = !minutes.amendments.isEmpty && minutes.amendments != old?.amendments
    if amends || !happenings.isEmpty, old?.state == .ratified { throw Refusal.ratified(code) }
    if amends { throw Refusal.notRatified(code) }
    if happenings.isEmpty { return Ruling([], notes: [.nothingChanged(code.text)] + rows.notes) }
    return Ruling(happenings, notes: notes)
  }

  /// The meeting that these are the minutes of, by its code, else by its day, else by its
  /// title among several that day.
  private func meetingOnRecord(in register: some Register) throws -> Meeting? {
    if let code = minutes.code {
      let meeting = try register.known(code)
      guard meeting.taskForce == minutes.taskForce else {
        throw Refusal.otherTaskForce(code.text, meeting.taskForce)
      }
      return meeting
    }
    let sameDay = try register.meetings(of: minutes.taskForce, on: minutes.date)
    let sameTitle = sameDay.filter { identical($0.content.title, minutes.title) }
    switch (sameTitle.count, sameDay.count) {
    case (1, _): return sameTitle.first
    case (_, 0): return nil
    // A draft whose title changed, or a second meeting on one day: a code tells them apart.
    case (_, 1): return sameDay.first
    default:
      throw Refusal.severalMeetings(minutes.taskForce, on: minutes.date, sameDay.map(\.code))
    }
  }

  /// Members that take part and are not mentioned were invited and did not come.
  private func addAbsent(
    to content: inout MeetingContent, _ taskForce: TaskForce
  ) -> [AgencyCode] {
    let listed = Set(content.attendance.map(\.agency))
    let unlisted = taskForce.members(on: content.date)
      .filter { $0.role.takesPart && !listed.contains($0.agency) }.map(\.agency)
    content.attendance += unlisted.map { Attendance(agency: $0, presence: .absent) }
    return unlisted
  }

  private func quorum(
    of content: MeetingContent, _ code: MeetingCode, _ taskForce: TaskForce, _ settings: Settings
  ) -> Note {
    let (attending, needed) = taskForce.quorum(of: content, settings)
    return attending < needed
      ? .quorumMissed(code, attending: attending, needed: needed)
      : .quorumMet(code, attending: attending, needed: needed)
  }
}

extension LogMinutes {
  private func followUps(
    in register: some Register, meeting: MeetingCode, _ taskForce: TaskForce,
    _ act: Circumstances, effective: Day
  ) throws -> Ruling {
    let settings = try register.settings()
    var unmatched = try register.commitments(from: meeting)
    var number = try register.lastNumber(.commitment, in: taskForce.code)
    var happenings: [Happening] = []
    for row in minutes.followUps {
      let isImposed = row.isImposed || imposesAll
      if let index = match(row, among: unmatched, settings) {
        let old = unmatched.remove(at: index)
        if row.says(old, isImposed: isImposed, settings) { continue }
        guard old.state == .proposed, !isImposed else {
          throw Refusal.rowAnswered(old.code, old.state)
        }
        happenings.append(
          Happening(.commitment(old.code, .corrected(row.terms(old.terms))), on: act.on))
        continue
      }
      if let code = row.code {
        _ = try register.known(code)
        throw Refusal.otherMeeting(code, meeting)
      }
      number += 1
      let code = CommitmentCode(taskForce.code, number)
      let terms = row.terms(
        CommitmentTerms(
          taskForce: taskForce.code, debtor: row.debtor, creditor: row.creditor,
          deliverable: row.deliverable, due: row.due, meeting: meeting))
      if isImposed {
        happenings.append(
          Happening(
            .commitment(code, try taskForce.imposing(terms, on: nil)), on: effective,
            actor: imposer(act.actor, taskForce)))
      } else {
        happenings.append(Happening(.commitment(code, .proposed(terms)), on: effective))
      }
    }
    return Ruling(
      happenings, notes: unmatched.isEmpty ? [] : [.rowsGone(meeting, unmatched.map(\.code))])
  }

  /// By code, else the same row, else the same promise of the same debtor with other details.
  private func match(
    _ row: FollowUp, among commitments: [Commitment], _ settings: Settings
  ) -> Int? {
    if let code = row.code { return commitments.firstIndex { $0.code == code } }
    let samePromise = commitments.indices.filter { index in
      let terms = commitments[index].firstTerms
      return terms.debtor == row.debtor && identical(terms.deliverable, row.deliverable)
    }
    let same = samePromise.first { index in
      row.says(commitments[index], isImposed: commitments[index].isImposed, settings)
    }
    return same ?? samePromise.first
  }

  /// The authority is the actor's, or that of the agency that led the meeting: then it imposes, and
  /// the actor writes it down.
  private func imposer(_ actor: Actor, _ taskForce: TaskForce) -> Actor? {
    func imposes(_ agency: AgencyCode?) -> Bool {
      agency.flatMap { taskForce.role(of: $0, on: minutes.date) }?.imposes ?? false
    }
    let leader = minutes.chair?.text.flatMap { AgencyCode($0) }
    return !imposes(actor.agency) && imposes(leader) ? Actor(agency: leader) : nil
  }
}

extension FollowUp {
  /// The row of a commitment, as its meeting made it.
  public init(_ commitment: Commitment) {
    let terms = commitment.firstTerms
    self.init(
      code: commitment.code, deliverable: terms.deliverable, debtor: terms.debtor,
      creditor: terms.creditor, supporters: terms.supporters, due: terms.due,
      decision: terms.decision, isImposed: commitment.isImposed)
  }

  func terms(_ base: CommitmentTerms) -> CommitmentTerms {
    var terms = base
    terms.deliverable = deliverable
    terms.debtor = debtor
    terms.creditor = creditor
    terms.supporters = supporters
    terms.due = due
    terms.decision = decision
    return terms
  }

  /// This row says what is on record of the commitment, whose due date may have moved to a working
  /// day.
  func says(_ commitment: Commitment, isImposed: Bool, _ settings: Settings) -> Bool {
    var recorded = FollowUp(commitment)
    recorded.code = code
    var row = self
    row.isImposed = isImposed
    if settings.isDue(recorded.due, askedFor: row.due) { row.due = recorded.due }
    return recorded == row && identical(recorded.deliverable, row.deliverable)
  }
}
