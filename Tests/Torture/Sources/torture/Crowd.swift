import Foundation

/// Many processes write to one workspace: none lost, none doubled, no error but "busy".
struct Crowd {
  let program: Program

  /// How many write at once.
  let processes: Int

  /// How many commands each writes.
  let each: Int

  /// What was seen.
  func figures() throws -> String {
    let bench = try Bench(program, commitments: 0)
    defer { bench.remove() }
    let outcomes = Outcomes()
    let start = ContinuousClock.now
    let all = DispatchGroup()
    for writer in 0..<processes {
      all.enter()
      // A thread each: a queue would run no more at once than there are cores.
      Thread.detachNewThread {
        for index in 0..<each { outcomes.note(attempt("W\(writer)N\(index)", bench)) }
        all.leave()
      }
    }
    all.wait()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if let error = outcomes.errors.first { throw Broken(error) }
    let codes = try bench.agencyCodes().filter { $0.hasPrefix("W") }
    guard codes.count == processes * each, Set(codes).count == codes.count else {
      throw Broken("\(processes * each) written, \(codes.count) on record")
    }
    try bench.checkSound("LAST")
    return
      "\(processes) processes, \(each) commands each in \(Int(seconds)) s: none lost, none doubled, "
      + "\(outcomes.busy) told to try again, the longest waited "
      + "\(outcomes.longest.formatted(.number.precision(.fractionLength(1)))) s"
  }

  /// Tries until it is not busy.
  private func attempt(_ code: String, _ bench: Bench) -> Outcomes.Outcome {
    var outcome = Outcomes.Outcome()
    while true {
      let answer = Result {
        try bench.program.run(
          ["agency", "add", code, "--name-en", code, "--kind", "ministry", "--sector", "x"],
          in: bench.folder)
      }
      switch answer {
      case .success(let answer) where answer.isConfirmed:
        outcome.seconds = answer.seconds
        return outcome
      case .success(let answer) where answer.status == 75: outcome.busy += 1
      case .success(let answer):
        outcome.error = "\(Broken("`agency add \(code)`", answer))"
        return outcome
      case .failure(let error):
        outcome.error = "\(error)"
        return outcome
      }
    }
  }
}

/// What came of the commands of several threads.
private final class Outcomes: @unchecked Sendable {
  struct Outcome {
    var busy = 0
    var seconds = 0.0
    var error: String?
  }

  // Guarded by the lock.
  private(set) var busy = 0
  private(set) var longest = 0.0
  private(set) var errors: [String] = []
  private let lock = NSLock()

  func note(_ outcome: Outcome) {
    lock.withLock {
      busy += outcome.busy
      longest = max(longest, outcome.seconds)
      if let error = outcome.error { errors.append(error) }
    }
  }
}
