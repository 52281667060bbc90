import Foundation
import GugusCalendar
import GugusDomain
import GugusFiles
import GugusLog
import GugusMinutes
import GugusRegisters
import GugusStore
import Testing

@testable import GugusCommands

/// A command that reads a file, whose name stands in it as FILE.
struct ReadingLine: Sendable, CustomTestStringConvertible {
  var line: String
  /// The most bytes that it takes from what has no end.
  var limit: Int
  var testDescription: String { line }

  init(_ line: String, _ limit: Int) { (self.line, self.limit) = (line, limit) }

  func reading(_ file: String) -> String { line.replacing("FILE", with: file) }

  static let register = "import commitments FILE --map mapping.yaml --as DPPKB"

  static let all = [
    ReadingLine("meeting log FILE --as DPPKB", Minutes.fileLimit),
    ReadingLine("meeting log FILE --convert", Minutes.fileLimit),
    ReadingLine("meeting log FILE --dialect notes --taskforce TPPS --as DPPKB", Minutes.fileLimit),
    ReadingLine(
      "meeting log notes.md --dialect notes --people FILE --taskforce TPPS --convert",
      NameTable.fileLimit),
    ReadingLine(register, 4_194_304),
    ReadingLine("import commitments FILE --as DPPKB", 4_194_304),
    ReadingLine("import agencies FILE --read-as json --as BAPPEDA", 4_194_304),
    ReadingLine("import commitments promises.csv --map FILE --as DPPKB", ImportMapping.fileLimit),
    ReadingLine("import calendar FILE --taskforce TPPS --as DPPKB", CalendarComponent.fileLimit),
    ReadingLine("config holiday --from FILE", HolidayFile.fileLimit),
    ReadingLine("incentive policy --adopt FILE", IncentivePolicy.fileLimit),
    ReadingLine("receipt check FILE --checkpoint kept.txt", ByteSource.pipeLimit),
    ReadingLine("journal witness FILE --key dinkes.example", Files.smallFile),
    ReadingLine("report summary --verify FILE", ByteSource.pipeLimit),
    ReadingLine("import journal FILE new.db", 200_000),
  ]

  #if Spreadsheets
    static let workbook = [ReadingLine(register + " --read-as xlsx", 0)]
  #else
    static let workbook: [ReadingLine] = []
  #endif
}

@Suite("No more is read than can be taken")
struct BoundTests {
  private let desk: Desk

  init() throws {
    desk = try Registers.desk()
    try desk.file("notes.md", "# Notes\n\nAction: Send the data (Ratna)\n")
    try desk.done("key new dinkes.example")
  }

  /// Memory beyond what the program takes to open a workspace: what is told here comes to 50 MB in the
  /// program that people have.
  private func expectSmall(_ ended: BuiltProgram.Ended) throws {
    let least = try BuiltProgram.run("agency list", in: desk).peak
    #expect(ended.peak < least + 20_000_000, "\(ended.peak - least)")
  }

  private static let refused: Set<Int32> = [64, 65, 66]

  @Test("of what never ends", arguments: ReadingLine.all, ["y\n", "\0"])
  func endless(line: ReadingLine, said: String) throws {
    desk.endlessInput = Array(String(repeating: said, count: 65_536 / said.utf8.count).utf8)
    desk.input = desk.endlessInput
    let answer = desk.run(line.reading("-"))
    #expect(answer.status != .done)
    #expect(Self.refused.contains(answer.status.rawValue), "\(answer)")
    // What is looked at first, and what is being read, come to a few pieces more.
    #expect(desk.givenInput <= line.limit + 6 * 65_536, "\(desk.givenInput)")
    #expect(!desk.has("new.db"))
  }

