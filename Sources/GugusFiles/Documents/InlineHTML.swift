/// The tags of HTML within a line of other text. Those that only set its looks are taken away; what they
/// strike out, tick or set in bold is written as Markdown does it. Nothing is loaded.
package enum InlineHTML {
  /// No tag is longer, in characters; what is, is text.
  private static let longest = 300

  /// The line with its tags read.
  package static func plain(_ line: Substring) -> Substring {
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
  package static func box(_ tag: Substring) -> String? {
    guard tag.contains("checkbox") || tag.contains("radio") else { return nil }
    let words = tag.split { $0.isWhitespace || "\"'/=".contains($0) }
    return words.contains("checked") ? "☑ " : "☐ "
  }

  /// Between their tags and those of their parts no text may stand.
  private static let containers: Set<Substring> = ["tr", "table", "tbody", "thead", "ul", "ol"]
  private static let parts: Set<Substring> = ["td", "th", "li"]

  /// What a tag says its classes are.
  private static func classes(of tag: Substring) -> Set<Substring> {
    guard let start = tag.firstRange(of: "class=") else { return [] }
    let value = tag[start.upperBound...]
    guard let first = value.first else { return [] }
    let names =
      "\"'".contains(first)
      ? value.dropFirst().prefix { $0 != first } : value.prefix { !$0.isWhitespace && $0 != ">" }
    return Set(names.split(whereSeparator: \.isWhitespace))
  }

  /// No style sheet is longer, in bytes.
  private static let longestSheet = 1_000_000

  /// The classes that the style sheets in a page strike out: `.c3{text-decoration:line-through}`.
  private static func struckClasses(of page: [UInt8]) -> Set<Substring> {
    guard page.count <= longestSheet * 4 else { return [] }
    let text = String(decoding: page, as: UTF8.self).lowercased()
    var (found, rest): (Set<Substring>, Substring) = ([], text[...])
    while let open = rest.firstRange(of: "<style") {
      let sheet = rest[open.upperBound...]
      let end = sheet.firstRange(of: "</style")?.lowerBound ?? sheet.endIndex
      for rule in sheet[..<end].split(separator: "}") {
        guard let brace = rule.lastIndex(of: "{"), rule[brace...].contains("line-through") else {
          continue
        }
        for part in rule[..<brace].split(separator: ".", omittingEmptySubsequences: false)
          .dropFirst()
        {
          found.insert(part.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }
      }
      rest = sheet[end...]
    }
    return found
  }

  /// A page with the signs of its boxes and strikes in place of those that Pandoc leaves out.
  package static func withSigns(_ page: [UInt8]) -> [UInt8] {
    var (result, rest): ([UInt8], ArraySlice<UInt8>) = ([], page[...])
    var struck: Substring?
    // A row or a list of which each part is struck out.
    var struckParts: Substring?
    let struckClasses = InlineHTML.struckClasses(of: page)
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(longest).firstIndex(of: UInt8(ascii: ">")) else {
        result.append(rest.removeFirst())
        continue
      }
      let tag = String(decoding: rest[...end], as: UTF8.self).lowercased()
      let name = tag.dropFirst().prefix { $0 == "/" || $0.isLetter || $0.isNumber }
      if name == "input", let sign = box(tag.dropFirst().dropLast()) {
        // By number, so that it is the same in every encoding.
        for scalar in sign.unicodeScalars {
          result += scalar.isASCII ? Array(String(scalar).utf8) : Array("&#\(scalar.value);".utf8)
        }
      } else if let open = struck, name == "/\(open)" {
        result += Array("~~".utf8) + rest[...end]
        struck = nil
      } else {
        result += rest[...end]
        // Pandoc knows the style of a span, but not of a class.
        let isStyled = tag.contains("line-through") && name != "span"
        let isStruck = isStyled || !struckClasses.isDisjoint(with: classes(of: tag[...]))
        if isStruck, struckParts == nil, containers.contains(name) { struckParts = name }
        if let whole = struckParts, name == "/\(whole)" { struckParts = nil }
        let isStruckPart = struckParts != nil && parts.contains(name)
        if isStruck && !containers.contains(name) || isStruckPart, struck == nil, name != "style",
          !name.hasPrefix("/")
        {
          result += Array("~~".utf8)
          struck = name
        }
      }
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }
}
