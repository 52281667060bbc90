import Crypto
import Foundation
import GugusLog

/// The private keys of whoever runs the program, each in a file that nobody else may read, outside
/// every workspace. Beside each key is what it last said of each log, so that it never says
/// something that contradicts it.
struct KeyFolder {
  let path: String

  /// `GUGUS_KEYS`, else `gugus/keys` in `XDG_DATA_HOME` or `~/.local/share`.
  init(_ context: Context) throws(UsageFault) {
    func said(_ name: String) -> String? {
      context.console.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let folder = said("GUGUS_KEYS") {
      path = context.absolute(folder)
    } else if let data = said("XDG_DATA_HOME") ?? said("HOME").map({ $0 + "/.local/share" }) {
      path = context.absolute(data) + "/gugus/keys"
    } else {
      throw .missing(.keyFolder)
    }
  }

  /// All keys, by name and then ID.
  ///
  /// - Throws: `KeyFault`.
  func keys() throws -> [SigningKey] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".key") }.map { try read("\(path)/\($0)") }
      .sorted { ($0.name, $0.verifier.id.hexadecimal) < ($1.name, $1.verifier.id.hexadecimal) }
  }

  /// The key of that name or ID; where none is said, the only one there is.
  ///
  /// - Throws: `KeyFault`.
  func key(_ said: String?) throws -> SigningKey {
    let all = try keys()
    let found = all.filter {
      said == nil || $0.name == said || $0.verifier.id.hexadecimal == said
    }
    guard let key = found.first else { throw KeyFault.notFound(said, folder: path) }
    guard found.count == 1 else {
      throw KeyFault.several(found.map { "\($0.verifier.id.hexadecimal) \($0.name)" })
    }
    return key
  }

  /// Nil where it is not in the folder.
  func privateHalf(of key: VerifierKey) throws -> SigningKey? {
    try keys().first { $0.verifier == key }
  }

  /// Keeps a new key in a file of mode 0600; the folder gets 0700.
  ///
  /// - Returns: the file.
  /// - Throws: `ConsoleFault`.
  func add(_ key: SigningKey) throws -> String {
    try makeFolder(path)
    let file = "\(path)/\(key.verifier.id.hexadecimal).key"
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw ConsoleFault.cannotCreate(file, reason: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data((key.secretText + "\n").utf8))
      try handle.synchronize()
    } catch {
      unlink(file)
      throw ConsoleFault.cannotWrite(file, reason: "\(error)")
    }
    return file
  }

  private func read(_ file: String) throws -> SigningKey {
    var status = stat()
    // No key is nearly as long.
    if stat(file, &status) == 0, status.st_size > Context.smallFile {
      throw KeyFault.malformed(file)
    }
    guard stat(file, &status) == 0, let text = try? String(contentsOfFile: file, encoding: .utf8)
    else { throw ConsoleFault.cannotRead(file, reason: String(cString: strerror(errno))) }
    guard status.st_mode & 0o077 == 0 else { throw KeyFault.readableByOthers(file) }
    guard let key = SigningKey(text.trimmingCharacters(in: .newlines)) else {
      throw KeyFault.malformed(file)
    }
    return key
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ConsoleFault.cannotCreate(path, reason: "\(error)")
    }
  }
}

extension KeyFolder {
  /// The last checkpoint of a log that a key has signed or cosigned.
  func lastSigned(_ origin: String, by key: SigningKey) throws -> Checkpoint? {
    let file = memory(of: origin, key)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw ConsoleFault.cannotRead(file, reason: String(cString: strerror(errno)))
    }
    return try Checkpoint(SignedNote(reading: bytes))
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
