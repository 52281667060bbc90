@testable import GugusDomain

/// An entry for every kind of event, with every field filled in, and second ones for kinds that
/// take more than one form. Texts hold what JSON must escape and what it must not.
enum SampleEntries {
  static let all: [Entry] = plain + [whole, nobodys] + later

  /// With whose salts they are sealed.
  static let lots = Lots.rehearsal(seed: 1)

  static func sealed() throws -> [SealedEntry] { try all.map { try $0.sealed(by: lots) } }

  /// The last of them again, imported by somebody else and signed.
  private static let whole: Entry = {
    var entry = sample(plain.count, plain[plain.count - 1].event)
    entry.recorder = Actor(agency: "SETDA", officer: "dr. Siti")
    entry.source = EntrySource(
      register: "rencana aksi", key: "12/a", digest: .known(String(repeating: "0f", count: 32)),
      seen: "2026-03-11", assumed: AssumedDay(after: "2026-02-28"))
    entry.signature = EntrySignature(key: "0a1b2c3d", value: "c2lnbmF0dXJlLw==")
    return entry
  }()

  /// One of nobody in particular.
  private static let nobodys: Entry = {
    var entry = sample(plain.count + 1, .meeting("TPPS/M3", .ratified))
    entry.actor = Actor()
    return entry
  }()

  private static let plain: [Entry] = events.enumerated().map { sample($0, $1) }

  /// Three of them are a unit.
  private static func sample(_ index: Int, _ event: Event) -> Entry {
    Entry(
      sequence: index + 1, recorded: Instant(milliseconds: 1_773_284_400_123 + Int64(index)),
      unit: UnitPlace(
        lots.unit(index - index % 3 + 1), place: index % 3 + 1, isLast: index % 3 == 2,
        day: "2026-03-12"),
      effective: "2026-03-12", actor: Actor(agency: "BAPPEDA", officer: "Ibu \"Ani\""),
      event: event)
  }

  private static let events =
    [.workspace(.founded(founding))] + agencies.map { Event.agency("DINKES", $0) }
    + taskForces.map { Event.taskForce("TPPS", $0) }
    + meetings.map { Event.meeting("TPPS/M3", $0) }
    + commitments.map { Event.commitment("TPPS/K12", $0) }
    + workspace.map(Event.workspace) + subjects.map(voided) + accounts
    + [.workspace(fileForgotten)]
    + plans.map { Event.meeting("TPPS/M4", $0) }

  /// Behind the others, so that those stay what they were.
  private static let later = laterEvents.enumerated().map { sample(plain.count + 2 + $0, $1) }

  private static let laterEvents: [Event] = [
    .commitment("TPPS/K12", .imposed(promise, decree, waitsFor: [], isUnratified: true)),
    .commitment("TPPS/K12", .ratified(waitsFor: ["TPPS/K2"])),
    .commitment("TPPS/K12", .ratified(waitsFor: [])),
    .workspace(
      .clockCorrected(
        ClockCorrection(from: Instant(startOf: "2036-03-12"), reason: "Baterai jam habis"))),
  ]

  private static let founding = Founding(lots: .rehearsal(seed: 7), isShared: true)

  private static let agency = AgencyDetails(
    nameEnglish: "Health Office", nameIndonesian: "Dinas Kesehatan \\ Kab.",
    kind: .institution, sector: "kesehatan", parent: "SETDA", from: "2017-01-01",
    until: "2030-12-31", successor: "DINKES-KB")

  private static let agencies: [AgencyEvent] = [
    .added(agency),
    .edited(AgencyChange(from: agencyDetails("DINKES"), to: agency)),
    .keyRegistered("dinkes.go.id/1+0a1b2c3d+ARpc2QcU/A=="),
    .keyVouched("dinkes.go.id/1+4d3c2b1a+ARpc2QcU/A=="),
    .keyRevoked("dinkes.go.id/1+0a1b2c3d+ARpc2QcU/A==", reason: "Laptop \"hilang\""),
  ]

  private static let details = TaskForceDetails(
    nameEnglish: "Stunting task force", nameIndonesian: "Gugus tugas stunting",
    mandate: "Menurunkan stunting\n\tdan/atau mencegahnya", legalBasis: decree, parent: "TKPK",
    goalAreas: [.publicService, .policyDevelopment], drivers: [.silos, .publicDemand],
    modes: [.coordination, .synergy], approach: .taskForce, formality: .formal,
    services: [Service(pattern: .oneDoor, kind: .services, name: "Pos gizi")],
    from: "2026-01-05", until: "2028-12-31", reportingInterval: 6)

