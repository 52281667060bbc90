import GugusDomain
import GugusFiles
import GugusLives
import GugusRegisters
import GugusStore
import Testing

@testable import GugusApplication

@Suite("A register that is taken without a console")
struct ImportRegisterTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let now = Instant(startOf: "2026-03-02")

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
  }

  private func opened(_ text: String) throws -> OpenedRegister {
    try OpenedRegister(ByteSource(Array(text.utf8)), file: "list.csv", options: SourceOptions())
  }

  private func taken(
    _ text: String, isDryRun: Bool = false, keepsGoing: Bool = false,
    refused: (String) throws -> Void = { _ in }
  ) throws -> ImportRegister.Answer {
    let request = RecordRequest(
      Circumstances(actor: Actor(), today: "2026-03-02"), isDryRun: isDryRun)
    return try ImportRegister(
      try opened(text).given(for: .agencies, nil), request, keepsGoing: keepsGoing
    ).run(
      on: workspace, now: now, in: .english, watching: Unwatched(), refused: refused)
  }

  private let two = """
    code,name_id,name_en,kind,sector,parent,from,until
    DINKES,Dinas Kesehatan,Health office,institution,health,,,
    BPS,Badan Statistik,Statistics,institution,health,,,

    """
  private let oneBad = """
    code,name_id,name_en,kind,sector,parent,from,until
    DINKES,Dinas Kesehatan,Health office,institution,health,,,
    BPS,Badan Statistik,Statistics,nonsense,health,,,

    """

  @Test("is on record, and says nothing new when it comes again")
  func takenOnce() throws {
    #expect(try taken(two).account.taken == 2)
    #expect(try workspace.agency("DINKES").details.name.en == "Health office")
    let again = try taken(two)
    #expect(again.account.unchanged == 2)
    #expect(!again.account.isRecorded)
  }

  @Test("leaves nothing on record where it only shows what would be")
  func dryRun() throws {
    #expect(try taken(two, isDryRun: true).account.taken == 2)
    #expect(throws: Refusal.self) { try workspace.agency("DINKES") }
  }

  @Test("gives the rows that are refused back, each with its reason")
  func refusedRows() throws {
    var file = ""
    let answer = try taken(oneBad, keepsGoing: true) { file += $0 }
    #expect(answer.account.refused == 1)
    #expect(answer.refused.map(\.line) == [3])
    #expect(answer.account.isRecorded)
    let lines = file.split(separator: "\r\n")
    #expect(lines.first == "code,name_id,name_en,kind,sector,parent,from,until,refused-because")
    #expect(lines.last?.hasPrefix("BPS,Badan Statistik,Statistics,nonsense,") == true)
  }

  @Test("is all refused where one row is, unless the others are wanted")
  func allOrNothing() throws {
    #expect(try !taken(oneBad).account.isRecorded)
    #expect(throws: Refusal.self) { try workspace.agency("DINKES") }
  }

  @Test("gives a first mapping for itself")
  func guess() throws {
    var register = try opened("Kode;Nama instansi\nDINKES;Dinas Kesehatan\n")
    #expect(register.format == .csv)
    let guess = register.guessedMapping(for: .agencies, named: "list", in: .english)
    #expect(guess.contains("Nama instansi"))
  }
}
