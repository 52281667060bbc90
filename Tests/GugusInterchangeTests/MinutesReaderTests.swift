import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

@Suite("A minutes file")
struct MinutesReaderTests {
  private let indonesian = """
    ---
    gugus-tugas: TPPS
    rapat: Rapat koordinasi ke-3
    tanggal: 2026-03-12
    waktu: 09.00-11.30 WIB
    tempat: Ruang rapat Bappeda
    pimpinan: BAPPEDA
    notulis: Sekretariat
    kuorum: 7
    ---
    ## Peserta
    - BAPPEDA: hadir, Kepala Bappeda, dapat memutuskan
    - DINKES: diwakili Kepala Bidang Kesmas
    - DINSOS: izin
    ## Agenda
    - Data timbang
    ## Pembahasan
    Dinkes melapor.

    ### Catatan
    ## Keputusan
    1. Data balita dipadankan setiap bulan.
    ## Tindak lanjut
    | Kegiatan | Penanggung jawab | Untuk | Pendukung | Batas waktu | Keputusan | Sifat |
    |---|---|---|---|---|---|---|
    | Kirim data timbang Februari | DINKES | BAPPEDA | DPMD | 2026-04-10 | 1 | ditugaskan |
    ## Amandemen
    1. (2026-05-03; keputusan 1) Dua bulan sekali.
       Alasan: laboratorium.
    """

  private let expected = Minutes(
    taskForce: TaskForceCode(unchecked: "TPPS"), title: "Rapat koordinasi ke-3",
    date: Day(number: 20_524), start: ClockTime(hour: 9, minute: 0),
    end: ClockTime(hour: 11, minute: 30), zone: .wib, place: "Ruang rapat Bappeda",
    chair: "BAPPEDA", minuteTaker: "Sekretariat", quorum: 7,
    attendance: [
      Attendance(
        agency: AgencyCode(unchecked: "BAPPEDA"), presence: .present, person: "Kepala Bappeda",
        canDecide: true),
      Attendance(
        agency: AgencyCode(unchecked: "DINKES"), presence: .represented,
        person: "Kepala Bidang Kesmas"),
      Attendance(agency: AgencyCode(unchecked: "DINSOS"), presence: .excused),
    ],
    agenda: ["Data timbang"], discussion: "Dinkes melapor.\n\n### Catatan",
    decisions: [Decision(number: 1, text: "Data balita dipadankan setiap bulan.")],
    followUps: [
      FollowUp(
        deliverable: "Kirim data timbang Februari", debtor: AgencyCode(unchecked: "DINKES"),
        creditor: AgencyCode(unchecked: "BAPPEDA"), supporters: [AgencyCode(unchecked: "DPMD")],
        due: Day(number: 20_553), decision: 1, isImposed: true)
    ],
    amendments: [
      Amendment(
        number: 1, decision: 1, text: "Dua bulan sekali.", reason: "laboratorium.",
        on: Day(number: 20_576))
    ])

  @Test("in Indonesian is read into its values")
  func indonesianFile() throws {
    #expect(try minutes(indonesian) == expected)
  }

  @Test("in English, with sections and columns in another order, reads the same")
  func englishFile() throws {
    let english = """
      ---
      date: 12 March 2026
      TASK FORCE: tpps
      title: Rapat koordinasi ke-3
      time: 09:00–11:30 WIB
      place: Ruang rapat Bappeda
      chair: BAPPEDA
      minute_taker: Sekretariat
      quorum: 7
      ---

      ## Follow-up matrix
      | Due | Kind | Responsible | For | Action | Supporters | Decision |
      |:---|---:|---|---|---|---|---|
      | 10 April 2026 | imposed | dinkes | BAPPEDA | Kirim data timbang Februari | dpmd | 1 |

      ## Decisions
      - Data balita dipadankan setiap bulan.

      ## Discussion

      Dinkes melapor.

      ### Catatan

      ## Participants
      - BAPPEDA: present, Kepala Bappeda, with mandate to decide
      - DINKES: represented by Kepala Bidang Kesmas
      - DINSOS: excused

      ## Agenda
      1. Data timbang

      ## Amendments
      - (2026-05-03; decision: 1) Dua bulan sekali.
        Reason: laboratorium.
      """
    #expect(try minutes(english) == expected)
  }

  private var agencies: AgencyNames {
    var agencies = AgencyNames()
    for (code, name) in [
      ("BAPPEDA", "Badan Perencanaan"), ("DINKES", "Dinas Kesehatan"), ("DPMD", "Dinas Desa"),
      ("SETDA", "Sekretariat Daerah Kabupaten Tirta Sari"),
    ] {
      agencies.add(AgencyCode(unchecked: code), Term(same: name))
    }
    return agencies
  }

