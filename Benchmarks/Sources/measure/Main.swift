import Foundation

/// Measures Gugus against the tools that people would use instead, at several sizes, and writes
/// what came out as a page.
@main
enum Main {
  static func main() {
    do {
      try run()
    } catch {
      say("measure: \(error)")
      exit(1)
    }
  }

  private static func run() throws {
    let options = try Options(Array(CommandLine.arguments.dropFirst()))
    var page = Page(try Machine())
    for commitments in options.sizes {
      let size = Size(
        commitments: commitments, folder: options.folder.appending(path: String(commitments)),
        tools: options.tools)
      try size.prepare(say)
      try measure(size, options, &page)
    }
    let text = page.text(options.sizes.map(String.init).joined(separator: " "))
    print(text)
    if let file = options.output { try Data(text.utf8).write(to: file) }
  }

  private static func measure(_ size: Size, _ options: Options, _ page: inout Page) throws {
    let peers = size.taskData
    let hasTasks = size.commitments <= options.mostTasks
    if options.measures("interactive"), hasTasks,
      !FileManager.default.fileExists(atPath: peers.path)
    {
      say("\(size.commitments) commitments: the tasks")
      try FileManager.default.createDirectory(at: peers, withIntermediateDirectories: true)
      _ = try size.task(peers, "import", size.tasks.path).run(in: size.folder)
    }
    try size.copy(size.workspace, to: size.folder.appending(path: "scratch.db"))
    var measures: [Measure] = []
    if options.measures("interactive") {
      measures += [
        Measure(
          name: "--version", ours: { _ in size.gugus("--version") },
          peer: Measure.Peer(
            name: "sqlite3 :memory: 'select 1'", command: { _ in size.sqlite(nil, "select 1") },
            limit: 3))
      ]
      measures += try size.interactive()
    }
    if options.measures("whole") { measures += try size.whole() }
    if options.measures("import") { measures += try size.imports() }
    for var measure in measures {
      if !hasTasks, measure.peer?.name.hasPrefix("task ") == true { measure.peer = nil }
      say("\(size.commitments) commitments: \(measure.name)")
      let result = try measure.result(in: size)
      say("  \(result.ours.median) s")
      page.add(result)
    }
    try page.add(sizes: size)
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

/// What the command line asks for.
struct Options {
  var sizes: [Int] = []
  var folder = URL(filePath: "bench")
  var tools: Size.Tools
  var output: URL?
  /// The most commitments that Taskwarrior is asked to hold.
  var mostTasks = 100_000
  private var groups: Set<String> = []

  init(_ arguments: [String]) throws {
    var (gugus, nation) = ("gugus", "make-nation")
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if let size = Int(word) {
        sizes.append(size)
        continue
      }
      guard let value = rest.popFirst() else { throw Failed(description: "\(word) needs a value") }
      switch word {
      case "--gugus": gugus = value
      case "--nation": nation = value
      case "--folder": folder = URL(filePath: value)
      case "--write": output = URL(filePath: value)
      case "--most-tasks": mostTasks = Int(value) ?? mostTasks
      case "--only": groups.formUnion(value.split(separator: ",").map(String.init))
      default: throw Failed(description: "no option is called \(word)")
      }
    }
    guard !sizes.isEmpty else {
      throw Failed(
        description: """
          how many commitments? measure COMMITMENTS… [--gugus FILE] [--nation FILE] \
          [--folder FOLDER] [--only interactive,whole,import] [--most-tasks N] [--write FILE]
          """)
    }
    tools = Size.Tools(
      gugus: URL(filePath: gugus).path, nation: URL(filePath: nation).path)
  }

  func measures(_ group: String) -> Bool { groups.isEmpty || groups.contains(group) }
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
