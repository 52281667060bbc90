import ArgumentParser
import GugusDomain

struct MeetingAnswerVerb: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "answer",
      Term(
        en: "Say whether an agency will come to a meeting.",
        id: "Nyatakan apakah suatu instansi akan hadir dalam rapat."),
      discussion: Term(
        en: "An agency answers for itself; whoever keeps the task force may answer for any. The "
          + "last answer counts. It is no attendance: that stands in the minutes.",
        id: "Instansi menjawab untuk dirinya sendiri; pengelola gugus tugas boleh menjawab untuk "
          + "instansi mana pun. Jawaban terakhir yang berlaku. Ini bukan kehadiran: kehadiran ada "
          + "di notula."),
      aliases: ["jawab"])
  }

  @OptionGroup var meeting: MeetingArgument

  @Argument(
    help: ArgumentHelp(
      en: "comes, sends-representative or excused.", id: "hadir, diwakili, atau izin."))
  var answer: ExpectedPresence

  @Option(
    help: ArgumentHelp(
      en: "The agency that answers (default: the one of --as).",
      id: "Instansi yang menjawab (bawaan: yang di --as)."))
  var agency: AgencyCode?

  @Option(
    help: ArgumentHelp(
      en: "Who comes or stands in, or why nobody comes.",
      id: "Siapa yang hadir atau mewakili, atau mengapa tidak ada yang hadir."))
  var person: String?

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> AnswerMeeting {
    guard let agency = try agency ?? context.circumstances(act).actor.agency else {
      throw UsageFault.missing(Term(en: "--agency or --as", id: "--agency atau --as"))
    }
    return AnswerMeeting(
      meeting.code,
      MeetingAnswer(
        agency: agency, answer: answer, person: person.map(PersonalText.known)))
  }
}

extension ExpectedPresence: ExpressibleByArgument {}
