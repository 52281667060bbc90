import GugusDomain
import GugusReports

extension Document {
  public static func taskForces(_ taskForces: Listing<TaskForceRow>) -> Document {
    let table = Table(
      [
        Column("code", CommitmentTitle.code),
        Column("name", AgencyTitle.name, isFlexible: true),
        Column("approach", Term(en: "Approach", id: "Bentuk")),
        Column("formality", Term(en: "Formality", id: "Formalitas")),
        Column("parent", Term(en: "Parent", id: "Induk")),
        Column("from", AgencyTitle.from), Column("until", AgencyTitle.until),
        Column("dissolved", Term(en: "Dissolved", id: "Dibubarkan")),
        Column("members", Term(en: "Members", id: "Anggota"), .number),
        Column("open", Term(en: "Open", id: "Terbuka"), .number),
      ],
      whenEmpty: Term(en: "No such task forces.", id: "Tidak ada gugus tugas seperti itu.")
    ) { row in
      try taskForces.eachRow { taskForce in
        try row([
          .code(taskForce.code),
          .term(raw: taskForce.name.id, taskForce.name, .normal), .term(taskForce.approach),
          .term(taskForce.formality), .code(taskForce.parent), .day(taskForce.from),
          .optional(taskForce.until), .optional(taskForce.dissolvedOn),
          .number(taskForce.members), .number(taskForce.openCommitments),
        ])
      }
    }
    return Document([Section("task-forces", nil, .table(table))])
  }

  /// A task force on one page: what it is, its members by role and sector, its services as a
  /// pattern × kind grid, its outcomes, its meetings, its commitments by state, and what is
  /// open of them; where it is to be signed with a picture of what is open, and a place for the chair
  /// and the secretariat to sign.
  public static func taskForce(_ report: TaskForceReport) -> Document {
    let taskForce = report.taskForce
    var sections = [
      Section("task-force", nil, .facts(taskForce.facts)),
      Section(
        "members", Term(en: "Members", id: "Anggota"),
        .table(report.membersTable)),
    ]
    if !taskForce.details.services.isEmpty {
      sections.append(
        Section(
          "services", Term(en: "Services, pattern × kind", id: "Pelayanan, pola × jenis"),
          .table(taskForce.services)))
    }
    sections += [
      Section(
        "outcomes", Term(en: "Shared outcomes", id: "Hasil bersama"),
        .table(taskForce.outcomesTable)),
      Section(
        "meetings", Term(en: "Meetings", id: "Rapat"),
        .table(MeetingTable.table(report.meetings))),
      Section(
        "commitments", Term(en: "Commitments by state", id: "Komitmen menurut status"),
        .table(report.statesTable)),
      Section(
        "follow-up", Term(en: "Follow-up matrix", id: "Matriks tindak lanjut"),
        .table(report.followUp)),
    ]
    if let forSignature = report.forSignature {
      sections += [
        Section("timeline", nil, .chart(forSignature.timeline(today: report.today))),
        Section(
          "signatures", Term(en: "Signatures", id: "Tanda tangan"),
          .signatures(forSignature.signatures)),
      ]
    }
    if !report.workingGroups.isEmpty {
      sections.insert(
        Section(
          "working-groups", nil,
          .facts([
            Fact(
              "working-groups", Term(en: "Working groups", id: "Kelompok kerja"),
              .codes(report.workingGroups))
          ])), at: 1)
    }
    let details = taskForce.details
    return Document(
      title: Term(
        en: "\(taskForce.code)  \(details.nameEnglish)",
        id: "\(taskForce.code)  \(details.nameIndonesian)"),
      primary: "members", sections)
  }
}

extension TaskForce {
  fileprivate var facts: [Fact] {
    func terms(_ members: [some Vocabulary]) -> Cell {
      guard !members.isEmpty else { return .empty }
      return .term(
        raw: members.map(\.rawValue).joined(separator: " "),
        Term(
          en: members.map(\.term.en).joined(separator: "; "),
          id: members.map(\.term.id).joined(separator: "; ")), .normal)
    }
    let basis: Cell =
      details.legalBasis.map { basis in
        .term(
          raw: basis.words(in: .english),
          Term(en: basis.words(in: .english), id: basis.words(in: .indonesian)), .normal)
      } ?? .empty
    var facts = [
      Fact("code", CommitmentTitle.code, .text(code.text)),
      Fact("mandate", Term(en: "Mandate", id: "Tugas"), .text(details.mandate)),
      Fact("legal-basis", Term(en: "Legal basis", id: "Dasar hukum"), basis),
      Fact(
        "parent", Term(en: "Working group of", id: "Kelompok kerja dari"), .code(details.parent)),
      Fact("goal-areas", Term(en: "Goal areas", id: "Ranah tujuan"), terms(details.goalAreas)),
      Fact("drivers", Term(en: "Drivers", id: "Pendorong"), terms(details.drivers)),
      Fact("modes", Term(en: "Modes", id: "Cara kerja"), terms(details.modes)),
      Fact("approach", Term(en: "Approach", id: "Bentuk"), .term(details.approach)),
      Fact("formality", Term(en: "Formality", id: "Formalitas"), .term(details.formality)),
      Fact("from", Term(en: "Term from", id: "Masa tugas dari"), .day(details.from)),
      Fact("until", Term(en: "Term until", id: "Masa tugas sampai"), .optional(details.until)),
      Fact(
        "reporting-interval", Term(en: "Reports every, months", id: "Laporan tiap, bulan"),
        .optional(details.reportingInterval)),
    ]
    if let dissolvedOn {
      facts += [
        Fact("dissolved", Term(en: "Dissolved", id: "Dibubarkan"), .day(dissolvedOn)),
        Fact("because", Term(en: "Because", id: "Karena"), .personal(dissolution?.reason)),
        Fact("successor", AgencyTitle.successor, .code(dissolution?.successor)),
      ]
    }
    return facts
  }

