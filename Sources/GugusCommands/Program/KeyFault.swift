import GugusDomain

/// Why a private key cannot be used.
enum KeyFault: SaidError, Hashable {
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

  var term: Term {
    switch self {
    case .notFound(let name?, let folder):
      Term(
        en: "no private key \(name) in \(folder). See: gugus key list",
        id: "tidak ada kunci privat \(name) di \(folder). Lihat: gugus key list")
    case .notFound(nil, let folder):
      Term(
        en: "no private key in \(folder). Make one with: gugus key new NAME",
        id: "tidak ada kunci privat di \(folder). Buat dengan: gugus key new NAMA")
    case .several(let keys):
      Term(
        en: "several private keys may be meant; name one with --key: \(listed(keys))",
        id: "beberapa kunci privat mungkin dimaksud; sebutkan satu dengan --key: \(listed(keys))")
    case .readableByOthers(let file):
      Term(
        en: "\(file): others may read this private key, so it is not used. Run: chmod 600 \(file); "
          + "and if someone may have read it: gugus key revoke",
        id: "\(file): kunci privat ini dapat dibaca orang lain, maka tidak dipakai. Jalankan: "
          + "chmod 600 \(file); dan bila mungkin sudah terbaca: gugus key revoke")
    case .malformed(let file):
      Term(
        en: "\(file): is not a private key. Move it out of the folder of keys.",
        id: "\(file): bukan kunci privat. Pindahkan dari folder kunci.")
    case .notAFile(let file):
      Term(
        en: "\(file): is called as a private key is, but is no file. Move it out of the folder of "
          + "keys.",
        id: "\(file): bernama seperti kunci privat, tetapi bukan berkas. Pindahkan dari folder "
          + "kunci.")
    case .notPublic(let text):
      Term(
        en: "‘\(text)’ is no public key as `gugus key show` prints it, and no file with one.",
        id:
          "‘\(text)’ bukan kunci publik seperti dicetak `gugus key show`, dan bukan berkas berisi "
          + "kunci.")
    case .notPublicKeys(let file):
      Term(
        en:
          "\(file): must hold public keys as `gugus key show` prints them, one a line, and nothing "
          + "else.",
        id:
          "\(file): harus berisi kunci publik seperti dicetak `gugus key show`, satu per baris, dan "
          + "tidak ada yang lain.")
    }
  }

  private func listed(_ keys: [String]) -> String { keys.joined(separator: ", ") }
}

extension Term {
  static let keyFolder = Term(
    en: "GUGUS_KEYS, the folder of private keys", id: "GUGUS_KEYS, folder kunci privat")
}
