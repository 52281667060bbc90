import Foundation
import GugusDomain

@testable import GugusCommands

/// A workspace in which two agencies have keys: the secretariat DPPKB signs checkpoints, DINKES
/// witnesses them.
enum Signed {
  private static let script = """
    # 2026-03-12
    key new dppkb.example
    key new dinkes.example
    key register DPPKB dppkb.example --as DPPKB
    key register DINKES dinkes.example --as DINKES
    """

  /// What the tests of this story type beside it.
  static let further = [
    "key list", "key show", "key revoke", "journal checkpoint", "journal witness",
    "commitment receipt", "receipt check",
  ]

  static var verbs: Set<String> { Desk.verbs(of: script).union(further) }

  /// On 12 March 2026, at the desk of someone who has both keys.
  static func desk(_ language: Language = .english) throws -> Desk {
    let desk = try Desk.withCommitment(language)
    try desk.play(script)
    return desk
  }

  /// A desk with the same workspace, at which someone has only the keys that are named.
  static func desk(of desk: Desk, holding names: [String]) throws -> Desk {
    let other = try Desk(isFounded: false)
    other.environment["GUGUS_WORKSPACE"] = desk.workspace
    let (from, to) = (desk.path("keys"), other.path("keys"))
    try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: from)
    where file.hasSuffix(".key") {
      let text = try String(contentsOfFile: "\(from)/\(file)", encoding: .utf8)
      guard names.contains(where: { text.contains("+\($0)+") }) else { continue }
      try FileManager.default.copyItem(atPath: "\(from)/\(file)", toPath: "\(to)/\(file)")
    }
    return other
  }
}
