import GugusDomain

extension Standing {
  /// How a commitment stands against a due date.
  public var term: Term {
    switch self {
    case .keptOnTime: Term(en: "kept on time", id: "terpenuhi tepat waktu")
    case .keptLate: Term(en: "kept late", id: "terpenuhi terlambat")
    case .violated: Term(en: "violated", id: "dilanggar")
    case .overdue: Term(en: "overdue", id: "terlambat")
    case .claimedLate: Term(en: "claimed late", id: "diklaim selesai terlambat")
    case .awaitingVerdict: Term(en: "awaiting a verdict", id: "menunggu verifikasi")
    case .notYetDue: Term(en: "not yet due", id: "belum jatuh tempo")
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
    }
  }
}

extension Figure {
  /// Its heading.
  public var title: Term {
    switch self {
    case .reliability: Term(en: "Kept on time (reliability)", id: "Tepat waktu (keandalan)")
    case .keptByFirstDue:
      Term(en: "Kept by the first due date", id: "Terpenuhi dalam batas waktu awal")
    case .keptLate: Term(en: "Kept late", id: "Terpenuhi terlambat")
    case .overdue: Term(en: "Overdue", id: "Terlambat")
    case .violated: Term(en: "Violated", id: "Dilanggar")
    case .slip: Term(en: "Slip (days)", id: "Pergeseran waktu (hari)")
    case .revised: Term(en: "Revised", id: "Direvisi")
    case .response: Term(en: "Response (days)", id: "Waktu jawab (hari)")
    case .verdictWait: Term(en: "Verdict wait (days)", id: "Waktu tunggu verifikasi (hari)")
    case .imposed: Term(en: "Imposed", id: "Ditugaskan")
    case .openBarriers: Term(en: "Open barriers", id: "Hambatan terbuka")
    case .attendance: Term(en: "Attendance", id: "Kehadiran")
    case .mandate: Term(en: "Mandate to decide", id: "Wewenang memutuskan")
    }
  }

  /// Exactly how it is computed: what is counted, of what, and what is left out.
  public var formula: Term {
    switch self {
    case .reliability:
      let share = share(of: [.keptOnTime], Figure.dueInPeriod)
      return Term(
        en: share.en + "; with its 95% Wilson interval, by whose lower bound agencies are"
          + " ranked from \(rankedFrom) due",
        id: share.id + "; dengan interval Wilson 95%, dan instansi diperingkat menurut batas"
          + " bawahnya jika pembaginya sekurang-kurangnya \(rankedFrom)")
    case .keptByFirstDue: return share(of: [.keptOnTime], Figure.firstDueInPeriod)
    case .keptLate: return share(of: [.keptLate], Figure.dueInPeriod)
    case .overdue: return share(of: [.overdue, .claimedLate], Figure.dueInPeriod)
    case .violated: return share(of: [.violated], Figure.dueInPeriod)
    case .slip:
      return Term(
        en: """
          days from the first due date to delivery (the claim that the verdict upheld, else the \
          verdict), negative when early: median and worst of the satisfied commitments whose due \
          date lies in the period; left out: those not satisfied
          """,
        id: """
          hari dari batas waktu awal sampai penyelesaian (klaim yang dibenarkan oleh hasil \
          verifikasi, atau verifikasi itu sendiri bila tanpa klaim), negatif jika lebih awal: \
          median dan terburuk dari komitmen terpenuhi yang batas waktunya dalam periode; tidak \
          dihitung: yang belum atau tidak terpenuhi
          """)
    case .revised:
      return bindingShare(
        of: Term(
          en: "with at least one agreed revision",
          id: "dengan sekurang-kurangnya satu revisi yang disetujui"))
    case .imposed: return bindingShare(of: Term(en: "imposed", id: "ditugaskan"))
    case .response:
      return Term(
        en: """
          days from proposal to the debtor's answer: median and worst of the commitments proposed \
          in the period and answered; left out: unanswered; imposed ones do not enter
          """,
        id: """
          hari dari usulan sampai jawaban penanggung jawab: median dan terburuk dari komitmen \
          yang diusulkan dalam periode dan sudah dijawab; tidak dihitung: belum dijawab; komitmen \
          yang ditugaskan tidak termasuk
          """)
    case .verdictWait:
      return Term(
        en: """
          days from claim to verdict, charged to the one who judges: median and worst of the \
          verdicts given in the period; left out: verdicts without a claim, claims not yet judged
          """,
        id: """
          hari dari klaim selesai sampai hasil verifikasi, dibebankan kepada yang memverifikasi: \
          median dan terburuk dari verifikasi dalam periode; tidak dihitung: verifikasi tanpa \
          klaim, klaim yang belum diverifikasi
          """)
    case .openBarriers:
      return Term(
        en: """
          barriers not resolved, of open commitments, by class, as they stand today whatever the \
          period; left out: barriers resolved, barriers of closed commitments
          """,
        id: """
          hambatan yang belum diselesaikan pada komitmen terbuka, menurut jenisnya, per hari ini \
          tanpa memandang periode; tidak dihitung: hambatan yang sudah diselesaikan, hambatan \
          pada komitmen yang sudah tertutup
          """)
    case .attendance:
      return Term(
        en: """
          present or represented ÷ invited (present, represented, excused or absent), once for \
          each agency and meeting held in the period; left out: meetings scheduled or cancelled
          """,
        id: """
          hadir atau diwakili ÷ diundang (hadir, diwakili, izin, atau tanpa keterangan), satu kali \
          untuk setiap instansi dan rapat yang terlaksana dalam periode; tidak dihitung: rapat \
          yang baru dijadwalkan atau dibatalkan
          """)
    case .mandate:
      return Term(
        en: """
          with mandate to decide ÷ present or represented, once for each agency and meeting held \
          in the period; left out: excused, absent
          """,
        id: """
          dapat memutuskan ÷ hadir atau diwakili, satu kali untuk setiap instansi dan rapat yang \
          terlaksana dalam periode; tidak dihitung: izin, tanpa keterangan
          """)
    }
  }

  private static let dueInPeriod = Term(
    en: "of the commitments whose due date lies in the period",
    id: "dari komitmen yang batas waktunya dalam periode")

  private static let firstDueInPeriod = Term(
    en: "against the first due date, of the commitments whose first due date lies in the period",
    id: "terhadap batas waktu awal, dari komitmen yang batas waktu awalnya dalam periode")

  /// A share of what is due, written out from the standings themselves.
  private func share(of counted: [Standing], _ population: Term) -> Term {
    let numerator = Term.joined(counted.map(\.term), by: " + ")
    let denominator = Term.joined(Standing.allCases.filter(\.isDue).map(\.term), by: " + ")
    let leftOut = Term.joined(Standing.allCases.filter { !$0.isDue }.map(\.term), by: ", ")
    return Term(
      en: """
        (\(numerator.en)) ÷ (\(denominator.en)), \(population.en); left out: \(leftOut.en)
        """,
      id: """
        (\(numerator.id)) ÷ (\(denominator.id)), \(population.id); tidak dihitung: \(leftOut.id)
        """)
  }

  /// A share of what binds its debtor.
  private func bindingShare(of counted: Term) -> Term {
    let population = Figure.dueInPeriod
    return Term(
      en: """
        \(counted.en) ÷ (accepted + imposed), \(population.en); left out: unanswered, declined, \
        released, expired
        """,
      id: """
        \(counted.id) ÷ (diterima + ditugaskan), \(population.id); tidak dihitung: belum \
        dijawab, ditolak, dibebaskan, gugur
        """)
  }
}
