/// The tags of HTML within a line of other text. Those that only set its looks are taken away; what they
/// strike out, tick or set in bold is written as Markdown does it. Nothing is loaded.
enum InlineHTML {
  /// No tag is longer, in characters; what is, is text.
  private static let longest = 300

  /// The line with its tags read.
  static func plain(_ line: Substring) -> Substring {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var (text, rest) = ("", line)
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let behind = rest[open...].dropFirst()
      guard let close = behind.prefix(longest).firstIndex(of: ">"),
        let said = meaning(behind[..<close], isFirst: text[...].isBlankLine)
      else {
        text.append("<")
        rest = behind
        continue
      }
      text += said
      rest = behind[close...].dropFirst()
    }
    return (text + rest)[...]
  }

  /// Nil where the tag is left as it is: one of a table, a picture, an address.
  private static func meaning(_ tag: Substring, isFirst: Bool) -> String? {
    let name = tag.prefix { $0 == "/" || $0.isLetter }.lowercased()
    switch name {
    case "s", "/s", "del", "/del", "strike", "/strike": return "~~"
    case "b", "/b", "strong", "/strong": return "**"
    case "input": return box(tag.lowercased()[...])
    case "br", "br/", "/div", "div": return " "
    // In a cell, one after the other.
    case "li", "p": return isFirst ? (name == "li" ? "- " : "") : "; "
    case "i", "/i", "em", "/em", "u", "/u", "ins", "/ins", "span", "/span", "font", "/font", "mark",
      "/mark", "small", "/small", "label", "/label", "/li", "/p", "ul", "/ul", "ol", "/ol",
      "center", "/center":
      return ""
    default: return nil
    }
  }

  /// The sign of a box, ticked or not; nil where it is another input.
  static func box(_ tag: Substring) -> String? {
    guard tag.contains("checkbox") || tag.contains("radio") else { return nil }
    let words = tag.split { $0.isWhitespace || "\"'/=".contains($0) }
    return words.contains("checked") ? "☑ " : "☐ "
  }

  /// A page with the signs of its boxes in place of the boxes, which Pandoc leaves out.
  static func withBoxes(_ page: [UInt8]) -> [UInt8] {
    let (open, close) = (Array("<input".utf8), UInt8(ascii: ">"))
    var (result, rest): ([UInt8], ArraySlice<UInt8>) = ([], page[...])
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      rest = rest[start...]
      let isInput = rest.prefix(open.count).elementsEqual(open) { $0 | 0x20 == $1 | 0x20 }
      if isInput, let end = rest.prefix(longest).firstIndex(of: close),
        let sign = box(String(decoding: rest[..<end], as: UTF8.self).lowercased()[...])
      {
        // By number, so that it is the same in every encoding.
        for scalar in sign.unicodeScalars {
          result += scalar.isASCII ? Array(String(scalar).utf8) : Array("&#\(scalar.value);".utf8)
        }
        rest = rest[end...].dropFirst()
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
