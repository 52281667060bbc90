// swift-tools-version: 6.2
import PackageDescription

// Data goes down this list of targets once and never back up; a target imports only
// those above it. See docs/architecture.md.

let domain: Target.Dependency = "GugusDomain"
/// What reads and writes files, each sort a module of its own.
let interchange: [Target.Dependency] = [
  "GugusFiles", "GugusMinutes", "GugusRegisters", "GugusPolicy", "GugusCalendar", "GugusOpenData",
]
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

/// What only the trait `Spreadsheets` needs.
func spreadsheets(_ library: String) -> Target.Dependency {
  .target(name: library, condition: .when(traits: ["Spreadsheets"]))
}

let package = Package(
  name: "gugus",
  products: [
    .executable(name: "gugus", targets: ["gugus"]),
    // For the packages of the fuzzer and of the benchmarks.
    .library(name: "GugusReaders", targets: ["GugusReaders"]),
    .library(
      name: "GugusParts",
      targets: [
        "GugusDomain", "GugusLog", "GugusStore", "GugusReports", "GugusFiles", "GugusMinutes",
        "GugusRegisters", "GugusPolicy", "GugusCalendar", "GugusOpenData", "GugusOutput",
        "GugusApplication",
      ]),
    .library(name: "Randomness", targets: ["Randomness"]),
  ],
  traits: [
    .trait(
      name: "Spreadsheets",
      description: "Read and write .xlsx; needs libxlsxwriter-dev, libzip-dev, libexpat1-dev.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "GugusValues"),
    .target(name: "GugusDomain", dependencies: ["GugusValues", crypto]),
    .target(name: "GugusSchema", path: "Schema", resources: [.embedInCode("V001-record.sql")]),
    // What proves: no more of Gugus is needed to check a receipt.
    .target(name: "GugusLog", dependencies: [crypto]),
    .target(
      name: "GugusStore",
      dependencies: [
        domain, "GugusSchema", "GugusLog", .product(name: "GRDB", package: "GRDB.swift"), crypto,
        // How long a query goes on.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "GugusReports", dependencies: [domain, "GugusStore"]),
    // Loaded when first used.
    .target(name: "CXLSXWriter"),
    .target(name: "CZip"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "GugusFiles",
      dependencies: [
        "GugusValues", "Yams", crypto, spreadsheets("CZip"), spreadsheets("CExpat"),
      ]),
    .target(name: "GugusMinutes", dependencies: [domain, "GugusFiles"]),
    .target(name: "GugusRegisters", dependencies: [domain, "GugusFiles"]),
    .target(name: "GugusPolicy", dependencies: [domain, "GugusFiles"]),
    .target(name: "GugusCalendar", dependencies: [domain, "GugusFiles"]),
    .target(name: "GugusOpenData", dependencies: [domain, "GugusFiles"]),
    .target(
      name: "GugusOutput",
      dependencies: [
        domain, "GugusLog", "GugusReports", "GugusFiles", "GugusMinutes", "GugusRegisters",
        "GugusPolicy", "GugusCalendar", .product(name: "Mustache", package: "swift-mustache"),
        spreadsheets("CXLSXWriter"),
      ],
      resources: [
        .embedInCode("HTML/Templates/page.css"),
        .embedInCode("HTML/Templates/pageBegin.mustache"),
        .embedInCode("HTML/Templates/pageEnd.mustache"),
        .embedInCode("HTML/Templates/sectionBegin.mustache"),
        .embedInCode("HTML/Templates/sectionEnd.mustache"),
        .embedInCode("HTML/Templates/cell.mustache"),
        .embedInCode("HTML/Templates/facts.mustache"),
        .embedInCode("HTML/Templates/lines.mustache"),
        .embedInCode("HTML/Templates/signatures.mustache"),
        .embedInCode("HTML/Templates/tableBegin.mustache"),
        .embedInCode("HTML/Templates/tableGroup.mustache"),
        .embedInCode("HTML/Templates/tableRows.mustache"),
        .embedInCode("HTML/Templates/tableEnd.mustache"),
        .embedInCode("HTML/Templates/figure.mustache"),
      ]),
    // The use cases: all that can be asked, whoever asks.
    .target(
      name: "GugusApplication",
      dependencies: [domain, "GugusLog", "GugusStore", "GugusReports", "GugusOutput"]
        + interchange),
    .target(
      name: "GugusCommands",
      dependencies: [
        domain, "GugusLog", "GugusStore", "GugusReports", "GugusOutput", "GugusApplication",
        argumentParser, crypto,
      ] + interchange),
    .executableTarget(name: "gugus", dependencies: ["GugusCommands"]),
    // Random numbers that a seed repeats.
    .target(name: "Randomness", path: "Tests/Randomness"),
    .target(name: "TestSupport", dependencies: [domain, "Randomness"], path: "Tests/TestSupport"),
    // Looks at the sources themselves.
    .testTarget(name: "HouseTests"),
    .testTarget(
      name: "GugusDomainTests", dependencies: [domain, "TestSupport"], exclude: ["Golden"]),
    // Random workspaces for the tests of the store and of what is computed from it.
    .target(
      name: "GugusLives", dependencies: [domain, "GugusLog", "GugusStore", "TestSupport"],
      path: "Tests/GugusLives"),
    // Every reader of input with its laws: for the fuzzer, and for its short form here.
    .target(
      name: "GugusReaders",
      dependencies: [domain, "GugusLog", "GugusStore", "GugusOutput"] + interchange,
      path: "Tests/GugusReaders"),
    .testTarget(
      name: "GugusReadersTests", dependencies: ["GugusReaders", "Randomness"],
      exclude: ["Seeds"]),
    .testTarget(name: "GugusLogTests", dependencies: ["GugusLog"]),
    .testTarget(
      name: "GugusStoreTests",
      dependencies: [
        domain, "GugusSchema", "GugusLog", "GugusStore", "GugusLives", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GugusReportsTests",
      dependencies: [
        domain, "GugusStore", "GugusReports", "GugusOutput", "GugusLives", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        // Its functions that count steps.
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GugusApplicationTests",
      dependencies: [
        "GugusApplication", "GugusLog", "GugusStore", "GugusReports", "GugusOutput", "GugusLives",
        domain,
      ] + interchange),
    .testTarget(
      name: "GugusCommandsTests",
      dependencies: [
        "GugusCommands", "GugusApplication", "GugusLog", "GugusStore", "GugusOutput", "TestSupport",
        domain,
        argumentParser, .product(name: "GRDB", package: "GRDB.swift"),
      ] + interchange,
      exclude: ["Golden"]),
    // Apart from the tests of commands: a life's codes are literals, which theirs are not.
    .testTarget(
      name: "GugusLookingBackTests",
      dependencies: [
        "GugusCommands", "GugusApplication", "GugusStore", "GugusOutput", "GugusLives", domain,
      ] + interchange),
    .testTarget(
      name: "GugusInterchangeTests", dependencies: ["TestSupport", domain] + interchange,
      exclude: ["Golden", "MinutesCorpus", "Workbooks"]),
    .testTarget(
      name: "GugusOutputTests",
      dependencies: ["GugusOutput", "TestSupport", domain] + interchange,
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
