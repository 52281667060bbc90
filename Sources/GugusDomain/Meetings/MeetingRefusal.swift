/// A meeting and what was decided there.
public enum MeetingRefusal: RefusalPart {
  case ratified(MeetingCode)
  /// Minutes that impose these are for whoever may impose to ratify.
  case ratificationImposes(MeetingCode, [CommitmentCode])
  case notRatified(MeetingCode)
  case meetingState(MeetingCode, MeetingState, MeetingEvent.Kind)
  case unknownDecision(MeetingCode, Int, known: [Int])
  case unknownStanding(TaskForceCode, Int, known: [Int])
  case severalMeetings(TaskForceCode, on: Day, [MeetingCode])
  case otherTaskForce(String, TaskForceCode)
  case rowAnswered(CommitmentCode, CommitmentState)
  case otherMeeting(CommitmentCode, MeetingCode)

  var row: Row {
    switch self {
    case .ratified: ("ratified", .state)
    case .ratificationImposes: ("ratification-imposes", .party)
    case .notRatified: ("not-ratified", .state)
    case .meetingState: ("meeting-state", .state)
    case .unknownDecision: ("unknown-decision", .content)
    case .unknownStanding: ("unknown-standing", .content)
    case .severalMeetings: ("several-meetings", .content)
    case .otherTaskForce: ("other-task-force", .content)
    case .rowAnswered: ("row-answered", .state)
    case .otherMeeting: ("other-meeting", .content)
    }
  }
}
