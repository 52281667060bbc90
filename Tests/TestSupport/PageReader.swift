import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a page, as a parser that knows nothing of Gugus reads it.
public struct Element {
  public let name: String
  public let attributes: [String: String]
  public internal(set) var children: [Element] = []
  /// Its own text and that of its children, in order.
  public internal(set) var text = ""

  /// The element and everything in it, in document order.
  public var all: [Element] { [self] + children.flatMap(\.all) }

  public func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// Not for show alone.
  public var isShown: Bool { attributes["aria-hidden"] != "true" }
}

/// Reads a page with Foundation's XML parser. Fails where it is not well-formed.
public func readPage(_ page: String) throws -> Element {
  let builder = ElementBuilder()
  let parser = XMLParser(data: Data(page.utf8))
  parser.delegate = builder
  let isWellFormed = parser.parse()
  #expect(isWellFormed, "line \(parser.lineNumber): \(String(describing: parser.parserError))")
  return try #require(builder.root)
}

private final class ElementBuilder: NSObject, XMLParserDelegate {
  private(set) var root: Element?
  private var open: [Element] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open.indices { open[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let closed = open.removeLast()
    if open.isEmpty { root = closed } else { open[open.count - 1].children.append(closed) }
  }
}
