import Foundation

/// A disk that fills up at every stage: a clear error, nothing half-written, and work goes on
/// once there is space.
struct Full {
  let program: Program

  /// At how many sizes each command is cut off.
  let steps: Int

  /// What was seen.
  func figures() throws -> String {
    let base = try Bench(program, commitments: 8)
    defer { base.remove() }
    try base.write("many.md", base.minutes("Many", rows: 200))
    try base.write("many.csv", base.agencies("Q", rows: 300))
    try base.export()
    let commands = [
      ["init", "new.db", "--rehearsal"], base.propose("One"), ["meeting", "log", "many.md"],
      ["agency", "import", "many.csv"], ["journal", "rebuild"], ["backup", "copy.db"],
      ["report", "summary", "--format", "json", "--output", "report.json"],
      ["export", "journal", "out.jsonl"],
      Bench.restore(to: "again.db"),
    ]
    var (refused, gone) = (0, 0)
    for command in commands {
      for step in 0..<steps {
        // From room for an error message to enough for all, in blocks of 512 bytes.
        let limit = 4 + 6_400 * step * step / (steps * steps)
        let bench = try base.copy()
        defer { bench.remove() }
        let before = try snapshot(bench)
        let answer = try bench.program.run(command, in: bench.folder, fileLimit: limit)
        let line = "`\(command.joined(separator: " "))` with \(limit) blocks"
        if answer.isConfirmed {
          gone += 1
          continue
        }
        refused += 1
        guard let status = answer.status, [73, 74].contains(status), !answer.words.isEmpty else {
          throw Broken("\(line): no clear error", answer)
        }
        guard try snapshot(bench) == before else {
          throw Broken("\(line): something was left", answer)
        }
        try bench.done(command)
        try bench.checkSound("AFTER")
      }
    }
    return
      "\(commands.count) commands cut off at \(steps) sizes: \(refused) failed with a clear error and "
      + "nothing left, \(gone) fitted; each worked once there was space"
  }

  /// What is on record and which files there are, but for what SQLite keeps beside a database.
  private func snapshot(_ bench: Bench) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
      .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
    return files + [try bench.done("journal", "list", "--format", "jsonl")]
  }
}
