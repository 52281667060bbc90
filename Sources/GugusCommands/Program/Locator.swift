import Foundation

/// Where files are that a command line names, and the workspace, seen from the folder in which the
/// program was called.
struct Locator {
  let currentDirectory: String
  /// By which files are found under the names that were typed.
  let typed: TypedArguments
  /// What `--workspace` says, else `GUGUS_WORKSPACE`.
  private let saidWorkspace: String?

  init(_ console: Console, workspace: String?, typed: TypedArguments) {
    currentDirectory = console.currentDirectory
    self.typed = typed
    saidWorkspace = workspace ?? console.environment["GUGUS_WORKSPACE"]
  }

  func absolute(_ path: String) -> String {
    let path = typed.path(path)
    return path.hasPrefix("/") ? path : (currentDirectory as NSString).appendingPathComponent(path)
  }

  /// Where the workspace is: as somebody says, else `gugus.db` here or in a folder above; nil where
  /// there is none.
  func workspace() -> String? {
    if let path = saidWorkspace, !path.isEmpty { return absolute(path) }
    var folder = currentDirectory
    while true {
      let candidate = (folder as NSString).appendingPathComponent("gugus.db")
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      let above = (folder as NSString).deletingLastPathComponent
      if above == folder || above.isEmpty { return nil }
      folder = above
    }
  }
}
