import GugusDomain

extension Document {
  /// How a workspace is set up.
  public static func settings(_ settings: Settings) -> Document {
    let quorum: Cell =
      settings.quorum.map(Cell.number)
      ?? .term(
        raw: "majority",
        Term(en: "more than half of the members", id: "lebih dari separuh anggota"),
        .normal)
    let weights = Table(
      [
        Column("term", Term(en: "Term of urgency", id: "Unsur urgensi")),
        Column("weight", CommitmentTitle.weight, .number),
      ],
      rows: UrgencyTerm.allCases.map { term in
        [
          .term(raw: term.rawValue, term.term, .normal),
          .decimal(settings.urgencyWeights[term]),
        ]
      })
    let filters = Table(
      [
        Column("name", AgencyTitle.name),
        Column("conditions", Term(en: "Conditions", id: "Syarat"), isFlexible: true),
      ],
      rows: settings.filters.sorted { $0.key < $1.key }.map { name, words in
        [.text(name), .text(words.joined(separator: " "))]
      })
    return Document([
      Section(
        "settings", nil,
        .facts([
          Fact("name", AgencyTitle.name, settings.name.map(Cell.text) ?? .empty),
          Fact("steward", Term(en: "Steward", id: "Pengelola"), .code(settings.steward)),
          Fact(
            "time-zone", Term(en: "Time zone", id: "Zona waktu"),
            settings.zone.map { .text($0.description) } ?? .empty),
          Fact(
            "days-ahead", Term(en: "Days ahead", id: "Hari ke depan"),
            .number(settings.daysAhead)),
          Fact("quorum", Term(en: "Quorum", id: "Kuorum"), quorum),
          Fact(
            "answer-days", Term(en: "Answer term, days", id: "Batas waktu menjawab, hari"),
            .number(settings.answerDays)),
          Fact(
            "verdict-days", Term(en: "Verdict term, days", id: "Batas waktu verifikasi, hari"),
            .number(settings.verdictDays)),
          Fact(
            "reply-days", Term(en: "Right of reply, days", id: "Hak jawab, hari"),
            .number(settings.replyDays)),
          Fact(
            "conclusion-days", Term(en: "Conclusion, days", id: "Penyimpulan, hari"),
            .number(settings.conclusionDays)),
          Fact(
            "working-days",
            Term(en: "Due dates move to working days", id: "Batas waktu ke hari kerja"),
            .flag(settings.movesToWorkingDays)),
          Fact(
            "signed-entries",
            Term(en: "Entries are signed", id: "Catatan ditandatangani"),
            .flag(settings.signsEntries)),
          Fact(
            "signed-since", Term(en: "Signed since", id: "Ditandatangani sejak"),
            .optional(settings.signsSince)),
          Fact(
            "holidays", Term(en: "Holidays", id: "Hari libur"),
            .list(settings.holidays.map(\.iso))),
        ])),
      Section("urgency", Term(en: "Urgency", id: "Urgensi"), .table(weights)),
      Section("filters", Term(en: "Filters", id: "Saringan"), .table(filters)),
    ])
  }

  /// The follow-ups that every agenda of a task force holds.
  public static func standing(_ taskForce: TaskForce) -> Document {
    let table = Table(
      [
        Column("number", Term(same: "No."), .number),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
        Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
        Column("supporters", CommitmentTitle.supporters),
        Column("due-after", Term(en: "Due after, days", id: "Batas setelah, hari"), .number),
      ],
      rows: taskForce.standing.map { row in
        [
          .number(row.number), .text(row.deliverable), .code(row.debtor),
          .code(row.creditor), .codes(row.supporters), .number(row.dueAfter),
        ]
      })
    return Document([Section("standing", nil, .table(table))])
  }
}
