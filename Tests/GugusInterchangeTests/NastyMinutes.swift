import GugusDomain
import TestSupport

/// Makes valid minutes whose texts are meant to break a reader.
struct NastyMinutes {
  var generator: SplitMix64
  let lines: [String]
  let proses: [String]

  /// What this format itself gives a meaning.
  static let own = [
    "a | b", "\\", "a\\", "\\|", "\\ ", " a ", "  a\\ ", "- a", "1. a", "## Keputusan", "---", "…",
    "<!-- a -->", "-->", "(2026-03-12) a", "a (2026-03-12; imposed)", "a — alasan: b", "Alasan: a",
    "Reason: a", "can decide", "dapat memutuskan", "a, can decide", "a,", ",a", "a, ", "oleh a",
    "by a", "hadir", "a: b", "a #b", "#a", "'a'", "\"a\"", "no", "~", "!a", "&a", "*a", "%a", "@a",
    "`a", "{a", "[a", "? a", "|", ">", "a:", ": a", "a\u{2028}b", "\u{2029}a", "\u{FEFF}a",
    "a\u{FEFF}", "\u{301}a", "a|\u{301}b", "a,\u{301} b", "a:\u{301}", "\\\u{301}", "é", "e\u{301}",
    "👩‍👩‍👧‍👦", "\u{202E}a", "\u{200B}a", "a\u{A0}", "\u{A0}a", "1) a", "* a", "| a |", "0", "null",
  ]

  static let ownProses = [
    "\n\na\n\n", "## a", "\\## a", "\\\\## a\n", "\\", "\\\n\na", "a\n\\\n", "a\n \n b", " \n\t\na",
    "### a\n\n- b", "##", "##a", "---\na\n---", "<!-- a\n## b", "a\n\n\n## Keputusan\n1. b",
    "\\ \na",
  ]

  init(seed: UInt64, strings: [String]) {
    generator = SplitMix64(seed: seed)
    lines = strings.filter { TextRule.line.fault(in: $0) == nil }
    proses = (strings + NastyMinutes.ownProses).filter { TextRule.prose.fault(in: $0) == nil }
  }

  mutating func next() -> Minutes {
    let decisions = list(4) { Decision(number: $1 * 3 + 1, text: $0.line()) }
    let start = ClockTime(hour: roll(23), minute: roll(60))
    return Minutes(
      taskForce: TaskForceCode(unchecked: "TPPS"),
      code: maybe { _ in MeetingCode(unchecked: "TPPS/M3") }, edition: maybe { $0.roll(9) + 1 },
      title: line(), date: day(), start: start,
      end: maybe { ClockTime(hour: 23, minute: $0.roll(60)) },
      zone: maybe { Zone(offsetMinutes: $0.roll(2_000) - 1_000) }, place: maybe { $0.line() },
      chair: maybe { .known($0.line()) }, minuteTaker: maybe { .known($0.line()) },
      quorum: maybe { $0.roll(30) + 1 },
      attendance: some(5) { maker, index in
        Attendance(
          agency: AgencyCode(unchecked: "A\(index)"), presence: maker.one(of: Presence.allCases),
          person: maker.maybe { .known($0.line()) }, canDecide: maker.maybe { $0.roll(2) == 0 })
      },
      agenda: list(3) { maker, _ in maker.line() },
      discussion: roll(4) == 0 ? "" : .known(one(of: proses)), decisions: decisions,
      followUps: list(5) { maker, index in
        FollowUp(
          code: maker.maybe { _ in CommitmentCode(unchecked: "TPPS/K\(index + 1)") },
          deliverable: maker.line(), debtor: AgencyCode(unchecked: "DEBTOR"),
          creditor: AgencyCode(unchecked: "CREDITOR"),
          supporters: maker.list(3) { AgencyCode(unchecked: "S\($1)") },
          due: maker.day() + 40_000,
          decision: decisions.randomElement(using: &maker.generator)?.number,
          isImposed: maker.roll(2) == 0)
      },
      amendments: list(3) { maker, index in
        Amendment(
          number: index + 1, decision: decisions.randomElement(using: &maker.generator)?.number,
          text: maker.line(), reason: .known(maker.line()), on: maker.day())
      })
  }

  mutating func line() -> String {
    guard roll(3) == 0 else { return one(of: lines) }
    let parts = one(of: lines) + one(of: ["", " ", ", ", ": ", "; ", "\\"]) + one(of: lines)
    // Two that were in one form of Unicode may not be so together.
    let both = parts.composed
    return both.utf8.count <= TextRule.line.limit ? both : one(of: lines)
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

  private mutating func one<Value>(of values: [Value]) -> Value { values[roll(values.count)] }

  private mutating func day() -> Day { Day(number: roll(40_000)) }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value?) -> Value? {
    roll(3) == 0 ? nil : make(&self)
  }

  /// At least one.
  private mutating func some<Value>(_ most: Int, _ make: (inout Self, Int) -> Value) -> [Value] {
    (0..<(roll(most) + 1)).map { make(&self, $0) }
  }

  private mutating func list<Value>(_ most: Int, _ make: (inout Self, Int) -> Value) -> [Value] {
    (0..<roll(most + 1)).map { make(&self, $0) }
  }
}
