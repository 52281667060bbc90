extension UInt8 {
  /// A character of ASCII that shows, or the space: what nearly every text is made of. Texts are looked
  /// over for it by bytes, since breaking them into characters and looking up Unicode properties is
  /// slow.
  public var isPlainASCII: Bool { (0x20..<0x7F).contains(self) }
}

extension Unicode.Scalar {
  /// The same.
  public var isPlainASCII: Bool { (0x20..<0x7F).contains(value) }
}
