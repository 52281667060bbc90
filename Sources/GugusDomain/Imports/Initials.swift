import Foundation

extension Code {
  /// A code made of the first letters of a name's words, those left out that only join others:
  /// `MTCA` for “Minister of Transport, Commerce and Aviation”. Of a single word, its first
  /// letters. Nil where no word begins with a letter of the Latin alphabet.
  ///
  /// The same name always makes the same code; other names may make it too.
  public static func initials(of name: String) -> Self? {
    let plain = name.folding(options: .diacriticInsensitive, locale: nil).uppercased()
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .filter { !joiningWords.contains(String($0)) }
    let letters =
      if words.count == 1 { String(words[0].prefix(8)) } else { String(words.compactMap(\.first)) }
    return Self(String(letters.drop { !$0.isLetter }.prefix(20)))
  }

  /// This code, or the first of `MF-2`, `MF-3`… that nobody bears.
  func unused(isUsed: (Self) throws -> Bool) rethrows -> Self {
    var (candidate, number) = (self, 1)
    while try isUsed(candidate) {
      number += 1
      candidate = Self(unchecked: "\(text)-\(number)")
    }
    return candidate
  }
}

private let joiningWords: Set<String> = [
  "A", "AN", "AND", "AT", "FOR", "IN", "OF", "ON", "THE", "TO", "WITH",
  "BAGI", "DAN", "DARI", "DI", "PADA", "UNTUK", "YANG",
  "DE", "DES", "DU", "ET", "LA", "LE", "LES",
]
