/// The two languages of Gugus.
public enum Language: String, CaseIterable, Sendable, Codable {
  case indonesian = "id"
  case english = "en"
}

/// Words for one idea in both languages. Both are required, so a missing translation does
/// not compile.
public struct Term: Hashable, Sendable {
  /// The words in English.
  public let en: String
  /// The words in Indonesian.
  public let id: String

  public init(en: String, id: String) {
    self.en = en
    self.id = id
  }

  /// The same in both languages: codes, numbers, names.
  public init(same text: String) { self.init(en: text, id: text) }

  /// The words in one of the two languages.
  public func `in`(_ language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}

extension Term {
  /// The one followed by the other, in each language.
  package static func + (left: Term, right: Term) -> Term {
    Term(en: left.en + right.en, id: left.id + right.id)
  }
}

/// A closed set of the field's terms. The raw value is what files and the database hold,
/// the kebab-case of the English name; it never changes once released.
public protocol Vocabulary: CaseIterable, RawRepresentable<String>, Hashable, Sendable, Codable {
  /// What people call it, in both languages.
  var term: Term { get }
  /// Further words under which people write it.
  var alsoCalled: [String] { get }
}

extension Vocabulary {
  /// None, as for most terms.
  public var alsoCalled: [String] { [] }

  /// The member of that name, in either language or as a raw value, without regard to case
  /// or hyphens.
  public static func named(_ text: String) -> Self? {
    let wanted = plain(text)
    return allCases.first { member in
      ([member.rawValue, member.term.en, member.term.id] + member.alsoCalled)
        .contains { plain($0) == wanted }
    }
  }
}

/// Lower case, with runs of anything but letters and digits as one space.
package func plain(_ text: String) -> String {
  plainASCII(text)
    ?? text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}

/// The same by bytes, which nearly every text is compared by; nil where it holds anything else
/// than ASCII.
private func plainASCII(_ text: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isApart = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if isApart, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      isApart = false
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      bytes.append(isUpper ? byte | 0x20 : byte)
    case 0..<0x80: isApart = true
    default: return nil
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
