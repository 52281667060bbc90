import Testing

/// What can be done next is a step, which one place alone spells as a command of the terminal.
@Suite("A command") struct CommandWordsTests {
  /// Whose help names other commands: it documents the command line itself, and is read nowhere else.
  private static let help: Set = [
    "GugusCommands/Commitment/CommitmentList.swift",
    "GugusCommands/Commitment/CommitmentReceipt.swift",
    "GugusCommands/Journal/JournalVerify.swift",
    "GugusCommands/Status.swift",
  ]

  private let sources = SourceTree.sources

  @Test("is named by no words but those of the help")
  func namedByHelpAlone() {
    let names = commandNames
    #expect(names.isSuperset(of: ["taskforce", "accept", "correct-clock", "doctor"]))
    let naming = sources.files.filter { file in
      file.joinedTexts.matches(of: /\bgugus (\\\(|[a-z-]+)/).contains { match in
        match.output.1 == "\\(" || names.contains(match.output.1)
      }
    }
    #expect(Set(naming.map(\.path)) == CommandWordsTests.help)
  }

  @Test("is found where a text goes on in the next line")
  func foundAcrossLines() {
    let lines = """
      // gugus doctor
      Term(
        en: "repair with `gugus "
          + "journal rebuild`",
      """.split(separator: "\n")
    let file = SourceTree.File(path: "A/B.swift", lines: lines)
    #expect(file.joinedTexts.contains("`gugus journal rebuild`"))
    #expect(!file.joinedTexts.contains("doctor"))
  }

  @Test("is spelled for no deed that nothing leads to")
  func everyDeedIsUsed() throws {
    let step = try #require(sources.files.first { $0.path == "GugusDomain/Steps/Step.swift" })
    let declared = step.lines.drop { !$0.contains("enum Deed") }.prefix {
      !$0.contains("enum Detail")
    }
    let deeds = declared.filter { $0.contains("    case ") }.flatMap { line in
      line.drop { $0 == " " }.dropFirst("case ".count).split(separator: ", ")
    }
    #expect(deeds.count > 50)
    let used = sources.files.filter { !["Step", "StepSpelling"].contains($0.name) }
      .map(\.joinedTexts).joined()
    for deed in deeds {
      let isUsed =
        used.contains("Step(.\(deed)") || used.contains("Step( .\(deed)")
        || used.contains(": .\(deed)\n")
      #expect(isUsed, "\(deed)")
    }
  }

  /// Of all nouns and verbs, as their files give them.
  private var commandNames: Set<Substring> {
    let texts = sources.files.filter { $0.module == "GugusCommands" }.map(\.joinedTexts)
    return Set(
      texts.flatMap { text in
        text.matches(of: /CommandConfiguration\(\s*(?:commandName: )?"([a-z-]+)"/).map(\.output.1)
      })
  }
}

extension SourceTree.File {
  /// Without its comments, and each text that goes on in further lines in one piece.
  fileprivate var joinedTexts: String {
    lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      .replacing(/"\s*\+ "/, with: "").replacing(/\(\s+/, with: "(")
  }
}
