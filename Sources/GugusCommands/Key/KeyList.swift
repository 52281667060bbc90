import ArgumentParser
import GugusDomain
import GugusOutput

struct KeyList: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Term(
        en: "List your own keys, or those registered to agencies.",
        id: "Daftar kunci Anda sendiri, atau yang terdaftar atas nama instansi."))
  }

  @Flag(
    help: ArgumentHelp(
      en: "Those on the record of the workspace.", id: "Yang tercatat di ruang kerja."))
  var registered = false

  @OptionGroup var output: RenderingOptions
  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let document: Document =
      registered
      ? .registeredKeys(try context.workspace().registeredKeys())
      : .keys(try KeyFolder(context.files).keys().map(\.verifier))
    try context.show(document, output)
  }
}
