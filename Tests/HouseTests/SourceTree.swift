import Foundation

/// The Swift files of the package's sources, as text.
struct SourceTree {
  struct File {
    /// From the folder `Sources`: `GugusStore/Queries/AgencyList.swift`.
    let path: String
    let lines: [Substring]

    /// The target that it belongs to.
    var module: String { String(path.prefix { $0 != "/" }) }
    /// Where it lies: `GugusStore/Queries`.
    var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    /// Without its folder and ending; an extension `Judge+Keys` is of `Judge`.
    var name: Substring {
      let last = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
      return last.dropLast(".swift".count).prefix { $0 != "+" }
    }

    /// The lines without what their comments and texts say; code within a text stays.
    var code: [String] { Stripping.code(of: lines) }
  }

  let files: [File]

  /// Of this package: the folder of that name in it.
  static let sources = SourceTree(folder: "Sources")
  static let tests = SourceTree(folder: "Tests")

  init(folder: String) {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../\(folder)").standardized
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    files = paths.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted()
      .compactMap { path in
        guard
          let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
        else { return nil }
        return File(
          path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      }
  }

  init(files: [File]) { self.files = files }
}

/// Takes comments and the words of texts out of lines of Swift.
private enum Stripping {
  static func code(of lines: [Substring]) -> [String] {
    var isInText = false
    return lines.map { line in
      let quotes = line.ranges(of: "\"\"\"").count
      defer { if quotes % 2 == 1 { isInText.toggle() } }
      if isInText || quotes > 0 { return interpolations(in: line) }
      return withoutTexts(line)
    }
  }

  /// What stands in `\(…)`.
  private static func interpolations(in line: Substring) -> String {
    line.split(separator: "\\(").dropFirst().joined(separator: " ")
  }

  private static func withoutTexts(_ line: Substring) -> String {
    var code = ""
    var rest = line
    while let next = rest.first {
      if rest.hasPrefix("//") { break }
      rest.removeFirst()
      guard next == "\"" else {
        code.append(next)
        continue
      }
      code += " "
      var depth = 0
      while let inner = rest.first, depth > 0 || inner != "\"" {
        rest.removeFirst()
        if inner == "\\", let escaped = rest.first {
          rest.removeFirst()
          if escaped == "(" { depth += 1 }
        } else if depth > 0 {
          if inner == "(" { depth += 1 }
          if inner == ")" { depth -= 1 }
          code.append(inner)
        }
      }
      rest = rest.dropFirst()
      code += " "
    }
    return code
  }
}