  private let office = """
    ---
    gugus-tugas: TPPS
    rapat: Rapat pertama
    tanggal: Kamis, 9 April 2026
    pimpinan: Kepala Bappeda
    ---
    ## Daftar hadir
    • Badan Perencanaan: hadir
    – Dinas Kesehatan Kabupaten Tirta Sari – hadir
    ## Hasil rapat
    1. Data dipadankan.
    ## Rencana tindak lanjut (RTL)
    | No | Uraian | PIC | Tenggat | Ket |
    |---|---|---|---|---|
    | 1 | Kirim data | Dinas Kesehatan | 30/4/2026 | bertahap |
    | 2 | Buka akses | Dinas Desa | Senin, 4/5/2026 | |
    """

  @Test("as an office writes its first one is read, and what is said nowhere is owed to the chair")
  func officeFile() throws {
    let read = try Minutes.read(bytes: Array(office.utf8), file: "m.md", agencies: agencies)
    #expect(read.date.iso == "2026-04-09")
    #expect(read.attendance.map(\.agency.text) == ["BAPPEDA", "DINKES"])
    #expect(read.followUps.map(\.debtor.text) == ["DINKES", "DPMD"])
    #expect(read.followUps.map(\.creditor.text) == ["BAPPEDA", "BAPPEDA"])
    #expect(read.followUps.map(\.due.iso) == ["2026-04-30", "2026-05-04"])
    #expect(read.discussion.text == "Kirim data: bertahap")
  }

