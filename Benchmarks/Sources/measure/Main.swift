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
    case interactive, whole, `import`
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
    for commitments in sizes {
      let size = Size(
        commitments: commitments, folder: folder.appending(path: String(commitments)),
        tools: tools)
      try size.prepare(say)
      try measure(size, &page)
    }
    let text = page.text(sizes.map(String.init).joined(separator: " "))
    print(text)
    if let output { try Data(text.utf8).write(to: output) }
  }

  private func measure(_ size: Size, _ page: inout Page) throws {
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
          name: "--version", ours: { _ in size.gugus("--version") },
          peer: Measure.Peer(
            name: "sqlite3 :memory: 'select 1'", command: { _ in size.sqlite(nil, "select 1") },
            limit: 3))
      ]
      measures += try size.interactive()
    }
    if wants(.whole) { measures += try size.whole() }
    if wants(.import) { measures += try size.imports() }
    for var measure in measures {
      if !hasTasks, measure.peer?.name.hasPrefix("task ") == true { measure.peer = nil }
      say("\(size.commitments) commitments: \(measure.name)")
      let result = try measure.result(in: size)
      say("  \(result.ours.median) s")
      page.add(result)
    }
    try page.add(sizes: size)
  }

  private func wants(_ group: Group) -> Bool { only.isEmpty || only.contains(group) }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

extension Measure {
  /// Ours and the peer's in turn, after one run of each that does not count.
  func result(in size: Size) throws -> Result {
    var (mine, theirs): ([Run], [Run]) = ([], [])
    for index in 0...runs {
      try before()
      let run = try ours(index).run(in: size.folder)
      if index > 0 { mine.append(run) }
      guard let peer else { continue }
      try peer.before()
      let other = try peer.command(index).run(in: size.folder)
      if index > 0 { theirs.append(other) }
    }
    return Result(
      name: name, size: size.commitments, ours: Timing(runs: mine),
      peer: peer.map { ($0.name, Timing(runs: theirs), $0.limit) })
  }

  struct Result {
    var name: String
    var size: Int
    var ours: Timing
    var peer: (name: String, timing: Timing, limit: Double?)?
  }
}
