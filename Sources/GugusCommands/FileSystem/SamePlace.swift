import Foundation

/// Where something is or would be made, whatever it is called on the way there.
struct SamePlace: Equatable {
  /// With every link followed that can be.
  private let path: String

  /// - Parameter path: absolute.
  init(_ path: String) {
    self.path = SamePlace.resolved(path)
  }

  /// Whether it lies in that folder, at any depth.
  func isIn(_ folder: SamePlace) -> Bool { path.hasPrefix(folder.path + "/") }

  /// Another name of the same file, as of a hard link, is the same place.
  static func == (left: SamePlace, right: SamePlace) -> Bool {
    if left.path == right.path { return true }
    var (one, other) = (stat(), stat())
    return stat(left.path, &one) == 0 && stat(right.path, &other) == 0
      && (one.st_dev, one.st_ino) == (other.st_dev, other.st_ino)
  }

  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard folder != path, !folder.isEmpty else { return path }
    return (resolved(folder) as NSString).appendingPathComponent(
      (path as NSString).lastPathComponent)
  }
}
