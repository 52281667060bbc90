import Foundation

extension Data {
  /// The bytes that a text stands for in base64 (RFC 4648 §4), which has one spelling for them: padded,
  /// without spaces, and the bits that stand for nothing are zero (§3.5). Nil for any other, or two
  /// files of different bytes would say the same.
  public init?(canonicalBase64 text: some StringProtocol) {
    guard let bytes = Data(base64Encoded: String(text)),
      bytes.base64EncodedString().utf8.elementsEqual(text.utf8)
    else { return nil }
    self = bytes
  }
}
