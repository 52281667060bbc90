/// Puts minutes on the record: the meeting with its attendance and decisions, and each row of
/// the follow-up as a commitment bound to them. All or nothing. Logging the same minutes again
/// records nothing; a changed draft is a later edition, of which only the difference is recorded.
public struct LogMinutes: Action {
  /// What the file of minutes says.
  public var minutes: Minutes
  /// Every row of the follow-up is imposed, whatever the row says.
  public var imposesAll: Bool
  /// Which meeting it was, where the minutes do not say it themselves.
  public var identity: Identity

  /// What someone says of which meeting minutes are.
  public enum Identity: Hashable, Sendable {
    /// Nothing: it is found by day, title and time, and a doubt is not recorded.
    case unsaid
    case editionOf(MeetingCode)
    /// Another than those on record of that day.
    case another
  }

  /// The rows say themselves what they impose, and nobody says which meeting it was, unless said
  /// otherwise.
  public init(_ minutes: Minutes, imposesAll: Bool = false, identity: Identity = .unsaid) {
    self.minutes = minutes
    self.imposesAll = imposesAll
    self.identity = identity
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let taskForce = try record.known(minutes.taskForce)
    if minutes.date > act.today { throw Refusal.time(.inTheFuture(minutes.date, today: act.today)) }

    let found = try meetingOnRecord(in: record)
    let old = found.meeting
    var content = MeetingContent(minutes)
    content.calendarID = old?.content.calendarID
    if let old { content.keepMissing(of: old.content) }
    let code: MeetingCode
    if let old {
      code = old.code
    } else {
      code = MeetingCode(taskForce.code, try record.lastNumber(.meeting, in: taskForce.code) + 1)
    }

    // What a meeting decided takes effect on its day, whenever it is written down.
    if let saidOn = act.saidOn, saidOn < minutes.date, old?.state != .held {
      throw Refusal.time(.beforeItExisted(code.text, on: saidOn, since: minutes.date))
    }
    let effective = act.saidOn ?? max(minutes.date, old?.since ?? minutes.date)
    let rows = match(try record.commitments(from: code), try record.settings())
    let change = MeetingChange(from: old?.content, to: content)
    let isFirst = old.map { $0.state == .scheduled } ?? true
    let amends = !minutes.amendments.isEmpty && minutes.amendments != old?.amendments
    guard isFirst || change != nil || amends || rows.sayMore else {
      return Ruling([], remarks: [.nothingChanged(code.text)] + rows.remarks(code))
    }
    if case .doubtful(let same) = found {
      throw Refusal.edition(
        .sameMeeting(
          code, MinutesDifference.all(from: same.content, to: content) + rows.differences))
    }
    if let edition = minutes.edition { try record.checkStands(edition: edition, of: code) }
    if old?.state == .ratified { throw Refusal.meeting(.ratified(code)) }
    if amends { throw Refusal.meeting(.notRatified(code)) }

    let edition = try record.nextEdition(of: code, in: taskForce.code, on: content.date)
    var happenings: [Happening] = []
    // A task force that was dissolved makes no more editions; its successor corrects rows of the last.
    let isEdition = isFirst || change != nil || taskForce.dissolvedOn == nil
    if isEdition {
      happenings.append(
        Happening(
          .meeting(code, .logged(taskForce.code, change ?? .nothing, edition)),
          on: isFirst ? effective : act.on))
    }
    happenings += try followUps(
      rows, in: record, meeting: code, taskForce, act, effective: effective)
    var remarks = self.remarks(edition, of: content, code) + rows.remarks(code)
    remarks += happenings.waitingForRatification(of: code)
    if let old, !isFirst {
      if isEdition { remarks.append(.laterEdition(code, edition.number)) }
      remarks += try record.remarks(ofMoving: code, from: old.content.date, to: content.date)
    } else if case .new(let beside) = found, !beside.isEmpty {
      remarks.append(.anotherMeeting(code, on: content.date, beside: beside))
    }
    return Ruling(happenings, remarks: remarks)
  }

  private func remarks(
    _ edition: MinutesEdition, of content: MeetingContent, _ code: MeetingCode
  ) -> [Remark] {
    let (attending, needed) = edition.quorum.count(in: content)
    let notMentioned = edition.quorum.notMentioned(in: content)
    return (notMentioned.isEmpty ? [] : [.notMentioned(code, notMentioned)])
      + [
        attending < needed
          ? .quorumMissed(code, attending: attending, needed: needed)
          : .quorumMet(code, attending: attending, needed: needed)
      ]
  }
}

// Which meeting it was.
extension LogMinutes {
  private enum MeetingMatch {
    /// None, beside others of that day.
    case new(beside: [MeetingCode])
    case certain(Meeting)
    /// Minutes of one that looks the same are on record, and nobody says that these are of it.
    case doubtful(Meeting)

