@testable import GugusDomain

/// An entry for every kind of event, with every field filled in, and second ones for kinds that
/// take more than one form. Texts hold what JSON must escape and what it must not.
enum SampleEntries {
  static let all: [Entry] = events.enumerated().map { index, event in
    Entry(
      sequence: index + 1, recorded: Instant(milliseconds: 1_773_284_400_123 + Int64(index)),
      effective: "2026-03-12", actor: Actor(agency: "BAPPEDA", officer: "Ibu \"Ani\""),
      event: event)
  }

  private static let events =
    agencies.map { Event.agency("DINKES", $0) } + taskForces.map { Event.taskForce("TPPS", $0) }
    + meetings.map { Event.meeting("TPPS/M3", $0) }
    + commitments.map { Event.commitment("TPPS/K12", $0) }

  private static let agency = AgencyDetails(
    nameEnglish: "Health Office", nameIndonesian: "Dinas Kesehatan \\ Kab.",
    kind: .institution, sector: "kesehatan", parent: "SETDA", from: "2017-01-01",
    until: "2030-12-31", successor: "DINKES-KB")

  private static let agencies: [AgencyEvent] = [
    .added(agency),
    .edited(AgencyChange(from: agencyDetails("DINKES"), to: agency)),
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
    change.goalAreas = []
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
  ]

  private static let content: MeetingContent = {
    var content = MeetingContent(title: "Rapat koordinasi ke-3", date: "2026-03-12")
    content.start = ClockTime(hour: 9, minute: 0)
    content.end = ClockTime(hour: 11, minute: 30)
    content.zone = .wib
    content.place = "https://rapat.example.go.id/3?a=1&b=2"
    content.chair = "BAPPEDA"
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

  private static let meetings: [MeetingEvent] = [
    .scheduled("TPPS", changes(nil, bare)),
    .logged("TPPS", changes(nil, content)),
    .logged("TPPS", changes(content, bare)),
    .logged("TPPS", .nothing),
    .ratified,
    .amended(
      Amendment(
        number: 1, decision: 1, text: "Dua bulan.", reason: "Salah catat", on: "2026-03-12")),
    .cancelled(reason: "Ditunda"),
  ]

  private static let promise = terms(
    meeting: "TPPS/M3", decision: 1, outcome: 1, weight: 5, person: "dr. Budi")

  private static let commitments: [CommitmentEvent] = [
    .proposed(promise), .proposed(terms(supporters: [], verifier: nil, needsEvidence: false)),
    .imposed(promise, decree), .corrected(promise), .accepted,
    .declined(reason: "Bukan tugas kami"),
    .revisionAsked(Revision(due: "2026-05-10", deliverable: "Data ukur", reason: "Diperluas")),
    .revisionAgreed, .revisionRefused(reason: "Mendesak"), .revisionRefused(reason: nil),
    .evidenceSubmitted(
      Evidence(
        number: 1,
        source: .file(
          name: "timbang/februari.csv",
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", bytes: 0),
        note: "Dua kecamatan")),
    .evidenceSubmitted(letter),
    .claimed(note: "Lengkap"), .claimed(note: nil),
    .judged(
      Judgement(
        verdict: .cannotBeFollowedUp, reason: "Banjir", validReason: .forceMajeure,
        evidence: [.sufficient, .competent, .relevant])),
    .released(reason: "Tidak perlu"), .cancelled(reason: "Tidak sanggup"),
    .barrierRaised(Barrier(number: 1, kind: .dataAndTechnology, text: "Aplikasi lama")),
    .barrierEscalated(number: 1, level: "Bupati"),
    .barrierResolved(number: 1, text: "Selesai"), .barrierResolved(number: 1, text: nil),
    .transferred("TKPK"),
  ]
}
