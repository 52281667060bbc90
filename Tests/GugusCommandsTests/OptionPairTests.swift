import ArgumentParser
import Testing

@testable import GugusCommands

/// Nothing that is typed is dropped without a word. Pairs are not tried one by one, which would take
/// thousands of runs: in a line whose options go together, each is changed in turn, and the answer must
/// change, so none of the others keeps it from having its effect. Two options that stand together in no
/// line must be refused, and both named.
///
/// A dry run and `--for` are set beside the whole of a line: the one records nothing and ends as the line
/// does, the other changes who is named or is refused by a rule.
///
/// Beyond the pairs are `--workspace` and `--lang`, which say where and in which language anything is
/// done; and `--clock-is-right`, which does nothing in a rehearsal.
@Suite("Every option of every verb")
struct OptionPairTests {
  private static let tree = Result { try CommandTree.of(.english) }
  private static let beyond: Set = ["--workspace", "--lang", "--clock-is-right"]

  /// Verbs that are one with another, whatever the rows of its register are about.
  private static let same = [
    "agency import": "import agencies", "import memberships": "import agencies",
    "import commitments": "import agencies", "import meetings": "import agencies",
    "import findings": "import agencies",
  ]

  private static func verb(_ name: String) throws -> CommandTree {
    try #require(try tree.get().verbs.first { $0.line == name })
  }

  private static func options(of verb: CommandTree) -> [CommandTree.Argument] {
    verb.ownArguments.filter { $0.kind != "positional" && !beyond.contains($0.name) }
  }

  private static let names: [String] = {
    let names = ((try? tree.get().verbs.map(\.line)) ?? []).filter { same[$0] == nil }
    #if Spreadsheets
      return names
    #else
      // One of its options is for workbooks.
      return names.filter { $0 != "import agencies" }
    #endif
  }()

  @Test("is the same in verbs that are one")
  func sameVerbs() throws {
    #expect(Self.names.count > 100)
    for (name, other) in Self.same {
      let (own, others) = try (Self.verb(name), Self.verb(other))
      #expect(own.ownArguments.map(\.name) == others.ownArguments.map(\.name), "\(name)")
    }
  }

