import GugusDomain

extension KeyRefusal {
  var words: RefusalWords {
    switch self {
    case .notItsKeys(let agency, let actor): .notItsKeys(agency, by: actor)
    case .noPublicKey(let text): .noPublicKey(text)
    case .sameKey(let agency, let id, let known): .sameKey(agency, id: id, known: known)
    case .unknownKey(let agency, let id, let known): .unknownKey(agency, id, known: known)
    case .nobodySigns(let event): .nobodySigns(event)
    case .noKeyToSign(let agency, let event): .noKeyToSign(agency, event)
    case .keyNotHere(let agency, let ids): .keyNotHere(agency, ids)
    case .signsAlready(let agency): .signsAlready(agency)
    case .signingNeedsSteward(let steward): .signingNeedsSteward(steward)
    case .registerCannotBind(let agency, let event, let since):
      .registerCannotBind(agency, event, since: since)
    }
  }
}

/// Keys of agencies.
extension RefusalWords {
  static func notItsKeys(_ agency: AgencyCode, by actor: AgencyCode?) -> Self {
    let who = actor.map(Term.init(code:)) ?? actsForNone
    return Self(
      what: Term(
        en: "\(who.en) may not change the keys of \(agency)",
        id: "\(who.id) tidak boleh mengubah kunci \(agency)"),
      rule: Term(
        en: "an agency registers its own further keys; for its first, and its next when none is "
          + "left, the steward vouches, and for the steward's those who may impose do together",
        id: "instansi mendaftarkan sendiri kunci berikutnya; kunci pertamanya, dan kunci baru bila "
          + "tidak ada lagi yang berlaku, dijamin pengelola ruang kerja; kunci baru pengelola "
          + "sendiri dijamin bersama oleh instansi yang berwenang menugaskan"),
      instead: Advice(
        en: "let one of them do it: \(Step(.registerKey, on: .agency(agency), .more, .by(nil)))",
        id: "mintalah salah satunya: \(Step(.registerKey, on: .agency(agency), .more, .by(nil)))"))
  }

  static func noPublicKey(_ text: String) -> Self {
    Self(
      what: Term(
        en: "“\(text)” is no public key that an agency signs with",
        id: "“\(text)” bukan kunci publik untuk tanda tangan instansi"),
      rule: Term(
        en:
          "a public key is <name>+<ID>+<base64>, for Ed25519; its ID follows from its name and the "
          + "rest (C2SP signed-note)",
        id: "kunci publik berbentuk <nama>+<ID>+<base64>, untuk Ed25519; ID-nya mengikuti nama dan "
          + "sisanya (C2SP signed-note)"),
      instead: Advice(
        en: "copy it as \(Step(.showKey)) prints it",
        id: "salin seperti dicetak \(Step(.showKey))"))
  }

  static func sameKey(_ agency: AgencyCode, id: String, known: String) -> Self {
    Self(
      what: Term(
        en: "the key \(id) is one that \(agency) has or had"
          + (known == id ? "" : ", with the ID \(known)"),
        id: "kunci \(id) sama dengan kunci \(agency)"
          + (known == id ? "" : " yang ber-ID \(known)") + ", berlaku atau dicabut"),
      rule: Term(
        en: "a key is one agency's, with one ID, and once revoked for good: else it would sign for "
          + "another, or go on",
        id:
          "satu kunci milik satu instansi, punya satu ID, dan dicabut untuk seterusnya: jika tidak, "
          + "ia menandatangani bagi instansi lain atau tetap berlaku"),
      instead: Advice(
        en: "make a new one with \(Step(.newKey, .more))",
        id: "buat yang baru dengan \(Step(.newKey, .more))"))
  }

  static func unknownKey(_ agency: AgencyCode, _ id: String, known: [String]) -> Self {
    let ids = known.joined(separator: ", ")
    return Self(
      what: Term(
        en: "\(agency) has no key \(id) in force\(known.isEmpty ? "" : "; it has \(ids)")",
        id: "\(agency) tidak punya kunci \(id) yang berlaku"
          + (known.isEmpty ? "" : "; yang ada \(ids)")),
      rule: Term(
        en: "only a key that is registered and not yet revoked can be revoked",
        id: "hanya kunci yang terdaftar dan belum dicabut yang dapat dicabut"),
      instead: Advice(
        en: "see what there is with \(Step(.listRegisteredKeys))",
        id: "lihat yang terdaftar dengan \(Step(.listRegisteredKeys))"))
  }

  static let mustSign = Term(
    en: "in this workspace every entry carries the signature of the agency that records it",
    id: "di ruang kerja ini setiap catatan memuat tanda tangan instansi yang mencatatnya")

