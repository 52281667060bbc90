import GugusDomain
import GugusReports

extension Attribution {
  /// “12 days late: 9 waited for DINKES (TPPS/K2), 3 own”; nil where it is not late.
  var term: Term? {
    guard daysLate > 0 else { return nil }
    func words(_ language: Language) -> String {
      let waited = charges.filter { $0.via != code }.map { charge in
        let days = decimalWords(charge.days, in: language)
        return Term(
          en: "\(days) waited for \(charge.agency) (\(charge.via))",
          id: "\(days) menunggu \(charge.agency) (\(charge.via))"
        ).in(language)
      }
      let own = decimalWords(ownDays, in: language)
      let rest =
        ownDays > 0 ? [Term(en: "\(own) own", id: "\(own) sendiri").in(language)] : []
      let head = Term(
        en: daysLate == 1 ? "1 day late: " : "\(daysLate) days late: ",
        id: "\(daysLate) hari terlambat: ")
      return head.in(language) + (waited + rest).joined(separator: ", ")
    }
    return Term(en: words(.english), id: words(.indonesian))
  }
}

extension Document {
  /// Whose late days they are, by agency and by commitment.
  public static func attribution(_ report: AttributionReport) -> Document {
    let shares = Table(
      [
        Column("agency", AgencyTitle.agency),
        Column("late", Term(en: "Late days owed", id: "Hari terlambat"), .number),
        Column("own", Term(en: "Own", id: "Sendiri"), .number),
        Column("caused", Term(en: "Made others wait", id: "Membuat lain menunggu"), .number),
        Column("charged", Term(en: "Charged", id: "Dibebankan"), .number),
      ],
      whenEmpty: Term(
        en: "Nothing due in this period was late.",
        id: "Tidak ada yang terlambat dari yang jatuh tempo pada periode ini."),
      rows: report.shares.map { share in
        [
          .text(share.agency.text), .number(share.late), .decimal(share.own),
          .decimal(share.caused), .decimal(share.own + share.caused),
        ]
      })
    let items = Table(
      [
        Column("code", CommitmentTitle.code), Column("debtor", CommitmentTitle.debtor),
        Column("due", CommitmentTitle.due),
        Column("days-late", Term(en: "Days late", id: "Hari terlambat"), .number),
        Column("attribution", Term(en: "Attributed", id: "Atribusi"), isFlexible: true),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
      ]
    ) { row in
      try report.eachItem { item in
        let raw = item.attribution.charges.map { "\($0.agency):\($0.via):\($0.days)" }
        try row([
          .text(item.facts.code.text), .text(item.facts.debtor.text), .day(item.facts.due),
          .number(item.attribution.daysLate),
          item.attribution.term.map {
            .term(raw: raw.joined(separator: " "), $0, .normal)
          } ?? .empty, .text(item.facts.deliverable),
        ])
      }
    }
    return Document(
      title: .joined(
        [
          Term(en: "Whose late days they are", id: "Pembebanan hari keterlambatan"),
          report.period.words, .seen(on: report.today),
        ], by: ", "),
      primary: "agencies",
      [
        Section("agencies", nil, .table(shares)),
        Section("commitments", Term(en: "Commitments", id: "Komitmen"), .table(items)),
        Section(
          "formula", nil,
          .lines([
            Term(
              en: "Each late day goes to the debtors of the antecedents that were themselves "
                + "overdue on that day, shared equally and followed upward, else to its own "
                + "debtor. Late: from the day after the due date until it was claimed or closed, "
                + "without days of suspension.",
              id: "Tiap hari terlambat dibebankan kepada penanggung jawab prasyarat yang pada hari "
                + "itu sendiri terlambat, dibagi rata dan ditelusuri ke hulu; bila tidak ada, "
                + "kepada penanggung jawabnya sendiri. Terlambat: sejak sehari setelah batas "
                + "waktu sampai diklaim atau ditutup, tanpa hari penangguhan.")
          ])),
      ])
  }
}
