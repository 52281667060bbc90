/// A setting, or a saved filter.
public enum SettingRefusal: RefusalPart {
  case backDatedSetting(Day, today: Day)
  case unknownFilter(String, nearest: [String])

  var row: Row {
    switch self {
    case .backDatedSetting: ("back-dated-setting", .content)
    case .unknownFilter: ("unknown-filter", .content)
    }
  }
}
