import GugusDomain

/// A place on a printed document where someone signs.
public struct Signature: Hashable, Sendable {
  /// In what capacity.
  public let role: Term
  /// Who; nil where it is to be written by hand.
  public let name: String?

  public init(_ role: Term, name: String?) {
    self.role = role
    self.name = name
  }

  /// What stands where a name is to be written.
  static let nameLabel = Term(en: "Name", id: "Nama")

  /// `Chair: ____________________ (Budi)`, where there are only lines of text.
  func line(in language: Language) -> String {
    let place = String(repeating: "_", count: 20)
    return "\(role.in(language)): \(place)" + (name.map { " (\($0))" } ?? "")
  }
}
