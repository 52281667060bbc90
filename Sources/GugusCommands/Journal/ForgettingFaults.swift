import GugusApplication
import GugusDomain
import GugusOutput

extension ForgettingFault: SaidError {
  var status: ExitStatus {
    switch self {
    case .notConfirmed, .unknownFile: .refused
    case .noLegalBasis, .noField, .noSuchPlace, .officerNamesAgain, .legalBasisNamesAgain: .usage
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
    case .noLegalBasis: UsageFault.missing(Term(same: "--legal-basis")).term
    case .noField(let known):
      UsageFault.missing(Term(same: "--field: " + known.joined(separator: ", "))).term
    case .noSuchPlace(let place):
      UsageFault.contradiction(
        Term(
          en: "--keep \(place) is none of these places", id: "--keep \(place) tidak ada di daftar")
      ).term
    case .officerNamesAgain: ForgettingFault.namesAgain("--officer")
    case .legalBasisNamesAgain: ForgettingFault.namesAgain("--legal-basis")
    case .unknownFile(let hash):
      Term(
        en: "no entry names a file with the SHA-256 \(hash)",
        id: "tidak ada catatan yang menyebut berkas dengan SHA-256 \(hash)")
    }
  }

  private static func namesAgain(_ option: String) -> Term {
    Term(
      en: "\(option) names whom it is to forget, and would stay on record; leave the name out",
      id:
        "\(option) menyebut orang yang akan dilupakan dan akan tetap tercatat; hilangkan namanya")
  }
}

/// What is wrong with what somebody said is to be forgotten.
enum ForgettingWordsFault: AdvisingError, Hashable {
  /// Nothing in it can be a name.
  case noName
  case notAList(String)
  /// A list is of another journal.
  case otherLog(String)

  var status: ExitStatus {
    switch self {
    case .noName: .usage
    case .notAList, .otherLog: .badData
    }
  }

  var advice: Advice {
    switch self {
    case .noName:
      Advice(
        en: "--person: that is no name; two letters at least",
        id: "--person: itu bukan nama; paling sedikit dua huruf")
    case .notAList(let file):
      Advice(
        en:
          "\(file) is no list of what was forgotten, as \(Step(.listForgotten)) writes it",
        id:
          "\(file) bukan daftar yang dilupakan, seperti ditulis \(Step(.listForgotten))"
      )
    case .otherLog(let file):
      Advice(
        en: "\(file) is of another journal; nothing was forgotten",
        id: "\(file) milik jurnal lain; tidak ada yang dilupakan")
    }
  }
}
