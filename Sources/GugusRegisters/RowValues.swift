import GugusDomain
import GugusFiles

// What a row of each kind of register says. Nil where it cannot be told; why has been noted.

extension RowReader {
  mutating func agency() -> ImportedAgency? {
    let code: AgencyCode? = code()
    let name = line(.name)
    let indonesian = line(.nameIndonesian) ?? name
    let english = line(.nameEnglish) ?? name
    let either = required(.name) { _ in indonesian ?? english }
    let kind: AgencyKind? = required(.kind) { $0.word(.kind) }
    let sector = required(.sector) { $0.line(.sector) }
    let parent = agency(.parent)
    let (from, until) = period()
    let successor = agency(.successor)
    guard let either, let kind, let sector else { return nil }
    return ImportedAgency(
      code: code, nameEnglish: english ?? either, nameIndonesian: indonesian ?? either,
      kind: kind, sector: sector, parent: parent, from: from, until: until, successor: successor)
  }

  mutating func membership() -> ImportedMembership? {
    let taskForce = taskForce()
    let agency = required(.agency) { $0.agency(.agency) }
    let role: Role = word(.role) ?? assume(.role, .member)
    let (from, until) = period()
    guard let taskForce, let agency else { return nil }
    return ImportedMembership(
      taskForce: taskForce, agency: agency, role: role, from: from, until: until)
  }

  mutating func commitment() -> ImportedCommitment? {
    let code: CommitmentCode? = code()
    let taskForce = taskForce()
    let debtor = required(.debtor) { $0.agency(.debtor) }
    let creditor = required(.creditor) { $0.agency(.creditor) }
    let deliverable = required(.deliverable) { $0.line(.deliverable) }
    let due = required(.due) { $0.day(.due) }
    let supporters = supporters(of: debtor, and: creditor)
    let verifier = agency(.verifier)
    // The least that a register can mean where it does not say.
    let state: CommitmentState = word(.state) ?? assume(.state, .proposed)
    let (firstDue, proposed, accepted) = (day(.firstDue), day(.proposed), day(.accepted))
    let (suspended, claimed, closed) = (day(.suspended), day(.claimed), closing())
    let (reason, condition) = (line(.reason), line(.condition))
    let completion: Completion? = word(.completion)
    let forecast: Forecast? = word(.forecast)
    let isImposed =
      one(.imposed) { (text) throws(RowFault) in try FieldText.flag(text) } ?? false
    let (outcome, weight) = (number(.outcome, 1...1_000_000), number(.weight, 1...100))
    let (person, evidence, note) = (line(.person), lines(.evidence), prose(.note))
    guard let taskForce, let debtor, let creditor, let deliverable, let due else { return nil }
    return ImportedCommitment(
      code: code, taskForce: taskForce, debtor: debtor, supporters: supporters, creditor: creditor,
      verifier: verifier == creditor ? nil : verifier, deliverable: deliverable, due: due,
      firstDue: firstDue == due ? nil : firstDue, state: state, proposed: proposed,
      accepted: accepted,
      suspended: suspended, claimed: claimed, closed: closed.day, reason: reason,
      condition: condition, completion: completion, forecast: forecast, isImposed: isImposed,
      legalBasis: isImposed ? mapping.legalBasis : nil, outcome: outcome, weight: weight,
      person: person, evidence: evidence, note: note,
      closedOnUnknownDay: closed.isUnknown && !state.isOpen)
  }

  /// The supporters, the two sides among them left out.
  private mutating func supporters(
    of debtor: AgencyMention?, and creditor: AgencyMention?
  ) -> [AgencyMention] {
    let (mentions, take) = agencies(.supporters)
    let others = mentions.filter { $0 != debtor && $0 != creditor }
    guard take == .others, mentions.count == 1, !others.isEmpty else { return others }
    return assume(.supporters, [])
  }

  mutating func meeting() -> ImportedMeeting? {
    let code: MeetingCode? = code()
    let taskForce = taskForce()
    let title = required(.title) { $0.line(.title) }
    let date = required(.date) { $0.day(.date) }
    let (start, end) = (time(.start), time(.end))
    let zone = one(.zone) { (text) throws(RowFault) in try FieldText.zone(text) }
    let (place, chair, minuteTaker) = (line(.place), line(.chair), line(.minuteTaker))
    let attendance =
      attendance(.present, .present) + attendance(.represented, .represented)
      + attendance(.excused, .excused) + attendance(.absent, .absent)
    let (decisions, reason) = (lines(.decisions), line(.reason))
    let state: MeetingState? = word(.state)
    guard let taskForce, let title, let date else { return nil }
    return ImportedMeeting(
      code: code, taskForce: taskForce, title: title, date: date, start: start, end: end,
      zone: zone,
      place: place, chair: chair, minuteTaker: minuteTaker, attendance: attendance,
      decisions: decisions, reason: reason, state: state)
  }

  private mutating func attendance(
    _ field: ImportField, _ presence: Presence
  ) -> [ImportedAttendance] {
    agencies(field).mentions.map { ImportedAttendance(agency: $0, presence: presence) }
  }

  private mutating func time(_ field: ImportField) -> ClockTime? {
    one(field) { (text) throws(RowFault) in try FieldText.time(text) }
  }

  mutating func finding() -> ImportedFinding? {
    let code: FindingCode? = code()
    let taskForce = taskForce()
    let against = required(.against) { $0.agency(.against) }
    let raisedBy = required(.raisedBy) { $0.agency(.raisedBy) }
    let grounds = required(.grounds) { $0.prose(.grounds) }
    let raised = required(.raised) { $0.day(.raised) }
    let state: FindingState = word(.state) ?? assume(.state, .open)
    let (replied, reply) = (day(.replied), prose(.reply))
    let (closed, closedBy, reason) = (day(.closed), agency(.closedBy), line(.reason))
    let commitments = lines(.commitments)
    guard let taskForce, let against, let raisedBy, let grounds, let raised else { return nil }
    return ImportedFinding(
      code: code, taskForce: taskForce, against: against, raisedBy: raisedBy,
      commitments: commitments,
      grounds: grounds, raised: raised, state: state, replied: replied, reply: reply,
      closed: closed, closedBy: closedBy, reason: reason)
  }

  private mutating func period() -> (from: Day?, until: Day?) {
    let (from, until) = (day(.from), day(.until))
    if let from, let until, until < from {
      note(DateFault.endsBeforeStart(from: from, until: until), for: .until)
    }
    return (from, until)
  }

  /// What is taken where the row says nothing.
  private mutating func assume<Value>(_ field: ImportField, _ value: Value) -> Value {
    assumed.insert(field)
    return value
  }
}
