// swift-tools-version: 6.2
import PackageDescription

// Every reader of input under libFuzzer; `Tests/torture.sh` builds and runs it. A package of its
// own, because all of it is built with `--sanitize=fuzzer`, which brings the entry point.
let package = Package(
  name: "fuzz",
  traits: [.trait(name: "Spreadsheets")],
  dependencies: [
    .package(
      name: "gugus", path: "../..",
      traits: [.trait(name: "Spreadsheets", condition: .when(traits: ["Spreadsheets"]))])
  ],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "GugusReaders", package: "gugus")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ])
