import Testing

/// What the tests of the house go by can tell order from disorder.
@Suite("A graph of folders") struct FolderGraphTests {
  private func file(_ path: String, _ text: String) -> SourceTree.File {
    SourceTree.File(
      path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  @Test("finds two folders that need each other")
  func circle() {
    let graph = FolderGraph(of: [
      file("M/A/Agency.swift", "struct Agency { let key: Key }"),
      file("M/B/Key.swift", "public struct Key {\n  func of(_ agency: Agency) {}\n}"),
    ])
    #expect(graph.circular == ["M/A", "M/B"])
  }

  @Test("finds a circle through a third")
  func longCircle() {
    let graph = FolderGraph(of: [
      file("M/A/A.swift", "struct First { let b: Second }"),
      file("M/B/B.swift", "struct Second { let c: Third }"),
      file("M/C/C.swift", "struct Third { let a = first() }\nfunc third() {}"),
      file("M/A/Free.swift", "func first() -> Int { 1 }"),
    ])
    #expect(graph.circular == ["M/A", "M/B", "M/C"])
  }

  @Test("takes no comment, text or member for a need")
  func noNeed() {
    let graph = FolderGraph(of: [
      file("M/A/A.swift", "struct First { let b: Second }"),
      file(
        "M/B/B.swift",
        "// Of First.\nstruct Second { let c = \"First\"; let d = thing.First }\n/// First"),
    ])
    #expect(graph.circular.isEmpty)
  }

  @Test("takes code within a text for one")
  func interpolation() {
    let graph = FolderGraph(of: [
      file("M/A/A.swift", "struct First { let b: Second }"),
      file("M/B/B.swift", "struct Second { let c = \"is \\(First.count)\" }"),
    ])
    #expect(graph.circular == ["M/A", "M/B"])
  }
}
