import GugusDomain
import GugusOutput

/// Why a private key cannot be used.
enum KeyFault: AdvisingError, Hashable {
  /// Of that name or ID, or none at all.
  case notFound(String?, folder: String)
  /// More than one could be meant.
  case several([String])
  case readableByOthers(String)
  case malformed(String)
  /// A folder, a pipe or the like.
  case notAFile(String)
  /// No public key, and no file.
  case notPublic(String)
  /// A file that holds something other than public keys.
  case notPublicKeys(String)

  var status: ExitStatus {
    switch self {
    case .notFound, .readableByOthers: .noInput
    case .several, .notPublic: .usage
    case .malformed, .notAFile, .notPublicKeys: .badData
    }
  }

  var advice: Advice {
    switch self {
    case .notFound(let name?, let folder):
      Advice(
        en: "no private key \(name) in \(folder). See: \(plain: Step(.listKeys))",
        id: "tidak ada kunci privat \(name) di \(folder). Lihat: \(plain: Step(.listKeys))")
    case .notFound(nil, let folder):
      Advice(
        en: "no private key in \(folder). Make one with: \(plain: Step(.newKey, .name(nil)))",
        id: "tidak ada kunci privat di \(folder). Buat dengan: \(plain: Step(.newKey, .name(nil)))")
    case .several(let keys):
      Advice(
        en: "several private keys may be meant; name one with --key: \(listed(keys))",
        id: "beberapa kunci privat mungkin dimaksud; sebutkan satu dengan --key: \(listed(keys))")
    case .readableByOthers(let file):
      Advice(
        en: "\(file): others may read this private key, so it is not used. Run: chmod 600 \(file); "
          + "and if someone may have read it: \(plain: Step(.revokeKey))",
        id: "\(file): kunci privat ini dapat dibaca orang lain, maka tidak dipakai. Jalankan: "
          + "chmod 600 \(file); dan bila mungkin sudah terbaca: \(plain: Step(.revokeKey))")
    case .malformed(let file):
      Advice(
        en: "\(file): is not a private key. Move it out of the folder of keys.",
        id: "\(file): bukan kunci privat. Pindahkan dari folder kunci.")
    case .notAFile(let file):
      Advice(
        en: "\(file): is called as a private key is, but is no file. Move it out of the folder of "
          + "keys.",
        id: "\(file): bernama seperti kunci privat, tetapi bukan berkas. Pindahkan dari folder "
          + "kunci.")
    case .notPublic(let text):
      Advice(
        en: "‘\(text)’ is no public key as \(Step(.showKey)) prints it, and no file with one.",
        id:
          "‘\(text)’ bukan kunci publik seperti dicetak \(Step(.showKey)), dan bukan berkas berisi "
          + "kunci.")
    case .notPublicKeys(let file):
      Advice(
        en:
          "\(file): must hold public keys as \(Step(.showKey)) prints them, one a line, and nothing "
          + "else.",
        id:
          "\(file): harus berisi kunci publik seperti dicetak \(Step(.showKey)), satu per baris, dan "
          + "tidak ada yang lain.")
    }
  }

  private func listed(_ keys: [String]) -> String { keys.joined(separator: ", ") }
}

extension Term {
  static let keyFolder = Term(
    en: "GUGUS_KEYS, the folder of private keys", id: "GUGUS_KEYS, folder kunci privat")
}
