import Foundation
import GugusDomain
import GugusStore
import Nation

/// `make-nation COMMITMENTS FILE [--founded]`: makes a workspace of that size, or only its agencies and
/// task forces.
@main
enum Main {
  static func main() {
    do {
      try run()
    } catch {
      FileHandle.standardError.write(Data("make-nation: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isFoundedOnly = arguments.last == "--founded"
    if isFoundedOnly { arguments.removeLast() }
    guard arguments.count == 2, let size = Int(arguments[0]), size > 0 else {
      FileHandle.standardError.write(Data("usage: make-nation COMMITMENTS FILE [--founded]\n".utf8))
      exit(64)
    }
    let workspace = try Workspace(creatingFileAt: arguments[1])
    let start = ContinuousClock.now
    try Nation(size: size).build(in: workspace, isFoundedOnly: isFoundedOnly) { day, made in
      guard day.civil.day == 1 else { return }
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      FileHandle.standardError.write(Data("\(day) \(made) commitments, \(seconds) s\n".utf8))
    }
  }
}
