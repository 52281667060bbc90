import Foundation
import GugusDomain
import GugusLives
import GugusStore

/// What someone forges in a unit of a log.
enum Forgery: String, CaseIterable {
  case stranger, plainMember, laterDay, otherRecordingDay, earlierRecording, otherPlace, number
  case unknownAgency, unknownMeeting, twice, missingConsequence, strayConsequence, signature
  case voidOfOthers, voidDay, voidAgain, otherUnitID, control
}

/// Forges units of a life, each in one way that no rule can let through.
struct Forger {
  /// As it was before the unit.
  let workspace: Workspace
  let unit: [Entry]
  /// The salts with which its personal texts were sealed.
  let disclosures: [[Disclosure]]
  /// An agency that has no part in anything.
  static let stranger: AgencyCode = "STRANGER"

  /// The unit forged in that way; nil where it cannot be, or where it would be no forgery.
  func forged(_ forgery: Forgery) throws -> [SealedEntry]? {
    guard let entries = try entries(forgery) else { return nil }
    return try entries.enumerated().map { index, entry in
      let known = index < disclosures.count ? disclosures[index] : []
      return try (try? entry.sealed(again: known)) ?? entry.sealed(by: .rehearsal(seed: 7))
    }
  }

  private func entries(_ forgery: Forgery) throws -> [Entry]? {
    switch forgery {
    case .stranger: try byStranger()
    case .plainMember: try byPlainMember()
    case .laterDay: change { $0.effective = $0.unit.day + 1 }
    case .otherRecordingDay: change(all: true) { $0.unit.day = $0.unit.day + -2 }
    case .earlierRecording:
      change { $0.recorded = Instant(milliseconds: $0.recorded.milliseconds - 40 * 86_400_000) }
    case .otherPlace: change(last: true) { $0.unit.place += 1 }
    case .number: numbered()
    case .unknownAgency: proposing { $0.debtor = "NOBODY" }
    case .unknownMeeting: proposing { $0.meeting = "TF1/M900" }
    case .twice: again()
    case .missingConsequence: withoutConsequence()
    case .strayConsequence: withConsequence()
    case .signature:
      change { $0.signature = EntrySignature(key: "00000001", value: "AAAA") }
    case .voidOfOthers: try voiding(by: Forger.stranger, dayShift: 0)
    case .voidDay: try voiding(by: nil, dayShift: -1)
    case .voidAgain: try voidedAgain()
    case .otherUnitID: try withUsedID()
    case .control: change { $0.actor.officer = "Sari\u{1B}[2J" }
    }
  }

  /// - Parameters:
  ///   - last: changes the last entry, not the first.
  ///   - all: changes all.
  private func change(
    last: Bool = false, all: Bool = false, _ body: (inout Entry) -> Void
  ) -> [Entry] {
    var entries = unit
    for index in entries.indices
    where all || index == (last ? entries.count - 1 : 0) { body(&entries[index]) }
    return entries
  }

  private func byStranger() throws -> [Entry]? {
    switch unit[0].event {
    // While nobody keeps the workspace, anyone may; and anyone may take back what nobody recorded.
    case .workspace, .agency, .taskForce(_, .formed), .voided: nil
    case .taskForce, .meeting, .commitment, .finding, .incentive, .assessment:
      change(all: true) {
        $0.actor = Actor(agency: Forger.stranger)
        $0.recorder = nil
      }
    }
  }

  /// By a member that may take part and may not govern.
  private func byPlainMember() throws -> [Entry]? {
    let code: TaskForceCode? =
      switch unit[0].event {
      case .taskForce(_, .formed), .taskForce(_, .left): nil
      case .taskForce(let code, _): code
      case .meeting(_, .scheduled(let code, _)), .meeting(_, .logged(let code, _, _)): code
      case .commitment(_, .imposed(let terms, _, _, _)): terms.taskForce
      case .incentive(_, .awarded(let terms)), .incentive(_, .sanctioned(let terms)):
        terms.taskForce
      case .assessment(_, .opened(let code, _)): code
      case .workspace, .agency, .meeting, .commitment, .finding, .incentive, .assessment, .voided:
        nil
      }
    guard let code, let taskForce = try? workspace.taskForce(code) else { return nil }
    let members = taskForce.members(on: unit[0].effective)
    guard members.contains(where: { $0.role.governs }),
      let plain = members.first(where: { $0.role == .member })
    else { return nil }
    return change(all: true) {
      $0.actor = Actor(agency: plain.agency)
      $0.recorder = nil
    }
  }

