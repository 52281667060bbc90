import Testing

/// Whoever uses a module learns from its comments what is meant, not from its code.
@Suite("The documentation") struct DocumentationTests {
  /// Modules in which nothing public is left unexplained. The list may only become longer.
  private static let modules: Set = [
    "GugusValues", "GugusDomain", "GugusStore", "GugusLog", "GugusReports", "GugusApplication",
  ]

  @Test("says of each public declaration what it means")
  func everythingIsExplained() {
    for file in SourceTree.sources.files where DocumentationTests.modules.contains(file.module) {
      for declaration in PublicDeclaration.all(in: file.lines) where !declaration.explainsItself {
        #expect(!declaration.comment.isEmpty, "\(file.path): \(declaration.head)")
      }
    }
  }

  @Test("says of each public initializer what it throws")
  func errorsAreNamed() {
    for file in SourceTree.sources.files where DocumentationTests.modules.contains(file.module) {
      for declaration in PublicDeclaration.all(in: file.lines)
      where declaration.isThrowingInitializer && !declaration.explainsItself {
        #expect(
          declaration.comment.contains { $0.contains("- Throws:") },
          "\(file.path): \(declaration.head)")
      }
    }
  }

  @Test("can be told to be missing")
  func missingIsFound() {
    let lines = """
      public struct Deadline {
        /// The last day.
        public let day: Day
        @available(*, deprecated)
        public var isPast = false
        public init(day: Day, isPast: Bool = false) {
          self.day = day
          self.isPast = isPast
        }
        public init(_ text: String) throws(Fault) {
          self.day = try Day(text)
        }
        public init(day: Day = .today) {
          self.day = day
        }
        public var description: String { day.iso }
        public func hash(into hasher: inout Hasher) {}
        public func hashes() {}
      }
      """.split(separator: "\n")
    let unexplained = PublicDeclaration.all(in: lines)
      .filter { !$0.explainsItself && $0.comment.isEmpty }.map(\.head)
    #expect(
      unexplained == [
        "struct Deadline {", "var isPast = false", "init(_ text: String) throws(Fault) {",
        "init(day: Day = .today) {", "func hashes() {}",
      ])
  }
}

/// Something that other modules can use, as its source has it.
private struct PublicDeclaration {
  /// Its first line, from the kind of declaration on: `func rank(of agency: AgencyCode) -> Int {`.
  let head: Substring
  /// From there to its end.
  let body: ArraySlice<Substring>
  /// The lines of its documentation.
  let comment: [Substring]

  private static let kinds: Set<Substring> = [
    "struct", "enum", "protocol", "class", "func", "var", "let", "subscript", "typealias", "init",
  ]

  /// What fulfils a protocol is explained there, once for all that do.
  private static let fulfilled = [
    "var term: Term {", "var subject: Subject {", "var alsoCalled: [String] {",
    "var scope: ViewScope {",
    "var description: String", "var debugDescription: String", "var rawValue: String",
    "let allCases", "var allCases", "func <", "func ==", "func +", "func -",
    "func hash(into ", "func encode(to ", "init(from decoder: ",
    "func decide(in ", "func document(on ", "func show(", "func accepts(_ ",
  ]

  /// Defaults that say no more than that nothing was said.
  private static let nothing: Set<Substring> = ["nil", "[]", "[:]", "false", "\"\""]

  static func all(in lines: [Substring]) -> [PublicDeclaration] {
    lines.indices.compactMap { index in
      let words = lines[index].split(separator: " ")
      guard words.first == "public",
        let kind = words.first(where: { kinds.contains($0.prefix { $0.isLetter }) })
      else { return nil }
      let above = lines[..<index].reversed().lazy.map { $0.drop { $0 == " " } }
      let comment = above.drop { $0.hasPrefix("@") }.prefix { $0.hasPrefix("///") }
      return PublicDeclaration(
        head: lines[index][kind.startIndex...], body: body(from: index, in: lines),
        comment: Array(comment))
    }
  }

  /// By indentation, as the formatter sets it.
  private static func body(from start: Int, in lines: [Substring]) -> ArraySlice<Substring> {
    let indentation = lines[start].prefix { $0 == " " }
    if lines[start].hasSuffix("}") { return lines[start...start] }
    let end = lines[start...].firstIndex(of: indentation + "}") ?? start
    return lines[start...end]
  }

  /// Its protocol explains it, or it does no more than take over properties that are explained.
  var explainsItself: Bool {
    PublicDeclaration.fulfilled.contains { head.hasPrefix($0) } || takesOver
  }

  var isThrowingInitializer: Bool {
    head.hasPrefix("init") && parts.head.split(separator: " ").last?.hasPrefix("throws") == true
  }

  /// What stands before and behind the first brace.
  private var parts: (head: Substring, rest: Substring) {
    let text = Substring(body.joined(separator: "\n"))
    let brace = text.firstIndex(of: "{") ?? text.endIndex
    return (text[..<brace], text[brace...].dropFirst())
  }

  /// Each property gets what is given under its name, or nothing where nothing is.
  private var takesOver: Bool {
    guard head.hasPrefix("init"), !isThrowingInitializer else { return false }
    let defaults = parts.head.split(separator: " = ").dropFirst().map { value in
      value.prefix { !",)\n".contains($0) }
    }
    let statements = parts.rest.split { $0 == "\n" || $0 == "}" }
      .map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    return defaults.allSatisfy(PublicDeclaration.nothing.contains)
      && statements.allSatisfy { words in
        words.count == 3 && words[1] == "=" && words[0] == "self." + words[2]
      }
  }
}
