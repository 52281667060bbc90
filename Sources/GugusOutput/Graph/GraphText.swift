import GugusDomain
import GugusReports

/// The ways to draw what waits for what.
public enum GraphDrawing: String, Vocabulary {
  /// For a terminal.
  case tree
  /// For Graphviz.
  case dot
  case mermaid

  public var term: Term {
    switch self {
    case .tree: Term(en: "tree", id: "pohon")
    case .dot: Term(same: "dot")
    case .mermaid: Term(same: "mermaid")
    }
  }
}

/// Draws commitments and their antecedents as text.
public enum GraphText {
  public static func text(
    _ report: WaitingReport, _ drawing: GraphDrawing, _ language: Language
  ) -> String {
    guard !report.lines.isEmpty else {
      return Term(en: "Nothing waits for anything.", id: "Tidak ada yang saling menunggu.")
        .in(language) + "\n"
    }
    switch drawing {
    case .tree: return tree(report, language)
    case .dot: return dot(report, language)
    case .mermaid: return mermaid(report, language)
    }
  }

  /// The chain that decides, first to last.
  public static func chain(_ chain: CriticalChain, _ language: Language) -> String {
    guard !chain.links.isEmpty else {
      return Term(en: "Nothing is open.", id: "Tidak ada yang terbuka.").in(language) + "\n"
    }
    return chain.links.map { link in
      let finish = Term(en: "done by \(link.finish)", id: "selesai \(link.finish)").in(language)
      return "\(label(link.code, chain.facts, language))  → \(finish)\n"
    }.joined()
  }

  private static func tree(_ report: WaitingReport, _ language: Language) -> String {
    report.lines.map { line in
      let indent = String(repeating: "   ", count: max(0, line.depth - 1))
      let branch = line.depth == 0 ? "" : "└─ "
      let again = line.isReference ? Term(en: " (see above)", id: " (lihat di atas)") : nil
      let words = line.isReference ? line.code.text : label(line.code, report.facts, language)
      return indent + branch + words + (again?.in(language) ?? "") + "\n"
    }.joined()
  }

  private static func dot(_ report: WaitingReport, _ language: Language) -> String {
    var text = "digraph commitments {\n  rankdir = LR;\n  node [shape = box];\n"
    for line in report.lines where !line.isReference {
      let label = label(line.code, report.facts, language).replacing("\\", with: "\\\\")
        .replacing("\"", with: "\\\"")
      text += "  \"\(line.code)\" [label = \"\(label)\"];\n"
      for antecedent in report.antecedents[line.code, default: []] {
        text += "  \"\(antecedent)\" -> \"\(line.code)\";\n"
      }
    }
    return text + "}\n"
  }

  private static func mermaid(_ report: WaitingReport, _ language: Language) -> String {
    func name(_ code: CommitmentCode) -> String {
      String(code.text.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }
    var text = "flowchart LR\n"
    for line in report.lines where !line.isReference {
      // Mermaid reads entities, so that nothing in a text can end the label.
      let label = label(line.code, report.facts, language).unicodeScalars.map { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " -/,.".unicodeScalars.contains(scalar)
          ? String(scalar) : "#\(scalar.value);"
      }.joined()
      text += "  \(name(line.code))[\"\(label)\"]\n"
      for antecedent in report.antecedents[line.code, default: []] {
        text += "  \(name(antecedent)) --> \(name(line.code))\n"
      }
    }
    return text
  }

  private static func label(
    _ code: CommitmentCode, _ facts: [CommitmentCode: CommitmentFacts], _ language: Language
  ) -> String {
    guard let facts = facts[code] else { return code.text }
    return "\(code)  \(facts.state.term.in(language))  \(facts.debtor)  \(facts.due)  "
      + facts.deliverable.visible.onOneLine
  }
}
