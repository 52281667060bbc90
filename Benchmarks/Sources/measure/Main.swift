import ArgumentParser
import Foundation

/// Measures Gugus against the tools that people would use instead, at several sizes, and writes
/// what came out as a page.
@main
struct MeasureAll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Times whole commands of Gugus and of other tools, in turn, on the same commitments.")

  enum Group: String, CaseIterable, ExpressibleByArgument {
    case interactive, back, whole, `import`, documents
  }

  @Argument(help: "How many commitments; several sizes show how it grows.")
  var sizes: [Int]

  @Option(help: "The program.", completion: .file())
  var gugus: String

  @Option(help: "make-nation.", completion: .file())
  var nation: String

  @Option(help: "Where the workspaces are made, and kept.", completion: .directory)
  var folder = "bench"

  @Option(help: "Only these (repeatable).")
  var only: [Group] = []

  @Option(help: "The most commitments that Taskwarrior is asked to hold.")
  var mostTasks = 100_000

  @Option(help: "What the benchmarks of parts wrote (--format jmh).", completion: .file())
  var parts: String?

  @Option(help: "Write the page to this file, too.", completion: .file())
  var write: String?

  func validate() throws {
    if sizes.contains(where: { $0 < 1 }) { throw ValidationError("a size is at least 1") }
  }

  func run() throws {
    let folder = URL(filePath: folder)
    let tools = Size.Tools(gugus: URL(filePath: gugus).path, nation: URL(filePath: nation).path)
    // Commands run in folders of their own.
    let output = write.map { URL(filePath: $0).absoluteURL }
    let parts = try parts.map { try Part.read(URL(filePath: $0)) } ?? []
    var page = Page(try Machine())
    for part in parts { try page.add(part) }
    for (index, commitments) in sizes.enumerated() {
      let size = Size(
        commitments: commitments, folder: folder.appending(path: String(commitments)),
        tools: tools)
      try size.prepare(say)
      try measure(size, &page) { page in
        // Whoever stops it keeps what has been measured.
        try output.map { try Data(page.text(Array(sizes[...index])).utf8).write(to: $0) }
      }
    }
    print(page.text(sizes))
  }

  private func measure(
    _ size: Size, _ page: inout Page, keeping keep: (Page) throws -> Void
  ) throws {
    let peers = size.taskData
    let hasTasks = size.commitments <= mostTasks
    if wants(.interactive), hasTasks,
      !FileManager.default.fileExists(atPath: peers.path)
    {
      say("\(size.commitments) commitments: the tasks")
      try FileManager.default.createDirectory(at: peers, withIntermediateDirectories: true)
      _ = try size.task(peers, "import", size.tasks.path).run(in: size.folder)
    }
    try size.copy(size.workspace, to: size.folder.appending(path: "scratch.db"))
    var measures: [Measure] = []
    if wants(.interactive) {
      measures += [
        Measure(
          name: "--version", growth: .flat, ours: { _ in size.gugus("--version") },
          peers: [
            Measure.Peer(
              name: "sqlite3 :memory: 'select 1'", command: { _ in size.sqlite(nil, "select 1") },
              limit: 3)
          ])
      ]
      measures += try size.interactive()
    }
    if wants(.back) { measures += size.lookingBack() }
    if wants(.documents) { measures += size.documents() }
    // What takes longest, last.
    if wants(.whole) { measures += try size.whole() }
    if wants(.import) { measures += try size.imports() }
    for var measure in measures {
      if !hasTasks { measure.peers.removeAll { $0.name.hasPrefix("task ") } }
      say("\(size.commitments) commitments: \(measure.name)")
      let result = try measure.result(in: size)
      say("  \(result.ours.median) s")
      page.add(result)
      try keep(page)
    }
    try page.add(sizes: size)
    try keep(page)
  }

  private func wants(_ group: Group) -> Bool { only.isEmpty || only.contains(group) }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Measure {
  /// Ours and the peers' in turn, after one run of each that does not count. What takes long is
  /// not run as often.
  func result(in size: Size) throws -> Result {
    /// Ours, then each peer's.
    func turn(_ index: Int) throws -> [Run] {
      try before()
      let mine = try ours(index).run(in: size.folder)
      return [mine]
        + (try peers.map { peer in
          try peer.before()
          return try peer.command(index).run(in: size.folder)
        })
    }
    let first = try turn(0)
    let runs = isRunOnce || first[0].seconds > 30 ? 0 : first[0].seconds > 10 ? 3 : 5
    let turns = runs == 0 ? [first] : try (1...runs).map(turn)
    let timings = first.indices.map { place in Timing(runs: turns.map { $0[place] }) }
    return Result(
      measure: self, size: size.commitments, ours: timings[0],
      peers: Array(timings.dropFirst()))
  }

  struct Result {
    var measure: Measure
    var size: Int
    var ours: Timing
    /// Of each peer.
    var peers: [Timing]
  }
}
