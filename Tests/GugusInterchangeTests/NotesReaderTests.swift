import Foundation
import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusMinutes

private func notes(_ text: String, file: String = "notes.md") -> Notes {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  return NotesReader.read(
    NotesDocument(name: file, lines: lines, blocks: TextBlocks.read(lines, .ofMinutes)))
}

@Suite("Notes in another dialect")
struct NotesReaderTests {
  @Test("are the same whether accents stand apart or not")
  func composed() throws {
    let text =
      "# Rapat Désa\nTanggal: 12 Maret 2026\nHadir: Andrés\n\nTindak lanjut:\n- Kadér: lapor"
    func draft(_ text: String) throws -> Minutes {
      try MinutesProposal.read(
        bytes: Array(text.utf8), file: "notes.md", assuming: MinutesProposal.Assumptions()
      ).draft
    }
    let apart = try draft(text.decomposedStringWithCanonicalMapping)
    #expect(apart.title.utf8.elementsEqual(try draft(text).title.utf8))
    #expect(apart.title.contains("é"))
  }

  private let march = Day(number: 20_524)

  @Test(
    "name those who came behind a label in either language",
    arguments: [
      "**Present:** Rob Sanderson, Ann", "Present: Rob Sanderson, Ann.",
      "Hadir : Rob Sanderson, Ann",
      "*Hadir:* Rob Sanderson, Ann", "- **Peserta:** Rob Sanderson, Ann",
      "## Attendees\nRob Sanderson, Ann", "## Daftar Hadir\n1. Rob Sanderson\n2. Ann",
      "PESERTA RAPAT\n- Rob Sanderson\n- Ann", "*Yang hadir*\n• Rob Sanderson\n• Ann",
      "II. Peserta:\nRob Sanderson\nAnn", "---\nattendees: [Rob Sanderson, Ann]\n---",
      "---\npeserta:\n- Rob Sanderson\n- Ann\n---",
    ])
  func present(_ text: String) {
    let people = notes(text).people
    #expect(people.map { $0.who.name.trimmingCharacters(in: ["."]) } == ["Rob Sanderson", "Ann"])
    #expect(people.allSatisfy { $0.list == .present && $0.who.organisation == nil })
  }

  @Test(
    "name those who did not come",
    arguments: [
      ("Regrets: Ann", NotedPerson.List.excused), ("**Apologies:** Ann", .excused),
      ("Izin: Ann", .excused), ("Izin/Berhalangan: Ann", .excused), ("Berhalangan: Ann", .excused),
      ("Absent: Ann", .absent), ("Tanpa keterangan: Ann", .absent), ("Guests: Ann", .guest),
      ("Tamu: Ann", .guest), ("Hadir:\n- Ann (izin)", .excused),
      ("Present:\n- Ann: absent", .absent),
    ])
  func notPresent(_ text: String, _ list: NotedPerson.List) {
    #expect(notes(text).people.map(\.list) == [list])
    #expect(notes(text).people.map(\.who.name) == ["Ann"])
  }

  @Test(
    "say of which organisation someone is",
    arguments: [
      ("- Ratna (Dinkes)", "Ratna", "Dinkes"), ("1. Ratna, Dinkes", "Ratna", "Dinkes"),
      ("- Ratna - Dinkes", "Ratna", "Dinkes"),
      ("- Ratna – Dinas Kesehatan", "Ratna", "Dinas Kesehatan"),
      ("- dr. Ratna, M.Kes., Dinkes", "dr. Ratna, M.Kes.", "Dinkes"),
      ("- Budi, S.E.", "Budi, S.E.", nil), ("- Ann Jones", "Ann Jones", nil),
    ] as [(String, String, String?)])
  func organisation(_ item: String, _ name: String, _ organisation: String?) {
    let people = notes("Hadir:\n" + item).people
    #expect(people.map(\.who.name) == [name])
    #expect(people.map(\.who.organisation) == [organisation])
  }