  fileprivate var services: Table {
    Table(
      [Column("pattern", Term(en: "Pattern", id: "Pola"))]
        + ServiceKind.allCases.map { Column($0.rawValue, $0.term, isFlexible: true) },
      rows: ServicePattern.allCases.map { pattern in
        [.term(pattern)]
          + ServiceKind.allCases.map { kind in
            let names = details.services.filter { $0.pattern == pattern && $0.kind == kind }
              .map(\.name)
            return names.isEmpty ? .empty : .list(names)
          }
      })
  }

  fileprivate var outcomesTable: Table {
    Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("name", Term(en: "Outcome", id: "Hasil"), isFlexible: true),
        Column("indicator", Term(en: "Indicator", id: "Indikator"), isFlexible: true),
        Column("unit", Term(en: "Unit", id: "Satuan")),
        Column("baseline", Term(en: "Baseline", id: "Awal"), .number),
        Column("latest", Term(en: "Latest", id: "Terakhir"), .number),
        Column("measured", Term(en: "Measured", id: "Diukur")),
        Column("target", Term(en: "Target", id: "Target"), .number),
        Column("due", CommitmentTitle.due),
        Column("progress", Term(en: "Progress", id: "Kemajuan"), .share),
      ],
      rows: outcomes.map { outcome in
        // Of several of one day the last one said counts.
        let latest = measurements.reversed().filter { $0.outcome == outcome.number }
          .max { $0.on < $1.on }
        let progress = latest.flatMap { outcome.progress(at: $0.value) }
        return [
          .number(outcome.number), .text(outcome.name), .text(outcome.indicator),
          .text(outcome.unit), .decimal(outcome.baseline),
          latest.map { .decimal($0.value) } ?? .empty, .optional(latest?.on),
          .decimal(outcome.target), .day(outcome.due),
          progress.map { .bar(Int((max(0, min(1, $0)) * 100).rounded()), of: 100) } ?? .empty,
        ]
      })
  }
}

extension TaskForceReport {
  fileprivate var membersTable: Table {
    Table(
      [
        Column("role", AgencyTitle.role), Column("agency", AgencyTitle.agency),
        Column("sector", AgencyTitle.sector, isFlexible: true), Column("from", AgencyTitle.from),
        Column("until", AgencyTitle.until),
      ],
      groupedBy: "role",
      rows: members.map { member in
        [
          .term(member.role), .code(member.agency), .optional(sectors[member.agency]),
          .day(member.from), .optional(member.until),
        ]
      })
  }

  fileprivate var statesTable: Table {
    let all = states.values.reduce(0, +)
    return Table(
      [
        Column("state", CommitmentTitle.state),
        Column("count", Term(en: "Commitments", id: "Komitmen"), .share),
      ],
      rows: CommitmentState.allCases.compactMap { state in
        states[state].map { [.term(state, state.tone), .bar($0, of: all)] }
      })
  }

  /// What is open, by due date.
  fileprivate var followUp: Table {
    Table(
      [
        Column("code", CommitmentTitle.code),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
        Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
        Column("supporters", CommitmentTitle.supporters, isFlexible: true),
        Column("due", CommitmentTitle.due), Column("state", CommitmentTitle.state),
      ],
      whenEmpty: Term(en: "Nothing is open.", id: "Tidak ada yang terbuka.")
    ) { row in
      try open.eachRow { commitment in
        let facts = commitment.facts
        try row([
          .code(facts.code), .text(facts.deliverable), .code(facts.debtor),
          .code(facts.creditor), .codes(commitment.supporters), .day(facts.due),
          facts.stateCell,
        ])
      }
    }
  }
}

extension TaskForceReport.ForSignature {
  fileprivate func timeline(today: Day) -> Chart {
    let rows = dueFirst.map { commitment in
      let facts = commitment.facts
      return Chart.TimelineRow(
        code: facts.code.text, label: facts.deliverable, since: facts.since,
        firstDue: facts.firstDue, due: facts.due, ended: nil, state: facts.state.term,
        fill: facts.due < today ? .bad : .neutral)
    }
    let title =
      rows.count < openCount
      ? Term(
        en: "Open commitments over time: the first \(rows.count) of \(openCount) by due date",
        id: "Komitmen terbuka menurut waktu: \(rows.count) pertama dari \(openCount) menurut batas "
          + "waktu")
      : Term(en: "Open commitments over time", id: "Komitmen terbuka menurut waktu")
    return Chart(
      title: title,
      description: Term(
        en: "From when each open commitment was made past its first and current due dates.",
        id: "Sejak tiap komitmen terbuka dibuat, melewati batas waktu awal dan kini."),
      .timeline(rows, today: today))
  }

  /// A place for each; the officer writes the name.
  fileprivate var signatures: [Signature] {
    signing.map { role, agency in
      Signature(
        Term(en: "\(role.term.en), \(agency.en)", id: "\(role.term.id), \(agency.id)"), name: nil)
    }
  }
}
