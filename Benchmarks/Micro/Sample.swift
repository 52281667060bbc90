import Foundation
import GugusDomain
import GugusLog
import GugusOutput
import GugusStore
import Nation

/// What the parts are measured on: the record of a small nation, made once before anything is
/// measured.
struct Sample {
  /// A thousand entries of the journal, as kept and as read.
  let lines: [String]
  let sealed: [SealedEntry]
  let entries: [Entry]
  let hashes: [Data]
  /// The whole journal's tree, its hashes in memory.
  let tree: MerkleTree
  /// The entries of each of a thousand commitments.
  let lives: [[Entry]]
  /// Each of them before the last of its events, and that event.
  let lastSteps: [(Commitment?, CommitmentCode, CommitmentEvent, Entry)]
  /// Of a meeting with twelve rows of follow-up.
  let minutes: Minutes
  let minutesFile: [UInt8]
  /// A thousand rows, and ten thousand.
  let table = Sample.table(1_000)
  let longTable = Sample.table(10_000)
  let csv: [UInt8]

  static var shared: Sample {
    get throws { try kept.get() }
  }

  // Benchmarks run one at a time.
  private nonisolated(unsafe) static let kept = Result { try Sample() }

  private init() throws {
    let journal = try Sample.journal()
    let entries = try journal.map(Entry.init)
    lives = try Sample.lives(entries)
    lastSteps = try lives.map(Sample.lastStep)
    minutes = try Sample.minutes(entries)
    minutesFile = Array(minutes.write(in: .indonesian).utf8)
    tree = Sample.tree(journal.map(\.json))
    csv = try Sample.written(longTable, as: .csv)
    sealed = Array(journal.prefix(1_000))
    lines = sealed.map(\.json)
    self.entries = Array(entries.prefix(1_000))
    hashes = lines.map { MerkleTree.leafHash(of: $0.utf8) }
  }

  private static func journal() throws -> [SealedEntry] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gugus-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = try Nation.workspace(at: folder.appending(path: "nation.db").path)
    try Nation(size: 1_500).build(in: workspace)
    var entries: [SealedEntry] = []
    try workspace.eachSealedEntry { entries.append($0) }
    return entries
  }

  private static func lives(_ entries: [Entry]) throws -> [[Entry]] {
    let byCommitment = Dictionary(grouping: entries) { entry in
      if case .commitment(let code, _) = entry.event { code.text } else { "" }
    }
    let lives = byCommitment.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map(\.value)
    guard lives.count >= 1_000 else { throw Missing() }
    return Array(lives.prefix(1_000))
  }

  private static func lastStep(
    of life: [Entry]
  ) throws -> (Commitment?, CommitmentCode, CommitmentEvent, Entry) {
    guard let entry = life.last, case .commitment(let code, let event) = entry.event else {
      throw Missing()
    }
    guard case .commitment(let before) = try Aggregate.fold(life.dropLast()) else {
      return (nil, code, event, entry)
    }
    return (before, code, event, entry)
  }

  private static func tree(_ lines: [String]) -> MerkleTree {
    var (hashes, frontier): ([Subtree: Data], Frontier) = ([:], Frontier())
    for (index, line) in lines.enumerated() {
      let hash = MerkleTree.leafHash(of: line.utf8)
      hashes[Subtree(level: 0, position: index)] = hash
      for (subtree, hash) in frontier.append(leafHash: hash) { hashes[subtree] = hash }
    }
    let kept = hashes
    return MerkleTree(size: lines.count) { subtree in
      guard let hash = kept[subtree] else { throw Missing() }
      return hash
    }
  }

  private static func minutes(_ entries: [Entry]) throws -> Minutes {
    let logged = entries.first { if case .meeting = $0.event { true } else { false } }
    guard let logged, case .meeting(let meeting) = try Aggregate.fold([logged]) else {
      throw Missing()
    }
    let followUps = entries.compactMap { entry -> FollowUp? in
      guard case .commitment(_, .proposed(let terms)) = entry.event,
        terms.meeting == meeting.code
      else { return nil }
      return FollowUp(
        deliverable: terms.deliverable, debtor: terms.debtor, creditor: terms.creditor,
        supporters: terms.supporters, due: terms.due, decision: terms.decision)
    }
    guard followUps.count == Nation.rows else { throw Missing() }
    return meeting.minutes(followUps: followUps)
  }

  /// The record does not hold what is to be measured.
  private struct Missing: Error {}
}

extension Sample {
  static let day = Nation.from
  static let taskForce = TaskForceCode(unchecked: "TF1")

  /// Each waits for the next two, and all are late.
  static func lateChain(_ length: Int) -> [CommitmentCode: Lateness] {
    let pairs = (1...length).map { number in
      let next = [number + 1, number + 2].filter { $0 <= length }
      return (
        CommitmentCode(taskForce, number),
        Lateness(
          debtor: AgencyCode(unchecked: "A\(number)"), due: day + number,
          antecedents: next.map { CommitmentCode(taskForce, $0) })
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// A list of commitments as a command would show it.
  fileprivate static func table(_ rows: Int) -> Document {
    let columns = [
      Column("code", Term(en: "Code", id: "Kode")),
      Column("debtor", Term(en: "Debtor", id: "Penanggung jawab")),
      Column("due", Term(en: "Due", id: "Tenggat")),
      Column("weight", Term(en: "Weight", id: "Bobot"), .number),
      Column("state", Term(en: "State", id: "Keadaan")),
      Column("deliverable", Term(en: "Deliverable", id: "Hasil"), isFlexible: true),
    ]
    let cells = (1...rows).map { index -> [Cell] in
      [
        .text("TF\(index % 97)/K\(index)"), .text("A\(index % 89)"), .day(day + index % 900),
        .number(index % 5 + 1), .term(CommitmentState.allCases[index % 3], .good),
        .text("Publish the household register, \"part \(index)\", in every sub-district"),
      ]
    }
    return Document([Section("commitments", nil, .table(Table(columns, rows: cells)))])
  }

  fileprivate static func written(_ document: Document, as format: Format) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try document.render(as: format, language: .english) { bytes += $0 }
    return bytes
  }
}
