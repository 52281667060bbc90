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
}
