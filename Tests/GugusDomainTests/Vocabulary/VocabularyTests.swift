import Testing

@testable import GugusDomain

@Suite("The vocabulary")
struct VocabularyTests {
  /// Checks that an enumeration has those names, in that order, in both languages; that a raw
  /// value is the kebab-case of the English name; and that each form finds the member.
  private func check<Words: Vocabulary>(
    _ words: Words.Type, _ names: [(String, String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let members = Array(words.allCases)
    #expect(members.map(\.term.en) == names.map(\.0), sourceLocation: sourceLocation)
    #expect(members.map(\.term.id) == names.map(\.1), sourceLocation: sourceLocation)
    for (member, name) in zip(members, names) {
      #expect(member.rawValue == kebab(name.0), sourceLocation: sourceLocation)
      for form in [name.0, name.1, member.rawValue, name.1.uppercased()] {
        #expect(words.named(form) == member, "\(form)", sourceLocation: sourceLocation)
      }
      for form in member.alsoCalled {
        #expect(words.named(form) == member, "\(form)", sourceLocation: sourceLocation)
      }
    }
  }

  private func kebab(_ name: String) -> String {
    name.split { $0 == " " || $0 == "," }.joined(separator: "-").lowercased()
  }

  @Test("A name is compared by its letters and digits, by bytes as by characters")
  func plainNames() {
    func byCharacters(_ text: String) -> String {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    let ascii = (0..<128).map { Character(Unicode.Scalar($0)) }
    for first in ascii {
      for second in ascii {
        let text = String([first, "k", second, first, "9", second])
        #expect(plain(text) == byCharacters(text))
      }
    }
    #expect(plain("  Dinas–Kesehatan\r\nKAB. É ") == "dinas kesehatan kab é")
  }

  @Test("Goal areas")
  func goalAreas() {
    check(
      GoalArea.self,
      [
        ("policy development", "pengembangan kebijakan"),
        ("programme management", "manajemen program"), ("public service", "pelayanan publik"),
      ])
  }

  @Test("Drivers")
  func drivers() {
    check(
      Driver.self,
      [
        ("silos, sectoral ego", "silo, ego sektoral"),
        ("public demand for good governance", "dorongan publik akan good governance"),
        ("information technology", "perkembangan teknologi informasi"),
      ])
  }

  @Test("Modes")
  func modes() {
    check(
      Mode.self,
      [
        ("integrated response", "respons pemerintah terintegrasi"),
        ("removing sectoral barriers", "menghilangkan sekat sektoral"),
        ("inter-agency cooperation", "kerja sama antarinstansi"),
        ("collaboration", "kolaborasi"), ("coordination", "koordinasi"), ("synergy", "sinergi"),
      ])
  }

  @Test("Approaches")
  func approaches() {
    check(
      Approach.self,
      [
        (
          "strengthened coordination between institutions",
          "penguatan koordinasi antarlembaga"
        ),
        ("special coordinating institution", "lembaga koordinasi khusus"),
        ("task force", "gugus tugas"), ("social coalition", "koalisi sosial"),
      ])
  }

  @Test("Formality")
  func formality() {
    check(Formality.self, [("formal", "formal"), ("informal", "informal")])
  }

  private let challenges = [
    ("human-resource and institutional capacity", "kapasitas SDM dan institusi"),
    ("organizational values and culture", "nilai dan budaya organisasi"),
    ("leadership", "kepemimpinan"),
  ]

  @Test("Challenges")
  func challengesOfWholeOfGovernment() {
    check(Challenge.self, challenges)
  }

  @Test("Service patterns")
  func servicePatterns() {
    check(
      ServicePattern.self,
      [
        ("functional technical", "teknis fungsional"), ("one roof", "satu atap"),
        ("one door", "satu pintu"), ("centralized", "terpusat"), ("electronic", "elektronik"),
      ])
  }

  @Test("Service kinds")
  func serviceKinds() {
    check(
      ServiceKind.self,
      [
        ("administrative", "administratif"), ("services", "jasa"), ("goods", "barang"),
        ("regulatory", "regulatif"),
      ])
  }

  @Test("Prerequisites")
  func prerequisites() {
    check(
      Prerequisite.self,
      [
        ("culture and philosophy", "budaya dan filosofi"),
        ("new ways of working", "cara kerja yang baru"),
        ("accountability and incentives", "akuntabilitas dan insentif"),
        ("new ways of developing policy", "cara baru pengembangan kebijakan"),
        ("designing programmes and services", "mendesain program dan pelayanan"),
      ])
  }

  @Test("Kinds of agency")
  func agencyKinds() {
    check(
      AgencyKind.self,
      [
        ("ministry", "kementerian"), ("institution", "lembaga"),
        ("regional office", "perangkat daerah"),
        ("state enterprise", "badan usaha milik negara atau daerah"),
        ("civil society", "organisasi masyarakat sipil"), ("private", "swasta"),
        ("international", "internasional"),
      ])
  }

  @Test("Roles")
  func roles() {
    check(
      Role.self,
      [
        ("steering", "pengarah"), ("chair", "ketua"), ("deputy chair", "wakil ketua"),
        ("secretariat", "sekretariat"), ("member", "anggota"), ("observer", "pengamat"),
      ])
  }

  @Test("Which roles govern, impose and take part")
  func roleRights() {
    #expect(Role.allCases.filter(\.governs) == [.steering, .chair, .deputyChair, .secretariat])
    #expect(Role.allCases.filter(\.imposes) == [.steering, .chair])
    #expect(Role.allCases.filter { !$0.takesPart } == [.observer])
  }

  @Test("Legal instruments")
  func legalInstruments() {
    check(
      LegalInstrument.self,
      [
        ("law", "undang-undang"), ("government regulation", "peraturan pemerintah"),
        ("presidential regulation", "peraturan presiden"),
        ("presidential decree", "keputusan presiden"),
        ("presidential instruction", "instruksi presiden"),
        ("ministerial regulation", "peraturan menteri"),
        ("ministerial decree", "keputusan menteri"), ("regional regulation", "peraturan daerah"),
        ("governor regulation", "peraturan gubernur"), ("governor decree", "keputusan gubernur"),
        ("regent regulation", "peraturan bupati"), ("regent decree", "keputusan bupati"),
        ("mayor decree", "keputusan wali kota"), ("agency decree", "surat keputusan"),
        ("agreement", "perjanjian kerja sama"), ("other", "lainnya"),
      ])
  }

  @Test("Presence")
  func presence() {
    check(
      Presence.self,
      [
        ("present", "hadir"), ("represented", "diwakili"), ("excused", "izin"),
        ("absent", "tanpa keterangan"),
      ])
  }

  @Test("States of a meeting")
  func meetingStates() {
    check(
      MeetingState.self,
      [
        ("scheduled", "dijadwalkan"), ("held", "terlaksana"), ("ratified", "disahkan"),
        ("cancelled", "dibatalkan"),
      ])
  }

  @Test("States of a commitment")
  func commitmentStates() {
    check(
      CommitmentState.self,
      [
        ("proposed", "diusulkan"), ("declined", "ditolak"), ("conditional", "bersyarat"),
        ("active", "berjalan"), ("suspended", "ditangguhkan"), ("claimed", "diklaim selesai"),
        ("satisfied", "terpenuhi"), ("violated", "tidak dipenuhi"), ("expired", "gugur"),
        ("released", "dibebaskan"),
      ])
  }

  @Test("Open is every state but declined, satisfied, violated, expired and released")
  func openStates() {
    #expect(
      Set(CommitmentState.allCases.filter { !$0.isOpen })
        == [.declined, .satisfied, .violated, .expired, .released])
  }

  @Test("Verdicts")
  func verdicts() {
    check(
      Verdict.self,
      [
        ("as recommended", "telah sesuai"), ("not yet as recommended", "belum sesuai"),
        ("not followed up", "belum ditindaklanjuti"),
        ("cannot be followed up", "tidak dapat ditindaklanjuti"), ("failed", "gagal"),
      ])
  }

  @Test("Valid reasons")
  func validReasons() {
    check(
      ValidReason.self,
      [
        ("force majeure", "keadaan kahar"), ("judicial process", "dalam proses peradilan"),
        (
          "no longer effective, efficient or economical",
          "tidak lagi efektif, efisien, atau ekonomis"
        ),
      ])
  }

  @Test("Qualities of evidence")
  func evidenceQualities() {
    check(
      EvidenceQuality.self,
      [("sufficient", "cukup"), ("competent", "kompeten"), ("relevant", "relevan")])
  }

  @Test("Barriers have a challenge's class or a further one")
  func barrierClasses() {
    check(
      BarrierClass.self,
      challenges + [
        ("regulation", "regulasi"), ("budget", "anggaran"),
        ("data and technology", "data dan teknologi"), ("sectoral ego", "ego sektoral"),
        ("force majeure", "keadaan kahar"),
      ])
    #expect(BarrierClass.allCases.compactMap(\.challenge) == Challenge.allCases)
  }

  @Test("States of a finding, and its conclusions")
  func findings() {
    check(
      FindingState.self,
      [
        ("open", "terbuka"), ("replied", "dijawab"), ("upheld", "terbukti"),
        ("dismissed", "tidak terbukti"), ("withdrawn", "dicabut"),
      ])
    check(Conclusion.self, [("upheld", "terbukti"), ("dismissed", "tidak terbukti")])
    #expect(FindingState.allCases.filter(\.isOpen) == [.open, .replied])
  }

  @Test("Awards")
  func awards() {
    #expect(
      AwardKind.allCases.map(\.rawValue)
        == ["commendation-letter", "recognition", "budget-incentive"])
    #expect(
      AwardKind.allCases.map(\.term.id)
        == ["piagam penghargaan", "pengakuan", "insentif anggaran atau tunjangan"])
    checkForms(AwardKind.self)
    #expect(AwardKind.named("piagam") == .commendationLetter)
  }

