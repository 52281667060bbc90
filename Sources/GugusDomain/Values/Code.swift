/// What an agency or task force is called for short: capital letters, digits, `-` and `.`,
/// starting with a letter, at most 40 characters (`BAPPEDA`, `KEMENKO-PMK`).
///
/// Read without regard to case and to what does not show at its ends, kept in capitals.
public protocol Code: Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
  LosslessStringConvertible
{
  var text: String { get }
  init(unchecked text: String)
  static func accepts(_ text: String) -> Bool
}

extension Code {
  /// Nil where the text cannot be such a code.
  public init?(_ text: String) {
    let text = text.withoutHiddenEnds
    let capitals = text.uppercased()
    guard text.utf8.allSatisfy({ $0 < 128 }), Self.accepts(capitals) else { return nil }
    self.init(unchecked: capitals)
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  public init(from decoder: any Decoder) throws {
    try self.init(onRecord: decoder.singleValueContainer().decode(String.self))
  }

  /// A code as the record writes it, and in no other way.
  ///
  /// - Throws: `DecodingError`.
  init(onRecord text: String) throws {
    guard Self.accepts(text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "not a \(Self.self)"))
    }
    self.init(unchecked: text)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

private func isShortName(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, (65...90).contains(first), text.utf8.count <= 40 else {
    return false
  }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case 65...90, 48...57, 45, 46: true
    default: false
    }
  }
}

/// The code of an agency, unique in a workspace.
public struct AgencyCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static func accepts(_ text: String) -> Bool { isShortName(text) }
}

/// The code of a task force, unique in a workspace.
public struct TaskForceCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  public static func accepts(_ text: String) -> Bool { isShortName(text) }
}

/// The code of a meeting: its task force's code, `/M` and a number (`TPPS/M3`).
public struct MeetingCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  /// The code of the meeting of that number in a task force's series.
  public init(_ taskForce: TaskForceCode, _ number: Int) {
    self.init(unchecked: "\(taskForce)/M\(number)")
  }
  public static func accepts(_ text: String) -> Bool { isNumbered(text, letter: "M") }
  /// Which meeting of the series it is, from 1.
  public var number: Int { lastNumber(of: text) }
  /// The code of the task force in which it was first numbered.
  public var series: String { String(GugusDomain.series(of: text)) }
  public static func < (left: Self, right: Self) -> Bool { precedes(left.text, right.text) }
}

/// The code of a commitment: its task force's code, `/K` and a number (`TPPS/K12`).
public struct CommitmentCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  /// The code of the commitment of that number in a task force's series.
  public init(_ taskForce: TaskForceCode, _ number: Int) {
    self.init(unchecked: "\(taskForce)/K\(number)")
  }
  public static func accepts(_ text: String) -> Bool { isNumbered(text, letter: "K") }
  /// Which commitment of the series it is, from 1.
  public var number: Int { lastNumber(of: text) }
  /// The code of the task force in which it was first numbered.
  public var series: String { String(GugusDomain.series(of: text)) }
  public static func < (left: Self, right: Self) -> Bool { precedes(left.text, right.text) }
}

/// The code of a finding (*temuan*): its task force's code, `/T` and a number (`TPPS/T2`).
public struct FindingCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  /// The code of the finding of that number in a task force's series.
  public init(_ taskForce: TaskForceCode, _ number: Int) {
    self.init(unchecked: "\(taskForce)/T\(number)")
  }
  public static func accepts(_ text: String) -> Bool { isNumbered(text, letter: "T") }
  /// Which finding of the series it is, from 1.
  public var number: Int { lastNumber(of: text) }
  /// The code of the task force in which it was first numbered.
  public var series: String { String(GugusDomain.series(of: text)) }
  public static func < (left: Self, right: Self) -> Bool { precedes(left.text, right.text) }
}

/// The code of an award or sanction: its task force's code, `/I` and a number (`TPPS/I2`).
public struct IncentiveCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  /// The code of the award or sanction of that number in a task force's series.
  public init(_ taskForce: TaskForceCode, _ number: Int) {
    self.init(unchecked: "\(taskForce)/I\(number)")
  }
  public static func accepts(_ text: String) -> Bool { isNumbered(text, letter: "I") }
  /// Which award or sanction of the series it is, from 1.
  public var number: Int { lastNumber(of: text) }
  /// The code of the task force in which it was first numbered.
  public var series: String { String(GugusDomain.series(of: text)) }
  public static func < (left: Self, right: Self) -> Bool { precedes(left.text, right.text) }
}

/// The code of an assessment: its task force's code, `/A` and a number (`TPPS/A2`).
public struct AssessmentCode: Code {
  /// The code in capitals, as files and the journal write it.
  public let text: String
  public init(unchecked text: String) { self.text = text }
  /// The code of the assessment of that number in a task force's series.
  public init(_ taskForce: TaskForceCode, _ number: Int) {
    self.init(unchecked: "\(taskForce)/A\(number)")
  }
  public static func accepts(_ text: String) -> Bool { isNumbered(text, letter: "A") }
  /// Which assessment of the series it is, from 1.
  public var number: Int { lastNumber(of: text) }
  /// The code of the task force in which it was first numbered.
  public var series: String { String(GugusDomain.series(of: text)) }
  public static func < (left: Self, right: Self) -> Bool { precedes(left.text, right.text) }
}

private func isNumbered(_ text: String, letter: Unicode.Scalar) -> Bool {
  guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
  let tail = text.utf8[slash...].dropFirst()
  let digits = tail.dropFirst()
  guard tail.first == UInt8(ascii: letter), digits.allSatisfy({ (48...57).contains($0) }),
    digits.first != UInt8(ascii: "0"), let number = Int(Substring(digits)), number > 0
  else { return false }
  return isShortName(text[..<slash])
}

private func lastNumber(of text: String) -> Int {
  text.utf8.lastIndex(of: UInt8(ascii: "/")).flatMap {
    Int(Substring(text.utf8[$0...].dropFirst(2)))
  } ?? 0
}

private func series(of text: String) -> Substring {
  text[..<(text.utf8.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex)]
}

private func precedes(_ left: String, _ right: String) -> Bool {
  let (leftHead, rightHead) = (series(of: left), series(of: right))
  if leftHead != rightHead { return leftHead < rightHead }
  return lastNumber(of: left) < lastNumber(of: right)
}
