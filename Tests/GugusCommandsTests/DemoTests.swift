import Testing

@testable import GugusCommands

@Suite("The demo")
struct DemoTests {
  private func demo() throws -> Desk {
    let desk = try Desk(isFounded: false)
    desk.environment["GUGUS_WORKSPACE"] = try DemoWorkspace.result.get()
    desk.today = "2026-09-30"
    return desk
  }

  /// Fixtures/README.md tells the story.
  @Test(
    "ends as its story is told",
    arguments: [
      ("TPPS/K6", "satisfied"), ("TPPS/K16", "active"), ("TPPS/K20", "declined"),
      ("TPPS/K24", "released"), ("TPPS/K30", "claimed"), ("TPPS/K34", "proposed"),
      ("TPPS/K35", "violated"), ("TPPS/K38", "conditional"), ("MPP/K22", "released"),
      ("MPP/K25", "violated"), ("MPP/K27", "active"), ("POKJA-DATA/K4", "active"),
    ])
  func states(code: String, state: String) throws {
    let answer = try demo().done("commitment show \(code) --format json")
    #expect(answer.contains("\"state\": \"\(state)\""))
  }

  @Test(
    "holds agencies to account as its story is told",
    arguments: [
      ("finding show TPPS/T1", "upheld"), ("finding show TPPS/T2", "dismissed"),
      ("finding show MPP/T1", "replied"), ("finding show MPP/T2", "open"),
      ("incentive show TPPS/I1", "in-force"), ("incentive show TPPS/I2", "in-force"),
      ("incentive show MPP/I1", "in-force"),
    ])
  func accounts(line: String, state: String) throws {
    #expect(try demo().done("\(line) --format json").contains("\"state\": \"\(state)\""))
  }

  @Test("ends with pages that its journal gives")
  func pages() throws {
    let desk = try demo()
    let workspace = try DemoWorkspace.result.get().dropLast(".db".count)
    for report in ["matrix", "health", "network", "scorecard", "summary"] {
      try desk.done(["report", report, "--verify", "\(workspace)-\(report).html"])
    }
  }

  @Test("is sound")
  func sound() throws { try demo().done("journal verify") }

  @Test("uses every service pattern with every kind")
  func services() throws {
    for pattern in ["functional-technical", "one-roof", "one-door", "centralized", "electronic"] {
      for kind in ["administrative", "services", "goods", "regulatory"] {
        let found = try demo().done(
          "taskforce list --service-pattern \(pattern) --service-kind \(kind) --format jsonl")
        #expect(found.contains("\"MPP\""), "\(pattern) \(kind)")
      }
    }
  }
}
