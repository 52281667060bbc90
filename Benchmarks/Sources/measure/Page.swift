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
  private var grown: [(measure: Measure, points: [(size: Int, seconds: Double)])] = []

  init(_ machine: Machine) { self.machine = machine }

  mutating func add(_ result: Measure.Result) {
    let mine = result.ours.median
    let measure = result.measure
    let own = [
      number(result.size), "`\(measure.name)`", seconds(mine) + often(result.ours),
      megabytes(result.ours.megabytes) + (result.ours.megabytes <= 150 ? "" : ", missed"),
    ]
    if measure.peers.isEmpty { rows.append(own + ["", "", "", ""]) }
    for (peer, timing) in zip(measure.peers, result.peers) {
      let ratio = mine / timing.median
      let target = peer.limit.map { "≤ \(ratioText($0))\(ratio <= $0 ? "" : ", missed")" }
      rows.append(
        own + ["`\(peer.name)`", seconds(timing.median), ratioText(ratio), target ?? ""])
    }
    if let index = grown.firstIndex(where: { $0.measure.name == measure.name }) {
      grown[index].points.append((result.size, mine))
    } else {
      grown.append((measure, [(result.size, mine)]))
    }
  }

  private func often(_ timing: Timing) -> String {
    switch timing.runs.count {
    case 1: " (once)"
    case 5: ""
    case let count: " (of \(count))"
    }
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

  func text(_ sizes: [Int]) -> String {
    var text = """
      # How fast it is

      Written by `make bench` (sizes in `SIZES`; here \(sizes.map(number).joined(separator: ", "))), which
      makes a nation of that many commitments by the rules ([Benchmarks](../Benchmarks)), some five
      events each, and measures whole commands in turn with those of other tools on the same
      commitments: the `sqlite3` shell on a plain table with the same indexes, and Taskwarrior. Medians
      of five runs by the clock after one that does not count (three where one takes ten seconds, one
      where it takes half a minute, and of web pages and exports); memory is the most that was resident in any
      run, and 150 MB at most is meant to be. The ratio is Gugus to the peer: below 1, Gugus is faster.

      | commitments | Gugus | median | memory | peer | median | ratio | target |
      |--:|---|--:|--:|---|--:|--:|---|

      """
    for row in rows { text += "| " + row.joined(separator: " | ") + " |\n" }
    let growth = grown.compactMap(growthRow)
    if !growth.isEmpty {
      text += "\nHow much longer each takes in the largest record than in the smallest:\n"
      text += "\n| Gugus | commitments | times as long | target |\n|---|--:|--:|---|\n"
      text += growth.joined()
    }
    if !parts.isEmpty {
      text += "\nThe parts of which commands are made, each over and over in one process:\n"
      text += "\n| part | median | nine of ten within |\n|---|--:|--:|\n"
      for part in parts { text += "| " + part.joined(separator: " | ") + " |\n" }
    }
    text += "\n[speed-limits.md](speed-limits.md) says why what is missed is missed.\n"
    text += "\nMeasured on:\n\n" + machine.lines.map { "- \($0)\n" }.joined()
    return text
  }

  private func growthRow(
    _ measure: Measure, _ points: [(size: Int, seconds: Double)]
  ) -> String? {
    guard let first = points.first, let last = points.last, last.size > first.size else {
      return nil
    }
    let ratio = last.seconds / first.seconds
    let most =
      switch measure.growth {
      case .flat: 2.0
      // Eleven for each tenfold.
      case .linear: pow(11, log10(Double(last.size) / Double(first.size)))
      }
    return "| `\(measure.name)` | \(number(first.size)) → \(number(last.size)) "
      + "| \(ratioText(ratio)) | ≤ \(ratioText(most))\(ratio <= most ? "" : ", missed") |\n"
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
