import Foundation

/// A disk of every size, from nothing to enough: what is made on it is whole or not there, and what
/// is recorded on it is confirmed and there, or neither. Unlike a limit to the size of files, a full
/// disk lets a file grow by some of what was to be written, and fails where nobody looks, as when a
/// file is closed.
struct SmallDisk {
  let program: Program

  /// From one size to the next, in pages of 4 KB.
  let step: Int

  /// So many pages are enough for any command.
  private let enough = 475

  /// What was seen.
  func figures() throws -> String {
    let base = try Bench(program, commitments: 8)
    defer { base.remove() }
    try base.export()
    try base.write("many.md", base.minutes("Many", rows: 60))
    try base.write("many.csv", base.agencies("Q", rows: 100))
    let disk = base.folder.appending(path: "disk")
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: false)
    guard try mount(["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.path]) else {
      return "left out, since mounting a disk takes a privilege"
    }
    defer { _ = try? call("/bin/umount", ["--lazy", disk.path]) }
    var (failed, fitted, figures) = (0, 0, [String]())
    for make in Making.allCases {
      let seen = try go(through: make, base, disk)
      figures.append("\(make.rawValue) fits from \(seen.least * 4) KB")
      failed += seen.failed
      fitted += seen.fitted
    }
    let writes = [
      base.propose("One"), ["meeting", "log", "many.md"], ["agency", "import", "many.csv"],
      ["journal", "rebuild"],
    ]
    var (refused, recorded) = (0, 0)
    for command in writes {
      let seen = try go(through: command, base, disk)
      refused += seen.failed
      recorded += seen.fitted
    }
    return
      "\(Making.allCases.count) things made at \(enough / step) sizes up to \(enough * 4) KB: "
      + "\(failed) failed with a clear error and nothing left, \(fitted) were whole "
      + "(\(figures.joined(separator: ", "))); \(writes.count) writes on a disk that fills up: "
      + "\(refused) refused, \(recorded) confirmed and on record"
  }

  // MARK: What is made

  /// What a command makes where nothing was.
  private enum Making: String, CaseIterable {
    case initialize, restore, backup, database, journal, tables, report

    func command(_ place: String) -> [String] {
      switch self {
      case .initialize: ["init", place, "--rehearsal"]
      case .restore: Bench.restore(to: place)
      case .backup: ["backup", place]
      case .database: ["export", "sqlite", place]
      case .journal: ["export", "journal", place]
      case .tables: ["export", "csvw", place]
      case .report: ["report", "summary", "--format", "html", "--output", place]
      }
    }

    var isWorkspace: Bool {
      switch self {
      case .initialize, .restore, .backup: true
      case .database, .journal, .tables, .report: false
      }
    }
  }

  private func go(
    through make: Making, _ base: Bench, _ disk: URL
  ) throws -> (failed: Int, fitted: Int, least: Int) {
    let place = disk.appending(path: "made").path
    let command = make.command(place)
    try resize(disk, pages: 16_384)
    try base.done(command)
    let whole = try content(of: disk, make, base)
    var (failed, fitted, least) = (0, 0, 0)
    for pages in stride(from: 1, through: enough, by: step) {
      try empty(disk)
      try resize(disk, pages: pages)
      let answer = try program.run(command, in: base.folder)
      let line = "`\(command.joined(separator: " "))` on a disk of \(pages * 4) KB"
      if answer.isConfirmed {
        fitted += 1
        if least == 0 { least = pages }
        guard try content(of: disk, make, base) == whole else {
          throw Broken("\(line): is not whole", answer)
        }
      } else {
        failed += 1
        try check(answer, line)
        let left = try FileManager.default.contentsOfDirectory(atPath: disk.path)
        guard left.isEmpty else { throw Broken("\(line): left \(left)", answer) }
      }
    }
    try empty(disk)
    guard failed > 0, fitted > 0 else {
      throw Broken("\(make): \(failed) failed, \(fitted) fitted")
    }
    return (failed, fitted, least)
  }

  /// The files that were made; of a workspace its root hash, once it has been verified.
  private func content(of disk: URL, _ make: Making, _ base: Bench) throws -> [String: Data] {
    if make.isWorkspace {
      let names = try FileManager.default.contentsOfDirectory(atPath: disk.path)
      guard names == ["made"] else { throw Broken("beside a workspace: \(names)") }
      let place = disk.appending(path: "made").path
      try base.done("journal", "verify", "--workspace", place)
      let head = try base.done("journal", "head", "--format", "csv", "--workspace", place)
      return ["head": Data(head.utf8)]
    }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: disk.path) {
      var isFolder: ObjCBool = false
      let file = disk.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  // MARK: What is recorded

  private func go(
    through command: [String], _ base: Bench, _ disk: URL
  ) throws -> (failed: Int, fitted: Int) {
    let place = disk.appending(path: "work.db")
    let command = command + ["--workspace", place.path]
    func record() throws -> String {
      try base.done("journal", "verify", "--workspace", place.path)
      return try base.done(
        "journal", "list", "--format", "jsonl", "--workspace", place.path)
    }
    var (failed, fitted) = (0, 0)
    for pages in stride(from: 0, through: enough, by: step) {
      try empty(disk)
      try resize(disk, pages: 16_384)
      try FileManager.default.copyItem(at: base.database, to: place)
      let before = try record()
      let size = try place.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      try resize(disk, pages: (size + 4_095) / 4_096 + pages)
      let answer = try program.run(command, in: base.folder)
      let line = "`\(command.joined(separator: " "))` with \(pages * 4) KB left"
      try resize(disk, pages: 16_384)
      let after = try record()
      if answer.isConfirmed {
        fitted += 1
        let isRebuild = command.first == "journal"
        guard (after == before) == isRebuild else {
          throw Broken("\(line): confirmed and not on record", answer)
        }
        // A few more, where what SQLite does at the end of a larger one still fails.
        if fitted > 20 { break }
      } else {
        failed += 1
        try check(answer, line)
        guard after == before else { throw Broken("\(line): something was left", answer) }
        let names = try FileManager.default.contentsOfDirectory(atPath: disk.path)
        guard names == ["work.db"] else { throw Broken("\(line): left \(names)", answer) }
        try base.done(command)
      }
    }
    try empty(disk)
    guard failed > 0, fitted > 0 else {
      throw Broken("\(command): \(failed) refused, \(fitted) confirmed")
    }
    return (failed, fitted)
  }

  // MARK: The disk

  private func check(_ answer: Program.Answer, _ line: String) throws {
    guard let status = answer.status, [73, 74].contains(status), !answer.words.isEmpty else {
      throw Broken("\(line): no clear error", answer)
    }
  }

  private func empty(_ disk: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: disk.path) {
      try FileManager.default.removeItem(at: disk.appending(path: name))
    }
  }

  private func resize(_ disk: URL, pages: Int) throws {
    guard try mount(["-o", "remount,size=\(pages * 4)k", disk.path]) else {
      throw Broken("a disk of \(pages) pages could not be made")
    }
  }

  private func mount(_ arguments: [String]) throws -> Bool { try call("/bin/mount", arguments) }

  private func call(_ path: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
