// swift-tools-version: 6.2
import PackageDescription

// Measures what the README promises of a record that survives: `make torture` in the folder
// above. A package of its own, so that the main one stays small.
let package = Package(
  name: "torture",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "torture",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")])
  ])
