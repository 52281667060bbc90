import Foundation

/// A nation of some size: its workspace, and the same commitments as others keep them.
struct Size {
  let commitments: Int
  let folder: URL
  let tools: Tools

  struct Tools {
    let gugus: String
    let nation: String
  }

  var workspace: URL { folder.appending(path: "nation.db") }
  /// The same agencies and task forces, and no commitment.
  var empty: URL { folder.appending(path: "empty.db") }
  /// One table of commitments with the same indexes, in SQLite.
  var plain: URL { folder.appending(path: "plain.db") }
  /// The rows of that table as CSV: for Gugus with a header, for `sqlite3 .import` without.
  var rows: URL { folder.appending(path: "rows.csv") }
  var bareRows: URL { folder.appending(path: "bare.csv") }
  /// The same commitments as tasks.
  var tasks: URL { folder.appending(path: "tasks.json") }
  /// Every entry, a line each.
  var journal: URL { folder.appending(path: "journal.jsonl") }

  /// The day on which everything is asked: the first after all that is on record.
  static let today = "2027-01-01"
  /// The period of all that is on record.
  static let all = "2024-01-01..2026-12-31"

  func gugus(_ line: String, as agency: String? = nil, in workspace: URL? = nil) -> Command {
    gugus(line.split(separator: " ").map(String.init), as: agency, in: workspace)
  }

  func gugus(
    _ arguments: [String], as agency: String? = nil, in workspace: URL? = nil
  ) -> Command {
    var command = Command(tools.gugus, arguments)
    command.environment = [
      "GUGUS_WORKSPACE": (workspace ?? self.workspace).path, "GUGUS_TODAY": Size.today,
      "GUGUS_LANG": "en", "GUGUS_AGENCY": agency ?? "",
    ]
    return command
  }

  func sqlite(_ database: URL?, _ sql: String...) -> Command {
    Command("sqlite3", ["-batch", database?.path ?? ":memory:"] + sql)
  }

  /// Taskwarrior with its data in a folder of this size.
  func task(_ data: URL, _ arguments: String...) -> Command {
    var command = Command(
      "task",
      [
        "rc:/dev/null", "rc.data.location=\(data.path)", "rc.confirmation=off",
        "rc.verbose=nothing",
        "rc.gc=on", "rc.hooks=off",
      ] + arguments)
    command.environment = ["TZ": "UTC"]
    return command
  }

  var taskData: URL { folder.appending(path: "tasks") }

  /// Makes what is missing. What is there is taken: it is the same each time.
  func prepare(_ say: (String) -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try once(workspace) { file in
      say("\(commitments) commitments: the workspace")
      _ = try Command(tools.nation, [String(commitments), file.path]).run(in: folder)
    }
    try once(empty) { file in
      _ = try Command(tools.nation, [String(commitments), file.path, "--founded"]).run(in: folder)
    }
    try once(plain) { file in
      say("\(commitments) commitments: the plain table")
      _ = try sqlite(file, "ATTACH '\(workspace.path)' AS w", Size.copy).run(in: folder)
    }
    try once(rows) { file in
      _ = try Command("sqlite3", ["-batch", "-header", "-csv", workspace.path, Size.register])
        .run(in: folder, keeping: file)
    }
    try once(bareRows) { file in
      _ = try Command("sqlite3", ["-batch", "-csv", plain.path, "SELECT * FROM commitment"])
        .run(in: folder, keeping: file)
    }
    try once(journal) { file in
      _ = try sqlite(workspace, "SELECT entry FROM journal ORDER BY sequence")
        .run(in: folder, keeping: file)
    }
    try once(tasks) { file in
      _ = try sqlite(workspace, Size.asTasks).run(in: folder, keeping: file)
    }
  }

