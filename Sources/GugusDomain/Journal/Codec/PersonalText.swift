import Crypto
import Foundation

/// The name of a person, or what somebody wrote in free prose. In the bytes that the journal hashes
/// only its salted digest stands; itself it stands beside, where it can be taken away and the
/// journal still proves.
public enum PersonalText: Hashable, Sendable {
  case known(String)
  /// It is not there any more, or was not given.
  case missing(SaltedDigest, Absence)

  /// Why a value is not there.
  public enum Absence: String, CaseIterable, Sendable {
    /// Somebody had a right to that, and an entry says so.
    case forgotten
    /// Whoever gave the record kept it back, and says so.
    case withheld
    /// Nobody says why: a fault.
    case lost
  }

  /// Nil where it is missing.
  public var text: String? {
    switch self {
    case .known(let text): text
    case .missing: nil
    }
  }

  /// It is there and says nothing. A text that is missing is not empty.
  public var isEmpty: Bool { text == "" }

  /// What stands in the place of this text once a file says something there. What is missing stays so:
  /// nobody can tell whether the file names whoever was forgotten, and it may not bring anybody back.
  func replaced(by new: PersonalText?) -> PersonalText? {
    guard case .missing = self, case .known? = new else { return new }
    return self
  }
}

extension PersonalText? {
  /// The same, where there may be no text yet.
  func replaced(by new: PersonalText?) -> PersonalText? {
    guard let text = self else { return new }
    return text.replaced(by: new)
  }
}

extension PersonalText: ExpressibleByStringLiteral {
  /// A text that is known, as a literal in the source.
  public init(stringLiteral text: String) { self = .known(text) }
}

extension PersonalText: Codable {
  // Where it is sealed, `JSONDraftEncoder` and `JSONTextDecoder` take it upon themselves.

  public init(from decoder: any Decoder) throws {
    self = .known(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .known(let text): try container.encode(text)
    case .missing(let digest, _): try container.encode([SaltedDigest.member: digest.text])
    }
  }
}

/// SHA-256 of the salt, the path and the text, each but the last with a line feed behind it, in
/// base64url without padding (after RFC 9901, SD-JWT, §4.2: a salt, a name and a value).
public struct SaltedDigest: Hashable, Sendable {
  /// 43 letters of base64url.
  public let text: String

  init(of text: String, at path: String, salt: Salt) {
    var hash = SHA256()
    for part in [salt.text, "\n", path, "\n", text] {
      var part = part
      part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    self.text = hash.finalize().withUnsafeBytes { $0.base64URL }
  }

  /// The name of the one member of the object that stands in the place of the text.
  static let member = "sd"

  init?(_ json: JSONText, at index: Int) {
    guard let member = json.member(SaltedDigest.member, of: index),
      json.places[member].next == json.places[index].next, member == index + 2,
      let text = json.text(member), text.utf8.count == 43
    else { return nil }
    self.text = text
  }
}

/// 128 bits that nobody can guess, in base64url: without them a digest could be tried with every
/// name there is.
public struct Salt: Hashable, Sendable {
  /// 22 letters of base64url.
  public let text: String

  public init(text: String) { self.text = text }

  /// Whether it is written as the record writes salts.
  static func accepts(_ text: String) -> Bool {
    text.utf8.count == 22
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

/// A personal text of one entry, as it stands beside the journal.
public struct Disclosure: Hashable, Sendable {
  /// The text with its salt, or why it is not there.
  public enum Content: Hashable, Sendable {
    case known(String, Salt)
    case missing(PersonalText.Absence)
  }

  /// Where in the entry: names of members and places in lists (from 0), joined by points
  /// (`body.attendance.0.person`).
  public var path: String
  /// The text with the salt it was sealed with, or why it is not there.
  public var content: Content

  public init(path: String, _ content: Content) {
    self.path = path
    self.content = content
  }

  /// What stands of it in the entry's bytes; nil where it is missing.
  public var digest: SaltedDigest? {
    guard case .known(let text, let salt) = content else { return nil }
    return SaltedDigest(of: text, at: path, salt: salt)
  }
}

extension [Disclosure] {
  /// All kept back. What was forgotten stays forgotten.
  public var withheld: [Disclosure] {
    map { disclosure in
      guard case .known = disclosure.content else { return disclosure }
      return Disclosure(path: disclosure.path, .missing(.withheld))
    }
  }

  /// JSON: a list for each, of path, salt and text, or of path and why it is missing.
  public var canonicalJSON: String {
    var bytes: [UInt8] = []
    bytes.append("[")
    for (index, disclosure) in enumerated() {
      bytes.append(index > 0 ? ",[" : "[")
      bytes.quote(disclosure.path)
      bytes.append(",")
      switch disclosure.content {
      case .known(let text, let salt):
        bytes.quote(salt.text)
        bytes.append(",")
        bytes.quote(text)
      case .missing(let absence): bytes.quote(absence.rawValue)
      }
      bytes.append("]")
    }
    bytes.append("]")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the list that ``canonicalJSON`` writes.
  ///
  /// - Throws: `DecodingError` where the text is no such list.
  public init(canonicalJSON text: String) throws {
    func misfit() -> DecodingError {
      .dataCorrupted(DecodingError.Context(codingPath: [], debugDescription: "no disclosures"))
    }
    guard let json = try? JSONText(reading: text), json.places[0].kind == .list else {
      throw misfit()
    }
    self = try json.inside(0).map { list in
      guard json.places[list].kind == .list else { throw misfit() }
      let parts = json.inside(list).map(json.text)
      switch parts.count {
      case 3:
        guard let path = parts[0], let salt = parts[1], let text = parts[2], Salt.accepts(salt)
        else { throw misfit() }
        return Disclosure(path: path, .known(text, Salt(text: salt)))
      case 2:
        guard let path = parts[0], let word = parts[1],
          let absence = PersonalText.Absence(rawValue: word)
        else { throw misfit() }
        return Disclosure(path: path, .missing(absence))
      default: throw misfit()
      }
    }
  }
}

/// What stands beside an entry, by where it belongs.
struct DisclosedTexts {
  private let list: [Disclosure]
  /// Minutes may name thousands of people; most entries name one or two.
  private let contents: [String: Disclosure.Content]?

  init(_ list: [Disclosure]) {
    self.list = list
    contents =
      list.count > 8
      ? Dictionary(list.map { ($0.path, $0.content) }) { first, _ in first } : nil
  }

  subscript(path: String) -> Disclosure.Content? {
    if let contents { return contents[path] }
    return list.first { $0.path == path }?.content
  }
}

extension UnsafeRawBufferPointer {
  /// RFC 4648 §5, without padding.
  var base64URL: String {
    let length = (count * 4 + 2) / 3
    return String(unsafeUninitializedCapacity: length) { written in
      for place in 0..<length {
        // The six bits of each letter lie in one byte or in two.
        let (byte, bit) = (place * 6 / 8, place * 6 % 8)
        let next = byte + 1 < count ? self[byte + 1] : 0
        let two = UInt16(self[byte]) << 8 | UInt16(next)
        written[place] = Self.letter(UInt8(truncatingIfNeeded: two >> (10 - bit)) & 63)
      }
      return length
    }
  }

  private static func letter(_ number: UInt8) -> UInt8 {
    switch number {
    case 0..<26: UInt8(ascii: "A") + number
    case 26..<52: UInt8(ascii: "a") + number - 26
    case 52..<62: UInt8(ascii: "0") + number - 52
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }
}
