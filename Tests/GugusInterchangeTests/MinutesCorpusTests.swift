import Foundation
import GugusDomain
import Testing

@testable import GugusFiles
@testable import GugusMinutes

/// Minutes as offices write them, each with what is right of it.
///
/// `given` and `open` were before the eyes of whoever wrote the reader; `held-out` was written first and
/// read only to measure. `kinds` has a small file for each way in which the reader once took something
/// wrong, and for the ways beside it. `first-sight` was written with what is right of it before the reader
/// read any of it.
@Suite("The corpus of minutes")
struct MinutesCorpusTests {
  private static let folders = ["given", "open", "held-out", "kinds", "first-sight"]

  /// What is right of one meeting. A `?` before a value says that it must be open; `"?"` alone that
  /// nothing can be known.
  struct Gold: Decodable {
    var date: String?
    var title: String?
    var held: Bool?
    /// Which of the meetings of its day.
    var ordinal: Int?
    var attendance: [Presence]?
    var decisions: [String]?
    var followUps: [FollowUp]?
    var meetings: [Gold]?
    /// Lines on which something must be open.
    var open: [Int]?
    /// Words that stay in the discussion.
    var kept: [String]?

    private enum CodingKeys: String, CodingKey {
      case date, title, held, ordinal, attendance, decisions
      case followUps = "follow_ups"
      case meetings, open, kept
    }

    struct Presence: Decodable, Hashable {
      let agency: String
      let presence: String
      var person: String?

      private enum Key: CodingKey { case agency, presence, person }

      init(from decoder: any Decoder) throws {
        if let code = try? decoder.singleValueContainer().decode(String.self) {
          (agency, presence) = (code, "present")
          return
        }
        let container = try decoder.container(keyedBy: Key.self)
        agency = try container.decode(String.self, forKey: .agency)
        presence = try container.decode(String.self, forKey: .presence)
        person = try container.decodeIfPresent(String.self, forKey: .person)
      }

      var isCertain: Bool { !agency.hasPrefix("?") && !presence.hasPrefix("?") }
    }

    struct FollowUp: Decodable {
      let deliverable: String
      let debtor: String
      let due: String
      var creditor: String?
      var supporters: [String]?
      var decision: Int?

      var isCertain: Bool { ![deliverable, debtor, due].contains { $0.hasPrefix("?") } }
      var plain: [String] { [deliverable, debtor, due] }
    }
  }

  /// What of the gold was found, and what was taken that is not there.
  struct Score {
    var attendance = (right: 0, all: 0)
    var decisions = (right: 0, all: 0)
    var followUps = (right: 0, all: 0)
    var wrong: [String] = []
    var missed: [String] = []
    /// Missed where nothing is open.
    var lost: [String] = []
  }

  struct Example {
    let name: String
    let gold: Gold
    let proposal: MinutesProposal
  }

