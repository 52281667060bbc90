import Testing

/// The house is kept in order by looking at its sources.
@Suite("The house") struct HouseTests {
  /// Each module after all that it may import.
  private static let order = [
    "GugusValues", "GugusDomain", "GugusSchema", "GugusLog", "GugusFiles", "GugusStore",
    "GugusReports", "GugusMinutes", "GugusRegisters", "GugusPolicy", "GugusCalendar",
    "GugusOpenData", "GugusOutput", "GugusApplication", "GugusCommands", "gugus",
  ]

  /// What a module imports of ours, beyond which nothing may be added without a thought.
  private static let imports: [String: Set<String>] = [
    "GugusValues": [],
    "GugusDomain": ["GugusValues"],
    "GugusLog": [],
    "GugusFiles": ["GugusValues"],
    "GugusStore": ["GugusDomain", "GugusSchema", "GugusLog"],
    "GugusReports": ["GugusDomain", "GugusStore"],
    "GugusMinutes": ["GugusDomain", "GugusFiles"],
    "GugusRegisters": ["GugusDomain", "GugusFiles"],
    "GugusPolicy": ["GugusDomain", "GugusFiles"],
    "GugusCalendar": ["GugusDomain", "GugusFiles"],
    "GugusOpenData": ["GugusDomain", "GugusFiles"],
    "GugusOutput": [
      "GugusDomain", "GugusLog", "GugusReports", "GugusFiles", "GugusMinutes", "GugusRegisters",
      "GugusPolicy", "GugusCalendar",
    ],
  ]

  /// Tables, with a line or a few for each case, are no functions to read through.
  private static let tables: Set = ["Refused.swift", "SignedSceneTests.swift", "StepSample.swift"]

  /// Words that mean one thing each, and where alone that is spoken of: what is shown in both languages; what
  /// is written down in a meeting, or signed as C2SP says; what signs; a list that somebody else keeps.
  private static let meanings: [Substring: [String]] = [
    "Words": ["GugusOutput", "GugusCommands"],
    "Note": ["GugusLog"],
    "Notes": ["GugusMinutes"],
    "Key": ["GugusLog", "GugusDomain/Agencies", "GugusDomain/Answers", "GugusCommands/Key"],
    "Register": ["GugusRegisters", "GugusApplication/Registers", "GugusCommands/Key"],
  ]

  /// Names that say of nothing what it is.
  private static let vague: Set<Substring> = [
    "Because", "Common", "Data", "Found", "Helper", "Here", "Info", "Item", "Known", "Manager",
    "Nothing",
    "Object", "Other", "Take", "Thing", "Utils", "Value",
  ]

  private let sources = SourceTree.sources

  @Test("means one thing by a word, and something by each")
  func oneMeaningAWord() {
    for file in sources.files {
      for name in file.declaredNames {
        #expect(!HouseTests.vague.contains(name), "\(file.path): \(name)")
        for (word, places) in HouseTests.meanings where name.hasSuffix(word) {
          #expect(places.contains { file.path.hasPrefix("\($0)/") }, "\(file.path): \(name)")
        }
      }
    }
  }

  @Test("imports only upwards")
  func importsOnlyUpwards() {
    for file in sources.files {
      // Also one that only some builds have, which is set in.
      for line in file.lines.map({ $0.drop { $0 == " " } })
      where line.hasPrefix("import ") || line.hasPrefix("@_exported import ") {
        guard let name = line.split(separator: " ").last.map(String.init), name.hasPrefix("Gugus")
        else { continue }
        let own = HouseTests.order.firstIndex(of: file.module)
        let other = HouseTests.order.firstIndex(of: name)
        #expect((other ?? .max) < (own ?? .min), "\(file.path) imports \(name)")
        if let allowed = HouseTests.imports[file.module] {
          #expect(allowed.contains(name), "\(file.path) imports \(name)")
        }
      }
    }
  }

