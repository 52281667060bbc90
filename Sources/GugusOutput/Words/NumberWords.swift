import GugusDomain

extension Term {
  /// Which numbers there are, of things that are numbered from 1.
  static func numbers(upTo last: Int) -> Term {
    switch last {
    case ...0: Term(en: "there are none yet", id: "belum ada satu pun")
    case 1: Term(en: "the only number is 1", id: "nomornya hanya 1")
    default: Term(en: "the numbers are 1 to \(last)", id: "nomornya 1 sampai \(last)")
    }
  }

  /// `50,000,000 bytes`.
  static func bytes(_ count: Int) -> Term {
    var groups: [Substring] = []
    var rest = Substring(String(count))
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return Term(
      en: groups.joined(separator: ",") + " bytes", id: groups.joined(separator: ".") + " bita")
  }
}
