import GugusDomain

/// Which record an export was made from, so that anyone can tell whether two are of the same: no
/// clock is in it, only the journal.
public struct ExportOrigin: Sendable {
  /// What the workspace is called, if anything.
  public var workspace: String?
  /// How many entries the journal had, and the root hash of their tree.
  public var entries: Int
  public var root: String
  /// When the last of them was recorded; nil for an empty journal.
  public var recorded: Instant?
  public var taskForce: TaskForceCode?
  public var asOf: Day?
  public var knownBy: Instant?

  public init(
    workspace: String?, entries: Int, root: String, recorded: Instant?,
    taskForce: TaskForceCode?, asOf: Day?, knownBy: Instant?
  ) {
    self.workspace = workspace
    self.entries = entries
    self.root = root
    self.recorded = recorded
    self.taskForce = taskForce
    self.asOf = asOf
    self.knownBy = knownBy
  }

  /// What there is to say of it, by name.
  public var facts: [(name: String, value: String)] {
    let all: [(String, String?)] = [
      ("workspace", workspace), ("entries", String(entries)), ("root", root),
      ("recorded", recorded?.iso), ("taskforce", taskForce?.text), ("as_of", asOf?.iso),
      ("known_by", knownBy?.iso),
    ]
    return all.compactMap { name, value in value.map { (name, $0) } }
  }
}
