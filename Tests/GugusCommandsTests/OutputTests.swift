import Foundation
import GRDB
import GugusDomain
import GugusStore
import Testing

@testable import GugusCommands

@Suite("Where output goes")
struct OutputTests {
  private let desk: Desk

  init() throws { desk = try Season.desk() }

  private static let lists = [
    "agency list", "taskforce list", "meeting list", "commitment list", "status", "report summary",
    "journal list", "journal verify", "commitment show TPPS/K1", "meeting show TPPS/M1",
  ]

  @Test("to a file is what would have gone to standard output", arguments: lists)
  func file(_ line: String) throws {
    let output = try desk.done(line)
    #expect(!output.isEmpty)
    #expect(try desk.done("\(line) --output out.txt").isEmpty)
    #expect(try String(decoding: desk.bytes("out.txt"), as: UTF8.self) == output)
  }

  @Test("with - is standard output", arguments: lists)
  func dash(_ line: String) throws {
    #expect(try desk.done("\(line) --output -") == desk.done(line))
    #expect(!desk.has("-"))
  }

  @Test("of minutes to a file names the file", arguments: ["minutes TPPS/M1", "agenda TPPS"])
  func minutesFile(_ line: String) throws {
    let text = try desk.done("meeting \(line)")
    #expect(try desk.done("meeting \(line) --output out.md") == "out.md\n")
    #expect(try String(decoding: desk.bytes("out.md"), as: UTF8.self) == text)
  }

  @Test(
    "as html of minutes and task forces has a place to sign",
    arguments: ["meeting minutes TPPS/M1", "taskforce show TPPS"])
  func toSign(_ line: String) throws {
    let place = "<div class=\"signatures\">"
    #expect(try desk.done("\(line) --format html").contains(place))
    #expect(try !desk.done("commitment list --format html").contains(place))
  }

  @Test("as markdown of minutes is the file that they are logged from")
  func minutesMarkdown() throws {
    let file = try desk.done("meeting minutes TPPS/M1")
    #expect(try desk.done("meeting minutes TPPS/M1 --format markdown") == file)
  }

  @Test("that fails leaves the file that was there, and nothing beside it")
  func wholeOrNot() throws {
    try desk.file("out.txt", "old")
    #expect(desk.run("commitment list --format pdf --output out.txt").status == .usage)
    #expect(desk.run("commitment list --debtor NOWHERE --output out.txt").status == .refused)
    #expect(try desk.bytes("out.txt") == Array("old".utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(names.sorted() == ["gugus.db", "out.txt"])
  }

  @Test("that standard output does not take is said, with its own status")
  func closedOutput() throws {
    desk.refusesOutput = true
    let answer = desk.run("commitment list")
    #expect(answer.status == .cannotWrite)
    #expect(answer.words.contains("stdout"))
  }

  @Test("has colours on a terminal alone, and never with NO_COLOR")
  func colours() throws {
    let escape = "\u{1B}["
    #expect(try !desk.done("status").contains(escape))
    desk.width = 100
    #expect(try desk.done("status").contains(escape))
    #expect(try desk.done("status --output out.txt").isEmpty)
    #expect(try !desk.bytes("out.txt").contains(0x1B))
    desk.environment["NO_COLOR"] = "1"
    #expect(try !desk.done("status").contains(escape))
    desk.environment["NO_COLOR"] = ""
    #expect(try desk.done("status").contains(escape), "an empty NO_COLOR is none (no-color.org)")
  }

  @Test("to a pipe does not depend on the width", arguments: ["json", "jsonl", "csv", "markdown"])
  func formats(_ format: String) throws {
    let piped = try desk.done("commitment list --format \(format)")
    desk.width = 40
    #expect(try desk.done("commitment list --format \(format)") == piped)
  }

  @Test("keeps words for people out of the data")
  func words() throws {
    let listed = desk.run("commitment list --state expired --format csv")
    #expect(listed.output.split(separator: "\r\n").count == 1)
    #expect(listed.words.isEmpty)
    let asked = desk.run("commitment revise TPPS/K6 --due 2026-07-30 --reason Late --as DINSOS")
    #expect(asked.output == "TPPS/K6  proposed  DINSOS → BAPPEDA  2026-06-30  Training of cadres\n")
    #expect(asked.words.contains("BAPPEDA"))
  }

  @Test("of a rebuild counts the entries, and the tables are as before")
  func rebuild() throws {
    let list = try desk.done("commitment list --format json")
    let count = try desk.record().split(separator: "\n").count
    #expect(try desk.done("journal rebuild") == "\(count) entries replayed.\n")
    #expect(try desk.done("commitment list --format json") == list)
  }
}
