import GugusDomain
import GugusLives

@testable import GugusStore

/// A desk of the secretariat at which registers are imported into the record of TPPS.
struct Intake {
  let file: WorkspaceFile
  let workspace: Workspace

  /// - Parameter isFounded: whether TPPS and its agencies are on record already.
  init(isFounded: Bool = true) throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    if isFounded { try workspace.foundTPPS() }
  }

  struct Result {
    var account: ImportAccount
    var refused: [String: Refusal] = [:]
  }

  @discardableResult
  func take(
    _ rows: [ImportedRow], of kind: ImportKind = .commitments, as agency: AgencyCode? = "DPPKB",
    on day: Day = "2026-03-20", isDryRun: Bool = false, keepsGoing: Bool = false
  ) throws -> Result {
    var incoming = rows.makeIterator()
    var refused: [String: Refusal] = [:]
    let account = try workspace.importRows(
      of: kind, register: "letters", Circumstances(actor: Actor(agency: agency), today: day),
      now: Instant(startOf: day), isDryRun: isDryRun, keepsGoing: keepsGoing,
      next: { incoming.next().map(IncomingRow.row) },
      judged: { row, outcome in
        if case .refused(let refusal) = outcome { refused[row.key] = refusal }
      })
    return Result(account: account, refused: refused)
  }

  var entries: Int { get throws { try workspace.number("SELECT count(*) FROM journal") ?? 0 } }

  func commitment(_ number: Int) throws -> Commitment {
    try workspace.commitment(CommitmentCode("TPPS", number))
  }

  /// The kinds of event in the story of a commitment, with their days and actors.
  func story(_ number: Int) throws -> [String] {
    try workspace.history(of: .commitment(CommitmentCode("TPPS", number))).map { entry in
      "\(entry.effective) \(entry.event.kind.name) \(entry.actor.agency?.text ?? "-")"
    }
  }
}

extension ImportedRow {
  /// A row of the register, on the line behind the header that its place says.
  init(_ key: String, _ value: ImportedValue, at place: Int = 1, _ permits: ImportPermits? = nil) {
    self.init(
      place: place, line: place + 1, key: key, value: value,
      permits: permits ?? ImportPermits())
  }

  /// A commitment of DINKES to BAPPEDA, agreed on 2026-02-01 and due on 2026-04-10.
  static func promise(
    _ key: String, at place: Int = 1, permits: ImportPermits? = nil,
    _ changed: (inout ImportedCommitment) -> Void = { _ in }
  ) -> ImportedRow {
    var value = ImportedCommitment(
      taskForce: Mention("TPPS"), debtor: Mention("DINKES"), creditor: Mention("BAPPEDA"),
      deliverable: "Weigh the under-fives (\(key))", due: "2026-04-10", proposed: "2026-02-01",
      accepted: "2026-02-01")
    changed(&value)
    return ImportedRow(key, .commitment(value), at: place, permits)
  }

  /// The row with which a register says a state.
  static func promise(
    _ key: String, in state: CommitmentState,
    _ changed: (inout ImportedCommitment) -> Void = { _ in }
  ) -> ImportedRow {
    promise(key) {
      $0.state = state
      $0.reason = "Said so"
      switch state {
      case .proposed: $0.accepted = nil
      case .declined:
        $0.accepted = nil
        $0.closed = "2026-03-01"
      case .conditional: $0.condition = "The budget is there"
      case .active: break
      case .suspended: $0.suspended = "2026-03-01"
      case .claimed: $0.claimed = "2026-03-01"
      case .satisfied, .violated, .released: $0.closed = "2026-03-01"
      case .expired:
        $0.condition = "The budget is there"
        $0.closed = "2026-03-01"
      }
      changed(&$0)
    }
  }
}
