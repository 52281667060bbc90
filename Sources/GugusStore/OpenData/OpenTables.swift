import GugusDomain

extension OpenQuery {
  /// All of them, each behind those that it refers to.
  public static let all =
    organisation + meetingTables + commitmentTables + accountability + [terms]

  private static let organisation: [OpenQuery] = [
    OpenQuery(
      "agencies", Term(en: "agencies", id: "instansi"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        OpenColumn("name_en", en: "name in English", id: "nama dalam bahasa Inggris"),
        OpenColumn("name_id", en: "name in Indonesian", id: "nama dalam bahasa Indonesia"),
        OpenColumn("kind", .word(AgencyKind.self), en: "kind", id: "jenis"),
        OpenColumn("sector", en: "sector", id: "sektor"),
        OpenColumn(
          "parent", en: "part of", id: "bagian dari", isOptional: true, refersTo: "agencies"),
        OpenColumn("active_from", .day, en: "active from", id: "aktif sejak", isOptional: true),
        OpenColumn(
          "active_until", .day, en: "active until", id: "aktif sampai", isOptional: true),
        OpenColumn(
          "successor", en: "successor", id: "penerus", isOptional: true, refersTo: "agencies"),
        OpenColumn("since", .day, en: "on record since", id: "tercatat sejak"),
      ],
      sql: """
        SELECT code, name_en, name_id, kind, sector, parent, active_from, active_until,
          successor, since
        FROM agency ORDER BY code
        """),
    OpenQuery(
      "taskforces", Term(en: "task forces", id: "gugus tugas"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        OpenColumn("name_en", en: "name in English", id: "nama dalam bahasa Inggris"),
        OpenColumn("name_id", en: "name in Indonesian", id: "nama dalam bahasa Indonesia"),
        OpenColumn("mandate", en: "mandate", id: "mandat"),
        OpenColumn(
          "legal_kind", .word(LegalInstrument.self), en: "kind of legal basis",
          id: "jenis dasar hukum", isOptional: true),
        OpenColumn(
          "legal_number", en: "number of the legal basis", id: "nomor dasar hukum",
          isOptional: true),
        OpenColumn(
          "legal_date", .day, en: "date of the legal basis", id: "tanggal dasar hukum",
          isOptional: true),
        OpenColumn(
          "legal_title", en: "title of the legal basis", id: "judul dasar hukum",
          isOptional: true),
        OpenColumn(
          "parent", en: "working group of", id: "kelompok kerja dari", isOptional: true,
          refersTo: "taskforces"),
        OpenColumn(
          "approach", .word(Approach.self), en: "institutional form", id: "bentuk kelembagaan"),
        OpenColumn("formality", .word(Formality.self), en: "formality", id: "formalitas"),
        OpenColumn("starts", .day, en: "term from", id: "masa tugas sejak"),
        OpenColumn(
          "ends", .day, en: "term until", id: "masa tugas sampai", isOptional: true),
        OpenColumn(
          "reporting_interval", .integer, en: "reporting interval in months",
          id: "jarak pelaporan dalam bulan", isOptional: true),
        OpenColumn("since", .day, en: "on record since", id: "tercatat sejak"),
        OpenColumn(
          "dissolved_on", .day, en: "dissolved on", id: "dibubarkan pada", isOptional: true),
        OpenColumn(
          "dissolved_because", en: "reason of dissolution", id: "alasan pembubaran",
          isOptional: true),
        OpenColumn(
          "successor", en: "successor", id: "penerus", isOptional: true, refersTo: "taskforces"),
      ],
      sql: """
        SELECT code, name_en, name_id, mandate, legal_kind, legal_number,
          legal_date, legal_title, parent, approach, formality, starts, ends, reporting_interval,
          since, dissolved_on, dissolved_because, successor
        FROM task_force ORDER BY code
        """),
    OpenQuery(
      "goal_areas", Term(en: "goal areas of task forces", id: "ranah tujuan gugus tugas"),
      key: ["taskforce", "goal_area"],
      [
        .taskForce,
        OpenColumn("goal_area", .word(GoalArea.self), en: "goal area", id: "ranah tujuan"),
      ],
      sql: """
        SELECT task_force AS taskforce, value AS goal_area
        FROM task_force_class
        WHERE class = 'goal-area' AND (:taskForce IS NULL OR task_force = :taskForce)
        ORDER BY task_force, value
        """),
    OpenQuery(
      "drivers", Term(en: "drivers of task forces", id: "pendorong gugus tugas"),
      key: ["taskforce", "driver"],
      [.taskForce, OpenColumn("driver", .word(Driver.self), en: "driver", id: "pendorong")],
      sql: """
        SELECT task_force AS taskforce, value AS driver
        FROM task_force_class
        WHERE class = 'driver' AND (:taskForce IS NULL OR task_force = :taskForce)
        ORDER BY task_force, value
        """),
    OpenQuery(
      "modes", Term(en: "modes of task forces", id: "cara kerja gugus tugas"),
      key: ["taskforce", "mode"],
      [.taskForce, OpenColumn("mode", .word(Mode.self), en: "mode", id: "cara kerja")],
      sql: """
        SELECT task_force AS taskforce, value AS mode
        FROM task_force_class
        WHERE class = 'mode' AND (:taskForce IS NULL OR task_force = :taskForce)
        ORDER BY task_force, value
        """),
    OpenQuery(
      "services", Term(en: "services of task forces", id: "layanan gugus tugas"),
      key: ["taskforce", "number"],
      [
        .taskForce, .number,
        OpenColumn("pattern", .word(ServicePattern.self), en: "pattern", id: "pola"),
        OpenColumn("kind", .word(ServiceKind.self), en: "kind", id: "jenis"),
        OpenColumn("name", en: "name", id: "nama"),
      ],
      sql: """
        SELECT task_force AS taskforce, position AS number, pattern, kind, name
        FROM service
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, position
        """),
    OpenQuery(
      "memberships", Term(en: "memberships", id: "keanggotaan"), key: ["taskforce", "number"],
      [
        .taskForce, .number, .agency,
        OpenColumn("role", .word(Role.self), en: "role", id: "peran"),
        OpenColumn("starts", .day, en: "from", id: "sejak"),
        OpenColumn("ends", .day, en: "until", id: "sampai", isOptional: true),
      ],
      sql: """
        SELECT task_force AS taskforce, position AS number, agency, role, starts, ends
        FROM membership
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, position
        """),
    OpenQuery(
      "outcomes", Term(en: "shared outcomes", id: "hasil bersama"), key: ["taskforce", "number"],
      [
        .taskForce, .number,
        OpenColumn("name", en: "name", id: "nama"),
        OpenColumn("indicator", en: "indicator", id: "indikator"),
        OpenColumn("unit", en: "unit", id: "satuan"),
        OpenColumn("baseline", .number, en: "baseline", id: "nilai awal"),
        OpenColumn("target", .number, en: "target", id: "target"),
        OpenColumn("due", .day, en: "due date", id: "batas waktu"),
      ],
      sql: """
        SELECT task_force AS taskforce, number, name, indicator, unit, baseline, target, due
        FROM outcome
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, number
        """),
    OpenQuery(
      "measurements", Term(en: "measurements of outcomes", id: "pengukuran hasil bersama"),
      key: ["taskforce", "number"],
      joined: OpenReference(
        columns: ["taskforce", "outcome"], table: "outcomes", key: ["taskforce", "number"]),
      [
        .taskForce, .number,
        OpenColumn("outcome", .integer, en: "number of the outcome", id: "nomor hasil bersama"),
        OpenColumn("value", .number, en: "value", id: "nilai"),
        OpenColumn("measured_on", .day, en: "measured on", id: "diukur pada"),
      ],
      sql: """
        SELECT task_force AS taskforce, position AS number, outcome, value, measured_on
        FROM measurement
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, position
        """),
  ]

