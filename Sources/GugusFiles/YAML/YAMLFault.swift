import GugusValues

/// What can be wrong with a YAML file, whatever it holds, beyond its encoding.
public struct YAMLFault: FaultCause, Hashable {
  public let problem: Problem
  /// A few correct lines of a file of that sort.
  public let example: Term

  public enum Problem: Hashable, Sendable {
    case notYAML(String)
    /// YAML's `&name`, to which `*name` would refer.
    case anchor
    case keyAgain(String)
  }

  public var cause: Term {
    switch problem {
    case .notYAML(let problem):
      Term(
        en: "this is not YAML: \(quoted(problem)); indent with spaces, write “key: value”, and "
          + "put texts with punctuation in quotes",
        id: "ini bukan YAML: \(quoted(problem)); pakai spasi untuk inden, tulis “kunci: nilai”, "
          + "dan beri tanda kutip pada teks yang memuat tanda baca")
    case .anchor:
      Term(
        en: "anchors and aliases (&name, *name) are not read here; write out what is meant",
        id: "jangkar dan alias (&nama, *nama) tidak dibaca di sini; tuliskan isinya")
    case .keyAgain(let key):
      Term(
        en: "\(quoted(key)) is here a second time; keep one",
        id: "\(quoted(key)) ditulis dua kali; sisakan satu")
    }
  }
}
