/// The name of a person as someone looks for it. Offices write the same name in many ways: in capitals,
/// with another space, with a title before it and degrees behind it.
public struct PersonName: Hashable, Sendable {
  /// How a name stands in a text.
  public enum Likeness: String, CaseIterable, Sendable {
    /// The text is the name, but for case, spaces and the form of its letters.
    case same
    /// The text is the name with other titles or degrees.
    case titled
    /// The text says more, and the name is in it.
    case within
  }

  private let folded: String
  /// Without titles and degrees; never empty.
  private let words: [String]

  /// Nil where nothing in the text can be a name.
  public init?(_ text: String) {
    folded = text.foldedForNames
    words = PersonName.bareWords(of: folded)
    if words.joined().count < 2 { return nil }
  }

  /// Nil where the name is not in the text.
  ///
  /// - Parameter isName: the text is a name itself. A name of one word is then not looked for within
  ///   it: Siti is not Siti Rahma.
  public func likeness(in text: String, isName: Bool = false) -> Likeness? {
    let text = text.foldedForNames
    if text == folded { return .same }
    if PersonName.bareWords(of: text) == words { return .titled }
    if isName, words.count < 2 { return nil }
    return PersonName.words(of: text).containsInARow(words) ? .within : nil
  }

  /// Whether it can be told from what offices and agencies are called: `Wakil Bupati` is nobody's name.
  var mayBeOffice: Bool { words.count < 2 || !PersonName.offices.isDisjoint(with: words) }
}

extension PersonName {
  /// What stands before a comma, in words of letters and digits, without titles in front.
  private static func bareWords(of folded: String) -> [String] {
    let name = folded.prefix { $0 != "," }
    let all = words(of: name.isEmpty ? folded[...] : name)
    let bare = all.drop(while: titles.contains)
    return bare.isEmpty ? all : Array(bare)
  }

  private static func words(of text: some StringProtocol) -> [String] {
    text.split(whereSeparator: { (letter: Character) -> Bool in
      !letter.isLetter && !letter.isNumber
    }).map { String($0) }
  }

  /// Titles and forms of address that stand before a name.
  private static let titles: Set<String> = [
    "dr", "drg", "drs", "dra", "drh", "prof", "ir", "apt", "ns", "h", "hj", "kh", "tgk", "ny", "nn",
    "tn", "sdr", "sdri", "bpk", "bapak", "pak", "ibu", "bu", "mr", "mrs", "ms",
  ]

  private static let offices: Set<String> = [
    "bupati", "walikota", "wali", "gubernur", "menteri", "camat", "lurah", "kepala", "sekretaris",
    "sekda", "ketua", "wakil", "pimpinan", "direktur", "asisten", "deputi", "staf", "kabid",
    "kabag",
    "kadis", "kasi", "dinas", "badan", "bidang", "sekretariat", "tim", "regent", "mayor",
    "governor",
    "minister", "head", "chair", "secretary", "director", "deputy", "staff", "office", "agency",
  ]
}

extension String {
  /// NFC, in small letters, runs of white space as one space.
  fileprivate var foldedForNames: String { composed.lowercased().whiteSpaceFolded }
}

extension [String] {
  fileprivate func containsInARow(_ words: [String]) -> Bool {
    guard count >= words.count else { return false }
    return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
  }
}
