import GugusValues
import Yams

/// A YAML file as nodes, each with its place, and what has been found wrong in it.
package struct YAMLFile {
  package let source: SourceFile
  package let text: String
  package var faults: FaultLog
  /// A few correct lines, for messages.
  private let example: Term
  /// As YAML breaks them: also where no editor does.
  private let lines: [Line]

  private struct Line {
    /// In bytes.
    let start: Int
    /// A column is then a byte.
    var isASCII = true
  }

  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - limit: no such file is longer, in bytes.
  /// - Throws: where it is longer, or no text.
  package init(bytes: [UInt8], file: String, limit: Int, example: Term) throws(FileFaults) {
    source = SourceFile(name: file, bytes: bytes).composed
    faults = FaultLog(source)
    if source.bytes.count > limit {
      faults.add(EncodingFault.tooLarge(bytes: source.bytes.count, limit: limit), at: 0)
    } else if let fault = source.encodingFault(in: source.bytes.indices) {
      faults.add(fault.cause, at: fault.offset)
    }
    try faults.unlessAny(())
    text = String(decoding: source.bytes, as: UTF8.self)
    self.example = example
    lines = YAMLFile.lines(of: text)
  }

  /// The file's one document; nil where it is none, which has been noted, or where it is empty.
  package mutating func root() -> Node? {
    do {
      return try YAMLDocument.compose(text)
    } catch let anchored as AnchoredYAML {
      note(.anchor, at: anchored.place.map(offset) ?? 0)
    } catch let error as YamlError {
      let (problem, offset) = problem(of: error)
      note(problem, at: offset)
    } catch {
      note(.notYAML("\(error)"), at: 0)
    }
    return nil
  }

  package mutating func note(_ cause: any FaultCause, at node: Node) {
    faults.add(cause, at: offset(node))
  }

  /// The values by their keys, of which none may be there twice.
  ///
  /// - Parameter key: what a word means; what it throws is noted, and the value left out.
  package mutating func fields<Key: Hashable, Fault: FaultCause>(
    _ mapping: Node.Mapping, _ key: (String) throws(Fault) -> Key
  ) -> [Key: Node] {
    var fields: [Key: Node] = [:]
    for (name, value) in mapping {
      let text = name.text ?? ""
      do throws(Fault) {
        if fields.updateValue(value, forKey: try key(text)) != nil {
          note(.keyAgain(text), at: offset(name))
        }
      } catch {
        note(error, at: name)
      }
    }
    return fields
  }

  private mutating func note(_ problem: YAMLFault.Problem, at offset: Int) {
    faults.add(YAMLFault(problem: problem, example: example), at: offset)
  }

  // MARK: Places

  /// Of a node, in bytes.
  package func offset(_ node: Node) -> Int { node.mark.map(offset) ?? 0 }

  /// Of a place that YAML counts from 1 in lines and Unicode scalars, in bytes.
  private func offset(_ mark: Mark) -> Int {
    guard lines.indices.contains(mark.line - 1) else { return text.utf8.count }
    let line = lines[mark.line - 1]
    if line.isASCII { return min(line.start + mark.column - 1, text.utf8.count) }
    let start = text.utf8.index(text.startIndex, offsetBy: line.start)
    let place =
      text.unicodeScalars.index(start, offsetBy: mark.column - 1, limitedBy: text.endIndex)
      ?? text.endIndex
    return text.utf8.distance(from: text.startIndex, to: place)
  }

  /// YAML 1.1 §5.4 breaks lines at CR, LF, both, NEL, LS and PS.
  private static func lines(of text: String) -> [Line] {
    var (lines, line) = ([Line](), Line(start: 0))
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      offset += scalar.utf8.count
      switch scalar {
      case "\r" where next == "\n": break
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(line)
        line = Line(start: offset)
      default: if !scalar.isASCII { line.isASCII = false }
      }
    }
    return lines + [line]
  }

  private func problem(of error: YamlError) -> (YAMLFault.Problem, offset: Int) {
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