  @Test(
    "of a row that never ends", arguments: [("csv", "\""), ("json", "[{"), ("jsonl", "{")])
  func endlessRow(format: String, said: String) throws {
    desk.input = Array(said.utf8)
    desk.endlessInput = [UInt8](repeating: UInt8(ascii: "y"), count: 65_536)
    let answer = desk.run("import agencies - --read-as \(format) --as BAPPEDA")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("4194304"))
    #expect(desk.givenInput <= 4_194_304 + 6 * 65_536)
  }

  @Test("of rows that never end, each of them a good one", arguments: Language.allCases)
  func endlessRows(_ language: Language) throws {
    let before = try desk.record()
    desk.language = language
    desk.input = Array("code,name-en,name-id,kind,sector\n".utf8)
    let row = "DINAS,Agency,Instansi,ministry,health\n"
    desk.endlessInput = Array(String(repeating: row, count: 1_000_000 / row.utf8.count).utf8)
    let answer = desk.run("import agencies - --as BAPPEDA")
    #expect(answer.status == .badData)
    #expect(answer.words.contains("\(SourceTable.pipeLimit)"))
    let advice = Term(en: "Save it in a file", id: "Simpan dalam berkas")
    #expect(answer.words.contains(advice.in(language)))
    #expect(desk.givenInput <= SourceTable.pipeLimit + 3 << 20, "\(desk.givenInput)")
    desk.language = .english
    desk.endlessInput = []
    desk.input = []
    #expect(try desk.record() == before)
  }

  @Test("of a named pipe, to which nobody may ever write", arguments: Language.allCases)
  func namedPipe(_ language: Language) throws {
    try #require(mkfifo(desk.path("pipe"), 0o600) == 0)
    try #require(symlink("pipe", desk.path("link")) == 0)
    desk.language = language
    let others = [
      "journal verify --checkpoint FILE", "receipt check FILE --checkpoint FILE",
      "journal forget --from FILE --as BAPPEDA",
      "journal verify --checkpoint kept.txt --key FILE",
    ].map { ReadingLine($0, 0) }
    try desk.file("kept.txt", desk.done("journal checkpoint --key dinkes.example"))
    for line in ReadingLine.all + ReadingLine.workbook + others {
      for name in ["pipe", "link"] {
        let answer = desk.run(line.reading(name))
        #expect(Self.refused.contains(answer.status.rawValue), "\(line): \(answer)")
        let words = Term(en: "\(name): is a named pipe", id: "\(name): adalah pipa bernama")
        // What names a public key may be a key, too.
        let isKey = answer.words.contains("‘\(name)’") || answer.words.contains("'\(name)'")
        #expect(answer.words.contains(words.in(language)) || isKey, "\(line): \(answer)")
      }
    }
    #expect(!desk.has("new.db"))
  }

  @Test("of a row without end, and with it of what comes behind, though others be taken")
  func endlessLaterRow() throws {
    let before = try desk.record()
    desk.input = Array((Registers.promises + "\n107,\"").utf8)
    desk.endlessInput = [UInt8](repeating: UInt8(ascii: "y"), count: 65_536)
    desk.inputEnds = 12_000_000
    let answer = desk.run("import commitments - --map mapping.yaml --as DPPKB --keep-going")
    #expect(answer.status == .badData)
    #expect(try desk.record() == before)
  }

  /// A file of that size, of which the disk holds nothing.
  private func sparse(_ name: String, _ bytes: off_t) throws -> String {
    try desk.file(name, "")
    try #require(truncate(desk.path(name), bytes) == 0)
    return desk.path(name)
  }

  @Test(
    "of a file of three gigabytes, nothing, in little memory",
    .enabled(if: BuiltProgram.canBeMeasured), arguments: ReadingLine.all + ReadingLine.workbook)
  func sparseFile(line: ReadingLine) throws {
    let file = try sparse("huge", 3 << 30)
    let ended = try BuiltProgram.run(line.reading(file), in: desk)
    #expect(Self.refused.contains(ended.status), "\(ended)")
    try expectSmall(ended)
    if line.limit != 200_000 {
      #expect(ended.words.contains("3221225472"), "\(ended.words)")
    }
  }

  @Test(
    "of a device without end, as a file and on standard input",
    .enabled(if: BuiltProgram.canBeMeasured),
    arguments: ReadingLine.all + ReadingLine.workbook)
  func device(line: ReadingLine) throws {
    for (name, input) in [("/dev/zero", "/dev/null"), ("-", "/dev/zero")] {
      let ended = try BuiltProgram.run(line.reading(name), in: desk, input: input)
      #expect(Self.refused.contains(ended.status), "\(ended)")
      try expectSmall(ended)
    }
  }

  #if Spreadsheets
    @Test("of what calls itself a workbook and never ends")
    func endlessWorkbook() throws {
      desk.input = Array("PK\u{3}\u{4}".utf8)
      desk.endlessInput = [UInt8](repeating: 0x79, count: 1 << 20)
      let answer = desk.run(ReadingLine.register.replacing("FILE", with: "-"))
      #expect(answer.status == .badData)
      #expect(answer.words.contains("268435456"))
      #expect(desk.givenInput <= 268_435_456 + 3 << 20)
    }
  #endif

  @Test("and others record while it is still coming, whatever it is")
  func lock() throws {
    for (line, text) in [
      ("import commitments - --map mapping.yaml --as DPPKB", Registers.promises),
      ("meeting log - --as DPPKB", Desk.minutes),
      (
        "import calendar - --taskforce TPPS --as DPPKB",
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        BEGIN:VEVENT
        UID:first@example.com
        DTSTART;VALUE=DATE:20260430
        SUMMARY:Review
        END:VEVENT
        END:VCALENDAR

        """
      ),
      ("incentive policy --adopt - --as BAPPEDA", Desk.policy),
      ("config holiday --from - --as BAPPEDA", "date\n2026-08-17\n"),
      ("import journal - copy.db", try desk.done("export journal -")),
    ] {
      var recorded: [Bool] = []
      desk.input = Array(text.utf8)
      let workspace = desk.workspace
      desk.whileReading = {
        let other = try? Workspace(openingFileAt: workspace)
        let isDone: Void? = try? other?.recording(now: Instant(milliseconds: 0)) { _ in
          ((), commits: true)
        }
        recorded.append(isDone != nil)
      }
      try desk.done(line)
      #expect(recorded.count >= 2)
      #expect(!recorded.contains(false), "\(line)")
    }
  }
}

@Suite("Evidence is a file")
struct EvidenceKindTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
  }

  private func submit(_ file: String) -> Desk.Answer {
    desk.run("commitment evidence TPPS/K1 --file \(file) --as DINKES")
  }

  @Test("and neither a pipe, which is not waited for, nor a device, a folder or a socket")
  func kinds() throws {
    try #require(mkfifo(desk.path("pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: desk.path("folder"), withIntermediateDirectories: false)
    let before = try desk.record()
    for (file, kind) in [("pipe", "a pipe"), ("/dev/zero", "a device"), ("folder", "a folder")] {
      let answer = submit(file)
      #expect(answer.status == .noInput, "\(file)")
      #expect(answer.words.contains(kind), "\(answer.words)")
    }
    #expect(submit("nowhere").status == .noInput)
    #expect(try desk.record() == before)
  }

  @Test("where an exported journal names it, too", arguments: Language.allCases)
  func attachments(_ language: Language) throws {
    try desk.file("data.csv", "nik,berat\n")
    try desk.done("commitment evidence TPPS/K1 --file data.csv --as DINKES")
    try desk.done("export journal journal.jsonl --attachments files")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: desk.path("files")).first)
    #expect(try desk.bytes("files/\(name)") == Array("nik,berat\n".utf8))
    try FileManager.default.removeItem(atPath: desk.path("files/\(name)"))
    try #require(mkfifo(desk.path("files/\(name)"), 0o600) == 0)
    desk.language = language
    let answer = desk.run("import journal journal.jsonl new.db --attachments files")
    #expect(answer.status == .noInput)
    #expect(answer.words.contains(language == .english ? "a pipe" : "pipa"))
    #expect(!desk.has("new.db"))
  }

  @Test("on standard input as long as it is no longer than a file may be")
  func standardInput() throws {
    desk.input = Array("nik,berat\n".utf8)
    try desk.done("commitment evidence TPPS/K1 --file - --as DINKES")
    try desk.done("commitment evidence TPPS/K1 --extract 1 --output out")
    #expect(try desk.bytes("out") == desk.input)
    desk.endlessInput = [UInt8](repeating: 0, count: 1 << 20)
    let answer = submit("-")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("50,000,000"))
    #expect(desk.givenInput <= Attachment.limit + 3 << 20)
  }

  @Test(
    "beyond the limit is refused by its size alone, and one of 49 MB takes little memory in and out",
    .enabled(if: BuiltProgram.canBeMeasured))
  func memory() throws {
    try desk.file("huge", "")
    try #require(truncate(desk.path("huge"), 3 << 30) == 0)
    let least = try BuiltProgram.run("agency list", in: desk).peak
    let submit = "commitment evidence TPPS/K1 --as DINKES --file "
    let refused = try BuiltProgram.run(submit + desk.path("huge"), in: desk)
    #expect(refused.status == 1)
    #expect(refused.words.contains("3,221,225,472"))
    #expect(refused.peak < least + 8_000_000, "\(refused.peak - least)")

    try desk.file("large", "")
    try #require(truncate(desk.path("large"), 49_000_000) == 0)
    let kept = try BuiltProgram.run(submit + desk.path("large"), in: desk)
    #expect(kept.status == 0, "\(kept.words)")
    #expect(kept.peak < least + 16_000_000, "\(kept.peak - least)")
    let given = try BuiltProgram.run(
      "commitment evidence TPPS/K1 --extract 1 --output " + desk.path("out"), in: desk)
    #expect(given.status == 0, "\(given.words)")
    #expect(given.peak < least + 16_000_000, "\(given.peak - least)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.path("out")))
    #expect(bytes == Data(count: 49_000_000))
    let verified = try BuiltProgram.run("journal verify", in: desk)
    #expect(verified.status == 0)
    #expect(verified.peak < least + 40_000_000, "\(verified.peak - least)")
  }

  @Test("does not go to a terminal, whose state its bytes could change")
  func terminal() throws {
    try desk.file("data.bin", bytes: [0x1B, 0x63])
    try desk.done("commitment evidence TPPS/K1 --file data.bin --as DINKES")
    desk.width = 80
    let answer = desk.run("commitment evidence TPPS/K1 --extract 1 --output -")
    #expect(answer.status == .usage)
    #expect(answer.bytes.isEmpty)
  }
}
