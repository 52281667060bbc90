import GRDB
import GugusDomain

extension Projection {
  /// Notes which meetings, commitments, findings, awards and sanctions an entry names, and which task
  /// forces one of a task force does.
  static func writeMentions(of entry: Entry, _ db: Database) throws {
    for subject in entry.event.references {
      switch subject {
      // Nearly every entry names them.
      case .workspace, .agency: continue
      case .taskForce where entry.event.subject.noun != .taskforce: continue
      case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment:
        try run(
          "INSERT OR IGNORE INTO mention (subject, sequence) VALUES (?, ?)",
          [subject.code, entry.sequence], db)
      }
    }
  }
}
