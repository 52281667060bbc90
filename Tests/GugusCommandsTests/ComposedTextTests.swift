import Foundation
import GugusDomain
import GugusMinutes
import Testing

@testable import GugusCommands

/// The same words as they are typed, and as a Mac saves them: the letter and its accent apart.
@Suite("Words in another form of Unicode")
struct ComposedTextTests {
  private static func apart(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

  private static let names = "Penimbangan di Désa Bénténg"

  /// Not an accent that stands apart.
  private func expectComposed(_ text: String) {
    #expect(text.isComposed)
    #expect(text.contains("é"))
  }

  private static let table = """
    key,task-force,debtor,creditor,deliverable,due,note,state
    Désa-1,TPPS,Dinas Élok,BAPPEDA,\(names),2026-05-01,Kadér,active

    """

  private static let lines = """
    {"key": "Désa-1", "task-force": "TPPS", "debtor": "Dinas Élok", "creditor": "BAPPEDA", \
    "deliverable": "\(names)", "due": "2026-05-01", "note": "Kadér", "state": "active"}

    """

  private static let mapping = """
    commitments:
      register: Réncana
      key: Kodé
      taskforce: {constant: TPPS}
      debtor: {column: Instansi}
      creditor: {constant: BAPPEDA}
      deliverable: Keluaran
      due: {constant: 2026-05-01}
      state: {column: Status, values: {Sélésai: active}}
      proposed: {constant: 2026-02-01}
      agencies: {aliases: {Dinas Élok: DINKES}}

    """

  private func desk() throws -> Desk {
    let desk = try Desk.withTaskForce()
    try desk.done(["agency", "edit", "DINKES", "--name-id", Self.apart("Dinas Élok")])
    return desk
  }

  private func take(
    _ desk: Desk, _ text: String, _ options: String = "", by name: String = "f"
  ) throws -> String {
    try desk.file(name, text)
    return try desk.done("import commitments \(name) \(options) --as DPPKB --format json")
  }

  @Test("of a register are the same row, whatever kind of file it is", arguments: [table, lines])
  func registers(_ text: String) throws {
    let desk = try desk()
    #expect(try take(desk, text).contains("\"taken\": 1"))
    let record = try desk.record()
    for other in [Self.apart(text), text.replacing("Désa-1", with: "\u{FEFF}Désa-1")] {
      #expect(try take(desk, other).contains("\"unchanged\": 1"))
    }
    #expect(try desk.record() == record)
    try desk.done("import commitments f --as DPPKB")
  }

  @Test("come on record composed, though the register was saved apart", arguments: [table, lines])
  func composed(_ text: String) throws {
    let desk = try desk()
    #expect(try take(desk, Self.apart(text)).contains("\"taken\": 1"))
    expectComposed(try desk.done("journal list --format jsonl"))
    #expect(try take(desk, text).contains("\"unchanged\": 1"))
  }

  @Test("that JSON writes as escapes are the same")
  func escapes() throws {
    let desk = try desk()
    #expect(try take(desk, Self.lines).contains("\"taken\": 1"))
    let escaped = Self.lines.replacing("é", with: #"e\u0301"#).replacing("É", with: #"E\u0301"#)
    #expect(try take(desk, escaped).contains("\"unchanged\": 1"))
  }

  @Test("of a mapping mean what the register says, and the other way round")
  func mappings() throws {
    let table = "Kodé,Instansi,Keluaran,Status\nDésa-1,Dinas Élok,\(Self.names),Sélésai\n"
    let desk = try Desk.withTaskForce()
    try desk.file("m.yaml", Self.mapping)
    try desk.file("n.yaml", Self.apart(Self.mapping))
    #expect(try take(desk, table, "--map m.yaml").contains("\"taken\": 1"))
    let escaped = Self.mapping.replacing("Dinas Élok", with: #""Dinas E\u0301lok""#)
    try desk.file("e.yaml", escaped)
    for mapping in ["m.yaml", "n.yaml", "e.yaml"] {
      for text in [table, Self.apart(table)] {
        #expect(try take(desk, text, "--map \(mapping)").contains("\"unchanged\": 1"), "\(mapping)")
      }
    }
  }

  private static let minutes = """
    ---
    task-force: TPPS
    meeting: Rapat Désa
    date: 2026-03-02
    place: Balé
    ---
    ## Attendance
    - BAPPEDA: present, Andrés
    - DINKES: present
    ## Discussion
    Tentang kadér.
    ## Decisions
    1. Kadér ditambah
    ## Follow-up
    | Action | Debtor | For | Supporters | Due | Decision |
    |---|---|---|---|---|---|
    | \(names) | DINKES | BAPPEDA | | 2026-05-01 | 1 |

    """

  @Test("of minutes are the same minutes")
  func minutes() throws {
    let desk = try Desk.withTaskForce()
    try desk.file("m.md", Self.apart(Self.minutes))
    try desk.done("meeting log m.md --as DPPKB")
    let record = try desk.record()
    expectComposed(record)
    try desk.file("m.md", Self.minutes)
    try desk.done("meeting log m.md --as DPPKB")
    #expect(try desk.record() == record)
  }

  @Test("of a calendar are the same events, also where a line is folded within a character")
  func calendars() throws {
    let desk = try Desk.withTaskForce()
    let calendar = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:désa@example.com
      SUMMARY:Rapat Désa
      LOCATION:Balé
      DTSTART;VALUE=DATE:20260415
      ATTENDEE;CN="Instansi Élok";PARTSTAT=ACCEPTED:mailto:a@example.com
      END:VEVENT
      END:VCALENDAR

      """
    try desk.done(["agency", "edit", "DINSOS", "--name-en", "Instansi Élok"])
    let folded = Self.apart(calendar).replacing(
      Self.apart("UID:dé").unicodeScalars.map(String.init).joined(), with: "UID:de\n \u{301}")
    for (text, count) in [
      (Self.apart(calendar), "1 scheduled"), (calendar, "1 unchanged"), (folded, "1 unchanged"),
    ] {
      desk.input = Array(text.utf8)
      let answer = desk.run("import calendar - --taskforce TPPS --as DPPKB")
      #expect(answer.words.contains(count), "\(answer.words)")
    }
    expectComposed(try desk.done("journal list --format jsonl"))
  }

  @Test("of a command line are the same, and files are found as they are called")
  func arguments() throws {
    let desk = try Desk.withTaskForce()
    let words = [
      "commitment", "propose", "TPPS", "--deliverable", Self.apart(Self.names), "--debtor",
      "\u{FEFF}DINKES", "--creditor=BAPPEDA\u{200B}", "--due", "2026-05-01", "--as", "DPPKB",
      "--officer=" + Self.apart("Andrés"), "--no-evidence-due",
    ]
    try desk.done(words)
    desk.environment["GUGUS_OFFICER"] = Self.apart("Andrés")
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    expectComposed(try desk.record())
    for text in [Self.names, Self.apart(Self.names)] {
      let list = try desk.done([
        "commitment", "list", "--text", text, "--columns", "code", "--format", "csv",
      ])
      #expect(list.contains("TPPS/K1"))
    }
    // Both may lie beside one another in a folder of Linux.
    let (composed, apart) = ("désa.txt", Self.apart("désa.txt"))
    try desk.file(apart, "apart")
    for arguments in [["--file", apart], ["--file=" + apart]] {
      try desk.done(["commitment", "evidence", "TPPS/K1"] + arguments + ["--as", "DINKES"])
    }
    expectComposed(try desk.record())
    #expect(
      desk.run(["commitment", "evidence", "TPPS/K1", "--file", composed + "x", "--as", "DINKES"])
        .status == .noInput)
  }
}
