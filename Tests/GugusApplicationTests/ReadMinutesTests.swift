import GugusDomain
import GugusLives
import GugusMinutes
import GugusStore
import Testing

@testable import GugusApplication

@Suite("Minutes that are read without a console")
struct ReadMinutesTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let today: Day = "2026-03-20"

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
  }

  private let minutes = """
    ---
    gugus-tugas: TPPS
    rapat: Rapat koordinasi
    tanggal: 2026-03-12
    ---
    ## Peserta
    - BAPPEDA: hadir
    - DINKES: hadir
    ## Keputusan
    1. Data balita dipadankan setiap bulan.
    ## Tindak lanjut
    | Kegiatan | Penanggung jawab | Untuk | Batas waktu | Keputusan |
    |---|---|---|---|---|
    | Kirim data timbang | DINKES | BAPPEDA | 2026-04-10 | 1 |

    """

  private func reading(_ text: String, as dialect: MinutesDialect? = nil) -> ReadMinutes {
    ReadMinutes(Array(text.utf8), file: "notula.md", as: dialect)
  }

  @Test("say what would go on record, and go there as any action does")
  func recorded() throws {
    let answer = try reading(minutes).run(on: workspace, today: today)
    #expect(answer.minutes.followUps.map(\.deliverable) == ["Kirim data timbang"])
    let action = try LogMinutes(answer.minutes, imposesAll: false, saying: .unsaid)
    let request = RecordRequest(Circumstances(actor: Actor(agency: "DPPKB"), today: today))
    let before = try workspace.treeHead().size
    var seen = request
    seen.isDryRun = true
    _ = try Perform(action, seen).run(on: workspace, now: Instant(startOf: today))
    #expect(try workspace.treeHead().size == before)
    _ = try Perform(action, request).run(on: workspace, now: Instant(startOf: today))
    #expect(try workspace.commitment("TPPS/K1").terms.deliverable == "Kirim data timbang")
  }

  @Test("are told from notes, where nobody says as what to read them")
  func otherDialect() throws {
    let notes = "Rapat TPPS 12 Maret 2026\n\nKeputusan: data dipadankan.\n"
    #expect(reading(notes, as: .auto).isNotes)
    #expect(!reading(notes).isNotes)
    #expect {
      try reading(notes).run(on: workspace, today: today)
    } throws: { if case ReadMinutes.Fault.otherDialect = $0 { true } else { false } }
  }

  @Test("of which something is open are not recorded")
  func openNotes() throws {
    let notes = "Rapat TPPS 12 Maret 2026\n\nTindak lanjut: kirim data (Budi)\n"
    #expect {
      try reading(notes, as: .notes).run(on: workspace, today: today)
    } throws: { if case ReadMinutes.Fault.open = $0 { true } else { false } }
    #expect(try reading(notes, as: .notes).proposal(on: nil, today: today).openCount > 0)
  }

  @Test("that name their meeting are not those of another")
  func otherMeeting() throws {
    var known = try reading(minutes).run(on: workspace, today: today).minutes
    known.code = "TPPS/M1"
    #expect(throws: LogMinutes.OtherMeeting.self) {
      try LogMinutes(known, imposesAll: false, saying: .another)
    }
    #expect(throws: LogMinutes.OtherMeeting.self) {
      try LogMinutes(known, imposesAll: false, saying: .editionOf("TPPS/M2"))
    }
    let same = try LogMinutes(known, imposesAll: false, saying: .editionOf("TPPS/M1"))
    #expect(same.identity == .editionOf("TPPS/M1"))
  }
}
