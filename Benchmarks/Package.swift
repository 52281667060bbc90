// swift-tools-version: 6.3
import PackageDescription

// How fast Gugus is, and how it grows; `make bench` builds and runs it. A package of its own, so
// that nobody else builds what only measurements need. The library of benchmarks wants Swift 6.3
// beside this version of the argument parser.
let parts: Target.Dependency = .product(name: "GugusParts", package: "gugus")
let randomness: Target.Dependency = .product(name: "Randomness", package: "gugus")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "gugus", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Without what counts allocations, which takes the place of the system's own.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    // A workspace of a nation's size, made by the same code as the commands.
    .target(name: "Nation", dependencies: [parts, randomness]),
    .executableTarget(name: "make-nation", dependencies: ["Nation", parts, argumentParser]),
    // Whole commands against those of other tools.
    .executableTarget(name: "measure", dependencies: [argumentParser]),
    // The parts of which commands are made.
    .executableTarget(
      name: "Micro",
      dependencies: ["Nation", parts, .product(name: "Benchmark", package: "benchmark")],
      path: "Micro", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