  private func once(_ file: URL, _ make: (URL) throws -> Void) throws {
    if FileManager.default.fileExists(atPath: file.path) { return }
    let draft = file.appendingPathExtension("draft")
    for end in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: draft.path + end)
    }
    try make(draft)
    try FileManager.default.moveItem(at: draft, to: file)
  }

  /// The columns of a commitment that a plain table would have.
  private static let columns = """
    code, series, number, task_force, debtor, creditor, judge, deliverable, state, is_imposed,
    since, answered_on, first_due, due, revisions, claimed_on, delivered_on, closed_on, meeting,
    decision, weight, evidence
    """

  /// An empty plain table with the indexes that Gugus has on commitments, the full text among them.
  static let plainTable = """
    CREATE TABLE commitment (
      code TEXT NOT NULL UNIQUE, series TEXT, number INTEGER, task_force TEXT, debtor TEXT,
      creditor TEXT, judge TEXT, deliverable TEXT, state TEXT, is_imposed INTEGER, since INTEGER,
      answered_on INTEGER, first_due INTEGER, due INTEGER, revisions INTEGER, claimed_on INTEGER,
      delivered_on INTEGER, closed_on INTEGER, meeting TEXT, decision INTEGER, weight INTEGER,
      evidence INTEGER, UNIQUE (series, number));
    CREATE INDEX by_task_force ON commitment (task_force, due);
    CREATE INDEX by_debtor ON commitment (debtor, due);
    CREATE INDEX by_creditor ON commitment (creditor, due);
    CREATE INDEX by_due ON commitment (due);
    CREATE INDEX by_first_due ON commitment (first_due);
    CREATE INDEX by_since ON commitment (since);
    CREATE INDEX by_meeting ON commitment (meeting) WHERE meeting IS NOT NULL;
    CREATE INDEX running ON commitment (due) WHERE state = 'active';
    CREATE INDEX unanswered ON commitment (since) WHERE state = 'proposed';
    CREATE INDEX unjudged ON commitment (claimed_on) WHERE state = 'claimed';
    CREATE VIRTUAL TABLE commitment_text USING fts5 (
      deliverable, content = 'commitment', tokenize = 'unicode61 remove_diacritics 2');
    CREATE TRIGGER text_added AFTER INSERT ON commitment
    BEGIN
      INSERT INTO commitment_text (rowid, deliverable) VALUES (NEW.rowid, NEW.deliverable);
    END;
    """

  private static let copy =
    plainTable + "INSERT INTO commitment SELECT \(columns) FROM w.commitment ORDER BY id;"

  /// The columns that `import commitments` reads.
  private static let register = """
    SELECT
      code AS key, task_force AS taskforce, debtor, creditor, deliverable,
      date(first_due * 86400, 'unixepoch') AS due,
      CASE WHEN state IN ('satisfied', 'active') THEN state ELSE 'proposed' END AS state,
      date(since * 86400, 'unixepoch') AS proposed,
      CASE WHEN state IN ('satisfied', 'active')
        THEN date(answered_on * 86400, 'unixepoch') END AS accepted,
      CASE WHEN state = 'satisfied' THEN date(claimed_on * 86400, 'unixepoch') END AS claimed,
      CASE WHEN state = 'satisfied' THEN date(closed_on * 86400, 'unixepoch') END AS closed
    FROM commitment
    WHERE code NOT IN (SELECT commitment FROM antecedent)
    ORDER BY id
    """

  /// Without the members that would be null.
  private static let asTasks = """
    SELECT json_patch('{}', json_object(
      'uuid', lower(printf('%08x-0000-4000-8000-%012x', id, id)),
      'description', deliverable, 'project', task_force, 'status',
      CASE WHEN closed_on IS NULL THEN 'pending' ELSE 'completed' END,
      'entry', strftime('%Y%m%dT%H%M%SZ', since * 86400, 'unixepoch'),
      'due', strftime('%Y%m%dT%H%M%SZ', due * 86400, 'unixepoch'),
      'end', strftime('%Y%m%dT%H%M%SZ', closed_on * 86400, 'unixepoch'),
      'tags', json_array(debtor, creditor)))
    FROM commitment ORDER BY id
    """
}