  private static let amendment: TaskForceChange = {
    var change = TaskForceChange()
    change.nameEnglish = details.nameEnglish
    change.nameIndonesian = details.nameIndonesian
    change.mandate = details.mandate
    change.legalBasis = decree
    change.parent = "TKPK"
    change.goalAreas = [.publicService]
    change.drivers = [.informationTechnology]
    change.modes = [.integratedResponse]
    change.approach = .socialCoalition
    change.formality = .informal
    change.services = details.services
    change.from = "2026-01-05"
    change.until = "2028-12-31"
    change.reportingInterval = 12
    return change
  }()

  private static let taskForces: [TaskForceEvent] = [
    .formed(details), .amended(amendment),
    .joined(
      Membership(agency: "DINKES", role: .deputyChair, from: "2026-01-05", until: "2026-12-31")),
    .left("DINKES", until: "2026-06-30"),
    .outcomeAdded(
      Outcome(
        number: 1, name: "Stunting turun", indicator: "Prevalensi", unit: "%", baseline: 24.5,
        target: 14, due: "2026-12-31")),
    .outcomeMeasured(Measurement(outcome: 1, value: 0.1, on: "2026-03-12")),
    .dissolved(Dissolution(reason: "Selesai", successor: "TKPK")),
    .standingAdded(
      StandingFollowUp(
        number: 1, deliverable: "Laporan bulanan", debtor: "DINKES", creditor: "BAPPEDA",
        supporters: ["DINSOS"], dueAfter: 14)),
    .standingDropped(1), .succeeded(Succession(from: "DINKES", to: "DINKES-KB")),
  ]

  private static let content: MeetingContent = {
    var content = MeetingContent(title: "Rapat koordinasi ke-3", date: "2026-03-12")
    content.start = ClockTime(hour: 9, minute: 0)
    content.end = ClockTime(hour: 11, minute: 30)
    content.zone = .wib
    content.place = "https://rapat.example.go.id/3?a=1&b=2"
    content.chair = "Kepala BAPPEDA"
    content.minuteTaker = "Sekretariat"
    content.quorum = 4
    content.attendance = [
      Attendance(
        agency: "DINKES", presence: .represented, person: "Kepala Bidang", canDecide: true)
    ]
    content.agenda = ["Caf\u{E9}", "Cafe\u{301}", "会议 🇮🇩"]
    content.discussion = "Satu.\n\n\tDua \u{2028}.\n"
    content.decisions = [Decision(number: 1, text: "Data <balita> dipadankan.")]
    return content
  }()

  private static let bare = MeetingContent(title: "Rapat", date: "2026-03-12")

  private static func changes(_ old: MeetingContent?, _ new: MeetingContent) -> MeetingChange {
    MeetingChange(from: old, to: new) ?? .nothing
  }

  /// Every field, and every field that the new minutes no longer say.
  private static let everything: MeetingChange = {
    var everything = changes(nil, content)
    everything.calendarID = "b@example.com"
    everything.cleared = changes(content, bare).cleared
    return everything
  }()

  private static let edition = MinutesEdition(
    number: 1, quorum: Quorum(needed: 4, members: ["BAPPEDA", "DINKES"]))

  private static let meetings: [MeetingEvent] = [
    .scheduled("TPPS", changes(nil, bare)), .scheduled("TPPS", everything),
    .logged("TPPS", everything, edition), .rescheduled(everything),
    .logged("TPPS", changes(nil, content), edition),
    .logged("TPPS", changes(content, bare), edition),
    .logged(
      "TPPS", .nothing,
      MinutesEdition(number: 3, madeFrom: 2, quorum: Quorum(needed: 1, members: []))),
    .ratified,
    .amended(
      Amendment(
        number: 1, decision: 1, text: "Dua bulan.", reason: "Salah catat", on: "2026-03-12")),
    .cancelled(reason: "Ditunda"),
  ]

  private static let plans: [MeetingEvent] = [
    .scheduled("TPPS", changes(nil, planned)),
    .rescheduled(changes(planned, content)),
    .answered(
      MeetingAnswer(
        agency: "DINKES", answer: .sendsRepresentative, person: "Kepala Bidang")),
    .answered(MeetingAnswer(agency: "DINSOS", answer: .comes)),
  ]

  private static let planned: MeetingContent = {
    var planned = bare
    planned.calendarID = "a@example.com"
    planned.calendarSequence = 2
    return planned
  }()

  private static let promise: CommitmentTerms = {
    var promise = terms(
      meeting: "TPPS/M3", decision: 1, outcome: 1, weight: 5, person: "dr. Budi")
    promise.condition = condition
    return promise
  }()

