import GugusDomain
import GugusReports

extension Standing {
  /// How a commitment stands against a due date.
  public var term: Term {
    switch self {
    case .keptOnTime: Term(en: "kept on time", id: "terpenuhi tepat waktu")
    case .keptLate: Term(en: "kept late", id: "terpenuhi terlambat")
    case .keptAfterWaiting: Term(en: "kept after waiting", id: "terpenuhi setelah menunggu")
    case .contested: Term(en: "under objection", id: "dalam keberatan")
    case .keptUnknown:
      Term(
        en: "kept, unknown whether on time",
        id: "terpenuhi, tidak diketahui tepat waktu atau terlambat")
    case .violated: Term(en: "violated", id: "tidak dipenuhi")
    case .overdue: Term(en: "overdue", id: "lewat batas waktu")
    case .claimedLate:
      Term(en: "claimed late", id: "diklaim selesai setelah batas waktu")
    case .awaitingVerdict: Term(en: "awaiting a verdict", id: "menunggu verifikasi")
    case .notYetDue: Term(en: "not yet due", id: "belum jatuh tempo")
    case .waiting: Term(en: "waiting for its condition", id: "menunggu prasyarat")
    case .suspended: Term(en: "suspended", id: "ditangguhkan")
    case .released: Term(en: "released", id: "dibebaskan")
    case .expired: Term(en: "expired", id: "gugur")
    case .declined: Term(en: "declined", id: "ditolak")
    case .unanswered: Term(en: "unanswered", id: "belum dijawab")
    }
  }
}

extension Part {
  /// How something enters a figure.
  public var term: Term {
    switch self {
    case .counted: Term(en: "counted", id: "dihitung")
    case .inDenominator: Term(en: "in the denominator only", id: "hanya dalam penyebut")
    case .leftOut: Term(en: "left out", id: "tidak dihitung")
    case .dayUnknown:
      Term(en: "left out: day not recorded", id: "tidak dihitung: tanggal tidak tercatat")
    }
  }
}

extension Figure {
  /// Its heading.
  public var title: Term {
    switch self {
    case .reliability: Term(en: "Kept on time (reliability)", id: "Tepat waktu (keandalan)")
    case .keptByFirstDue:
      Term(en: "Kept by the first due date", id: "Terpenuhi dalam batas waktu semula")
    case .keptLate: Term(en: "Kept late", id: "Terpenuhi terlambat")
    case .keptAfterWaiting: Term(en: "Kept after waiting", id: "Terpenuhi setelah menunggu")
    case .lateAnswer: Term(en: "Not answered in time", id: "Dijawab lewat batas waktu")
    case .lateVerdict: Term(en: "Not judged in time", id: "Diverifikasi lewat batas waktu")
    case .overdue: Term(en: "Overdue", id: "Lewat batas waktu")
    case .violated: Term(en: "Violated", id: "Tidak dipenuhi")
    case .slip: Term(en: "Slip (days)", id: "Pergeseran (hari)")
    case .revised: Term(en: "Revised", id: "Direvisi")
    case .response: Term(en: "Response (days)", id: "Lama menjawab (hari)")
    case .verdictWait: Term(en: "Verdict wait (days)", id: "Lama memverifikasi (hari)")
    case .imposed: Term(en: "Imposed", id: "Ditugaskan")
    case .openBarriers: Term(en: "Open barriers", id: "Hambatan terbuka")
    case .attendance: Term(en: "Attendance", id: "Kehadiran")
    case .mandate: Term(en: "Mandate to decide", id: "Wewenang memutuskan")
    }
  }

