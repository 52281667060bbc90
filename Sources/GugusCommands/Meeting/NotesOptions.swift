import ArgumentParser
import GugusDomain
import GugusMinutes

/// What someone says for notes that do not say it themselves.
struct NotesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Of notes: a CSV file that says of which agency each person is (name,agency,also).",
      id: "Untuk catatan: berkas CSV tentang instansi setiap orang (nama,instansi,alias)."))
  var people: String?

  @Option(
    name: .customLong("creditor"),
    help: ArgumentHelp(
      en: "Of notes: the agency to which actions are owed; given again, the one for actions that "
        + "the first owes itself.",
      id: "Untuk catatan: instansi penerima tindak lanjut; bila diulang, untuk tindak lanjut yang "
        + "menjadi tanggungan instansi pertama."))
  var creditors: [AgencyCode] = []

  @Option(
    help: ArgumentHelp(
      en: "Of notes: the due date of actions that name none.",
      id: "Untuk catatan: batas waktu tindak lanjut yang tidak menyebutnya."))
  var due: DateWord?

  @Option(
    help: ArgumentHelp(
      en: "Of notes that hold several meetings: the day of the one to read; behind #, which of "
        + "that day (2026-03-15#2).",
      id: "Untuk catatan yang memuat beberapa rapat: tanggal rapat yang dibaca; di belakang #, "
        + "rapat keberapa pada tanggal itu (2026-03-15#2)."))
  var meeting: MeetingWord?

  /// The names of those that were said.
  var said: [String] {
    [
      people == nil ? nil : "--people", creditors.isEmpty ? nil : "--creditor",
      due == nil ? nil : "--due", meeting == nil ? nil : "--meeting",
    ].compactMap(\.self)
  }

  func assumptions(
    _ taskForce: TaskForceCode?, _ context: Context
  ) throws -> MinutesProposal.Assumptions {
    var assumptions = MinutesProposal.Assumptions()
    assumptions.taskForce = taskForce
    assumptions.creditors = creditors
    assumptions.due = try context.day(due)
    if let people {
      assumptions.names = try context.files.reading(people, limit: NameTable.fileLimit) {
        try NameTable(people: $0, file: people)
      }
    }
    return assumptions
  }
}

extension MinutesDialect: ExpressibleByArgument {}

/// One of the meetings of a file: its day as someone writes it and, behind `#`, which of that day.
struct MeetingWord: ExpressibleByArgument {
  let day: DateWord
  let ordinal: Int?

  init?(argument: String) {
    let parts = argument.split(separator: "#", omittingEmptySubsequences: false)
    day = DateWord(argument: String(parts[0]))
    ordinal = parts.count > 1 ? Int(parts[1]) : nil
    if parts.count > 2 || parts.count == 2 && ordinal.map({ $0 < 1 }) ?? true { return nil }
  }
}
