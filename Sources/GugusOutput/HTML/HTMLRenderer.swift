import GugusDomain

/// Renders one self-contained page: no script, no network, also well-formed XML. Rows are
/// written as they arrive.
struct HTMLRenderer {
  private let frame: PageFrame
  private let sections: PageSections

  /// - Parameter address: where a page shows something of the record. A page that stands alone leads
  ///   nowhere.
  /// - Throws: where a template is malformed.
  init(language: Language, leadingTo address: @escaping PageAddress = { _ in nil }) throws {
    let templates = try PageTemplates()
    frame = PageFrame(language: language, templates: templates)
    sections = PageSections(language: language, templates: templates, address: address)
  }

  func render(_ document: Document, to sink: (String) throws -> Void) throws {
    try sink(frame.begin(document))
    try sections.render(document, to: sink)
    try sink(frame.end())
  }
}
