/// Where an imported entry comes from: a row of a register that someone else keeps.
public struct EntrySource: Hashable, Sendable, Codable {
  /// What the register is called.
  public var register: String
  /// What the register calls the row.
  public var key: String
  /// SHA-256 of what the row said, in lower-case hexadecimal; nil where it only mentions what the
  /// entry is about. Personal, since with it anybody could try what a row said of a person.
  public var digest: PersonalText?
  /// As of which day the register was read, where that is not the day of importing.
  public var seen: Day?
  /// The register does not say on which day it happened: the entry's effective day is taken for
  /// granted, and nothing is measured by it.
  public var assumed: AssumedDay?

  public init(
    register: String, key: String, digest: PersonalText?, seen: Day? = nil,
    assumed: AssumedDay? = nil
  ) {
    self.register = register
    self.key = key
    self.digest = digest
    self.seen = seen
    self.assumed = assumed
  }

  /// What a file is called that needs no mapping, since its names and codes are ours. It seldom has
  /// everything that there is.
  public static let ownRegister = "gugus"

  /// The same row of the same register, whatever it said at the time.
  public func isSameRow(as other: EntrySource) -> Bool {
    register == other.register && key == other.key
  }
}
