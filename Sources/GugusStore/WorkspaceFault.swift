import Foundation
import GRDB

/// Why a workspace could not be opened, read or written. Nothing was changed.
public enum WorkspaceFault: Error, Hashable, Sendable {
  case notFound(path: String)
  case alreadyThere(path: String)
  /// A file, but not a workspace of Gugus.
  case notAWorkspace(path: String)
  /// Made by a later version of Gugus than this one.
  case newer(path: String, version: Int, known: Int)
  /// Made before the first release, with a journal of an older form.
  case older(path: String)
  case readOnly(path: String)
  /// The file may be read but its folder not written, which SQLite needs even for reading.
  case folderReadOnly(path: String)
  /// This user may not read it.
  case unreadable(path: String)
  /// Another process kept it locked for longer than the waiting time (5 s).
  case busy(path: String)
  case full(path: String)
  case cannotCreate(path: String, reason: String)
  case inputOutput(path: String, reason: String)
  /// SQLite, the journal or the tables derived from it are damaged.
  case damaged(path: String, reason: String)
  /// Its tables, indexes, triggers or views are not those that Gugus makes.
  case schema(path: String, SchemaFault)
}

extension WorkspaceFault {
  /// A value that cannot be what its column says.
  init(_ error: RowDecodingError, path: String) {
    self = .damaged(path: path, reason: WorkspaceFault.reason(error))
  }

  /// What the error tells beyond that, the row and the query, is for those who wrote the query.
  static func reason(_ error: RowDecodingError) -> String {
    error.description.split(separator: " - ").first.map(String.init) ?? ""
  }

  /// What SQLite's answer means to a person.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "SQLite \(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY where access((path as NSString).deletingLastPathComponent, W_OK) != 0:
      self = .folderReadOnly(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB: self = .notAWorkspace(path: path)
    case .SQLITE_CANTOPEN where access(path, F_OK) == 0:
      self = access(path, R_OK) == 0 ? .folderReadOnly(path: path) : .unreadable(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .cannotCreate(path: path, reason: reason)
    // The rules hold before a row is written; one that does not fit contradicts its neighbours.
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT: self = .damaged(path: path, reason: reason)
    default: self = .inputOutput(path: path, reason: reason)
    }
  }
}
