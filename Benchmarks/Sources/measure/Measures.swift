import Foundation

/// What is measured at one size.
struct Measure {
  /// How it may grow with the record.
  enum Growth {
    /// A person waits for it: at the largest at most twice what it takes at the smallest.
    case flat
    /// Ten times as many commitments take at most eleven times as long.
    case linear
  }

  var name: String
  var growth: Growth
  var ours: (Int) throws -> Command
  var peers: [Peer] = []
  /// What must be put back before each run.
  var before: () throws -> Void = {}
  /// Whether one run is enough, since it is about memory.
  var isRunOnce = false

  struct Peer {
    var name: String
    var command: (Int) throws -> Command
    var before: () throws -> Void = {}
    /// What ours takes is at most so many times what this takes.
    var limit: Double?
  }
}

extension Size {
  /// What a person waits for.
  func interactive() throws -> [Measure] {
    let codes = try sqlite(
      workspace,
      """
      SELECT code || ' ' || debtor || ' ' || creditor FROM commitment
      WHERE state = 'proposed' AND open_antecedents = 0 ORDER BY due DESC LIMIT 40
      """
    ).output(in: folder).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard let first = codes.first else { throw Failed(description: "nothing is proposed") }
    let (code, debtor, creditor) = (first[0], first[1], first[2])
    let taskForce = String(code.prefix { $0 != "/" })
    let uuid = try sqlite(workspace, "SELECT printf('%08x', max(id)) FROM commitment")
      .output(in: folder).filter { !$0.isNewline }
    let scratch = folder.appending(path: "scratch.db")
    let tasks = taskData
    func peer(_ name: String, _ arguments: [String]) -> Measure.Peer {
      Measure.Peer(
        name: "task \(name)",
        command: { _ in
          var command = task(tasks)
          command.arguments += arguments
          return command
        }, limit: commitments >= 100_000 ? 0.05 : nil)
    }
    return [
      Measure(
        name: "status", growth: .flat, ours: { _ in gugus("status") },
        peers: [peer("overdue", ["overdue", "limit:20"])]),
      Measure(
        name: "next", growth: .flat, ours: { _ in gugus("next", as: debtor) },
        peers: [peer("next", ["next", "limit:20"])]),
      Measure(
        name: "commitment show", growth: .flat, ours: { _ in gugus("commitment show \(code)") },
        peers: [peer("info", [uuid, "info"])]),
      Measure(
        name: "commitment list --limit 20", growth: .flat,
        ours: { _ in gugus("commitment list --limit 20") },
        peers: [peer("list", ["list", "limit:20"])]),
      Measure(
        name: "commitment accept", growth: .flat,
        ours: { gugus("commitment accept \(codes[$0][0])", as: codes[$0][1], in: scratch) },
        peers: [peer("modify", [uuid, "modify", "priority:H"])]),
      Measure(
        name: "commitment propose", growth: .flat,
        ours: { index in
          gugus(
            [
              "commitment", "propose", taskForce, "--deliverable", "Measured \(index)",
              "--debtor", debtor, "--creditor", creditor, "--due", "2027-03-01",
            ], as: creditor, in: scratch)
        }, peers: [peer("add", ["add", "Measured", "project:\(taskForce)", "due:2027-03-01"])]),
    ]
  }

  /// What a person waits for who looks back, or takes something back: of one thing, or of one task
  /// force that is as large in every record.
  func lookingBack() -> [Measure] {
    let day = "--as-of 2026-06-30"
    func measure(_ name: String, _ line: String, beside peer: String? = nil) -> Measure {
      Measure(
        name: name, growth: .flat, ours: { _ in gugus(line) },
        peers: peer.map { peer in
          [Measure.Peer(name: "gugus \(peer)", command: { _ in gugus(peer) }, limit: 2)]
        } ?? [])
    }
    return [
      measure(
        "commitment show --as-of", "commitment show TF1/K10 \(day)",
        beside: "commitment show TF1/K10"),
      measure(
        "commitment show --known-by", "commitment show TF1/K10 --known-by 2026-06-30",
        beside: "commitment show TF1/K10"),
      measure("meeting show --as-of", "meeting show TF1/M3 \(day)"),
      measure("agency show --as-of", "agency show A4 \(day)"),
      measure("taskforce show --as-of", "taskforce show TF1 \(day)"),
      measure("commitment list --taskforce --as-of", "commitment list --taskforce TF1 \(day)"),
      measure("status --taskforce --as-of", "status --taskforce TF1 \(day)"),
      measure("report summary --taskforce --as-of", "report summary --taskforce TF1 \(day)"),
    ]
  }

