import GugusDomain
import Yams

extension IncentivePolicy {
  /// No policy is longer, in bytes.
  private static let limit = 100_000

  /// Reads a policy from YAML, with keys in either language.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public static func read(bytes: [UInt8], file: String) throws(FileFaults) -> IncentivePolicy {
    let source = SourceFile(name: file, bytes: bytes)
    var faults = FaultLog(source)
    guard source.bytes.count <= limit else {
      faults.add(EncodingFault.tooLarge(bytes: source.bytes.count, limit: limit), at: 0)
      return try faults.unlessAny(nil)
    }
    if let fault = source.encodingFault(in: source.bytes.indices) {
      faults.add(fault.cause, at: fault.offset)
      return try faults.unlessAny(nil)
    }
    var reader = PolicyReader(text: String(decoding: source.bytes, as: UTF8.self), faults: faults)
    let rules = reader.rules()
    return try reader.faults.unlessAny(
      rules.map { IncentivePolicy(rules: $0, source: reader.text) })
  }
}

/// Walks the YAML nodes of a policy.
private struct PolicyReader {
  let text: String
  var faults: FaultLog
  /// Where YAML begins a new line, in bytes: also after breaks that no editor counts.
  private let lineStarts: [Int]

  init(text: String, faults: FaultLog) {
    self.text = text
    self.faults = faults
    lineStarts = PolicyReader.lineStarts(of: text)
  }

  /// Nil where there are none; why has been noted.
  mutating func rules() -> [PolicyRule]? {
    // A few lines with aliases can stand for more nodes than any memory holds.
    let anchor = /(?:^|[\s\[{,])(&)[A-Za-z0-9_\-]/.anchorsMatchLineEndings()
    if let match = text.firstMatch(of: anchor) {
      let place = text.utf8.distance(from: text.startIndex, to: match.output.1.startIndex)
      faults.add(PolicyFault.anchor, at: place)
      return nil
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      let (fault, offset) = fault(of: error)
      faults.add(fault, at: offset)
      return nil
    } catch {
      faults.add(PolicyFault.notYAML("\(error)"), at: 0)
      return nil
    }
    guard let root, let mapping = root.mapping else {
      faults.add(PolicyFault.noRules, at: 0)
      return nil
    }
    let fields = fields(mapping, allowed: [.rules])
    guard let sequence = fields[.rules]?.sequence, !sequence.isEmpty else {
      faults.add(PolicyFault.noRules, at: fields[.rules].map(offset) ?? 0)
      return nil
    }
    var names: Set<String> = []
    return sequence.compactMap { rule($0, &names) }
  }

  private mutating func rule(_ node: Node, _ names: inout Set<String>) -> PolicyRule? {
    guard let mapping = node.mapping else {
      faults.add(PolicyFault.notARule, at: offset(node))
      return nil
    }
    let fields = fields(mapping, allowed: [.name, .when, .then, .note])
    let name = line(.name, fields, of: node)
    if let name, !names.insert(name).inserted, let place = fields[.name] {
      faults.add(PolicyFault.nameAgain(name), at: offset(place))
    }
    let conditions = conditions(fields, of: node)
    let kind = line(.then, fields, of: node).flatMap { text -> IncentiveKind? in
      let kind = IncentiveKind.named(text)
      if kind == nil, let place = fields[.then] {
        faults.add(PolicyFault.unknownKind(text), at: offset(place))
      }
      return kind
    }
    let note = fields[.note] == nil ? nil : line(.note, fields, of: node)
    guard let name, let kind else { return nil }
    return PolicyRule(name: name, conditions: conditions, kind: kind, note: note)
  }

  private mutating func conditions(
    _ fields: [PolicyKey: Node], of rule: Node
  ) -> [PolicyCondition] {
    guard let node = fields[.when] else {
      faults.add(PolicyFault.missing(.when), at: offset(rule))
      return []
    }
    let nodes = node.sequence.map(Array.init) ?? [node]
    if nodes.isEmpty { faults.add(PolicyFault.missing(.when), at: offset(node)) }
    return nodes.compactMap { node in
      guard let text = node.scalar?.string else {
        faults.add(PolicyFault.notText(.when), at: offset(node))
        return nil
      }
      do throws(PolicyFault) {
        return try PolicyCondition(text)
      } catch {
        faults.add(error, at: offset(node))
        return nil
      }
    }
  }

  /// A text that may stand on the record; nil where it does not, and why has been noted.
  private mutating func line(
    _ key: PolicyKey, _ fields: [PolicyKey: Node], of rule: Node
  ) -> String? {
    guard let node = fields[key] else {
      faults.add(PolicyFault.missing(key), at: offset(rule))
      return nil
    }
    guard let text = node.scalar?.string else {
      faults.add(PolicyFault.notText(key), at: offset(node))
      return nil
    }
    if let fault = TextRule.line.fault(in: text) {
      faults.add(fault, at: offset(node))
      return nil
    }
    return text
  }

  private mutating func fields(
    _ mapping: Node.Mapping, allowed: [PolicyKey]
  ) -> [PolicyKey: Node] {
    var fields: [PolicyKey: Node] = [:]
    for (name, value) in mapping {
      let text = name.scalar?.string ?? ""
      guard let key = PolicyKey.named(text), allowed.contains(key) else {
        faults.add(PolicyFault.unknownKey(text), at: offset(name))
        continue
      }
      if fields.updateValue(value, forKey: key) != nil {
        faults.add(PolicyFault.keyAgain(text), at: offset(name))
      }
    }
    return fields
  }

  // MARK: Places

  private func offset(_ node: Node) -> Int { node.mark.map(offset) ?? 0 }

  /// Of a place that YAML counts from 1 in lines and Unicode scalars, in bytes.
  private func offset(_ mark: Mark) -> Int {
    guard lineStarts.indices.contains(mark.line - 1) else { return text.utf8.count }
    let start = text.utf8.index(text.startIndex, offsetBy: lineStarts[mark.line - 1])
    let place =
      text.unicodeScalars.index(start, offsetBy: mark.column - 1, limitedBy: text.endIndex)
      ?? text.endIndex
    return text.utf8.distance(from: text.startIndex, to: place)
  }

  /// YAML 1.1 §5.4 breaks lines at CR, LF, both, NEL, LS and PS.
  private static func lineStarts(of text: String) -> [Int] {
    var starts = [0]
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      offset += scalar.utf8.count
      switch scalar {
      case "\r" where next == "\n": break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": starts.append(offset)
      default: break
      }
    }
    return starts
  }

  private func fault(of error: YamlError) -> (PolicyFault, offset: Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (.notYAML(problem), offset(mark))
    case .reader(let problem, let characters, _, _):
      (.notYAML(problem), text.prefix(characters ?? 0).utf8.count)
    case .duplicatedKeysInMapping(let keys, let context):
      (.keyAgain(keys.first ?? ""), offset(context.mark))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      (.notYAML("\(error)"), 0)
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
