/// Who holds others to account: findings, awards and sanctions, assessments.
public enum AccountRefusal: RefusalPart {
  case mustSayWho(EventKind)
  case concernsItself(AgencyCode, EventKind)
  case notConcerned(AgencyCode, String, AgencyCode)
  case mayNotAccount(AgencyCode, TaskForceCode, EventKind)

  var row: Row {
    switch self {
    case .mustSayWho: ("must-say-who", .party)
    case .concernsItself: ("concerns-itself", .party)
    case .notConcerned: ("not-concerned", .party)
    case .mayNotAccount: ("may-not-account", .party)
    }
  }
}