    var meeting: Meeting? {
      switch self {
      case .new: nil
      case .certain(let meeting), .doubtful(let meeting): meeting
      }
    }
  }

  /// The meeting that these are the minutes of: by its code; by the edition that they name, of those
  /// held on that day; else by day, title and time.
  private func meetingOnRecord(in record: some Record) throws -> MeetingMatch {
    if let code = try code() {
      let meeting = try record.known(code)
      guard meeting.taskForce == minutes.taskForce else {
        throw Refusal.meeting(.otherTaskForce(code.text, meeting.taskForce))
      }
      return .certain(meeting)
    }
    let sameDay = try record.meetings(of: minutes.taskForce, on: minutes.date)
    if identity == .another { return .new(beside: sameDay.map(\.code)) }
    if minutes.edition != nil { return .certain(try namedByEdition(sameDay)) }

    let same = sameDay.filter { hasTitle(of: $0) && mayBeAtTheTime(of: $0) }
    if let exact = same.filter({ minutes.start != nil && $0.content.start == minutes.start }).only {
      return found(exact)
    }
    if let only = same.only { return found(only) }
    // Minutes under another title than the one that was scheduled may well be its.
    let unclear =
      same.isEmpty ? sameDay.filter { $0.state == .scheduled && mayBeAtTheTime(of: $0) } : same
    guard unclear.isEmpty else { throw several(unclear) }
    return .new(beside: sameDay.map(\.code))
  }

  /// What the file and the person who logs it say.
  private func code() throws(Refusal) -> MeetingCode? {
    guard case .editionOf(let said) = identity else { return minutes.code }
    if let code = minutes.code, code != said { throw several([code, said]) }
    return said
  }

  private func namedByEdition(_ sameDay: [Meeting]) throws(Refusal) -> Meeting {
    let held = sameDay.filter { $0.edition != nil }
    if held.isEmpty { throw .edition(.noEdition(minutes.taskForce, on: minutes.date)) }
    if let one = held.filter({ hasTitle(of: $0) && mayBeAtTheTime(of: $0) }).only ?? held.only {
      return one
    }
    throw several(held)
  }

  private func found(_ meeting: Meeting) -> MeetingMatch {
    meeting.state == .scheduled ? .certain(meeting) : .doubtful(meeting)
  }

  private func several(_ meetings: [Meeting]) -> Refusal { several(meetings.map(\.code)) }

  private func several(_ codes: [MeetingCode]) -> Refusal {
    .meeting(.severalMeetings(minutes.taskForce, on: minutes.date, codes))
  }

  /// Called alike, but for letters and spaces as one or another types them.
  private func hasTitle(of meeting: Meeting) -> Bool {
    meeting.content.title.whiteSpaceFolded.lowercased()
      == minutes.title.whiteSpaceFolded.lowercased()
  }

  /// At no other time: one that is not said is not another.
  private func mayBeAtTheTime(of meeting: Meeting) -> Bool {
    guard let start = minutes.start, let other = meeting.content.start else { return true }
    return start == other
  }
}

/// The rows of minutes beside the commitments that they stand for.
private struct FollowUpRows {
  struct Row {
    var row: FollowUp
    var isImposed: Bool
    /// Nil of a new one.
    var commitment: Commitment?

    /// It says what is not on record.
    var saysMore: Bool
  }

  var rows: [Row] = []
  /// Commitments of the meeting without a row.
  var gone: [Commitment] = []

  var sayMore: Bool { rows.contains(where: \.saysMore) }

  func remarks(_ meeting: MeetingCode) -> [Remark] {
    gone.isEmpty ? [] : [.rowsGone(meeting, gone.map(\.code))]
  }

  /// Between the record and the rows.
  var differences: [MinutesDifference] {
    rows.filter(\.saysMore).map { row in
      MinutesDifference(
        .followUp(row.commitment?.code), old: row.commitment.map { FollowUp($0).words },
        new: row.row.words)
    }
      + gone.map { MinutesDifference(.followUp($0.code), old: FollowUp($0).words) }
  }
}

