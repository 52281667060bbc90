import GugusDomain
import Testing

@testable import GugusCommands

@Suite("A standing follow-up")
struct StandingTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withTaskForce()
    try desk.done(
      """
      meeting standing TPPS --add 'Weighing data of the month' --debtor DINKES \
      --creditor BAPPEDA --supporter DINSOS --due-after 20 --as DPPKB
      """)
  }

  private func agenda(_ date: String) throws -> String {
    try desk.done("meeting agenda TPPS --date \(date)")
  }

  @Test("stands in every agenda, due so many days after the meeting")
  func agenda() throws {
    for (date, due) in [("2026-03-20", "2026-04-09"), ("2026-04-20", "2026-05-10")] {
      #expect(
        try agenda(date).contains(
          "| Weighing data of the month | DINKES | BAPPEDA | DINSOS | \(due) |"))
    }
  }

  @Test("becomes a commitment of its own when the agenda is logged as minutes")
  func logged() throws {
    for date in ["2026-03-05", "2026-03-12"] {
      try desk.file("agenda.md", try agenda(date).replacing("- ?: ?", with: "- DINKES: present"))
      try desk.done("meeting log agenda.md --as DPPKB")
    }
    let list = try desk.done("commitment list --sort code --columns code,due --format csv")
    #expect(
      list.split(separator: "\r\n").dropFirst() == ["TPPS/K1,2026-03-25", "TPPS/K2,2026-04-01"])
  }

  @Test("is left out while one of its agencies is no member")
  func left() throws {
    try desk.done("taskforce leave TPPS DINSOS --until 2026-03-31 --as BAPPEDA")
    #expect(try agenda("2026-03-31").contains("Weighing data of the month"))
    #expect(try !agenda("2026-04-01").contains("Weighing data of the month"))
  }

  @Test("is dropped by its number, which no other gets while it is the last")
  func dropped() throws {
    let add = "meeting standing TPPS --add Map --debtor DINSOS --creditor DPPKB --as DPPKB"
    try desk.done(add)
    try desk.done("meeting standing TPPS --drop 1 --as DPPKB")
    let rows = try desk.done("meeting standing TPPS --format csv").split(separator: "\r\n")
    #expect(rows.dropFirst() == ["2,Map,DINSOS,DPPKB,,30"])
    #expect(try !agenda("2026-03-20").contains("Weighing data of the month"))
  }

  @Test("is kept by an agency that governs, of members, and not to oneself")
  func refused() {
    let add = "meeting standing TPPS --add Map"
    for (line, name) in [
      ("\(add) --debtor DINSOS --creditor DPPKB --as DINSOS", "does-not-govern"),
      ("\(add) --debtor ASPUMI --creditor DPPKB --as DPPKB", "only-observes"),
      ("\(add) --debtor DINSOS --creditor DINSOS --as DPPKB", "debtor-is-creditor"),
      ("\(add) --debtor DINSOS --creditor DPPKB --due-after 9999 --as DPPKB", "out-of-range"),
    ] {
      #expect(desk.run(line).words.contains("(\(name))"), "\(line)")
    }
  }

  @Test("needs both its sides, and is added or dropped")
  func usage() {
    #expect(desk.run("meeting standing TPPS --add Map --as DPPKB").status == .usage)
    #expect(desk.run("meeting standing TPPS --add Map --drop 1 --as DPPKB").status == .usage)
  }
}
