import GugusDomain
import GugusReports

extension PeriodAccount {
  /// How many characters of a deliverable people see.
  private static let clip = 80

  /// What the period brought, and what it leaves.
  var countsTable: Table {
    Table(
      [
        Column("what", Term(en: "Promises", id: "Komitmen")),
        Column("count", Term(en: "Number", id: "Jumlah"), .number),
        Column("of-which", Term(en: "Of which", id: "Di antaranya"), isFlexible: true),
      ],
      rows: [
        row(
          "finished", Term(en: "finished in the period", id: "selesai dalam periode"),
          counts.finished,
          [
            ("on-time", Standing.keptOnTime.term, counts.finishedOnTime),
            ("late", Standing.keptLate.term, counts.finishedLate),
            ("after-waiting", Standing.keptAfterWaiting.term, counts.finishedAfterWaiting),
            (
              "of-before", Term(en: "due before the period", id: "jatuh tempo sebelum periode"),
              counts.finishedOfBefore
            ),
          ], unknown: counts.finishedOnUnknownDay),
        row(
          "carried-over",
          Term(en: "carried over", id: "tunggakan"), counts.carriedOver,
          [
            (
              "of-before",
              Term(
                en: "overdue since before the period", id: "lewat batas waktu sejak sebelum periode"
              ),
              counts.carriedOver
            )
          ]),
        row(
          "promised", Term(en: "newly promised", id: "baru dijanjikan"), counts.promised,
          [("imposed", Term(en: "imposed", id: "ditugaskan"), counts.imposed)],
          unknown: counts.promisedOnUnknownDay),
        row(
          "open", Term(en: "open", id: "terbuka"), counts.open,
          [
            ("overdue", Standing.overdue.term, counts.overdue),
            ("claimed", Standing.awaitingVerdict.term, counts.claimed),
            (
              "unanswered", Term(en: "waiting for an answer", id: "menunggu jawaban"),
              counts.unanswered
            ),
          ]),
      ])
  }

  /// - Parameter unknown: those that are left out, since no register says their day.
  private func row(
    _ name: String, _ title: Term, _ count: Int, _ parts: [(name: String, term: Term, count: Int)],
    unknown: Int = 0
  ) -> [Cell] {
    let known = parts.filter { $0.count > 0 }
    let left = [
      (
        name: Part.dayUnknown.rawValue,
        term: Term(
          en: "more, perhaps, on a day that is not recorded",
          id: "lagi mungkin, pada tanggal yang tidak tercatat"),
        count: unknown
      )
    ].filter { $0.count > 0 }
    let words = (known + left).map { part in
      Term(en: "\(part.count) \(part.term.en)", id: "\(part.count) \(part.term.id)")
    }
    return [
      .term(raw: name, title, .normal), .number(count),
      words.isEmpty
        ? .empty
        : .term(
          raw: (known + left).map { "\($0.name):\($0.count)" }.joined(separator: " "),
          .joined(words, by: "; "), .normal),
    ]
  }

  /// What to look at first.
  var mattersTable: Table {
    Table(
      [
        Column("code", CommitmentTitle.code), Column("debtor", CommitmentTitle.debtor),
        Column("due", CommitmentTitle.due),
        Column("standing", Term(en: "State", id: "Status"), isFlexible: true),
        Column("deliverable", CommitmentTitle.deliverable, isFlexible: true),
      ],
      whenEmpty: Term(
        en:
          "Nothing is overdue, waits for anybody or is due within \(PeriodAccount.daysAhead) days.",
        id: "Tidak ada yang lewat batas waktu, menunggu siapa pun, atau jatuh tempo dalam "
          + "\(PeriodAccount.daysAhead) hari."),
      rows: matters.map { row in
        let facts = row.facts
        return [
          .code(facts.code), .code(facts.debtor), .day(facts.due), standing(row),
          // So that the list keeps to its page; machines have the whole.
          .term(
            raw: facts.deliverable,
            Term(same: facts.deliverable.clipped(to: PeriodAccount.clip)), .normal),
        ]
      })
  }

  private func standing(_ row: CommitmentRow) -> Cell {
    let standing = row.facts.standing(on: today)
    let (term, tone): (Term, Tone) =
      switch standing {
      case .overdue:
        (
          Term(
            en: "\(standing.term.en) by \(days(today - row.facts.due).en)",
            id: "\(standing.term.id) \(days(today - row.facts.due).id)"), standing.tone
        )
      case .notYetDue where row.facts.due == today:
        (Term(en: "due today", id: "jatuh tempo hari ini"), .warning)
      case .notYetDue:
        (
          Term(
            en: "due in \(days(row.facts.due - today).en)",
            id: "jatuh tempo \(days(row.facts.due - today).id) lagi"), .warning
        )
      case .awaitingVerdict, .claimedLate:
        (
          Term(
            en: "\(standing.term.en), to be judged by \(row.judge)",
            id: "\(standing.term.id), verifikator \(row.judge)"), standing.tone
        )
      case .keptOnTime, .keptLate, .keptAfterWaiting, .keptUnknown, .violated, .waiting,
        .suspended, .released, .contested,
        .expired, .declined, .unanswered:
        (standing.term, standing.tone)
      }
    return .term(raw: standing.rawValue, term, tone)
  }

  private func days(_ count: Int) -> Term {
    Term(en: count == 1 ? "1 day" : "\(count) days", id: "\(count) hari")
  }

  /// That there is more than is listed, where there is.
  var more: [Section] {
    guard mattering > matters.count else { return [] }
    return [
      Section(
        "more", nil,
        .lines([
          Advice(
            en: "The first \(matters.count) of \(mattering). All of them: "
              + "\(plain: Step(.showStatus))",
            id: "\(matters.count) yang pertama dari \(mattering). Selengkapnya: "
              + "\(plain: Step(.showStatus))")
        ]))
    ]
  }
}

extension String {
  /// No more than so many characters: the whole words that fit, and an ellipsis for the rest.
  func clipped(to limit: Int) -> String {
    guard count > limit else { return self }
    let start = prefix(limit - 1)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words + "…"
  }
}
