import Foundation

/// A command line and its environment as the system gives them to a process: bytes.
public struct RawLine: Sendable {
  /// Without the program's name.
  public var arguments: [[UInt8]]
  /// Of the environment, what Gugus reads.
  public var variables: [String: [UInt8]]

  public init(arguments: [[UInt8]], variables: [String: [UInt8]] = [:]) {
    self.arguments = arguments
    self.variables = variables
  }

  /// Those of this process.
  public static func system() -> RawLine {
    let arguments = CommandLine.unsafeArgv
    let names = ProcessInfo.processInfo.environment.keys.filter(isRead)
    return RawLine(
      arguments: (1..<max(1, Int(CommandLine.argc))).compactMap { arguments[$0].map(bytes) },
      variables: Dictionary(
        uniqueKeysWithValues: names.compactMap { name in
          getenv(name).map { (name, bytes($0)) }
        }))
  }

  static func isRead(_ name: String) -> Bool {
    name.hasPrefix("GUGUS_") || ["HOME", "XDG_DATA_HOME"].contains(name)
  }

  private static func bytes(_ text: UnsafeMutablePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }
}

extension RawLine {
  /// Where a word stands.
  enum Place: Hashable {
    /// From 1; of an option, which.
    case argument(Int, of: String?)
    case variable(String)
  }

  /// The first word that is no UTF-8.
  var notText: Place? {
    for (index, argument) in arguments.enumerated() where !RawLine.isText(argument) {
      return .argument(index + 1, of: option(at: index))
    }
    return variables.filter { !RawLine.isText($0.value) }.keys.min().map(Place.variable)
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The option that stands in the same word, or before it.
  private func option(at index: Int) -> String? {
    let own = arguments[index].prefix { $0 != UInt8(ascii: "=") }
    for word in [Array(own), index > 0 ? arguments[index - 1] : []] {
      if let text = String(validating: word, as: UTF8.self), text.hasPrefix("--"), text != "--" {
        return text
      }
    }
    return nil
  }
}
