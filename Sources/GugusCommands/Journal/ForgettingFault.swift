import GugusDomain

/// Why nothing was forgotten.
enum ForgettingFault: SaidError, Hashable {
  /// What is forgotten does not come back, so someone says that it was looked at.
  case notConfirmed
  /// Nothing in it can be a name.
  case noName
  /// What would be recorded names whom it is to forget.
  case namesAgain(Term)
  case unknownFile(String)
  case notAList(String)
  case otherLog(String)

  var status: ExitStatus {
    switch self {
    case .notConfirmed, .unknownFile: .refused
    case .noName, .namesAgain: .usage
    case .notAList, .otherLog: .badData
    }
  }

  var term: Term {
    switch self {
    case .notConfirmed:
      Term(
        en: "nothing was forgotten yet: what is forgotten does not come back. Look at the list; to "
          + "leave a place as it is: --keep ENTRY:FIELD. To forget the rest: --yes",
        id:
          "belum ada yang dilupakan: yang dilupakan tidak dapat kembali. Periksa daftarnya; untuk "
          + "membiarkan sebuah tempat: --keep CATATAN:BIDANG. Untuk melupakan sisanya: --yes")
    case .noName:
      Term(
        en: "--person: that is no name; two letters at least",
        id: "--person: itu bukan nama; paling sedikit dua huruf")
    case .namesAgain(let option):
      Term(
        en: "\(option.en) names whom it is to forget, and would stay on record; leave the name out",
        id:
          "\(option.id) menyebut orang yang akan dilupakan dan akan tetap tercatat; hilangkan namanya"
      )
    case .unknownFile(let hash):
      Term(
        en: "no entry names a file with the SHA-256 \(hash)",
        id: "tidak ada catatan yang menyebut berkas dengan SHA-256 \(hash)")
    case .notAList(let file):
      Term(
        en:
          "\(file) is no list of what was forgotten, as `gugus journal forgets --format json` writes it",
        id:
          "\(file) bukan daftar yang dilupakan, seperti ditulis `gugus journal forgets --format json`"
      )
    case .otherLog(let file):
      Term(
        en: "\(file) is of another journal; nothing was forgotten",
        id: "\(file) milik jurnal lain; tidak ada yang dilupakan")
    }
  }
}
