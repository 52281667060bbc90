import ArgumentParser
import GugusDomain

struct AgencyEdit: RecordingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "edit", Term(en: "Change what is said of an agency.", id: "Ubah data instansi."),
      discussion: Term(
        en: "With --until, an agency ends: what it owes, is owed, judges and supports, its "
          + "memberships and its stewardship pass to its --successor; what the two owed each other "
          + "is released. Without a successor nothing of it may be open.",
        id: "Dengan --until, instansi berakhir: kewajiban, tagihan, verifikasi, dukungan, "
          + "keanggotaan, dan pengelolaannya beralih ke --successor; utang keduanya satu sama lain "
          + "dibebaskan. Tanpa penerus, tidak boleh ada yang masih terbuka."))
  }

  @Argument(help: ArgumentHelp(en: "The agency.", id: "Instansinya."))
  var code: AgencyCode

  @OptionGroup var details: AgencyDetailOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var shared: SharedOptions

  func action(_ context: Context) throws -> EditAgency {
    EditAgency(code: code, change: try details.change(context))
  }
}
