import ArgumentParser
import GugusDomain

struct JournalCorrectClock: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "correct-clock",
      Term(
        en: "Say that the clock was ahead, so that recording goes on by the right one.",
        id: "Nyatakan jam sempat terlalu maju, agar pencatatan lanjut dengan jam yang benar."),
      discussion: Term(
        en:
          "What was recorded by a clock that was ahead bars the right one, until the steward says "
          + "so. The entries stay as they are; times of recording run back this once, and the journal "
          + "shows it. What the wrong clock dated ahead can then be taken back with `journal void`.",
        id:
          "Catatan dengan jam yang terlalu maju menghalangi jam yang benar, sampai pengelola ruang "
          + "kerja menyatakannya. Catatannya tetap; waktu pencatatan mundur satu kali ini saja, dan "
          + "jurnal menunjukkannya. Yang keliru bertanggal di muka dapat dibatalkan dengan "
          + "`journal void`."))
  }

  @Option(help: ArgumentHelp(en: "Why it was ahead.", id: "Alasan jam terlalu maju."))
  var reason: String

  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> CorrectClock {
    CorrectClock(from: try context.record().lastRecorded() ?? context.now, reason: reason)
  }
}
