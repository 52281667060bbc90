import Crypto
import Foundation
import GRDB
import GRDBSQLite
import GugusDomain
import GugusLog

/// An evidence file: what it is known by, and its bytes, which are read in pieces, so that memory
/// holds no more of a long one than of a short one.
public struct Attachment {
  /// Lower-case hexadecimal.
  public let sha256: String
  /// How many bytes it holds, never more than ``limit``.
  public let byteCount: Int
  private let pieces: (_ piece: ([UInt8]) throws -> Void) throws -> Void

  /// The most that one evidence file may hold, in bytes.
  public static let limit = 50_000_000

  /// Bytes of one piece.
  static let piece = 65_536

  /// Bytes that are there already.
  ///
  /// - Throws: `Refusal.evidenceTooLarge`.
  public init(_ bytes: Data) throws(Refusal) {
    guard bytes.count <= Attachment.limit else {
      throw .progress(.evidenceTooLarge(bytes: bytes.count, limit: Attachment.limit))
    }
    sha256 = bytes.sha256
    byteCount = bytes.count
    pieces = { body in
      var rest = bytes[...]
      while !rest.isEmpty {
        try body(Array(rest.prefix(Attachment.piece)))
        rest = rest.dropFirst(Attachment.piece)
      }
    }
  }

  /// A file, of which the hash is taken now. Its size is looked at before anything is read.
  ///
  /// - Throws: `Refusal.evidenceTooLarge`, and what the system says where it cannot be read.
  public init(_ file: OpenFile) throws {
    let size = try file.size()
    guard size <= Attachment.limit else {
      throw Refusal.progress(.evidenceTooLarge(bytes: size, limit: Attachment.limit))
    }
    var hash = SHA256()
    var count = 0
    try file.eachPiece(of: Attachment.piece) { piece in
      count += piece.count
      // It may grow while it is read.
      guard count <= Attachment.limit else {
        throw Refusal.progress(.evidenceTooLarge(bytes: count, limit: Attachment.limit))
      }
      hash.update(data: piece)
    }
    sha256 = Data(hash.finalize()).hexadecimal
    byteCount = count
    pieces = { try file.eachPiece(of: Attachment.piece, $0) }
  }

  fileprivate init(sha256: String, kept blob: StoredBlob) {
    self.sha256 = sha256
    byteCount = blob.count
    pieces = blob.eachPiece
  }

  /// Gives the bytes from the first on, in pieces.
  public func eachPiece(_ body: ([UInt8]) throws -> Void) throws { try pieces(body) }
}

extension Data {
  /// In lower-case hexadecimal.
  var sha256: String { Data(SHA256.hash(data: self)).hexadecimal }
}

/// Somebody wrote to an evidence file while it was read.
public struct AttachmentChanged: Error {
  /// What it was known by before, in lower-case hexadecimal.
  public let sha256: String
}

/// The SQL of the table of evidence files.
enum AttachmentTable {
  /// Puts the bytes of an evidence file by, where they are not there yet.
  ///
  /// - Throws: `AttachmentChanged` where they are others than the attachment was made of; then the
  ///   transaction must not stand.
  static func keep(_ attachment: Attachment, _ db: Database) throws {
    if try holds(attachment.sha256, db) { return }
    // Pages that were written are not needed again: they may go to the disk at once.
    let pages = try Int.fetchOne(db, sql: "PRAGMA cache_size") ?? 0
    try db.execute(sql: "PRAGMA cache_size = 100")
    defer { try? db.execute(sql: "PRAGMA cache_size = \(pages)") }
    try Projection.run(
      "INSERT INTO attachment (sha256, bytes) VALUES (?, zeroblob(?))",
      [attachment.sha256, attachment.byteCount], db)
    let blob = try StoredBlob(row: db.lastInsertedRowID, isWritable: true, db)
    var hash = SHA256()
    var offset = 0
    try attachment.eachPiece { piece in
      guard offset + piece.count <= attachment.byteCount else {
        throw AttachmentChanged(sha256: attachment.sha256)
      }
      try blob.write(piece, at: offset)
      offset += piece.count
      hash.update(data: piece)
    }
    guard offset == attachment.byteCount,
      Data(hash.finalize()).hexadecimal == attachment.sha256
    else { throw AttachmentChanged(sha256: attachment.sha256) }
  }

  static func holds(_ sha256: String, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM attachment WHERE sha256 = ?)", arguments: [sha256])
      ?? false
  }

  /// The evidence file of that hash, which its bytes have been found to have; nil where it is not
  /// there, or is another.
  static func sound(_ sha256: String, _ db: Database) throws -> Attachment? {
    let row = try Int64.fetchOne(
      db, sql: "SELECT rowid FROM attachment WHERE sha256 = ? AND typeof(bytes) = 'blob'",
      arguments: [sha256])
    guard let row else { return nil }
    let blob = try StoredBlob(row: row, isWritable: false, db)
    var hash = SHA256()
    try blob.eachPiece { hash.update(data: $0) }
    guard Data(hash.finalize()).hexadecimal == sha256 else { return nil }
    return Attachment(sha256: sha256, kept: blob)
  }
}

/// The bytes of a row of the table of evidence files, read and written in pieces (SQLite's incremental
/// I/O).
private final class StoredBlob {
  let count: Int
  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(row: Int64, isWritable: Bool, _ db: Database) throws {
    var handle: OpaquePointer?
    let code = sqlite3_blob_open(
      db.sqliteConnection, "main", "attachment", "bytes", row, isWritable ? 1 : 0, &handle)
    guard code == SQLITE_OK, let handle else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
    self.handle = handle
    connection = db.sqliteConnection
    count = Int(sqlite3_blob_bytes(handle))
  }

  deinit { sqlite3_blob_close(handle) }

  func write(_ bytes: [UInt8], at offset: Int) throws {
    try check(sqlite3_blob_write(handle, bytes, Int32(bytes.count), Int32(offset)))
  }

  func eachPiece(_ body: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while offset < count {
      var piece = [UInt8](repeating: 0, count: min(Attachment.piece, count - offset))
      try check(sqlite3_blob_read(handle, &piece, Int32(piece.count), Int32(offset)))
      try body(piece)
      offset += piece.count
    }
  }

  private func check(_ code: Int32) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}

extension Workspace {
  /// Gives an evidence file, once its bytes have been found to be what they are known by.
  ///
  /// - Parameter body: gets what it was called, and its bytes, which can be read as long as it runs.
  /// - Throws: `Refusal` where there is no such evidence or it is a link; `WorkspaceFault`.
  public func evidenceFile<Value>(
    _ number: Int, of code: CommitmentCode,
    _ body: (_ name: PersonalText, _ file: Attachment) throws -> Value
  ) throws -> Value {
    let commitment = try self.commitment(code)
    guard let evidence = commitment.evidence.first(where: { $0.number == number }) else {
      throw Refusal.progress(.unknownEvidence(code, number, known: commitment.evidence.count))
    }
    switch evidence.source {
    case .link: throw Refusal.progress(.evidenceIsLink(code, number))
    case .file(let name, let sha256, _):
      return try read { db in
        guard let file = try AttachmentTable.sound(sha256, db) else {
          if try settings().forgottenFiles.contains(sha256) {
            throw Refusal.forgetting(.fileForgotten(sha256))
          }
          throw WorkspaceFault.damaged(path: path, reason: "attachment \(sha256)")
        }
        return try body(name, file)
      }
    }
  }
}