  private static func assumptions(for file: URL) -> MinutesProposal.Assumptions {
    let isFirstSight = file.deletingLastPathComponent().lastPathComponent == "first-sight"
    var assumptions = MinutesProposal.Assumptions()
    assumptions.taskForce = TaskForceCode(unchecked: "TPPS")
    for (code, id, en) in [
      ("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", "Planning Board"),
      ("DINKES", "Dinas Kesehatan", "Health Office"),
      ("DISKOMINFO", "Dinas Komunikasi dan Informatika", "Office of Communication"),
      ("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", "Civil Registry"),
      ("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "Village Office"),
      ("DINSOS", "Dinas Sosial", "Social Office"),
      ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Investment Office"),
      ("BPBD", "Badan Penanggulangan Bencana Daerah", "Disaster Agency"),
      ("SETDA", "Sekretariat Daerah Kabupaten Tirta Sari", "Regional Secretariat"),
    ] where !(isFirstSight && code == "SETDA") {
      assumptions.names.agencies.add(AgencyCode(unchecked: code), Term(en: en, id: id))
    }
    guard isFirstSight else { return assumptions }
    for (code, id, en) in [
      ("SEKDA", "Sekretariat Daerah", "Regional Secretariat"),
      ("DISDIK", "Dinas Pendidikan", "Education Office"),
      ("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang", "Public Works Office"),
      ("DPPKB", "Dinas Pengendalian Penduduk dan Keluarga Berencana", "Family Planning Office"),
      ("BPKAD", "Badan Pengelolaan Keuangan dan Aset Daerah", "Finance and Assets Agency"),
      ("INSPEKTORAT", "Inspektorat Daerah", "Regional Inspectorate"),
    ] {
      assumptions.names.agencies.add(AgencyCode(unchecked: code), Term(en: en, id: id))
    }
    return assumptions
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "MinutesCorpus")

  /// Each meeting of a folder, read.
  static func examples(in folder: String) throws -> [Example] {
    let files = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
    return try files.filter { $0.pathExtension == "json" }.flatMap { file -> [Example] in
      let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: file))
      let stem = file.deletingPathExtension().lastPathComponent
      let source = try #require(
        files.first { $0.deletingPathExtension().lastPathComponent == stem && isNotes($0) })
      guard let meetings = gold.meetings else {
        return [Example(name: stem, gold: gold, proposal: try read(source, meeting: nil))]
      }
      #expect(throws: FileFaults.self, "\(stem) holds several meetings") {
        try read(source, meeting: nil)
      }
      return try meetings.map { gold in
        let day = try #require(Day(iso: gold.date ?? ""))
        let meeting = ChosenMeeting(day: day, ordinal: gold.ordinal)
        return Example(
          name: "\(stem) \(meeting.text)", gold: gold, proposal: try read(source, meeting: meeting))
      }
    }
  }

  private static func isNotes(_ file: URL) -> Bool {
    ["md", "txt", "pandoc"].contains(file.pathExtension)
  }

  private static func read(_ file: URL, meeting: ChosenMeeting?) throws -> MinutesProposal {
    let (bytes, name) = (Array(try Data(contentsOf: file)), file.lastPathComponent)
    if file.pathExtension == "pandoc" {
      let page = file.deletingPathExtension().appendingPathExtension("html")
      let isPage = FileManager.default.fileExists(atPath: page.path)
      return try .read(
        pandoc: bytes, of: isPage ? .html : .word, file: name, meeting: meeting,
        assuming: assumptions(for: file))
    }
    return try .read(bytes: bytes, file: name, meeting: meeting, assuming: assumptions(for: file))
  }

  // MARK: The laws

  @Test("is large enough to say something")
  func size() throws {
    let counts = try MinutesCorpusTests.folders.map { folder in
      try FileManager.default.contentsOfDirectory(
        atPath: MinutesCorpusTests.root.appending(path: folder).path
      ).count { $0.hasSuffix(".json") }
    }
    #expect(counts.reduce(0, +) >= 40)
    #expect(counts[2] >= 15)
  }

  @Test("is read without a wrong or an invented entry, and nothing is lost", arguments: folders)
  func measures(folder: String) throws {
    var score = Score()
    for example in try MinutesCorpusTests.examples(in: folder) { score.add(example) }
    #expect(score.wrong.isEmpty, "\(score.wrong)")
    #expect(score.lost.isEmpty, "\(score.lost)")
  }

  @Test("is mostly certain where minutes are written as they usually are")
  func certainty() throws {
    var score = Score()
    for folder in ["given", "open", "held-out", "first-sight"] {
      for example in try MinutesCorpusTests.examples(in: folder) { score.add(example) }
    }
    let shares = [
      score.attendance, score.decisions, score.followUps,
    ].map { $0.right * 100 / $0.all }
    #expect(shares[0] >= MinutesCorpusTests.leastAttendance, "\(shares) \(score.missed)")
    #expect(shares[1] >= MinutesCorpusTests.leastItems, "\(shares) \(score.missed)")
    #expect(shares[2] >= MinutesCorpusTests.leastItems, "\(shares) \(score.missed)")
  }

  private static let leastAttendance = 94
  private static let leastItems = 88

  @Test("has no meeting that nobody attended and nobody is asked about", arguments: folders)
  func nobody(folder: String) throws {
    for example in try MinutesCorpusTests.examples(in: folder) {
      let isOpen = example.proposal.openCount > 0
      #expect(isOpen || example.proposal.draft.attendance.contains { $0.presence.counts })
    }
  }

  @Test("has every block in one place", arguments: folders)
  func blocks(folder: String) throws {
    for example in try MinutesCorpusTests.examples(in: folder) {
      let blocks = example.proposal.blocks
      #expect(blocks.all > 0)
      #expect(
        blocks.all == blocks.recorded + blocks.discussion + blocks.leftOut + blocks.open,
        "\(example.name)")
    }
  }

  @Test(
    "is refused by the reader of our format where something is open, and else reads as proposed")
  func written() throws {
    for folder in MinutesCorpusTests.folders {
      for example in try MinutesCorpusTests.examples(in: folder) {
        for language in Language.allCases {
          let bytes = Array(example.proposal.write(in: language).utf8)
          let read = try? Minutes.read(bytes: bytes, file: "m.md")
          let expected = example.proposal.openCount == 0 ? example.proposal.draft : nil
          #expect(read == expected, "\(example.name)")
        }
      }
    }
  }
}