  static func nobodySigns(_ event: EventKind) -> Self {
    Self(
      what: Term(
        en: "nobody signs for “\(event.term.en)”: no agency was named",
        id: "tidak ada yang menandatangani “\(event.term.id)”: instansinya belum disebut"),
      rule: mustSign,
      instead: Advice(en: "say who acts with `--as`", id: "sebutkan pelakunya dengan `--as`"))
  }

  static func noKeyToSign(_ agency: AgencyCode, _ event: EventKind) -> Self {
    Self(
      what: Term(
        en: "\(agency) has no key on record with which “\(event.term.en)” could be signed",
        id: "\(agency) belum punya kunci tercatat untuk menandatangani “\(event.term.id)”"),
      rule: mustSign,
      instead: Advice(
        en: "let it make one with \(Step(.newKey, .more)), and the steward register it: "
          + "\(Step(.registerKey, on: .agency(agency), .more, .by(nil)))",
        id: "buat dengan \(Step(.newKey, .more)), lalu mintalah pengelola ruang kerja "
          + "mendaftarkannya: \(Step(.registerKey, on: .agency(agency), .more, .by(nil)))"))
  }

  static func signingNeedsSteward(_ steward: AgencyCode?) -> Self {
    Self(
      what: steward.map {
        Term(
          en: "the steward \($0) has no key in force with which it could sign",
          id: "pengelola ruang kerja \($0) tidak punya kunci yang berlaku untuk menandatangani")
      }
        ?? Term(
          en: "entries are to be signed, but no agency keeps the workspace",
          id: "catatan harus ditandatangani, tetapi ruang kerja ini belum punya pengelola"),
      rule: Term(
        en:
          "where entries are signed there is a steward with a key: while there is none, anyone may "
          + "do what is the steward's, and turn signing off",
        id: "bila catatan ditandatangani, ada pengelola ruang kerja yang punya kunci: tanpa itu "
          + "siapa pun dapat bertindak sebagai pengelola dan mematikannya"),
      instead: steward.map {
        Advice(
          en: "register one first: \(Step(.newKey, .more)), "
            + "\(Step(.registerKey, on: .agency($0), .more, .by(nil)))",
          id: "daftarkan dahulu: \(Step(.newKey, .more)), "
            + "\(Step(.registerKey, on: .agency($0), .more, .by(nil)))")
      }
        ?? Advice(
          en: "name it first, \(Step(.nameSteward, .more)), and register its key, "
            + "\(Step(.registerKey, .more))",
          id: "tetapkan dahulu, \(Step(.nameSteward, .more)), lalu daftarkan kuncinya, "
            + "\(Step(.registerKey, .more))"))
  }

  static func registerCannotBind(
    _ agency: AgencyCode, _ event: EventKind, since: Day
  ) -> Self {
    Self(
      what: Term(
        en: "a register cannot say “\(event.term.en)” for \(agency): entries are signed since "
          + "\(since)",
        id: "register tidak dapat mencatat “\(event.term.id)” atas nama \(agency): catatan "
          + "ditandatangani sejak \(since)"),
      rule: Term(
        en:
          "what binds another agency is taken from a register only up to the day on which signing "
          + "began, and never of what came on record here since",
        id: "yang mengikat instansi lain hanya diterima dari register sampai hari tanda tangan "
          + "diwajibkan, dan tidak untuk yang tercatat di sini sesudahnya"),
      instead: Advice(
        en: "let \(agency) record it with its own key; or import the row as it stood by then",
        id: "mintalah \(agency) mencatatnya dengan kuncinya sendiri; atau impor baris itu menurut "
          + "keadaan sampai hari itu"))
  }

  static func signsAlready(_ agency: AgencyCode) -> Self {
    Self(
      what: Term(
        en: "\(agency) has a key in force, or never had one",
        id: "\(agency) masih punya kunci yang berlaku, atau belum pernah punya"),
      rule: Term(
        en: "those who govern vouch together only for a steward whose last key is gone",
        id: "pengelola gugus tugas bersama-sama menjamin kunci hanya bila kunci terakhir pengelola "
          + "ruang kerja sudah tidak berlaku"),
      instead: Advice(
        en: "let it register the key: "
          + "\(Step(.registerKey, on: .agency(agency), .more, .by(agency)))",
        id: "mintalah ia mendaftarkannya: "
          + "\(Step(.registerKey, on: .agency(agency), .more, .by(agency)))"))
  }

  static func keyNotHere(_ agency: AgencyCode, _ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      what: Term(
        en: "the private key of \(agency) is not here (\(list))",
        id: "kunci privat \(agency) tidak ada di sini (\(list))"),
      rule: mustSign,
      instead: Advice(
        en: "let whoever holds the key do it, or name its folder with GUGUS_KEYS",
        id: "mintalah pemegang kuncinya, atau sebutkan foldernya dengan GUGUS_KEYS"))
  }
}
