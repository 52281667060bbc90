import GugusDomain

extension SettingRefusal {
  var words: RefusalWords {
    switch self {
    case .backDatedSetting(let day, let today): .backDatedSetting(day, today: today)
    case .unknownFilter(let name, let nearest): .unknownFilter(name, nearest)
    }
  }
}

extension TakingBackRefusal {
  var words: RefusalWords {
    switch self {
    case .alreadyVoid(let entry): .alreadyVoid(entry)
    case .notYours(let entry, let agency): .notYours(entry, agency)
    case .othersDepend(let entry, let others): .othersDepend(entry, others)
    case .nothingToUndo: .nothingToUndo
    case .followsFromAnother(let entry): .followsFromAnother(entry)
    case .standsForGood(let entry): .standsForGood(entry)
    case .wordGiven(let agency, let kind, let day): .wordGiven(agency, kind, day)
    }
  }
}

extension ForgettingRefusal {
  var words: RefusalWords {
    switch self {
    case .notPersonal(let entry, let path, let known):
      .notPersonal(entry, path, known: known)
    case .fileForgotten(let sha256): .fileForgotten(sha256)
    }
  }
}

extension RefusalWords {
  static func alreadyVoid(_ entry: Int) -> Self {
    Self(
      what: Term(
        en: "entry \(entry) is void already, or makes another void",
        id: "catatan \(entry) sudah batal, atau membatalkan catatan lain"),
      rule: Term(
        en: "an entry is made void once; a void stands",
        id: "catatan dibatalkan satu kali; pembatalan tidak dibatalkan"),
      instead: Advice(
        en: "record again what should stand", id: "catat kembali apa yang seharusnya berlaku"))
  }

  static func notYours(_ entry: Int, _ agency: AgencyCode?) -> Self {
    let recorder = agency.map(Term.init(code:)) ?? Term(en: "nobody", id: "tidak ada instansi")
    return Self(
      what: Term(
        en: "entry \(entry) is \(recorder.en)'s", id: "catatan \(entry) milik \(recorder.id)"),
      rule: Term(
        en: "an entry is made void by whoever recorded it, or by an agency that governs the task "
          + "force; what is the workspace's (agencies, keys, policy, settings), by its steward "
          + "alone",
        id: "catatan dibatalkan oleh pencatatnya atau oleh pengelola gugus tugas; urusan ruang "
          + "kerja (instansi, kunci, kebijakan, pengaturan) hanya oleh pengelola ruang kerja"),
      instead: Advice(
        en: "let one of them do it: \(Step(.voidEntry, .entry(entry), .reason, .by(nil)))",
        id: "mintalah salah satunya: \(Step(.voidEntry, .entry(entry), .reason, .by(nil)))"))
  }

  static func othersDepend(_ entry: Int, _ others: [Int]) -> Self {
    let list =
      others.prefix(20).map(String.init).joined(separator: ", ")
      + (others.count > 20 ? ", …" : "")
    return Self(
      what: Term(
        en: "\(others.count) entries depend on entry \(entry): \(list)",
        id: "\(others.count) catatan bergantung pada catatan \(entry): \(list)"),
      rule: Term(
        en: "what rests on an entry cannot stand without it",
        id: "yang bersandar pada suatu catatan tidak dapat berlaku tanpanya"),
      instead: Advice(
        en: "take them along with `--cascade`, after reading them: \(Step(.showEntry, .more))",
        id: "batalkan sekalian dengan `--cascade`, setelah membacanya: "
          + "\(Step(.showEntry, .more))"))
  }

  static var nothingToUndo: Self {
    Self(
      what: Term(
        en: "this agency and officer have recorded nothing that could be undone",
        id: "instansi dan petugas ini belum mencatat apa pun yang dapat dibatalkan"),
      rule: Term(
        en: "`undo` takes back one's own last command as a whole",
        id: "`undo` membatalkan perintah terakhir sendiri secara utuh"),
      instead: Advice(
        en: "name the entry: \(Step(.voidEntry, .more))",
        id: "sebutkan entrinya: \(Step(.voidEntry, .more))"))
  }

  static func followsFromAnother(_ entry: Int) -> Self {
    Self(
      what: Term(
        en: "entry \(entry) only follows from another that was recorded with it",
        id: "catatan \(entry) hanya akibat dari catatan lain yang dicatat bersamanya"),
      rule: Term(
        en: "a consequence stands and falls with its cause",
        id: "akibat berlaku dan batal bersama sebabnya"),
      instead: Advice(
        en: "make the cause void, with `--cascade`: see \(Step(.listEntries))",
        id: "batalkan sebabnya, dengan `--cascade`: lihat \(Step(.listEntries))"))
  }

