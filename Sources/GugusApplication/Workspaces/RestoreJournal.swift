import Foundation
import GugusFiles
import GugusLog
import GugusStore

/// Makes a new workspace of an exported journal: all of it or nothing.
public struct RestoreJournal {
  private let source: ByteSource

  public init(_ source: ByteSource) { self.source = source }

  /// What was restored.
  public struct Answer: Sendable {
    /// How many entries were restored, and their root.
    public let head: TreeHead
    /// How many personal texts whoever gave it kept back.
    public let withheld: Int
  }

  /// Judges the journal anew and makes a workspace of it.
  ///
  /// - Parameter attachment: the file of that SHA-256, where it is at hand.
  /// - Throws: `JournalTextFault`, `WorkspaceFault`; then nothing is made.
  public func run(
    at path: String, watching onlooker: some Onlooker,
    attachment: (_ sha256: String) throws -> Attachment?
  ) throws -> Answer {
    // Its lines are read one by one, and each is an entry or none.
    var lines = JournalLines { try source.next() }
    let head = try onlooker.during { onlooker in
      try Workspace.importJournal(
        { try lines.next() }, to: path, attachment: attachment, progress: onlooker.show)
    }
    return Answer(head: head, withheld: try Workspace(openingFileAt: path).withheldTexts())
  }
}
