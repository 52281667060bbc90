import Foundation
import GugusFiles
import GugusStore

/// Reading or writing other than the workspace failed.
public enum ConsoleFault: Error, Hashable, Sendable {
  case noSuchFile(String)
  case cannotRead(String, reason: String)
  /// It has more bytes than are read; nil where nobody knows how many.
  case tooLarge(String, bytes: Int?, limit: Int)
  /// More comes through a pipe than is waited for; of a file more may be read.
  case pipeTooLong(String, limit: Int)
  /// It is no file, but something that has no end, or that nobody can read again.
  case notAFile(String, OpenFile.Kind)
  /// It is a named pipe: whoever opens it to read may wait for ever.
  case namedPipe(String)
  /// Somebody wrote to it while it was read.
  case changed(String)
  case cannotWrite(String, reason: String)
  /// Whoever read the other end of the pipe has gone.
  case nobodyReads(String)
  /// Output is to go there.
  case isSocket(String)
  /// So many more files must be opened as the system does not allow.
  case tooFewDescriptors(needed: Int)
  case cannotCreate(String, reason: String)
  case alreadyThere(String)
  /// Output is to take the place of the workspace, of what belongs to it, or of a private key.
  case isKept(String)
}

extension ConsoleFault {
  init(_ fault: ReadFault, of path: String) {
    switch fault {
    case .system(let reason): self = .cannotRead(path, reason: reason)
    case .tooLarge(let bytes, let limit): self = .tooLarge(path, bytes: bytes, limit: limit)
    case .pipeTooLong(let limit): self = .pipeTooLong(path, limit: limit)
    }
  }

  /// What the system said.
  var reason: String {
    switch self {
    case .noSuchFile: .ofSystem(ENOENT)
    case .cannotRead(_, let reason), .cannotWrite(_, let reason), .cannotCreate(_, let reason):
      reason
    case .tooLarge, .pipeTooLong: .ofSystem(EFBIG)
    case .notAFile, .namedPipe: .ofSystem(EINVAL)
    case .changed: .ofSystem(EAGAIN)
    case .nobodyReads: .ofSystem(EPIPE)
    case .isSocket: .ofSystem(ENXIO)
    case .tooFewDescriptors: .ofSystem(EMFILE)
    case .alreadyThere, .isKept: .ofSystem(EEXIST)
    }
  }
}
