import GugusDomain
import GugusFiles

/// In which form a file with minutes is read.
public enum MinutesDialect: String, Vocabulary {
  /// Our format, if the file is in it, else as notes.
  case auto
  /// Our format.
  case gugus
  /// As people write notes: labels, lists, headings.
  case notes

  public var term: Term {
    switch self {
    case .auto: Term(en: "auto", id: "otomatis")
    case .gugus: Term(same: "gugus")
    case .notes: Term(en: "notes", id: "catatan")
    }
  }
}

extension MinutesDialect {
  /// Our format, where front matter says of which task force and meeting these are the minutes; else
  /// notes. Never `auto`.
  public init(of bytes: [UInt8]) {
    let text = String(decoding: SourceFile(name: "", bytes: bytes).bytes, as: UTF8.self)
    var keys: Set<FrontMatterProperty>?
    for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      let line = Substring(line)
      if line.isBlankLine { continue }
      let isFence = line.trimmed == "---"
      // Front matter comes first or not at all.
      guard keys != nil || isFence else { break }
      if isFence {
        if keys != nil { break }
        keys = []
      } else if let key = FrontMatterProperty.named(String(line.prefix { $0 != ":" })) {
        keys?.insert(key)
      }
    }
    self = keys?.isSuperset(of: [.taskForce, .meeting]) ?? false ? .gugus : .notes
  }
}
