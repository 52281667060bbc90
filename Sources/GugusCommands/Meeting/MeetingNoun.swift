import ArgumentParser
import GugusDomain

struct MeetingNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "meeting",
      Term(en: "Coordination meetings and their minutes.", id: "Rapat koordinasi dan notulanya."),
      subcommands: [
        MeetingSchedule.self, MeetingAgenda.self, MeetingLog.self, MeetingList.self,
        MeetingShow.self, MeetingMinutes.self, MeetingRatify.self, MeetingAmend.self,
        MeetingCancel.self, MeetingStanding.self, MeetingReschedule.self, MeetingInvite.self,
        MeetingAnswerVerb.self,
      ], aliases: ["rapat"])
  }
}

/// The meeting that a verb acts on.
struct MeetingArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      en: "The meeting's code, such as TPPS/M3.", id: "Kode rapat, misalnya TPPS/M3."))
  var code: MeetingCode
}
