import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusRegisters

/// A table as it stands in a file.
func table(_ text: String, file: String = "t.csv") throws(FileFaults) -> SourceTable {
  try SourceTable(ByteSource(Array(text.utf8)), file: file)
}

func mapping(
  _ text: String, for kind: ImportKind = .commitments
) throws(FileFaults) -> ImportMapping {
  try ImportMapping.read(bytes: Array(text.utf8), file: "m.yaml", for: kind)
}

extension ImportMapping {
  /// Every row of the table.
  func rows(_ table: SourceTable) throws -> [ImportedRow] {
    try check(table)
    var (table, rows): (SourceTable, [ImportedRow]) = (table, [])
    while let row = try table.next() { rows.append(try self.row(row)) }
    return rows
  }
}

extension ImportedRow {
  var commitment: ImportedCommitment? {
    guard case .commitment(let commitment) = value else { return nil }
    return commitment
  }
}

@Suite("A mapping")
struct MappingTests {
  private static let least = """
    commitments:
      register: plan
      taskforce: {constant: TPPS}
      debtor: Lead
      creditor: {constant: BAPPEDA}
      deliverable: Action
      due: Deadline

    """

  private func commitment(
    _ lines: String, _ table: String
  ) throws -> (row: ImportedRow, commitment: ImportedCommitment) {
    let row = try #require(
      try mapping(MappingTests.least + lines).rows(GugusInterchangeTests.table(table)).first)
    return (row, try #require(row.commitment))
  }

  @Test("says where each field is, by columns and constants")
  func least() throws {
    let (row, commitment) = try commitment("", "Lead,Action,Deadline\nDINKES,Weigh,2026-04-10\n")
    #expect(
      commitment
        == ImportedCommitment(
          taskForce: TaskForceMention("TPPS"), debtor: AgencyMention("DINKES"),
          creditor: AgencyMention("BAPPEDA"), deliverable: "Weigh",
          due: try #require(Day(iso: "2026-04-10")), state: .proposed))
    #expect(row.assumed == [.state])
    #expect((row.place, row.line) == (1, 2))
  }

  @Test(
    "may permit that nobody knows when a row was closed",
    arguments: ["{default: unknown}", "{column: Done on, default: Tidak  diketahui}"])
  func unknownClosing(closed: String) throws {
    let lines = "  state: Status\n  closed: \(closed)\n"
    let header = "Lead,Action,Deadline,Status,Done on\n"
    let done = try commitment(lines, header + "DINKES,Weigh,2026-04-10,satisfied,\n").commitment
    #expect(done.closedOnUnknownDay && done.closed == nil)
    let open = try commitment(lines, header + "DINKES,Weigh,2026-04-10,active,\n").commitment
    #expect(!open.closedOnUnknownDay)
    // What the cell itself says is a day, or refused.
    let cell = "  state: Status\n  closed: {column: Done on, default: unknown}\n"
    #expect(throws: FileFaults.self) {
      try commitment(cell, header + "DINKES,Weigh,2026-04-10,satisfied,unknown\n")
    }
    let known = try commitment(cell, header + "DINKES,Weigh,2026-04-10,satisfied,2026-04-01\n")
    #expect(known.commitment.closed?.iso == "2026-04-01" && !known.commitment.closedOnUnknownDay)
  }

  @Test("may be written in Indonesian")
  func indonesian() throws {
    let text = """
      komitmen:
        register: rencana-aksi
        bentuk tanggal: ["d MMMM yyyy"]
        kunci: {kolom: No, awalan: RA-}
        gugus tugas: {tetap: TPPS}
        penanggung jawab: {kolom: Pelaksana, pisah: ";", ambil: pertama}
        pendukung: {kolom: Pelaksana, pisah: ";", ambil: sisanya}
        penerima komitmen: {tetap: Bappeda}
        keluaran: Kegiatan
        batas waktu: {kolom: Tenggat, bawaan: 31 Desember 2026}
        status: {kolom: Ket, nilai: {Sudah: terpenuhi, Belum: berjalan}}
        ditutup tanggal: Selesai
        daftar instansi:
          alias: {Dinkes: DINKES, Bappeda: BAPPEDA}
          buat: {jenis: dinas, sektor: {kolom: Bidang, bawaan: umum}}
        daftar gugus tugas:
          gabung: anggota
          buat: {nama: Tim, mandat: Menurunkan stunting, dari: 1 Januari 2026}
      """
    let table = try table(
      "No;Pelaksana;Kegiatan;Tenggat;Ket;Selesai;Bidang\n"
        + "7;\"Dinkes; Dinas Sosial\";Timbang;;Sudah;3 Mar 2026;\n")
    let row = try #require(try mapping(text).rows(table).first)
    let commitment = try #require(row.commitment)
    #expect(row.key == "RA-7")
    #expect(commitment.debtor == AgencyMention("Dinkes", code: AgencyCode("DINKES")))
    #expect(commitment.supporters == [AgencyMention("Dinas Sosial")])
    #expect(commitment.state == .satisfied)
    #expect(commitment.closed == Day(iso: "2026-03-03"))
    #expect(commitment.due == Day(iso: "2026-12-31"))
    #expect(row.assumed == [.due, .sector])
    #expect(row.permits.agencies == NewAgency(kind: .regionalOffice, sector: "umum"))
    #expect(row.permits.taskForce?.mandate == "Menurunkan stunting")
    #expect(row.permits.role == .member)
  }

