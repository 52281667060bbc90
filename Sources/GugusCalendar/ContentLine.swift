/// A line of a calendar file (RFC 5545 §3.1): `NAME;PARAMETER=value:value`.
public struct ContentLine: Sendable {
  public struct Parameter: Hashable, Sendable {
    /// In capitals.
    public var name: String
    /// As they are meant: without quotes, carets read (RFC 6868).
    public var values: [String]
  }

  /// In capitals.
  public var name: String
  public var parameters: [Parameter]
  /// As the file holds it: what a backslash means depends on the type of the value.
  public var value: String
  /// Where it stands in the file that it was read from, which is no part of what it says.
  var place = Place()

  struct Place {
    /// Of the first byte.
    var offset = 0
    /// From 1.
    var line = 0
  }

  public init(_ name: String, _ parameters: [Parameter] = [], _ value: String) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// A property whose value is text.
  public init(_ name: String, text: String) {
    self.init(name, [], CalendarText.escaped(text))
  }

  /// The value as text.
  public var text: String { CalendarText.unescaped(value) }

  /// The first value of that parameter.
  public subscript(parameter: String) -> String? { values(of: parameter).first }

  public func values(of parameter: String) -> [String] {
    parameters.first { $0.name == parameter }?.values ?? []
  }
}

extension ContentLine: Equatable {
  public static func == (left: ContentLine, right: ContentLine) -> Bool {
    left.name == right.name && left.parameters == right.parameters && left.value == right.value
  }
}

extension ContentLine {
  /// As it stands in a file: folded, with its line break.
  public var written: String {
    let head = parameters.map { parameter in
      ";\(parameter.name)=" + parameter.values.map(CalendarText.quoted).joined(separator: ",")
    }
    return ContentLine.folded(name + head.joined() + ":" + value)
  }

  /// The longest line, in bytes (RFC 5545 §3.1).
  static let limit = 75

  /// No line is longer than the limit, and none begins or ends within a character's bytes.
  private static func folded(_ line: String) -> String {
    var result: [UInt8] = []
    var rest = Array(line.utf8)[...]
    var room = limit
    while rest.count > room {
      var end = rest.startIndex + room
      while UTF8.isContinuation(rest[end]) { end -= 1 }
      result += rest[..<end]
      result += "\r\n ".utf8
      rest = rest[end...]
      room = limit - 1
    }
    result += rest
    result += "\r\n".utf8
    return String(decoding: result, as: UTF8.self)
  }
}
