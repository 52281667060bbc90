import GugusValues

/// What kind of document a file is, by what it begins with.
public enum DocumentFormat: String, Sendable {
  case text
  /// Word's since 2007.
  case word = "docx"
  case openDocument = "odt"
  case richText = "rtf"
  case html
  /// Word's before 2007.
  case oldWord = "doc"
  case pdf

  public init(of bytes: [UInt8]) {
    func begins(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if begins("PK\u{3}\u{4}") {
      // An OpenDocument file names its kind first (OpenDocument 1.3 part 2 §3.3).
      let head = bytes.dropFirst(30).prefix(64)
      let kind = "mimetypeapplication/vnd.oasis.opendocument.text"
      self = head.starts(with: kind.utf8) ? .openDocument : .word
    } else if begins("{\\rtf") {
      self = .richText
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWord
    } else if begins("%PDF-") {
      self = .pdf
    } else {
      let head = String(decoding: bytes.prefix(256), as: UTF8.self)
        .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
      let isPage = ["<!doctype html", "<html", "<body"].contains { head.hasPrefix($0) }
      self = isPage ? .html : .text
    }
  }

  /// The document as Pandoc is to read it, with signs for what it would leave out: the boxes and strikes
  /// of a page.
  public func prepared(_ bytes: [UInt8]) -> [UInt8] {
    self == .html ? InlineHTML.withSigns(bytes) : bytes
  }
}

/// Why a document that is not text cannot be read.
public enum DocumentFault: FaultCause, Hashable {
  case needsPandoc(DocumentFormat)
  /// Pandoc ended without a document, or was ended at its bounds.
  case notReadable(DocumentFormat)
  /// Nobody reads these here.
  case unknown(DocumentFormat)
  case tooLarge(bytes: Int, limit: Int)

  public var cause: Term {
    switch self {
    case .needsPandoc(let format):
      Term(
        en:
          "to read .\(format.rawValue), the program pandoc must be installed; or save the file as "
          + "plain text",
        id: "untuk membaca .\(format.rawValue), program pandoc harus terpasang; atau simpan berkas "
          + "sebagai teks biasa")
    case .notReadable(let format):
      Term(
        en: "pandoc cannot read this .\(format.rawValue), or not within its bounds of time, memory "
          + "and output; it may be damaged",
        id:
          "pandoc tidak dapat membaca .\(format.rawValue) ini, atau melampaui batas waktu, memori, "
          + "dan keluaran; mungkin berkasnya rusak")
    case .unknown(let format):
      Term(
        en: "a .\(format.rawValue) is not read; save it as .docx or as plain text",
        id: "berkas .\(format.rawValue) tidak dibaca; simpan sebagai .docx atau teks biasa")
    case .tooLarge(let bytes, let limit): EncodingFault.tooLarge(bytes: bytes, limit: limit).cause
    }
  }

  public var example: Term { Term(same: "apt-get install pandoc") }
}
