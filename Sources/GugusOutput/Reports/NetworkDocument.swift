import GugusDomain
import GugusReports

extension Document {
  /// Who owes whom, whether that leads out of sectors and is returned, and who stands apart.
  public static func network(_ report: NetworkReport) -> Document {
    Document(
      title: .report(
        Term(en: "Network of commitments", id: "Jejaring komitmen"), report.scope, report.period,
        today: report.today),
      primary: "links",
      report.chart(report.agencyMap, "links-chart")
        + [
          Section(
            "links", Term(en: "Who owes whom", id: "Siapa kepada siapa"), .table(report.linked)),
          Section("agencies", Term(en: "Agencies", id: "Instansi"), .table(report.degrees)),
          Section(
            "isolated",
            Term(
              en: "Members with no commitment on either side",
              id: "Anggota tanpa komitmen di kedua sisi"),
            .facts([
              Fact("agencies", AgencyTitle.agency, .codes(report.isolated))
            ])),
          Section(
            "sectors", Term(en: "From sector to sector", id: "Dari sektor ke sektor"),
            .table(report.mixing)),
        ]
        + report.chart(report.sectorMap, "sectors-chart")
        + [
          Section(
            "figures", Term(en: "Across sectors and back", id: "Lintas sektor dan timbal balik"),
            .table(report.figures)),
          Section("notes", nil, .lines(report.remarks)),
        ])
  }
}

extension NetworkReport {
  fileprivate static let commitments = Term(en: "Commitments", id: "Komitmen")

