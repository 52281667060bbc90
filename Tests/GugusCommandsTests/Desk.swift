import Foundation
import GugusDomain

@testable import GugusCommands

/// A desk to work at in a test: a folder of its own, a workspace in it, a clock that the test
/// sets. Commands run in this process with the arguments a person would type.
final class Desk {
  let folder: URL
  /// What `GUGUS_TODAY` says.
  var today: String
  var language: Language
  var input: [UInt8] = []
  var isInputTerminal = false
  var width: Int?
  var environment: [String: String] = [:]
  /// Stands in for a person at the editor: gets what is in the file, returns what is saved.
  var editor: ((String) -> String)?

  /// Everything said since it was emptied, output and words in the order in which a terminal
  /// shows them.
  var transcript = ""

  /// What a command line left behind.
  struct Answer: Equatable {
    var status: ExitStatus
    var output: String
    var words: String
  }

  /// - Parameter isFounded: with a workspace in it.
  init(today: String = "2026-03-12", _ language: Language = .english, isFounded: Bool = true) throws
  {
    self.today = today
    self.language = language
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gugus-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if isFounded { try done("init") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var workspace: String { path("gugus.db") }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    return name
  }

  /// Runs a command line of separate arguments.
  @discardableResult
  func run(_ arguments: [String]) -> Answer {
    var environment = environment
    environment["GUGUS_TODAY"] = today
    environment["GUGUS_LANG"] = language.rawValue
    var (output, words): ([UInt8], String) = ([], "")
    let console = Console(
      environment: environment, currentDirectory: folder.path,
      readInput: { self.input }, isInputTerminal: isInputTerminal,
      outputBytes: {
        output += $0
        self.transcript += String(decoding: $0, as: UTF8.self)
      },
      words: {
        words += $0
        self.transcript += $0
      }, width: width,
      isErrorTerminal: false, clock: { fatalError("a test forgot the clock") },
      edit: { _, path in
        guard let editor = self.editor else { return false }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(editor(text).utf8).write(to: URL(fileURLWithPath: path))
        return true
      })
    let status = Program.run(arguments, console)
    return Answer(status: status, output: String(decoding: output, as: UTF8.self), words: words)
  }

  /// Runs a command line as a person types it: words apart by spaces, `'…'` around one with
  /// spaces in it.
  @discardableResult
  func run(_ line: String) -> Answer { run(Desk.words(of: line)) }

  /// Runs a command line that must succeed, and returns what it printed.
  @discardableResult
  func done(_ line: String) throws -> String { try done(Desk.words(of: line)) }

  @discardableResult
  func done(_ arguments: [String]) throws -> String {
    let answer = run(arguments)
    guard answer.status == .done else { throw Unexpected(arguments: arguments, answer: answer) }
    return answer.output
  }

  struct Unexpected: Error {
    var arguments: [String]
    var answer: Answer
  }

  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted, hasWord) = ("", false, false)
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        hasWord = true
      case " ", "\n":
        if isQuoted {
          word.append(character)
        } else if hasWord || !word.isEmpty {
          words.append(word)
          (word, hasWord) = ("", false)
        }
      default: word.append(character)
      }
    }
    if hasWord || !word.isEmpty { words.append(word) }
    return words
  }
}

extension Desk {
  /// Four agencies and the task force TPPS: BAPPEDA chairs, DPPKB is the secretariat, DINKES
  /// and DINSOS are members, ASPUMI observes.
  static func withTaskForce(today: String = "2026-03-12", _ language: Language = .english) throws
    -> Desk
  {
    let desk = try Desk(today: "2026-01-02", language)
    for (code, sector) in [
      ("BAPPEDA", "planning"), ("DPPKB", "population"), ("DINKES", "health"),
      ("DINSOS", "social"), ("ASPUMI", "business"),
    ] {
      try desk.done(
        "agency add \(code) --name-en 'Agency \(code)' --kind regional-office --sector \(sector)")
    }
    try desk.done(
      """
      taskforce form TPPS --name-en 'Stunting task force' --mandate 'Bring stunting down' \
      --legal-basis 'regent decree|12/2026|2026-01-02|On the task force' --goal public-service \
      --driver silos-sectoral-ego --mode coordination --from 2026-01-02 --until 2026-12-31 \
      --chair BAPPEDA --secretariat DPPKB --member DINKES --member DINSOS --observer ASPUMI
      """)
    desk.today = today
    return desk
  }

  /// With the commitment TPPS/K1 of DINKES to BAPPEDA, proposed.
  static func withCommitment(today: String = "2026-03-12", _ language: Language = .english) throws
    -> Desk
  {
    let desk = try Desk.withTaskForce(today: today, language)
    try desk.done(
      """
      commitment propose TPPS --deliverable 'Weighing data of February' --debtor DINKES \
      --creditor BAPPEDA --due 2026-04-10 --as DPPKB
      """)
    return desk
  }
}
