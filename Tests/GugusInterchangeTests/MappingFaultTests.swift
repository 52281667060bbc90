import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusRegisters

private func faults(inMapping text: String) -> [String] {
  faults { () throws(FileFaults) in try mapping(text) }
}

@Suite("A wrong mapping")
struct MappingFaultTests {
  /// Every fault that lines can have.
  private static let wrong = """
    commitments:
      register: [plan]
      rows: {a: b}
      dates: [iso, soon, "d/M/yy"]
      taskforce: {column: A, constant: T}
      debtr: Lead
      debtor: Lead
      penanggung jawab: Owner
      supporters: {split: ";"}
      creditor: [BAPPEDA]
      verifier: {column: V, take: most, spilt: ";"}
      deliverable: {prefix: "x"}
      state: {column: S, values: {Done: finished, Late: [active]}, default: going}
      closed: {constant: soon, default: {column: U, default: later}}
      completion: {column: C, values: Done}
      weight: {constant: 1000}
      imposed: {constant: maybe}
      note: {column: N, replace: {"": x}}
      legal-basis: {kind: decree, number: "1", date: 2026-02-30}
      agencies:
        aliases: [A]
        create: {kind: kingdom}
        join: member
      taskforces:
        create: {name: Team, from: then}
        join: king
    commitment: {}
    """

  @Test("is told of everything that is wrong with it, in the order of its lines")
  func places() {
    #expect(
      faults(inMapping: MappingFaultTests.wrong).map { $0.prefix { $0 != " " } } == [
        "2:3", "2:13", "3:9", "4:16", "4:22", "5:14", "6:3", "8:3", "9:15", "10:13", "11:31",
        "11:37", "12:16", "13:37", "13:53", "13:73", "14:22", "14:58", "15:35", "16:22",
      ])
  }

  @Test("is told so in words that were approved", arguments: Language.allCases)
  func golden(language: Language) throws {
    // In pieces, since nobody is told more than twenty faults at once.
    let lines = MappingFaultTests.wrong.split(separator: "\n").map(String.init)
    let head = "commitments:\n  register: r\n"
    let texts =
      lines.dropFirst().prefix(18).map { head.replacing("  register: r\n", with: "") + $0 } + [
        head + lines[19...22].joined(separator: "\n"),
        head + lines[23...25].joined(separator: "\n"),
        lines[26], "", "commitments: x", "meetings: {register: r}",
        "commitments:\n  register: r\n  key: a\n  register: s", "commitments:\n\tregister: r",
        "commitments: &a {register: *a}",
      ]
    let messages = texts.flatMap { text in
      do throws(FileFaults) {
        _ = try mapping(text)
        return ["no fault: \(text)"]
      } catch {
        // That fields are missing, of which a piece has none, is said once.
        return error.faults.filter { text.isEmpty || !$0.isOfMissing }
          .map { $0.message(in: language) }
      }
    }
    try Golden.expect(
      messages.joined(separator: "\n\n") + "\n", as: "mapping-faults.\(language.rawValue).txt")
  }

  @Test("lacks what such a register is nothing without")
  func missing() {
    #expect(
      faults(inMapping: "commitments:\n  key: No\n") == [
        "2:3 “register” is missing here; it cannot be left out",
        "2:3 “task force” is missing here; it cannot be left out",
        "2:3 “debtor” is missing here; it cannot be left out",
        "2:3 “creditor” is missing here; it cannot be left out",
        "2:3 “deliverable” is missing here; it cannot be left out",
        "2:3 “due date” is missing here; it cannot be left out",
      ])
  }

  @Test("names columns that the file does not have, with those that may be meant")
  func columns() throws {
    let mapping = try mapping(
      """
      commitments:
        register: r
        taskforce: {constant: T}
        debtor: Laed
        creditor: {constant: C}
        deliverable: {column: Action, default: {column: Wat}}
        due: Due
      """)
    let table = try table("Lead,Action,Due\nA,x,2026-01-01\n")
    #expect(
      faults { () throws(FileFaults) in try mapping.check(table) } == [
        "4:11 the file has no column “Laed”; did you mean “Lead”?",
        "6:51 the file has no column “Wat”; there are: “Lead”, “Action”, “Due”",
      ])
  }

  @Test("whose aliases would stand for billions of words is refused before they do")
  func billionLaughs() {
    let lists = (1...30).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    #expect(faults(inMapping: "commitments:\n- &a0 laugh\n" + lists).count == 1)
  }

  @Test(
    "names a part for others to refer to, wherever and however deep that is",
    arguments: [
      "{&a commitments: x}", "commitments: &a x", "commitments: &a\nx: 1",
      "commitments:\r\n- &a x\r\n",
      "'&x': [\"&x *x\", {y: &a z}]",
      String(repeating: "[", count: 900) + "&a x"
        + String(repeating: "]", count: 900),
      String(repeating: "{k: ", count: 900) + "&a x" + String(repeating: "}", count: 900),
    ])
  func anchors(text: String) {
    #expect(faults(inMapping: text).map { $0.contains("anchors and aliases") } == [true])
  }
}

