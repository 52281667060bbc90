import GugusDomain
import GugusFiles

/// One entry of an attendance as everybody would read it: one agency by its name or its head's post, perhaps
/// people by their names, and words of presence of which each is known as a whole.
struct PlainEntry {
  let agency: AgencyCode
  let presence: Presence

  /// People whom it names beside the agency.
  let people: [String]

  static func read(
    _ text: Substring, listed list: Presence?, isTicked: Bool?, _ names: NameTable
  ) -> Result<PlainEntry, Unclear> {
    read(all: [text], listed: list, isTicked: isTicked, names)
  }

  /// - Parameters:
  ///   - texts: the entry, or the cells in which it stands.
  ///   - list: nil where the entry must say itself whether someone came.
  static func read(
    all texts: [Substring], listed list: Presence?, isTicked: Bool?, _ names: NameTable
  ) -> Result<PlainEntry, Unclear> {
    var pieces: [Piece] = []
    for text in texts {
      guard let parts = self.pieces(of: text.trimmed(of: ".;, ")) else {
        return .failure(Unclear(.form))
      }
      pieces += parts.flatMap { parted($0, names) }
    }
    var (agencies, people): (Set<AgencyCode>, [Substring]) = ([], [])
    var said: Set<Presence> = []
    for (index, piece) in pieces.enumerated() {
      let word = plain(String(piece.text))
      if word.isEmpty { continue }
      if let presence = PlainEntry.presences[word] {
        said.insert(presence)
      } else if let rest = PlainEntry.standIn(in: piece.text) {
        let isCalled = word.hasPrefix("diwakili oleh") || word.hasPrefix("represented by")
        guard PlainEntry.isPerson(rest, names) || isCalled && isForename(rest) else {
          return .failure(Unclear(.words(piece.text.whiteSpaceFolded)))
        }
        said.insert(.represented)
      } else if PlainEntry.neutral.contains(word) || Mandate.named(String(piece.text)) != nil {
        continue
      } else if let presence = reason(piece.text) {
        said.insert(presence)
      } else if let agency = names.agency(named: piece.text.whiteSpaceFolded)
        ?? PlainEntry.agency(ofOffice: piece.text, names)
      {
        agencies.insert(agency)
        if index > 0, !agencies.isSubset(of: [agency]) { return .failure(Unclear(.form)) }
      } else if PlainEntry.isPerson(piece.text, names) || index == 0 && isForename(piece.text) {
        people.append(piece.text)
      } else {
        return .failure(Unclear(.words(piece.text.whiteSpaceFolded)))
      }
    }
    guard let agency = agencies.only, people.count < 3 else { return .failure(Unclear(.form)) }
    if let isTicked { said.insert(isTicked ? .present : .absent) }
    guard let presence = presence(said, listed: list) else {
      return .failure(Unclear(.words(texts.joined(separator: ", ")[...].whiteSpaceFolded)))
    }
    return .success(
      PlainEntry(agency: agency, presence: presence, people: people.map(\.whiteSpaceFolded)))
  }

  struct Unclear: Error {
    let misgiving: Misgiving

    init(_ misgiving: Misgiving) { self.misgiving = misgiving }
  }

  /// What the words say together, and the list in which they stand; nil where they differ.
  private static func presence(_ said: Set<Presence>, listed: Presence?) -> Presence? {
    let isAway = listed == .absent || listed == .excused
    switch said {
    case []: return listed
    case [.present]: return isAway ? nil : .present
    case [.represented], [.present, .represented]: return isAway ? nil : .represented
    case [.excused], [.excused, .absent]: return .excused
    case [.absent]: return listed == .excused ? nil : .absent
    default: return nil
    }
  }

  // MARK: Pieces

  private struct Piece {
    let text: Substring
    let isBracketed: Bool
  }

