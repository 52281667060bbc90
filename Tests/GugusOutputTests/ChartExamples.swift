import GugusDomain

@testable import GugusOutput

/// Charts of every kind, small enough to be read.
enum ChartExamples {
  static let today = Day(number: 20_553)

  static var all: [Chart] { [bars, aging, timeline, heatMap, trend, progress, profile] }

  static let bars = chart(
    "Kept, late and violated", "Tepat, terlambat, dan dilanggar",
    .bars([
      promises("BAPPEDA", kept: 12, late: 2, violated: 1, 0.55...0.93),
      promises(
        "Dinas Kesehatan dan Keluarga Berencana Kabupaten", kept: 3, late: 0, violated: 1,
        0.30...0.95),
      promises("DINSOS", kept: 0, late: 0, violated: 0, nil),
    ]))

  static let aging = chart(
    "Days overdue", "Hari terlambat",
    .bars([
      Chart.BarRow(Term(same: "1–30"), [days(14, .fair)]),
      Chart.BarRow(Term(same: "31–90"), [days(5, .poor)]),
      Chart.BarRow(Term(same: "> 90"), [days(1, .bad)]),
    ]))

  static let timeline = chart(
    "Commitments over time", "Komitmen menurut waktu",
    .timeline(
      [
        row("TPPS/K1", "Kirim data timbang Februari", -60, 0, 0, 4, .satisfied, .good),
        row("TPPS/K2", "Padankan data balita", -40, -20, 15, nil, .active, .neutral),
        row("TPPS/K3", "Salurkan bantuan", -90, -30, -30, nil, .active, .bad),
        row("TPPS/K4", "Latih kader", -30, 60, 60, -10, .satisfied, .good),
      ], today: today))

  static let heatMap = chart(
    "Who owes whom", "Siapa berutang kepada siapa",
    .heatMap(
      Chart.HeatMap(
        rowTitle: Term(en: "debtor", id: "penanggung jawab"),
        columnTitle: Term(en: "creditor", id: "penerima"),
        rows: ["BAPPEDA", "DINKES", "DINSOS"].map(Term.init(same:)),
        columns: ["BAPPEDA", "DINKES", "DINSOS", "DPMD"].map(Term.init(same:)),
        values: [[0, 4, 2, 1], [12, 0, 1, 0], [6, 3, 0, 9]])))

  static let trend = chart(
    "Kept on time by quarter", "Tepat waktu per triwulan",
    .trend(
      steps: ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"],
      [
        Chart.TrendLine(
          Term(en: "Kept on time", id: "Tepat waktu"), values: [0.4, 0.55, nil, 0.7, 0.8],
          intervals: [0.2...0.6, 0.4...0.7, nil, 0.5...0.8, 0.6...0.9]),
        Chart.TrendLine(
          Term(en: "By first due", id: "Batas awal"), values: [0.3, 0.3, 0.35, 0.5, 1],
          intervals: [nil, nil, nil, nil, nil]),
      ]))

  static let progress = chart(
    "Outcomes", "Hasil bersama",
    .progress([
      Chart.ProgressRow("Prevalensi stunting", unit: "%", baseline: 30, target: 14, value: 24.4),
      Chart.ProgressRow("Cakupan timbang", unit: "%", baseline: 60, target: 95, value: 97),
      Chart.ProgressRow("Kader terlatih", unit: "orang", baseline: 0, target: 200, value: nil),
    ]))

  static let profile = chart(
    "Prerequisites", "Prasyarat",
    .profile([
      Chart.ProfileRow(
        Term(en: "Culture and philosophy", id: "Budaya dan filosofi"),
        [.init(by: "BAPPEDA", 4), .init(by: "DINKES", 4), .init(by: "DINSOS", 1.5)]),
      Chart.ProfileRow(
        Term(en: "New ways of working", id: "Cara kerja yang baru"),
        [.init(by: "BAPPEDA", 5), .init(by: "DINSOS", 3)]),
    ]))

