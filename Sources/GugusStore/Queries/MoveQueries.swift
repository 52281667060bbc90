import GugusDomain

/// An agency, something, and the kinds of event of which it is asked whether the agency may bring
/// them about; nil for all.
public struct MoveQuestion: Sendable {
  /// The agency of which it is asked.
  public var agency: AgencyCode
  /// What it would act on.
  public var subject: Subject
  /// Nil for every kind of event that can happen to that.
  public var kinds: Set<EventKind>?

  public init(_ agency: AgencyCode, _ subject: Subject, among kinds: Set<EventKind>? = nil) {
    self.agency = agency
    self.subject = subject
    self.kinds = kinds
  }
}

extension Workspace {
  /// What agencies may do on a day: the judge's answer to each kind of event, in the order of the
  /// questions.
  ///
  /// - Throws: `Refusal.unknown` where something is not on record; `WorkspaceFault`.
  public func moves(_ questions: [MoveQuestion], day: Day) throws -> [[EventKind]] {
    try read { db in
      let record = try StoredRecord(db)
      return try questions.map { question in
        try record.moves(
          of: question.agency, on: question.subject, day: day, among: question.kinds)
      }
    }
  }

  /// What each of several agencies may do with something, without those that may do nothing.
  ///
  /// - Throws: `Refusal.unknown` where something is not on record; `WorkspaceFault`.
  public func moves(
    of agencies: [AgencyCode], on subject: Subject, day: Day
  ) throws -> [AgencyMoves] {
    var seen: Set<AgencyCode> = []
    let agencies = agencies.filter { seen.insert($0).inserted }
    let moves = try moves(agencies.map { MoveQuestion($0, subject) }, day: day)
    return zip(agencies, moves).map(AgencyMoves.init).filter { !$0.moves.isEmpty }
  }
}