extension FileFault {
  fileprivate var isOfMissing: Bool {
    if case .missing? = cause as? MappingFault { true } else { false }
  }
}

@Suite("A row that cannot be understood")
struct RowFaultTests {
  private static let text = """
    commitments:
      register: r
      dates: [iso, "d MMMM yyyy"]
      key: No
      taskforce: {constant: T}
      debtor: {column: Lead, split: ;}
      creditor: {constant: C}
      deliverable: Action
      due: Due
      state: State
      weight: Weight
      imposed: Imposed
      agencies: {aliases: {Both: [A, B]}}
    """

  private static let rows = """
    No,Lead,Action,Due,State,Weight,Imposed
    1,A,x,soon,active,1,yes
    2,A;B,x,2026-02-30,done,0,maybe
    ,,,,,,x
    4,Both,"a\u{7}b",31 April 2026,,,
    """

  private func messages(in language: Language) throws -> [String] {
    let mapping = try mapping(RowFaultTests.text)
    var (table, messages) = (try table(RowFaultTests.rows), [String]())
    while let row = try table.next() {
      do throws(FileFaults) {
        _ = try mapping.row(row)
      } catch {
        messages.append(error.message(in: language))
      }
    }
    return messages
  }

  @Test(
    "is told everything that is wrong with it, in words that were approved",
    arguments: Language.allCases)
  func golden(language: Language) throws {
    let messages = try messages(in: language)
    #expect(messages.count == 4)
    try Golden.expect(
      messages.joined(separator: "\n\n\n") + "\n", as: "row-faults.\(language.rawValue).txt")
  }

  @Test("is so for meetings: times and zones")
  func meetings() throws {
    let mapping = try mapping(
      """
      meetings:
        register: r
        taskforce: {constant: T}
        title: N
        date: D
        start: S
        zone: Z
      """, for: .meetings)
    var table = try table("N,D,S,Z\na,2026-01-01,noon,here\n")
    let row = try #require(try table.next())
    #expect(
      faults { () throws(FileFaults) in try mapping.row(row) } == [
        "2:14 “noon” is not a time of day", "2:19 “here” is not a time zone",
      ])
  }

  @Test("is refused or read, whatever it holds", .disabled(if: RealData.isAbsent))
  func naughty() throws {
    let mapping = try mapping(RowFaultTests.text)
    let columns = ["No", "Lead", "Action", "Due", "State", "Weight", "Imposed"]
    let texts = try RealData.naughtyStrings() + RealData.injections() + ["46115", "B;A", "x"]
    var generator = SplitMix64(seed: 2026)
    var outcomes: Set<Bool> = []
    for _ in 0..<3_000 {
      let cells = columns.map { name in
        let some = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
          texts.randomElement(using: &generator) ?? ""
        }
        return (name, SourceCell(some, at: SourcePlace(source: place, offset: 0)))
      }
      let row = SourceRow(
        number: 1, cells: Dictionary(uniqueKeysWithValues: cells),
        place: SourcePlace(source: place, offset: 0), original: .cells([]))
      do throws(FileFaults) {
        let read = try mapping.row(row)
        #expect(TextRule.line.fault(in: read.key) == nil)
        outcomes.insert(true)
      } catch {
        #expect(!error.faults.isEmpty)
        outcomes.insert(false)
      }
    }
    #expect(outcomes.contains(false))
  }

  private let place = SourceFile(name: "f", bytes: Array("x".utf8))
}
