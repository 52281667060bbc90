import GugusValues

extension TextFault: FaultCause {
  public var cause: Term {
    switch self {
    case .invisible:
      Term(en: "some text is needed here", id: "di sini perlu ada teks")
    case .control(let scalar, _):
      Term(
        en: "a character that cannot be seen (\(name(of: scalar))) is in the text; delete it",
        id: "ada karakter yang tidak terlihat (\(name(of: scalar))) di dalam teks; hapus dulu")
    case .tooLong(let bytes, let limit):
      Term(
        en: "the text is too long: \(bytes) bytes, at most \(limit)",
        id: "teks terlalu panjang: \(bytes) bita, paling banyak \(limit)")
    case .notComposed:
      Term(
        en: "a letter and its accent stand apart; write the text in Unicode's form NFC",
        id: "huruf dan tanda aksennya terpisah; tulis teksnya dalam bentuk NFC Unicode")
    }
  }

  public var example: Term {
    Term(
      en: "Data on under-fives are matched every month.",
      id: "Data balita dipadankan setiap bulan.")
  }
}

private func name(of scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
