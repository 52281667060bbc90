import ArgumentParser
import Foundation

/// Options of one verb that do not go together: one would have no effect beside the other, so both are
/// refused.
struct Exclusion {
  /// Options of one group go with each other, and with none of another group.
  let groups: [[String]]

  /// - Parameter groups: names as they are typed, such as `--file`.
  init(among groups: [String]...) { self.groups = groups }

  /// - Parameter typed: the names that a command line holds.
  /// - Throws: `UsageFault.together`.
  func check(_ typed: [String]) throws(UsageFault) {
    let said = groups.compactMap { group in group.first(where: typed.contains) }
    if said.count > 1 { throw .together(said[0], said[1]) }
  }
}

/// Options of a verb that say more of another one, and nothing without it.
struct Requirement {
  let options: [String]
  /// Any of them will do.
  let need: [String]

  /// - Parameter need: names as they are typed, such as `--add`.
  init(of options: [String], anyOf need: String...) {
    self.options = options
    self.need = need
  }

  /// - Parameter typed: the names that a command line holds.
  /// - Throws: `UsageFault.lacks`.
  func check(_ typed: [String]) throws(UsageFault) {
    guard let option = typed.first(where: options.contains), !need.contains(where: typed.contains)
    else { return }
    throw .lacks(option, anyOf: need)
  }
}

extension Command {
  /// Refuses a command line whose options do not go together, or that says an option twice which holds
  /// one value.
  ///
  /// - Throws: `UsageFault`.
  static func check(_ arguments: [String]) throws {
    let typed = names(in: arguments)
    for exclusion in exclusions { try exclusion.check(typed) }
    for requirement in requirements { try requirement.check(typed) }
    var seen: Set<String> = []
    let again = typed.filter { !seen.insert($0).inserted }
    guard !again.isEmpty else { return }
    let single = try SingleOptions(of: self)
    for name in again where single.names.contains(name) { throw UsageFault.saidTwice(name) }
  }

  /// The options that are typed: no value begins with two hyphens where the parser takes one.
  private static func names(in arguments: [String]) -> [String] {
    arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }
  }
}

/// The options of a verb that hold one value, as the parser describes them. It looks into all of them
/// to say so, which only a command line with an option said twice has to wait for.
private struct SingleOptions {
  let names: Set<String>

  private struct Description: Decodable {
    var command: Verb

    struct Verb: Decodable {
      var arguments: [Argument]?
    }

    struct Argument: Decodable {
      var kind: String
      var isRepeating: Bool
      var preferredName: Name?
    }

    struct Name: Decodable {
      var name: String
    }
  }

  init(of verb: (some ParsableCommand).Type) throws {
    let json = Data(verb._dumpHelp().utf8)
    let described = try JSONDecoder().decode(Description.self, from: json).command.arguments ?? []
    names = Set(
      described.filter { $0.kind == "option" && !$0.isRepeating }
        .compactMap { argument in argument.preferredName.map { "--\($0.name)" } })
  }
}
