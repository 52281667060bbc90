// swift-tools-version: 6.1
import PackageDescription

// Data goes down this list of targets once and never back up; a target imports only
// those above it. See "How it is built" in README.md.

let domain: Target.Dependency = "GugusDomain"
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "gugus",
  products: [.executable(name: "gugus", targets: ["gugus"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .target(name: "GugusDomain"),
    .target(name: "GugusSchema", path: "Schema", resources: [.embedInCode("V001-record.sql")]),
    .target(
      name: "GugusStore",
      dependencies: [
        domain, "GugusSchema", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "GugusReports", dependencies: [domain, "GugusStore"]),
    .target(name: "GugusInterchange", dependencies: [domain, "Yams"]),
    .target(
      name: "GugusOutput", dependencies: [domain, "GugusStore", "GugusReports", "GugusInterchange"]),
    .target(
      name: "GugusCommands",
      dependencies: [
        domain, "GugusStore", "GugusReports", "GugusInterchange", "GugusOutput", argumentParser,
      ]),
    .executableTarget(name: "gugus", dependencies: ["GugusCommands"]),
    .target(name: "TestSupport", dependencies: [domain], path: "Tests/TestSupport"),
    .testTarget(name: "GugusDomainTests", dependencies: [domain], exclude: ["Golden"]),
    // Random workspaces for the tests of the store and of what is computed from it.
    .target(name: "GugusLives", dependencies: [domain, "GugusStore"], path: "Tests/GugusLives"),
    .testTarget(
      name: "GugusStoreTests",
      dependencies: [
        domain, "GugusSchema", "GugusStore", "GugusLives",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GugusReportsTests", dependencies: [domain, "GugusStore", "GugusReports", "GugusLives"]
    ),
    .testTarget(
      name: "GugusCommandsTests",
      dependencies: [
        "GugusCommands", "GugusStore", "GugusOutput", "GugusInterchange", "TestSupport", domain,
        argumentParser,
      ],
      exclude: ["Golden"]),
    .testTarget(name: "GugusInterchangeTests", dependencies: ["GugusInterchange", domain]),
    .testTarget(
      name: "GugusOutputTests",
      dependencies: ["GugusOutput", "GugusInterchange", "TestSupport", domain],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
