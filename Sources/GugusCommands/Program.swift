import ArgumentParser
import GugusApplication
import GugusDomain
import GugusOutput
import GugusStore

public enum Program {
  /// Runs one command line as the system gives it: bytes. Text that is no UTF-8 would go on record as
  /// other text, and a file of such a name would not be found.
  public static func run(_ line: RawLine, _ console: Console) -> ExitStatus {
    let arguments = line.arguments.map { String(decoding: $0, as: UTF8.self) }
    guard let place = line.notText else { return run(arguments, console) }
    let language = Language.chosen(arguments, console.environment)
    let answer = ErrorAnswer(UsageFault.notText(place), language, columns: console.width ?? 80)
    console.words((answer.words ?? "") + "\n")
    return answer.status
  }

  /// Runs one command line.
  ///
  /// - Parameter arguments: without the program's name.
  public static func run(_ arguments: [String], _ console: Console) -> ExitStatus {
    let language = Language.chosen(arguments, console.environment)
    return Language.$current.withValue(language) { run(arguments, console, language) }
  }

  private static func run(
    _ arguments: [String], _ real: Console, _ language: Language
  ) -> ExitStatus {
    let typed = TypedArguments(arguments)
    var real = real
    real.typedLines = (typed.words + real.givenWords)
      .filter { $0.hasLineBreak && !$0.allSatisfy(\.isWhitespace) }
    let telling = Telling(real, language)
    var console = real
    console.outputBytes = telling.output
    do {
      // The parser would first look into every command.
      if arguments == ["--version"] {
        try console.output(Release.version + "\n")
        return .done
      }
      var command = try parsed(typed.composed)
      guard let verb = command as? any Command else {
        // A noun alone, or the parser's own command for `--help`: it throws the help it gives.
        try command.run()
        return .done
      }
      let kind = type(of: verb)
      try kind.check(typed.composed)
      try Descriptors.check()
      try perform(
        verb,
        in: try Context(
          console, telling, verb.shared, makesWorkspace: kind.makesWorkspace,
          opensAsFound: kind.opensAsFound, typed: typed))
      return .done
    } catch {
      let answer = ErrorAnswer(error, language, columns: console.width ?? 80)
      if let data = answer.data { try? console.output(data + "\n") }
      if let words = answer.words { console.words(words + "\n") }
      if error is ConsoleFault, let words = telling.isRecorded {
        console.words(words.in(language) + "\n")
      }
      return answer.status
    }
  }
}

extension Program {
  /// Runs a verb; where the clock is far ahead of the last entry, and somebody is there to say that it is
  /// right, once more. Nothing was recorded by then.
  private static func perform(_ verb: any Command, in context: Context) throws {
    do {
      try verb.run(context)
    } catch let refusal as Refusal where refusal.doubtsTheClock && context.console.canAsk {
      let question = Term(en: "Is this clock right? [y/N] ", id: "Apakah jam ini benar? [y/T] ")
      context.console.words("\(refusal.words.what.in(context.language)). ")
      guard try context.console.agrees(to: question.in(context.language)) else { throw refusal }
      var context = context
      context.isClockRight = true
      try verb.run(context)
    }
  }

  /// The command that the arguments name. `--lang` is an option of verbs, and understood already: a
  /// noun alone, and what stands before a verb, may have it as well.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if let verb = verb(arguments) { return verb }
    do {
      return try Gugus.parseAsRoot(arguments)
    } catch {
      guard let said = Language.said(in: arguments) else { throw error }
      var rest = arguments
      rest.removeSubrange(said.place)
      guard let command = try? verb(rest) ?? Gugus.parseAsRoot(rest) else { throw error }
      return command
    }
  }

  /// The verb that the first words name, if the others are arguments of it. The parser looks into
  /// all commands to find one, which takes most of the time of a short run; only help, errors and
  /// completion need the others.
  private static func verb(_ arguments: [String]) -> (any Command)? {
    var type: any ParsableCommand.Type = Gugus.self
    var rest = arguments[...]
    while case let known = type.configuration.subcommands, !known.isEmpty {
      guard let word = rest.popFirst(),
        let next = known.first(where: { $0.configuration.isCalled(word) })
      else { return nil }
      type = next
    }
    // The parser's own, which answer for the command that they are given to.
    if rest.contains(where: { $0.hasPrefix("---") || $0.hasPrefix("--generate-completion") }) {
      return nil
    }
    // Asked for help, the parser answers with a command of its own, which would not know what stands
    // before the verb.
    return try? type.parseAsRoot(Array(rest)) as? any Command
  }
}

extension CommandConfiguration {
  fileprivate func isCalled(_ word: String) -> Bool {
    commandName == word || aliases.contains(word)
  }
}

extension Language {
  /// `--lang`, and where it stands.
  fileprivate static func said(
    in arguments: [String]
  ) -> (language: Language, place: Range<Int>)? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return (language, index..<index + 2)
      }
      if argument.hasPrefix("--lang="),
        let language = Language(rawValue: String(argument.dropFirst(7)))
      {
        return (language, index..<index + 1)
      }
    }
    return nil
  }

  /// `--lang`, else `GUGUS_LANG`, else the locale. Found before anything is parsed, since the
  /// parser's own words depend on it.
  static func chosen(_ arguments: [String], _ environment: [String: String]) -> Language {
    if let said = said(in: arguments) { return said.language }
    if let said = environment["GUGUS_LANG"], let language = Language(rawValue: said) {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    // `in` is the code that Indonesian had before 1989.
    let code = locale?.prefix { $0.isLetter }
    return code == "id" || code == "in" ? .indonesian : .english
  }
}
