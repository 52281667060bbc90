// swift-tools-version: 6.1
import PackageDescription

// How fast Gugus is, and how it grows; `make bench` builds and runs it. A package of its own, so
// that nobody else builds what only measurements need.
let parts: Target.Dependency = .product(name: "GugusParts", package: "gugus")

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "gugus", path: "..")],
  targets: [
    // A workspace of a nation's size, made by the same code as the commands.
    .target(name: "Nation", dependencies: [parts]),
    .executableTarget(name: "make-nation", dependencies: ["Nation", parts]),
    // Whole commands against those of other tools.
    .executableTarget(name: "measure"),
  ],
  swiftLanguageModes: [.v6]
)
