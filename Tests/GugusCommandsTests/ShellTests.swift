import Foundation
import Testing

// Swift Testing has one of its own.
import enum GugusCommands.ExitStatus

@testable import GugusCommands

@Suite("The program, as a process of the system")
struct ShellTests {
  private let desk: Desk
  private let shell: Shell
  private static let write = "gugus commitment accept TPPS/K1 --as DINKES"

  init() throws {
    desk = try Desk.withCommitment()
    shell = Shell(folder: desk.folder)
  }

  @Test(
    "records, and says so on standard error, where standard output is full, closed or a broken pipe",
    arguments: [
      ("\(write) > /dev/full", "No space left on device"), ("\(write) >&-", "Bad file descriptor"),
      ("(sleep 0.2; \(write); echo $? > status) | true; exit $(cat status)", "Broken pipe"),
    ])
  func recorded(line: String, reason: String) throws {
    let answer = try shell.run(line)
    #expect(answer.status == 0)
    #expect(
      answer.words.hasPrefix("Recorded, though standard output could not be written (\(reason))"))
    #expect(answer.words.contains("TPPS/K1  active"))
    #expect(try desk.states() == ["TPPS/K1,active"])
  }

  @Test(
    "ends with its own status where a list cannot be printed; to a pipe that was left, quietly",
    arguments: [
      ("gugus agency list > /dev/full", true), ("gugus agency list >&-", true),
      ("(sleep 0.2; gugus agency list; echo $? > status) | true; exit $(cat status)", false),
    ])
  func shown(line: String, isSaid: Bool) throws {
    let answer = try shell.run(line)
    #expect(answer.status == ExitStatus.cannotWrite.rawValue)
    #expect(answer.words.isEmpty == !isSaid, "\(answer.words)")
  }

  @Test("never prints into a file that came to stand where standard output was closed")
  func closedOutput() throws {
    for line in [
      "gugus export journal journal.jsonl >&-", "gugus backup copy.db >&- 2>&-",
      "gugus init new.db --rehearsal >&- 2>&- <&-",
    ] {
      #expect(try shell.run(line).status == 0, "\(line)")
    }
    try desk.done("import journal journal.jsonl again.db")
    for name in ["copy.db", "new.db", "again.db"] {
      try desk.done("journal verify --workspace \(name)")
    }
  }

  @Test("writes to a device and leaves it a device")
  func device() throws {
    for line in ["gugus agency list --output /dev/full", "gugus export journal /dev/full"] {
      let answer = try shell.run(line)
      #expect(answer.status == ExitStatus.cannotWrite.rawValue)
      #expect(answer.words.contains("No space left on device"))
    }
    #expect(try shell.run("test -c /dev/full").status == 0)
  }

  @Test("appends to what a shell has open, in its turn")
  func openFile() throws {
    let line = "gugus agency list --format csv --output /dev/stdout"
    #expect(try shell.run("{ echo first; \(line); echo last; } > all.txt").status == 0)
    let text = String(decoding: try desk.bytes("all.txt"), as: UTF8.self)
    #expect(text == "first\n\(try desk.done("agency list --format csv"))last\n")
  }

  @Test("says so where it may open too few files, and does nothing", arguments: [4, 6, 8, 12])
  func fewDescriptors(limit: Int) throws {
    let before = try desk.bytes("gugus.db")
    for line in [
      "agency list", "journal verify", "backup copy.db", "init new.db --rehearsal",
      "commitment accept TPPS/K1 --as DINKES", "agency list --output list.txt", "key new a.example",
    ] {
      let answer = try shell.run("ulimit -n \(limit); gugus \(line)")
      #expect(answer.status == ExitStatus.cannotWrite.rawValue, "\(line): \(answer.words)")
      #expect(answer.words.contains("ulimit -n"), "\(line): \(answer.words)")
    }
    #expect(try desk.bytes("gugus.db") == before)
    for name in ["copy.db", "new.db", "list.txt"] { #expect(!desk.has(name)) }
  }

  @Test("does all with as many files as it asks for")
  func enoughDescriptors() throws {
    for line in [
      "journal verify", "backup copy.db", "init new.db --rehearsal", "export csvw tables",
      "agency list --output list.txt", "export sqlite plain.db",
    ] {
      let answer = try shell.run("ulimit -n 19; gugus \(line)")
      #expect(answer.status == 0, "\(line): \(answer.words)")
    }
  }
}