  private static let condition = Condition(
    antecedents: ["TPPS/K2", "TKPK/K1"], fact: "Anggaran <cair>", factBy: "2026-03-25",
    deadline: "2026-03-31")

  private static let commitments: [CommitmentEvent] = beginnings + requests + courses

  private static let beginnings: [CommitmentEvent] = [
    .proposed(promise, answerDays: 14),
    .proposed(
      terms(supporters: [], verifier: nil, needsEvidence: false), answerDays: 14),
    .imposed(promise, decree, waitsFor: ["TPPS/K2"]), .imposed(promise, decree, waitsFor: []),
    .corrected(promise), .accepted(waitsFor: ["TPPS/K2", "TKPK/K1"]), .accepted(waitsFor: []),
    .declined(reason: "Bukan tugas kami"), .antecedentHeld("TPPS/K2"),
    .factConfirmed(evidence: "SP2D 12/2026"),
  ]

  private static let requests: [CommitmentEvent] = [
    .asked(
      .revision(
        Revision(
          due: "2026-05-10", deliverable: "Data ukur", condition: condition, reason: "Diperluas"))),
    .asked(.delegation(to: "DINSOS", reason: "Kewenangan beralih")),
    .asked(.suspension(reason: "Banjir")),
    .asked(.resumption(reason: "Surut", due: "2026-05-10")),
    .asked(.resumption(reason: "Surut", due: nil)),
    .agreed(.revision, waitsFor: ["TPPS/K2"]), .agreed(.revision, waitsFor: []),
    .agreed(.delegation, waitsFor: []), .agreed(.suspension, waitsFor: []),
    .agreed(.resumption, waitsFor: []),
    .refused(.revision, reason: "Mendesak"), .refused(.revision, reason: nil),
    .refused(.delegation, reason: "Tidak berwenang"), .refused(.suspension, reason: "Mendesak"),
    .refused(.resumption, reason: "Belum surut"),
  ]

