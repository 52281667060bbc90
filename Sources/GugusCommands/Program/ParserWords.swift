import Foundation
import GugusDomain

/// The argument parser speaks English only. Its fixed words and sentences are few, and are
/// put into the language of the run here; a sentence that is not known stays as it is.
enum ParserWords {
  static func translated(_ text: String, to language: Language) -> String {
    switch language {
    case .english: return text
    case .indonesian:
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { indonesian(String($0)) }.joined(separator: "\n")
    }
  }

  private static let starts: [(english: String, indonesian: String)] = [
    ("OVERVIEW: ", "RINGKASAN: "),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "Pemakaian: "),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "PILIHAN:"),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("Help:  ", "Bantuan:  "),
    ("Error: Missing expected argument ", "Galat: argumen belum disebutkan: "),
    ("Error: Missing value for ", "Galat: nilai belum disebutkan untuk "),
    ("Error: Unknown option ", "Galat: pilihan tidak dikenal: "),
    ("Error: Unexpected argument ", "Galat: argumen tidak dikenal: "),
    ("Error: ", "Galat: "),
  ]

  private static let parts: [(english: String, indonesian: String)] = [
    ("unexpected arguments: ", "argumen tidak dikenal: "),
    ("The value '", "nilai '"),
    ("' is invalid for '", "' tidak sah untuk '"),
    (". Did you mean ", ". Maksud Anda "),
    ("' and '", "' atau '"),
    ("' or '", "' atau '"),
    ("Please provide one of the following:", "Pilih salah satu:"),
    ("Please provide one of ", "Pilih salah satu: "),
    ("  See '", "  Lihat '"),
    ("' for more information.", "' untuk keterangan."),
    ("' for detailed help.", "' untuk bantuan rinci."),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan."),
    ("(default:", "(bawaan:"),
    ("; default:", "; bawaan:"),
    ("(values:", "(nilai:"),
    ("(aliases:", "(alias:"),
    ("Show subcommand help information.", "Tampilkan bantuan perintah."),
  ]

  private static func indonesian(_ line: String) -> String {
    var line = line
    if let start = starts.first(where: { line.hasPrefix($0.english) }) {
      line = start.indonesian + line.dropFirst(start.english.count)
    }
    for part in parts { line = line.replacing(part.english, with: part.indonesian) }
    // Where the line breaks before it.
    if line.drop(while: { $0 == " " }).hasPrefix("default:") {
      line = line.replacing("default:", with: "bawaan:", maxReplacements: 1)
    }
    return line
  }
}
