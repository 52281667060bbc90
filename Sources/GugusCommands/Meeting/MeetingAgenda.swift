import ArgumentParser
import GugusDomain
import GugusStore

struct MeetingAgenda: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "agenda",
      Term(
        en: "Write the next meeting's minutes file, with open and overdue commitments on it.",
        id: "Tulis berkas notula rapat berikutnya, lengkap dengan komitmen yang terbuka dan "
          + "terlambat."))
  }

  @Argument(help: ArgumentHelp(en: "The task force.", id: "Gugus tugas."))
  var taskForce: TaskForceCode

  @Option(
    help: ArgumentHelp(
      en: "The meeting's day (default: the next one scheduled, else today).",
      id: "Tanggal rapat (bawaan: yang terjadwal berikutnya, atau hari ini)."))
  var date: DateWord?

  @Option(help: ArgumentHelp(en: "Its title.", id: "Judulnya."))
  var title: String?

  @OptionGroup var file: OutputFile

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let text = try agenda(context).writeAgenda(in: context.language)
    try context.presenter.deliver(to: file.output) { try $0(text) }
  }

  private func agenda(_ context: Context) throws -> Minutes {
    let workspace = try context.workspace()
    let taskForce = try workspace.taskForce(taskForce)
    var minutes = try start(context, workspace, taskForce)
    let answers = try minutes.code.map { try workspace.meeting($0).answers } ?? []
    minutes.attendance = taskForce.members(on: minutes.date)
      .filter { $0.role.takesPart }
      .map { member in
        answers.first { $0.agency == member.agency }?.attendance(in: context.language)
          ?? Attendance(agency: member.agency, presence: .absent)
      }
    var filter = CommitmentFilter(today: context.today)
    filter.taskForce = taskForce.code
    filter.isOpen = true
    minutes.agenda += try workspace.commitments(filter).map { row in
      row.facts.agendaItem(on: minutes.date).in(context.language)
    }
    let present = Set(minutes.attendance.map(\.agency))
    let settings = try workspace.settings()
    minutes.followUps += taskForce.standing
      .filter { present.isSuperset(of: [$0.debtor, $0.creditor] + $0.supporters) }
      .map { row in
        var followUp = row.followUp(on: minutes.date)
        let due = settings.due(followUp.due)
        if due != followUp.due {
          context.presenter.say(Note.dueMoved(row.deliverable, from: followUp.due, to: due).term)
          followUp.due = due
        }
        return followUp
      }
    return minutes
  }

  /// The meeting as it is scheduled, where it is; else a blank one.
  private func start(
    _ context: Context, _ workspace: Workspace, _ taskForce: TaskForce
  ) throws -> Minutes {
    let day = try context.day(date)
    var filter = MeetingFilter()
    filter.taskForce = taskForce.code
    filter.state = .scheduled
    var scheduled: [MeetingCode] = []
    try workspace.eachMeeting(filter) { row in
      if day.map({ $0 == row.date }) ?? (row.date >= context.today) { scheduled.append(row.code) }
    }
    if let code = scheduled.first {
      var minutes = try workspace.minutes(of: code)
      if let title { minutes.title = title }
      return minutes
    }
    let words = Term(en: "Coordination meeting", id: "Rapat koordinasi")
    return Minutes(
      taskForce: taskForce.code, title: title ?? words.in(context.language),
      date: day ?? context.today)
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
