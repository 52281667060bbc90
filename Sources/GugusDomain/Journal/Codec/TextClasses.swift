/// What may stand in a text of an entry, and so whether it stands in the bytes that are hashed.
public enum TextClass: String, CaseIterable, Sendable {
  /// A code, a day, a word of a fixed list: nobody's own words.
  case formal
  /// The record itself: it always stands in the bytes.
  case open
  /// A name of a person, or free prose: its salted digest stands in the bytes, itself beside them.
  case personal
}

/// The classes of texts by their paths: names of members joined by points, `*` for a place in a list.
///
/// What is said here once of each kind of event, the types of the events say too, field by field; a
/// test holds the two together. A kind that is not here does not compile.
public struct TextClasses: Hashable, Sendable {
  /// The class of each text that an entry of that kind may hold, by its path.
  public private(set) var classes: [String: TextClass] = [:]

  /// - Parameters: paths with a space between them.
  init(formal: String = "", open: String = "", personal: String = "") {
    for (paths, textClass) in [
      (formal, .formal), (open, .open), (personal, .personal),
    ] as [(String, TextClass)] {
      for path in paths.split(separator: " ") { classes[String(path)] = textClass }
    }
  }

  /// Both, those of a part under its name.
  func with(_ part: TextClasses, in name: String? = nil) -> TextClasses {
    var both = self
    for (path, textClass) in part.classes {
      both.classes[name.map { "\($0).\(path)" } ?? path] = textClass
    }
    return both
  }

  static let envelope = TextClasses(
    formal: "actor.agency effective kind recorded recorder.agency source.assumed.after source.seen "
      + "subject unit.day",
    open: "signature.key signature.value source.key source.register unit.id",
    personal: "actor.officer recorder.officer source.digest")
}

// Parts of bodies.
extension TextClasses {
  static let none = TextClasses()
  static let reason = TextClasses(personal: "reason")
  static let waits = TextClasses(formal: "waitsFor.*")
  static let agency = TextClasses(formal: "agency")
  static let note = TextClasses(personal: "note")
  static let succession = TextClasses(formal: "from to")

  static let legalBasis = TextClasses(formal: "date kind", open: "number title")
}