  /// What goes over the whole record.
  func whole() throws -> [Measure] {
    let counts = Measure.Peer(
      name: "sqlite3: counts by agency",
      command: { _ in
        sqlite(
          plain,
          """
          SELECT debtor,
            count(*) FILTER (WHERE state = 'satisfied' AND delivered_on <= first_due),
            count(*) FILTER (WHERE state = 'satisfied' AND delivered_on > first_due),
            count(*) FILTER (WHERE closed_on IS NULL AND due < 20726)
          FROM commitment
          WHERE first_due BETWEEN unixepoch('2026-07-01') / 86400 AND unixepoch('2026-09-30') / 86400
          GROUP BY debtor
          """)
      }, limit: commitments >= 1_000_000 ? 2 : nil)
    let hashing = Measure.Peer(
      name: "sha256sum of the same bytes", command: { _ in Command("sha256sum", [journal.path]) })
    return [
      Measure(
        name: "report summary of a quarter", growth: .linear,
        ours: { _ in gugus("report summary --period 2026-Q3") }, peers: [counts]),
      Measure(
        name: "report summary of all time", growth: .linear,
        ours: { _ in gugus("report summary --period \(Size.all)") }),
      Measure(
        name: "report summary --as-of", growth: .linear,
        ours: { _ in gugus("report summary --period 2026-Q1 --as-of 2026-06-30") }),
      Measure(
        name: "export journal", growth: .linear, ours: { _ in gugus("export journal -") },
        peers: [hashing]),
      Measure(
        name: "journal verify", growth: .linear, ours: { _ in gugus("journal verify") },
        peers: [hashing]),
      Measure(
        name: "journal rebuild", growth: .linear,
        ours: { _ in gugus("journal rebuild", in: folder.appending(path: "scratch.db")) }),
    ]
  }

  /// Every report, as a web page of all time, and every export: how much memory they hold.
  func documents() -> [Measure] {
    let reports = [
      "aging", "approaches", "attribution", "barriers", "health", "matrix", "network", "outcomes",
      "scorecard", "services", "summary", "trend",
    ]
    let exports = ["calendar", "ogp", "popolo", "prov"]
    return reports.map { name in
      let period = name == "aging" ? "" : "--period \(Size.all)"
      return document("report \(name)", "report \(name) \(period) --output document.html")
    } + exports.map { document("export \($0)", "export \($0) --output document.txt") } + [
      document("export csvw", "export csvw document"),
      document("export sqlite", "export sqlite document"),
      document("commitment list", "commitment list --format csv --output document.csv"),
    ]
  }

  private func document(_ name: String, _ line: String) -> Measure {
    Measure(
      name: name, growth: .linear, ours: { _ in gugus(line) },
      before: {
        for end in ["", ".html", ".txt", ".csv"] {
          try? FileManager.default.removeItem(at: folder.appending(path: "document" + end))
        }
      }, isRunOnce: true)
  }

  /// Bringing a register in: into a workspace that has the agencies and task forces only.
  func imports() throws -> [Measure] {
    let into = folder.appending(path: "into.db")
    let (table, data) = (folder.appending(path: "table.db"), folder.appending(path: "import"))
    let (again, script) = (folder.appending(path: "again.db"), folder.appending(path: "into.sql"))
    return [
      Measure(
        name: "import commitments", growth: .linear,
        ours: { _ in gugus("import commitments \(rows.path)", as: "SETNEG", in: into) },
        peers: [
          Measure.Peer(
            name: "sqlite3 .import",
            command: { _ in
              sqlite(table, Size.plainTable, ".import --csv '\(bareRows.path)' commitment")
            }, before: { try remove(table) }, limit: 2.5),
          // What of it is SQLite's own work, without any rule.
          Measure.Peer(
            name: "sqlite3, the rows of the record",
            command: { _ in
              sqlite(again, ".read '\(script.path)'")
            },
            before: {
              try remove(again)
              _ = try sqlite(into, ".dump").run(in: folder, keeping: script)
            }),
          Measure.Peer(
            name: "task import", command: { _ in task(data, "import", tasks.path) },
            before: {
              try? FileManager.default.removeItem(at: data)
              try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            }, limit: 1),
        ], before: { try copy(empty, to: into) })
    ]
  }

  func remove(_ database: URL) throws {
    for end in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: database.path + end)
    }
  }

  func copy(_ database: URL, to other: URL) throws {
    try remove(other)
    try FileManager.default.copyItem(at: database, to: other)
    // Else what is measured next waits until this has been written.
    sync()
  }
}
