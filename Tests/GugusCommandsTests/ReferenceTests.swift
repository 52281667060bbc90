import ArgumentParser
import Foundation
import GugusDomain
import GugusOutput
import TestSupport
import Testing

@testable import GugusCommands

/// `docs/reference.md` says what the program has: every command, who may do what, every
/// refusal. `GUGUS_RECORD=1` writes it anew, and fails.
@Suite("The reference")
struct ReferenceTests {
  @Test("is what the program says of itself")
  func isTrue() throws {
    try Golden.expect(reference(), as: "../../../docs/reference.md")
  }

  private func reference() -> String {
    """
    # Reference

    Kept true by a test (`ReferenceTests`). Every command also says this itself: `gugus help`, in
    both languages.

    ## Commands

    \(commands())
    ## Who may do what to a commitment

    The rule function itself, as a table. An event out of place is refused by name.

    | event | who may | from the states |
    |---|---|---|
    \(rules())
    ## Refusals

    A refusal leaves the workspace as it was and exits with status 1. Its name stands in brackets
    behind the rule, and each is about one of three things:

    \(classes())
    \(refusals())
    """
  }

  private func commands() -> String {
    Language.$current.withValue(.english) {
      verbs(of: Gugus.self, path: ["gugus"]).map { path, verb in
        let help = Gugus.helpMessage(for: verb, columns: 90)
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
          .map { $0.isEmpty ? "" : "    \($0)" }
        return "### \(path.joined(separator: " "))\n\n\(lines.joined(separator: "\n"))\n"
      }.joined(separator: "\n")
    }
  }

  private func verbs(
    of command: any ParsableCommand.Type, path: [String]
  ) -> [([String], any ParsableCommand.Type)] {
    let children = command.configuration.subcommands
    guard !children.isEmpty else { return [(path, command)] }
    return children.flatMap { verbs(of: $0, path: path + [$0.configuration.commandName ?? ""]) }
  }

  private func rules() -> String {
    CommitmentEvent.Kind.allCases.map { kind in
      let rule = CommitmentRule.rule(for: kind)
      let who = rule.who.map(\.rawValue).joined(separator: ", ")
      let from = rule.from.map(\.rawValue).joined(separator: ", ")
      return "| \(kind.rawValue) | \(who) | \(from.isEmpty ? "(begins it)" : from) |\n"
    }.joined()
  }

  private func classes() -> String {
    RefusalClass.allCases.map { kind in
      let meaning =
        switch kind {
        case .party: "not by this agency; another might, now and with the same words"
        case .state:
          "not now; the same agency with the same words might, once something else has happened"
        case .content: "not so; the same agency might, now and with other words or values"
        }
      let names = Refusal.names.filter { name in
        Refusal.samples.contains { $0.name == name && $0.class == kind }
      }
      return "- **\(meaning)**: \(names.joined(separator: ", "))\n"
    }.joined()
  }

  private func refusals() -> String {
    Refusal.names.compactMap { name in
      guard let sample = Refusal.samples.first(where: { $0.name == name }) else { return nil }
      return Language.allCases.map { language in
        let lines = sample.message(in: language).split(separator: "\n")
        return lines.map { "    \($0)\n" }.joined()
      }.joined(separator: "\n").prefixed(by: "### \(name)\n\n")
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate func prefixed(by head: String) -> String { head + self }
}