  @Test("keep degrees with their names, and brackets whole, in a list on one line")
  func oneLine() {
    let people = notes("Hadir: dr. Ratna, M.Kes., Budi (Bappeda, bidang sosial), Sari, S.STP")
      .people
    #expect(
      people.map(\.who.asWritten)
        == ["dr. Ratna, M.Kes.", "Budi (Bappeda, bidang sosial)", "Sari, S.STP"])
  }

  @Test(
    "take a word that says nobody for nobody", arguments: ["-", "none", "Nihil", "tidak ada", ""])
  func nobody(_ word: String) {
    #expect(notes("Regrets: \(word)\nIzin: \(word)").people.isEmpty)
  }

  @Test(
    "name the meeting's fields in either language",
    arguments: [
      "Title: Weekly call\nDate: 12 March 2026\nTime: 09:00-11:30 WIB\nPlace: Hall\nChair: Ann\n"
        + "Scribe(s): Bob",
      "Acara : Weekly call\nHari/Tanggal : Kamis, 12 Maret 2026\nPukul : 09.00 - 11.30 WIB\n"
        + "Tempat : Hall\nPimpinan rapat : Ann\nNotulis : Bob",
      "---\ntitle: Weekly call\ndate: 2026-03-12\ntime: 09.00-11.30 WIB\nlocation: Hall\nchair: Ann\n"
        + "scribes: [Bob]\n---",
      "# Weekly call\n**Date:** March 12, 2026\n**Time**: 09.00–11.30 WIB\n- Venue: Hall\n"
        + "*Dipimpin oleh:* Ann\n__Notes by:__ Bob",
    ])
  func fields(_ text: String) {
    let read = notes(text)
    #expect(read.title?.value == "Weekly call")
    #expect(read.dates.map(\.value.day) == [march])
    #expect(read.time?.written(in: .english) == "09:00-11:30 WIB")
    #expect(read.place == "Hall")
    #expect(read.chair.map(\.value.name) == ["Ann"])
    #expect(read.minuteTaker.map(\.value.name) == ["Bob"])
    #expect(read.unplaced.isEmpty)
  }

  @Test(
    "give their day in a title, a heading or the name of the file",
    arguments: [
      ("---\ntitle: Call — 2026-03-12\n---", "n.md", 2), ("# Call, 12 March 2026", "n.md", 1),
      ("*NOTULA RAPAT 12 MARET 2026*", "n.md", 1), ("# Call", "a/2026-03-12-call.md", 0),
    ])
  func day(_ text: String, _ file: String, _ line: Int) {
    let dates = notes(text, file: file).dates
    #expect(
      dates == [Noted(value: NotedDay(day: march, isCertain: true, isDue: false), line: line)])
  }

  @Test(
    "hold decisions behind a label, under a heading, or numbered",
    arguments: [
      "Resolution #1: Go on.", "**Resolution #1:** Go on.", "> ***Resolution #1: Go on.***",
      "RESOLVED: Go on.", "AGREED: Go on.", "Keputusan: Go on.", "Disepakati: Go on.",
      "## Decisions\n- Go on.", "### 4. Resolutions\n\n* [Resolution #1](#resolution1): Go on.",
      "*Keputusan:*\n1. Go on.", "KEPUTUSAN RAPAT\n1) Go\n   on.", "C. Kesepakatan\n1.Go on.",
    ])
  func decisions(_ text: String) {
    #expect(notes(text).decisions.map(\.text) == ["Go on."])
    #expect(notes(text).unplaced.isEmpty)
  }

  @Test(
    "leave to a person what stands among decisions and may be none",
    arguments: [
      "VOTE: 5 in favor, 0 against", "Keputusan:\n- Usulan: gedung baru",
      "Keputusan:\n- (ditunda) Anggaran dibahas lagi", "Decisions:\n- Move the office?",
      "Decision: postponed", "## Keputusan\n### Ditolak\n- Pagu naik.",
      "## Keputusan\nRapat berjalan lancar.\n\nPagu tetap.", "Disepakati bahwa pagu tetap.",
      "## Keputusan\nDasar hukum dibaca. Pagu tetap.",
    ])
  func unsureDecisions(_ text: String) {
    let guesses = notes(text).decisions.map { $0.isGuess || $0.unsettled != nil }
    #expect(guesses.contains(true))
    #expect(!guesses.contains(false))
  }

  @Test("leave to a person what follows a sentence behind a list of decisions")
  func afterList() {
    let read = notes("## Keputusan\n1. Pagu tetap.\n\nDasar hukum:\n- UU 5/2026\n")
    #expect(read.decisions.map { $0.isGuess || $0.unsettled != nil } == [false, true])
  }

  @Test(
    "take a sentence that says there is no decision for none",
    arguments: [
      "# Decisions\nThere were no decisions.", "Decision: no decision was made", "Keputusan: nihil",
      "Keputusan:\n- tidak ada keputusan", "Resolved: nothing",
    ])
  func noDecisions(_ text: String) {
    #expect(notes(text).decisions.isEmpty)
  }

  @Test("count a numbered decision once that is in the discussion and again in the list")
  func twice() {
    let read = notes(
      """
      ## Discussion
      > ***Resolution #1: Go  on.***
      > ***Action #1: Ann to write***
      ## Resolutions
      * [Resolution #1](#r1): Go on.
      ## Action Items
      * [Action #1](#a1): write (Ann)
      """)
    #expect(read.decisions.map(\.text) == ["Go on."])
    #expect(read.actions.map(\.text) == ["write"])
    #expect(read.discussion.count == 2, "what was said there stays there")
  }

  @Test("keep what only the discussion says of an action that is again in the list")
  func twiceWithOwner() {
    let read = notes(
      """
      ## Discussion
      Action #1: send it (Ann, 12 March 2026)
      ## Action Items
      * Action #1: send it
      """)
    #expect(read.actions.map(\.owners) == [["Ann"]])
    #expect(read.actions.map(\.due?.day) == [march])
  }

  @Test(
    "leave a second item of one number to be settled, where it says something else",
    arguments: [
      "## Decisions\n- Resolution #1: Go on.\n- Resolution #1: Stop\n  at once.",
      "Resolution #1: Go on.\n\nResolution #1: Stop at once.",
      "## Talk\nResolution #1: Go on.\n## Decisions\n- Resolution #1: Stop at once.",
      "## Decisions\n- Resolution #1: Go on now.\n- Resolution #1: Go on.",
      "## Actions\n- Action #1: Go on.\n- Action #1: Stop at once.",
      "## Actions\n- Action #1: go on (Ann)\n- Action #1: go on (Bob)",
    ])
  func again(_ text: String) throws {
    let read = notes(text)
    #expect(read.decisions.count + read.actions.count == 1)
    let left = try #require(read.unplaced.first)
    #expect(["Stop at once.", "Go on.", "go on (Bob)"].contains(left.text))
    #expect(left.cause.en.hasSuffix("s #1” has been said before, otherwise"))
    #expect(left.reason.mustBeSettled)
  }

  @Test(
    "hold actions with their owners",
    arguments: [
      ("Action #1: send it (Ann)", "send it", ["Ann"]),
      ("ACTION: send it (Ann).", "send it", ["Ann"]),
      ("TODO: Ann to send it", "Ann to send it", []), ("- [ ] @ann send it", "send it", ["ann"]),
      ("## Action Items\n- [ ] send it", "send it", []),
      ("Tindak lanjut:\n1. send it (PIC: Ann)", "send it", ["Ann"]),
      ("Tindak lanjut:\n- send it\n  PIC: Ann", "send it", ["Ann"]),
      ("RTL\n1. send it (Ann; Bob)", "send it", ["Ann", "Bob"]),
      ("## Next steps\n* send (it) now", "send (it) now", []),
    ] as [(String, String, [String])])
  func actions(_ text: String, _ said: String, _ owners: [String]) {
    #expect(notes(text).actions.map(\.text) == [said])
    #expect(notes(text).actions.map(\.owners) == [owners])
  }

  @Test(
    "say when an action is due",
    arguments: [
      ("send it (Ann, 12 March 2026)", true, true), ("send it by 12 March 2026", true, true),
      ("kirim paling lambat 12 Maret 2026", true, true),
      ("send it (Ann; due: 2026-03-12)", true, true),
      ("kirim (Ann, 12/03/2026)", false, true), ("send what 12 March 2026 brought", true, false),
      ("send it\n  Due: 2026-03-12", true, true),
      ("kirim\n  Batas waktu: 12 Maret 2026", true, true),
    ])
  func due(_ item: String, _ isCertain: Bool, _ isDue: Bool) {
    let actions = notes("## Actions\n- " + item).actions
    #expect(actions.map(\.due) == [NotedDay(day: march, isCertain: isCertain, isDue: isDue)])
  }

  @Test("know a day after the twelfth from its month")
  func dayFirst() {
    #expect(NotedDay.all(in: "15/04/2026").map(\.isCertain) == [true])
    #expect(NotedDay.all(in: "04/15/2026").isEmpty)
    #expect(NotedDay.all(in: "12-03-2026").map(\.isCertain) == [false])
  }

  @Test("keep the discussion as written, where people are quoted under their names")
  func discussion() {
    let talk = """
      **Chair:** welcome
      * **Present:** is a word too
      > *Ann:* +1
        indented | table
      ### 2. More
      Date: we never fixed one
      """
    let read = notes(
      "Chair: Ann\n## Notes:\n{: .no_toc}\n\n* TOC\n{:toc}\n---\n\(talk)\n## Decisions\n")
    #expect(read.discussion.map(\.value).joined(separator: "\n") == talk)
    #expect(read.chair.map(\.value.name) == ["Ann"])
    #expect(read.people.isEmpty)
  }

  @Test("list every line that found no place, with why")
  func unplaced() {
    let read = notes(
      """
      ---
      layout: minutes
      ---
      Chair: Ann
      Chair: Bob
      Date: soon
      ## Present
      This is a sentence about who came.
      ## Decisions
      It was decided:
      ## Actions
      | a | b |
      - [x] @ann sent it
      - bell \u{7} rings
      """)
    #expect(
      read.unplaced.map { "\($0.line) \($0.cause.en)" } == [
        "2 a field that is unknown here", "5 “Chair” has been said before, otherwise",
        "6 found no place for this line under “Date”",
        "8 found no place for this line under “Present”",
        "10 found no place for this line under “Decisions”",
        "12 found no place for this line under “Actions”",
        "13 ticked off as done: not promised again",
        "14 the line is too long, or holds characters that cannot be seen",
      ])
  }
}

