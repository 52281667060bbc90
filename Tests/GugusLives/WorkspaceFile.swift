import Foundation
import GugusDomain
import GugusStore

/// A folder for one workspace, gone with everything in it when nobody holds it any more.
public final class WorkspaceFile: Sendable {
  public let folder: URL

  public init() throws {
    // In memory where there is such a folder: a life commits often, and a disk makes each wait.
    let memory = URL(fileURLWithPath: "/dev/shm")
    let parent =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    folder = parent.appendingPathComponent("gugus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the workspace is, or would be.
  public var path: String { folder.appendingPathComponent("gugus.db").path }

  /// A rehearsal that began long before what any test records, so that every run is the same.
  ///
  /// - Parameter isShared: as if several offices kept it.
  public func created(isShared: Bool = false) throws -> Workspace {
    try Workspace(
      creatingFileAt: path, Founding(lots: .rehearsal(seed: 1), isShared: isShared),
      now: Instant(startOf: "2020-01-01"))
  }

  public func opened() throws -> Workspace { try Workspace(openingFileAt: path) }

  public func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  public func write(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }
}

extension Workspace {
  /// Does something on a day, recorded that day.
  @discardableResult
  public func done(
    _ action: some Action, as agency: AgencyCode? = nil, on day: Day,
    attachment: Attachment? = nil
  ) throws -> Recorded {
    try perform(
      action, Circumstances(actor: Actor(agency: agency), today: day),
      now: Instant(startOf: day), attachment: attachment)
  }
}