  static func standsForGood(_ entry: Int) -> Self {
    Self(
      what: Term(
        en: "entry \(entry) cannot be taken back", id: "catatan \(entry) tidak dapat dibatalkan"),
      rule: Term(
        en:
          "how a log began, what was forgotten, and keys where entries are signed stand for good",
        id:
          "awal jurnal, yang sudah dilupakan, dan kunci bila catatan ditandatangani berlaku untuk "
          + "seterusnya"),
      instead: Advice(
        en: "record what is right: \(Step(.showEntry, .entry(entry))) shows what it did",
        id: "catat yang benar: \(Step(.showEntry, .entry(entry))) menunjukkan isinya"))
  }

  static func wordGiven(_ agency: AgencyCode, _ kind: EventKind, _ day: Day) -> Self {
    Self(
      what: Term(
        en: "\(agency) gave its word for this on \(day) (\(kind.term.en))",
        id: "\(agency) sudah menyatakannya pada \(day) (\(kind.term.id))"),
      rule: Term(
        en:
          "another side may rely on it: such a word is taken back only on the day on which it came on "
          + "record",
        id:
          "pihak lain berhak memegangnya: pernyataan seperti itu hanya dapat dibatalkan pada hari "
          + "dicatat"),
      instead: Advice(
        en: "record what should hold from now on, of a commitment with "
          + "\(Step(.reviseCommitment, .more)) or \(Step(.releaseCommitment, .more)); or let an "
          + "agency that governs and is no side make it void: \(Step(.voidEntry, .more, .by(nil)))",
        id: "catat yang berlaku mulai sekarang, untuk komitmen dengan "
          + "\(Step(.reviseCommitment, .more)) atau \(Step(.releaseCommitment, .more)); atau "
          + "mintalah pengelola gugus tugas yang bukan pihak membatalkannya: "
          + "\(Step(.voidEntry, .more, .by(nil)))"))
  }

  static func notPersonal(_ entry: Int, _ path: String, known: [String]) -> Self {
    let list = known.joined(separator: ", ")
    return Self(
      what: known.isEmpty
        ? Term(
          en: "entry \(entry) has no personal texts",
          id: "catatan \(entry) tidak mempunyai teks pribadi")
        : Term(
          en: "entry \(entry) has no personal text at \(path)",
          id: "catatan \(entry) tidak mempunyai teks pribadi di \(path)"),
      rule: Term(
        en:
          "only names of people and free prose stand beside the journal and can be forgotten; all "
          + "else is the record itself",
        id:
          "hanya nama orang dan uraian bebas yang tersimpan di samping jurnal dan dapat dilupakan; "
          + "selebihnya adalah catatan itu sendiri"),
      instead: known.isEmpty
        ? Advice(
          en: "see what it holds: \(Step(.showEntry, .entry(entry)))",
          id: "lihat isinya: \(Step(.showEntry, .entry(entry)))")
        : Advice(
          en: "name one of these with `--field`: \(list)",
          id: "sebutkan salah satu ini dengan `--field`: \(list)"))
  }

  static func fileForgotten(_ sha256: String) -> Self {
    Self(
      what: Term(
        en: "the file \(sha256.prefix(12))… was forgotten",
        id: "berkas \(sha256.prefix(12))… sudah dilupakan"),
      rule: Term(
        en: "what somebody had a right to have forgotten does not come back",
        id: "yang berhak dilupakan tidak dimunculkan kembali"),
      instead: Advice(
        en: "submit another file, without what was to be forgotten",
        id: "serahkan berkas lain, tanpa isi yang harus dilupakan"))
  }

  static func unknownFilter(_ name: String, _ nearest: [String]) -> Self {
    let shown = String(name.unicodeScalars.prefix(60))
    let guess = nearest.joined(separator: ", ")
    return Self(
      what: Term(
        en: "there is no filter “\(shown)”" + (guess.isEmpty ? "" : "; did you mean \(guess)?"),
        id: "tidak ada saringan “\(shown)”" + (guess.isEmpty ? "" : "; maksud Anda \(guess)?")),
      rule: Term(
        en: "a filter is used by a name under which it was kept",
        id: "saringan dipakai dengan nama saat disimpan"),
      instead: Advice(
        en: "see them all: \(Step(.showSettings))",
        id: "lihat semuanya: \(Step(.showSettings))"))
  }

}

extension Term {
  init(code: AgencyCode) { self.init(same: code.text) }
}

extension RefusalWords {
  static func backDatedSetting(_ day: Day, today: Day) -> Self {
    Self(
      what: Term(
        en: "a setting cannot take effect on \(day): today is \(today)",
        id: "pengaturan tidak dapat berlaku sejak \(day): hari ini \(today)"),
      rule: Term(
        en: "a setting holds from the day on which it is made; what was before keeps its own",
        id:
          "pengaturan berlaku sejak hari dibuat; yang terjadi sebelumnya tetap menurut pengaturan "
          + "waktu itu"),
      instead: Advice(en: "leave out `--on`", id: "hapus `--on`"))
  }
}
