import ArgumentParser
import GugusDomain
import GugusLog
import GugusOutput

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
    let register = Step(.registerKey, .agency(nil), .name(name.text), .byItself)
    context.presenter.say(
      Advice(
        en: "The private key is in \(file). Next: \(plain: register); for the first key of an "
          + "agency, --as the steward",
        id: "Kunci privat ada di \(file). Berikutnya: \(plain: register); untuk kunci pertama "
          + "suatu instansi, --as pengelola ruang kerja"))
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
