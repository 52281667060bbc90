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

  @Test(
    "reads what a command writes, through a pipe that is open already",
    arguments: [
      "gugus import agencies <(cat new.csv) --map <(cat map.yaml)",
      "gugus import agencies /dev/stdin --map map.yaml < new.csv",
      "cat new.csv | gugus import agencies /dev/stdin --map map.yaml",
      "cat new.csv | gugus import agencies - --map map.yaml",
      "cat new.csv | gugus import agencies /proc/self/fd/0 --map map.yaml",
      "mkfifo p; cat new.csv > p & gugus import agencies - --map map.yaml < p",
      "mkfifo p; cat new.csv > p & gugus import agencies /dev/stdin --map map.yaml < p",
      "exec 5< <(cat new.csv); gugus import agencies /dev/fd/5 --map map.yaml",
    ])
  func processSubstitution(line: String) throws {
    try desk.file(
      "new.csv", "code,name-en,name-id,kind,sector\nDINPORA,Sports,Olahraga,ministry,sports\n")
    try desk.file(
      "map.yaml",
      """
      agencies:
        register: new
        code: code
        name_id: name-id
        name_en: name-en
        kind: kind
        sector: sector

      """)
    let answer = try shell.run(line)
    #expect(answer.status == 0, "\(answer.words)")
    #expect(try desk.done("agency list --format csv").contains("DINPORA"))
  }

  @Test(
    "takes no words that are no UTF-8, and says which",
    arguments: [
      ("agency add X --name-en $'A\\xff' --kind ministry --sector s", "argument 5 (of --name-en)"),
      ("agency add X --name-en=$'A\\xff' --kind ministry --sector s", "argument 4 (of --name-en)"),
      ("agency show $'A\\xc3'", "argument 3 holds"),
      ("import agencies $'A\\xff.csv'", "argument 3 holds"),
      ("agency list --output $'A\\xff.csv'", "argument 4 (of --output)"),
    ])
  func notText(line: String, place: String) throws {
    let before = try desk.record()
    let answer = try shell.run("touch $'A\\xff.csv'; gugus \(line)")
    #expect(answer.status == ExitStatus.usage.rawValue)
    #expect(answer.words.hasPrefix("gugus: ") && answer.words.contains(place), "\(answer.words)")
    #expect(answer.words.contains("UTF-8") && answer.output.isEmpty)
    let other = try shell.run("gugus \(line) --lang id")
    #expect(other.status == answer.status)
    #expect(other.words.contains("bukan UTF-8"), "\(other.words)")
    #expect(try desk.record() == before)
  }

  @Test("takes none from the environment, either", arguments: ["GUGUS_OFFICER", "GUGUS_WORKSPACE"])
  func environmentNotText(name: String) throws {
    let before = try desk.record()
    let answer = try shell.run("export \(name)=$'A\\xff'; \(Self.write)")
    #expect(answer.status == ExitStatus.usage.rawValue)
    #expect(answer.words.hasPrefix("gugus: \(name) holds bytes that are no UTF-8"))
    #expect(try desk.record() == before)
  }

  @Test("works in a folder whose name is no UTF-8")
  func folderNotText() throws {
    let answer = try shell.run(
      "mkdir $'A\\xff' && cp gugus.db $'A\\xff' && cd $'A\\xff' && \(Self.write)")
    #expect(answer.status == 0, "\(answer.words)")
    #expect(answer.output.contains("TPPS/K1  active"))
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
