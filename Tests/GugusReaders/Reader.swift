import Foundation
import GugusCalendar
import GugusDomain
import GugusFiles
import GugusLog
import GugusMinutes
import GugusOutput
import GugusPolicy
import GugusRegisters
import GugusStore

/// The readers of what others wrote, each with its laws. It reads or refuses, whatever the bytes;
/// what it has read can be written, and reads again as the same.
public enum Reader: String, CaseIterable, Sendable {
  case minutes, notes, document, people, agencies, csv, table, sheet, mapping, calendar, policy,
    words
  case entry, journal, restored, report, note, receipt, key

  /// - Throws: `BrokenLaw`.
  public func read(_ bytes: [UInt8]) throws {
    switch self {
    case .minutes: try Reader.readMinutes(bytes)
    case .notes: try Reader.readNotes(bytes)
    case .document: try Reader.readDocument(bytes)
    case .people: try attempt { _ = try NameTable(people: ByteSource(bytes), file: "f") }
    case .agencies: try attempt { try Reader.readAgencies(bytes) }
    case .csv: try Reader.readCSV(bytes)
    case .table: try Reader.readTable(bytes)
    case .sheet: try Reader.readSheet(bytes)
    case .calendar: try Reader.readCalendar(bytes)
    case .policy: try Reader.readPolicy(bytes)
    case .mapping: try Reader.readMapping(bytes)
    case .words: try Reader.readWords(String(decoding: bytes, as: UTF8.self))
    case .entry: try Reader.readEntry(String(decoding: bytes, as: UTF8.self))
    case .journal: try Reader.readJournal(String(decoding: bytes, as: UTF8.self))
    case .restored: try Reader.readRestored(String(decoding: bytes, as: UTF8.self))
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

  /// Where nothing is open, what is written reads as what is proposed; where something is, it is
  /// refused.
  private static func readNotes(_ bytes: [UInt8]) throws {
    _ = (MinutesDialect(of: bytes), DocumentFormat(of: bytes), DocumentFormat.html.prepared(bytes))
    try attempt {
      try readProposal(MinutesProposal.read(bytes: bytes, file: "f", assuming: assumptions))
    }
  }

  /// What Pandoc makes of a document.
  private static func readDocument(_ bytes: [UInt8]) throws {
    try attempt {
      try readProposal(MinutesProposal.read(pandoc: bytes, file: "f", assuming: assumptions))
    }
  }

  private static var assumptions: MinutesProposal.Assumptions {
    var assumptions = MinutesProposal.Assumptions()
    assumptions.creditors = ["BAPPEDA", "DPPKB"].map { AgencyCode(unchecked: $0) }
    for code in ["BAPPEDA", "DINKES", "DPMD", "DINSOS"] {
      assumptions.names.agencies.add(AgencyCode(unchecked: code), Term(same: "Agency \(code)"))
    }
    return assumptions
  }

  private static func readProposal(_ proposal: MinutesProposal) throws {
    for language in Language.allCases {
      let written = Array(proposal.write(in: language).utf8)
      let read = try? Minutes.read(bytes: written, file: "f")
      let expected = proposal.openCount == 0 ? proposal.draft : nil
      try hold(read == expected, "a proposal reads otherwise when written")
    }
    let blocks = proposal.blocks
    let parts = [blocks.recorded, blocks.discussion, blocks.leftOut, blocks.open]
    try hold(blocks.all == parts.reduce(0, +), "a block in two places, or in none")
    let names = proposal.draft.attendance.contains { $0.agency.text != "?" }
    try hold(names || proposal.openCount > 0, "nobody came, and nobody is asked")
    _ = try JSONSerialization.jsonObject(with: Data(proposal.json(in: .english).utf8))
    _ = try proposal.minutes()
  }

  private static func readCSV(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let byByte = ByteSource { () throws(ReadFault) in rest.popFirst().map { [$0] } ?? [] }
    try hold(
      records(ByteSource(bytes)) == records(byByte), "records that depend on how bytes arrive")
  }

  /// The fields of each record, or why it is refused.
  private static func records(_ source: ByteSource) -> [[String]] {
    var records: [[String]] = []
    do throws(FileFault) {
      var reader = try CSVReader(source, file: "f")
      while true {
        do throws(FileFault) {
          guard let record = try reader.next() else { break }
          records.append(record.fields.map(\.text))
        } catch {
          records.append(Language.allCases.map(error.message))
        }
      }
    } catch {
      records.append(Language.allCases.map(error.message))
    }
    return records
  }

  /// Whatever kind of file the bytes look like. Rows that are written as refused read again as the
  /// same.
  private static func readTable(_ bytes: [UInt8]) throws {
    try attempt {
      var table = try SourceTable(ByteSource(bytes), file: "f")
      let refused = RefusedRows(like: table, in: .english)
      var (written, rows): (String, [[String: [String]]]) = (refused.header, [])
      while true {
        do throws(FileFault) {
          guard let row = try table.next() else { break }
          rows.append(texts(of: row))
          written += refused.text(of: row, reason: "no\n\"reason\"")
        } catch {
          try hold(!error.message(in: .indonesian).isEmpty, "a refusal without words")
          _ = refused.text(ofCells: table.refusedCells, reason: "no reason")
        }
      }
      if rows.isEmpty { return }
      let options = SourceOptions(
        format: table.format == .csv ? .csv : .jsonl, encoding: .utf8, delimiter: table.delimiter)
      var again = try SourceTable(ByteSource(Array(written.utf8)), file: "g", options: options)
      // What JSON has is known of its first hundred rows, those included that cannot be read.
      try hold(
        table.format != .csv || again.columns.count <= table.columns.count, "a column too many")
      for row in rows {
        try hold(try again.next().map(texts) == row, "a refused row reads otherwise")
      }
    }
  }

  /// The XML of a worksheet. Where spreadsheets are not built in, there is nothing to read.
  private static func readSheet(_ xml: [UInt8]) throws {
    try attempt {
      var table = try SourceTable(ByteSource(Workbook.around(xml)), file: "f")
      var count = 0
      while let row = try table.next() {
        count += 1
        try hold(row.number == count, "a row that is not counted")
        try hold(row.cells.values.allSatisfy { $0.texts.count <= 1 }, "two texts in one cell")
      }
    }
  }

  private static func readCalendar(_ bytes: [UInt8]) throws {
    try attempt {
      let calendars = try CalendarComponent.read(bytes: bytes, file: "f")
      let written = calendars.map(\.written).joined()
      let again = try? CalendarComponent.read(bytes: Array(written.utf8), file: "f")
      try hold(again == calendars, "a calendar reads otherwise when written")
      let file = try CalendarFile.read(
        bytes: bytes, file: "f", zone: .wib, identity: CalendarIdentity(workspace: "0"))
      for event in file.events {
        guard case .held(let content) = event.plan else { continue }
        try hold(TextRule.line.fault(in: content.title) == nil, "a title that may not stand")
        if let start = content.start, let end = content.end {
          try hold(start <= end, "a meeting that ends before it starts")
        }
      }
    }
  }

  private static func texts(of row: SourceRow) -> [String: [String]] {
    row.cells.mapValues(\.texts).filter { !$0.value.isEmpty }
  }

  private static func readPolicy(_ bytes: [UInt8]) throws {
    try attempt {
      let policy = try IncentivePolicy.read(bytes: bytes, file: "f")
      let again = try? IncentivePolicy.read(bytes: Array(policy.source.utf8), file: "f")
      try hold(again == policy, "the source of a policy reads otherwise")
    }
  }

  /// A list of agencies, without a mapping.
  private static func readAgencies(_ bytes: [UInt8]) throws {
    var table = try SourceTable(ByteSource(bytes), file: "f")
    let mapping = try ImportMapping.own(.agencies, for: table, file: "f")
    while let row = try table.next() {
      let read = try mapping.row(row)
      try hold(TextRule.line.fault(in: read.key) == nil, "a key that may not stand on the record")
    }
  }

  /// What is read as a mapping can be tried on rows; a guess of any table can be read. Of one kind
  /// of register at a time, which the length decides, so that a run looks at more inputs.
  private static func readMapping(_ bytes: [UInt8]) throws {
    let kind = ImportKind.allCases[bytes.count % ImportKind.allCases.count]
    try attempt {
      let mapping = try ImportMapping.read(bytes: bytes, file: "f", for: kind)
      var table = try SourceTable(ByteSource(Array(register.utf8)), file: "f")
      try mapping.check(table)
      while let row = try table.next() { _ = try mapping.row(row) }
    }
    try attempt {
      var table = try SourceTable(ByteSource(bytes), file: "f")
      let guess = ImportMapping.guess(kind, &table, register: "f", in: .indonesian)
      do throws(FileFaults) {
        _ = try ImportMapping.read(bytes: Array(guess.utf8), file: "f", for: kind)
      } catch {
        throw BrokenLaw(law: "a guess that cannot be read: \(error.message(in: .english))")
      }
    }
  }

  private static let register = """
    No,Lead,All,Action,Due,Status
    1,Health Ministry,Health Ministry; Home,Weigh,2026-04-10,Done
    2,Home,,Count,"April 3,2026",Late
    """

  /// Days, periods and codes of a command line.
  private static func readWords(_ text: String) throws {
    let today = Day(number: 20_524)
    try attempt { _ = try WrittenDate.day(text, today: today) }
    try attempt {
      let period = try WrittenDate.period(text, today: today)
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
    let bare = SealedEntry(json: json, disclosures: [])
    guard let entry = try? Entry(bare), let again = try? entry.sealed(again: []) else { return }
    try hold(try Entry(again) == entry, "an entry reads otherwise")
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
  /// The text alone. Whatever its entries say, one that is made as it must be is read.
  private static func readJournal(_ text: String) throws {
    _ = readsWhole(text.split(separator: "\n"))
    guard let made = made(of: text) else { return }
    try hold(readsWhole(made), "a journal as it must be is refused")
  }

  private static func readsWhole(_ lines: [Substring]) -> Bool {
    var reader = JournalTextReader()
    do {
      for line in lines { _ = try reader.read(String(line)) }
    } catch {
      return false
    }
    return reader.isWhole
  }

  /// The entries of a text, in turn and with their root, as someone would make it who wants it to
  /// be followed; nil where they cannot be written.
  private static func made(of text: String) -> [Substring]? {
    let entries = text.split(separator: "\n").compactMap { line in
      try? Entry(SealedEntry(json: String(line), disclosures: []))
    }
    var (lines, tree): ([String], Frontier) = ([], Frontier())
    for (index, entry) in entries.enumerated() {
      var entry = entry
      entry.sequence = index + 1
      guard let sealed = try? entry.sealed(again: []) else { return nil }
      lines.append(sealed.json)
      // The bytes alone do not have their texts; whoever made them says so.
      if !sealed.disclosures.isEmpty {
        let withheld = sealed.disclosures.map { Disclosure(path: $0.path, .missing(.withheld)) }
        lines.append("{\"disclosures\":\(withheld.canonicalJSON)}")
      }
      tree.append(leafHash: MerkleTree.leafHash(of: sealed.json.utf8))
    }
    lines.append("{\"entries\":\(tree.head.size),\"root\":\"\(tree.head.root.hexadecimal)\"}")
    return lines.map { $0[...] }
  }

  /// What becomes a workspace: of the text as it is, and as it must be. Slow: each makes a file.
  private static func readRestored(_ text: String) throws {
    try importJournal(text.split(separator: "\n"))
    if let made = made(of: text) { try importJournal(made) }
  }

  /// What is imported is exported again as it was.
  private static func importJournal(_ lines: [Substring]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).db").path
    defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
    try attempt {
      var rest = lines.makeIterator()
      _ = try Workspace.importJournal(
        { rest.next().map(String.init) }, to: path, attachment: { _ in nil })
      var exported: [String] = []
      try Workspace(openingFileAt: path)
        .exportJournal(line: { exported.append($0) }, attachment: { _ in })
      try hold(exported.elementsEqual(lines.map(String.init)), "a journal is exported otherwise")
    }
  }
}