  private static let meetingTables: [OpenQuery] = [
    OpenQuery(
      "meetings", Term(en: "coordination meetings", id: "rapat koordinasi"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        .taskForce,
        OpenColumn("title", en: "title", id: "judul"),
        OpenColumn("date", .day, en: "date", id: "tanggal"),
        OpenColumn("place", en: "place", id: "tempat", isOptional: true),
        OpenColumn("chair", en: "chair", id: "pimpinan", isOptional: true, isPersonal: true),
        OpenColumn("quorum", .integer, en: "agencies needed", id: "kuorum", isOptional: true),
        OpenColumn("edition", .integer, en: "edition", id: "edisi", isOptional: true),
        .accordingTo,
        OpenColumn("state", .word(MeetingState.self), en: "state", id: "status"),
        OpenColumn("since", .day, en: "on record since", id: "tercatat sejak"),
        OpenColumn("ratified_on", .day, en: "ratified on", id: "disahkan pada", isOptional: true),
        OpenColumn("amendments", .integer, en: "amendments", id: "jumlah perbaikan"),
      ],
      sql: """
        SELECT code, task_force AS taskforce, title, date, place, chair, quorum, edition,
          according_to, state, since, ratified_on, amendments
        FROM meeting
        WHERE :taskForce IS NULL OR code IN \(ofTaskForce)
        ORDER BY series, number
        """),
    OpenQuery(
      "meeting_members",
      Term(
        en: "members counted for the quorum; one without attendance is not mentioned",
        id: "anggota yang dihitung untuk kuorum; yang tanpa kehadiran tidak disebut"),
      key: ["meeting", "agency"], [.meeting, .agency],
      sql: """
        SELECT meeting, agency
        FROM meeting_member
        WHERE :taskForce IS NULL OR meeting IN \(ofTaskForce)
        ORDER BY meeting, agency
        """),
    OpenQuery(
      "attendance", Term(en: "attendance", id: "kehadiran"), key: ["meeting", "agency"],
      [
        .meeting, .agency, .accordingTo,
        OpenColumn("presence", .word(Presence.self), en: "presence", id: "kehadiran"),
        OpenColumn(
          "person", en: "who came, as written", id: "yang hadir, seperti tertulis",
          isOptional: true, isPersonal: true),
        OpenColumn(
          "can_decide", .flag, en: "with mandate to decide", id: "berwenang memutuskan",
          isOptional: true),
      ],
      sql: """
        SELECT attendance.meeting AS meeting, agency, meeting.according_to AS according_to, presence, person, can_decide
        FROM attendance JOIN meeting ON meeting.code = attendance.meeting
        WHERE :taskForce IS NULL OR meeting IN \(ofTaskForce)
        ORDER BY meeting, agency
        """),
    OpenQuery(
      "decisions", Term(en: "decisions", id: "keputusan"), key: ["meeting", "number"],
      [.meeting, .number, OpenColumn("text", en: "decision", id: "keputusan")],
      sql: """
        SELECT meeting, number, text
        FROM decision
        WHERE :taskForce IS NULL OR meeting IN \(ofTaskForce)
        ORDER BY meeting, number
        """),
  ]

