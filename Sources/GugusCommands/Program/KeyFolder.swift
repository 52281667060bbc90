import Crypto
import Foundation
import GugusApplication
import GugusFiles
import GugusLog
import GugusStore

/// The private keys of whoever runs the program, each in a file that nobody else may read, outside
/// every workspace. Beside each key is what it last said of each log, so that it never says
/// something that contradicts it.
struct KeyFolder {
  let path: String

  /// All keys, by name and then ID.
  ///
  /// - Throws: `KeyFault`, `ConsoleFault` where a file among them is none that can be used.
  func keys() throws -> [SigningKey] {
    let (keys, fault) = try found()
    if let fault { throw fault }
    return keys
  }

  /// The key of that name or ID; where none is said, the only one there is.
  ///
  /// - Throws: `KeyFault`, `ConsoleFault`.
  func key(_ said: String?) throws -> SigningKey {
    guard let said else {
      // One that cannot be used may be the other.
      let keys = try keys()
      guard keys.count < 2 else { throw several(keys) }
      guard let key = keys.first else { throw KeyFault.notFound(nil, folder: path) }
      return key
    }
    let (keys, fault) = try found()
    let called = keys.filter { $0.name == said || $0.verifier.id.hexadecimal == said }
    guard called.count < 2 else { throw several(called) }
    guard let key = called.first else { throw fault ?? KeyFault.notFound(said, folder: path) }
    return key
  }

  /// Nil where it is not in the folder.
  func privateHalf(of key: VerifierKey) throws -> SigningKey? {
    let (keys, fault) = try found()
    let half = keys.first { $0.verifier == key }
    if half == nil, let fault { throw fault }
    return half
  }

  private func several(_ keys: [SigningKey]) -> KeyFault {
    .several(keys.map { "\($0.verifier.id.hexadecimal) \($0.name)" })
  }

  /// The keys that can be used, and what is wrong with the first file that is called as one and
  /// cannot: it may be the one that is wanted, or has nothing to do with it.
  private func found() throws -> (keys: [SigningKey], fault: (any Error)?) {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return ([], nil) }
      throw ConsoleFault.cannotRead(path, reason: .ofSystem())
    }
    closedir(folder)
    var keys: [SigningKey] = []
    var fault: (any Error)?
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where name.hasSuffix(".key") {
      do {
        keys.append(try read("\(path)/\(name)"))
      } catch {
        fault = fault ?? error
      }
    }
    keys.sort { ($0.name, $0.verifier.id.hexadecimal) < ($1.name, $1.verifier.id.hexadecimal) }
    return (keys, fault)
  }

  /// Keeps a new key in a file of mode 0600; the folder gets 0700.
  ///
  /// - Returns: the file.
  /// - Throws: `ConsoleFault`.
  func add(_ key: SigningKey) throws -> String {
    try makeFolder(path)
    let file = "\(path)/\(key.verifier.id.hexadecimal).key"
    try NewFile.write(to: file, named: file, replaces: false) {
      try $0.write(Array((key.secretText + "\n").utf8))
    }
    return file
  }

  private func read(_ file: String) throws -> SigningKey {
    guard let text = String(validating: try contents(of: file, isSecret: true), as: UTF8.self),
      let key = SigningKey(text.trimmingCharacters(in: .newlines))
    else { throw KeyFault.malformed(file) }
    return key
  }

  /// No key is longer, and nothing that one has signed last.
  private static let limit = 65_536

  /// All of a small file, without waiting for anything: not for the other end of a pipe, either.
  private func contents(of file: String, isSecret: Bool = false) throws -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      // A socket, or a link that leads nowhere or to itself.
      if [ENXIO, ENOENT, ELOOP].contains(errno) { throw KeyFault.notAFile(file) }
      throw ConsoleFault.cannotRead(file, reason: .ofSystem())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ConsoleFault.cannotRead(file, reason: .ofSystem())
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw KeyFault.notAFile(file) }
    guard !isSecret || status.st_mode & 0o077 == 0 else { throw KeyFault.readableByOthers(file) }
    guard status.st_size <= KeyFolder.limit else { throw KeyFault.malformed(file) }
    do {
      return try ByteSource(descriptor: descriptor, limit: KeyFolder.limit).all()
    } catch {
      throw ConsoleFault(error, of: file)
    }
  }

  private func makeFolder(_ path: String) throws { try NewFolder.ensure(at: path, named: path) }
}

extension KeyFolder {
  /// `GUGUS_KEYS`, else `gugus/keys` in `XDG_DATA_HOME` or `~/.local/share`.
  init(_ files: Files) throws(UsageFault) {
    func said(_ name: String) -> String? {
      files.console.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let folder = said("GUGUS_KEYS") {
      path = files.absolute(folder)
    } else if let data = said("XDG_DATA_HOME") ?? said("HOME").map({ $0 + "/.local/share" }) {
      path = files.absolute(data) + "/gugus/keys"
    } else {
      throw .missing(.keyFolder)
    }
  }
}

extension KeyFolder {
  /// The last checkpoint of a log that a key has signed or cosigned.
  func lastSigned(_ origin: String, by key: SigningKey) throws -> Checkpoint? {
    let file = memory(of: origin, key)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try Checkpoint(SignedNote(reading: Data(try contents(of: file))))
  }

  func remember(_ note: SignedNote, of origin: String, by key: SigningKey) throws {
    let file = memory(of: origin, key)
    try makeFolder((file as NSString).deletingLastPathComponent)
    try NewFile.write(to: file, named: file) { try $0.write(Array(note.bytes)) }
  }

  /// An origin may hold anything; its hash is a file name anywhere.
  private func memory(of origin: String, _ key: SigningKey) -> String {
    let name = Data(SHA256.hash(data: Data(origin.utf8))).hexadecimal
    return "\(path)/\(key.verifier.id.hexadecimal).signed/\(name)"
  }
}

/// The keys in the folder that the environment names, which is looked for once one is needed.
struct OwnKeys: PrivateKeys {
  let files: Files

  func key(_ said: String?) throws -> SigningKey { try KeyFolder(files).key(said) }

  func lastSigned(_ origin: String, by key: SigningKey) throws -> Checkpoint? {
    try KeyFolder(files).lastSigned(origin, by: key)
  }

  func remember(_ note: SignedNote, of origin: String, by key: SigningKey) throws {
    try KeyFolder(files).remember(note, of: origin, by: key)
  }
}