extension LogMinutes {
  private func followUps(
    _ rows: FollowUpRows, in record: some Record, meeting: MeetingCode,
    _ taskForce: TaskForce, _ act: Circumstances, effective: Day
  ) throws -> [Happening] {
    var number = try record.lastNumber(.commitment, in: taskForce.code)
    var happenings: [Happening] = []
    for matched in rows.rows where matched.saysMore {
      let row = matched.row
      if let old = matched.commitment {
        guard old.state == .proposed, matched.isImposed == old.isImposed else {
          throw Refusal.meeting(.rowAnswered(old.code, old.state))
        }
        happenings.append(
          Happening(.commitment(old.code, .corrected(row.terms(old.terms))), on: act.on))
        continue
      }
      if let code = row.code {
        _ = try record.known(code)
        throw Refusal.meeting(.otherMeeting(code, meeting))
      }
      number += 1
      let code = CommitmentCode(taskForce.code, number)
      let terms = row.terms(
        CommitmentTerms(
          taskForce: taskForce.code, debtor: row.debtor, creditor: row.creditor,
          deliverable: row.deliverable, due: row.due, meeting: meeting))
      if matched.isImposed {
        let imposer = imposer(act.actor, taskForce)
        let signs = try record.settings().signsEntries
        let event = try taskForce.imposing(
          terms, on: nil, isUnratified: signs && (imposer != nil || act.recorder != nil))
        happenings.append(Happening(.commitment(code, event), on: effective, actor: imposer))
      } else {
        let proposed = CommitmentEvent.proposed(
          terms, answerDays: try record.settings().answerDays)
        happenings.append(Happening(.commitment(code, proposed), on: effective))
      }
    }
    return happenings
  }

  private func match(_ commitments: [Commitment], _ settings: Settings) -> FollowUpRows {
    var rows = FollowUpRows()
    var unmatched = UnmatchedCommitments(commitments)
    for row in minutes.followUps {
      let isImposed = row.isImposed || imposesAll
      let commitment = unmatched.take(row, settings)
      rows.rows.append(
        FollowUpRows.Row(
          row: row, isImposed: isImposed, commitment: commitment,
          saysMore: commitment.map { !row.says($0, isImposed: isImposed, settings) } ?? true))
    }
    rows.gone = unmatched.left
    return rows
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

extension [Happening] {
  /// What is to be said of commitments that bind nobody before their minutes are ratified.
  fileprivate func waitingForRatification(of meeting: MeetingCode) -> [Remark] {
    let waiting = compactMap { happening -> CommitmentCode? in
      guard case .commitment(let code, .imposed(_, _, _, isUnratified: true)) = happening.event
      else { return nil }
      return code
    }
    return waiting.isEmpty ? [] : [.waitsForRatification(meeting, waiting)]
  }
}

/// The commitments of a meeting for which no row of its minutes has been found yet. Each is looked up,
/// not looked for: there may be thousands of both.
private struct UnmatchedCommitments {
  private let commitments: [Commitment]
  private var isTaken: [Bool]
  private var byCode: [CommitmentCode: Int] = [:]
  private var byRow: [FollowUp: Queue] = [:]
  private var byPromise: [Promise: Queue] = [:]

  private struct Promise: Hashable {
    var debtor: AgencyCode
    var deliverable: String
  }

  /// Places of commitments that look alike, the first of which is taken first.
  private struct Queue {
    var places: [Int] = []
    var passed = 0

    mutating func first(butFor isTaken: [Bool]) -> Int? {
      while passed < places.count, isTaken[places[passed]] { passed += 1 }
      return passed < places.count ? places[passed] : nil
    }
  }

  init(_ commitments: [Commitment]) {
    self.commitments = commitments
    isTaken = commitments.map { _ in false }
    for (place, commitment) in commitments.enumerated() {
      byCode[commitment.code] = place
      var row = FollowUp(commitment)
      row.code = nil
      byRow[row, default: Queue()].places.append(place)
      let promise = Promise(debtor: row.debtor, deliverable: row.deliverable)
      byPromise[promise, default: Queue()].places.append(place)
    }
  }

  var left: [Commitment] { zip(commitments, isTaken).filter { !$0.1 }.map(\.0) }

  /// By code, else the same row, else the same promise of the same debtor with other details.
  mutating func take(_ row: FollowUp, _ settings: Settings) -> Commitment? {
    guard let place = place(row, settings), !isTaken[place] else { return nil }
    isTaken[place] = true
    return commitments[place]
  }

  private mutating func place(_ row: FollowUp, _ settings: Settings) -> Int? {
    if let code = row.code { return byCode[code] }
    let same = settings.daysDue(askedFor: row.due).flatMap { due in
      [false, true].compactMap { isImposed in
        var row = row
        (row.due, row.isImposed) = (due, isImposed)
        return byRow[row]?.first(butFor: isTaken)
      }
    }
    let promise = Promise(debtor: row.debtor, deliverable: row.deliverable)
    return same.min() ?? byPromise[promise]?.first(butFor: isTaken)
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

  /// Who owes what to whom by when.
  fileprivate var words: Term { Term(same: "\(debtor) → \(creditor): \(deliverable) (\(due))") }

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