  /// What commas, dashes, colons and brackets part; nil where brackets do not close, or a sign stands there
  /// that may mean anything.
  private static func pieces(of text: Substring) -> [Piece]? {
    let text = text.withoutEmphasis
    guard !text.contains("   "), !text.contains(where: { "\t\"“”".contains($0) }),
      NameCues.hasPlainCharacters(unticked(text))
    else { return nil }
    var pieces: [Piece] = []
    var start = text.startIndex
    var isWithin = false
    func cut(_ end: String.Index) {
      let piece = text[start..<end].trimmed(of: ":-–— ")
      if piece.isEmpty { return }
      if NotedName.isTitle(piece), let last = pieces.last, !isWithin, !last.isBracketed {
        pieces[pieces.count - 1] = Piece(
          text: text[last.text.startIndex..<piece.endIndex], isBracketed: false)
      } else {
        pieces.append(Piece(text: piece, isBracketed: isWithin))
      }
    }
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      let isApart = next == text.endIndex || text[next].isWhitespace
      let isBehindBlank =
        index == text.startIndex || text[text.index(before: index)].isWhitespace
      switch character {
      case "(" where isOfTitle(text, index), ")" where isOfTitle(text, index): break
      case "(", "[":
        if isWithin { return nil }
        cut(index)
        (start, isWithin) = (next, true)
      case ")", "]":
        if !isWithin || text[start..<index].isBlankLine { return nil }
        cut(index)
        (start, isWithin) = (next, false)
      case ",", ";":
        cut(index)
        start = next
      case ":" where isApart, "-" where isApart && isBehindBlank,
        "–" where isApart && isBehindBlank, "—" where isApart && isBehindBlank:
        cut(index)
        start = next
      default: break
      }
    }
    if isWithin { return nil }
    cut(text.endIndex)
    return pieces
  }

  /// Brackets of a title: `Sp.A(K)`.
  private static func isOfTitle(_ text: Substring, _ index: String.Index) -> Bool {
    text[..<index].last.map(\.isLetter) ?? false
      && (text[index...].hasPrefix("(K)") || text[..<index].hasSuffix("(K"))
  }

  /// Without a tick at either end.
  private static func unticked(_ text: Substring) -> Substring {
    text.filter { !PresenceStatement.ticks.contains($0) }[...]
  }

  /// An agency with words of presence behind it, which nothing parts: `DINKES tidak hadir`.
  private static func parted(_ piece: Piece, _ names: NameTable) -> [Piece] {
    let words = piece.text.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let name = piece.text[..<words[count].startIndex].trimmed
      guard names.agency(named: String(name)) != nil else { continue }
      let rest = piece.text[words[count].startIndex...]
      let isPresence =
        presences[plain(String(rest))] != nil || standIn(in: rest) != nil || reason(rest) != nil
      guard isPresence else { return [piece] }
      return [
        Piece(text: name, isBracketed: piece.isBracketed), Piece(text: rest, isBracketed: false),
      ]
    }
    return [piece]
  }

  // MARK: What a piece is

  /// Not there, in words that are known as a whole or begin with those of absence and say why.
  private static func reason(_ text: Substring) -> Presence? {
    guard case .presence(let presence, nil)? = PresenceStatement(text), !presence.counts else {
      return nil
    }
    return presence
  }

  private static func standIn(in text: Substring) -> Substring? {
    for beginning in ["diwakili oleh ", "represented by ", "diwakili ", "diwakilkan kepada "] {
      if let rest = text.lowercased()[...].after(prefix: beginning) {
        return text.suffix(rest.count)
      }
    }
    return nil
  }

  /// The agency that somebody heads or serves, by a post in words that are names.
  static func agency(ofOffice text: Substring, _ names: NameTable) -> AgencyCode? {
    guard NameCues.isName(text), PlainCues.turning(in: text) == nil else { return nil }
    return names.agencies.ofOffice(String(text)).only
  }

  /// Whether it has the form of a name of two words or more, or is one with a title or a post.
  private static func isPerson(_ text: Substring, _ names: NameTable) -> Bool {
    guard NameCues.isName(text), PlainCues.turning(in: text) == nil,
      !NameCues.isAbbreviation(text)
    else { return false }
    return text.split(separator: " ").count > 1 || NameCues.isPostOrTitled(text)
      || names.agency(ofPerson: String(text)) != nil
  }

  /// A word that stands where a name does: before what is said of it.
  private static func isForename(_ text: Substring) -> Bool {
    NameCues.isName(text) && PlainCues.turning(in: text) == nil
      && !NameCues.isAbbreviation(text)
  }

  // MARK: Words

  static let presences: [String: Presence] = {
    var words: [String: Presence] = [:]
    for word in ["hadir", "present", "attended", "ya", "yes", "ada", "datang"] {
      words[word] = .present
    }
    for word in [
      "izin", "ijin", "sakit", "berhalangan", "berhalangan hadir", "cuti", "dinas luar",
      "tugas luar", "excused", "regrets", "apologies", "sends regrets", "sent regrets",
      "sends apologies", "sent apologies", "with apologies", "with apology", "with regrets",
      "on leave", "izin sakit", "mohon izin", "perjalanan dinas", "leave",
    ] {
      words[word] = .excused
    }
    for word in [
      "tidak hadir", "tdk hadir", "tak hadir", "absent", "tanpa keterangan", "not present",
      "alpa", "did not attend", "tidak hadir tanpa keterangan", "without apology",
    ] {
      words[word] = .absent
    }
    for word in ["diwakili", "represented"] { words[word] = .represented }
    return words
  }()

  /// Of how someone came, or what they did there.
  private static let neutral: Set<String> = [
    "ketua", "chair", "pimpinan rapat", "ketua rapat", "chairperson", "notulis", "scribe",
    "online", "daring", "luring", "zoom", "via zoom", "virtual", "secara daring", "minutes",
    "datang terlambat", "terlambat", "late", "joined late", "remote", "moderator", "narasumber",
    "pimpinan", "host", "secretary", "sekretaris",
  ]
}
