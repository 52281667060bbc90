/// An agency, as long as it is there.
public enum AgencyRefusal: RefusalPart {
  case ownParent(String)
  case agencyNotActive(AgencyCode, on: Day)
  /// An agency has ended by that entry, and passed what it had to others.
  case hasEnded(AgencyCode, on: Day, by: Int)
  case stillOpen(AgencyCode, [String])
  /// An agency acts for itself from the first time on; nobody records for it then.
  case actsItself(AgencyCode)

  var row: Row {
    switch self {
    case .ownParent: ("own-parent", .content)
    case .agencyNotActive: ("agency-not-active", .state)
    case .hasEnded: ("has-ended", .state)
    case .stillOpen: ("still-open", .state)
    case .actsItself: ("acts-itself", .party)
    }
  }
}
