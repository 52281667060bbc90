import GugusDomain
import GugusFiles

extension MinutesReader {
  /// Items in their order; numbers before them are for the reader's eye.
  mutating func agenda(_ blocks: [Block]) -> [String] {
    items(blocks, of: .agenda).compactMap { line($0.raw) }
  }

  /// The decisions, and every number that is taken: one whose text is wrong is still a decision.
  mutating func decisions(_ blocks: [Block]) -> (decisions: [Decision], numbers: Set<Int>) {
    let items = numbered(items(blocks, of: .decisions))
    let decisions = items.compactMap { number, item -> Decision? in
      if noteUnsettled(item.raw, MinutesSection.decisions.example) { return nil }
      return line(item.raw).map { Decision(number: number, text: $0) }
    }
    return (decisions, Set(items.map(\.number)))
  }

  /// Items `(day[; decision N]) text`, then in a line of its own `Reason: text`.
  mutating func amendments(_ blocks: [Block], decisions: Set<Int>) -> [Amendment] {
    numbered(items(blocks, of: .amendments)).compactMap { number, item in
      guard let inner = item.raw.after(prefix: "("),
        let close = Escapes.positions(of: ")", in: inner).first
      else {
        noteNotUnderstood(.amendments, at: item.raw)
        return nil
      }
      let details = Escapes.split(inner[..<close], at: ";").map(\.trimmed)
      let day = day(details[0])
      var decision: Int?
      for detail in details.dropFirst() {
        let digits = detail.unicodeScalars.reversed().prefix { ("0"..."9").contains($0) }.count
        let word = Substring(detail.unicodeScalars.dropLast(digits))
        if FollowUpColumn.named(String(word)) == .decision, decision == nil {
          decision = self.decision(detail[word.endIndex...], of: decisions)
        } else {
          noteNotUnderstood(.amendments, at: detail)
        }
      }
      let rest = inner[close...].after(prefix: ")") ?? ""
      guard let reasonLine = reasonLine(in: rest) else {
        note(.missingReason, at: item.raw)
        return nil
      }
      let text = line(rest[..<reasonLine.start].trimmed)
      let reason = line(reasonLine.reason)
      guard let day, let text, let reason else { return nil }
      return Amendment(
        number: number, decision: decision, text: text, reason: .known(reason), on: day)
    }
  }

  /// Where the line begins that opens with `Reason:`, and all that follows the colon.
  private func reasonLine(in raw: Substring) -> (start: String.Index, reason: Substring)? {
    let lines = raw.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropFirst() {
      let colon = line.firstIndex(of: ":") ?? line.startIndex
      if AmendmentWord.named(String(raw[line.startIndex..<colon])) == .reason {
        return (line.startIndex, (raw[colon...].after(prefix: ":") ?? "").trimmed)
      }
    }
    return nil
  }
}
