import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("Nothing drives the terminal")
struct TerminalControlTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    desk.width = 80
    desk.isErrorTerminal = true
    desk.environment["NO_COLOR"] = "1"
  }

  /// What hides, moves or colours what stands on a terminal.
  private func hidden(in text: String) -> [Unicode.Scalar] {
    // The line break of CSV (RFC 4180) does no more than another.
    text.replacing("\r\n", with: "\n").unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  static let nasty = "a\u{1B}[2J\u{9B}1m\u{202E}b\u{7}"

  @Test(
    "whatever stands in the name of a file or an argument",
    arguments: [
      ["meeting", "log", nasty, "--as", "DPPKB"],
      ["commitment", "evidence", "TPPS/K1", "--file", nasty, "--as", "DINKES"],
      ["commitment", "show", nasty],
      ["agency", nasty],
      [nasty],
      ["agency", "list", "--workspace", nasty],
      ["agency", "list", "--format", nasty],
      ["commitment", "list", "--due", nasty],
      ["import", "commitments", nasty],
      ["import", "commitments", nasty, "--map", nasty],
      ["import", "journal", nasty, nasty],
      ["config", "holiday", "--from", nasty],
      ["config", "filter", nasty, "--debtor", "DINKES"],
      ["config", "set", "--name", nasty],
      ["key", "new", nasty],
      ["key", "show", nasty],
      ["journal", "witness", nasty],
      ["receipt", "check", nasty, "--checkpoint", nasty],
      ["report", "summary", "--verify", nasty],
      ["report", "summary", "--format", "json", "--output", "\(nasty)/none"],
      ["backup", "\(nasty)/none"],
      ["init", "\(nasty)/none"],
      ["agency", "list", "--format", "json", "--output", nasty],
      ["export", "journal", "journal-\(nasty)"],
      ["backup", "backup-\(nasty)"],
      ["init", "init-\(nasty)"],
    ])
  func arguments(_ arguments: [String]) {
    let answer = desk.run(arguments)
    #expect(hidden(in: answer.output + answer.words).isEmpty, "\(answer)")
    #expect(!(answer.output + answer.words).isEmpty)
  }

  @Test("nor what is in a file that cannot be read")
  func files() throws {
    for (name, line) in [
      ("minutes.md", "meeting log FILE --as DPPKB"),
      ("rows.json", "import commitments FILE --read-as json --as DPPKB"),
      ("rows.csv", "import commitments FILE --read-as csv --as DPPKB"),
      ("map.yaml", "import commitments rows.csv --map FILE --as DPPKB"),
      ("policy.yaml", "incentive policy --adopt FILE"),
      ("calendar.ics", "import calendar FILE --taskforce TPPS --as DPPKB"),
      ("journal.jsonl", "import journal FILE new.db"),
      ("receipt.txt", "receipt check FILE --checkpoint FILE"),
      ("report.json", "report summary --verify FILE"),
    ] {
      for beginning in ["", "{\"", "[{\"a\":\"", "BEGIN:VCALENDAR\n", "---\n"] {
        try desk.file(name, beginning + Self.nasty)
        let answer = desk.run(line.replacing("FILE", with: name))
        #expect(answer.status != .done)
        #expect(hidden(in: answer.output + answer.words).isEmpty, "\(answer)")
      }
    }
  }

  @Test(
    "nor a name on record that writes backwards, in any form",
    arguments: ["table", "json", "jsonl", "csv", "markdown", "html"])
  func onRecord(format: String) throws {
    try desk.done([
      "agency", "add", "BACK", "--name-en", "a\u{202E}b", "--kind", "private", "--sector", "x",
    ])
    let answer = desk.run("agency list --format \(format)")
    #expect(answer.status == .done)
    #expect(hidden(in: answer.output).isEmpty)
    desk.width = nil
    #expect(try desk.done("agency list --format json").contains("a\u{202E}b"))
  }

  private static let forged = "x\ngugus: nothing is wrong"

  @Test(
    "and no line break in an argument begins a line that Gugus seems to say",
    arguments: [forged, "\(forged)\n", "x\r\ngugus: nothing is wrong"], Language.allCases)
  func lineBreaks(_ said: String, _ language: Language) throws {
    desk.language = language
    let lines = [
      [said], ["agency", said], ["agency", "--\(said)"], ["agency", "show", said],
      ["agency", "list", "--format", said], ["agency", "list", "--format=\(said)"],
      ["status", "--workspace", said], ["agency", "list", "--output", "\(said)/none"],
      ["import", "agencies", said], ["import", "agencies", "-", "--map", said],
      ["import", "journal", said, "new.db"], ["key", "show", said], ["key", "new", said],
      ["journal", "verify", "--checkpoint", said], ["commitment", "list", "--due", said],
      ["commitment", "evidence", "TPPS/K1", "--file", said, "--as", "DINKES"],
      ["journal", "forget", "--entry", "13", "--field", said, "--as", "BAPPEDA"],
      ["journal", "forget", "--evidence", said, "--as", "BAPPEDA"],
      ["journal", "forget", "--person", "Siti Rahma", "--keep", said, "--as", "BAPPEDA"],
      ["receipt", "check", said, "--checkpoint", said], ["report", "summary", "--verify", said],
      ["init", "\(said)/none"], ["backup", "\(said)/none"],
    ]
    for line in lines { expectNothingForged(line) }
  }

  @Test("nor does one in any argument of any verb")
  func lineBreaksEverywhere() throws {
    let said = Self.forged
    for verb in try CommandTree.of(.english).verbs {
      expectNothingForged(verb.path + [said])
      for argument in verb.ownArguments where argument.takesValue && argument.name.hasPrefix("--") {
        expectNothingForged(verb.path + [argument.name, said])
      }
    }
  }

  private func expectNothingForged(_ line: [String]) {
    let words = desk.run(line).words
    let isForged = words.split(whereSeparator: \.isNewline).contains {
      $0.drop { $0 == " " }.hasPrefix("gugus: nothing is wrong")
    }
    #expect(!isForged, "\(line): \(words)")
  }

  @Test("nor the name of a key, which is shown as other names are")
  func keyName() throws {
    let answer = desk.run(["key", "new", "a\u{202E}b"])
    #expect(answer.status == .done)
    #expect(answer.output.contains("a\\u{202E}b+"))
    for line in ["key show", "key list", "key list --format json"] {
      #expect(hidden(in: desk.run(line).output).isEmpty)
    }
    for name in [
      "a\u{1B}b", "a\u{0}b", "a\u{FFFF}b", "a\u{2028}b", String(repeating: "a", count: 2_001),
    ] {
      #expect(desk.run(["key", "new", name]).status == .usage)
    }
  }

  @Test("nor what the environment says, which goes on record by the same rule")
  func environment() throws {
    let before = try desk.record()
    for (name, status) in [
      ("GUGUS_OFFICER", GugusCommands.ExitStatus.refused), ("GUGUS_AGENCY", .usage),
      ("GUGUS_TODAY", .usage), ("GUGUS_WORKSPACE", .noInput),
    ] {
      let other = try Desk.withCommitment()
      other.width = 80
      other.environment[name] = Self.nasty
      if name == "GUGUS_TODAY" { other.today = Self.nasty }
      let line = "commitment accept TPPS/K1" + (name == "GUGUS_AGENCY" ? "" : " --as DINKES")
      let answer = other.run(line)
      #expect(answer.status == status, "\(name)")
      #expect(hidden(in: answer.output + answer.words).isEmpty, "\(name)")
    }
    #expect(try desk.record() == before)
  }
}
