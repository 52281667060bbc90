import GugusDomain
import GugusStore
import Randomness

extension Nation {
  /// A new workspace to build a nation in: a rehearsal, the same in every run.
  ///
  /// - Throws: `WorkspaceFault`.
  public static func workspace(at path: String) throws -> Workspace {
    try Workspace(
      creatingFileAt: path, Founding(lots: .rehearsal(seed: 1)), now: Instant(startOf: Nation.from))
  }

  /// Puts the whole record into an empty workspace.
  ///
  /// - Parameters:
  ///   - isFoundedOnly: the agencies and task forces, and nothing that they do.
  ///   - progress: hears, after each day, which it was and how many commitments there are.
  /// - Throws: `Refusal`, `WorkspaceFault`.
  public func build(
    in workspace: Workspace, isFoundedOnly: Bool = false,
    progress: (_ day: Day, _ commitments: Int) -> Void = { _, _ in }
  ) throws {
    var builder = Builder(self)
    try builder.found(in: workspace)
    if isFoundedOnly { return }
    for day in 0..<Nation.days {
      try builder.live(Nation.from + day, in: workspace)
      progress(Nation.from + day, builder.made)
    }
  }
}

/// One run through the years.
private struct Builder {
  let size: Int
  let agencies: Int
  var forces: [Nation.Force]
  var made = 0
  private var dice = SplitMix64(seed: 1)
  /// What happens on each day.
  private var agenda: [[Promise]] = Array(repeating: [], count: Nation.days)
  private var millisecond: Int64 = 0
  private var day = Nation.from

  /// So many actions go into one transaction.
  private static let batch = 5_000

  init(_ nation: Nation) {
    (size, agencies, forces) = (nation.size, nation.agencies, nation.taskForces)
  }

  private func act(_ agency: AgencyCode) -> Circumstances {
    Circumstances(actor: Actor(agency: agency), today: day)
  }

  mutating func found(in workspace: Workspace) throws {
    let kinds = AgencyKind.allCases
    let sectors = ["health", "planning", "social affairs", "public works", "education", "home"]
    try workspace.recording(now: Instant(startOf: Nation.from)) { recording in
      try recording.record(
        AddAgency(
          code: Nation.centre,
          details: AgencyDetails(
            nameEnglish: "State Secretariat", nameIndonesian: "Sekretariat Negara",
            kind: .ministry, sector: "home")),
        Circumstances(actor: Actor(), today: Nation.from))
      for index in 0..<agencies {
        let code = Nation.agency(index)
        let details = AgencyDetails(
          nameEnglish: "Agency \(index + 1)", nameIndonesian: "Badan \(index + 1)",
          kind: kinds[index % kinds.count], sector: sectors[index % sectors.count])
        try recording.record(
          AddAgency(code: code, details: details),
          Circumstances(actor: Actor(), today: Nation.from))
      }
      for (index, force) in forces.enumerated() {
        let details = TaskForceDetails(
          nameEnglish: "Task force \(index + 1)", nameIndonesian: "Gugus tugas \(index + 1)",
          mandate: Words.sentence(&dice),
          legalBasis: LegalBasis(
            kind: .regentDecree, number: "\(index + 1)/2024", date: Nation.from,
            title: Words.sentence(&dice)),
          goalAreas: [GoalArea.allCases[index % GoalArea.allCases.count]],
          drivers: [Driver.allCases[index % Driver.allCases.count]],
          modes: [Mode.allCases[index % Mode.allCases.count]],
          approach: Approach.allCases[index % Approach.allCases.count], formality: .formal,
          from: Nation.from)
        let members = force.members.enumerated().map { position, agency in
          let role: Role =
            switch position {
            case 0: .chair
            case 1: .secretariat
            default: .member
            }
          return Membership(agency: agency, role: role, from: Nation.from)
        }
        let centre = Membership(agency: Nation.centre, role: .secretariat, from: Nation.from)
        try recording.record(
          FormTaskForce(code: force.code, details: details, members: members + [centre]),
          Circumstances(actor: Actor(agency: force.secretariat), today: Nation.from))
      }
      return ((), commits: true)
    }
  }

