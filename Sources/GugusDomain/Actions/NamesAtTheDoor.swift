// Decisions and deliverables stand in the bytes of the journal and cannot be forgotten, so whoever
// writes a person into one hears of it.

extension Record {
  /// Says where what happens names a person in what stands for good. Only the names at hand are looked
  /// for: those of whoever acts, of the record itself and of its meeting.
  func remarks(ofNamesIn happenings: [Happening], _ act: Circumstances) throws -> [Remark] {
    // What a register says is taken as it is.
    let happenings = happenings.filter { $0.source == nil }
    var names = Names(self)
    for actor in [act.actor, act.recorder] { try names.add(actor?.officer) }
    // Minutes come before the commitments that they make.
    for case .meeting(let code, let event) in happenings.map(\.event) {
      try names.add(peopleOf: code)
      try names.add(peopleOf: event.change)
    }
    var remarks: [Remark] = []
    for happening in happenings {
      switch happening.event {
      case .meeting(let code, .amended(let amendment)) where names.stand(in: amendment.text):
        remarks.append(.namesPerson(code.text, decision: amendment.decision))
      case .meeting(let code, let event):
        for decision in event.change?.decisions ?? [] where names.stand(in: decision.text) {
          remarks.append(.namesPerson(code.text, decision: decision.number))
        }
      case .commitment(let code, let event):
        guard let text = event.deliverable else { continue }
        let terms = try event.terms ?? commitment(code)?.terms
        try names.add(terms?.person)
        try names.add(peopleOf: terms?.meeting)
        if names.stand(in: text) { remarks.append(.namesPerson(code.text, decision: nil)) }
      default: break
      }
    }
    return remarks
  }
}

/// The names of people that are at hand.
private struct Names<Stored: Record> {
  private let record: Stored
  private var names: Set<PersonName> = []

  init(_ record: Stored) { self.record = record }

  mutating func add(_ text: PersonalText?) throws {
    guard let text = text?.text, let name = PersonName(text), !name.mayBeOffice else { return }
    names.insert(name)
  }

  mutating func add(peopleOf meeting: MeetingCode?) throws {
    guard let content = try meeting.flatMap(record.meeting)?.content else { return }
    try add(content.chair)
    try add(content.minuteTaker)
    for attendance in content.attendance { try add(attendance.person) }
  }

  mutating func add(peopleOf change: MeetingChange?) throws {
    try add(change?.chair)
    try add(change?.minuteTaker)
    for attendance in change?.attendance ?? [] { try add(attendance.person) }
  }

  func stand(in text: String) -> Bool { names.contains { $0.likeness(in: text) != nil } }
}

extension MeetingEvent {
  fileprivate var change: MeetingChange? {
    switch self {
    case .scheduled(_, let change), .rescheduled(let change), .logged(_, let change, _): change
    case .answered, .ratified, .amended, .cancelled: nil
    }
  }
}

extension CommitmentEvent {
  fileprivate var terms: CommitmentTerms? {
    switch self {
    case .proposed(let terms, _), .corrected(let terms): terms
    case .imposed(let terms, _, _, _): terms
    default: nil
    }
  }

  /// What it says of the deliverable.
  fileprivate var deliverable: String? {
    if case .asked(.revision(let revision)) = self { return revision.deliverable }
    return terms?.deliverable
  }
}
