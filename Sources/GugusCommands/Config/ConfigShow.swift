import ArgumentParser
import GugusApplication
import GugusDomain

struct ConfigShow: ShowingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "show",
      Term(
        en: "Show how the workspace is set up, with its holidays and kept filters.",
        id: "Tampilkan pengaturan ruang kerja, beserta hari libur dan saringan yang tersimpan."),
      aliases: ["tampilkan"])
  }

  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var view: ViewOptions
  @OptionGroup var shared: SharedOptions

  func shown(_ context: Context) -> ShowSettings { ShowSettings() }
}
