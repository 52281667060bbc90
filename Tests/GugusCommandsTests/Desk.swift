import Foundation
import GugusDomain
import GugusFiles

@testable import GugusCommands

/// A desk to work at in a test: a folder of its own, a workspace in it, a clock that the test
/// sets: a rehearsal, or GUGUS_TODAY could not say what day it is. Commands run in this process with
/// the arguments a person would type.
final class Desk {
  let folder: URL
  /// What `GUGUS_TODAY` says.
  var today: String
  /// What the computer's clock says; then there is no `GUGUS_TODAY`.
  var clock: Instant?
  var language: Language
  var input: [UInt8] = []
  /// Comes on standard input behind `input`, again and again, as long as somebody reads.
  var endlessInput: [UInt8] = []
  /// After so many bytes nothing more comes.
  var inputEnds = Int.max
  /// Bytes that came on standard input in the last command.
  private(set) var givenInput = 0
  /// Is called whenever standard input is read.
  var whileReading: () -> Void = {}
  /// The system can read no further than `input`.
  var breaksInput = false
  var isInputTerminal = false
  var width: Int?
  var isErrorTerminal = false
  var environment: [String: String] = [:]
  /// Standard output is closed, or its disk is full.
  var refusesOutput = false
  /// Stands in for a person at the editor: gets what is in the file, returns what is saved.
  var editor: ((String) -> String)?

  /// Everything said since it was emptied, output and words in the order in which a terminal
  /// shows them.
  var transcript = ""

  /// What a command line left behind.
  struct Answer: Equatable {
    var status: ExitStatus
    /// What stood on standard output.
    var bytes: [UInt8]
    var words: String

    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// - Parameter isFounded: with a workspace in it.
  init(today: String = "2026-03-12", _ language: Language = .english, isFounded: Bool = true) throws
  {
    self.today = today
    self.language = language
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gugus-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment["GUGUS_KEYS"] = path("keys")
    if isFounded { try done("init --rehearsal") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var workspace: String { path("gugus.db") }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, bytes: Array(text.utf8))
  }

  @discardableResult
  func file(_ name: String, bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
    return name
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Runs a command line of separate arguments.
  @discardableResult
  func run(_ arguments: [String]) -> Answer {
    var environment = environment
    if clock == nil { environment["GUGUS_TODAY"] = today }
    environment["GUGUS_LANG"] = language.rawValue
    var (output, words): ([UInt8], String) = ([], "")
    var input = input
    let breaksInput = breaksInput
    givenInput = 0
    let source = ByteSource { () throws(ReadFault) in
      self.whileReading()
      if input.isEmpty, breaksInput { throw ReadFault.system(reason: "no such device") }
      defer { input = self.givenInput < self.inputEnds ? self.endlessInput : [] }
      self.givenInput += input.count
      return input
    }
    let console = Console(
      environment: environment, currentDirectory: folder.path,
      input: source, isInputTerminal: isInputTerminal,
      outputBytes: { bytes in
        if self.refusesOutput { throw ConsoleFault.cannotWrite("stdout", reason: "closed") }
        output += bytes
        self.transcript += String(decoding: bytes, as: UTF8.self)
      },
      words: {
        words += $0
        self.transcript += $0
      }, width: width, isOutputFile: false,
      isErrorTerminal: isErrorTerminal,
      clock: {
        guard let clock = self.clock else { fatalError("a test forgot the clock") }
        return (clock, offsetMinutes: 0)
      },
      edit: { _, path in
        guard let editor = self.editor else { return false }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data(editor(text).utf8).write(to: URL(fileURLWithPath: path))
        return true
      })
    let status = Program.run(arguments, console)
    return Answer(status: status, bytes: output, words: words)
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

  /// Runs lines that must succeed; `# DAY` sets the clock.
  func play(_ script: String) throws {
    for line in script.split(separator: "\n") {
      if line.hasPrefix("# ") {
        today = String(line.dropFirst(2))
      } else {
        try done(String(line))
      }
    }
  }

  /// The nouns and verbs of a script.
  static func verbs(of script: String) -> Set<String> {
    Set(script.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { verb(of: String($0)) })
  }

  static func verb(of line: String) -> String {
    let words = words(of: line)
    let isLone = ["init", "status", "next", "undo", "doctor", "backup"].contains(
      words.first)
    return words.prefix(isLone ? 1 : 2).joined(separator: " ")
  }

  /// `TPPS/K1,active` for every commitment, by code.
  func states(_ options: String = "") throws -> [String] {
    try done("commitment list --sort code --columns code,state --format csv \(options)")
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  /// All that is on record, a line for each entry; a record that does not verify throws.
  func record() throws -> String {
    try done("journal verify")
    return try done("journal list --format jsonl")
  }

  struct Unexpected: Error {
    var arguments: [String]
    var answer: Answer
  }

  static func words(of line: String) -> [String] {
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
  /// and DINSOS are members, ASPUMI observes. It is 12 March 2026.
  static func withTaskForce(_ language: Language = .english) throws -> Desk {
    try Desk(with: taskForce.get(), language)
  }

  /// With the commitment TPPS/K1 of DINKES to BAPPEDA, proposed.
  static func withCommitment(_ language: Language = .english) throws -> Desk {
    try Desk(with: commitment.get(), language)
  }

  /// On 12 March 2026, with a copy of that workspace.
  convenience init(with workspace: [UInt8], _ language: Language) throws {
    try self.init(language, isFounded: false)
    try file("gugus.db", bytes: workspace)
  }

  // Typed once for all tests: every line waits for the disk.
  private static let taskForce = Result {
    let desk = try Desk(today: "2026-01-02")
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
    return try desk.bytes("gugus.db")
  }

  private static let commitment = Result {
    let desk = try withTaskForce()
    try desk.done(
      """
      commitment propose TPPS --deliverable 'Weighing data of February' --debtor DINKES \
      --creditor BAPPEDA --due 2026-04-10 --as DPPKB
      """)
    return try desk.bytes("gugus.db")
  }
}
