import GugusValues

/// What can be wrong with the bytes of a file, whatever it holds.
public enum EncodingFault: FaultCause, Hashable {
  /// Larger than `limit` bytes.
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8(byte: UInt8)
  /// Something that has no meaning in the encoding that the file has, or was said to have.
  case undecodable(TextEncoding)
  case nul

  public var cause: Term {
    switch self {
    case .tooLarge(let bytes, let limit):
      Term(
        en: "the file is too large: \(bytes) bytes, at most \(limit)",
        id: "berkas terlalu besar: \(bytes) bita, paling banyak \(limit)")
    case .notUTF8(let byte):
      Term(
        en: "this is not UTF-8 text (byte \(byte)); save the file again with encoding UTF-8",
        id: "ini bukan teks UTF-8 (bita \(byte)); simpan ulang berkas dengan penyandian UTF-8")
    case .undecodable(let encoding):
      Term(
        en: "this is no character of \(encoding.name); name the right encoding, or save the file "
          + "again with encoding UTF-8",
        id:
          "ini bukan karakter \(encoding.name); sebutkan penyandian yang benar, atau simpan ulang "
          + "berkas dengan penyandian UTF-8")
    case .nul:
      Term(
        en: "an empty character (NUL) is here: this is not a text file, or it is damaged",
        id: "ada karakter kosong (NUL): ini bukan berkas teks, atau berkasnya rusak")
    }
  }

  public var example: Term {
    Term(
      en: "in a text editor: Save As, encoding UTF-8",
      id: "di penyunting teks: Simpan Sebagai, penyandian UTF-8")
  }
}
