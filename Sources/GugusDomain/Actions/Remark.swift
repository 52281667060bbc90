/// Something that a yes leaves to be said.
public enum Remark: Hashable, Sendable {
  case nothingChanged(String)
  /// The request was recorded before, and not again.
  case recordedBefore(UnitID)
  case quorumMissed(MeetingCode, attending: Int, needed: Int)
  case quorumMet(MeetingCode, attending: Int, needed: Int)
  /// Members that the minutes do not mention: counted for the quorum, and nothing is recorded of them.
  case notMentioned(MeetingCode, [AgencyCode])
  /// A later edition of minutes on record.
  case laterEdition(MeetingCode, Int)
  /// Recorded as another meeting than those of the same day.
  case anotherMeeting(MeetingCode, on: Day, beside: [MeetingCode])
  /// Open commitments that come from a meeting which was moved to a day.
  case movedUnder(MeetingCode, on: Day, [CommitmentCode])
  /// Of those, the ones that are due before that day.
  case dueBeforeMeeting(MeetingCode, on: Day, [CommitmentCode])
  /// Open commitments that come from a meeting which was cancelled.
  case cancelledUnder(MeetingCode, [CommitmentCode])
  /// Commitments whose rows are no longer in the file; they stand.
  case rowsGone(MeetingCode, [CommitmentCode])
  /// What minutes impose that binds nobody before who may impose it ratifies them.
  case waitsForRatification(MeetingCode, [CommitmentCode])
  /// A commitment is due before what it waits for.
  case dueBeforeAntecedent(CommitmentCode, Day, CommitmentCode, Day)
  /// A commitment is due before the day on which the fact is expected that it waits for.
  case dueBeforeFact(CommitmentCode, Day, Day)
  /// No day is stated on which the fact is expected that a commitment waits for.
  case factWithoutDay(CommitmentCode)
  /// Commitments that wait for one that can no longer be satisfied.
  case waitInVain([CommitmentCode], CommitmentCode)
  /// An agency vouches for a key of the steward; it is registered once more than half of those do who may.
  case vouched(AgencyCode, by: Int, of: Int)
  /// The other side has been asked.
  case waitsFor(AgencyCode, CommitmentCode, Request.Kind)
  /// A decision, or a deliverable, names a person: it stands for good and cannot be forgotten.
  case namesPerson(String, decision: Int?)
  /// Entries that depended on a void one and are void with it.
  case takenAlong([Int])
  /// What a register does not say and the rules had to take for granted.
  case assumed([ImportField])
  /// A new due date fell on a day without work and was moved to the next working day; of that
  /// commitment, or of what has no code yet.
  case dueMoved(String, from: Day, to: Day)
  /// A register's due date, which is kept though nobody works on that day.
  case dueOnDayOff(CommitmentCode, Day)
  /// An event of a calendar that was not taken, by the lines at which it stands in its file.
  case eventPassedOver(lines: [Int], PassedOver)
  /// A meeting that was cancelled is on again, and has come on the record anew.
  case onAgain(MeetingCode, as: MeetingCode)
}
