import GugusDomain
import GugusReports

/// What stands around the sections of a page: its head with the style, the letterhead and the title.
struct PageFrame {
  let language: Language
  let templates: PageTemplates

  func begin(_ document: Document) -> String {
    func words(_ term: Term) -> String { term.in(language) }
    let title = words(document.pageTitle)
    return templates.pageBegin.render(
      PageHead(
        language: language.rawValue, title: title, heading: title.withWholeDays,
        letterhead: document.letterhead.map(words), stylesheet: PageTemplates.stylesheet,
        isWide: document.sections.contains(where: \.isWide),
        hasCharts: document.sections.contains(where: \.isChart),
        marks: document.provenance?.marks ?? []))
  }

  func end() -> String { templates.pageEnd.render("") }
}

extension Document {
  /// What a page is called that shows it.
  var pageTitle: Term { title ?? primary.heading ?? Term(en: "List", id: "Daftar") }
}

extension String {
  /// With hyphens that do not break inside days: a browser ends a line after others.
  fileprivate var withWholeDays: String {
    replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.1)\u{2011}\($0.2)\u{2011}\($0.3)" }
  }
}

extension Section {
  var isWide: Bool {
    if case .table(let table) = content { table.columns.count > 10 } else { false }
  }
}

extension Provenance {
  /// For whoever makes the report again.
  fileprivate var marks: [PageHead.Mark] {
    facts.compactMap { fact in
      fact.value == .empty
        ? nil : PageHead.Mark(name: fact.key, value: fact.value.words(in: .english))
    }
  }
}
