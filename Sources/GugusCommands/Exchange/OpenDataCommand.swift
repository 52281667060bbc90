import ArgumentParser
import GugusApplication
import GugusDomain

/// Of which record open data are, and from when.
struct OpenDataOptions: ParsableArguments {
  @Option(
    name: .customLong("taskforce"),
    help: ArgumentHelp(
      en: "Only what belongs to this task force; of agencies and task forces always all.",
      id: "Hanya yang termasuk gugus tugas ini; instansi dan gugus tugas selalu semuanya."))
  var taskForce: TaskForceCode?

  @OptionGroup var view: ViewOptions
}

struct PeopleOption: ParsableArguments {
  @Flag(
    name: .customLong("people"),
    help: ArgumentHelp(
      en: "With the names of people; without this, agencies only.",
      id: "Beserta nama orang; tanpa ini, hanya instansi."))
  var areNamed = false
}

extension Context {
  /// The record as these options want it.
  func openData(_ options: OpenDataOptions, withPeople: Bool = false) throws -> OpenData {
    try openData(options.view, of: options.taskForce, withPeople: withPeople)
  }

  func openData(
    _ view: ViewOptions, of taskForce: TaskForceCode? = nil, withPeople: Bool
  ) throws -> OpenData {
    try OpenRecord(of: taskForce, from: seen(from: view).vantage, withPeople: withPeople)
      .run(on: record(), watching: progress)
  }
}

/// A verb that exports one text.
protocol OpenDataCommand: Command {
  var file: OutputFile { get }
  func open(_ context: Context) throws -> OpenData
  func text() throws -> OpenText
}

extension OpenDataCommand {
  func run(_ context: Context) throws {
    // What cannot be asked for need not wait for the record.
    let text = try text()
    let data = try open(context)
    let presenter = context.presenter
    try presenter.deliver(to: file.output) { sink in
      try data.write(text, watching: presenter.progress(to: file.output), to: sink)
    }
  }
}
