#if Spreadsheets
  import CExpat
  import Foundation

  /// What is told of an XML text as it is read. Names come without the prefix of their namespace.
  protocol XMLHandler: AnyObject {
    func start(_ name: String, _ attributes: XMLAttributes)
    func end(_ name: String)
    func text(_ text: String)
    /// Why nothing more need be read; nil where all is well.
    var fault: WorkbookFault? { get }
  }

  extension XMLHandler {
    package var fault: WorkbookFault? { nil }
  }

  /// The attributes of an element, while it is told of. Most are never looked at.
  struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

    /// The value of that name, whatever its prefix.
    package subscript(name: String) -> String? {
      var index = 0
      while let list, let key = list[index], let value = list[index + 1] {
        let local = strrchr(key, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? key
        if strcmp(local, name) == 0 { return String(cString: value) }
        index += 2
      }
      return nil
    }
  }

  /// Reads XML as its bytes come, and tells a handler. A text with a document type is refused, and
  /// with it every entity of its own making.
  final class XMLEvents {
    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var hasDocumentType = false
    private var depth = 0
    private var fed = 0

    private let deepest: Int
    /// Bytes that belong together, such as one element with its attributes: they are held until all have
    /// come.
    private static let longest = 1_048_576

    /// - Parameter deepest: elements within elements. Worksheets need ten.
    package init(_ handler: any XMLHandler, deepest: Int = 50) throws(WorkbookFault) {
      guard let parser = XML_ParserCreate(nil) else { throw .damaged("memory") }
      self.parser = parser
      self.handler = handler
      self.deepest = deepest
      XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      XML_SetElementHandler(
        parser, { XMLEvents.of($0).start($1, $2) }, { XMLEvents.of($0).end($1) })
      XML_SetCharacterDataHandler(parser) { XMLEvents.of($0).text($1, Int($2)) }
      XML_SetStartDoctypeDeclHandler(parser) { events, _, _, _, _ in
        XMLEvents.of(events).refuse()
      }
    }

    deinit { XML_ParserFree(parser) }

    /// Reads on; no bytes end the text.
    package func read(_ bytes: [UInt8]) throws(WorkbookFault) {
      let status = bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
        }
      }
      if hasDocumentType { throw .definesEntities }
      if depth > deepest { throw .tooDeep(limit: deepest) }
      if let fault = handler.fault { throw fault }
      fed += bytes.count
      let told = Int(XML_GetCurrentByteIndex(parser))
      if told >= 0, fed - told > XMLEvents.longest + bytes.count { throw .damaged("XML") }
      if status != XML_STATUS_OK {
        throw .damaged(String(cString: XML_ErrorString(XML_GetErrorCode(parser))))
      }
    }

    /// Reads a whole part.
    package static func read(
      _ part: ZipPart, telling handler: any XMLHandler, deepest: Int = 50
    ) throws(WorkbookFault) {
      let events = try XMLEvents(handler, deepest: deepest)
      while true {
        let bytes = try part.next()
        try events.read(bytes)
        if bytes.isEmpty { return }
      }
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLEvents {
      guard let pointer else { preconditionFailure("the parser was given this object") }
      return Unmanaged<XMLEvents>.fromOpaque(pointer).takeUnretainedValue()
    }

    private func start(
      _ name: UnsafePointer<XML_Char>?,
      _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
      depth += 1
      if depth > deepest {
        XML_StopParser(parser, 0)
      } else if let name {
        handler.start(XMLEvents.local(name), XMLAttributes(list: list))
        if handler.fault != nil { XML_StopParser(parser, 0) }
      }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
      depth -= 1
      if let name { handler.end(XMLEvents.local(name)) }
    }

    private func text(_ text: UnsafePointer<XML_Char>?, _ count: Int) {
      let bytes = UnsafeBufferPointer(start: text, count: count)
      handler.text(String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    private func refuse() {
      hasDocumentType = true
      XML_StopParser(parser, 0)
    }

    private static func local(_ name: UnsafePointer<XML_Char>) -> String {
      let name = String(cString: name)
      return name.utf8.lastIndex(of: UInt8(ascii: ":"))
        .map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
  }
#endif
