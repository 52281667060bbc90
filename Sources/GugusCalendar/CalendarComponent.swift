import GugusFiles

/// A part of a calendar file between BEGIN and END: a calendar, an event, a task, a time zone.
public struct CalendarComponent: Equatable, Sendable {
  /// In capitals.
  public var name: String
  public var properties: [ContentLine]
  public var components: [CalendarComponent]
  /// Where it begins in the file that it was read from.
  var place = ContentLine.Place()

  public init(
    _ name: String, _ properties: [ContentLine], _ components: [CalendarComponent] = []
  ) {
    self.name = name
    self.properties = properties
    self.components = components
  }

  public static func == (left: CalendarComponent, right: CalendarComponent) -> Bool {
    left.name == right.name && left.properties == right.properties
      && left.components == right.components
  }

  /// The first property of that name.
  public subscript(property: String) -> ContentLine? { properties.first { $0.name == property } }

  public func all(_ property: String) -> [ContentLine] {
    properties.filter { $0.name == property }
  }

  /// As it stands in a file.
  public var written: String {
    let inner = properties.map(\.written) + components.map(\.written)
    return "BEGIN:\(name)\r\n\(inner.joined())END:\(name)\r\n"
  }
}

extension CalendarComponent {
  /// The largest calendar file that is read, in bytes: some hundred thousand events.
  public static let fileLimit = 50_000_000

  /// How deep components may lie in one another; RFC 5545 needs three.
  static let depthLimit = 8

  /// Reads the calendars of a file (RFC 5545 §3.4). Lines may end in LF alone, and names stand
  /// in any case; that apart, what is not the standard's form is a fault.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  package static func read(bytes: [UInt8], file: String) throws(FileFaults) -> [CalendarComponent] {
    var reader = try CalendarReader(bytes: bytes, file: file)
    let calendars = reader.calendars()
    return try reader.faults.unlessAny(calendars)
  }
}
