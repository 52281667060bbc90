import GugusApplication
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("Every command")
struct CommandTreeTests {
  private let english: CommandTree
  private let indonesian: CommandTree

  init() throws {
    english = try CommandTree.of(.english)
    indonesian = try CommandTree.of(.indonesian)
  }

  @Test("is the same command in both languages")
  func sameTree() {
    #expect(english.all.map(\.line) == indonesian.all.map(\.line))
    #expect(english.verbs.count > 30)
  }

  @Test("says what it is for, in both languages")
  func abstracts() {
    for (command, translated) in zip(english.all, indonesian.all) {
      #expect(command.abstract?.isEmpty == false, "\(command.line)")
      #expect(translated.abstract?.isEmpty == false, "\(command.line)")
      #expect(command.abstract != translated.abstract, "\(command.line)")
    }
  }

  @Test("documents every option and argument, in both languages")
  func arguments() {
    for (command, translated) in zip(english.all, indonesian.all) {
      #expect(command.ownArguments.map(\.name) == translated.ownArguments.map(\.name))
      for (argument, other) in zip(command.ownArguments, translated.ownArguments) {
        let name = "\(command.line) \(argument.name)"
        #expect(argument.abstract?.isEmpty == false, "\(name)")
        #expect(other.abstract?.isEmpty == false, "\(name)")
        #expect(argument.abstract != other.abstract, "\(name)")
      }
    }
  }

  /// Options whose values are the same in every language: names by which programs know forms, columns,
  /// figures and kinds of entries; and `formal`, which is the same word.
  private static let technical: Set<String> = [
    "--format", "--lang", "--encoding", "--read-as", "--sort", "--explain", "journal list --kind",
    "--formality",
  ]

  @Test("takes and lists the values of its options in both languages")
  func values() throws {
    var compared = 0
    for (command, translated) in zip(english.all, indonesian.all) {
      for (argument, other) in zip(command.ownArguments, translated.ownArguments) {
        guard let values = argument.allValues, let others = other.allValues,
          Self.technical.isDisjoint(with: [argument.name, "\(command.line) \(argument.name)"])
        else { continue }
        let name = "\(command.line) \(argument.name)"
        compared += 1
        #expect(values != others, "\(name): \(values)")
        #expect(values.count == others.count, "\(name)")
        #expect(Set(others).count == others.count, "\(name): \(others)")
      }
    }
    #expect(compared > 20)
  }

  @Test("helps on standard output, in the language of the run")
  func help() throws {
    let desk = try Desk(isFounded: false)
    let headings = [
      Term(en: "OVERVIEW: ", id: "RINGKASAN: "), Term(en: "USAGE: ", id: "PEMAKAIAN: "),
      Term(en: "OPTIONS:", id: "PILIHAN:"),
      Term(en: "Show help information.", id: "Tampilkan bantuan."),
    ]
    for command in english.all {
      for (language, other) in [(Language.english, Language.indonesian), (.indonesian, .english)] {
        desk.language = language
        let answer = desk.run(command.path + ["--help"])
        #expect(answer.status == .done, "\(command.line)")
        #expect(answer.words.isEmpty, "\(command.line)")
        // As it is typed, with what stands before the verb.
        let usage = headings[1].in(language) + (["gugus"] + command.path).joined(separator: " ")
        #expect(answer.output.contains(usage + " "), "\(command.line)")
        for heading in headings {
          #expect(answer.output.contains(heading.in(language)), "\(command.line)")
          #expect(!answer.output.contains(heading.in(other)), "\(command.line)")
        }
        // The parser puts these behind what an option is for, and may break the line after them.
        for word in ["values:", "default:", "aliases:"] where language == .indonesian {
          #expect(!answer.output.contains(word), "\(command.line)")
        }
      }
    }
  }

  @Test("alone says its version, in whatever language")
  func version() throws {
    let desk = try Desk()
    #expect(try desk.done("--version") == Release.version + "\n")
    #expect(try desk.done("--version --lang id") == Release.version + "\n")
  }

  @Test("that is a noun answers to its Indonesian names")
  func aliases() throws {
    let desk = try Desk(isFounded: false)
    for noun in english.all where !noun.isVerb && !noun.path.isEmpty {
      let aliases = noun.aliases ?? []
      #expect(!aliases.isEmpty, "\(noun.line)")
      for alias in aliases {
        #expect(desk.run([alias, "--help"]) == desk.run(noun.path + ["--help"]), "\(alias)")
      }
    }
  }

  @Test("that is a noun says what verbs there are when it stands alone")
  func nounAlone() throws {
    let desk = try Desk(isFounded: false)
    for noun in english.all where !noun.isVerb {
      let answer = desk.run(noun.path)
      #expect(answer.status == .done, "\(noun.line)")
      #expect(answer.words.isEmpty, "\(noun.line)")
      for verb in noun.subcommands ?? [] where verb.commandName != "help" {
        #expect(answer.output.contains("  \(verb.commandName)"), "\(verb.line)")
      }
    }
  }

  @Test("refuses an option that it does not know", arguments: Language.allCases)
  func unknownOption(_ language: Language) throws {
    let desk = try Desk(language, isFounded: false)
    for command in english.all {
      expectUsage(desk.run(command.path + ["--nonsense"]), language, command.line)
    }
  }

  @Test("refuses words that it does not know", arguments: Language.allCases)
  func unknownWords(_ language: Language) throws {
    let desk = try Desk(language, isFounded: false)
    for command in english.all {
      // Days are read once it is known which is today.
      if command.line == "config holiday" { continue }
      let nonsense = Array(repeating: "nonsense", count: 4)
      expectUsage(desk.run(command.path + nonsense), language, command.line)
    }
  }

  @Test("that needs something says so when it gets nothing", arguments: Language.allCases)
  func nothing(_ language: Language) throws {
    let desk = try Desk(language, isFounded: false)
    for verb in english.verbs where verb.ownArguments.contains(where: { !$0.isOptional }) {
      expectUsage(desk.run(verb.path), language, verb.line)
    }
  }

  private func expectUsage(_ answer: Desk.Answer, _ language: Language, _ line: String) {
    #expect(answer.status == .usage, "\(line)")
    #expect(answer.bytes.isEmpty, "\(line)")
    switch language {
    case .english: #expect(answer.words.contains("Error: "), "\(line): \(answer.words)")
    case .indonesian:
      #expect(answer.words.contains("Galat: "), "\(line): \(answer.words)")
      for word in ["Error", "Missing", "Unknown", "Unexpected", "Usage", "See ", " is invalid"] {
        #expect(!answer.words.contains(word), "\(line): \(answer.words)")
      }
    }
  }

  @Test(
    "lists what may be said without an English word between",
    arguments: [
      "finding conclude TPPS/T1 --verdict so --reason x",
      "incentive award TPPS DINKES --authority Bupati --kind so",
    ])
  func choices(line: String) throws {
    let words = try Desk(today: "2026-03-12", .indonesian).run(line).words
    #expect(words.contains("' atau '"))
    #expect(!words.contains("' and '") && !words.contains("' or '"))
  }
}