  fileprivate var linked: Table {
    Table(
      [
        Column("debtor", CommitmentTitle.debtor), Column("creditor", CommitmentTitle.creditor),
        Column("commitments", NetworkReport.commitments, .number),
        Column("reliability", Figure.reliability.title, .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
      ],
      whenEmpty: Term(
        en: "No commitment that binds falls due in this period.",
        id: "Tidak ada komitmen mengikat yang jatuh tempo pada periode ini."),
      rows: links.map { link in
        [
          .code(link.debtor), .code(link.creditor), .number(link.commitments),
          .bar(link.kept.count, of: link.kept.of), link.kept.interval,
        ]
      })
  }

  fileprivate var degrees: Table {
    Table(
      [
        Column("agency", AgencyTitle.agency), Column("sector", AgencyTitle.sector),
        Column("owes", Term(en: "Owes", id: "Harus memenuhi"), .number),
        Column("creditors", Term(en: "To agencies", id: "Kepada instansi"), .number),
        Column("owed", Term(en: "Is owed", id: "Menerima"), .number),
        Column("debtors", Term(en: "By agencies", id: "Dari instansi"), .number),
        Column("supports", Term(en: "Supports", id: "Mendukung"), .number),
      ],
      rows: agencies.map { node in
        [
          .code(node.agency), .text(node.sector), .number(node.owes),
          .number(node.creditors), .number(node.owed), .number(node.debtors),
          .number(node.supports),
        ]
      })
  }

  fileprivate var mixing: Table {
    Table(
      [
        Column("from", Term(en: "Debtor's sector", id: "Sektor penanggung jawab")),
        Column("to", Term(en: "Creditor's sector", id: "Sektor penerima")),
        Column("commitments", NetworkReport.commitments, .share),
      ]
    ) { row in
      for (from, counts) in sectors.counts.enumerated() {
        for (to, count) in counts.enumerated() where count > 0 {
          try row([
            .text(sectors.groups[from]), .text(sectors.groups[to]),
            .share(count, of: sectors.total),
          ])
        }
      }
    }
  }

  fileprivate var figures: Table {
    func row(
      _ key: String, _ title: Term, _ proportion: Proportion? = nil, coefficient: Double? = nil,
      error: Double? = nil
    ) -> [Cell] {
      [
        .term(raw: key, title, .normal), proportion?.cell ?? .empty, proportion?.interval ?? .empty,
        coefficient.map(Cell.decimal) ?? .empty, error.map(Cell.decimal) ?? .empty,
      ]
    }
    return Table(
      [
        Column("figure", Term(en: "Figure", id: "Ukuran"), isFlexible: true),
        Column("value", Term(en: "Count and share", id: "Jumlah dan bagian"), .share),
        Column("interval", Term(en: "95%", id: "95%"), .interval),
        Column("coefficient", Term(en: "Coefficient", id: "Koefisien"), .number),
        Column("standard-error", Term(en: "Standard error", id: "Galat baku"), .number),
      ],
      rows: [
        row(
          "across-sectors", Term(en: "Across sectors", id: "Lintas sektor"), sectors.across),
        row(
          "assortativity", Term(en: "Assortativity by sector", id: "Asortativitas menurut sektor"),
          coefficient: sectors.assortativity, error: sectors.standardError),
        row("reciprocity", Term(en: "Reciprocity", id: "Timbal balik"), reciprocity.mutual),
        row(
          "reciprocity-beyond-chance",
          Term(en: "Reciprocity beyond chance", id: "Timbal balik di luar kebetulan"),
          coefficient: reciprocity.beyondChance),
        row(
          "isolated", Term(en: "Members without commitments", id: "Anggota tanpa komitmen"),
          Proportion(isolated.count, of: members)),
      ])
  }

  fileprivate func chart(_ chart: Chart, _ key: String) -> [Section] {
    links.isEmpty ? [] : [Section(key, nil, .chart(chart))]
  }

  fileprivate var agencyMap: Chart {
    let mapped = Set(mapped)
    let links = links.filter { mapped.contains($0.debtor) && mapped.contains($0.creditor) }
    let debtors = Set(links.map(\.debtor)).sorted()
    let creditors = Set(links.map(\.creditor)).sorted()
    let counts = Dictionary(
      uniqueKeysWithValues: links.map {
        (AgencyLink(debtor: $0.debtor, creditor: $0.creditor), $0.commitments)
      })
    let title =
      mapped.count < linkedCount
      ? Term(
        en: "Who owes whom: the \(mapped.count) of \(linkedCount) agencies with most commitments",
        id: "Siapa kepada siapa: \(mapped.count) dari \(linkedCount) instansi dengan komitmen "
          + "terbanyak")
      : Term(en: "Who owes whom", id: "Siapa kepada siapa")
    return Chart(
      title: title,
      description: Term(
        en: "In each cell, how many commitments the agency of the row owes that of the column.",
        id: "Pada tiap sel, jumlah komitmen instansi pada baris kepada instansi pada kolom."),
      .heatMap(
        Chart.HeatMap(
          rowTitle: CommitmentTitle.debtor, columnTitle: CommitmentTitle.creditor,
          rows: debtors.map { Term(same: $0.text) },
          columns: creditors.map { Term(same: $0.text) },
          values: debtors.map { debtor in
            creditors.map { counts[AgencyLink(debtor: debtor, creditor: $0)] ?? 0 }
          })))
  }

  fileprivate var sectorMap: Chart {
    Chart(
      title: Term(en: "From sector to sector", id: "Dari sektor ke sektor"),
      description: Term(
        en: "In each cell, how many commitments agencies of the row's sector owe those of the "
          + "column's.",
        id: "Pada tiap sel, jumlah komitmen instansi sektor pada baris kepada instansi sektor pada "
          + "kolom."),
      .heatMap(
        Chart.HeatMap(
          rowTitle: Term(en: "Debtor's sector", id: "Sektor penanggung jawab"),
          columnTitle: Term(en: "Creditor's sector", id: "Sektor penerima"),
          rows: sectors.groups.map(Term.init(same:)),
          columns: sectors.groups.map(Term.init(same:)), values: sectors.counts)))
  }

  fileprivate var remarks: [Term] {
    let few =
      links.isEmpty || sectors.total >= rankedFrom ? [] : [Term.fewCases(due: sectors.total)]
    return few + [
      Term(
        en:
          "Counted: commitments that bind (accepted or imposed, and neither released nor expired) "
          + "and whose due date lies in the period.",
        id: "Dihitung: komitmen yang mengikat (diterima atau ditugaskan, dan tidak dibebaskan atau "
          + "gugur) yang batas waktunya dalam periode."),
      Term(
        en: "Across sectors: between agencies of different sectors ÷ all. Assortativity: (share "
          + "within sectors − share expected by chance) ÷ (1 − share expected by chance); 1 is "
          + "fully siloed, 0 is as if sectors made no difference, below 0 they seek each other "
          + "(Newman 2003). Its standard error is by the jackknife.",
        id:
          "Lintas sektor: antara instansi berbeda sektor ÷ semua. Asortativitas: (bagian di dalam "
          + "sektor − bagian yang diharapkan secara kebetulan) ÷ (1 − bagian yang diharapkan secara "
          + "kebetulan); 1 berarti silo penuh, 0 seolah sektor tidak berpengaruh, di bawah 0 "
          + "sektor saling mencari (Newman 2003). Galat bakunya dengan jackknife."),
      Term(
        en: "Reciprocity: pairs of debtor and creditor whose opposite is there too ÷ pairs. Beyond "
          + "chance: (reciprocity − density) ÷ (1 − density); 1 is always returned, 0 as by chance "
          + "(Garlaschelli and Loffredo 2004).",
        id: "Timbal balik: pasangan penanggung jawab dan penerima yang kebalikannya juga ada ÷ "
          + "pasangan. Di luar kebetulan: (timbal balik − kepadatan) ÷ (1 − kepadatan); 1 berarti "
          + "selalu berbalas, 0 seperti kebetulan (Garlaschelli dan Loffredo 2004)."),
    ]
  }
}
