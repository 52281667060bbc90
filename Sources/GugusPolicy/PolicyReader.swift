import GugusDomain
import GugusFiles
import Yams

extension IncentivePolicy {
  /// No policy is longer, in bytes.
  public static let fileLimit = 100_000

  /// Reads a policy from YAML, with keys in either language.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(bytes: [UInt8], file: String) throws(FileFaults) -> IncentivePolicy {
    let yaml = try YAMLFile(
      bytes: bytes, file: file, limit: fileLimit, example: PolicyFault.noRules.example)
    var reader = PolicyReader(yaml: yaml)
    let rules = reader.rules()
    return try reader.yaml.faults.unlessAny(
      rules.map { IncentivePolicy(rules: $0, source: yaml.text) })
  }
}

/// Walks the YAML nodes of a policy.
private struct PolicyReader {
  var yaml: YAMLFile

  /// Nil where there are none; why has been noted.
  mutating func rules() -> [PolicyRule]? {
    let root = yaml.root()
    guard let root, let mapping = root.mapping else {
      // A file that is no YAML is told so, and no more.
      if yaml.faults.isEmpty { yaml.faults.add(PolicyFault.noRules, at: 0) }
      return nil
    }
    let fields = fields(mapping, allowed: [.rules])
    guard let sequence = fields[.rules]?.sequence, !sequence.isEmpty else {
      yaml.faults.add(PolicyFault.noRules, at: fields[.rules].map(yaml.offset) ?? 0)
      return nil
    }
    var names: Set<String> = []
    return sequence.compactMap { rule($0, &names) }
  }

  private mutating func rule(_ node: Node, _ names: inout Set<String>) -> PolicyRule? {
    guard let mapping = node.mapping else {
      yaml.note(PolicyFault.notARule, at: node)
      return nil
    }
    let fields = fields(mapping, allowed: [.name, .when, .then, .note])
    let name = line(.name, fields, of: node)
    if let name, !names.insert(name).inserted, let place = fields[.name] {
      yaml.note(PolicyFault.nameAgain(name), at: place)
    }
    let conditions = conditions(fields, of: node)
    let kind = line(.then, fields, of: node).flatMap { text -> IncentiveKind? in
      let kind = IncentiveKind.named(text)
      if kind == nil, let place = fields[.then] {
        yaml.note(PolicyFault.unknownKind(text), at: place)
      }
      return kind
    }
    let note = fields[.note] == nil ? nil : line(.note, fields, of: node)
    guard let name, let kind else { return nil }
    return PolicyRule(name: name, conditions: conditions, kind: kind, note: note)
  }

  private mutating func conditions(
    _ fields: [PolicyProperty: Node], of rule: Node
  ) -> [PolicyCondition] {
    guard let node = fields[.when] else {
      yaml.note(PolicyFault.missing(.when), at: rule)
      return []
    }
    let nodes = node.sequence.map(Array.init) ?? [node]
    if nodes.isEmpty { yaml.note(PolicyFault.missing(.when), at: node) }
    return nodes.compactMap { node in
      guard let text = node.text else {
        yaml.note(PolicyFault.notText(.when), at: node)
        return nil
      }
      do throws(PolicyFault) {
        return try PolicyCondition(text)
      } catch {
        yaml.note(error, at: node)
        return nil
      }
    }
  }

  /// A text that may stand on the record; nil where it does not, and why has been noted.
  private mutating func line(
    _ key: PolicyProperty, _ fields: [PolicyProperty: Node], of rule: Node
  ) -> String? {
    guard let node = fields[key] else {
      yaml.note(PolicyFault.missing(key), at: rule)
      return nil
    }
    guard let text = node.text else {
      yaml.note(PolicyFault.notText(key), at: node)
      return nil
    }
    if let fault = TextRule.line.fault(in: text) {
      yaml.note(fault, at: node)
      return nil
    }
    return text
  }

  private mutating func fields(
    _ mapping: Node.Mapping, allowed: [PolicyProperty]
  ) -> [PolicyProperty: Node] {
    yaml.fields(mapping) { (text) throws(PolicyFault) in
      guard let key = PolicyProperty.named(text), allowed.contains(key) else {
        throw .unknownKey(text)
      }
      return key
    }
  }
}

extension PolicyCondition {
  /// Reads `reliability-lower >= 0.9`, `jatuh tempo ≥ 10`, `kehadiran < 50%`.
  ///
  /// - Throws: `PolicyFault`.
  init(_ text: String) throws(PolicyFault) {
    let signs: [(String, Comparison)] = [
      (">=", .atLeast), ("≥", .atLeast), ("<=", .atMost), ("≤", .atMost), ("==", .equals),
      (">", .above), ("<", .below), ("=", .equals),
    ]
    guard
      let (range, comparison) = signs.lazy.compactMap({ sign, comparison in
        text.range(of: sign).map { ($0, comparison) }
      }).first
    else { throw .badCondition(text) }
    let name = String(text[..<range.lowerBound])
    let said = text[range.upperBound...].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").replacing(" %", with: "%")
    guard let measure = PolicyMeasure.named(name) else {
      throw .unknownMeasure(name.split(separator: " ").joined(separator: " "))
    }
    guard let threshold = PolicyCondition.number(said) else { throw .badThreshold(said) }
    let isPossible =
      switch measure.unit {
      case .share: (0...1).contains(threshold)
      // “1.000” and “1,000” are a thousand to some and one to others.
      case .count: threshold >= 0 && Int(said) != nil
      case .days:
        threshold.magnitude < 100_000 && said.wholeMatch(of: /-?\d+([.,]\d\d?)?/) != nil
      }
    guard isPossible else { throw .impossibleThreshold(measure, said) }
    self.init(measure: measure, comparison: comparison, threshold: threshold)
  }

  /// `0.9`, `0,9` or `90%`.
  private static func number(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    let digits = (isPercent ? String(text.dropLast()) : text).replacing(",", with: ".")
    guard !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }),
      let number = Double(digits), number.isFinite
    else { return nil }
    return isPercent ? number / 100 : number
  }
}
