import Foundation

/// How many files may be open at once. Where there are too few, anything may fail at any place, and
/// much in the system's own libraries without a word of why; so it is found out before anything is
/// done.
enum Descriptors {
  /// A record and its copy, each with what SQLite opens beside it, a file that is written, its folder,
  /// and what the system's threads need.
  private static let needed = 16

  /// - Throws: `ConsoleFault.tooFewDescriptors`.
  static func check() throws(ConsoleFault) {
    var limit = rlimit()
    // Nobody has that many open already but on purpose.
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur >= 64
    {
      return
    }
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<needed {
      let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .tooFewDescriptors(needed: needed) }
      opened.append(descriptor)
    }
  }
}
