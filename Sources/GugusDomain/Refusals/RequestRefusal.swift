/// Who asks, for whom, and what they have seen.
public enum RequestRefusal: RefusalPart {
  /// It was changed since an entry that whoever asks has seen: by that entry.
  case changedSince(String, sequence: Int, EventKind, by: AgencyCode?)
  case notSteward(AgencyCode?, steward: AgencyCode)
  case notOnBehalf(EventKind)

  var row: Row {
    switch self {
    case .changedSince: ("changed-since", .state)
    case .notSteward: ("not-steward", .party)
    case .notOnBehalf: ("not-on-behalf", .party)
    }
  }
}
