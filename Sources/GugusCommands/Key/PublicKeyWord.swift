import ArgumentParser
import Foundation
import GugusDomain
import GugusLog

/// Public keys as someone names them: one as `key show` prints it, or a file with some, one a line.
struct PublicKeyWord: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }
}

/// Who must have signed a checkpoint.
struct SignerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "A public key that must have signed or cosigned the checkpoint, or a file with such keys "
        + "(repeatable).",
      id:
        "Kunci publik yang harus menandatangani titik periksa, atau berkas berisi kunci seperti itu "
        + "(dapat diulang)."))
  var key: [PublicKeyWord] = []
}

extension Files {
  /// The keys that words name, in their order.
  ///
  /// - Throws: `KeyFault`, `ConsoleFault`.
  func keys(_ words: [PublicKeyWord]) throws -> [VerifierKey] {
    try words.flatMap { word in
      if let key = VerifierKey(word.text) { return [key] }
      // A file of that name may be there, whatever signs it has in its name.
      let isKey = word.text.contains("+") && access(absolute(word.text), F_OK) != 0
      guard !isKey else { throw KeyFault.notPublic(word.text) }
      return try keys(inFile: word.text)
    }
  }

  private func keys(inFile file: String) throws -> [VerifierKey] {
    guard let text = String(validating: try read(file), as: UTF8.self) else {
      throw KeyFault.notPublicKeys(file)
    }
    let lines = text.split(whereSeparator: \.isNewline)
    let keys = lines.compactMap { VerifierKey(String($0)) }
    guard !keys.isEmpty, keys.count == lines.count else { throw KeyFault.notPublicKeys(file) }
    return keys
  }
}
