/// Which folders of a module name what is declared in which others. Read as text: what a file declares at
/// its outermost level, and the words of the others. A word that two folders declare is passed over.
struct FolderGraph {
  /// For each folder the folders that it needs, each with one word for which it does.
  private(set) var needs: [String: [String: String]] = [:]

  init(of files: [SourceTree.File]) {
    let declared = FolderGraph.declarations(of: files)
    for file in files {
      for line in file.code {
        for word in FolderGraph.words(in: line) {
          guard let folder = declared[word], folder != file.folder else { continue }
          needs[file.folder, default: [:]][folder] = "\(word) in \(file.path)"
        }
      }
    }
  }

  /// The folders from each of which a way leads back to itself.
  var circular: Set<String> { Set(needs.keys.filter { reached(from: $0).contains($0) }) }

  private func reached(from start: String) -> Set<String> {
    var seen: Set<String> = []
    var open = Array(needs[start, default: [:]].keys)
    while let folder = open.popLast() {
      guard seen.insert(folder).inserted else { continue }
      open += needs[folder, default: [:]].keys
    }
    return seen
  }

  /// What each word is declared in; nothing for a word that several folders declare.
  private static func declarations(of files: [SourceTree.File]) -> [Substring: String] {
    var folders: [Substring: Set<String>] = [:]
    for file in files {
      var depth = 0
      for line in file.code {
        if depth == 0, let name = declaredName(in: line) {
          folders[name, default: []].insert(file.folder)
        }
        depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      }
    }
    return folders.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private static let introducers: Set<Substring> = [
    "struct", "enum", "class", "protocol", "typealias", "actor", "func", "let", "var",
  ]

  /// The name of what a line at the outermost level declares for others.
  static func declaredName(in line: String) -> Substring? {
    let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map {
      Substring(String($0))
    }
    guard !words.contains("private"), !words.contains("fileprivate"),
      let index = words.firstIndex(where: introducers.contains), index + 1 < words.count
    else { return nil }
    return words[index + 1]
  }

  /// Names of types, and of functions that are called without anything before them.
  static func words(in line: String) -> [Substring] {
    var words: [Substring] = []
    var index = line.startIndex
    var before: Character = " "
    while index < line.endIndex {
      let start = index
      while index < line.endIndex,
        line[index].isLetter || line[index].isNumber || line[index] == "_"
      {
        index = line.index(after: index)
      }
      if start == index {
        before = line[index]
        index = line.index(after: index)
        continue
      }
      let word = line[start..<index]
      let isCalled = index < line.endIndex && line[index] == "("
      let isMember = before == "."
      if !isMember,
        word.first?.isUppercase == true || isCalled && !line[..<start].hasSuffix("case ")
      {
        words.append(Substring(String(word)))
      }
      before = " "
    }
    return words
  }
}
