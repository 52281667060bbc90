import GugusDomain
import TestSupport
import Testing

@testable import GugusFiles
@testable import GugusPolicy

private func faults(inPolicy text: String) -> [String] { faults(inPolicy: Array(text.utf8)) }

private func faults(inPolicy bytes: [UInt8]) -> [String] {
  faults { () throws(FileFaults) in try IncentivePolicy.read(bytes: bytes, file: "p.yaml") }
}

/// A rule with that condition.
private func rule(when condition: String) -> String {
  "rules:\n- name: a\n  when:\n  - due >= 1\n  - \(YAMLScalar.write(condition))\n  then: recognition\n"
}

@Suite("A wrong policy file")
struct PolicyFaultTests {
  /// Every fault that lines can have.
  private static let wrong = """
    rules:
    - name: a
      wen: due >= 1
      then: medal
    - nama: a
      name: b
      when:
      - due
      - dues >= 10
      - due >= ten
      - [due]
      - reliability >= 90
      - due >= 1,000
      - slip < 10%
      then: [recognition]
      note: " "
    - just text
    - when: []
      note: "a\\tb"
    rule: no
    """

  @Test("is told of everything that is wrong with it, in the order of its lines")
  func everything() {
    #expect(
      faults(inPolicy: PolicyFaultTests.wrong).map { $0.prefix { $0 != " " } } == [
        "2:3", "3:3", "4:9", "6:3", "8:5", "9:5", "10:5", "11:5", "12:5", "13:5", "14:5", "15:9",
        "16:9", "17:3", "18:3", "18:3", "18:9", "19:9", "20:1",
      ])
  }

  @Test("is told so in words that were approved", arguments: Language.allCases)
  func golden(language: Language) throws {
    let texts = [
      PolicyFaultTests.wrong, "", "rules: []", "rules:\n- &a name: x\n- *a",
      "rules:\n- name: a\n\tthen: b", "rules:\n- name: a\n  name: b",
      "rules:\n- name: a\n  when: due >= 1\n  then: recognition\n"
        + "- name: a\n  when: due >= 2\n  then: recognition\n",
    ]
    let messages = texts.map { text in
      do throws(FileFaults) {
        _ = try IncentivePolicy.read(bytes: Array(text.utf8), file: "p.yaml")
        return "no fault"
      } catch {
        return error.message(in: language)
      }
    }
    try Golden.expect(
      messages.joined(separator: "\n\n") + "\n", as: "policy-faults.\(language.rawValue).txt")
  }

  @Test(
    "is none where there are no rules",
    arguments: [
      ("", "1:1"), ("# nothing\n", "1:1"), ("- name: a\n", "1:1"), ("just text\n", "1:1"),
      ("rules:\n", "1:7"), ("rules: []\n", "1:8"), ("rules: some\n", "1:8"),
      ("rules: {name: a}\n", "1:8"),
    ])
  func noRules(text: String, place: String) {
    #expect(faults(inPolicy: text) == ["\(place) the policy has no rules"])
  }

  @Test(
    "gives a threshold that the measure can never have",
    arguments: [
      "reliability >= 1.1", "attendance >= 101%", "attendance >= 90", "reliability >= -0,1",
      "due >= 1.5", "due >= 10%", "due >= -1", "due >= 1,000", "due >= 1.000", "slip < 10%",
      "slip > 100000", "late days > 1.000",
    ])
  func impossible(condition: String) {
    let found = faults(inPolicy: rule(when: condition))
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("5:5 ") && $0.contains(" is ") }, "\(found)")
  }

  @Test(
    "gives no number as a threshold",
    arguments: ["ten", "", "1e3", "1 0", "0x10", "--1", "nan", "٣", "%", ".", "1..5", "90%%"])
  func noNumber(threshold: String) {
    #expect(
      faults(inPolicy: rule(when: "due >= \(threshold)"))
        == ["5:5 “\(threshold)” is not a number"])
  }

  @Test("has no condition without a sign", arguments: ["due", "due 10", "due at least 10"])
  func noCondition(text: String) {
    let found = faults(inPolicy: rule(when: text))
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("5:5 “\(text)” is not a condition") })
  }

  @Test("says a key twice, in one language or in both")
  func keys() {
    #expect(
      faults(inPolicy: "rules:\n- name: a\n  then: recognition\n  name: b\n")
        == ["2:3 “name” is here a second time; keep one"])
    #expect(
      faults(
        inPolicy: "rules:\n- name: a\n  when: due > 1\n  then: recognition\n  nama: b\n")
        == ["5:3 “nama” is here a second time; keep one"])
  }

  @Test("calls two rules the same")
  func names() {
    let rule = "- name: a\n  when: due >= 1\n  then: recognition\n"
    #expect(
      faults(inPolicy: "rules:\n" + rule + rule)
        == ["5:9 another rule is called “a” already"])
  }

  @Test(
    "that is no YAML is told where",
    arguments: [
      ("rules:\n- name: a\n\tthen: b\n", "3:1"), ("rules:\n- name: \"a\n", "3:1"),
      ("rules: [\n", "2:1"), ("rules:\n- *gone\n", "2:3"), ("a: 1\n--- \nb: 2\n", "2:1"),
      ("rules:\n- name: a\u{1B}b\n", "2:10"),
    ])
  func notYAML(text: String, place: String) {
    let found = faults(inPolicy: text)
    #expect(found.count == 1)
    #expect(
      found.allSatisfy { $0.hasPrefix("\(place) this is not YAML: ") }, "\(found)")
  }

  @Test("whose aliases would stand for billions of words is refused before they do")
  func billionLaughs() {
    let lists = (1...30).map { "- &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let text = "rules:\n- &a0 laugh\n" + lists + "- {*a30 : laugh}\n"
    #expect(
      faults(inPolicy: text) == [
        "2:3 anchors and aliases (&name, *name) are not read here; write out what is meant"
      ])
  }

  @Test(
    "of two agencies, of a question or in quotes is not taken for an anchor",
    arguments: ["A & B", "R&D", "\"R &D *D\"", "'&a *a'"])
  func ampersand(name: String) throws {
    let text = "rules: [{name: \(name), when: due >= 1, then: recognition}]"
    #expect(faults(inPolicy: text).isEmpty)
  }

  @Test("that nests without end is refused")
  func nesting() {
    let found = faults(inPolicy: "rules: " + String(repeating: "[", count: 50_000))
    #expect(found.count == 1)
  }

  @Test("is at most 100,000 bytes long")
  func size() {
    let example = IncentivePolicy.example(in: .english) + "#"
    let room = 100_000 - example.utf8.count
    #expect(faults(inPolicy: example + String(repeating: "a", count: room)).isEmpty)
    #expect(
      faults(inPolicy: example + String(repeating: "a", count: room + 1))
        == ["1:1 the file is too large: 100001 bytes, at most 100000"])
  }

  @Test("is told of its first faults, and how many more there are, however many")
  func many() {
    let text = "rules:\n" + String(repeating: "- x\n", count: 24_000)
    do throws(FileFaults) {
      _ = try IncentivePolicy.read(bytes: Array(text.utf8), file: "p.yaml")
      Issue.record("no fault")
    } catch {
      #expect(error.faults.count == FileFaults.limit)
      #expect(error.more == 24_000 - FileFaults.limit)
      #expect(error.faults.last?.line == 21)
    }
  }

  @Test("of bytes that are no text is told at which byte")
  func encoding() {
    let start = Array("rules:\n- name: a".utf8)
    #expect(
      faults(inPolicy: start + [0xE9]) == [
        "2:10 this is not UTF-8 text (byte 233); save the file again with encoding UTF-8"
      ])
    #expect(
      faults(inPolicy: start + [0]) == [
        "2:10 an empty character (NUL) is here: this is not a text file, or it is damaged"
      ])
  }

  @Test("is told the right line, whatever breaks YAML counts as lines")
  func lineBreaks() {
    for lineBreak in ["\n", "\r\n"] {
      let text = [
        "rules:", "- name: \"é👩‍👩‍👧\u{2028}\u{85}b\"", "  when: due >= 1", "  then: médaille",
      ].joined(separator: lineBreak)
      let found = faults(inPolicy: text).map { $0.prefix { $0 != " " } }
      #expect(found.contains("4:9"), "\(found)")
    }
  }
}
