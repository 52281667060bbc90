/// Objections to verdicts.
public enum ObjectionRefusal: RefusalPart {
  case noVerdictToContest(CommitmentCode)
  case objectionTooLate(CommitmentCode, until: Day)
  case noObjection(CommitmentCode)
  case answersForItsVerdict(AgencyCode, CommitmentCode)

  var row: Row {
    switch self {
    case .noVerdictToContest: ("no-verdict-to-contest", .state)
    case .objectionTooLate: ("objection-too-late", .state)
    case .noObjection: ("no-objection", .state)
    case .answersForItsVerdict: ("answers-for-its-verdict", .party)
    }
  }
}
