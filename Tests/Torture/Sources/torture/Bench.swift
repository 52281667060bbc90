import Foundation

/// A folder with a workspace in it, and what the tortures do to both.
struct Bench {
  let program: Program
  let folder: URL

  /// A workspace of four agencies and a task force, with some work in it.
  init(_ program: Program, commitments: Int = 20) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "torture-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try done("init", "--rehearsal", as: nil)
    for code in ["CHAIR", "OFFICE", "HEALTH", "SOCIAL"] {
      try done(
        "agency", "add", code, "--name-en", "Agency \(code)", "--kind", "regional-office",
        "--sector", code.lowercased(), as: nil)
    }
    try done(
      "taskforce", "form", "TF", "--name-en", "Task force", "--mandate", "Work", "--legal-basis",
      "regent decree|1/2026|2026-01-02|On it", "--goal", "public-service", "--driver",
      "silos-sectoral-ego", "--mode", "coordination", "--from", "2026-01-02", "--chair", "CHAIR",
      "--secretariat", "OFFICE", "--member", "HEALTH", "--member", "SOCIAL", as: nil)
    try write("evidence.txt", String(repeating: "evidence ", count: 2_000))
    for index in 0..<commitments {
      try done(propose("Base \(index)"))
      if index % 3 == 0 {
        try done("commitment", "accept", "TF/K\(index + 1)", as: "HEALTH")
        try done(
          "commitment", "evidence", "TF/K\(index + 1)", "--file", "evidence.txt", as: "HEALTH")
      }
    }
  }

  private init(_ program: Program, folder: URL) {
    self.program = program
    self.folder = folder
  }

  /// Writes what `import journal` makes the same workspace of.
  func export() throws {
    try done("export", "journal", "base.jsonl", "--attachments", "evidence")
  }

  static func restore(to name: String) -> [String] {
    ["import", "journal", "base.jsonl", name, "--attachments", "evidence"]
  }

  var database: URL { folder.appending(path: "gugus.db") }

  /// Another folder with a copy of everything.
  func copy() throws -> Bench {
    let other = FileManager.default.temporaryDirectory.appending(path: "torture-\(UUID())")
    try FileManager.default.copyItem(at: folder, to: other)
    return Bench(program, folder: other)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  func propose(_ deliverable: String) -> [String] {
    [
      "commitment", "propose", "TF", "--deliverable", deliverable, "--debtor", "HEALTH",
      "--creditor", "SOCIAL", "--due", "2026-09-01",
    ]
  }

  /// A minutes file with so many rows of follow-up, each named after `name`.
  func minutes(_ name: String, rows: Int) -> String {
    """
    ---
    task-force: TF
    meeting: \(name)
    date: 2026-06-01
    ---
    ## Attendance
    - CHAIR: present
    ## Follow-up
    | Deliverable | Debtor | Creditor | Due |
    |---|---|---|---|

    """ + (1...rows).map { "| \(name) row \($0) | HEALTH | SOCIAL | 2026-08-01 |\n" }.joined()
  }

  /// An agencies file with so many rows, their codes beginning with `prefix`.
  func agencies(_ prefix: String, rows: Int) -> String {
    "code,name_en,kind,sector\n"
      + (1...rows).map { "\(prefix)\($0),Agency \($0),ministry,health\n" }.joined()
  }

  @discardableResult
  func done(_ arguments: String..., as agency: String? = "CHAIR") throws -> String {
    try done(arguments, as: agency)
  }

  /// Runs a command that must succeed.
  @discardableResult
  func done(_ arguments: [String], as agency: String? = "CHAIR") throws -> String {
    let answer = try program.run(
      arguments, in: folder, environment: ["GUGUS_AGENCY": agency ?? ""])
    guard answer.isConfirmed else {
      throw Broken("`\(arguments.joined(separator: " "))` failed", answer)
    }
    return answer.output
  }

  /// The record verifies, and a write goes through at once: no lock was left behind.
  func checkSound(_ marker: String) throws {
    let verdict = try program.run(["journal", "verify"], in: folder)
    guard verdict.isConfirmed else { throw Broken("the record does not verify", verdict) }
    let answer = try program.run(
      ["agency", "add", marker, "--name-en", marker, "--kind", "ministry", "--sector", "x"],
      in: folder)
    guard answer.isConfirmed else { throw Broken("the next write failed", answer) }
  }

  /// The deliverables on record.
  func deliverables() throws -> [String] {
    try done("commitment", "list", "--columns", "deliverable", "--format", "csv")
      .split(separator: "\r\n").dropFirst().map(String.init)
  }

  /// The codes of the agencies on record.
  func agencyCodes() throws -> [String] {
    try done("agency", "list", "--format", "csv").split(separator: "\r\n").dropFirst()
      .map { String($0.prefix { $0 != "," }) }
  }
}
