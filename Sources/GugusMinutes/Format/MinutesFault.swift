import GugusDomain
import GugusFiles

/// What can be wrong in a minutes file, beyond its encoding, its dates and the rule for text.
public enum MinutesFault: FaultCause, Hashable {
  case noFrontMatter
  case frontMatterNotClosed
  case fieldNotUnderstood
  case unknownField(String)
  /// A field, section, column or detail that is there twice.
  case duplicate(name: Term, example: Term)
  case missingField(name: Term, example: Term)
  case badTaskForce(String)
  case badMeeting(String)
  case badEdition(String)
  case badTime(String)
  case endsBeforeStart
  case badQuorum(String)

  case textBeforeSections
  case unknownSection(String, known: Term)
  case commentNotClosed
  case textAfterComment
  case lineNotUnderstood(section: Term, example: Term)

  /// A day with the name of another day of the week.
  case otherWeekday(Day, said: String)
  /// Nobody is in the attendance.
  case noAttendance
  case badAgency(String)
  case unknownAgency(String, near: [AgencyCode])
  case severalAgencies(String, [AgencyCode])
  case noCreditor
  case unknownPresence(String)
  case agencyAgain(AgencyCode)
  case badNumber(String)
  case numberAgain(Int)

  case unknownColumn(String, known: Term)
  case missingColumns(Term)
  case cellCount(found: Int, expected: Int)
  case emptyCell(Term)
  case unknownDetail(String)
  case badCommitment(String)
  case commitmentAgain(CommitmentCode)
  case badKind(String)
  case unknownDecision(Int)
  case owedToItself(AgencyCode)
  case dueBeforeMeeting(due: Day, meeting: Day)
  case missingReason
  /// What a conversion marked as a guess, or left open.
  case unsettled(String, example: Term)
  /// A part of notes for which a conversion found no place.
  case openPlace(String)
}
