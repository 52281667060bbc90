/// What is not taken back.
public enum TakingBackRefusal: RefusalPart {
  case alreadyVoid(Int)
  case notYours(Int, by: AgencyCode?)
  case othersDepend(Int, [Int])
  case nothingToUndo
  case followsFromAnother(Int)
  /// What that entry did cannot be taken back.
  case standsForGood(Int)
  /// An agency gave its word for it to another side, on an earlier day.
  case wordGiven(AgencyCode, EventKind, on: Day)

  var row: Row {
    switch self {
    case .alreadyVoid: ("already-void", .state)
    case .notYours: ("not-yours", .party)
    case .othersDepend: ("others-depend", .state)
    case .nothingToUndo: ("nothing-to-undo", .state)
    case .followsFromAnother: ("follows-from-another", .state)
    case .standsForGood: ("stands-for-good", .state)
    case .wordGiven: ("word-given", .state)
    }
  }
}