  @Test("only the store imports GRDB")
  func onlyTheStoreImportsGRDB() {
    let others = sources.files.filter { $0.module != "GugusStore" }
    for file in others { #expect(!file.lines.contains("import GRDB"), "\(file.path)") }
  }

  @Test("has no circle between the folders of a module")
  func noCircles() {
    for files in Dictionary(grouping: sources.files, by: \.module).values {
      let graph = FolderGraph(of: files)
      let circular = graph.circular
      let ways = circular.sorted().map { folder in
        "\(folder) needs \(graph.needs[folder, default: [:]].filter { circular.contains($0.key) })"
      }
      #expect(circular.isEmpty, "\(ways.joined(separator: "\n"))")
    }
  }

  @Test("builds the rooms of the domain alike, each storey on those below")
  func roomsAreAlike() {
    let files = sources.files.filter { $0.module == "GugusDomain" }
    let needs = FolderGraph(of: files).needs
    let rooms = files.filter { $0.name.hasSuffix("Noun") }.map(\.folder)
    #expect(rooms.count > 1 && Set(rooms).count == rooms.count)
    // Those of all rooms, from the ground up.
    let storeys = ["", "/Rules", "/Hearing", "/Actions"].map { name in rooms.map { $0 + name } }
    for room in rooms {
      let folders = Set(files.map(\.folder).filter { $0.hasPrefix(room) })
      #expect(folders == Set(storeys.map { $0.first { $0.hasPrefix(room) } ?? "" }))
    }
    for (height, storey) in storeys.enumerated() {
      let above = Set(storeys[(height + 1)...].joined())
      for folder in storey {
        let up = needs[folder, default: [:]].filter { above.contains($0.key) }
        #expect(up.isEmpty, "\(folder) needs \(up)")
      }
    }
  }

  @Test("has no folder of more than thirty files")
  func noLargeFolders() {
    for (folder, files) in Dictionary(grouping: sources.files, by: \.folder) {
      #expect(files.count <= 30, "\(folder)")
    }
  }

  @Test("has no function of more than seventy lines")
  func noLongFunctions() {
    for file in sources.files + SourceTree.tests.files
    where !HouseTests.tables.contains(String(file.name) + ".swift") {
      for function in Function.all(in: file.lines) {
        #expect(function.length <= 70, "\(file.path): \(function.head)")
      }
    }
  }

  @Test("names a file for what it holds")
  func filesAreNamedForWhatTheyHold() {
    for file in sources.files {
      // Where there are several, or types of other files are extended, by what they have in common.
      let names = file.declaredNames
      guard names.count == 1, !file.extendsAnother(than: names) else { continue }
      #expect(names.contains(file.name), "\(file.path) holds \(names)")
    }
    for file in SourceTree.tests.files {
      let suites = file.declaredNames.filter { $0.hasSuffix("Tests") }
      guard suites.count == 1 else { continue }
      #expect(suites.contains(file.name), "\(file.path) holds \(suites)")
    }
  }

  @Test("says nothing twice in ten lines", .timeLimit(.minutes(5)))
  func nothingTwice() {
    for (first, second) in Repetition.all(in: sources.files, lines: 10) {
      Issue.record("\(first) and \(second)")
    }
  }
}

extension SourceTree.File {
  /// The types that it declares at its outermost level for others.
  fileprivate var declaredNames: [Substring] {
    var names: [Substring] = []
    var depth = 0
    for line in code {
      let isType = ["struct ", "enum ", "class ", "protocol ", "actor "].contains {
        line.contains($0)
      }
      if depth == 0, isType, !line.contains("extension "),
        let name = FolderGraph.declaredName(in: line)
      {
        names.append(name)
      }
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
    }
    return names
  }
}

extension SourceTree.File {
  fileprivate func extendsAnother(than names: [Substring]) -> Bool {
    lines.contains { line in
      guard let name = line.split(separator: "extension ").last, line.contains("extension "),
        !line.hasPrefix(" "), !line.hasPrefix("/")
      else { return false }
      return !names.contains(name.prefix { $0.isLetter || $0.isNumber })
    }
  }
}

/// One function with its length.
private struct Function {
  let head: Substring
  let length: Int

  /// By indentation, as the formatter sets it.
  static func all(in lines: [Substring]) -> [Function] {
    lines.indices.compactMap { start in
      let line = lines[start]
      let indentation = line.prefix { $0 == " " }
      let words = line.split(separator: " ")
      let isFunction =
        words.contains("func") || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
      guard isFunction, !line.contains("//"), !line.contains("=") || words.contains("func"),
        let end = lines[start...].firstIndex(of: indentation + "}"),
        // A requirement of a protocol, or one on a line, has no body of its own.
        !lines[(start + 1)..<end].contains(where: { next in
          next.hasPrefix(indentation)
            && next.dropFirst(indentation.count).first.map {
              $0 != " " && $0 != ")" && $0 != "}" && $0 != "#"
            } ?? false
        })
      else { return nil }
      return Function(head: line, length: end - start + 1)
    }
  }
}

/// Lines that stand in two places.
private enum Repetition {
  /// Each pair of places with so many lines of code the same; the first of them where they go on.
  static func all(in files: [SourceTree.File], lines count: Int) -> [(String, String)] {
    var seen: [[Substring]: String] = [:]
    var found: [(String, String)] = []
    for file in files {
      let lines = file.lines.enumerated().map { ($0 + 1, trimmed($1)) }
        .filter { !$1.isEmpty && !isWithoutLogic($1) }
      guard lines.count >= count else { continue }
      var isWithin = false
      for start in 0...(lines.count - count) {
        let window = lines[start..<(start + count)].map(\.1)
        let place = "\(file.path):\(lines[start].0)"
        if let other = seen[window] {
          if !isWithin { found.append((other, place)) }
          isWithin = true
        } else {
          seen[window] = place
          isWithin = false
        }
      }
    }
    return found
  }

  /// Comments, imports, and what an initializer takes over.
  private static func isWithoutLogic(_ line: Substring) -> Bool {
    line.hasPrefix("//") || line.hasPrefix("import ") || line.hasPrefix("self.")
  }

  private static func trimmed(_ line: Substring) -> Substring {
    line.drop { $0 == " " }
  }
}
