import Foundation
import GugusReaders
import Testing

@Suite("A reader of what others wrote")
struct MutationTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let fixtures = tests.appending(path: "../../Fixtures").standardized

  private static func files(in folder: URL) throws -> [[UInt8]] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }
  }

  /// What there is to begin with.
  private static func examples(for reader: Reader) throws -> [[UInt8]] {
    let own = try files(in: tests.appending(path: "Seeds/\(reader.rawValue)"))
    switch reader {
    case .minutes: return try own + files(in: fixtures.appending(path: "minutes"))
    case .notes: return try own + files(in: fixtures.appending(path: "notes"))
    case .agencies, .csv, .table:
      return try own + [Array(Data(contentsOf: fixtures.appending(path: "agencies.csv")))]
    case .mapping: return try own + files(in: fixtures.appending(path: "mappings"))
    case .restored: return try files(in: tests.appending(path: "Seeds/journal"))
    case .document, .people, .sheet, .calendar, .policy, .words, .entry, .journal, .report, .note,
      .receipt,
      .key:
      return own
    }
  }

  /// How many inputs a few seconds allow; the fuzzer makes as many as one likes.
  private static func count(for reader: Reader) -> Int {
    switch reader {
    case .restored: 40
    case .mapping: 200
    case .csv, .table, .sheet: 200
    case .minutes, .notes, .document, .people, .agencies, .calendar, .policy, .journal: 500
    case .words, .entry, .report, .note, .receipt, .key: 2_000
    }
  }

  @Test("keeps its laws over examples that it knows", arguments: Reader.allCases)
  func examples(reader: Reader) throws {
    let examples = try MutationTests.examples(for: reader)
    #expect(!examples.isEmpty)
    for example in examples { try reader.read(example) }
  }

  @Test("keeps its laws, whatever becomes of the examples", arguments: Reader.allCases)
  func mutations(reader: Reader) throws {
    var mutations = Mutations(of: try MutationTests.examples(for: reader), seed: 2026)
    for _ in 0..<MutationTests.count(for: reader) {
      let input = mutations.input()
      do {
        try reader.read(input)
      } catch {
        Issue.record("\(error): \(Data(input).base64EncodedString())")
        return
      }
    }
  }
}