  @Test("leaves the debtor and the creditor out of the supporters")
  func supporters() throws {
    let table = "Lead,Action,Deadline,All\nA,x,2026-04-10,B; A;BAPPEDA ;C;B;\n"
    #expect(
      try commitment("  supporters: {column: All, split: ;}", table).commitment.supporters
        .map(\.name) == ["B", "C"])
  }

  @Test("takes a list of one, of everyone responsible, for the debtor, and counts it as assumed")
  func others() throws {
    let lines = "  supporters: {column: All, split: ;, take: others}"
    let head = "Lead,Action,Deadline,All\n"
    let alone = try commitment(lines, head + "A,x,2026-04-10,B\n")
    #expect(alone.commitment.supporters.isEmpty)
    #expect(alone.row.assumed == [.state, .supporters])
    let itself = try commitment(lines, head + "A,x,2026-04-10,A\n")
    #expect(itself.row.assumed == [.state])
    let two = try commitment(lines, head + "A,x,2026-04-10,B;C\n")
    #expect(two.commitment.supporters.map(\.name) == ["B", "C"])
  }

  @Test("says what words of states mean; any other word is what its star says, and is assumed")
  func values() throws {
    let lines = "  state: {column: S, values: {Done: satisfied, '*': active}, default: suspended}"
    let head = "Lead,Action,Deadline,S\n"
    for (word, state, isAssumed) in [
      (" done ", CommitmentState.satisfied, false), ("Stuck", .active, true),
      ("", .suspended, true),
    ] {
      let (row, commitment) = try commitment(lines, head + "A,x,2026-04-10,\(word)\n")
      #expect(commitment.state == state)
      #expect(row.assumed.contains(.state) == isAssumed)
    }
  }

  @Test("may fall back on one column after another, and counts it as assumed")
  func defaults() throws {
    let lines = "  closed: {column: Done, default: {column: Updated, default: 2026-01-01}}"
    let head = "Lead,Action,Deadline,Done,Updated\n"
    for (cells, day, isAssumed) in [
      ("2026-03-01,2026-03-02", "2026-03-01", false), (",2026-03-02", "2026-03-02", true),
      (",", "2026-01-01", true),
    ] {
      let (row, commitment) = try commitment(lines, head + "A,x,2026-04-10,\(cells)\n")
      #expect(commitment.closed == Day(iso: day))
      #expect(row.assumed.contains(.closed) == isAssumed)
    }
  }

  @Test("mends what a program broke in a text")
  func replace() throws {
    let lines = #"  person: {column: P, replace: {"\\u2019": "’"}, values: {nan: ""}}"#
    let head = "Lead,Action,Deadline,P\n"
    #expect(
      try commitment(lines, head + "A,x,2026-04-10,O\\u2019Regan\n").commitment.person
        == "O’Regan")
    #expect(try commitment(lines, head + "A,x,2026-04-10,nan\n").commitment.person == nil)
  }

  @Test("calls an agency by the first name that stands for its code; a name may mean several")
  func aliases() throws {
    let lines = """
        supporters: {column: All, split: ;}
        agencies:
          aliases:
            Health Ministry: MOH
            Ministry of Helth: MOH
            Home and Health: [MOHA, MOH]
            Min. of Finance: Ministry of Finance
      """
    let table = "Lead,Action,Deadline,All\nA,x,2026-04-10,"
    let health = AgencyMention("Health Ministry", code: AgencyCode("MOH"))
    let home = AgencyMention("MOHA", code: AgencyCode("MOHA"))
    for (names, mentions) in [
      ("Ministry  of Helth", [health]), ("Home and Health", [home, health]),
      ("Home and Health;Health Ministry", [home, health]),
      ("Min. of Finance", [AgencyMention("Ministry of Finance")]),
    ] {
      #expect(try commitment(lines, table + names + "\n").commitment.supporters == mentions)
    }
  }

  @Test("reads several dates in one register, each by the first form that fits")
  func dates() throws {
    let lines = #"  dates: [iso, "d/M/yyyy", "MMMM d, yyyy", excel]"#
    for text in ["2026-04-03", "3/4/2026", "\"April 3,2026\"", "46115", "46115.75"] {
      let (_, commitment) = try commitment(lines, "Lead,Action,Deadline\nA,x,\(text)\n")
      #expect(commitment.due == Day(iso: "2026-04-03"), "\(text)")
    }
  }

  @Test("that names other forms of date still reads the ISO dates of a spreadsheet")
  func isoDates() throws {
    let lines = #"  dates: ["d/M/yyyy"]"#
    for text in ["2026-04-03", "3/4/2026"] {
      let (_, commitment) = try commitment(lines, "Lead,Action,Deadline\nA,x,\(text)\n")
      #expect(commitment.due == Day(iso: "2026-04-03"), "\(text)")
    }
  }

  @Test(
    "reads a time of day as people and spreadsheets write it",
    arguments: ["09.00", "09:00", "09:00:00", "2026-03-12T09:00", "2026-03-12T09:00:00"])
  func time(_ text: String) throws {
    #expect(try FieldText.time(text) == ClockTime("09:00"))
  }

  @Test("reads lists and paths of JSON")
  func json() throws {
    let text = """
      commitments:
        register: r
        taskforce: {constant: T}
        debtor: owners.lead
        supporters: owners.others
        creditor: {constant: PMO}
        deliverable: text
        due: due
      """
    let table = try table(
      """
      {"text":"x","due":"2026-04-10","owners":{"lead":"A","others":["B","C"]}}
      """, file: "t.jsonl")
    let commitment = try #require(try mapping(text).rows(table).first?.commitment)
    #expect(commitment.debtor.name == "A")
    #expect(commitment.supporters.map(\.name) == ["B", "C"])
  }

  @Test("takes the one of its kind out of a file of several")
  func several() throws {
    let text =
      MappingTests.least + """
        agencies:
          register: r
          name: Name
          kind: {constant: ministry}
          sector: {constant: health}
        """
    #expect(try mapping(text, for: .agencies).kind == .agencies)
    #expect(try mapping(text).register == "plan")
  }

  @Test("names a row without a key by what makes it this row: the same in any order of rows")
  func keys() throws {
    let rows = ["A,x,2026-04-10", "A,y,2026-04-10", "B,x,2026-04-10", "A,x,2026-05-01"]
    let mapping = try mapping(MappingTests.least)
    func keys(_ rows: [String]) throws -> [String] {
      try mapping.rows(table("Lead,Action,Deadline\n" + rows.joined(separator: "\n"))).map(\.key)
    }
    let found = try keys(rows)
    #expect(try keys(rows.reversed()) == found.reversed())
    #expect(Set(found).count == 3)
    #expect(found[0] == found[3])
  }

  @Test("reads agencies, memberships, meetings and findings")
  func kinds() throws {
    func only(_ kind: ImportKind, _ text: String, _ rows: String) throws -> ImportedValue? {
      try mapping("\(kind.term.en):\n  register: r\n" + text, for: kind).rows(table(rows)).first?
        .value
    }
    #expect(
      try only(
        .memberships, "  taskforce: {constant: T}\n  agency: A\n  role: R", "A,R\nX,ketua\n")
        == .membership(
          ImportedMembership(
            taskForce: TaskForceMention("T"), agency: AgencyMention("X"), role: .chair)))
    let meeting = ImportedMeeting(
      taskForce: TaskForceMention("T"), title: "First", date: try #require(Day(iso: "2026-03-12")),
      start: ClockTime("09:00"), zone: .wib,
      attendance: [
        ImportedAttendance(agency: AgencyMention("A"), presence: .present),
        ImportedAttendance(agency: AgencyMention("B"), presence: .excused),
      ])
    #expect(
      try only(
        .meetings,
        "  taskforce: {constant: T}\n  title: N\n  date: D\n  start: S\n  zone: {constant: WIB}\n"
          + "  present: P\n  excused: E",
        "N,D,S,P,E\nFirst,2026-03-12,09.00,A,B\n") == .meeting(meeting))
    #expect(
      try only(
        .findings,
        "  taskforce: {constant: T}\n  against: A\n  raised-by: {constant: I}\n  grounds: G\n"
          + "  raised: D\n  commitments: {column: K, split: ;}",
        "A,G,D,K\nX,late,2026-03-12,T/K1;T/K2\n")
        == .finding(
          ImportedFinding(
            taskForce: TaskForceMention("T"), against: AgencyMention("X"),
            raisedBy: AgencyMention("I"), commitments: ["T/K1", "T/K2"], grounds: "late",
            raised: try #require(Day(iso: "2026-03-12")))))
  }
}
