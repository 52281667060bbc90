import Foundation
import GugusDomain
import GugusFiles
import GugusStore

// Evidence files are read in pieces, so that memory holds no more of a long one.
extension Files {
  /// A file that is to be kept, or what comes on standard input where it is called `-`. Only what is a
  /// file can be read twice, for its hash and to be kept; a pipe may have no end.
  ///
  /// - Throws: `ConsoleFault`, or `Refusal.evidenceTooLarge`.
  func attachment(_ path: String) throws -> Attachment {
    if path == "-" { return try spooledInput() }
    do {
      let file = try OpenFile(at: absolute(path))
      let kind = try file.kind()
      guard kind == .file else { throw ConsoleFault.notAFile(path, kind) }
      return try Attachment(file)
    } catch let fault as OpenFile.Fault {
      throw fault.code == ENOENT
        ? ConsoleFault.noSuchFile(path) : ConsoleFault.cannotRead(path, reason: fault.reason)
    }
  }

  private func spooledInput() throws -> Attachment {
    do {
      return try reading("-", limit: Attachment.limit) { source in
        let spooled = try SpooledFile(source)
        return try Attachment(OpenFile(takingOver: dup(spooled.descriptor), named: "-"))
      }
    } catch ConsoleFault.tooLarge(_, let bytes, let limit) {
      // Of a pipe nobody knows more than that.
      throw Refusal.progress(.evidenceTooLarge(bytes: bytes ?? limit + 1, limit: limit))
    }
  }
}