  static func chart(_ en: String, _ id: String, _ kind: Chart.Kind) -> Chart {
    Chart(
      title: Term(en: en, id: id),
      description: Term(en: "\(en), as a picture.", id: "\(id), sebagai gambar."), kind)
  }

  static func promises(
    _ agency: String, kept: Int, late: Int, violated: Int, _ interval: ClosedRange<Double>?
  ) -> Chart.BarRow {
    Chart.BarRow(
      Term(same: agency),
      [
        .init(Term(en: "kept on time", id: "tepat waktu"), kept, .good),
        .init(Term(en: "kept late", id: "terlambat"), late, .fair),
        .init(Term(en: "violated", id: "dilanggar"), violated, .bad),
      ], interval: interval)
  }

  private static func days(_ count: Int, _ fill: Chart.Fill) -> Chart.BarRow.Part {
    .init(Term(en: "commitments", id: "komitmen"), count, fill)
  }

  static func row(
    _ code: String, _ label: String, _ since: Int, _ firstDue: Int, _ due: Int, _ ended: Int?,
    _ state: CommitmentState, _ fill: Chart.Fill
  ) -> Chart.TimelineRow {
    Chart.TimelineRow(
      code: code, label: label, since: today + since, firstDue: today + firstDue, due: today + due,
      ended: ended.map { today + $0 }, state: state.term, fill: fill)
  }

  /// A chart of each kind in which every label is one of `names`.
  static func labelled(_ names: [String]) -> [Chart] {
    // Enough of what multiplies with the rows.
    let few = Array(names.prefix(4))
    return [
      chart(
        "b", "b", .bars(names.map { Chart.BarRow(Term(same: $0), [days(1, .good)]) })),
      chart(
        "t", "t",
        .timeline(names.map { row("K1", $0, -9, 0, 3, nil, .active, .neutral) }, today: today)),
      chart(
        "h", "h",
        .heatMap(
          Chart.HeatMap(
            rowTitle: Term(same: "r"), columnTitle: Term(same: "c"),
            rows: names.map(Term.init(same:)),
            columns: few.map(Term.init(same:)),
            values: names.map { _ in few.map { _ in 1 } }))),
      chart(
        "l", "l",
        .trend(
          steps: few,
          names.map {
            Chart.TrendLine(
              Term(same: $0), values: few.map { _ in 0.5 }, intervals: few.map { _ in nil })
          })),
      chart(
        "p", "p",
        .progress(
          names.map { Chart.ProgressRow($0, unit: $0, baseline: 0, target: 9, value: 3) })),
      chart(
        "q", "q",
        .profile(
          names.map { Chart.ProfileRow(Term(same: $0), [.init(by: $0, 3)]) })),
    ]
  }
}

/// A document with every kind of section and chart.
var everything: Document {
  Document(
    title: status.title,
    letterhead: [Term(en: "Task force TPPS", id: "Gugus tugas TPPS"), Term(same: "SK 12/2025")],
    primary: "commitments",
    status.sections
      + ChartExamples.all.enumerated().map { index, chart in
        Section("chart-\(index)", chart.title, .chart(chart))
      } + [
        Section(
          "empty", Term(en: "Overdue", id: "Terlambat"),
          .table(Table(commitments.columns, rows: []))),
        Section(
          "shares", Term(en: "Shares", id: "Bagian"),
          .table(
            Table(
              [
                Column("agency", Term(en: "Agency", id: "Instansi")),
                Column("kept", Term(en: "Kept", id: "Terpenuhi"), .share),
              ],
              rows: [[.text("DINKES"), .bar(6, of: 10)], [.text("DINSOS"), .bar(0, of: 0)]]))),
        Section(
          "signatures", Term(en: "Signatures", id: "Tanda tangan"),
          .signatures([
            Signature(Term(en: "Chair", id: "Pimpinan"), name: "Sri"),
            Signature(Term(en: "Minute-taker", id: "Notulis"), name: nil),
          ])),
      ])
}
