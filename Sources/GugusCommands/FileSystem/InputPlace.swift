import Foundation
import GugusStore

/// What is read under a name that someone gave.
enum InputPlace {
  /// Opens it without waiting for anybody: to a named pipe nobody may ever write. What this process
  /// has open already, such as the pipe of `<(command)`, somebody writes to, or has written to.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - name: how messages call it.
  /// - Returns: a descriptor, to be closed by the caller.
  /// - Throws: `ConsoleFault`.
  static func open(_ path: String, named name: String) throws(ConsoleFault) -> Int32 {
    if case .descriptor(let open) = OutputPlace(path), isPipe(open) {
      let descriptor = dup(open)
      guard descriptor >= 0 else { throw .cannotRead(name, reason: .ofSystem()) }
      return descriptor
    }
    let descriptor = Foundation.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .noSuchFile(name) : .cannotRead(name, reason: .ofSystem())
    }
    guard !isPipe(descriptor) else {
      close(descriptor)
      throw .namedPipe(name)
    }
    // A terminal gives its lines once they are typed.
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return descriptor
  }

  private static func isPipe(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }
}
