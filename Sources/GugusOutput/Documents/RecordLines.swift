import GugusDomain
import GugusFiles
import GugusReports

extension Recorded {
  /// What a write prints of each thing that it touched: its code, and its new state or that nothing of
  /// it is left.
  public func lines(in language: Language) -> [String] {
    aggregates.map { $0.line(in: language) }
      + gone.map {
        "\($0.code)  "
          + Term(en: "taken back; nothing is left of it", id: "dibatalkan; tidak ada yang tersisa")
          .in(language)
      }
  }

  /// Which entries were taken back; nil where none were.
  public var takenBack: Term? {
    let numbers = entries.compactMap(\.voids).sorted()
    guard !numbers.isEmpty else { return nil }
    let list = numbers.map(String.init).joined(separator: ", ")
    let noun = numbers.count == 1 ? "entry" : "entries"
    return Term(en: "Taken back: \(noun) \(list).", id: "Dibatalkan: catatan \(list).")
  }
}

extension Commitment {
  /// The state, with "imposed" where it was put on the debtor by authority.
  var stateTerm: Term {
    if state == .proposed, let ratifier {
      return Term(
        en: "imposed, awaits ratification by \(ratifier)",
        id: "ditugaskan, menunggu pengesahan oleh \(ratifier)")
    }
    guard isImposed else { return state.term }
    return Term(en: "\(state.term.en), imposed", id: "\(state.term.id), ditugaskan")
  }
}

extension Finding {
  /// What it waits for, or when it ended.
  var nextStep: Term {
    switch state {
    case .open: Term(en: "reply by \(replyBy)", id: "jawaban paling lambat \(replyBy)")
    case .replied:
      Term(en: "conclusion by \(concludeBy)", id: "simpulan paling lambat \(concludeBy)")
    case .upheld, .dismissed, .withdrawn: Term(same: closedOn?.iso ?? "")
    }
  }
}

extension Assessment {
  var scoreCount: Term {
    Term(
      en: "\(scores.count) \(scores.count == 1 ? "score" : "scores")", id: "\(scores.count) nilai")
  }
}

extension Incentive {
  /// From when until when, and what has become of it.
  var spanTerm: Term {
    if let lifting {
      return Term(en: "lifted on \(lifting.on)", id: "dicabut pada \(lifting.on)")
    }
    if let appeal, appeal.rejectedOn == nil {
      return Term(en: "under appeal since \(appeal.on)", id: "dalam banding sejak \(appeal.on)")
    }
    guard let until = terms.until else {
      return Term(en: "from \(terms.from)", id: "mulai \(terms.from)")
    }
    return Term(en: "\(terms.from) to \(until)", id: "\(terms.from) sampai \(until)")
  }
}

extension Entry {
  /// What a dry run prints.
  public func line(in language: Language) -> String {
    "#\(sequence)  \(effective)  \(event.kind.name)  \(event.subject.code)"
  }
}

extension CommitmentFacts {
  /// The state, and where it waits for minutes to be ratified that.
  var stateCell: Cell { state.cell(awaiting: ratifier) }
}

extension CommitmentState {
  /// - Parameter ratifier: who imposes it by minutes that it has not ratified yet.
  func cell(awaiting ratifier: AgencyCode?) -> Cell {
    guard self == .proposed, ratifier != nil else { return .term(self, tone) }
    return .term(
      raw: rawValue, Term(en: "awaits ratification", id: "menunggu pengesahan"), .warning)
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