@Suite(
  "Five years of another group's minutes",
  .disabled(if: RealData.isAbsent, "needs GUGUS_REAL_DATA: w3c_jsonld_minutes"))
struct W3CNotesTests {
  private static let folder = "w3c_jsonld_minutes/_minutes"
  private static let read = Result {
    try RealData.files(in: folder).map { file in
      (file: file, notes: notes(try RealData.text("\(folder)/\(file)"), file: file))
    }
  }

  private let all: [(file: String, notes: Notes)]

  init() throws { all = try W3CNotesTests.read.get() }

  @Test("give every attendance, regret, resolution and action there is")
  func counts() {
    #expect(all.count == 89)
    let people = all.flatMap(\.notes.people)
    #expect(people.count { $0.list == .present } == 775)
    #expect(Set(people.filter { $0.list == .present }.map(\.who.asWritten)).count == 33)
    #expect(people.count { $0.list == .excused } == 142)
    #expect(people.count { $0.list == .guest } == 31)
    #expect(all.flatMap(\.notes.decisions).count == 319)
    #expect(all.flatMap(\.notes.actions).count == 98)
    #expect(all.count { !$0.notes.actions.isEmpty } == 46)
    #expect(all.count { $0.notes.chair.isEmpty } == 2)
    #expect(all.allSatisfy { !$0.notes.minuteTaker.isEmpty })
  }

