import GugusDomain
import GugusReports

extension Document {
  /// The rounds of a task force, or of all.
  public static func assessments(_ assessments: [Assessment]) -> Document {
    let table = Table(
      [
        Column("code", CommitmentTitle.code), Column("state", CommitmentTitle.state),
        Column("opened", Term(en: "Opened", id: "Dibuka")),
        Column("closed", Term(en: "Closed", id: "Ditutup")),
        Column("agencies", Term(en: "Agencies", id: "Instansi"), .number),
        Column("scores", Term(en: "Scores", id: "Nilai"), .number),
        Column("title", Term(en: "Title", id: "Judul"), isFlexible: true),
      ],
      whenEmpty: Term(en: "No assessments yet.", id: "Belum ada penilaian."),
      rows: assessments.map { assessment in
        [
          .code(assessment.code), .term(assessment.state), .day(assessment.since),
          assessment.closedOn.map(Cell.day) ?? .empty,
          .number(Set(assessment.scores.map(\.agency)).count), .number(assessment.scores.count),
          .text(assessment.title),
        ]
      })
    return Document([Section("assessments", nil, .table(table))])
  }

  /// How agencies see the five prerequisites, round by round; disagreement is marked.
  public static func assessment(_ report: AssessmentReport) -> Document {
    let compared = Table(
      [
        Column("prerequisite", AssessmentTitle.prerequisite),
        Column("round", AssessmentTitle.round),
        Column("median", Term(en: "Median", id: "Median"), .number),
        Column("change", Term(en: "Change", id: "Perubahan"), .number),
        Column("lowest", Term(en: "Lowest", id: "Terendah"), .number),
        Column("highest", Term(en: "Highest", id: "Tertinggi"), .number),
        Column("agencies", Term(en: "Agencies", id: "Instansi"), .number),
        Column("agreement", Term(en: "Agreement", id: "Kesepakatan")),
        Column("title", Term(en: "Title", id: "Judul"), isFlexible: true),
      ],
      groupedBy: "prerequisite",
      whenEmpty: Term(en: "No assessments yet.", id: "Belum ada penilaian."),
      rows: report.items.map { item in
        let agreement = item.agreement
        return [
          .term(item.prerequisite), .code(item.assessment.code),
          agreement.map { .decimal($0.median) } ?? .empty,
          item.change.map(Cell.decimal) ?? .empty,
          agreement.map { .number($0.lowest) } ?? .empty,
          agreement.map { .number($0.highest) } ?? .empty, .number(agreement?.of ?? 0),
          agreement.map(\.cell) ?? .empty, .text(item.assessment.title),
        ]
      })
    let scores = Table(
      [
        Column("round", AssessmentTitle.round), Column("agency", AgencyTitle.agency),
        Column("prerequisite", AssessmentTitle.prerequisite),
        Column("score", Term(en: "Score, 1–5", id: "Nilai, 1–5"), .number),
        Column("scored", Term(en: "Scored", id: "Dinilai")),
        Column("text", Term(en: "Why", id: "Mengapa"), isFlexible: true),
        Column("evidence", Term(en: "Evidence", id: "Data dukung"), isFlexible: true),
      ],
      rows: report.items.flatMap { item in
        item.scores.map { recorded in
          [
            .code(item.assessment.code), .code(recorded.agency),
            .term(item.prerequisite), .number(recorded.score.score), .day(recorded.on),
            .personal(recorded.score.text), .personal(recorded.score.evidence),
          ]
        }
      })
    return Document(
      title: Term(
        en: "The five prerequisites as \(report.taskForce) assesses them",
        id: "Lima prasyarat menurut penilaian \(report.taskForce)"),
      primary: "scores",
      [
        Section("compared", nil, .table(compared)),
        Section("profile", nil, .chart(report.profile)),
        Section("scores", Term(en: "By agency", id: "Menurut instansi"), .table(scores)),
        Section(
          "notes", nil,
          .lines([
            Term(
              en: "From 1 (absent) to 5 (established). Disagreement: two steps or more between the "
                + "lowest and the highest score of a round.",
              id: "Dari 1 (belum ada) sampai 5 (mapan). Berbeda pendapat: selisih dua tingkat atau "
                + "lebih antara nilai terendah dan tertinggi dalam satu putaran.")
          ])),
      ])
  }
}

private enum AssessmentTitle {
  static let prerequisite = Term(en: "Prerequisite", id: "Prasyarat")
  static let round = Term(en: "Round", id: "Putaran")
}

extension Agreement {
  fileprivate var cell: Cell {
    if of < 2 {
      return .term(
        raw: "single", Term(en: "one agency only", id: "satu instansi saja"), .muted)
    }
    return isDisagreement
      ? .term(raw: "disagreement", Term(en: "≠ disagreement", id: "≠ berbeda pendapat"), .warning)
      : .term(raw: "agreement", Term(en: "agreement", id: "sepakat"), .good)
  }
}

extension AssessmentReport {
  /// The last round that has scores, agency beside agency.
  fileprivate var profile: Chart {
    let last = rounds.last { !$0.scores.isEmpty }
    let rows = Prerequisite.allCases.map { prerequisite in
      Chart.ProfileRow(
        prerequisite.term,
        (last?.scores ?? []).filter { $0.score.prerequisite == prerequisite }.map {
          Chart.ProfileRow.Score(by: $0.agency.text, Double($0.score.score))
        })
    }
    let round = last.map { "\($0.code) \($0.title)" } ?? "–"
    return Chart(
      title: Term(
        en: "The five prerequisites, \(round)", id: "Lima prasyarat, \(round)"),
      description: Term(
        en:
          "For each prerequisite the score of each agency, from 1 to 5; the table holds them all.",
        id: "Untuk tiap prasyarat nilai tiap instansi, dari 1 sampai 5; tabel memuat semuanya."),
      .profile(rows))
  }
}
