import Foundation

/// Waits until the disk knows that a file stands in its folder. The file's own fsync does not see
/// to that: after a power cut its bytes may be there and its name not (fsync(2)).
///
/// - Throws: `POSIXError`.
public func syncFolder(of path: String) throws(POSIXError) {
  let folder = (path as NSString).deletingLastPathComponent
  let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  // A folder that may be written and not read cannot be opened; then it is the system's to do.
  guard descriptor >= 0 else { return }
  defer { close(descriptor) }
  // Some file systems know no fsync of folders.
  guard fsync(descriptor) == 0 || errno == EINVAL else {
    throw POSIXError.last
  }
}
