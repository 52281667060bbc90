import GRDB
import GugusDomain

extension Projection {
  /// Notes which meetings, commitments, findings, awards and sanctions an entry names, and which task
  /// forces, unless what it is about is numbered in their series.
  ///
  /// - Parameter references: what it names.
  static func writeMentions(
    of entry: Entry, _ references: Set<Subject>, _ db: Database
  ) throws {
    // What names an agency is noted once for each subject.
    for subject in references where subject.isOfTaskForce {
      if case .taskForce(let code) = subject, entry.event.subject.isNumbered(in: code) { continue }
      try run(
        "INSERT OR IGNORE INTO mention (subject, sequence) VALUES (?, ?)",
        [subject.code, entry.sequence], db)
    }
  }

  /// Notes that a subject has an entry which names an agency, or is one of its own.
  ///
  /// - Parameter subject: its code.
  static func writeInvolvement(of agency: AgencyCode, in subject: String, _ db: Database) throws {
    try run(
      "INSERT OR IGNORE INTO involvement (agency, subject) VALUES (?, ?)",
      [agency.text, subject], db)
  }
}

extension Subject {
  func isNumbered(in taskForce: TaskForceCode) -> Bool {
    code.utf8.starts(with: taskForce.text.utf8)
      && code.utf8.dropFirst(taskForce.text.utf8.count).first == UInt8(ascii: "/")
  }
}
