import Foundation
import GRDB
import GugusDomain

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
  /// It is there, or may be, and cannot be opened.
  case cannotOpen(path: String, reason: String)
  case cannotCreate(path: String, reason: String)
  case inputOutput(path: String, reason: String)
  /// What was forgotten is recorded as such, and still lies in the freed parts of the file: someone
  /// reads it as it was before (nil), or for that reason.
  case notErased(path: String, reason: String?)
  /// A copy from before a forgetting: what the list beside it says is forgotten stands in it.
  case lacksForgetting(path: String, list: String)
  /// SQLite, the journal or the tables derived from it are damaged.
  case damaged(path: String, reason: String)
  /// Its tables, indexes, triggers or views are not those that Gugus makes.
  case schema(path: String, SchemaFault)
  /// The journal itself is faulty, so that nothing can be made anew from it.
  case cannotRebuild(path: String, Fault)
  /// The list beside a workspace of what was forgotten cannot be read, so that nobody can tell whether
  /// this copy is to forget something; nil where it can, and is no such list.
  case forgottenList(path: String, reason: String?)
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
    // Of the file that processes share, SQLite says only that it could not grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
      self = .full(path: path)
    case .SQLITE_NOTADB: self = .notAWorkspace(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_IOERR:
      if let few = WorkspaceFault.tooFewDescriptors() {
        self = .inputOutput(path: path, reason: few)
      } else if error.resultCode == .SQLITE_IOERR {
        self = .inputOutput(path: path, reason: reason)
      } else {
        self.init(unopened: path, reason)
      }
    case .SQLITE_PERM, .SQLITE_AUTH: self = .cannotCreate(path: path, reason: reason)
    // The rules hold before a row is written; one that does not fit contradicts its neighbours.
    case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT: self = .damaged(path: path, reason: reason)
    // A table, an index or a column that every workspace has.
    case .SQLITE_ERROR where reason.hasPrefix("no such "):
      self = .damaged(path: path, reason: reason)
    default: self = .inputOutput(path: path, reason: reason)
    }
  }

  /// Why SQLite could not open a file or make what it needs beside it: it does not say.
  private init(unopened path: String, _ reason: String) {
    var status = stat()
    if !SQLiteName.fits(path) {
      self = .cannotOpen(path: path, reason: .ofSystem(ENAMETOOLONG))
    } else if lstat(path, &status) != 0 {
      self = .cannotCreate(path: path, reason: .ofSystem(errno))
    } else if access(path, R_OK) != 0 {
      self = .unreadable(path: path)
    } else if access((path as NSString).deletingLastPathComponent, W_OK) != 0 {
      self = .folderReadOnly(path: path)
    } else {
      self = .cannotOpen(path: path, reason: reason)
    }
  }

  /// Whether a file, its log and what processes share of it cannot be opened, with one to spare:
  /// then why.
  private static func tooFewDescriptors() -> String? {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<4 {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        return errno == EMFILE || errno == ENFILE ? .ofSystem(errno) : nil
      }
      opened.append(descriptor)
    }
    return nil
  }

  /// Why there is no file of that name, or none that may be looked at.
  init(notFound path: String, because reason: Int32) {
    switch reason {
    case ENOENT, ENOTDIR: self = .notFound(path: path)
    case EACCES: self = .unreadable(path: path)
    default: self = .cannotOpen(path: path, reason: .ofSystem(reason))
    }
  }
}
