import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusPolicy

private func policy(_ text: String) throws -> IncentivePolicy {
  try IncentivePolicy.read(bytes: Array(text.utf8), file: "p.yaml")
}

/// A policy with one rule, of that one condition.
private func policy(when condition: String) throws -> IncentivePolicy {
  try policy("rules:\n- name: a\n  when: \(YAMLScalar.write(condition))\n  then: recognition\n")
}

@Suite("An incentive policy in a file")
struct PolicyReaderTests {
  @Test("is read as it is written, and kept as it was")
  func whole() throws {
    let text = """
      # Ditetapkan bupati.
      aturan:
      - nama: andal
        bila:
        - batas bawah keandalan >= 0,9
        - jatuh tempo >= 10
        maka: piagam penghargaan
        catatan: "Dua periode: berturut-turut"
      - maka: written-reprimand
        nama: lalai
        bila: temuan terbukti > 0
      """
    let read = try policy(text)
    #expect(
      read.rules == [
        PolicyRule(
          name: "andal",
          conditions: [
            PolicyCondition(measure: .reliabilityLower, comparison: .atLeast, threshold: 0.9),
            PolicyCondition(measure: .due, comparison: .atLeast, threshold: 10),
          ],
          kind: .award(.commendationLetter), note: "Dua periode: berturut-turut"),
        PolicyRule(
          name: "lalai",
          conditions: [
            PolicyCondition(measure: .upheldFindings, comparison: .above, threshold: 0)
          ],
          kind: .sanction(.writtenReprimand)),
      ])
    #expect(read.source.utf8.elementsEqual(text.utf8))
  }

  @Test("may begin with the example, which says the same in both languages")
  func examples() throws {
    let rules = try Language.allCases.map {
      try policy(IncentivePolicy.example(in: $0)).rules
    }
    #expect(rules[0].count == 3)
    #expect(rules[0].map(\.conditions) == rules[1].map(\.conditions))
    #expect(rules[0].map(\.kind) == rules[1].map(\.kind))
    #expect(zip(rules[0], rules[1]).allSatisfy { $0.name != $1.name })
  }

  @Test("is what an example in a message shows, in both languages", arguments: Language.allCases)
  func exampleOfFault(language: Language) throws {
    let key = PolicyProperty.rules.term.in(language)
    let text = "\(key):\n\(PolicyFault.noRules.example.in(language))\n"
    #expect(try policy(text).rules.map(\.kind) == [.award(.commendationLetter)])
  }

  @Test(
    "compares measures by their names in either language, with any usual sign and number",
    arguments: [
      ("due >= 10", .due, .atLeast, 10), ("jatuh tempo ≥ 10", .due, .atLeast, 10),
      ("reliability-lower > 0.9", .reliabilityLower, .above, 0.9),
      ("Reliability Lower Bound>=1", .reliabilityLower, .atLeast, 1),
      ("batas bawah keandalan ≤ 0,9", .reliabilityLower, .atMost, 0.9),
      ("attendance < 50%", .attendance, .below, 0.5),
      ("kehadiran <= 12,5 %", .attendance, .atMost, 0.125),
      ("overdue = 0", .overdue, .equals, 0), ("overdue == 0", .overdue, .equals, 0),
      ("slip < 3.5", .slip, .below, 3.5), ("geser > -2", .slip, .above, -2),
      ("late days charged\u{A0}> 30", .chargedDays, .above, 30),
      ("due >=\u{A0}10", .due, .atLeast, 10),
    ] as [(String, PolicyMeasure, PolicyCondition.Comparison, Double)])
  func conditions(
    text: String, measure: PolicyMeasure, comparison: PolicyCondition.Comparison, threshold: Double
  ) throws {
    #expect(
      try policy(when: text).rules.first?.conditions == [
        PolicyCondition(measure: measure, comparison: comparison, threshold: threshold)
      ])
  }

  @Test("knows every measure and every kind by its name in either language")
  func words() throws {
    for measure in PolicyMeasure.allCases {
      for name in [measure.rawValue, measure.term.en, measure.term.id] {
        #expect(try policy(when: "\(name) >= 1").rules[0].conditions[0].measure == measure)
      }
    }
    for kind in IncentiveKind.allCases {
      for name in [kind.rawValue, kind.term.en, kind.term.id] {
        let text = "rules: [{name: a, when: due >= 1, then: \(name)}]"
        #expect(try policy(text).rules.map(\.kind) == [kind])
      }
    }
  }

  @Test("takes values as text, whatever YAML would make of them")
  func text() throws {
    let text = "rules: [{name: no, when: due >= 1, then: recognition, note: 0x10}]"
    let rule = try #require(try policy(text).rules.first)
    #expect(rule.name == "no")
    #expect(rule.note == "0x10")
  }

  @Test("reads the same with a byte order mark and with the line breaks of Windows")
  func foreign() throws {
    let example = IncentivePolicy.example(in: .english)
    let windows = example.replacing("\n", with: "\r\n")
    #expect(try policy("\u{FEFF}" + example) == policy(example))
    #expect(try policy(windows).rules == policy(example).rules)
    #expect(try policy(windows).source == windows)
  }

  @Test(
    "keeps texts that break software byte for byte, or refuses them",
    .disabled(if: RealData.isAbsent))
  func naughtyStrings() throws {
    let strings = try RealData.naughtyStrings()
    for string in strings {
      let scalar = YAMLScalar.write(string)
      let text = """
        rules:
        - name: \(scalar)
          when: due >= 1
          then: recognition
          note: \(scalar)
        """
      do throws(FileFaults) {
        let rule = try IncentivePolicy.read(bytes: Array(text.utf8), file: "p.yaml").rules[0]
        #expect(rule.name.utf8.elementsEqual(string.utf8))
        #expect(rule.note?.utf8.elementsEqual(string.utf8) == true)
      } catch {
        #expect(TextRule.line.fault(in: string) != nil, "\(string.debugDescription): \(error)")
      }
    }
  }
}
