/// The tags of HTML within a line of other text. Those that only set its looks are taken away; what they
/// strike out, tick or set in bold is written as Markdown does it. Nothing is loaded.
package enum InlineHTML {
  /// No tag is longer, in characters; what is, is text.
  private static let longest = 300

  /// The line with its tags read.
  package static func plain(_ line: Substring) -> Substring {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return line }
    var (text, rest) = ("", line)
    // The tag of a part that its style takes away.
    var struck: String?
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let behind = rest[open...].dropFirst()
      guard let close = behind.prefix(longest).firstIndex(of: ">") else {
        text.append("<")
        rest = behind
        continue
      }
      let tag = behind[..<close]
      let name = tag.lowercased().prefix { $0 == "/" || $0.isLetter }
      let takesAway = styled.contains(name) && takesAway(tag: tag.lowercased()[...])
      if struck.map({ name == "/\($0)" }) ?? takesAway {
        struck = struck == nil ? String(name) : nil
        text += "~~"
      } else if let said = meaning(tag, isFirst: text[...].isBlankLine) {
        text += said
      } else {
        text.append("<")
        rest = behind
        continue
      }
      rest = behind[close...].dropFirst()
    }
    return (text + rest)[...]
  }

  /// Within a line they may take away what they hold.
  private static let styled: Set<Substring> = ["span", "font", "div", "p"]

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

  /// What holds other parts: the signs of a strike stand within those.
  private static let containers: Set<Substring> = [
    "tr", "table", "tbody", "thead", "ul", "ol", "div", "section", "article", "details",
  ]
  private static let parts: Set<Substring> = [
    "td", "th", "li", "p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd",
  ]

  /// They have no end.
  private static let voids: Set<Substring> = [
    "img", "br", "hr", "input", "meta", "link", "html", "body",
  ]

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

  /// Whether a style strikes out what it is of, or shows none of it.
  package static func takesAway(style: some StringProtocol) -> Bool {
    let style = style.lowercased().filter { !$0.isWhitespace }
    return ["line-through", "display:none", "visibility:hidden"].contains(where: style.contains)
  }

  /// The same of a tag, with its attributes.
  private static func takesAway(tag: Substring) -> Bool {
    if tag.contains("style"), takesAway(style: tag) { return true }
    guard tag.contains("hidden") else { return false }
    let unquoted = tag.split(whereSeparator: { "\"'".contains($0) }).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
    return unquoted.split(whereSeparator: { $0.isWhitespace || "=/<>".contains($0) })
      .dropFirst().contains("hidden")
  }

  /// The classes that the style sheets in a page strike out or hide: `.c3{text-decoration:line-through}`.
  private static func struckClasses(of page: [UInt8]) -> Set<Substring> {
    guard page.count <= longestSheet * 4 else { return [] }
    let text = String(decoding: page, as: UTF8.self).lowercased()
    var (found, rest): (Set<Substring>, Substring) = ([], text[...])
    while let open = rest.firstRange(of: "<style") {
      let sheet = rest[open.upperBound...]
      let end = sheet.firstRange(of: "</style")?.lowerBound ?? sheet.endIndex
      for rule in sheet[..<end].split(separator: "}") {
        guard let brace = rule.lastIndex(of: "{"), takesAway(style: rule[brace...]) else {
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
    // A row or a list of which each part is struck out, and how many of its kind are open within it.
    var struckParts: (name: Substring, depth: Int)?
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
        let isStyled = name != "span" && takesAway(tag: tag[...])
        let isStruck = isStyled || !struckClasses.isDisjoint(with: classes(of: tag[...]))
        if let whole = struckParts, name.drop(while: { $0 == "/" }) == whole.name {
          let depth = whole.depth + (name == whole.name ? 1 : -1)
          struckParts = depth > 0 ? (whole.name, depth) : nil
        } else if isStruck, struckParts == nil, containers.contains(name) {
          struckParts = (name, 1)
        }
        // Text that stands in what holds parts, and in none of them.
        let behind = rest[end...].dropFirst().drop { $0 <= UInt8(ascii: " ") }.first
        let isStruckPart =
          struckParts != nil
          && (parts.contains(name)
            || containers.contains(name) && behind != UInt8(ascii: "<") && behind != nil)
        if isStruck && !containers.contains(name) || isStruckPart, struck == nil, name != "style",
          !name.hasPrefix("/"), !voids.contains(name)
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
