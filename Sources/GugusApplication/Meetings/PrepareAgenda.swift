import GugusDomain
import GugusMinutes
import GugusStore

/// Prepares the minutes of a task force's next meeting: who should come, what is open, what every agenda
/// holds.
public struct PrepareAgenda {
  private let taskForce: TaskForceCode
  private let day: Day?
  private let title: String?

  /// The next meeting of a task force.
  ///
  /// - Parameters:
  ///   - day: nil for the next meeting that is scheduled, else today.
  ///   - title: nil for what it is called where it is scheduled.
  public init(of taskForce: TaskForceCode, on day: Day? = nil, title: String? = nil) {
    self.taskForce = taskForce
    self.day = day
    self.title = title
  }

  /// An agenda.
  public struct Answer {
    /// To be settled at the meeting, and then logged.
    public var minutes: Minutes
    /// What somebody should know of it.
    public var remarks: [Remark] = []
  }

  /// Prepares the minutes from what is on record, and records nothing.
  ///
  /// - Parameter language: in which the minutes are to be written.
  /// - Throws: `Refusal` of a task force that is not on record, `WorkspaceFault`.
  public func run(on workspace: Workspace, today: Day, in language: Language) throws -> Answer {
    let taskForce = try workspace.taskForce(taskForce)
    var agenda = Answer(minutes: try start(workspace, taskForce, today: today, language))
    let day = agenda.minutes.date
    let answers = try agenda.minutes.code.map { try workspace.meeting($0).answers } ?? []
    agenda.minutes.attendance = taskForce.members(on: day)
      .filter { $0.role.takesPart }
      .map { member in
        answers.first { $0.agency == member.agency }?.attendance(in: language)
          ?? Attendance(agency: member.agency, presence: .absent)
      }
    var filter = CommitmentFilter(today: today)
    filter.taskForce = taskForce.code
    filter.isOpen = true
    agenda.minutes.agenda += try workspace.commitments(filter).map { row in
      row.facts.agendaItem(on: day).in(language)
    }
    let present = Set(agenda.minutes.attendance.map(\.agency))
    let settings = try workspace.settings()
    for row in taskForce.standing
    where present.isSuperset(of: [row.debtor, row.creditor] + row.supporters) {
      var followUp = row.followUp(on: day)
      let due = settings.due(followUp.due)
      if due != followUp.due {
        agenda.remarks.append(.dueMoved(row.deliverable, from: followUp.due, to: due))
        followUp.due = due
      }
      agenda.minutes.followUps.append(followUp)
    }
    return agenda
  }

  /// The meeting as it is scheduled, where it is; else a blank one.
  private func start(
    _ workspace: Workspace, _ taskForce: TaskForce, today: Day, _ language: Language
  ) throws -> Minutes {
    var filter = MeetingFilter()
    filter.taskForce = taskForce.code
    filter.state = .scheduled
    var scheduled: [MeetingCode] = []
    try workspace.eachMeeting(filter) { row in
      if day.map({ $0 == row.date }) ?? (row.date >= today) { scheduled.append(row.code) }
    }
    if let code = scheduled.first {
      var minutes = try workspace.minutes(of: code)
      if let title { minutes.title = title }
      return minutes
    }
    let words = Term(en: "Coordination meeting", id: "Rapat koordinasi")
    return Minutes(
      taskForce: taskForce.code, title: title ?? words.in(language), date: day ?? today)
  }
}

extension MeetingAnswer {
  /// The row of an agenda, to be settled at the meeting: an agency that said it comes has not
  /// come yet.
  fileprivate func attendance(in language: Language) -> Attendance {
    let said = Term(
      en: "answered: \(answer.term.en)", id: "menjawab: \(answer.term.id)"
    ).in(language)
    let words = [answer == .excused ? nil : said, person?.text].compactMap(\.self)
    return Attendance(
      agency: agency, presence: answer == .excused ? .excused : .absent,
      person: words.isEmpty ? nil : .known(words.joined(separator: ", ")))
  }
}

extension CommitmentFacts {
  /// The line of an agenda that asks after this commitment.
  fileprivate func agendaItem(on day: Day) -> Term {
    // An item may be no longer than the deliverable alone may be: four hundred scalars leave
    // room for the rest.
    let scalars = deliverable.unicodeScalars
    let what = scalars.count > 400 ? "\(String(scalars.prefix(400)))…" : deliverable
    let head = "\(code) \(debtor) → \(creditor): \(what)"
    let late = day - due
    guard state == .active, late > 0 else {
      return Term(
        en: "\(head) (\(state.term.en), due \(due))", id: "\(head) (\(state.term.id), batas \(due))"
      )
    }
    return Term(
      en: "\(head) (overdue since \(due), \(late) days)",
      id: "\(head) (terlambat sejak \(due), \(late) hari)")
  }
}
