import Foundation
import GRDB
import GugusDomain
import GugusSchema

/// One SQLite file with the record of any number of task forces: the journal, the tables
/// derived from it, and attachments.
///
/// Writes are actions, each in one immediate transaction in which the rules of the domain, the
/// journal and the derived tables agree. What a call confirmed is on the disk
/// (`synchronous = FULL`).
public struct Workspace: Sendable {
  /// Where the file lies, as it was opened; messages name it so.
  public let path: String
  let queue: DatabaseQueue
  let watch = Watch()

  /// Opens a workspace, applying migrations that it lacks.
  ///
  /// - Parameter asFound: also where its schema is not the one that Gugus makes, to find out what is
  ///   wrong with it or to put it right.
  /// - Throws: `WorkspaceFault`.
  public init(openingFileAt path: String, asFound: Bool = false) throws {
    try self.init(openingFileAt: path, named: path, asFound: asFound)
  }

  /// - Parameter path: what errors call the file.
  init(openingFileAt file: String, named path: String, asFound: Bool = false) throws {
    var status = stat()
    guard stat(file, &status) == 0 else { throw WorkspaceFault(notFound: path, because: errno) }
    // SQLite would wait for the other end of a pipe, or take a device for a file.
    guard status.st_mode & S_IFMT == S_IFREG else { throw WorkspaceFault.notAWorkspace(path: path) }
    do {
      try self.init(file: file, named: path, readsAnySchema: asFound)
      try faultsNamed {
        try queue.inDatabase { db in
          try migrate(db, asFound: asFound)
          if !asFound { try checkSchema(db) }
        }
      }
    } catch WorkspaceFault.damaged(_, let reason) where asFound {
      // Whoever looks for what puts it right is not sent to look.
      throw WorkspaceFault.cannotRebuild(path: path, .sqlite(reason))
    }
  }

  /// Makes a new workspace, readable and writable by its owner alone (mode 0600). It is made
  /// beside its place and put there whole, so that a process that dies meanwhile leaves no half of
  /// one.
  ///
  /// - Parameters:
  ///   - founding: how its log begins.
  ///   - now: when.
  ///   - setUp: records what else the new workspace is to hold, in commands of their own.
  /// - Throws: `WorkspaceFault`, and what the body throws; a file that is there is left alone.
  public init(
    creatingFileAt path: String, _ founding: Founding, now: Instant,
    setUp: (inout Recording) throws -> Void = { _ in }
  ) throws {
    try Workspace.appearing(at: path) { beside in
      let draft = try Workspace(emptyFileAt: beside, for: path)
      let size = try draft.recording(now: now) { recording in
        try recording.found(founding)
        try setUp(&recording)
        return (try TreeTable.size(recording.db), commits: true)
      }
      try draft.finishMaking()
      return size
    } check: { beside, size in
      try Workspace.reopening(beside, for: path) { made in
        try made.read { db in
          try db.checkPages(for: path)
          guard try TreeTable.size(db) == size else {
            throw WorkspaceFault.inputOutput(path: path, reason: "entries \(size)")
          }
        }
      }
    }
    try self.init(file: path, named: path)
  }

  /// An empty database in a temporary file, which goes with the process; errors name the path.
  init(viewOf path: String) throws {
    self.path = path
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { try $0.execute(sql: Workspace.manyPages) }
    queue = try DatabaseQueue(path: "", configuration: configuration)
  }

  /// For what writes much, in another order than that of the indexes: 32 MB of pages that are
  /// touched again and again.
  static let manyPages = "PRAGMA cache_size = -32768"

  /// - Parameters:
  ///   - path: what errors call the file.
  ///   - readsAnySchema: statements of the schema that SQLite cannot read are passed over, instead of
  ///     making the whole file unreadable.
  init(file: String, named path: String, readsAnySchema: Bool = false) throws {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // A held snapshot outlives the call that takes it.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
      // What someone wrote into the schema gets at nothing outside the file.
      if readsAnySchema {
        try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF")
      }
      // GRDB chooses NORMAL with WAL; a confirmed command must survive a power cut.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      queue = try DatabaseQueue(path: file, configuration: configuration)
    } catch let error as DatabaseError {
      throw WorkspaceFault(error, path: path)
    }
  }

  /// Runs a body and turns SQLite's errors into faults that a person can act on.
  func faultsNamed<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw WorkspaceFault(error, path: path)
    } catch let error as RowDecodingError {
      throw WorkspaceFault(error, path: path)
    }
  }

  /// From here on, everything read through this value comes from one snapshot, whatever others
  /// write meanwhile.
  ///
  /// - Throws: `WorkspaceFault`.
  public func holdSnapshot() throws {
    try faultsNamed {
      try queue.inDatabase { db in
        guard !db.isInsideTransaction else { return }
        try db.beginTransaction(.deferred)
        // The snapshot is taken by the first read.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
      }
    }
  }

  /// Reads in one snapshot.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try faultsNamed {
      // Also in the middle of a write, of what it has written.
      try queue.unsafeReentrantWrite { db in
        if db.isInsideTransaction { return try body(db) }
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw CancellationError() }
        return value
      }
    }
  }
}

extension Workspace {
  private func migrate(_ db: Database, asFound: Bool) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if id != Schema.applicationID || version != Schema.version, try WorkspaceSchema.isExpected(db) {
      // All tables are this version's: only a number was changed.
      if asFound { return }
      throw try schemaFault(db)
    }
    guard id == Schema.applicationID else { throw WorkspaceFault.notAWorkspace(path: path) }
    guard version >= 0 else {
      throw WorkspaceFault.damaged(path: path, reason: "user_version \(version)")
    }
    guard version <= Schema.version else {
      throw WorkspaceFault.newer(path: path, version: version, known: Schema.version)
    }
    guard version > Schema.before else { throw WorkspaceFault.older(path: path) }
    guard version < Schema.version else { return }
    try db.inTransaction(.immediate) {
      // Another process may have migrated it while this one waited.
      try applyMigrations(after: Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0, db)
      return .commit
    }
  }

  /// Refuses a file with another schema than the one that this version makes, before anything in it is
  /// made use of: a trigger would run along with what is recorded.
  private func checkSchema(_ db: Database) throws {
    if try !WorkspaceSchema.isExpected(db) { throw try schemaFault(db) }
  }

  private func schemaFault(_ db: Database) throws -> WorkspaceFault {
    try schemaFaults(db).first.map { .schema(path: path, $0) }
      ?? .damaged(path: path, reason: "sqlite_schema")
  }

  func schemaFaults(_ db: Database) throws -> [SchemaFault] {
    try WorkspaceSchema(of: db).faults(against: .expected())
  }

  func applyMigrations(after version: Int, _ db: Database) throws {
    for migration in Schema.migrations.dropFirst(version - Schema.before) {
      try db.execute(sql: migration)
    }
    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
  }
}
