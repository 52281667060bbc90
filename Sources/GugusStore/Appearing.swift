import Foundation
import GRDB
import GugusSchema

/// A database that is made beside its place and appears there only once all of it is on the disk.
///
/// While it is made it has no write-ahead log: what a commit could not write, the commit says. (A
/// log is written into the file when the last connection closes, and SQLite tells nobody that this
/// has failed.)
extension Workspace {
  /// Makes a database beside its place and puts it there once it is whole, never over something.
  /// A process that dies meanwhile leaves nothing in the place.
  ///
  /// - Parameters:
  ///   - make: makes the file of that name, and closes it.
  ///   - check: opens the file again, so that it sees what has come to the disk and nothing that
  ///     its maker still knew, finds it whole and closes it.
  /// - Returns: what the check gives.
  static func appearing<Made, Value>(
    at path: String, _ make: (_ beside: String) throws -> Made,
    check: (_ beside: String, Made) throws -> Value
  ) throws -> Value {
    guard access(path, F_OK) != 0 else { throw WorkspaceFault.alreadyThere(path: path) }
    let beside = Unfinished.name(for: path)
    guard SQLiteName.fits(path), SQLiteName.fits(beside) else {
      throw cannotMake(path, because: ENAMETOOLONG)
    }
    let files = ["", "-wal", "-shm", "-journal"].map { beside + $0 }
    let value = try Unfinished.files(files) {
      defer { for file in files { unlink(file) } }
      let value = try check(beside, try make(beside))
      try seal(beside, for: path)
      try put(beside, at: path)
      return value
    }
    // Whoever is told that it is there must find it there after a power cut.
    do {
      try syncFolder(of: path)
    } catch {
      throw WorkspaceFault.inputOutput(path: path, reason: .ofSystem(error.code.rawValue))
    }
    return value
  }

  /// Waits until the disk has all of the file, and none of it is in files of SQLite's beside it.
  private static func seal(_ file: String, for path: String) throws {
    for rest in ["-wal", "-journal"] where access(file + rest, F_OK) == 0 {
      throw WorkspaceFault.inputOutput(path: path, reason: "\(file)\(rest)")
    }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotMake(path) }
    let isSynced = fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, isSynced else {
      let reason = isSynced ? errno : reason
      throw reason == ENOSPC || reason == EDQUOT
        ? WorkspaceFault.full(path: path)
        : .inputOutput(path: path, reason: .ofSystem(reason))
    }
  }

  private static func put(_ beside: String, at path: String) throws {
    do {
      try Unfinished.put(beside, at: path)
    } catch {
      throw cannotMake(path, because: error.code.rawValue)
    }
  }

  /// Makes an empty file that only its owner may read, where nothing is yet.
  ///
  /// - Parameter path: what an error calls it.
  static func makeFile(_ file: String, for path: String) throws {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw cannotMake(path) }
    close(descriptor)
  }

  private static func cannotMake(_ path: String, because reason: Int32 = errno) -> WorkspaceFault {
    switch reason {
    case EEXIST: .alreadyThere(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    default: .cannotCreate(path: path, reason: .ofSystem(reason))
    }
  }
}

extension Workspace {
  /// A new file with empty tables, where nothing is yet: not yet a workspace that several may use.
  ///
  /// - Parameter path: what errors call it.
  init(emptyFileAt file: String, for path: String) throws {
    try Workspace.makeFile(file, for: path)
    do {
      try self.init(file: file, named: path)
      try queue.writeWithoutTransaction { db in
        // Nobody is told of it before all of it is synced at once.
        try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF")
        try db.inTransaction(.immediate) {
          try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          try applyMigrations(after: Schema.before, db)
          return .commit
        }
      }
    } catch let error as DatabaseError {
      throw WorkspaceFault(error, path: path)
    }
  }

  /// Ends the making of a new file: from now on several may use it.
  func finishMaking() throws {
    try faultsNamed {
      try queue.inDatabase { db in
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
          throw WorkspaceFault.inputOutput(path: path, reason: "journal_mode \(mode ?? "")")
        }
      }
      try queue.close()
    }
  }

  /// Opens a file that was made and closed, and closes it again after the body.
  ///
  /// - Parameters:
  ///   - path: what errors call it.
  ///   - damage: what it means where the file is not what it should be, if not that the disk did not
  ///     keep it.
  static func reopening<Value>(
    _ file: String, for path: String,
    damage: (_ reason: String) -> WorkspaceFault? = { _ in nil },
    _ body: (Workspace) throws -> Value
  ) throws -> Value {
    do {
      let workspace = try Workspace(openingFileAt: file, named: path)
      let value = try body(workspace)
      try workspace.faultsNamed { try workspace.queue.close() }
      return value
    } catch WorkspaceFault.damaged(_, let reason) {
      throw damage(reason) ?? WorkspaceFault.inputOutput(path: path, reason: reason)
    } catch WorkspaceFault.notAWorkspace {
      let reason = "SQLITE_NOTADB"
      throw damage(reason) ?? WorkspaceFault.inputOutput(path: path, reason: reason)
    }
  }
}

/// What SQLite can open is less than what a disk can hold.
enum SQLiteName {
  /// What it adds to the name of a file for one beside it.
  static let suffix = "-journal"
  /// The longest path that it takes, in bytes.
  private static let longest = 512

  /// Whether it can open the file, and others beside it.
  static func fits(_ path: String) -> Bool {
    var status = stat()
    if lstat(path + suffix, &status) != 0, errno == ENAMETOOLONG { return false }
    return path.utf8.count + suffix.utf8.count <= longest
  }
}

extension Database {
  /// Goes through all pages of a file that was just made.
  ///
  /// - Parameter path: what errors call it.
  func checkPages(for path: String) throws {
    let answer = try String.fetchOne(self, sql: "PRAGMA quick_check(1)") ?? ""
    guard answer == "ok" else { throw WorkspaceFault.inputOutput(path: path, reason: answer) }
  }
}

extension String {
  /// What the system calls an error.
  public static func ofSystem(_ number: Int32 = errno) -> String {
    String(cString: strerror(number))
  }
}
