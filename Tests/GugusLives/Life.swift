import Foundation
import GugusDomain
import GugusLog
import GugusStore
import TestSupport

/// The record of a workspace growing by random actions, as a busy and careless office would
/// make it grow: minutes logged and logged again, entries back-dated, things done by the wrong
/// agency, too early or in the wrong order. The same seed gives the same life.
public struct Life {
  public let workspace: Workspace
  public private(set) var today: Day = "2026-01-05"
  /// Everything that is not void as the last action on it left it.
  public private(set) var aggregates: [Subject: Aggregate] = [:]
  public private(set) var entries: [Entry] = []
  public private(set) var refusals: [String: Int] = [:]
  public internal(set) var agencies: [AgencyCode] = []
  public internal(set) var taskForces: [TaskForceCode] = []
  var random: SplitMix64
  /// Minutes as they were last logged, for their next draft.
  var drafts: [Minutes] = []
  private var subjects: [Subject] = []
  private var millisecond: Int64 = 0
  /// With which agencies sign; none where they do not, and nobody has the private half of their keys.
  private let signers: [SigningKey]

  /// A new office: a few agencies and three task forces.
  ///
  /// - Parameter signs: whether entries are signed as soon as these are there.
  /// - Throws: `Furnished` where something is on record already: a life counts its own codes.
  public init(seed: UInt64, in workspace: Workspace, signs: Bool = false) throws {
    guard try workspace.treeHead().size == 1 else { throw Furnished() }
    self.workspace = workspace
    var founding: [Entry] = []
    try workspace.eachEntry(JournalFilter()) { founding.append($0) }
    entries = founding
    random = SplitMix64(seed: seed)
    signers = signs ? (0..<160).map { SigningKey(name: "key-\($0)") } : []
    for _ in 0..<7 { try addAgency() }
    for _ in 0..<3 { try formTaskForce() }
    if signs { try beginSigning() }
  }

  /// One of eight keys of an agency as it stands on record.
  func key(_ number: Int, of agency: AgencyCode) -> String {
    "\(verifier(number, of: agency))"
  }

  func keyID(_ number: Int, of agency: AgencyCode) -> String {
    verifier(number, of: agency).id.hexadecimal
  }

  private func verifier(_ number: Int, of agency: AgencyCode) -> VerifierKey {
    let index = (agencies.firstIndex(of: agency) ?? 0) % 20 * 8 + number - 1
    guard signers.isEmpty else { return signers[index].verifier }
    let bytes = Data(repeating: UInt8(index), count: 32)
    return VerifierKey(name: "key", type: .ed25519, publicKey: bytes)
  }

  public struct Furnished: Error {}

  public mutating func live(actions: Int) throws {
    for _ in 0..<actions {
      if random.chance(40) { today = today + random.number(0...4) }
      try act()
    }
  }

  public var meetings: [Meeting] {
    inOrder { if case .meeting(let meeting) = $0 { meeting } else { nil } }
  }

  public var commitments: [Commitment] {
    inOrder { if case .commitment(let commitment) = $0 { commitment } else { nil } }
  }

  public var findings: [Finding] {
    inOrder { if case .finding(let finding) = $0 { finding } else { nil } }
  }

  public var incentives: [Incentive] {
    inOrder { if case .incentive(let incentive) = $0 { incentive } else { nil } }
  }

  public var assessments: [Assessment] {
    inOrder { if case .assessment(let assessment) = $0 { assessment } else { nil } }
  }

  public func agency(_ code: AgencyCode) -> Agency? {
    guard case .agency(let agency) = aggregates[.agency(code)] else { return nil }
    return agency
  }

  public func taskForce(_ code: TaskForceCode) -> TaskForce? {
    guard case .taskForce(let taskForce) = aggregates[.taskForce(code)] else { return nil }
    return taskForce
  }

  /// In the order in which they came on the record, which no hash seed changes.
  private func inOrder<Value>(_ choose: (Aggregate) -> Value?) -> [Value] {
    subjects.compactMap { aggregates[$0].flatMap(choose) }
  }

  /// Tries something; a refusal is part of life, any other error is not.
  ///
  /// - Returns: whether it came on the record.
  @discardableResult
  mutating func attempt(
    _ action: some Action, as agency: AgencyCode?, _ attachment: Attachment? = nil
  ) throws -> Bool {
    let saidOn: Day? =
      switch random.number(1...20) {
      case 1...14: nil
      case 15...19: today + -random.number(0...45)
      default: today + 1
      }
    // A clock that now and then runs a little behind, or far.
    millisecond += Int64(random.number(0...90_000))
    let behind = random.chance(5) ? Int64(random.number(0...100_000)) : 0
    let now = Instant(
      milliseconds: Instant(startOf: today).milliseconds + millisecond - behind)
    let act = Circumstances(
      actor: Actor(agency: agency, officer: random.pick([nil, "Siti", "Ny. O’Brien 👩‍💼"]) ?? nil),
      today: today, saidOn: saidOn)
    do {
      let signers = signers
      let recorded = try workspace.perform(
        action, act, now: now, attachment: attachment,
        keyring: { key in signers.first { $0.verifier == key } })
      entries += recorded.entries
      // What was voided whole is not among the aggregates any more.
      for entry in recorded.entries { aggregates[entry.event.subject] = nil }
      for aggregate in recorded.aggregates {
        aggregates[aggregate.subject] = aggregate
        if !subjects.contains(aggregate.subject) { subjects.append(aggregate.subject) }
      }
      return !recorded.entries.isEmpty
    } catch let refusal as Refusal {
      refusals[refusal.name, default: 0] += 1
      return false
    }
  }
}

extension Aggregate {
  public var subject: Subject {
    switch self {
    case .workspace: .workspace
    case .agency(let agency): .agency(agency.code)
    case .taskForce(let taskForce): .taskForce(taskForce.code)
    case .meeting(let meeting): .meeting(meeting.code)
    case .commitment(let commitment): .commitment(commitment.code)
    case .finding(let finding): .finding(finding.code)
    case .incentive(let incentive): .incentive(incentive.code)
    case .assessment(let assessment): .assessment(assessment.code)
    }
  }
}
