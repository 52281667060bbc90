import GugusDomain

extension Party {
  /// As it stands in a sentence: who may do something.
  public var term: Term {
    switch self {
    case .member:
      Term(
        en: "a member of the task force other than an observer",
        id: "anggota gugus tugas selain pengamat")
    case .chairOrSteering:
      Term(en: "the chair or a steering agency", id: "ketua atau pengarah gugus tugas")
    case .governing:
      Term(
        en: "an agency that governs the task force (steering, chair, deputy chair, secretariat)",
        id: "pengelola gugus tugas (pengarah, ketua, wakil ketua, sekretariat)")
    case .debtor: Term(en: "the debtor", id: "penanggung jawab")
    case .creditor: Term(en: "the creditor", id: "penerima komitmen")
    case .supporter: Term(en: "a supporter", id: "pendukung")
    case .verifier: Term(en: "the named verifier", id: "verifikator yang ditunjuk")
    case .otherSide: Term(en: "the side that was asked", id: "pihak yang dimintai persetujuan")
    case .newDebtor:
      Term(en: "the agency that is to take over", id: "instansi yang akan mengambil alih")
    case .consequence:
      Term(
        en: "nobody: it follows from another event", id: "tidak seorang pun: akibat peristiwa lain")
    }
  }
}