extension MinutesCorpusTests.Score {
  mutating func add(_ example: MinutesCorpusTests.Example) {
    let (gold, proposal) = (example.gold, example.proposal)
    let doubts = Set(proposal.doubts.map(\.place))
    if gold.held == false {
      if !doubts.contains(.field(.date)) { wrong.append("\(example.name): held") }
      return
    }
    if let date = gold.date, !date.hasPrefix("?"), !doubts.contains(.field(.date)),
      proposal.draft.date.iso != date
    {
      wrong.append("\(example.name): \(proposal.draft.date)")
    }
    let open = Set(
      proposal.doubts.map(\.doubt.line)
        + proposal.unplaced.filter(\.reason.mustBeSettled).map(\.line))
    for line in gold.open ?? [] where !open.contains(line) {
      wrong.append("\(example.name):\(line) is not open")
    }
    let discussion = proposal.draft.discussion.text ?? ""
    for words in gold.kept ?? [] where !discussion.contains(words) {
      wrong.append("\(example.name) lost \(words)")
    }
    if gold.held == true, proposal.doubts.contains(where: \.doubt.isOfHolding) {
      wrong.append("\(example.name): not held")
    }
    if let title = gold.title, proposal.draft.title != title {
      wrong.append("\(example.name): \(proposal.draft.title)")
    }
    let known = missed.count
    defer { if proposal.openCount == 0 { lost += missed[known...] } }
    addAttendance(gold.attendance ?? [], proposal, doubts, example.name)
    addDecisions(gold.decisions ?? [], proposal, doubts, example.name)
    addFollowUps(gold.followUps ?? [], proposal, doubts, example.name)
  }

  private mutating func addAttendance(
    _ gold: [MinutesCorpusTests.Gold.Presence], _ proposal: MinutesProposal,
    _ doubts: Set<MinutesPlace>, _ name: String
  ) {
    let taken = proposal.draft.attendance.enumerated().filter { index, _ in
      !doubts.contains(.agency(index)) && !doubts.contains(.presence(index))
    }.map(\.element)
    let certain = gold.filter(\.isCertain)
    attendance.all += certain.count
    for row in certain {
      let isRight = taken.contains { own in
        own.agency.text == row.agency && own.presence.rawValue == row.presence
          && (row.person == nil || own.person?.text == row.person)
      }
      if isRight { attendance.right += 1 } else { missed.append("\(name): \(row.agency)") }
    }
    for own in taken
    where !certain.contains(where: {
      $0.agency == own.agency.text && $0.presence == own.presence.rawValue
    }) {
      wrong.append("\(name): \(own.agency) \(own.presence)")
    }
  }

  private mutating func addDecisions(
    _ gold: [String], _ proposal: MinutesProposal, _ doubts: Set<MinutesPlace>, _ name: String
  ) {
    let taken = proposal.draft.decisions.enumerated().filter {
      !doubts.contains(.decision($0.offset))
    }
    .map(\.element.text)
    let certain = gold.filter { !$0.hasPrefix("?") }
    decisions.all += certain.count
    for text in certain {
      if taken.contains(text) { decisions.right += 1 } else { missed.append("\(name): \(text)") }
    }
    for text in taken where !certain.contains(text) { wrong.append("\(name): \(text)") }
  }

  private mutating func addFollowUps(
    _ gold: [MinutesCorpusTests.Gold.FollowUp], _ proposal: MinutesProposal,
    _ doubts: Set<MinutesPlace>, _ name: String
  ) {
    let columns: [FollowUpColumn] = [.deliverable, .debtor, .due]
    let taken = proposal.draft.followUps.enumerated().filter { index, _ in
      !columns.contains { doubts.contains(.cell(row: index, $0)) }
    }
    let certain = gold.filter(\.isCertain)
    followUps.all += certain.count
    for row in certain {
      let own = taken.first { $0.element.plain == row.plain }
      let isRight = own.map { index, own in
        (row.creditor == nil || row.creditor == own.creditor.text
          || row.creditor == "?" && doubts.contains(.cell(row: index, .creditor)))
          && (row.supporters == nil || row.supporters == own.supporters.map(\.text))
          && (row.decision == nil || row.decision == own.decision)
      }
      if isRight ?? false { followUps.right += 1 } else { missed.append("\(name): \(row.plain)") }
    }
    for (_, own) in taken where !certain.contains(where: { $0.plain == own.plain }) {
      wrong.append("\(name): \(own.plain)")
    }
  }
}

extension Doubt {
  fileprivate var isOfHolding: Bool {
    switch reason {
    case .notHeld, .beforehand: true
    default: false
    }
  }
}

extension FollowUp {
  fileprivate var plain: [String] { [deliverable, debtor.text, due.iso] }
}
