import GugusDomain

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
          + "left, the steward vouches",
        id: "instansi mendaftarkan sendiri kunci berikutnya; kunci pertamanya, dan kunci baru bila "
          + "tidak ada lagi yang berlaku, dijamin pengelola ruang kerja"),
      instead: Term(
        en: "let \(agency) do it, or the steward: `gugus key register \(agency) … --as …`",
        id: "mintalah \(agency), atau pengelola ruang kerja: "
          + "`gugus key register \(agency) … --as …`"))
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
      instead: Term(
        en: "see what there is with `gugus key list --registered`",
        id: "lihat yang terdaftar dengan `gugus key list --registered`"))
  }

  static let mustSign = Term(
    en: "in this workspace an entry that binds an agency carries its signature",
    id: "di ruang kerja ini catatan yang mengikat instansi memuat tanda tangannya")

  static func nobodySigns(_ event: EventKind) -> Self {
    Self(
      what: Term(
        en: "nobody signs for “\(event.term.en)”: no agency was named",
        id: "tidak ada yang menandatangani “\(event.term.id)”: instansinya belum disebut"),
      rule: mustSign,
      instead: Term(en: "say who acts with `--as`", id: "sebutkan pelakunya dengan `--as`"))
  }

  static func noKeyToSign(_ agency: AgencyCode, _ event: EventKind) -> Self {
    Self(
      what: Term(
        en: "\(agency) has no key on record with which “\(event.term.en)” could be signed",
        id: "\(agency) belum punya kunci tercatat untuk menandatangani “\(event.term.id)”"),
      rule: mustSign,
      instead: Term(
        en: "register one: `gugus key new …`, `gugus key register \(agency) … --as \(agency)`",
        id: "daftarkan dahulu: `gugus key new …`, `gugus key register \(agency) … --as \(agency)`"))
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
      instead: Term(
        en: "let it register the key: `gugus key register \(agency) … --as \(agency)`",
        id: "mintalah ia mendaftarkannya: `gugus key register \(agency) … --as \(agency)`"))
  }

  static func keyNotHere(_ agency: AgencyCode, _ ids: [String]) -> Self {
    let list = ids.joined(separator: ", ")
    return Self(
      what: Term(
        en: "the private key of \(agency) is not here (\(list))",
        id: "kunci privat \(agency) tidak ada di sini (\(list))"),
      rule: mustSign,
      instead: Term(
        en: "let whoever holds the key do it, or name its folder with GUGUS_KEYS",
        id: "mintalah pemegang kuncinya, atau sebutkan foldernya dengan GUGUS_KEYS"))
  }
}
