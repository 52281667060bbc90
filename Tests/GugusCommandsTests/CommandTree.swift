import ArgumentParser
import Foundation
import GugusDomain

@testable import GugusCommands

/// A command, as the argument parser describes it to tools.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var name: String
    }

    var kind: String
    var isOptional: Bool
    var abstract: String?
    var preferredName: Name?
    var valueName: String?
    var allValues: [String]?

    /// As it is typed.
    var name: String { preferredName.map { "--\($0.name)" } ?? "<\(valueName ?? "")>" }
    var takesValue: Bool { kind != "flag" }
  }

  var superCommands: [String]?
  var commandName: String
  var abstract: String?
  var aliases: [String]?
  var subcommands: [CommandTree]?
  var arguments: [Argument]?

  /// Nouns and verbs as they are typed: `commitment accept`.
  var path: [String] { ((superCommands ?? []) + [commandName]).filter { $0 != "gugus" } }
  var line: String { path.joined(separator: " ") }
  var isVerb: Bool { subcommands?.isEmpty ?? true }

  /// Its own arguments, without those that the parser brings and documents itself.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { !["--help", "--version"].contains($0.name) }
  }

  /// It and all below it, without the parser's own command `help`.
  var all: [CommandTree] {
    [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all)
  }

  var verbs: [CommandTree] { all.filter(\.isVerb) }

  /// All commands, described in that language.
  static func of(_ language: Language) throws -> CommandTree {
    struct Dump: Decodable {
      var command: CommandTree
    }
    let json = Language.$current.withValue(language) { Gugus._dumpHelp() }
    return try JSONDecoder().decode(Dump.self, from: Data(json.utf8)).command
  }
}
