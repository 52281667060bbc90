import ArgumentParser
import Foundation
import GugusDomain
import GugusStore
import Nation

@main
struct MakeNation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-nation",
    abstract: "Makes a workspace with the record of a nation's task forces.")

  @Argument(help: "How many commitments, at least.")
  var commitments: Int

  @Argument(help: "The workspace to make.")
  var file: String

  @Flag(help: "Only the agencies and task forces.")
  var founded = false

  func validate() throws {
    if commitments < 1 { throw ValidationError("a nation has at least one commitment") }
  }

  func run() throws {
    let workspace = try Nation.workspace(at: file)
    let start = ContinuousClock.now
    try Nation(size: commitments).build(in: workspace, isFoundedOnly: founded) { day, made in
      guard day.civil.day == 1 else { return }
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      FileHandle.standardError.write(Data("\(day) \(made) commitments, \(seconds) s\n".utf8))
    }
  }
}
