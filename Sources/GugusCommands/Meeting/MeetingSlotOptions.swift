import ArgumentParser
import GugusDomain

/// When within its day, and where, a meeting is.
struct MeetingSlotOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(en: "It starts at, such as 09:00.", id: "Mulai pukul, misalnya 09.00."))
  var start: ClockTime?

  @Option(help: ArgumentHelp(en: "It ends at.", id: "Selesai pukul."))
  var end: ClockTime?

  @Option(
    help: ArgumentHelp(
      en: "Time zone: WIB, WITA, WIT or +07:00.", id: "Zona waktu: WIB, WITA, WIT, atau +07:00."))
  var zone: Zone?

  @Option(help: ArgumentHelp(en: "A room or a link.", id: "Ruang atau tautan."))
  var place: String?
}
