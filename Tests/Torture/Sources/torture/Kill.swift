import Foundation

/// SIGKILL, or a signal that can be caught, as Ctrl-C sends one, at random moments: what was
/// confirmed is there, nothing is half there, no lock stays. What catches its signal leaves no file
/// that it was making.
struct Kill {
  let program: Program
  /// Where the random numbers begin.
  let seed: UInt64

  /// How many processes are killed.
  let times: Int

  /// One kind of command, and what must hold of its effect.
  private enum Act: String, CaseIterable {
    case add, propose, log, `import`, rebuild, initialize, backup, restore, export
  }

  /// What was seen.
  func figures() throws -> String {
    var random = Seeded(seed)
    let base = try Bench(program)
    defer { base.remove() }
    try base.export()
    var usual: [Act: Double] = [:]
    for act in Act.allCases {
      let bench = try base.copy()
      defer { bench.remove() }
      usual[act] = try bench.program.run(prepare(act, 0, bench), in: bench.folder).seconds
    }
    var (killed, confirmed, waited) = (0, 0, 0.0)
    var bench = try base.copy()
    var sure: [String: Act] = [:]
    for index in 1...times {
      if index % 25 == 0 {
        bench.remove()
        bench = try base.copy()
        sure = [:]
      }
      let act = Act.allCases[Int.random(in: 0..<Act.allCases.count, using: &random)]
      let delay = Double.random(in: 0...(usual[act] ?? 0.05) * 1.1, using: &random)
      let signal = Bool.random(using: &random) ? SIGKILL : SIGTERM
      let left = try bench.unfinished()
      let answer = try bench.program.run(
        prepare(act, index, bench), in: bench.folder, killAfter: delay, by: signal)
      switch answer.status {
      case nil: killed += 1
      case 0:
        confirmed += 1
        sure[name(index)] = act
      default: throw Broken("\(act) was neither killed nor confirmed", answer)
      }
      do {
        let start = ContinuousClock.now
        try bench.checkSound("M\(index)")
        waited = max(waited, (ContinuousClock.now - start) / .seconds(1))
        try check(sure, last: (index, act), bench)
        if signal == SIGTERM, try bench.unfinished() != left { throw Broken("a file was left") }
      } catch {
        throw Broken(
          "seed \(seed), step \(index), \(act) killed after \(delay) s: \(error)")
      }
    }
    bench.remove()
    return
      "\(times) commands, \(killed) killed while running, \(confirmed) confirmed: all confirmed ones "
      + "on record, none by half, every journal verified; check and next write within "
      + "\(waited.formatted(.number.precision(.fractionLength(1)))) s, no lock left"
  }

  private func name(_ index: Int) -> String { "N\(index)N" }

  private func prepare(_ act: Act, _ index: Int, _ bench: Bench) throws -> [String] {
    let name = name(index)
    switch act {
    case .add:
      return ["agency", "add", name, "--name-en", name, "--kind", "ministry", "--sector", "x"]
    case .propose: return bench.propose(name)
    case .log:
      try bench.write("\(name).md", bench.minutes(name, rows: 100))
      return ["meeting", "log", "\(name).md"]
    case .import:
      try bench.write("\(name).csv", bench.agencies(name, rows: 200))
      return ["agency", "import", "\(name).csv"]
    case .rebuild: return ["journal", "rebuild"]
    case .initialize: return ["init", "\(name).db", "--rehearsal"]
    case .backup: return ["backup", "\(name).db"]
    case .restore: return Bench.restore(to: "\(name).db")
    case .export: return ["report", "summary", "--format", "html", "--output", "\(name).html"]
    }
  }

  /// Everything confirmed is there once; what was interrupted is there whole or not at all.
  private func check(
    _ sure: [String: Act], last: (index: Int, act: Act), _ bench: Bench
  ) throws {
    let (deliverables, agencies) = (try bench.deliverables(), try bench.agencyCodes())
    func count(_ name: String, _ act: Act) throws -> (found: Int, whole: Int) {
      switch act {
      case .add: (agencies.count { $0 == name }, 1)
      case .propose: (deliverables.count { $0 == name }, 1)
      case .log: (deliverables.count { $0.hasPrefix("\(name) row") }, 100)
      case .import: (agencies.count { $0.hasPrefix(name) }, 200)
      case .rebuild: (1, 1)
      case .export: (try bench.isWholeReport("\(name).html") ? 1 : 0, 1)
      case .initialize, .backup, .restore: (try bench.isWhole("\(name).db") ? 1 : 0, 1)
      }
    }
    for (name, act) in sure {
      let (found, whole) = try count(name, act)
      guard found == whole else {
        throw Broken("\(act) \(name) was confirmed: \(found) of \(whole)")
      }
    }
    let (found, whole) = try count(name(last.index), last.act)
    guard found == 0 || found == whole else {
      throw Broken("\(last.act) \(name(last.index)) is half there: \(found) of \(whole)")
    }
  }
}

extension Bench {
  /// The files that were being made when their program ended.
  fileprivate func unfinished() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
      .filter { $0.contains(".part-") }
  }

  /// Whether the file is there; then it must be what the journal gives.
  fileprivate func isWholeReport(_ name: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: folder.appending(path: name).path) else {
      return false
    }
    let verdict = try program.run(["report", "summary", "--verify", name], in: folder)
    guard verdict.isConfirmed else { throw Broken("\(name) is half there", verdict) }
    return true
  }

  /// Whether the file is there; then it must verify.
  fileprivate func isWhole(_ name: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: folder.appending(path: name).path) else {
      return false
    }
    let verdict = try program.run(["journal", "verify", "--workspace", name], in: folder)
    guard verdict.isConfirmed else { throw Broken("\(name) is half there", verdict) }
    return true
  }
}