  private static let accountability: [OpenQuery] = [
    OpenQuery(
      "findings", Term(en: "findings", id: "temuan"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        .taskForce,
        OpenColumn("against", en: "against", id: "terhadap", refersTo: "agencies"),
        OpenColumn("grounds", en: "grounds", id: "dasar temuan", isOptional: true),
        OpenColumn("state", .word(FindingState.self), en: "state", id: "status"),
        OpenColumn("raised_by", en: "raised by", id: "diajukan oleh", refersTo: "agencies"),
        .accordingTo,
        OpenColumn("since", .day, en: "raised on", id: "diajukan pada"),
        OpenColumn("reply_by", .day, en: "reply by", id: "jawaban paling lambat"),
        OpenColumn("replied_on", .day, en: "replied on", id: "dijawab pada", isOptional: true),
        OpenColumn("conclude_by", .day, en: "conclusion by", id: "simpulan paling lambat"),
        OpenColumn("closed_on", .day, en: "closed on", id: "ditutup pada", isOptional: true),
      ],
      sql: """
        SELECT code, task_force AS taskforce, against, grounds, state, raised_by, according_to,
          since, reply_by, replied_on, conclude_by, closed_on
        FROM finding
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, number
        """),
    OpenQuery(
      "finding_commitments",
      Term(en: "commitments that findings are about", id: "komitmen yang dipersoalkan temuan"),
      key: ["finding", "commitment"],
      [OpenColumn("finding", en: "finding", id: "temuan", refersTo: "findings"), .commitment],
      sql: """
        SELECT finding, commitment
        FROM finding_commitment
        WHERE :taskForce IS NULL OR (
          finding IN (SELECT code FROM finding WHERE task_force = :taskForce)
          AND commitment IN (SELECT code FROM commitment WHERE task_force = :taskForce))
        ORDER BY finding, commitment
        """),
    OpenQuery(
      "incentives", Term(en: "awards and sanctions", id: "penghargaan dan sanksi"),
      key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        .taskForce, .agency,
        OpenColumn(
          "kind",
          .word(IncentiveKind.allCases.map { OpenTerm(code: $0.rawValue, term: $0.term) }),
          en: "kind", id: "jenis"),
        OpenColumn("is_sanction", .flag, en: "is a sanction", id: "berupa sanksi"),
        OpenColumn("authority", en: "authority", id: "pejabat yang berwenang"),
        OpenColumn("reason", en: "reason", id: "alasan", isOptional: true),
        OpenColumn("since", .day, en: "given on", id: "diberikan pada"),
        OpenColumn("starts", .day, en: "in force from", id: "berlaku sejak"),
        OpenColumn("ends", .day, en: "in force until", id: "berlaku sampai", isOptional: true),
        OpenColumn(
          "follows", en: "rung below", id: "sanksi sebelumnya", isOptional: true,
          refersTo: "incentives"),
        OpenColumn(
          "rule", en: "rule that suggested it", id: "aturan yang mengusulkan", isOptional: true),
        OpenColumn("appealed_on", .day, en: "appealed on", id: "banding pada", isOptional: true),
        OpenColumn(
          "appeal_rejected_on", .day, en: "appeal rejected on", id: "banding ditolak pada",
          isOptional: true),
        OpenColumn("lifted_on", .day, en: "lifted on", id: "dicabut pada", isOptional: true),
      ],
      sql: """
        SELECT code, task_force AS taskforce, agency, kind, is_sanction, authority, reason, since,
          starts, ends,
          iif(:taskForce IS NULL OR follows IN (
            SELECT code FROM incentive WHERE task_force = :taskForce), follows, NULL) AS follows,
          rule, appealed_on, appeal_rejected_on, lifted_on
        FROM incentive
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, number
        """),
    OpenQuery(
      "incentive_findings",
      Term(
        en: "findings that awards and sanctions rest on",
        id: "temuan yang mendasari penghargaan dan sanksi"),
      key: ["incentive", "finding"],
      [
        OpenColumn(
          "incentive", en: "award or sanction", id: "penghargaan atau sanksi",
          refersTo: "incentives"),
        OpenColumn("finding", en: "finding", id: "temuan", refersTo: "findings"),
      ],
      sql: """
        SELECT incentive, finding
        FROM incentive_finding
        WHERE :taskForce IS NULL OR (
          incentive IN (SELECT code FROM incentive WHERE task_force = :taskForce)
          AND finding IN (SELECT code FROM finding WHERE task_force = :taskForce))
        ORDER BY incentive, finding
        """),
    OpenQuery(
      "assessments", Term(en: "assessments", id: "penilaian"), key: ["code"],
      [
        OpenColumn("code", en: "code", id: "kode"),
        .taskForce,
        OpenColumn("title", en: "title", id: "judul"),
        OpenColumn("since", .day, en: "opened on", id: "dibuka pada"),
        OpenColumn("closed_on", .day, en: "closed on", id: "ditutup pada", isOptional: true),
      ],
      sql: """
        SELECT code, task_force AS taskforce, title, since, closed_on
        FROM assessment
        WHERE :taskForce IS NULL OR task_force = :taskForce
        ORDER BY task_force, number
        """),
    OpenQuery(
      "scores", Term(en: "scores of the prerequisites", id: "nilai prasyarat"),
      key: ["assessment", "agency", "prerequisite"],
      [
        OpenColumn("assessment", en: "assessment", id: "penilaian", refersTo: "assessments"),
        .agency,
        OpenColumn(
          "prerequisite", .word(Prerequisite.self), en: "prerequisite", id: "prasyarat"),
        OpenColumn("score", .integer, en: "score, 1 to 5", id: "nilai, 1 sampai 5"),
        OpenColumn("text", en: "grounds", id: "uraian", isOptional: true),
        OpenColumn("evidence", en: "evidence", id: "data dukung", isOptional: true),
        OpenColumn("scored_on", .day, en: "scored on", id: "dinilai pada"),
      ],
      sql: """
        SELECT assessment, agency, prerequisite, score, text, evidence, scored_on
        FROM score
        WHERE :taskForce IS NULL
          OR assessment IN (SELECT code FROM assessment WHERE task_force = :taskForce)
        ORDER BY assessment, agency, prerequisite
        """),
  ]

  /// What the raw values of the other tables' columns mean, in both languages.
  private static let terms = OpenQuery(
    "terms", Term(en: "what the codes mean", id: "arti kode"),
    key: ["table_name", "column_name", "code"],
    [
      OpenColumn("table_name", en: "table", id: "tabel"),
      OpenColumn("column_name", en: "column", id: "kolom"),
      OpenColumn("code", en: "code", id: "kode"),
      OpenColumn("en", en: "in English", id: "dalam bahasa Inggris"),
      OpenColumn("id", en: "in Indonesian", id: "dalam bahasa Indonesia"),
    ],
    sql: """
      SELECT value ->> 0 AS table_name, value ->> 1 AS column_name, value ->> 2 AS code,
        value ->> 3 AS en, value ->> 4 AS id
      FROM json_each(:terms) ORDER BY key
      """)

  /// The meetings of the task force, and those in which it took over what was promised.
  private static let ofTaskForce = """
    (
      SELECT code FROM meeting WHERE task_force = :taskForce
      UNION SELECT meeting FROM commitment WHERE task_force = :taskForce)
    """
}

extension OpenColumn {
  static let taskForce = OpenColumn(
    "taskforce", en: "task force", id: "gugus tugas", refersTo: "taskforces")
  static let agency = OpenColumn("agency", en: "agency", id: "instansi", refersTo: "agencies")
  static let meeting = OpenColumn("meeting", en: "meeting", id: "rapat", refersTo: "meetings")
  static let commitment = OpenColumn(
    "commitment", en: "commitment", id: "komitmen", refersTo: "commitments")
  static let number = OpenColumn("number", .integer, en: "number", id: "nomor")
  /// An agency, or what the register is called where nobody in particular imported it.
  static let accordingTo = OpenColumn(
    "according_to", en: "according to the register of", id: "menurut register", isOptional: true)
}
