import Crypto
import Foundation
import GRDB
import GugusDomain
import GugusLog

extension Attachment {
  /// - Throws: `Refusal.evidenceTooLarge`.
  public init(_ bytes: Data) throws(Refusal) {
    guard bytes.count <= Attachment.limit else {
      throw .evidenceTooLarge(bytes: bytes.count, limit: Attachment.limit)
    }
    self.bytes = bytes
    sha256 = bytes.sha256
  }
}

extension Data {
  /// In lower-case hexadecimal.
  var sha256: String { Data(SHA256.hash(data: self)).hexadecimal }
}

extension Workspace {
  /// The bytes of an evidence file, as they were given.
  ///
  /// - Throws: `Refusal` where there is no such evidence or it is a link; `WorkspaceFault`.
  public func evidenceFile(_ number: Int, of code: CommitmentCode) throws -> (
    name: PersonalText, bytes: Data
  ) {
    let commitment = try self.commitment(code)
    guard let evidence = commitment.evidence.first(where: { $0.number == number }) else {
      throw Refusal.unknownEvidence(code, number, known: commitment.evidence.count)
    }
    switch evidence.source {
    case .link: throw Refusal.evidenceIsLink(code, number)
    case .file(let name, let sha256, _):
      let bytes = try read { db in
        try Data.fetchOne(
          db, sql: "SELECT bytes FROM attachment WHERE sha256 = ?", arguments: [sha256])
      }
      if bytes == nil, try settings().forgottenFiles.contains(sha256) {
        throw Refusal.fileForgotten(sha256)
      }
      guard let bytes, try Attachment(bytes).sha256 == sha256 else {
        throw WorkspaceFault.damaged(path: path, reason: "attachment \(sha256)")
      }
      return (name, bytes)
    }
  }
}