  private static let courses: [CommitmentEvent] = [
    .assigned("SETDA", reason: "Restrukturisasi"), .assigned("SETDA", reason: nil),
    .supporterJoined("BPS"), .supporterLeft("DINSOS"),
    .evidenceSubmitted(
      Evidence(
        number: 1,
        source: .file(
          name: "timbang/februari.csv",
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", bytes: 0),
        note: "Dua kecamatan")),
    .evidenceSubmitted(letter),
    .progressReported(
      Progress(completion: .substantial, forecast: .amberRed, note: "Dua desa\nlagi")),
    .progressReported(Progress(completion: .notStarted)),
    .claimed(note: "Lengkap", verdictDays: 14), .claimed(note: nil, verdictDays: 14),
    .judged(
      Judgement(
        verdict: .cannotBeFollowedUp, reason: "Banjir", validReason: .forceMajeure,
        evidence: [.sufficient, .competent, .relevant], completion: .limited)),
    .objected(grounds: "Sudah dikirim"),
    .objectionAnswered(isUpheld: true, reason: "Benar sudah dikirim"),
    .objectionAnswered(isUpheld: false, reason: "Tidak lengkap"),
    .released(reason: "Tidak perlu"), .cancelled(reason: "Tidak sanggup"),
    .barrierRaised(Barrier(number: 1, kind: .dataAndTechnology, text: "Aplikasi lama")),
    .barrierEscalated(number: 1, level: "Bupati"),
    .barrierResolved(number: 1, text: "Selesai"), .barrierResolved(number: 1, text: nil),
    .transferred("TKPK"), .succeeded(Succession(from: "DINKES", to: "DINKES-KB")),
  ]

  private static let settings: SettingsChange = {
    var change = SettingsChange()
    change.name = "Kabupaten \"Contoh\""
    change.zone = .wib
    change.daysAhead = 30
    change.quorum = 0
    change.holidaysAdded = ["2026-03-20", "2026-03-21"]
    change.holidaysDropped = ["2026-03-23"]
    change.movesToWorkingDays = true
    change.signsEntries = true
    change.urgency = ["overdue": 8.5]
    return change
  }()

  private static let workspace: [WorkspaceEvent] = [
    .stewardNamed("SETDA"), .configured(settings), .configured(SettingsChange()),
    .filterSaved(name: "kami", words: ["--debtor", "DINKES"]), .filterDropped(name: "kami"),
    .textsForgotten(
      Forgetting(
        entry: 7, paths: ["actor.officer", "body.reason"],
        legalBasis: LegalBasis(
          kind: .law, number: "27/2022", date: "2022-10-17", title: "Pelindungan Data"))),
  ]

  private static let fileForgotten = WorkspaceEvent.fileForgotten(
    ForgottenFile(
      sha256: String(repeating: "0f", count: 32),
      legalBasis: LegalBasis(
        kind: .law, number: "27/2022", date: "2022-10-17", title: "Pelindungan Data")))

  private static func voided(_ subject: Subject) -> Event {
    .voided(subject, Voiding(entry: 7, reason: "Salah \"ketik\""))
  }

  private static let accounts: [Event] =
    findings.map { .finding("TPPS/T1", $0) } + incentives.map { .incentive("TPPS/I2", $0) }
    + assessments.map { .assessment("TPPS/A1", $0) }
    + [.workspace(.configured(replyTerms)), .workspace(.policyAdopted(policy))]
    + [.finding("TPPS/T1"), .incentive("TPPS/I2"), .assessment("TPPS/A1")].map(voided)

  private static let replyTerms: SettingsChange = {
    var change = SettingsChange()
    change.answerDays = 10
    change.verdictDays = 21
    change.replyDays = 14
    change.conclusionDays = 7
    return change
  }()

  private static let policy = IncentivePolicy(
    rules: [
      PolicyRule(
        name: "andal", conditions: [enough, timely], kind: .award(.commendationLetter),
        note: "Dua periode berturut-turut"),
      PolicyRule(name: "lalai", conditions: [], kind: .sanction(.writtenReprimand)),
    ],
    source: "aturan: # andal \u{2265} 0,9\n- nama: \"andal\"\n")

  private static let enough = PolicyCondition(
    measure: .due, comparison: .atLeast, threshold: 10)
  private static let timely = PolicyCondition(
    measure: .reliabilityLower, comparison: .above, threshold: 0.9)

  private static let findings: [FindingEvent] = [
    .raised(
      FindingTerms(
        taskForce: "TPPS", against: "DINKES", commitments: ["TPPS/K12", "TPPS/K3"],
        grounds: "Data tidak dikirim\n\tsejak Maret <2026>", replyDays: 60, conclusionDays: 30)),
    .replied(text: "Server rusak.\nSudah \"diperbaiki\"."),
    .concluded(.upheld, reason: "Cadangan tidak dibuat"),
    .concluded(.dismissed, reason: "Bukan kelalaian"),
    .withdrawn(reason: "Salah instansi"),
  ]

  private static let suggestion = Suggestion(
    rule: "andal", period: Period("2025-01-01", "2025-12-31"), seenOn: "2026-03-12",
    figures: [
      Suggestion.Figure(condition: enough, measured: 12),
      Suggestion.Figure(condition: timely, measured: 0.9375),
    ])

  private static let incentives: [IncentiveEvent] = [
    .awarded(
      IncentiveTerms(
        taskForce: "TPPS", agency: "DINKES", kind: .award(.budgetIncentive), legalBasis: decree,
        authority: "Bupati", from: "2026-03-12", until: "2026-12-31", reason: "Tepat waktu",
        findings: ["TPPS/T1"], follows: "TPPS/I1", suggestion: suggestion)),
    .sanctioned(
      IncentiveTerms(
        taskForce: "TPPS", agency: "DINKES", kind: .sanction(.secondWrittenReprimand),
        legalBasis: decree, authority: "Bupati", from: "2026-03-12", until: "2026-09-11",
        reason: "Terlambat", findings: ["TPPS/T1"], follows: "TPPS/I1", suggestion: suggestion)),
    .awarded(
      IncentiveTerms(
        taskForce: "TPPS", agency: "DINKES", kind: .award(.recognition), legalBasis: decree,
        authority: "Bupati", from: "2026-03-12", reason: "Tepat waktu")),
    .appealed(reason: "Terlalu berat"), .appealRejected(reason: "Tidak beralasan"),
    .lifted(reason: "Sudah diperbaiki"),
  ]

  private static let assessments: [AssessmentEvent] = [
    .opened("TPPS", title: "Semester I 2026"),
    .scored(
      Score(
        prerequisite: .cultureAndPhilosophy, score: 2, text: "Masing-masing\nmenjaga sektornya",
        evidence: "Survei <2026>")),
    .scored(Score(prerequisite: .newWaysOfWorking, score: 5, text: "Dipimpin bupati")),
    .closed,
  ]

  private static let subjects: [Subject] = [
    .workspace, .agency("DINKES"), .taskForce("TPPS"), .meeting("TPPS/M3"),
    .commitment("TPPS/K12"),
  ]
}