  private func numbered() -> [Entry]? {
    let event: Event? =
      switch unit[0].event {
      case .commitment(let code, .proposed(let terms, let days)):
        .commitment(
          CommitmentCode(terms.taskForce, code.number + 1), .proposed(terms, answerDays: days))
      case .meeting(let code, .scheduled(let taskForce, let change)):
        .meeting(MeetingCode(taskForce, code.number + 1), .scheduled(taskForce, change))
      case .meeting(let code, .logged(let taskForce, let change, var edition)):
        {
          edition.number += 1
          return .meeting(code, .logged(taskForce, change, edition))
        }()
      case .finding(let code, .raised(let terms)):
        .finding(FindingCode(terms.taskForce, code.number + 1), .raised(terms))
      case .assessment(let code, .opened(let taskForce, let title)):
        .assessment(AssessmentCode(taskForce, code.number + 1), .opened(taskForce, title: title))
      case .commitment(let code, .barrierRaised(var barrier)):
        {
          barrier.number += 1
          return .commitment(code, .barrierRaised(barrier))
        }()
      default: nil
      }
    guard let event, unit.count == 1 else { return nil }
    return change { $0.event = event }
  }

  private func proposing(_ body: (inout CommitmentTerms) -> Void) -> [Entry]? {
    guard case .commitment(let code, .proposed(var terms, let days)) = unit[0].event,
      unit.count == 1
    else {
      return nil
    }
    body(&terms)
    return change { $0.event = .commitment(code, .proposed(terms, answerDays: days)) }
  }

  /// What can happen only once happens twice in one unit.
  private func again() -> [Entry]? {
    switch unit[0].event {
    case .commitment(_, .proposed), .commitment(_, .declined), .commitment(_, .claimed),
      .commitment(_, .released), .commitment(_, .cancelled), .meeting(_, .ratified),
      .meeting(_, .cancelled), .finding(_, .concluded), .finding(_, .withdrawn),
      .incentive(_, .lifted), .assessment(_, .closed), .taskForce(_, .dissolved),
      .agency(_, .added):
      break
    default: return nil
    }
    guard unit.count == 1 else { return nil }
    var (first, second) = (unit[0], unit[0])
    first.unit.isLast = false
    second.sequence += 1
    second.unit.place += 1
    return [first, second]
  }

  private func withoutConsequence() -> [Entry]? {
    guard unit.count > 1, let last = unit.last, last.event.isConsequence else { return nil }
    var entries = Array(unit.dropLast())
    entries[entries.count - 1].unit.isLast = true
    return entries
  }

  private func withConsequence() -> [Entry]? {
    guard case .commitment(let code, _) = unit[0].event, var last = unit.last else { return nil }
    var entries = unit
    entries[entries.count - 1].unit.isLast = false
    last.sequence += 1
    last.unit.place += 1
    last.event = .commitment(code, .transferred("TF1"))
    return entries + [last]
  }

  /// An entry that somebody recorded, is not void and nothing depends on it.
  private func standing() throws -> Entry? {
    var entries: [Entry] = []
    try workspace.eachEntry(JournalFilter()) { entries.append($0) }
    let void = Set(entries.compactMap(\.voids))
    return entries.last { entry in
      entry.voids == nil && !void.contains(entry.sequence) && !entry.event.isConsequence
        && entry.recordedBy.agency != nil && entry.sequence > 1
        && entry.event.subject.noun == .commitment
    }
  }

  private func voiding(by agency: AgencyCode?, dayShift: Int) throws -> [Entry]? {
    guard let target = try standing() else { return nil }
    var entry = unit[0]
    entry.actor = Actor(agency: agency ?? target.recordedBy.agency)
    entry.recorder = nil
    entry.source = nil
    entry.effective = target.effective + dayShift
    entry.unit.isLast = true
    entry.event = .voided(
      target.event.subject, Voiding(entry: target.sequence, reason: "forged"))
    return [entry]
  }

  private func voidedAgain() throws -> [Entry]? {
    var void: Entry?
    try workspace.eachEntry(JournalFilter()) { if $0.voids != nil { void = $0 } }
    guard var again = void else { return nil }
    again.sequence = unit[0].sequence
    again.recorded = unit[0].recorded
    again.unit = unit[0].unit
    again.unit.isLast = true
    return [again]
  }

  private func withUsedID() throws -> [Entry]? {
    var ids: [UnitID] = []
    try workspace.eachEntry(JournalFilter()) { ids.append($0.unit.id) }
    guard let used = ids.last else { return nil }
    return change(all: true) { $0.unit.id = used }
  }
}