  /// How it is computed: what is counted, of what. `definitions` say what the words mean and
  /// what is left out.
  public var formula: Term {
    switch self {
    case .reliability:
      Term(en: "kept on time ÷ due", id: "terpenuhi tepat waktu ÷ jatuh tempo")
    case .keptByFirstDue:
      Term(
        en: "kept on time ÷ due, both by the first due date",
        id: "terpenuhi tepat waktu ÷ jatuh tempo, keduanya menurut batas waktu semula")
    case .keptLate: Term(en: "kept late ÷ due", id: "terpenuhi terlambat ÷ jatuh tempo")
    case .keptAfterWaiting:
      Term(
        en: "kept after waiting ÷ (kept after waiting + due)",
        id: "terpenuhi setelah menunggu ÷ (terpenuhi setelah menunggu + jatuh tempo)")
    case .lateAnswer:
      Term(
        en: "answered or still unanswered after the answer term ÷ proposed in the period and "
          + "answered, or past the term",
        id:
          "dijawab atau belum dijawab setelah batas waktu menjawab ÷ yang diusulkan dalam periode "
          + "dan sudah dijawab atau lewat batas itu")
    case .lateVerdict:
      Term(
        en:
          "judged or still unjudged after the verdict term ÷ claimed in the period and judged, or "
          + "past the term; charged to the judge",
        id:
          "diverifikasi atau belum diverifikasi setelah batas waktu verifikasi ÷ yang diklaim dalam "
          + "periode dan sudah diverifikasi atau lewat batas itu; dibebankan kepada verifikator")
    case .overdue:
      Term(
        en: "(overdue + claimed late) ÷ due",
        id: "(lewat batas waktu + diklaim selesai setelah batas waktu) ÷ jatuh tempo")
    case .violated: Term(en: "violated ÷ due", id: "tidak dipenuhi ÷ jatuh tempo")
    case .slip:
      Term(
        en: "days from first due date to delivery, of satisfied ones due in the period",
        id: "hari dari batas waktu semula sampai penyelesaian, dari yang terpenuhi dan jatuh tempo "
          + "dalam periode")
    case .revised:
      Term(
        en: "with an agreed revision ÷ binding",
        id: "dengan revisi yang disetujui ÷ yang mengikat")
    case .imposed: Term(en: "imposed ÷ binding", id: "ditugaskan ÷ yang mengikat")
    case .response:
      Term(
        en: "days from proposal to answer, of those proposed in the period",
        id: "hari dari usulan sampai jawaban, dari yang diusulkan dalam periode")
    case .verdictWait:
      Term(
        en: "days from claim to verdict, of verdicts given in the period; charged to the judge",
        id: "hari dari klaim sampai hasil verifikasi, dari verifikasi dalam periode; dibebankan "
          + "kepada verifikator")
    case .openBarriers:
      Term(
        en: "not resolved, on open commitments, today",
        id: "belum diselesaikan, pada komitmen terbuka, hari ini")
    case .attendance:
      Term(
        en: "present or represented ÷ named in the minutes, by agency and meeting held in the "
          + "period",
        id: "hadir atau diwakili ÷ disebut dalam notula, menurut instansi dan rapat terlaksana "
          + "dalam periode")
    case .mandate:
      Term(
        en: "with mandate to decide ÷ present or represented, of whom the minutes state it",
        id: "dapat memutuskan ÷ hadir atau diwakili yang wewenangnya disebut dalam notula")
    }
  }

  /// What the words of the formulas mean, with what each leaves out.
  public static var definitions: [Term] {
    let due = Term.joined(Standing.allCases.filter(\.isDue).map(\.term), by: " + ")
    let leftOut = Term.joined(Standing.allCases.filter { !$0.isDue }.map(\.term), by: ", ")
    return [
      Term(
        en: "Due: \(due.en), of those whose due date lies in the period; left out: \(leftOut.en).",
        id: "Jatuh tempo: \(due.id), dari yang batas waktunya dalam periode; tidak dihitung: "
          + "\(leftOut.id)."),
      Term(
        en: "Binding: accepted or imposed and due in the period; left out: unanswered, declined, "
          + "released, expired.",
        id: "Mengikat: diterima atau ditugaskan dan jatuh tempo dalam periode; tidak dihitung: "
          + "belum dijawab, ditolak, dibebaskan, gugur."),
      Term(
        en: "Delivery: the claim that the verdict upheld, else the verdict itself. 95%: the "
          + "Wilson score interval. A day that no register says is taken for granted on import, and "
          + "nothing is measured by it.",
        id: "Penyelesaian: klaim yang dibenarkan oleh hasil verifikasi, atau verifikasi itu "
          + "sendiri bila tanpa klaim. 95%: selang skor Wilson. Tanggal yang tidak tercatat dalam "
          + "daftar diandaikan saat impor, dan tidak dipakai untuk mengukur apa pun."),
    ]
  }
}

extension Figures {
  /// Why its shares say little, where they do.
  func caution(fewTaskForces: Bool) -> Cell {
    switch (!isRanked, fewTaskForces) {
    case (false, false): .empty
    case (true, false):
      .term(
        raw: "few-commitments", Term(en: "few commitments", id: "komitmen sedikit"), .warning)
    case (false, true):
      .term(
        raw: "few-task-forces", Term(en: "few task forces", id: "gugus tugas sedikit"), .warning)
    case (true, true):
      .term(
        raw: "few-commitments few-task-forces",
        Term(
          en: "few commitments and task forces", id: "komitmen dan gugus tugas sedikit"), .warning)
    }
  }

  /// What became of what was due, each in its own colour and pattern.
  var parts: [Chart.BarRow.Part] {
    [
      Chart.BarRow.Part(Standing.keptOnTime.term, reliability.count, .good),
      Chart.BarRow.Part(Standing.keptLate.term, keptLate.count, .fair),
      Chart.BarRow.Part(Standing.overdue.term, overdue.count, .poor),
      Chart.BarRow.Part(Standing.violated.term, violated.count, .bad),
    ]
  }
}
