import ArgumentParser
import GugusApplication
import GugusDomain

/// A verb: a small struct whose properties document themselves, run with a context of its own
/// so that tests can parse real arguments and give it theirs.
protocol Command: ParsableCommand {
  var shared: SharedOptions { get }
  /// It makes the workspace that it is about.
  static var makesWorkspace: Bool { get }
  /// It looks for what is wrong with a workspace, or puts it right.
  static var opensAsFound: Bool { get }
  /// Its options that do not go together.
  static var exclusions: [Exclusion] { get }
  /// Its options that say nothing without another.
  static var requirements: [Requirement] { get }
  func run(_ context: Context) throws
}

extension Command {
  static var makesWorkspace: Bool { false }
  static var opensAsFound: Bool { false }
  static var exclusions: [Exclusion] { [] }
  static var requirements: [Requirement] { [] }
}

/// A verb that puts something on the record.
protocol RecordingCommand: Command {
  var act: ActOptions { get }
  associatedtype Wanted: Action
  /// What the arguments say is wanted.
  func action(_ context: Context) throws -> Wanted
}

extension RecordingCommand {
  func run(_ context: Context) throws {
    try context.record(try action(context), act)
  }
}

/// A verb that shows something.
protocol ShowingCommand: Command {
  var rendering: RenderingOptions { get }
  var view: ViewOptions { get }
  associatedtype Shown: Showing
  /// What the arguments say is to be shown.
  func shown(_ context: Context) throws -> Shown
}

extension ShowingCommand {
  func run(_ context: Context) throws {
    let seen = try context.seen(from: view)
    let shown = try shown(seen)
    let workspace = try seen.workspace(about: shown.scope)
    try seen.show(
      try shown.document(on: workspace, from: seen.vantage), rendering, readFrom: workspace)
  }
}
