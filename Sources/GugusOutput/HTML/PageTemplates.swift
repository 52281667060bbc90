import Mustache

/// The parts of a page, so that rows can be written while they are read. Each template begins
/// with the pragma that makes it write text as ``PageText`` does.
struct PageTemplates {
  let pageBegin: MustacheTemplate
  let pageEnd: MustacheTemplate
  let sectionBegin: MustacheTemplate
  let sectionEnd: MustacheTemplate
  let facts: MustacheTemplate
  let lines: MustacheTemplate
  let signatures: MustacheTemplate
  let tableBegin: MustacheTemplate
  let tableGroup: MustacheTemplate
  let tableRows: MustacheTemplate
  let tableEnd: MustacheTemplate
  let figure: MustacheTemplate
  /// What the others include.
  let partials: MustacheLibrary

  /// Throws where a template is malformed.
  init() throws {
    MustacheContentTypes.register(PageText(), named: "PAGE")
    func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
      try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    pageBegin = try template(PackageResources.pageBegin_mustache)
    pageEnd = try template(PackageResources.pageEnd_mustache)
    sectionBegin = try template(PackageResources.sectionBegin_mustache)
    sectionEnd = try template(PackageResources.sectionEnd_mustache)
    facts = try template(PackageResources.facts_mustache)
    lines = try template(PackageResources.lines_mustache)
    signatures = try template(PackageResources.signatures_mustache)
    tableBegin = try template(PackageResources.tableBegin_mustache)
    tableGroup = try template(PackageResources.tableGroup_mustache)
    tableRows = try template(PackageResources.tableRows_mustache)
    tableEnd = try template(PackageResources.tableEnd_mustache)
    figure = try template(PackageResources.figure_mustache)
    partials = MustacheLibrary(
      templates: ["cell": try template(PackageResources.cell_mustache)])
  }

  static let stylesheet = String(decoding: PackageResources.page_css, as: UTF8.self)
}
