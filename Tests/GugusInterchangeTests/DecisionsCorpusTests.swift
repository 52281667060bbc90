import Foundation
import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

/// Small files, each of one way in which decisions and follow-ups are written that stand, do not stand,
/// or leave it open; and what is right of each.
@Suite("The corpus of decisions and follow-ups")
struct DecisionsCorpusTests {
  private static let folder = "decisions"

  /// What the gold of these files says besides: on which lines something must be open or left out, and
  /// which lines stand in the discussion.
  private struct Places: Decodable {
    var open: [Int]?
    /// Of documents, whose lines are Pandoc's: what the open lines hold.
    var openTexts: [String]?
    var leftOut: [Int]?
    var discussion: [String]?

    private enum CodingKeys: String, CodingKey {
      case open
      case openTexts = "open_texts"
      case leftOut = "left_out"
      case discussion
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "MinutesCorpus/\(folder)")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: root.path))?
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted() ?? []

  private static let examples = Result { try MinutesCorpusTests.examples(in: folder) }

  @Test("is read without a wrong or an invented entry, and nothing is lost")
  func measures() throws {
    var score = MinutesCorpusTests.Score()
    for example in try DecisionsCorpusTests.examples.get() { score.add(example) }
    #expect(score.wrong.isEmpty, "\(score.wrong.joined(separator: "\n"))")
    #expect(score.lost.isEmpty, "\(score.lost.joined(separator: "\n"))")
  }

  @Test("leaves open what is open, and loses nothing", arguments: names)
  func places(name: String) throws {
    let gold = try JSONDecoder().decode(
      Places.self,
      from: Data(contentsOf: DecisionsCorpusTests.root.appending(path: "\(name).json")))
    let example = try #require(
      DecisionsCorpusTests.examples.get().first { $0.name == name })
    let proposal = example.proposal
    // Those of creditors and titles are of other tests.
    let doubts = proposal.doubts.filter { doubt in
      switch doubt.place {
      case .decision, .cell(_, .deliverable), .cell(_, .debtor), .cell(_, .due),
        .cell(_, .supporters), .cell(_, .decision):
        true
      default: false
      }
    }
    let unsettled = proposal.unplaced.filter(\.reason.mustBeSettled)
    let open = Set(doubts.map(\.doubt.line) + unsettled.map(\.line))
    if let texts = gold.openTexts {
      let lines = open.map { String(proposal.document.lines[$0 - 1]) }
      for text in texts { #expect(lines.contains { $0.contains(text) }, "\(lines)") }
    } else if !proposal.document.name.hasSuffix(".pandoc") {
      #expect(open.isSuperset(of: gold.open ?? []), "\(doubts.map(\.doubt.cause.en))")
    }
    let leftOut = proposal.unplaced.filter { !$0.reason.mustBeSettled }.map(\.line)
    if let expected = gold.leftOut { #expect(leftOut == expected) }
    let discussion = proposal.draft.discussion.text ?? ""
    for text in gold.discussion ?? [] { #expect(discussion.contains(text), "\(discussion)") }
  }

  @Test("has every block in one place")
  func blocks() throws {
    for example in try DecisionsCorpusTests.examples.get() {
      let blocks = example.proposal.blocks
      #expect(
        blocks.all == blocks.recorded + blocks.discussion + blocks.leftOut + blocks.open,
        "\(example.name)")
    }
  }
}
