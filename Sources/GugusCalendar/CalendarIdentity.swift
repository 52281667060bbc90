import GugusDomain

/// How the meetings, commitments and agencies of one workspace are called in calendars: so that
/// no other workspace's are called so, and always the same.
public struct CalendarIdentity: Hashable, Sendable {
  /// What names the workspace and no other.
  public let workspace: String

  public init(workspace: String) { self.workspace = workspace }

  /// `TPPS-M3@3f2a9c41d07be586.gugus`.
  public func uid(of meeting: MeetingCode) -> String { uid(meeting.text) }

  /// `TPPS-K12@3f2a9c41d07be586.gugus`.
  public func uid(of commitment: CommitmentCode) -> String { uid(commitment.text) }

  private func uid(_ code: String) -> String {
    "\(code.replacing("/", with: "-"))@\(workspace).gugus"
  }

  /// The meeting of this workspace that has this UID.
  public func meeting(ofUID uid: String) -> MeetingCode? {
    guard uid.hasSuffix("@\(workspace).gugus"), let at = uid.lastIndex(of: "@"),
      let hyphen = uid[..<at].lastIndex(of: "-")
    else { return nil }
    return MeetingCode("\(uid[..<hyphen])/\(uid[uid.index(after: hyphen)..<at])")
  }

  /// `urn:x-gugus:3f2a9c41d07be586:DINKES`. Agencies have no e-mail on record, and a calendar
  /// address is any URI (RFC 5545 §3.3.3).
  public func address(of agency: AgencyCode) -> String { "urn:x-gugus:\(workspace):\(agency)" }

  /// The agency of this workspace that has this address.
  public func agency(ofAddress address: String) -> AgencyCode? {
    let prefix = "urn:x-gugus:\(workspace):"
    guard address.hasPrefix(prefix) else { return nil }
    return AgencyCode(String(address.dropFirst(prefix.count)))
  }

  /// The address of whoever stands in for an agency.
  func address(ofDelegateOf agency: AgencyCode) -> String { address(of: agency) + ":delegate" }

  func address(of taskForce: TaskForceCode) -> String {
    "urn:x-gugus:\(workspace):taskforce:\(taskForce)"
  }
}
