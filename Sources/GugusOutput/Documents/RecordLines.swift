import GugusDomain
import GugusInterchange

extension Aggregate {
  /// What a write prints: the code of what it made or changed, and its new state.
  public func line(in language: Language) -> String {
    switch self {
    case .workspace:
      Term(en: "settings", id: "pengaturan").in(language)
    case .agency(let agency):
      "\(agency.code)  \(shown(agency.details.name.in(language)))"
    case .taskForce(let taskForce):
      "\(taskForce.code)  \(shown(taskForce.details.name.in(language)))"
    case .meeting(let meeting):
      "\(meeting.code)  \(meeting.state.term.in(language))  \(meeting.content.date)  "
        + shown(meeting.content.title)
    case .commitment(let commitment):
      "\(commitment.code)  \(commitment.stateTerm.in(language))  "
        + "\(commitment.terms.debtor) → \(commitment.terms.creditor)  \(commitment.terms.due)  "
        + shown(commitment.terms.deliverable)
    }
  }

  private func shown(_ text: String) -> String { text.visible.onOneLine }
}

extension Commitment {
  /// The state, with "imposed" where it was put on the debtor by authority.
  var stateTerm: Term {
    guard isImposed else { return state.term }
    return Term(en: "\(state.term.en), imposed", id: "\(state.term.id), ditugaskan")
  }
}

extension Entry {
  /// What a dry run prints.
  public func line(in language: Language) -> String {
    "#\(sequence)  \(effective)  \(event.kind.name)  \(event.subject.code)"
  }
}

extension CommitmentState {
  var tone: Tone {
    switch self {
    case .satisfied: .good
    case .violated: .bad
    case .claimed, .suspended: .warning
    case .declined, .expired, .released: .muted
    case .proposed, .conditional, .active: .normal
    }
  }
}