  @Test("that does not go with another, or needs one, is an option of that verb")
  func declared() throws {
    for (verb, type) in Self.types(below: Gugus.self, []) {
      let known = Set(try Self.verb(verb).ownArguments.map(\.name))
      let said =
        type.exclusions.flatMap { $0.groups.joined() }
        + type.requirements.flatMap { $0.options + $0.need }
      for name in said { #expect(known.contains(name), "\(verb) \(name)") }
    }
  }

  private static func types(
    below type: any ParsableCommand.Type, _ path: [String]
  ) -> [(String, any Command.Type)] {
    if let verb = type as? any Command.Type { return [(path.joined(separator: " "), verb)] }
    return type.configuration.subcommands.flatMap {
      types(below: $0, path + [$0.configuration.commandName ?? ""])
    }
  }

  @Test("has its effect beside every other, or both are refused by name", arguments: names)
  func pairs(_ name: String) throws {
    let verb = try Self.verb(name)
    let options = Self.options(of: verb)
    let flags = Set(options.filter { !$0.takesValue }.map(\.name))
    let written = OptionLines.lines.filter { line in
      (line.hasPrefix("!") ? String(line.dropFirst()) : line).hasPrefix(name + " ")
        || line == name
    }
    try #require(!written.isEmpty, "no line of \(name)")
    let lines = written.flatMap {
      OptionLines.whole(OptionLine($0, flags: flags), of: Set(options.map(\.name)))
    }
    for line in lines {
      if line.isRefused {
        let answer = try OptionStory.answer(line.words)
        if ![.refused, .usage].contains(answer.status) { Issue.record("is done: \(line)") }
        continue
      }
      try expectEffects(of: line)
      if line.has("--as") { try expectActing(by: line) }
    }
    try expectOthersRefused(options, lines)
  }

  @Test(
    "is refused by name where something without a name says the same, and where it is said twice",
    arguments: [
      ("commitment graph TPPS/K2 --taskforce TPPS", "--taskforce"),
      ("commitment graph TPPS/K2 --outcome 1", "--taskforce"),
      ("init new.db --workspace other.db", "--workspace"),
      ("journal prove 5 --since 5", "--since"),
      ("journal void 34 --reason No --on 2026-04-19", "--on"),
      ("commitment progress TPPS/K2 --completion limited --completion=complete", "--completion"),
      ("import agencies agencies.csv --sheet one", "--sheet"),
      ("meeting log other.md --people people.csv", "--people"),
      ("meeting standing TPPS --supporter DINKES", "--add"),
    ])
  func alone(_ line: String, _ named: String) throws {
    let answer = try OptionStory.answer(Desk.words(of: line))
    #expect(answer.status == .usage)
    #expect(answer.words.contains(named), "\(answer.words)")
    #expect(answer.entries == OptionStory.entries)
  }

  private func expectEffects(of line: OptionLine) throws {
    let answer = try OptionStory.answer(line.words)
    if answer.status != .done, answer.status != .faultFound {
      Issue.record("\(line): \(answer.words)")
    }
    for (place, option) in line.options.enumerated() where !option.isSettled {
      if try OptionStory.answer(line.changed(at: place).words) == answer {
        Issue.record("\(option.name) is dropped: \(line)")
      }
    }
  }

  private func expectActing(by line: OptionLine) throws {
    let answer = try OptionStory.answer(line.words)
    let dry = try OptionStory.answer(line.words + ["--dry-run"])
    if dry.status != answer.status || dry.entries != OptionStory.entries {
      Issue.record("--dry-run changes more than the record: \(line)")
    }
    let isOther = line.options.contains { $0.name == "--as" && $0.value != "DINSOS" }
    let other = isOther ? "DINSOS" : "DPPKB"
    if try OptionStory.answer(line.words + ["--for", other]) == answer {
      Issue.record("--for is dropped: \(line)")
    }
  }

  private func expectOthersRefused(
    _ options: [CommandTree.Argument], _ lines: [OptionLine]
  ) throws {
    for (place, first) in options.enumerated() {
      for second in options[(place + 1)...] {
        let names = [first.name, second.name]
        if lines.contains(where: { line in names.allSatisfy(line.has) }) { continue }
        let others = names.filter { !["--dry-run", "--for"].contains($0) }
        if others.count < 2, lines.contains(where: { $0.has("--as") && others.allSatisfy($0.has) })
        {
          continue
        }
        guard let line = lines.first(where: { $0.has(first.name) }) ?? lines.first,
          let one = option(first, lines), let other = option(second, lines)
        else {
          Issue.record("no line has \(first.name) or \(second.name)")
          continue
        }
        let needed = line.options.filter { option in
          !names.contains(option.name)
            && options.contains { $0.name == option.name && !$0.isOptional }
        }
        let words = line.start + (needed + [one, other]).flatMap(\.words)
        let answer = try OptionStory.answer(words)
        let isRefused = answer.status == .usage && names.allSatisfy(answer.words.contains)
        // A rule may refuse both, and says why.
        if !isRefused, answer.status != .refused {
          Issue.record("\(words.joined(separator: " ")): \(answer.words)")
        }
      }
    }
  }

  /// As it stands in some line.
  private func option(
    _ argument: CommandTree.Argument, _ lines: [OptionLine]
  ) -> OptionLine.Option? {
    switch argument.name {
    case "--dry-run": OptionLine.Option(name: "--dry-run")
    case "--for" where !lines.contains { $0.has("--for") }:
      OptionLine.Option(name: "--for", value: "DINSOS")
    default: lines.lazy.flatMap(\.options).first { $0.name == argument.name }
    }
  }
}
