import ArgumentParser
import GugusDomain
import GugusLog

struct KeyNew: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "new",
      Term(
        en: "Make a key; its public half is printed.",
        id: "Buat kunci; paruh publiknya dicetak."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "Its name, such as dinkes.example.go.id (no spaces, no +).",
      id: "Namanya, misalnya dinkes.example.go.id (tanpa spasi dan +)."))
  var name: KeyName

  @OptionGroup var shared: SharedOptions

  func run(_ context: Context) throws {
    let key = SigningKey(name: name.text)
    let file = try KeyFolder(context.files).add(key)
    context.presenter.isDone(.made)
    try context.presenter.output("\(key.verifier)\n")
    context.presenter.say(
      Term(
        en:
          "The private key is in \(file). Next: gugus key register AGENCY \(name.text) --as AGENCY; "
          + "for the first key of an agency, --as the steward",
        id:
          "Kunci privat ada di \(file). Berikutnya: gugus key register INSTANSI \(name.text) --as "
          + "INSTANSI; untuk kunci pertama suatu instansi, --as pengelola ruang kerja"))
  }
}

/// The name of a key, as it stands between spaces and plus signs.
struct KeyName: ExpressibleByArgument {
  var text: String

  init?(argument: String) {
    guard VerifierKey.accepts(name: argument), TextRule.line.fault(in: argument) == nil else {
      return nil
    }
    text = argument
  }
}

extension VerifierKey: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
