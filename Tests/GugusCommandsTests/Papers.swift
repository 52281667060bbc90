import Foundation
import GugusStore

extension Desk {
  /// Minutes of TPPS on 12 March 2026, when DINKES proposed what becomes its next commitment.
  static let minutes = """
    ---
    task-force: TPPS
    meeting: Second coordination meeting
    date: 2026-03-12
    time: 09:00-11:30 WIB
    place: Bappeda meeting room
    chair: BAPPEDA
    minute-taker: Secretariat
    ---

    ## Attendance
    - BAPPEDA: present, Head of Bappeda, can decide
    - DPPKB: present
    - DINKES: represented by dr. Ratna, M.Kes.
    - DINSOS: excused

    ## Agenda
    1. Weighing data

    ## Discussion
    Dinkes reported the weighing data.

    ## Decisions
    1. Data are matched every month.

    ## Follow-up
    | Deliverable | Debtor | Creditor | Supporters | Due | Decision |
    |---|---|---|---|---|---|
    | Match the data | DINKES | BAPPEDA | DINSOS | 2026-04-20 | 1 |

    """

  /// The minutes with one thing said differently.
  static func minutes(_ said: String, insteadOf words: String) -> String {
    minutes.replacing(words, with: said)
  }

  /// Minutes that claim TPPS/K1, which no meeting made, as a row of their own.
  static let carryingOver =
    minutes(
      "| Deliverable | Debtor | Creditor | Supporters | Due | Decision | Code |",
      insteadOf: "| Deliverable | Debtor | Creditor | Supporters | Due | Decision |"
    ).replacing("|---|---|---|---|---|---|", with: "|---|---|---|---|---|---|---|")
    .replacing("| 2026-04-20 | 1 |", with: "| 2026-04-20 | 1 | TPPS/K1 |")

  /// A policy whose first rule DINSOS meets in the first half of 2026 at the end of `Reckoning`.
  static let policy = """
    # Adopted by the regent.
    rules:
    - name: prompt
      when:
      - due >= 1
      - reliability ≥ 90%
      - upheld findings = 0
      then: recognition
      note: Read out at the next meeting.
    - name: in arrears
      when:
      - upheld findings >= 1
      - late days charged > 30
      then: second written reprimand
    - name: answers late
      when: days to answer > 2
      then: teguran lisan

    """

  /// Puts the files on the desk that lines of a test name.
  func putPapers() throws {
    try file("minutes.md", Desk.minutes)
    try file("policy.yaml", Desk.policy)
    try file("other-decision.md", Desk.minutes("every week", insteadOf: "every month"))
    try file("other-due.md", Desk.minutes("2026-04-30", insteadOf: "2026-04-20"))
    try file(
      "older.md",
      Desk.minutes("- DINSOS: absent", insteadOf: "- DINSOS: excused")
        .replacing("date: 2026-03-12", with: "edition: 1\ndate: 2026-03-12"))
    try file("other-meeting.md", Desk.carryingOver)
    try file("large.bin", "")
    // Sparse: it takes no room on the disk.
    let large = try FileHandle(forWritingTo: folder.appendingPathComponent("large.bin"))
    try large.truncate(atOffset: UInt64(Attachment.limit) + 1)
    try large.close()
  }
}
