import ArgumentParser
import Foundation

/// Tortures the built program, and prints a line of figures for each torture. Stops with an
/// error at the first broken promise.
@main
struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tortures the built program: kills it, fills its disk, damages its files.")

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case kill, crowd, full, disk, flip
  }

  @Option(help: "The program.")
  var gugus = "../../.build/release/gugus"

  @Option(help: "Where the random numbers begin.")
  var seed: UInt64 = 2026

  @Option(help: "Only these (repeatable).")
  var only: [Kind] = []

  @Flag(help: "A fraction of everything, for a look in passing.")
  var short = false

  func run() throws {
    let program = Program(path: URL(filePath: gugus).standardizedFileURL.path)
    for kind in only.isEmpty ? Kind.allCases : only {
      let figures =
        switch kind {
        case .kill: try Kill(program: program, seed: seed, times: short ? 25 : 1_000).figures()
        case .crowd: try Crowd(program: program, processes: 8, each: short ? 10 : 500).figures()
        case .full: try Full(program: program, steps: short ? 5 : 40).figures()
        case .disk: try SmallDisk(program: program, step: short ? 37 : 1).figures()
        case .flip:
          try Flip(program: program, seed: seed, positions: short ? 25 : 1_000).figures()
        }
      try FileHandle.standardOutput.write(contentsOf: Data("\(kind.rawValue): \(figures)\n".utf8))
    }
  }
}
