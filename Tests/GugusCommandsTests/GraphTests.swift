import GugusDomain
import TestSupport
import Testing

@testable import GugusCommands

@Suite("What waits for what")
struct GraphTests {
  private let desk: Desk

  init() throws { desk = try Relay.desk() }

  @Test("reads as approved, as a tree, DOT, Mermaid and the chain that decides")
  func golden() throws {
    var text = ""
    for language in Language.allCases {
      for drawing in ["--draw tree", "--draw dot", "--draw mermaid"] {
        text += try desk.transcript(
          "commitment graph --taskforce TPPS \(drawing) --as-of 2026-04-20 "
            + "--lang \(language.rawValue)")
      }
      text += try desk.transcript(
        "commitment graph TPPS/K3 TPPS/K1 --critical --as-of 2026-04-20 "
          + "--lang \(language.rawValue)")
    }
    try Golden.expect(text, as: "commitment-graph.txt")
  }

  @Test("as DOT is one graph whose quotes are balanced, whatever the deliverables say")
  func dot() throws {
    let lines = try desk.done("commitment graph --taskforce TPPS --draw dot")
      .split(separator: "\n").map(String.init)
    #expect(lines.first == "digraph commitments {" && lines.last == "}")
    for line in lines.dropFirst().dropLast() {
      #expect(line.hasSuffix(";"))
      #expect(quoted(line) != nil, "\(line)")
    }
    let labels = lines.filter { $0.contains("label") }.compactMap { quoted($0)?.last }
    #expect(labels.contains { $0.hasSuffix(#"Map of "posts" \ north"#) })
    #expect(labels.count == 4)
  }

  /// What stands in double quotes, as Graphviz reads it; nil where a quote does not end.
  private func quoted(_ line: String) -> [String]? {
    var (texts, text): ([String], String?) = ([], nil)
    var isEscaped = false
    for character in line {
      switch (text, character) {
      case (nil, "\""): text = ""
      case (nil, _): break
      case (let so?, _) where isEscaped:
        text = so + String(character)
        isEscaped = false
      case (_, "\\"): isEscaped = true
      case (let so?, "\""):
        texts.append(so)
        text = nil
      case (let so?, _): text = so + String(character)
      }
    }
    return text == nil ? texts : nil
  }

  @Test("leaves out what stands alone, unless it is asked for by its code")
  func alone() throws {
    #expect(try !desk.done("commitment graph --taskforce TPPS").contains("TPPS/K5"))
    #expect(try desk.done("commitment graph TPPS/K5").hasPrefix("TPPS/K5"))
  }

  @Test("of an agency's word needs a commitment or a task force")
  func usage() {
    let answer = desk.run("commitment graph")
    #expect(answer.status == .usage)
    #expect(answer.words.contains("--taskforce"))
  }

  @Test("that is unknown is refused", arguments: ["TPPS/K99", "--taskforce NOWHERE"])
  func unknown(_ what: String) {
    #expect(desk.run("commitment graph \(what)").words.contains("(unknown)"))
  }

  @Test("of a task force without conditions says so", arguments: Language.allCases)
  func nothing(_ language: Language) throws {
    let desk = try Desk.withCommitment(language)
    let nothing = Term(en: "Nothing waits for anything.", id: "Tidak ada yang saling menunggu.")
    let text = try desk.done("commitment graph --taskforce TPPS")
    #expect(text == nothing.in(language) + "\n")
  }
}

@Suite("Whose late days they are")
struct AttributionTests {
  private let desk: Desk

  init() throws { desk = try Relay.desk() }