  mutating func live(_ day: Day, in workspace: Workspace) throws {
    self.day = day
    millisecond = 8 * 3_600_000
    let index = day - Nation.from
    let meeting = forces.indices.filter { ($0 + index) % Nation.interval == 0 && index >= 7 }
    try inBatches(meeting, workspace) { builder, force, recording in
      if builder.made < builder.size { try builder.meet(force, &recording) }
    }
    let promises = agenda[index]
    agenda[index] = []
    try inBatches(promises, workspace) { builder, promise, recording in
      try builder.move(promise, &recording)
    }
  }

  private mutating func inBatches<Item>(
    _ items: [Item], _ workspace: Workspace,
    _ body: (inout Builder, Item, inout Recording) throws -> Void
  ) throws {
    var rest = items[...]
    while !rest.isEmpty {
      let batch = rest.prefix(Builder.batch)
      rest = rest.dropFirst(Builder.batch)
      var builder = self
      try workspace.recording(now: now()) { recording in
        for item in batch {
          recording.now = builder.now()
          try body(&builder, item, &recording)
        }
        return ((), commits: true)
      }
      self = builder
    }
  }

  private mutating func now() -> Instant {
    millisecond += 3
    return Instant(milliseconds: Instant(startOf: day).milliseconds + millisecond)
  }

  /// A meeting, and a promise with an antecedent before the next.
  private mutating func meet(_ index: Int, _ recording: inout Recording) throws {
    let force = forces[index]
    let attendance = force.members.map { agency in
      Attendance(
        agency: agency,
        presence: dice.chance(75) ? .present : dice.chance(50) ? .represented : .absent,
        canDecide: dice.chance(40))
    }
    let (first, rows) = (force.commitments + 1, Nation.rows)
    var promises: [Promise] = []
    let followUps = (0..<rows).map { row in
      let (debtor, creditor) = pair(force)
      let due = day + dice.number(21...240)
      promises.append(
        Promise(
          force: Int32(index), number: Int32(first + row), debtor: Int32(debtor),
          creditor: Int32(creditor), due: Int32(due.number)))
      return FollowUp(
        deliverable: Words.sentence(&dice), debtor: force.members[debtor],
        creditor: force.members[creditor], supporters: supporters(force, debtor, creditor),
        due: due,
        decision: dice.number(1...3))
    }
    let minutes = Minutes(
      taskForce: force.code, title: Words.sentence(&dice), date: day, start: ClockTime("09:00"),
      end: ClockTime("11:00"), zone: .wib, chair: .known(force.chair.text), attendance: attendance,
      decisions: (1...3).map { Decision(number: $0, text: Words.sentence(&dice)) },
      followUps: followUps)
    try recording.record(LogMinutes(minutes), act(force.secretariat))
    let (debtor, creditor) = pair(force)
    let due = day + dice.number(60...300)
    let terms = CommitmentTerms(
      taskForce: force.code, debtor: force.members[debtor], creditor: force.members[creditor],
      deliverable: Words.sentence(&dice), due: due, weight: dice.number(1...5),
      condition: Condition(
        antecedents: [CommitmentCode(force.code, first + dice.number(0...rows - 1))], fact: nil,
        deadline: nil))
    recording.now = now()
    try recording.record(MakeCommitment(terms), act(force.members[creditor]))
    promises.append(
      Promise(
        force: Int32(index), number: Int32(first + rows), debtor: Int32(debtor),
        creditor: Int32(creditor), due: Int32(due.number)))
    forces[index].commitments += promises.count
    made += promises.count
    for promise in promises { plan(promise, .answer, in: 0...12) }
  }

  private mutating func pair(_ force: Nation.Force) -> (debtor: Int, creditor: Int) {
    let members = force.members.count
    let debtor = dice.number(2...members - 1)
    let creditor = (debtor + dice.number(1...members - 1)) % members
    return (debtor, creditor)
  }

  private mutating func supporters(
    _ force: Nation.Force, _ debtor: Int, _ creditor: Int
  ) -> [AgencyCode] {
    guard dice.chance(25) else { return [] }
    let position = dice.number(2...force.members.count - 1)
    return position == debtor || position == creditor ? [] : [force.members[position]]
  }

  private mutating func plan(_ promise: Promise, _ step: Promise.Step, in days: ClosedRange<Int>) {
    let index = day - Nation.from + dice.number(days)
    // What is planned for today is done tomorrow, for today's are being gone through.
    let next = max(index, day - Nation.from + 1)
    guard next < Nation.days else { return }
    var promise = promise
    promise.step = step
    agenda[next].append(promise)
  }

