import Foundation
import GugusDomain
import GugusLog
import GugusReports

enum LogTitle {
  static let entries = Term(en: "Entries", id: "Catatan")
  static let journal = Term(en: "Journal", id: "Jurnal")
  static let result = Term(en: "Result", id: "Hasil")
  static let root = Term(en: "Root hash", id: "Hash akar")
  static let base64 = Term(
    en: "In base64, as in a checkpoint", id: "Dalam base64, di titik periksa")
  static let leaf = Term(en: "Leaf hash", id: "Hash daun")
}

extension Cell {
  /// In hexadecimal, as `sha256sum` prints it.
  static func hash(_ hash: Data) -> Cell { .text(hash.hexadecimal) }
}

extension Document {
  /// All of a journal in one hash.
  public static func treeHead(_ head: TreeHead) -> Document {
    Document([Section("head", nil, .facts(facts(of: head)))])
  }

  /// That an entry is in the journal of that head.
  public static func inclusion(
    of row: JournalRow, _ proof: InclusionProof, in head: TreeHead
  ) -> Document {
    let own = [
      Fact("sequence", Term(same: "No."), .number(row.sequence)),
      Fact("leaf-hash", LogTitle.leaf, .hash(row.leafHash)),
      Fact(
        "index", Term(en: "Index in the tree", id: "Indeks dalam pohon"),
        .number(proof.index)),
    ]
    return Document([
      Section("inclusion", nil, .facts(own + facts(of: head))),
      path(proof.path),
    ])
  }

  /// That a journal only grew.
  public static func consistency(
    of old: TreeHead, with new: TreeHead, _ proof: ConsistencyProof
  ) -> Document {
    let since = [
      Fact("since", Term(en: "Since", id: "Sejak"), .number(old.size)),
      Fact(
        "since-root-hash", Term(en: "Root hash then", id: "Hash akar saat itu"),
        .hash(old.root)),
    ]
    return Document([
      Section("consistency", nil, .facts(since + facts(of: new))),
      path(proof.path),
    ])
  }

  private static func facts(of head: TreeHead) -> [Fact] {
    [
      Fact("entries", LogTitle.entries, .number(head.size)),
      Fact("root-hash", LogTitle.root, .hash(head.root)),
      Fact("root-hash-base64", LogTitle.base64, .text(head.root.base64EncodedString())),
    ]
  }

  private static func path(_ hashes: [Data]) -> Section {
    let table = Table(
      [
        Column("step", Term(en: "Step", id: "Langkah"), .number),
        Column("hash", Term(en: "Hash", id: "Hash")),
      ],
      whenEmpty: Term(
        en: "No hashes: the root says it itself.", id: "Tanpa hash: akarnya sendiri yang berkata."),
      rows: hashes.enumerated().map { [.number($0 + 1), .hash($1)] })
    return Section("path", Term(en: "Path of the proof", id: "Jalur bukti"), .table(table))
  }
}