  // K1, due 10 April, was claimed on the 22nd and judged on the 24th: 12 days late. K2, due 5 days
  // after it, was delivered on 1 May, 16 days late. For the first 12 K1 was late, for 2 it waited for
  // its verdict; from 30 April on K2 had had the 5 days that were planned. K3, due 5 days after K2, is
  // 20 days late on 10 May: it waited as K2 did, then for the 2 days of K2, and the last 4 are its own.
  @Test(
    "is said of a commitment in a line of its own",
    arguments: [
      (
        "TPPS/K2",
        Term(
          en: "16 days late: 12 waited for DINKES (TPPS/K1), 2 own, 2 nobody's (TPPS/K1 was within "
            + "its verdict term)",
          id: "16 hari terlambat: 12 menunggu DINKES (TPPS/K1), 2 sendiri, 2 tidak dibebankan "
            + "(TPPS/K1 masih dalam batas waktu verifikasi)")
      ),
      ("TPPS/K1", Term(en: "12 days late: 12 own", id: "12 hari terlambat: 12 sendiri")),
      (
        "TPPS/K3",
        Term(
          en: "20 days late: 12 waited for DINKES (TPPS/K1), 4 own, 2 waited for DPPKB (TPPS/K2), "
            + "2 nobody's (TPPS/K1 was within its verdict term)",
          id: "20 hari terlambat: 12 menunggu DINKES (TPPS/K1), 4 sendiri, 2 menunggu DPPKB "
            + "(TPPS/K2), 2 tidak dibebankan (TPPS/K1 masih dalam batas waktu verifikasi)")
      ),
    ])
  func line(_ code: String, _ term: Term) throws {
    for language in Language.allCases {
      desk.language = language
      #expect(try desk.done("commitment show \(code)").contains(term.in(language)))
      #expect(try desk.done("report attribution").contains(term.in(language)))
    }
  }

  @Test("is not said of what is in time")
  func inTime() throws {
    #expect(try !desk.done("commitment show TPPS/K4").contains("Lateness"))
  }

  @Test("adds up by agency: late, own, passed on, nobody's, held others up, charged")
  func shares() throws {
    let table = try desk.done("report attribution --format csv").split(separator: "\r\n")
    #expect(
      table.dropFirst() == [
        "DINKES,12.0,12.0,0.0,0.0,24.0,36.0", "DINSOS,20.0,4.0,14.0,2.0,0.0,4.0",
        "DPPKB,16.0,2.0,12.0,2.0,2.0,4.0", "all,48.0,18.0,26.0,4.0,26.0,44.0",
      ])
  }

  @Test("counts only what was late by the day from which it is seen")
  func asOf() throws {
    let table = try desk.done("report attribution --as-of 2026-04-17 --format csv")
    #expect(
      table.split(separator: "\r\n").dropFirst() == [
        "DINKES,7.0,7.0,0.0,0.0,2.0,9.0", "DPPKB,2.0,0.0,2.0,0.0,0.0,0.0",
        "all,9.0,7.0,2.0,0.0,2.0,9.0",
      ])
  }

  @Test("of one agency lists what it owes or is charged with, and charges no other days")
  func ofAgency() throws {
    let report = try desk.done("report attribution --agency DPPKB")
    for code in ["TPPS/K2  ", "TPPS/K3  "] { #expect(report.contains(code)) }
    #expect(!report.contains("TPPS/K1  "))
    let all = try desk.done("report attribution --format csv").split(separator: "\r\n")
    for agency in ["DINKES", "DPPKB", "DINSOS"] {
      let table = try desk.done("report attribution --agency \(agency) --format csv")
      #expect(
        table.split(separator: "\r\n").dropFirst() == all.filter { $0.hasPrefix("\(agency),") }[...]
      )
    }
  }

  @Test("of a period in which nothing was late says so", arguments: Language.allCases)
  func nothing(_ language: Language) throws {
    desk.language = language
    let term = Term(
      en: "Nothing due in this period was late.",
      id: "Tidak ada yang terlambat dari yang jatuh tempo pada periode ini.")
    #expect(try desk.done("report attribution --period 2026-Q3").contains(term.in(language)))
  }
}

@Suite("What is next")
struct NextTests {
  private let desk: Desk

  init() throws { desk = try Relay.desk() }

  private func order(_ options: String = "") throws -> [String] {
    try desk.done("next --format csv \(options)").split(separator: "\r\n").dropFirst()
      .compactMap { $0.split(separator: ",").first.map(String.init) }
  }

  @Test("puts what is overdue before what is due, and that before what is far")
  func overdueFirst() throws { #expect(try order() == ["TPPS/K3", "TPPS/K4", "TPPS/K5"]) }

  @Test("puts what others wait for before what waits")
  func blocked() throws {
    #expect(try order("--as-of 2026-04-09").first == "TPPS/K1")
  }

  @Test("of an agency is only what it owes")
  func ofAgency() throws { #expect(try order("--for DINKES") == ["TPPS/K4"]) }

  @Test("is as short as it is asked to be")
  func limit() throws { #expect(try order("--limit 1") == ["TPPS/K3"]) }

  @Test("follows the weights that the workspace sets")
  func weights() throws {
    try desk.done("config set --weigh overdue=0 --weigh due-soon=0 --weigh weight=1000")
    #expect(try order().first == "TPPS/K4")
  }
}