  @Test("Sanctions, the lightest first, and which must be in force before which")
  func sanctions() {
    #expect(
      SanctionKind.allCases.map(\.rawValue) == [
        "oral-reprimand", "written-reprimand", "second-written-reprimand", "report-to-superior",
        "relief-proposed",
      ])
    #expect(
      SanctionKind.allCases.map(\.term.id) == [
        "teguran lisan", "teguran tertulis", "teguran tertulis kedua", "laporan kepada atasan",
        "usul pembebasan dari jabatan kepada pejabat yang berwenang",
      ])
    checkForms(SanctionKind.self)
    #expect(
      SanctionKind.allCases.map(\.follows)
        == [nil, nil, .writtenReprimand, .secondWrittenReprimand, .reportToSuperior])
  }

  @Test("Awards and sanctions are told apart by any of their names")
  func incentives() {
    #expect(IncentiveKind.named("Piagam Penghargaan") == .award(.commendationLetter))
    #expect(IncentiveKind.named("teguran-tertulis") == .sanction(.writtenReprimand))
    #expect(IncentiveKind.named("medal") == nil)
    #expect(IncentiveKind.allCases.count(where: \.isSanction) == SanctionKind.allCases.count)
  }

  @Test("States of an award or sanction")
  func incentiveStates() {
    #expect(
      IncentiveState.allCases.map(\.rawValue)
        == ["ahead", "in-force", "appealed", "lifted", "lapsed"])
    #expect(
      IncentiveState.allCases.map(\.term.id)
        == ["belum berlaku", "berlaku", "dalam banding", "dicabut", "berakhir"])
    checkForms(IncentiveState.self)
  }

  @Test("States of an assessment")
  func assessments() {
    check(AssessmentState.self, [("open", "terbuka"), ("closed", "ditutup")])
  }

  @Test("Measures of a policy")
  func measures() {
    #expect(
      PolicyMeasure.allCases.map(\.rawValue) == [
        "due", "kept-on-time", "reliability", "reliability-lower", "reliability-upper",
        "kept-by-first-due", "kept-late", "kept-after-waiting", "late-answer", "late-verdict",
        "overdue", "violated", "imposed", "revised", "slip",
        "response", "verdict-wait", "open-barriers", "attendance", "mandate", "late-days",
        "charged-days", "open-findings", "upheld-findings", "awards-in-force",
        "sanctions-in-force",
      ])
    checkForms(PolicyMeasure.self)
  }

  /// Checks that each form finds its own member, where a raw value is shorter than the name.
  private func checkForms<Words: Vocabulary>(
    _ words: Words.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for member in words.allCases {
      let forms = [member.rawValue, member.term.en, member.term.id] + member.alsoCalled
      for form in forms {
        #expect(words.named(form) == member, "\(form)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(
    "A word is found however its spaces, hyphens and capitals are written",
    arguments: [
      "deputy-chair", "Deputy Chair", "WAKIL_KETUA", "  wakil   ketua ",
    ])
  func spelling(text: String) {
    #expect(Role.named(text) == .deputyChair)
  }

  @Test("A word that is not there is not guessed", arguments: ["", " ", "chairs", "ketua wakil"])
  func unknownWord(text: String) {
    #expect(Role.named(text) == nil)
  }

  @Test("A term is said in the language asked for")
  func languages() {
    let term = Term(en: "chair", id: "ketua")
    #expect(term.in(.english) == "chair")
    #expect(term.in(.indonesian) == "ketua")
    #expect(Term(same: "TPPS").in(.indonesian) == Term(same: "TPPS").in(.english))
  }
}
