import Foundation
import GugusDomain
import Testing

@testable import GugusCommands

@Suite("Output to a place that someone names")
struct OutputPlaceTests {
  private let desk: Desk
  private let list = "agency list --format csv"

  init() throws { desk = try Season.desk() }

  private func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(desk.path(name), &status) == 0)
    return status
  }

  private func mode(_ name: String) throws -> mode_t { try status(name).st_mode & 0o777 }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: desk.path(name), withDestinationPath: target)
  }

  @Test(
    "never takes the place of the workspace, of what belongs to it, or of a key",
    arguments: [
      "gugus.db", "link", "hard", "gugus.db-wal", "gugus.db.forgotten", "keys/dinkes.key",
    ])
  func kept(_ name: String) throws {
    try desk.done("key new dinkes.example")
    try link("link", to: "gugus.db")
    try FileManager.default.linkItem(atPath: desk.workspace, toPath: desk.path("hard"))
    let before = try desk.bytes("gugus.db")
    for line in [list, "report summary --format json", "export journal"] {
      let answer =
        line == "export journal"
        ? desk.run("\(line) \(name)") : desk.run("\(line) --output \(name)")
      #expect(answer.status == .cannotCreate, "\(line)")
      #expect(answer.words.contains("is the workspace itself"), "\(answer.words)")
    }
    #expect(try desk.bytes("gugus.db") == before)
    try desk.done("journal verify")
  }

  /// Nothing stays of what was being made.
  private func expectNothingUnfinished() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
    #expect(names.allSatisfy { !$0.contains(".part-") }, "\(names)")
  }

  @Test("is written through a pipe, which stays one")
  func pipe() throws {
    let text = try desk.done(list)
    try #require(mkfifo(desk.path("pipe"), 0o600) == 0)
    let reader = open(desk.path("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try desk.done("\(list) --output pipe")
    let read = FileHandle(fileDescriptor: reader).readData(ofLength: 65_536)
    #expect(String(decoding: read, as: UTF8.self) == text)
    #expect(try status("pipe").st_mode & S_IFMT == S_IFIFO)
    try expectNothingUnfinished()
  }

  @Test("is written through a link to a pipe")
  func linkToPipe() throws {
    try #require(mkfifo(desk.path("pipe"), 0o600) == 0)
    try link("one", to: "two")
    try link("two", to: "pipe")
    let reader = open(desk.path("pipe"), O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try desk.done("\(list) --output one")
    #expect(!FileHandle(fileDescriptor: reader).readData(ofLength: 65_536).isEmpty)
    for name in ["one", "two"] { #expect(try status(name).st_mode & S_IFMT == S_IFLNK) }
  }

  @Test("goes to what is open already, behind what stands there, by the number of its descriptor")
  func descriptor() throws {
    let text = try desk.done(list)
    try desk.file("open.txt", "")
    let before = try status("open.txt").st_ino
    let descriptor = open(desk.path("open.txt"), O_WRONLY)
    defer { close(descriptor) }
    _ = "first\n".withCString { write(descriptor, $0, 6) }
    try desk.done("\(list) --output /dev/fd/\(descriptor)")
    _ = "last\n".withCString { write(descriptor, $0, 5) }
    #expect(String(decoding: try desk.bytes("open.txt"), as: UTF8.self) == "first\n\(text)last\n")
    #expect(try status("open.txt").st_ino == before)
  }

  @Test(
    "by any name of standard output is standard output, and no name is said",
    arguments: ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
  func standardOutput(_ name: String) throws {
    #expect(try desk.done("\(list) --output \(name)") == desk.done(list))
    let minutes = "meeting minutes TPPS/M1"
    #expect(try desk.done("\(minutes) --output \(name)") == desk.done(minutes))
  }

  @Test("behind a link takes the place of what it leads to, and the link stays")
  func link() throws {
    try FileManager.default.createDirectory(
      atPath: desk.path("folder"), withIntermediateDirectories: false)
    try desk.file("folder/target.csv", "old")
    try link("list.csv", to: "folder/target.csv")
    try desk.done("\(list) --output list.csv")
    #expect(try status("list.csv").st_mode & S_IFMT == S_IFLNK)
    #expect(try String(decoding: desk.bytes("folder/target.csv"), as: UTF8.self) == desk.done(list))
  }

  @Test("behind a link that leads nowhere makes what it leads to")
  func linkToNothing() throws {
    try link("list.csv", to: "new.csv")
    try desk.done("\(list) --output list.csv")
    #expect(try String(decoding: desk.bytes("new.csv"), as: UTF8.self) == desk.done(list))
    #expect(try status("new.csv").st_mode & S_IFMT == S_IFREG)
  }

  @Test("behind links that go round ends with an error")
  func linksInACircle() throws {
    try link("one", to: "two")
    try link("two", to: "one")
    #expect(desk.run("\(list) --output one").status == .cannotCreate)
    #expect(try status("one").st_mode & S_IFMT == S_IFLNK)
  }

  @Test("keeps the mode of the file whose place it takes", arguments: [0o644, 0o640, 0o600])
  func mode(_ mode: mode_t) throws {
    try desk.file("list.csv", "old")
    chmod(desk.path("list.csv"), mode)
    try desk.done("\(list) --output list.csv")
    #expect(try self.mode("list.csv") == mode)
  }

  @Test(
    "keeps the owner of the file whose place it takes, where this user may",
    .enabled(if: geteuid() == 0, "giving a file away takes a privilege"))
  func owner() throws {
    try desk.file("list.csv", "old")
    chown(desk.path("list.csv"), 4_321, 1_234)
    try desk.done("\(list) --output list.csv")
    let status = try status("list.csv")
    #expect(status.st_uid == 4_321 && status.st_gid == 1_234)
  }

  @Test(
    "that is new only its owner may read",
    arguments: [
      "agency list --output new", "journal list --format xlsx --output new",
      "meeting minutes TPPS/M1 --output new", "export journal new", "export sqlite new",
      "export popolo --output new", "export ogp --output new", "export prov --output new",
      "export calendar --output new", "meeting agenda TPPS --output new", "backup new",
      "init new --rehearsal", "commitment evidence TPPS/K1 --extract 1 --output new",
    ])
  func newFile(_ line: String) throws {
    let answer = desk.run(line)
    guard answer.status != .usage else { return }
    #expect(answer.status == .done, "\(answer.words)")
    #expect(try mode("new") == 0o600)
  }

  @Test("that is a new folder only its owner may enter, nor read what is in it")
  func newFolder() throws {
    try desk.done("export csvw tables")
    try desk.done("export journal journal.jsonl --attachments above/evidence")
    for folder in ["tables", "above", "above/evidence"] { #expect(try mode(folder) == 0o700) }
    for folder in ["tables", "above/evidence"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.path(folder))
      #expect(!names.isEmpty)
      for name in names { #expect(try mode("\(folder)/\(name)") == 0o600) }
    }
  }

  @Test("that cannot be written whole leaves no evidence file beside it, nor a folder for them")
  func noFolder() throws {
    try FileManager.default.createDirectory(
      atPath: desk.path("there"), withIntermediateDirectories: false)
    try desk.file("there/kept", "")
    for folder in ["evidence", "there"] {
      let answer = desk.run("export journal /dev/full --attachments \(folder)")
      #expect(answer.status == .cannotWrite)
    }
    #expect(!desk.has("evidence"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path("there")) == ["kept"])
  }

  @Test("under a name that is as long as the disk takes is made, and a longer one is said")
  func longNames() throws {
    let longest = String(repeating: "n", count: 255)
    try desk.done("\(list) --output \(longest)")
    #expect(desk.has(longest))
    for name in [longest + "n", String(repeating: "folder/", count: 700)] {
      let answer = desk.run("\(list) --output \(name)")
      #expect(answer.status == .cannotCreate)
      #expect(answer.words.contains(": cannot be created: File name too long"))
    }
    try expectNothingUnfinished()
  }

  @Test("to a folder or a socket says what it is", arguments: Language.allCases)
  func neither(_ language: Language) throws {
    desk.language = language
    try FileManager.default.createDirectory(
      atPath: desk.path("folder"), withIntermediateDirectories: false)
    let folder = desk.run("\(list) --output folder")
    #expect(folder.status == .cannotCreate)
    #expect(folder.words.contains("Is a directory"))
    try Socket.bound(at: desk.path("socket")) {
      let socket = desk.run("\(list) --output socket")
      #expect(socket.status == .cannotCreate)
      #expect(
        socket.words.contains(Term(en: "is a socket", id: "berupa soket").in(language)))
    }
  }
}
