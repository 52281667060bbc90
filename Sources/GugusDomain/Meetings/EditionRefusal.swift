/// Minutes that would replace others.
public enum EditionRefusal: RefusalPart {
  /// A file that does not say of which meeting has the title and the day of one on record.
  case sameMeeting(MeetingCode, [MinutesDifference])
  /// A file was made from another edition of the minutes than the one that stands, with what has
  /// changed between them.
  case otherEdition(MeetingCode, from: Int, standing: Int?, [MinutesDifference])
  /// A file names an edition, and no meeting of that day has one.
  case noEdition(TaskForceCode, on: Day)
  /// A decision would go, or change, under a commitment that carries it out.
  case restsOnDecision(CommitmentCode, CommitmentState, MeetingCode, Int, isGone: Bool)
  case fromCancelled(MeetingCode)

  var row: Row {
    switch self {
    case .sameMeeting: ("same-meeting", .content)
    case .otherEdition: ("other-edition", .content)
    case .noEdition: ("no-edition", .content)
    case .restsOnDecision: ("rests-on-decision", .content)
    case .fromCancelled: ("from-cancelled", .content)
    }
  }
}
