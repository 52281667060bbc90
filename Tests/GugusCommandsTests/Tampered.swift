import Foundation
import GugusDomain
import GugusLog

/// An exported journal that someone changed who knew how to make the rest fit.
enum Tampered {
  /// With the last line that its entries ask for.
  static func journal(_ text: String) -> String {
    var tree = Frontier()
    var lines = text.split(separator: "\n").map(String.init)
    for line in lines where line.hasPrefix("{\"actor\":") {
      tree.append(leafHash: MerkleTree.leafHash(of: line.utf8))
    }
    lines.removeLast()
    lines.append("{\"entries\":\(tree.head.size),\"root\":\"\(tree.head.root.hexadecimal)\"}")
    return lines.map { $0 + "\n" }.joined()
  }

  /// With another personal text in the place of one, and the digests that it asks for.
  static func journal(_ text: String, saying new: String, for old: String) throws -> String {
    let (prefix, suffix) = ("{\"disclosures\":", "}")
    var lines = text.split(separator: "\n").map(String.init)
    for index in lines.indices where lines[index].hasPrefix(prefix) {
      let list = String(lines[index].dropFirst(prefix.count).dropLast(suffix.count))
      let changed = try entry(lines[index - 1], list, saying: new, for: old)
      (lines[index - 1], lines[index]) = (changed.entry, prefix + changed.disclosures + suffix)
    }
    return journal(lines.map { $0 + "\n" }.joined())
  }

  /// An entry and its personal texts, with another in the place of one.
  static func entry(
    _ entry: String, _ disclosures: String, saying new: String, for old: String
  ) throws -> (entry: String, disclosures: String) {
    var entry = entry
    let changed = try [Disclosure](canonicalJSON: disclosures).map { disclosure in
      guard case .known(old, let salt) = disclosure.content, let digest = disclosure.digest
      else { return disclosure }
      let other = Disclosure(path: disclosure.path, .known(new, salt))
      entry = entry.replacing(digest.text, with: other.digest?.text ?? "")
      return other
    }
    return (entry, changed.canonicalJSON)
  }
}
