import Foundation
import GugusDomain
import GugusLives
import GugusLog
import Testing

@testable import GugusStore

@Suite("Every text on record")
struct EveryTextTests {
  let file: WorkspaceFile
  let workspace: Workspace

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.furnish()
  }

  /// One entry of each kind, by its sequence number.
  private func samples() throws -> [(sequence: Int, sealed: SealedEntry)] {
    var kinds: Set<String> = []
    var samples: [(Int, SealedEntry)] = []
    try workspace.eachSealedEntry { sealed in
      let entry = try Entry(sealed)
      if kinds.insert(entry.event.kind.name).inserted { samples.append((entry.sequence, sealed)) }
    }
    return samples
  }

  /// An entry as somebody forged it who knew what else belongs to it.
  private func forgeries(_ sealed: SealedEntry, _ said: String) throws -> [SealedEntry] {
    let escaped = String(decoding: try JSONEncoder().encode(said), as: UTF8.self)
      .dropFirst().dropLast()
    // A text that is a value, not the name of one.
    let texts = sealed.json.matches(of: /"(?:[^"\\]|\\.)*"(?=[,}\]])/).map { $0.range.upperBound }
    let open = texts.map { end in
      var json = sealed.json
      json.insert(contentsOf: escaped, at: json.index(before: end))
      return SealedEntry(json: json, disclosures: sealed.disclosures)
    }
    let personal = sealed.disclosures.indices.compactMap { index -> SealedEntry? in
      guard case .known(let text, let salt) = sealed.disclosures[index].content,
        let digest = sealed.disclosures[index].digest
      else { return nil }
      var disclosures = sealed.disclosures
      disclosures[index].content = .known(text + said, salt)
      let json = sealed.json.replacing(digest.text, with: disclosures[index].digest?.text ?? "")
      return SealedEntry(json: json, disclosures: disclosures)
    }
    return open + personal
  }

  @Test("is refused by `import journal` with an escape character in it")
  func imported() throws {
    var lines: [String] = []
    var files: [String: Data] = [:]
    try workspace.exportJournal(
      line: { lines.append($0) }, attachment: { files[$0.sha256] = try $0.bytes() })
    var tried = 0
    for (_, sealed) in try samples() {
      let place = try #require(lines.firstIndex(of: sealed.json))
      for forged in try forgeries(sealed, "\u{1B}[2J") {
        tried += 1
        var text = lines
        text[place] = forged.json
        if !forged.disclosures.isEmpty {
          text[place + 1] = JournalText.textsPrefix + forged.disclosures.canonicalJSON + "}"
        }
        var tree = Frontier()
        for line in text where line.hasPrefix(JournalText.entryPrefix) {
          tree.append(leafHash: Leaf.hash(line))
        }
        text[text.count - 1] = try JournalText.line(
          JournalText.LastLine(entries: tree.head.size, root: tree.head.root.hexadecimal))
        var rest = text.makeIterator()
        let copy = file.folder.appendingPathComponent("copy.db").path
        #expect("\(forged.json)") {
          _ = try Workspace.importJournal(
            { rest.next() }, to: copy,
            attachment: { try files[$0].map { try GugusStore.Attachment($0) } })
        } throws: { $0 is JournalTextFault }
        #expect(!FileManager.default.fileExists(atPath: copy))
      }
    }
    #expect(tried > 100)
  }

  @Test("is found by `verify` with a NUL in it")
  func verified() throws {
    var tried = 0
    for (sequence, sealed) in try samples() {
      for forged in try forgeries(sealed, "\u{0}") {
        tried += 1
        try put(forged, at: sequence)
        let fault = try #require(try workspace.verify().fault, "\(forged.json)")
        // Where its unit is another, the one before it has no end.
        let isIts = fault.entries?.overlaps(sequence - 1...sequence)
        #expect(isIts == true, "\(fault) \(forged.json)")
      }
      try put(sealed, at: sequence)
    }
    #expect(tried > 100)
    #expect(try workspace.verify().fault == nil)
  }

  private func put(_ sealed: SealedEntry, at sequence: Int) throws {
    try file.forge(sequence, sealed.json, in: workspace)
    if !sealed.disclosures.isEmpty {
      try file.damage(
        "UPDATE disclosure SET texts = ? WHERE sequence = ?",
        [sealed.disclosures.canonicalJSON, sequence])
    }
  }
}
