import Foundation

/// One bit is flipped somewhere in the file: it is found, or changes nothing that anyone reads.
struct Flip {
  let program: Program
  /// Where the random numbers begin.
  let seed: UInt64

  /// How many positions.
  let positions: Int

  /// What was seen.
  func figures() throws -> String {
    var random = Seeded(seed)
    let bench = try Bench(program)
    defer { bench.remove() }
    let sound = try Data(contentsOf: bench.database)
    let readings = try read(bench)
    var (found, refused, harmless) = (0, 0, 0)
    for _ in 0..<positions {
      let position = Int.random(in: 0..<sound.count, using: &random)
      let bit = Int.random(in: 0..<8, using: &random)
      var flipped = sound
      flipped[position] ^= 1 << bit
      try flipped.write(to: bench.database)
      let place = "seed \(seed), byte \(position), bit \(bit)"
      let verdict = try bench.program.run(["journal", "verify"], in: bench.folder)
      switch verdict.status {
      case 2: found += 1
      case 65, 66, 74: refused += 1
      case 0:
        guard try read(bench) == readings else { throw Broken("\(place): not found", verdict) }
        harmless += 1
      default: throw Broken("\(place): no clear answer", verdict)
      }
      for command in Flip.readers {
        let answer = try bench.program.run(command, in: bench.folder)
        guard answer.status != nil else { throw Broken("\(place): \(command) crashed", answer) }
      }
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: bench.database.path + end)
      }
    }
    return "\(positions) positions of \(sound.count) bytes: \(found) named by `journal verify`, "
      + "\(refused) refused on opening, \(harmless) harmless (every list the same); no crash"
  }

  private static let readers = [
    ["status"], ["commitment", "list", "--format", "jsonl"], ["report", "summary"],
  ]

  /// What a person can read of it.
  private func read(_ bench: Bench) throws -> [Program.Answer.Text] {
    try (Flip.readers + [["journal", "list", "--format", "jsonl"]]).map {
      Program.Answer.Text(try bench.program.run($0, in: bench.folder))
    }
  }
}

extension Program.Answer {
  /// All but the time that it took.
  struct Text: Equatable {
    let status: Int32?
    let output: String
    let words: String

    init(_ answer: Program.Answer) {
      status = answer.status
      output = answer.output
      words = answer.words
    }
  }
}
