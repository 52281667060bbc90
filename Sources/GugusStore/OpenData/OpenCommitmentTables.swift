import GugusDomain

extension OpenQuery {
  static let commitmentTables: [OpenQuery] = [
    OpenQuery(
      "commitments", Term(en: "commitments", id: "komitmen"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        .taskForce,
        OpenColumn("debtor", en: "debtor", id: "penanggung jawab", refersTo: "agencies"),
        OpenColumn("creditor", en: "creditor", id: "penerima komitmen", refersTo: "agencies"),
        OpenColumn("judge", en: "who judges", id: "yang menilai", refersTo: "agencies"),
        OpenColumn("deliverable", en: "deliverable", id: "keluaran"),
        OpenColumn("state", .word(CommitmentState.self), en: "state", id: "status"),
        OpenColumn("is_open", .flag, en: "is open", id: "masih terbuka"),
        OpenColumn("is_imposed", .flag, en: "was imposed", id: "ditugaskan"),
        OpenColumn("is_overdue", .flag, en: "is overdue", id: "terlambat"),
        OpenColumn("since", .day, en: "on record since", id: "tercatat sejak"),
        OpenColumn("answered_on", .day, en: "answered on", id: "dijawab pada", isOptional: true),
        OpenColumn("first_due", .day, en: "first due date", id: "batas waktu awal"),
        OpenColumn("due", .day, en: "due date", id: "batas waktu"),
        OpenColumn("revisions", .integer, en: "revisions", id: "jumlah revisi"),
        OpenColumn(
          "asked", en: "asked and not yet answered", id: "diminta dan belum dijawab",
          isOptional: true),
        OpenColumn(
          "asked_of", en: "whose answer is awaited", id: "yang ditunggu jawabannya",
          isOptional: true, refersTo: "agencies"),
        OpenColumn("asked_on", .day, en: "asked on", id: "diminta pada", isOptional: true),
        OpenColumn("claimed_on", .day, en: "claimed on", id: "diklaim pada", isOptional: true),
        OpenColumn(
          "delivered_on", .day, en: "delivered on", id: "diserahkan pada", isOptional: true),
        OpenColumn("closed_on", .day, en: "closed on", id: "ditutup pada", isOptional: true),
        OpenColumn(
          "meeting", en: "meeting", id: "rapat", isOptional: true, refersTo: "meetings"),
        OpenColumn(
          "decision", .integer, en: "number of the decision", id: "nomor keputusan",
          isOptional: true),
        OpenColumn(
          "outcome", .integer, en: "number of the shared outcome", id: "nomor hasil bersama",
          isOptional: true),
        OpenColumn("weight", .integer, en: "weight", id: "bobot"),
        OpenColumn(
          "person", en: "person in charge", id: "pejabat penanggung jawab", isOptional: true,
          isPersonal: true),
        OpenColumn("evidence", .integer, en: "pieces of evidence", id: "jumlah data dukung"),
        OpenColumn("open_barriers", .integer, en: "open barriers", id: "hambatan terbuka"),
        OpenColumn(
          "open_antecedents", .integer, en: "conditions that do not hold yet",
          id: "prasyarat yang belum terpenuhi"),
        OpenColumn(
          "condition_deadline", .day, en: "deadline of the condition", id: "tenggat prasyarat",
          isOptional: true),
        OpenColumn(
          "completion", .word(Completion.self), en: "completion as the debtor reports it",
          id: "capaian menurut penanggung jawab", isOptional: true),
        OpenColumn(
          "assessed_completion", .word(Completion.self), en: "completion as assessed",
          id: "capaian menurut penilai", isOptional: true),
        OpenColumn(
          "forecast", .word(Forecast.self), en: "forecast", id: "prakiraan", isOptional: true),
        OpenColumn(
          "last_verdict", .word(Verdict.self), en: "last verdict", id: "penilaian terakhir",
          isOptional: true),
      ],
      sql: """
        SELECT code, task_force AS taskforce, debtor, creditor, judge, deliverable,
          \(settledState) AS state,
          is_open AND NOT \(hasExpired) AS is_open, is_imposed,
          state = 'active' AND due < :today AS is_overdue,
          since, answered_on, first_due, due, revisions,
          iif(\(hasExpired), NULL, asked) AS asked,
          iif(\(hasExpired), NULL, asked_of) AS asked_of,
          iif(\(hasExpired), NULL, asked_on) AS asked_on,
          claimed_on, delivered_on,
          iif(\(hasExpired), condition_deadline + 1, closed_on) AS closed_on,
          meeting, decision, outcome, weight, person, evidence,
          iif(\(hasExpired), 0, open_barriers) AS open_barriers,
          iif(\(hasExpired), 0, open_antecedents) AS open_antecedents,
          condition_deadline, completion, assessed_completion, forecast, last_verdict
        FROM commitment
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY series, number
        """),
    OpenQuery(
      "antecedents", Term(en: "what commitments wait for", id: "yang ditunggu komitmen"),
      key: ["commitment", "antecedent"],
      [
        .commitment,
        OpenColumn("antecedent", en: "waits for", id: "menunggu", refersTo: "commitments"),
      ],
      sql: """
        SELECT commitment, antecedent
        FROM antecedent
        WHERE :taskForce IS NULL
          OR (commitment IN \(ofTaskForce) AND antecedent IN \(ofTaskForce))
        ORDER BY commitment, antecedent
        """),
    OpenQuery(
      "supporters", Term(en: "supporters", id: "pendukung"), key: ["commitment", "agency"],
      [.commitment, .agency],
      sql: """
        SELECT commitment, agency
        FROM supporter
        WHERE :taskForce IS NULL OR commitment IN \(ofTaskForce)
        ORDER BY commitment, agency
        """),
    OpenQuery(
      "delegations", Term(en: "later debtors", id: "penanggung jawab berikutnya"),
      key: ["commitment", "number"],
      [
        .commitment, .number, .agency,
        OpenColumn("since", .day, en: "owes it since", id: "bertanggung jawab sejak"),
      ],
      sql: """
        SELECT commitment, position AS number, agency, since
        FROM delegation
        WHERE position > 0 AND (:taskForce IS NULL OR commitment IN \(ofTaskForce))
        ORDER BY commitment, position
        """),
    OpenQuery(
      "suspensions", Term(en: "suspensions", id: "penangguhan"), key: ["commitment", "number"],
      [
        .commitment, .number,
        OpenColumn("starts", .day, en: "from", id: "sejak"),
        OpenColumn("ends", .day, en: "until", id: "sampai", isOptional: true),
      ],
      sql: """
        SELECT commitment, position AS number, starts, ends
        FROM suspension
        WHERE :taskForce IS NULL OR commitment IN \(ofTaskForce)
        ORDER BY commitment, position
        """),
    OpenQuery(
      "evidence", Term(en: "evidence", id: "data dukung"), key: ["commitment", "number"],
      [
        .commitment, .number,
        OpenColumn(
          "name", en: "file name or link", id: "nama berkas atau tautan", isOptional: true),
        OpenColumn(
          "sha256", en: "SHA-256 of the file", id: "SHA-256 berkas", isOptional: true),
      ],
      sql: """
        SELECT commitment, number, name, sha256
        FROM evidence
        WHERE :taskForce IS NULL OR commitment IN \(ofTaskForce)
        ORDER BY commitment, number
        """),
    OpenQuery(
      "verdicts", Term(en: "verdicts", id: "penilaian pemenuhan"), key: ["commitment", "number"],
      [
        .commitment, .number,
        OpenColumn("verdict", .word(Verdict.self), en: "verdict", id: "penilaian"),
        OpenColumn("judge", en: "who judged", id: "yang menilai", refersTo: "agencies"),
        .accordingTo,
        OpenColumn("claimed_on", .day, en: "claimed on", id: "diklaim pada", isOptional: true),
        OpenColumn("judged_on", .day, en: "judged on", id: "dinilai pada"),
      ],
      sql: """
        SELECT commitment, number, verdict, judge, according_to, claimed_on, judged_on
        FROM verdict
        WHERE :taskForce IS NULL OR commitment IN \(ofTaskForce)
        ORDER BY commitment, number
        """),
    OpenQuery(
      "barriers", Term(en: "barriers", id: "hambatan"), key: ["commitment", "number"],
      [
        .commitment, .number,
        OpenColumn("class", .word(BarrierClass.self), en: "class", id: "golongan"),
        OpenColumn("text", en: "barrier", id: "hambatan", isOptional: true),
        OpenColumn("raised_by", en: "raised by", id: "diajukan oleh", refersTo: "agencies"),
        OpenColumn("raised_on", .day, en: "raised on", id: "diajukan pada"),
        OpenColumn(
          "level", en: "level of escalation", id: "tingkat eskalasi", isOptional: true),
        OpenColumn("resolved_on", .day, en: "resolved on", id: "teratasi pada", isOptional: true),
      ],
      sql: """
        SELECT commitment, number, class, text, raised_by, raised_on, level, resolved_on
        FROM barrier
        WHERE :taskForce IS NULL OR commitment IN \(ofTaskForce)
        ORDER BY commitment, number
        """),
  ]

  /// The commitments of the task force.
  private static let ofTaskForce = "(SELECT code FROM commitment WHERE task_force = :taskForce)"
}
