import GugusDomain

extension HealthIndicator {
  /// Its heading.
  public var title: Term {
    switch self {
    case .acrossSectors: Term(en: "Commitments across sectors", id: "Komitmen lintas sektor")
    case .supportAcrossSectors: Term(en: "Support across sectors", id: "Dukungan lintas sektor")
    case .accepted: Term(en: "Accepted, not imposed", id: "Diterima, bukan ditugaskan")
    case .leadNamed: Term(en: "Chair in office", id: "Ketua terisi")
    case .attendedWithMandate: Term(en: "Attended with mandate", id: "Hadir dengan wewenang")
    case .meetingsHeld: Term(en: "Meetings held", id: "Rapat terlaksana")
    case .decisionsFollowedUp:
      Term(en: "Decisions with follow-up", id: "Keputusan dengan tindak lanjut")
    case .agreementsCurrent: Term(en: "Agreements current", id: "Dasar dan masa tugas berlaku")
    case .claimsWithEvidence: Term(en: "Claims with evidence", id: "Klaim dengan data dukung")
    case .verdictsInTime: Term(en: "Verdicts in time", id: "Verifikasi tepat waktu")
    case .keptOnTime: Figure.reliability.title
    case .outcomesNamed: Term(en: "Shared outcomes named", id: "Hasil bersama ditetapkan")
    case .outcomesMeasured: Term(en: "Shared outcomes measured", id: "Hasil bersama diukur")
    case .servingOutcomes:
      Term(en: "Commitments for an outcome", id: "Komitmen untuk hasil bersama")
    case .servicesNamed: Term(en: "Services named", id: "Pelayanan ditetapkan")
    case .servicesLinked: Term(en: "Services that join agencies", id: "Pelayanan terpadu")
    case .servicesKept:
      Term(en: "Kept where services are given", id: "Tepat waktu pada pemberi pelayanan")
    }
  }

  /// How it is computed: what is counted, of what.
  public var formula: Term {
    switch self {
    case .acrossSectors:
      return Term(
        en: "debtor and creditor of different sectors ÷ binding and due in the period",
        id: "penanggung jawab dan penerima berbeda sektor ÷ mengikat dan jatuh tempo dalam periode")
    case .supportAcrossSectors:
      return Term(
        en: "supporters of another sector than the debtor's ÷ supporters, of the same",
        id: "pendukung dari sektor lain daripada penanggung jawab ÷ pendukung, dari yang sama")
    case .accepted:
      return Term(
        en: "accepted ÷ binding and due in the period",
        id: "diterima ÷ mengikat dan jatuh tempo dalam periode")
    case .leadNamed:
      return Term(
        en: "with a chair today ÷ task forces begun and not dissolved",
        id: "dengan ketua hari ini ÷ gugus tugas yang sudah mulai dan belum dibubarkan")
    case .attendedWithMandate:
      return Term(
        en: "attended with mandate to decide ÷ named in the minutes, by agency and meeting held in "
          + "the period; left out: attended, mandate not stated",
        id: "hadir dengan wewenang memutuskan ÷ disebut dalam notula, menurut instansi dan rapat "
          + "terlaksana dalam periode; tidak dihitung: hadir, wewenang tidak disebut")
    case .meetingsHeld:
      return Term(
        en: "held ÷ scheduled in the period and before today, cancelled ones among them",
        id: "terlaksana ÷ dijadwalkan dalam periode dan sebelum hari ini, termasuk yang dibatalkan")
    case .decisionsFollowedUp:
      return Term(
        en: "from which a commitment came ÷ decisions of meetings held in the period",
        id: "yang melahirkan komitmen ÷ keputusan rapat terlaksana dalam periode")
    case .agreementsCurrent:
      return Term(
        en: "within their term today ÷ task forces begun and not dissolved",
        id: "dalam masa tugas hari ini ÷ gugus tugas yang sudah mulai dan belum dibubarkan")
    case .claimsWithEvidence:
      return Term(
        en: "with evidence ÷ claims made in the period, whether or not evidence was due",
        id: "dengan data dukung ÷ klaim dalam periode, baik data dukung diminta maupun tidak")
    case .verdictsInTime:
      return Term(
        en: "judged within the verdict term ÷ claims made in the period that were judged or have "
          + "waited longer",
        id:
          "diverifikasi dalam batas waktu verifikasi ÷ klaim dalam periode yang sudah diverifikasi "
          + "atau menunggu lebih lama")
    case .keptOnTime: return Figure.reliability.formula
    case .outcomesNamed:
      return Term(
        en: "with a shared outcome, its baseline and target ÷ task forces begun and not dissolved",
        id: "dengan hasil bersama, titik awal, dan target ÷ gugus tugas yang sudah mulai dan belum "
          + "dibubarkan")
    case .outcomesMeasured:
      return Term(
        en: "measured within the reporting interval, else "
          + "\(HealthIndicator.daysForMeasurement) days, before today ÷ shared outcomes",
        id: "diukur dalam selang pelaporan, atau \(HealthIndicator.daysForMeasurement) hari, "
          + "sebelum hari ini ÷ hasil bersama")
    case .servingOutcomes:
      return Term(
        en: "for a shared outcome ÷ binding and due in the period",
        id: "untuk hasil bersama ÷ mengikat dan jatuh tempo dalam periode")
    case .servicesNamed:
      return Term(
        en: "that name a service ÷ task forces for public service, or that name one",
        id: "yang menyebut pelayanan ÷ gugus tugas untuk pelayanan publik, atau yang menyebutnya")
    case .servicesLinked:
      return Term(
        en: "one door, centralized or electronic ÷ services named",
        id: "satu pintu, terpusat, atau elektronik ÷ pelayanan yang disebut")
    case .servicesKept:
      return Term(
        en: "kept on time ÷ due, of task forces that name services",
        id: "terpenuhi tepat waktu ÷ jatuh tempo, dari gugus tugas yang menyebut pelayanan")
    }
  }
}