  /// As the list at the end has it, whose form SOURCE.txt describes: by a way of its own.
  @Test("give the 75 owners in brackets as they are written")
  func owners() throws {
    var expected: [String] = []
    for (file, _) in all {
      let text = try RealData.text("\(W3CNotesTests.folder)/\(file)")
      for match in text.matches(of: /(?m)^\* \[Action #\d+\]\(#action\d+\): .*\(([^()]+)\)$/) {
        expected.append("\(file) \(match.1)")
      }
    }
    #expect(expected.count == 75)
    let found = all.flatMap { file, notes in
      notes.actions.flatMap { action in action.owners.map { "\(file) \($0)" } }
    }
    #expect(found == expected)
  }

  @Test("propose an owner for an action that begins with a name, and for no other")
  func proposed() {
    var (proposed, unknown): (Int, [String]) = (0, [])
    for (file, notes) in all {
      let people = KnownPeople(notes, NameTable())
      for action in notes.actions where action.owners.isEmpty {
        guard case .unknownAgency(let name) = people.owner(of: action) else {
          unknown.append(action.text)
          continue
        }
        proposed += 1
        #expect(name.prefix { $0 != " " } == action.text.prefix { $0 != " " }, "\(file)")
      }
    }
    #expect(proposed == 20)
    #expect(
      unknown == [
        "Add priority of constituencies to guiding principles doc",
        "add Jeff Mixter (jeff_mixter) to last weeks present list in the minutes",
        "Everyone to add thoughts on comments in contexts/frames to issue #32",
      ])
  }

  @Test("say on which day each meeting was, the same wherever they say it")
  func days() {
    for (file, notes) in all {
      // This one is named for the day before.
      let day = file == "2019-10-25-json-ld.md" ? "2019-10-26" : String(file.prefix(10))
      #expect(Set(notes.dates.map(\.value.day.iso)) == [day], "\(file)")
    }
  }

  @Test("leave nothing unplaced but a resolution that was corrected in the list at the end")
  func unplaced() {
    let open = all.flatMap { file, notes in
      notes.unplaced.filter(\.reason.mustBeSettled).map { "\(file):\($0.line) \($0.text)" }
    }
    #expect(
      open == [
        "2019-05-31-json-ld.md:420 Un-defer #108 with propagation as the use case"
      ])
  }
}
