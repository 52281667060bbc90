import Benchmark
import GugusDomain
import GugusFiles
import GugusLog
import GugusOutput

/// The parts that commands spend their time in, each on a small nation's record. A name says how
/// much is done in one measured run.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    // Without the throughput nothing is written for `measure`.
    metrics: [.wallClock, .throughput], warmupIterations: 3, maxDuration: .seconds(2),
    maxIterations: 2_000)
  rules()
  journal()
  files()
  output()
}

private func rules() {
  Benchmark("rule function: 1,000 next events") { benchmark in
    let steps = try Sample.shared.lastSteps
    benchmark.startMeasurement()
    for (commitment, code, event, entry) in steps {
      blackHole(
        try Commitment.next(commitment, event, code: code, by: entry.actor, on: entry.effective))
    }
  }
  Benchmark("fold: 1,000 commitments of all their events") { benchmark in
    let lives = try Sample.shared.lives
    benchmark.startMeasurement()
    for life in lives { blackHole(try Aggregate.fold(life)) }
  }
  Benchmark("attribution: a chain of 100 late commitments") { benchmark in
    let chain = Sample.lateChain(100)
    let today = Sample.day + 400
    benchmark.startMeasurement()
    blackHole(attribute(CommitmentCode(Sample.taskForce, 1), in: { chain[$0] }, today: today))
  }
}

private func journal() {
  Benchmark("canonical JSON: 1,000 entries written") { benchmark in
    let entries = try Sample.shared.entries
    benchmark.startMeasurement()
    for entry in entries { blackHole(try entry.sealed(by: .rehearsal(seed: 1))) }
  }
  Benchmark("canonical JSON: 1,000 entries read") { benchmark in
    let sealed = try Sample.shared.sealed
    benchmark.startMeasurement()
    for entry in sealed { blackHole(try Entry(entry)) }
  }
  Benchmark("hashing: 1,000 entries as leaves") { benchmark in
    let lines = try Sample.shared.lines
    benchmark.startMeasurement()
    for line in lines { blackHole(MerkleTree.leafHash(of: line.utf8)) }
  }
  Benchmark("Merkle tree: 1,000 leaves appended") { benchmark in
    let hashes = try Sample.shared.hashes
    benchmark.startMeasurement()
    var tree = Frontier()
    for hash in hashes { tree.append(leafHash: hash) }
    blackHole(tree.head)
  }
  Benchmark("Merkle tree: 1,000 proofs of inclusion") { benchmark in
    let tree = try Sample.shared.tree
    benchmark.startMeasurement()
    for index in 0..<1_000 { blackHole(try tree.inclusionProof(of: index * tree.size / 1_000)) }
  }
}

private func files() {
  Benchmark("CSV: 10,000 records read") { benchmark in
    let csv = try Sample.shared.csv
    benchmark.startMeasurement()
    var reader = try CSVReader(ByteSource(csv), file: "register.csv")
    while let record = try reader.next() { blackHole(record) }
  }
  Benchmark("CSV: 10,000 records written") { benchmark in
    let table = try Sample.shared.longTable
    benchmark.startMeasurement()
    try table.render(as: .csv, language: .english) { blackHole($0) }
  }
  Benchmark("minutes: one meeting read") { benchmark in
    let bytes = try Sample.shared.minutesFile
    benchmark.startMeasurement()
    blackHole(try Minutes.read(bytes: bytes, file: "minutes.md"))
  }
  Benchmark("minutes: one meeting written") { benchmark in
    let minutes = try Sample.shared.minutes
    benchmark.startMeasurement()
    blackHole(minutes.write(in: .indonesian))
  }
}

private func output() {
  for format in [Format.table, .json, .markdown, .html] {
    Benchmark("\(format.rawValue): 1,000 rows rendered") { benchmark in
      let table = try Sample.shared.table
      let style = Style(width: 100, hasColour: true)
      benchmark.startMeasurement()
      try table.render(as: format, style: style, language: .indonesian) { blackHole($0) }
    }
  }
}
