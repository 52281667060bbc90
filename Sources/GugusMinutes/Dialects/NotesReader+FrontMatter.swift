import GugusDomain
import GugusFiles
import Yams

// Front matter in YAML, of whatever kind.
extension NotesReader {
  mutating func frontMatter(_ block: DocumentBlock) {
    let entry = block.written.joined(separator: "\n")
    guard let label = NotesLabel.named(String(entry.prefix { $0 != ":" })) else {
      return leave(block, .unknownField)
    }
    guard let node = try? YAMLDocument.compose(entry[...].withStraightQuotes),
      let value = node.mapping?.first?.value
    else { return leave(block, under: label) }
    let values = (value.sequence.map { Array($0) } ?? [value]).compactMap(\.text)
      .map { String($0[...].trimmed(of: "“”„")) }
    switch label {
    case .taskForce, .title, .number, .date, .time, .place, .chair, .minuteTaker:
      let value = values.joined(separator: ", ")
      if !value.isEmpty { field(label, value[...], block) }
    case .present, .members, .excused, .absent, .guests, .agenda:
      sections = [NotesSection(label: label, level: NotesSection.ofLine)]
      for value in values { list(label, value[...], block) }
      sections = []
    case .discussion, .decisions, .actions: leave(block, under: label)
    }
  }
}
