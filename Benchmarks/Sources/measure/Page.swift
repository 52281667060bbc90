import Foundation

/// On what it was measured.
struct Machine {
  let lines: [String]

  init() throws {
    let here = FileManager.default.temporaryDirectory
    func first(_ command: Command) throws -> String {
      try command.output(in: here).split(separator: "\n").first.map(String.init) ?? ""
    }
    let processors = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model =
      processors.split(separator: "\n").first { $0.hasPrefix("model name") }
      .map { $0.drop { $0 != ":" }.dropFirst(2) } ?? "unknown"
    lines = [
      "\(ProcessInfo.processInfo.activeProcessorCount) cores (\(model)), "
        + "\(ProcessInfo.processInfo.physicalMemory >> 30) GB",
      String(try first(Command("uname", ["-sr"])).prefix { $0 != "-" }),
      "SQLite " + (try first(Command("sqlite3", ["--version"])).prefix { $0 != " " }),
      "Taskwarrior " + (try first(Command("task", ["--version"]))),
    ]
    for name in ["stdout.txt", "stderr.txt"] {
      try? FileManager.default.removeItem(at: here.appending(path: name))
    }
  }
}

/// What came out, as a table in Markdown.
struct Page {
  private let machine: Machine
  private var rows: [[String]] = []
  private var parts: [[String]] = []
  /// The median of each command by size, to see how it grows.
  private var growth: [String: [(size: Int, seconds: Double)]] = [:]
  private var order: [String] = []

  init(_ machine: Machine) { self.machine = machine }

  mutating func add(_ result: Measure.Result) {
    let mine = result.ours.median
    var row = [
      number(result.size), "`\(result.name)`", seconds(mine), megabytes(result.ours.megabytes),
    ]
    if let peer = result.peer {
      let ratio = mine / peer.timing.median
      row += ["`\(peer.name)`", seconds(peer.timing.median), ratioText(ratio)]
      row.append(peer.limit.map { "≤ \(ratioText($0))\(ratio <= $0 ? "" : ", missed")" } ?? "")
    } else {
      row += ["", "", "", ""]
    }
    rows.append(row)
    if growth[result.name] == nil { order.append(result.name) }
    growth[result.name, default: []].append((result.size, mine))
  }

  mutating func add(_ part: Part) throws {
    parts.append([
      part.name, seconds(try part.seconds(within: 50)), seconds(try part.seconds(within: 90)),
    ])
  }

  /// The size of the workspace against the plain table and the journal's own bytes.
  mutating func add(sizes size: Size) throws {
    func bytes(_ file: URL) throws -> Double {
      let values = try FileManager.default.attributesOfItem(atPath: file.path)
      return (values[.size] as? Int).map(Double.init) ?? 0
    }
    let (ours, plain) = (try bytes(size.workspace), try bytes(size.plain))
    let journal = try bytes(size.journal)
    let ratio = ours / (plain + journal)
    rows.append([
      number(size.commitments), "size of the workspace", megabytes(ours / 1e6), "",
      "plain table and journal", megabytes((plain + journal) / 1e6), ratioText(ratio),
      "≤ 2.5\(ratio <= 2.5 ? "" : ", missed")",
    ])
  }

  func text(_ sizes: String) -> String {
    var text = """
      # How fast it is

      Written by `make bench` (sizes in `SIZES`; here \(sizes)), which makes a nation of that
      many commitments by the rules ([Benchmarks](../Benchmarks)), some five events each, and measures
      whole commands in turn with those of other tools on the same commitments: the `sqlite3` shell on a
      plain table with the same indexes, and Taskwarrior. Medians of five runs by the clock after one that
      does not count (three of what takes long, from 100,000); memory is the most that was resident in
      any run. The ratio is Gugus to the peer: below 1, Gugus is faster.

      | commitments | Gugus | median | memory | peer | median | ratio | target |
      |--:|---|--:|--:|---|--:|--:|---|

      """
    for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    let grown = order.compactMap { name -> String? in
      guard let points = growth[name], points.count > 1, let first = points.first,
        let last = points.last, last.size > first.size
      else { return nil }
      return "| `\(name)` | \(number(first.size)) → \(number(last.size)) "
        + "| \(ratioText(last.seconds / first.seconds)) |\n"
    }
    if !grown.isEmpty {
      text += "\nHow much longer each takes in the largest record than in the smallest:\n"
      text += "\n| Gugus | commitments | times as long |\n|---|--:|--:|\n" + grown.joined()
    }
    if !parts.isEmpty {
      text += "\nThe parts of which commands are made, each over and over in one process:\n"
      text += "\n| part | median | nine of ten within |\n|---|--:|--:|\n"
      for part in parts { text += "| " + part.joined(separator: " | ") + " |\n" }
    }
    text += "\nMeasured on:\n\n" + machine.lines.map { "- \($0)\n" }.joined()
    return text
  }

  private func seconds(_ value: Double) -> String {
    switch value {
    case ..<0.001: String(format: "%.0f µs", value * 1e6)
    case ..<0.01: String(format: "%.1f ms", value * 1000)
    case ..<1: String(format: "%.0f ms", value * 1000)
    default: String(format: "%.1f s", value)
    }
  }

  private func megabytes(_ value: Double) -> String { String(format: "%.0f MB", value) }

  private func ratioText(_ value: Double) -> String {
    String(format: value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : "%.0f", value)
  }

  private func number(_ value: Int) -> String {
    String(
      String(value).reversed().enumerated().flatMap { index, digit in
        index > 0 && index % 3 == 0 ? [",", digit] : [digit]
      }.reversed())
  }
}
