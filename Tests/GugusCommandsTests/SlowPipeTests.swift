import Foundation
import Testing

@testable import GugusCommands

@Suite("While a pipe that is slow still gives a file to one process, another", .serialized)
struct SlowPipeTests {
  /// More than a pipe holds, so that whoever has written it knows that it is being read.
  private static let rows = 6_000

  @Test(
    "records, and afterwards both are on record",
    .enabled(if: BuiltProgram.canBeMeasured),
    arguments: [
      SlowPipe(
        line: "import agencies - --as BAPPEDA", start: "code,name_id,kind,sector\n",
        middle: { "NEW\($0),Instansi nomor \($0),private,trade\n" },
        end: "LAST,Yang terakhir,private,trade\n", shows: "agency show LAST"),
      SlowPipe(
        line: "commitment evidence TPPS/K1 --file - --as DINKES", start: "first\n",
        middle: { "line \($0) of the evidence of February\n" }, end: "last\n",
        shows: "commitment evidence TPPS/K1 --extract 1 --output -"),
      SlowPipe(
        line: "config holiday --from - --as BAPPEDA", start: "date,name\n2026-08-17,Merdeka\n",
        middle: { "2026-08-17,Merdeka yang ke-\($0)\n" }, end: "2026-12-25,Natal\n",
        shows: "config show"),
    ])
  func records(_ slow: SlowPipe) throws {
    let desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    let pipe = Pipe()
    let reading = try BuiltProgram.start(slow.line, in: desk, input: pipe)
    let sink = pipe.fileHandleForWriting
    try sink.write(contentsOf: Data(slow.start.utf8))
    for number in 1...SlowPipeTests.rows {
      try sink.write(contentsOf: Data(slow.middle(number).utf8))
    }
    let other = try BuiltProgram.run("config set --quorum 2 --as BAPPEDA", in: desk)
    #expect(other.status == 0, "\(other.words)")
    #expect(reading.isRunning)
    try sink.write(contentsOf: Data(slow.end.utf8))
    try sink.close()
    reading.waitUntilExit()
    #expect(reading.terminationStatus == 0)
    #expect(desk.run(slow.shows).status == .done)
    #expect(try desk.done("config show --format csv").contains("2"))
  }
}

/// A file that comes in three parts, and the line that reads it.
struct SlowPipe: Sendable, CustomTestStringConvertible {
  var line: String
  var start: String
  var middle: @Sendable (Int) -> String
  var end: String
  /// A line that succeeds once the file is on record.
  var shows: String
  var testDescription: String { line }
}