  @Test("names all that is wrong in one run, agencies that nobody knows too")
  func allFaults() {
    let text = office.replacing("Badan Perencanaan: hadir", with: "Dinas Kesehatn: hadir")
      .replacing("| Dinas Desa | Senin", with: "| Dinas X | Selasa")
      .replacing("Kepala Bappeda", with: "Bupati")
    let found = faults { () throws(FileFaults) in
      try Minutes.read(bytes: Array(text.utf8), file: "m.md", agencies: agencies)
    }
    #expect(
      found == [
        "8:3 no agency on record is called “Dinas Kesehatn”; is it DINKES, DPMD?",
        "15:7 nothing says to whom this is owed, and no other agency is in the chair; fill in "
          + "“Creditor”",
        "16:7 nothing says to whom this is owed, and no other agency is in the chair; fill in "
          + "“Creditor”",
        "16:20 no agency on record is called “Dinas X”; is it DINKES, DPMD?",
        "16:30 2026-05-04 is a Monday, the file says “Selasa”: which is it?",
      ])
  }

  @Test("with a byte order mark and CRLF reads the same")
  func byteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(indonesian.replacing("\n", with: "\r\n").utf8)
    #expect(try Minutes.read(bytes: bytes, file: "m.md") == expected)
  }

  @Test("keeps what YAML would turn into something else")
  func textValues() throws {
    let read = try minutes(
      "---\ngugus-tugas: \"NO\"\nrapat: no\ntanggal: 2026-03-12\ntempat: 0x10\npimpinan: ~\n---\n"
        + "## Peserta\n- BAPPEDA: hadir\n")
    #expect(read.title == "no")
    #expect(read.place == "0x10")
    #expect(read.chair == "~")
  }

  @Test("takes the quotes that Word makes for those of YAML")
  func curlyQuotes() throws {
    let read = try minutes(
      "---\ngugus-tugas: “TPPS”\nrapat: “Rapat: balita”\ntanggal: ‘2026-03-12’\n---\n"
        + "## Peserta\n- BAPPEDA: hadir\n")
    #expect(read.title == "Rapat: balita")
    #expect(read.taskForce.text == "TPPS")
    #expect(read.date.iso == "2026-03-12")
  }

  @Test("knows another regency's office from ours")
  func anotherPlace() throws {
    let text = file("## Peserta\n- Dinas Kesehatan Kota Lain: hadir\n")
    let found = faults { () throws(FileFaults) in
      try Minutes.read(bytes: Array(text.utf8), file: "m.md", agencies: agencies)
    }
    #expect(found.count == 1)
    #expect(
      found.first?.contains("no agency on record is called “Dinas Kesehatan Kota Lain”") ?? false)
  }

  @Test("may leave a field empty")
  func emptyField() throws {
    let read = try minutes(
      "---\ngugus-tugas: TPPS\n# catatan\nrapat: R\ntanggal: 2026-03-12\ntempat:\n---\n"
        + "## Peserta\n- BAPPEDA: hadir\n")
    #expect(read.place == nil)
  }

  @Test("ignores comments outside the discussion and keeps them in it")
  func comments() throws {
    let read = try minutes(
      file("<!-- a -->\n## Agenda\n<!--\n## Keputusan\n-->\n- x\n## Diskusi\n<!-- b -->\n"))
    #expect(read.agenda == ["x"])
    #expect(read.discussion == "<!-- b -->")
  }

  @Test("joins an item that goes on in indented lines")
  func continuedItem() throws {
    #expect(
      try minutes(file("## Agenda\n1. satu\n   dua  \r\n\ttiga\n")).agenda == ["satu dua tiga"])
  }

  @Test("of the largest size is read")
  func largest() throws {
    let rows = String(repeating: "| a | A | B | 2026-04-10 |\n", count: 20_000)
    let header = "| Kegiatan | Penanggung jawab | Untuk | Batas waktu |\n|---|---|---|---|\n"
    let items = String(repeating: "- a\n  b\n", count: 20_000)
    let read = try minutes(file("## Tindak lanjut\n\(header)\(rows)## Agenda\n\(items)"))
    #expect(read.followUps.count == 20_000)
    #expect(read.agenda.count == 20_000)
  }

  @Test("counts a bullet after a numbered decision")
  func bulletAfterNumber() throws {
    let read = try minutes(file("## Keputusan\n4. a\n- b\n"))
    #expect(read.decisions.map(\.number) == [4, 5])
  }

  @Test("takes follow-ups as a list")
  func listedFollowUps() throws {
    let read = try minutes(
      file(
        """
        ## Keputusan
        1. a
        ## Tindak lanjut
        - DINKES → BAPPEDA: Kirim data (2025 \\| rapi)
          Februari (2026-04-10; pendukung: DPMD, DINSOS; keputusan: 1; ditugaskan; kode: TPPS/K3)
        - DINKES -> BAPPEDA: Lapor (10 April 2026)
        """))
    let (first, second) = (read.followUps[0], read.followUps[1])
    #expect(first.deliverable == "Kirim data (2025 | rapi) Februari")
    #expect(first.supporters.map(\.text) == ["DPMD", "DINSOS"])
    #expect(first.decision == 1)
    #expect(first.isImposed)
    #expect(first.code?.text == "TPPS/K3")
    #expect(second.due.iso == "2026-04-10")
    #expect(!second.isImposed)
  }

  @Test("may carry a commitment on record that is overdue")
  func overdue() throws {
    let read = try minutes(
      file("## Tindak lanjut\n- A → B: x (2026-01-01; kode: TPPS/K1)\n"))
    #expect(read.followUps.first?.due.iso == "2026-01-01")
  }

  @Test("keeps the commas of a name with its degrees")
  func commasInName() throws {
    let read = try minutes(
      file(
        """
        ## Peserta
        - A: hadir, dr. Ratna, M.Kes., Sp.A., dapat memutuskan
        - B: diwakili oleh Budi, S.T.
        - C: hadir, berwenang memutuskan
        - D: tanpa keterangan
        - E: hadir, Sekretaris, tidak dapat memutuskan
        """))
    #expect(
      read.attendance.map(\.person) == [
        "dr. Ratna, M.Kes., Sp.A.", "Budi, S.T.", nil, nil, "Sekretaris",
      ])
    #expect(read.attendance.map(\.canDecide) == [true, nil, true, nil, false])
    #expect(
      read.attendance.map(\.presence) == [.present, .represented, .present, .absent, .present])
  }

  @Test("takes an agency that did not come for absent, in whichever words")
  func absent() throws {
    let read = try minutes(
      file("## Peserta\n- A: hadir\n- B: tidak hadir\n- C: absent\n- D: tanpa keterangan\n"))
    #expect(read.attendance.map(\.presence) == [.present, .absent, .absent, .absent])
    #expect(read.write(in: .indonesian).contains("- D: tidak hadir"))
  }

  @Test(
    "understands the ways to write a time",
    arguments: [
      ("09.00", "09:00", nil, nil), ("9:05 - 11.30", "09:05", "11:30", nil),
      ("09.00 WIB s.d. selesai", "09:00", nil, 420),
      ("09.00 s.d. 10.00 WITA", "09:00", "10:00", 480),
      ("09:00-10:00 UTC-05:30", "09:00", "10:00", -330),
      ("09:00-10:00 +05:30", "09:00", "10:00", 330), ("09:00 -10:00", "09:00", "10:00", nil),
    ] as [(String, String, String?, Int?)])
  func times(text: String, start: String, end: String?, zone: Int?) throws {
    let time = try #require(MeetingTime(text))
    #expect(time.start.description == start)
    #expect(time.end?.description == end)
    #expect(time.zone?.offsetMinutes == zone)
  }

  @Test("as a template is read once it has a title", arguments: Language.allCases)
  func template(language: Language) throws {
    let taskForce = TaskForceCode(unchecked: "TPPS")
    let day = Day(number: 20_524)
    let template = Minutes.template(taskForce: taskForce, date: day, language: language)
    let missing = faults(inMinutes: template)
    #expect(missing.count == 2)
    #expect(missing.contains { $0.hasSuffix(" the meeting's data lack “meeting”") })
    #expect(missing.contains { $0.contains("nothing says who came") })
    let key = Term(en: "meeting", id: "rapat").in(language)
    let heading = "\n## \(MinutesSection.attendance.term.in(language))\n"
    let filled = template.replacing("\n\(key):\n", with: "\n\(key): R\n")
      .replacing(heading, with: heading + "- DINKES: \(Presence.present.term.in(language))\n")
    let dinkes = Attendance(agency: AgencyCode(unchecked: "DINKES"), presence: .present)
    #expect(
      try minutes(filled)
        == Minutes(taskForce: taskForce, title: "R", date: day, attendance: [dinkes]))
  }
}