  /// The next event of a commitment, and a plan for the one after.
  private mutating func move(_ promise: Promise, _ recording: inout Recording) throws {
    let force = forces[Int(promise.force)]
    let code = CommitmentCode(force.code, Int(promise.number))
    let debtor = force.members[Int(promise.debtor)]
    let creditor = force.members[Int(promise.creditor)]
    let left = max(1, Int(promise.due) - day.number)
    var promise = promise
    func record(_ step: ActOnCommitment.Step, by agency: AgencyCode) throws {
      try recording.record(ActOnCommitment(code, step), act(agency))
    }
    switch promise.step {
    case .answer:
      // Some proposals nobody answers; few are declined.
      if dice.chance(4) { return }
      if dice.chance(3) {
        return try record(.decline(reason: Words.sentence(&dice)), by: debtor)
      }
      try record(.accept, by: debtor)
      if dice.chance(18) {
        plan(promise, .askRevision, in: left / 2...left)
      } else {
        plan(promise, dice.chance(40) ? .report : .submit, in: left / 3...left)
      }
    case .report:
      let progress = Progress(
        completion: dice.chance(60) ? .substantial : .limited,
        forecast: dice.chance(70) ? .green : .amberRed, note: nil)
      guard try isRunning(code, recording) else { return }
      try record(.reportProgress(progress), by: debtor)
      plan(promise, .submit, in: left / 3...left)
    case .askRevision:
      guard try isRunning(code, recording) else { return }
      let due = Day(number: max(Int(promise.due), day.number)) + dice.number(14...60)
      promise.due = Int32(due.number)
      try record(
        .ask(
          .revision(
            Revision(
              due: due, deliverable: nil, condition: nil, reason: .known(Words.sentence(&dice))))),
        by: debtor)
      plan(promise, .agreeRevision, in: 1...7)
    case .agreeRevision:
      try record(.agree(.revision), by: creditor)
      plan(promise, .submit, in: 1...30)
    case .submit:
      guard try isRunning(code, recording) else { return }
      let link = "https://example.go.id/\(code.text)/\(promise.evidence + 1)"
      try record(.submitEvidence(.link(url: link), note: nil), by: debtor)
      promise.evidence += 1
      // Some never finish.
      if dice.chance(85) { plan(promise, .claim, in: 0...left + (dice.chance(25) ? 60 : 0)) }
    case .claim:
      guard try isRunning(code, recording) else { return }
      try record(.claim(note: nil), by: debtor)
      if dice.chance(95) { plan(promise, .judge, in: 2...20) }
    case .judge:
      let isKept = dice.chance(88)
      try record(
        .judge(
          Judgement(
            verdict: isKept ? .asRecommended : .notYetAsRecommended,
            reason: isKept ? nil : .known(Words.sentence(&dice)))), by: creditor)
      if !isKept, promise.evidence < 3 { plan(promise, .submit, in: 10...40) }
    }
  }

  /// What waits for an antecedent cannot be worked on yet.
  private func isRunning(_ code: CommitmentCode, _ recording: Recording) throws -> Bool {
    try recording.commitment(code)?.state == .active
  }
}

/// What is promised, in the words of minutes.
enum Words {
  private static let verbs = [
    "Deliver", "Complete", "Verify", "Publish", "Fund", "Staff", "Repair", "Map", "Integrate",
    "Report", "Prepare", "Train",
  ]
  private static let things = [
    "the integrated health post", "clean water", "the village road", "the nutrition survey",
    "cadres", "the shared data service", "the budget", "school sanitation", "the referral system",
    "logistics", "the one-door permit", "the household register", "flood defences", "the clinic",
  ]
  private static let places = [
    "in the northern districts", "in every sub-district", "for 2026", "with the village offices",
    "before the dry season", "for households at risk", "at the regency level", "on the islands",
  ]

  static func sentence(_ dice: inout SplitMix64) -> String {
    func pick(_ words: [String]) -> String { words[dice.number(0...words.count - 1)] }
    return "\(pick(verbs)) \(pick(things)) \(pick(places)), part \(dice.number(1...999))"
  }
}
