import Foundation
import GugusDomain
import GugusInterchange
import GugusLog
import GugusOutput
import GugusStore

/// The readers of what others wrote, each with its laws. It reads or refuses, whatever the bytes;
/// what it has read can be written, and reads again as the same.
public enum Reader: String, CaseIterable, Sendable {
  case minutes, agencies, csv, policy, words, entry, journal, report, note, receipt, key

  /// - Throws: `BrokenLaw`.
  public func read(_ bytes: [UInt8]) throws {
    switch self {
    case .minutes: try Reader.readMinutes(bytes)
    case .agencies: try attempt { _ = try AgencyRow.read(bytes: bytes, file: "f") }
    case .csv: try Reader.readCSV(bytes)
    case .policy: try Reader.readPolicy(bytes)
    case .words: try Reader.readWords(String(decoding: bytes, as: UTF8.self))
    case .entry: try Reader.readEntry(String(decoding: bytes, as: UTF8.self))
    case .journal: try Reader.readJournal(String(decoding: bytes, as: UTF8.self))
    case .report: _ = MadeReport(bytes)
    case .note: try Reader.readNote(Data(bytes))
    case .receipt: try Reader.readReceipt(Data(bytes))
    case .key: try Reader.readKey(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// What a reader did that none may do.
public struct BrokenLaw: Error {
  public let law: String
}

private func hold(_ holds: Bool, _ law: String) throws {
  if !holds { throw BrokenLaw(law: law) }
}

/// What a reader refuses it says, in both languages.
private func attempt(_ body: () throws -> Void) throws {
  do {
    try body()
  } catch let broken as BrokenLaw {
    throw broken
  } catch let faults as FileFaults {
    for language in Language.allCases {
      try hold(!faults.message(in: language).isEmpty, "a refusal without words")
    }
  } catch let fault as FileFault {
    for language in Language.allCases {
      try hold(!fault.message(in: language).isEmpty, "a refusal without words")
    }
  } catch {}
}

extension Reader {
  private static func readMinutes(_ bytes: [UInt8]) throws {
    try attempt {
      let minutes = try Minutes.read(bytes: bytes, file: "f")
      for language in Language.allCases {
        let written = Array(minutes.write(in: language).utf8)
        let again = try? Minutes.read(bytes: written, file: "f")
        try hold(again == minutes, "minutes read otherwise when written")
      }
    }
  }

  private static func readCSV(_ bytes: [UInt8]) throws {
    try attempt {
      var reader = CSVReader(bytes: bytes, file: "f")
      while let record = try reader.next() {
        try hold(!record.fields.isEmpty, "a record without fields")
      }
    }
  }

  private static func readPolicy(_ bytes: [UInt8]) throws {
    try attempt {
      let policy = try IncentivePolicy.read(bytes: bytes, file: "f")
      let again = try? IncentivePolicy.read(bytes: Array(policy.source.utf8), file: "f")
      try hold(again == policy, "the source of a policy reads otherwise")
    }
  }

  /// Days, periods and codes of a command line.
  private static func readWords(_ text: String) throws {
    let today = Day(number: 20_524)
    try attempt { _ = try DateWords.day(text, today: today) }
    try attempt {
      let period = try DateWords.period(text, today: today)
      try hold(period.from <= period.until, "a period that ends before it begins")
    }
    if let code = CommitmentCode(text) {
      try hold(CommitmentCode(code.description) == code, "a code reads otherwise")
    }
    if let instant = Instant(iso: text) {
      try hold(Instant(iso: instant.description) == instant, "an instant reads otherwise")
    }
    _ = AgencyCode(text)
    _ = PolicyMeasure.named(text)
  }

  private static func readEntry(_ json: String) throws {
    guard let entry = try? Entry(canonicalJSON: json) else { return }
    let again = try? Entry(canonicalJSON: entry.canonicalJSON())
    try hold(again == entry, "an entry reads otherwise")
  }

  private static func readNote(_ bytes: Data) throws {
    guard let note = try? SignedNote(reading: bytes) else { return }
    try hold((try? SignedNote(reading: note.bytes)) == note, "a note reads otherwise")
    guard let checkpoint = try? Checkpoint(note) else { return }
    try hold(checkpoint.text == note.text, "a checkpoint has another text")
    for signature in note.signatures {
      let key = VerifierKey(name: signature.name, type: .ed25519, publicKey: Data(count: 32))
      _ = try? note.isSigned(by: key)
      _ = try? note.cosignedAt(by: key)
    }
  }

  private static func readReceipt(_ bytes: Data) throws {
    guard let receipt = try? Receipt(reading: bytes) else { return }
    try hold((try? Receipt(reading: receipt.bytes)) == receipt, "a receipt reads otherwise")
    guard let checkpoint = try? Checkpoint(receipt.note) else { return }
    try? receipt.check(in: checkpoint.head)
  }

  private static func readKey(_ text: String) throws {
    if let key = VerifierKey(text) {
      try hold(VerifierKey(key.description) == key, "a key reads otherwise")
    }
    if let key = SigningKey(text) {
      try hold(SigningKey(key.secretText)?.verifier == key.verifier, "a key reads otherwise")
    }
  }
}

extension Reader {
  /// As it is; and as someone would make it who wants it to be followed: in turn, with its root.
  private static func readJournal(_ text: String) throws {
    try importJournal(text.split(separator: "\n"))
    let entries = text.split(separator: "\n").compactMap { try? Entry(canonicalJSON: String($0)) }
    var (lines, tree): ([String], Frontier) = ([], Frontier())
    for (index, entry) in entries.enumerated() {
      var entry = entry
      entry.sequence = index + 1
      guard let line = try? entry.canonicalJSON() else { return }
      lines.append(line)
      tree.append(leafHash: MerkleTree.leafHash(of: line.utf8))
    }
    lines.append("{\"entries\":\(tree.head.size),\"root\":\"\(tree.head.root.hexadecimal)\"}")
    try importJournal(lines.map { $0[...] })
  }

  /// What is imported is exported again as it was.
  private static func importJournal(_ lines: [Substring]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db").path
    defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
    try attempt {
      _ = try Workspace.importJournal(lines, to: path) { _ in nil }
      var exported: [String] = []
      try Workspace(openingFileAt: path)
        .exportJournal(line: { exported.append($0) }, attachment: { _ in })
      try hold(exported.elementsEqual(lines.map(String.init)), "a journal is exported otherwise")
    }
  }
}
