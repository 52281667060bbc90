import Foundation
import GugusDomain
import GugusLog
import Testing

// Swift Testing has one of its own.
import enum GugusCommands.ExitStatus

@testable import GugusCommands

@Suite("Keys, from the command line")
struct KeyTests {
  private let desk: Desk

  init() throws { desk = try Signed.desk() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// The file of the key of that name.
  private func file(_ name: String) throws -> String {
    let key = try #require(VerifierKey(try shown(name)))
    return desk.path("keys/\(key.id.hexadecimal).key")
  }

  private func shown(_ name: String) throws -> String {
    try desk.done("key show \(name)").trimmingCharacters(in: .newlines)
  }

  @Test("lie where nobody else may read them")
  func modes() throws {
    #expect(try mode(desk.path("keys")) == 0o700)
    #expect(try mode(file("dinkes.example")) == 0o600)
    let secret = try String(contentsOfFile: file("dinkes.example"), encoding: .utf8)
    #expect(secret.hasPrefix("PRIVATE+KEY+dinkes.example+"))
  }

  @Test("that others may read are not used", arguments: Language.allCases)
  func readableByOthers(_ language: Language) throws {
    let file = try file("dinkes.example")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    desk.language = language
    let answer = desk.run("journal checkpoint --key dinkes.example")
    #expect(answer.status == .noInput)
    #expect(answer.words.contains("chmod 600 \(file)"))
    #expect(answer.output.isEmpty)
  }

  @Test("that are damaged say so")
  func damaged() throws {
    let file = try file("dinkes.example")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data(text.replacing("dinkes", with: "dinsos").utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    #expect(desk.run("key list").status == .badData)
  }

  @Test(
    "have no folder, pipe, socket or rubbish among them without a clear error",
    arguments: ["folder", "pipe", "socket", "rubbish", "link"], Language.allCases)
  func foreign(_ kind: String, _ language: Language) throws {
    let file = desk.path("keys/x.key")
    desk.language = language
    func expect(_ status: ExitStatus, _ words: Term) throws {
      for line in ["key list", "key show", "key show nobody.example"] {
        let answer = desk.run(line)
        #expect(answer.status == status, "\(line): \(answer.words)")
        #expect(answer.words.contains("\(file): \(words.in(language))"), "\(answer.words)")
      }
      // What it is called shows that it is another.
      try desk.done("key show dinkes.example")
      try desk.done("journal checkpoint --key dppkb.example")
    }
    let noFile = Term(
      en: "is called as a private key is, but is no file",
      id: "bernama seperti kunci privat, tetapi bukan berkas")
    switch kind {
    case "folder":
      mkdir(file, 0o700)
      try expect(.badData, noFile)
    case "pipe":
      mkfifo(file, 0o600)
      try expect(.badData, noFile)
    case "socket":
      // The place of a socket's name is short.
      let short = "/tmp/gugus-\(UUID().uuidString.prefix(8))"
      try Socket.bound(at: short) {
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: short)
        try expect(.badData, noFile)
      }
    case "link":
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "nowhere")
      try expect(.badData, noFile)
      let advice = Term(
        en: "Move it out of the folder of keys", id: "Pindahkan dari folder kunci")
      #expect(desk.run("key list").words.contains(advice.in(language)))
    default:
      try desk.file("keys/x.key", bytes: [0xFF, 0xFE, 0x00])
      chmod(file, 0o600)
      try expect(.badData, Term(en: "is not a private key", id: "bukan kunci privat"))
    }
  }

  @Test("have other files beside them, which are left alone")
  func readme() throws {
    try desk.file("keys/README.txt", "The keys of the secretariat.")
    #expect(try desk.done("key list --format csv").contains("dinkes.example"))
  }

  @Test("are not read from what is no folder, and the reason is the true one")
  func noFolder() throws {
    try desk.file("file", "")
    desk.environment["GUGUS_KEYS"] = desk.path("file")
    for (line, status) in [("key list", ExitStatus.noInput), ("key new a.example", .cannotCreate)] {
      let answer = desk.run(line)
      #expect(answer.status == status)
      #expect(answer.words.contains("Not a directory"), "\(answer.words)")
    }
    desk.environment["GUGUS_KEYS"] = desk.path(String(repeating: "k", count: 300))
    #expect(desk.run("key list").words.contains("File name too long"))
  }

  @Test("never take the place of one that is there")
  func noOverwriting() throws {
    let key = SigningKey(name: "a.example")
    let file = desk.path("keys/\(key.verifier.id.hexadecimal).key")
    try Data("mine".utf8).write(to: URL(filePath: file))
    let folder = KeyFolder(path: desk.path("keys"))
    #expect(throws: ConsoleFault.alreadyThere(file)) { try folder.add(key) }
    #expect(try Data(contentsOf: URL(filePath: file)) == Data("mine".utf8))
  }

  @Test("are found by name or ID, and by neither where there are several")
  func choice() throws {
    let key = try #require(VerifierKey(try shown("dppkb.example")))
    #expect(try shown(key.id.hexadecimal) == "\(key)")
    #expect(desk.run("key show").status == .usage)
    #expect(desk.run("key show nobody.example").status == .noInput)
  }

  @Test("are kept where XDG says when no folder is named, else in the home")
  func folders() throws {
    desk.environment["GUGUS_KEYS"] = nil
    #expect(desk.run("key new a.example").status == .usage)
    desk.environment["HOME"] = desk.path("home")
    try desk.done("key new a.example")
    #expect(desk.has("home/.local/share/gugus/keys"))
    desk.environment["XDG_DATA_HOME"] = desk.path("data")
    try desk.done("key new b.example")
    #expect(desk.has("data/gugus/keys"))
  }

  @Test("are listed, one's own and those on record")
  func lists() throws {
    let own = try desk.done("key list --format csv")
    #expect(own.contains("dinkes.example") && own.contains("dppkb.example"))
    let id = try #require(VerifierKey(try shown("dinkes.example"))).id.hexadecimal
    try desk.done("key revoke DINKES \(id) --reason Lost --as DINKES")
    let registered = try desk.done("key list --registered --format csv")
    #expect(registered.contains("DINKES,\(id),2026-03-12,2026-03-12,dinkes.example+\(id)"))
    #expect(!registered.contains("PRIVATE"))
  }

  @Test("have names without spaces and plus signs", arguments: ["'a b'", "a+b", "''"])
  func names(_ name: String) {
    #expect(desk.run("key new \(name)").status == .usage)
  }

  @Test("have another public form for cosignatures")
  func witnessForm() throws {
    let key = try #require(VerifierKey(try shown("dinkes.example")))
    #expect(
      try desk.done("key show dinkes.example --witness") == "\(key.used(for: .cosignature))\n")
  }
}

@Suite("Checkpoints, from the command line")
struct CheckpointCommandTests {
  private let desk: Desk

  init() throws { desk = try Signed.desk() }

  private func note(_ file: String) throws -> SignedNote {
    try SignedNote(reading: Data(desk.bytes(file)))
  }

  private func key(_ name: String) throws -> VerifierKey {
    try #require(
      VerifierKey(try desk.done("key show \(name)").trimmingCharacters(in: .newlines)))
  }

  private func sign(_ file: String, _ options: String = "") throws {
    try desk.done("journal checkpoint --key dppkb.example --output \(file) \(options)")
  }

  @Test("say the root that `journal head` says, of the log that stays the same under any name")
  func head() throws {
    try desk.done("config set --name 'TPPS Kota'")
    try sign("one.txt")
    let note = try note("one.txt")
    let checkpoint = try Checkpoint(note)
    #expect(try note.isSigned(by: key("dppkb.example")))
    #expect(try desk.done("journal head").contains(checkpoint.head.root.hexadecimal))
    #expect(checkpoint.origin.wholeMatch(of: /gugus\/[0-9a-f]{32}/) != nil)
    #expect(try desk.done("journal checkpoint --key dppkb.example").utf8.elementsEqual(note.bytes))
    try desk.done("config set --name 'Another name'")
    try sign("two.txt")
    #expect(try Checkpoint(self.note("two.txt")).origin == checkpoint.origin)
  }

  @Test("are cosigned by a witness, who is not its signer, with the time")
  func witnessed() throws {
    try sign("one.txt")
    try desk.done("journal witness one.txt --key dinkes.example --output two.txt")
    let note = try note("two.txt")
    #expect(try note.isSigned(by: key("dppkb.example")))
    #expect(try note.cosignedAt(by: key("dinkes.example")) == 1_773_291_600)
  }

  @Test("go on being cosigned as the journal grows")
  func growing() throws {
    for number in 1...3 {
      try desk.done("config set --days-ahead \(number)")
      try sign("\(number).txt")
      try desk.done("journal witness \(number).txt --key dinkes.example")
    }
  }

  @Test(
    "of a journal that was rewritten are not signed, nor cosigned", arguments: Language.allCases)
  func rewritten(_ language: Language) throws {
    try desk.file("other.db", bytes: try desk.bytes("gugus.db"))
    try desk.done("config set --days-ahead 20")
    try sign("one.txt")
    try desk.done("journal witness one.txt --key dinkes.example")
    try desk.done("config set --days-ahead 30 --workspace other.db")
    try desk.done("key new fresh.example")
    try desk.done(
      "journal checkpoint --key fresh.example --output other.txt --workspace other.db")
    let fresh = try key("fresh.example")
    desk.language = language
    for line in [
      "journal checkpoint --key dppkb.example --workspace other.db",
      "journal witness other.txt --key dinkes.example --log-key \(fresh) --workspace other.db",
      "journal witness one.txt --key fresh.example --workspace other.db",
    ] {
      let answer = desk.run(line)
      #expect(answer.status == .faultFound, "\(line)")
      #expect(answer.words.contains(Term(en: "rewritten", id: "ditulis ulang").in(language)))
      #expect(answer.output.isEmpty)
    }
  }

  @Test("of a journal that lost entries are not cosigned")
  func shrunk() throws {
    try desk.file("other.db", bytes: try desk.bytes("gugus.db"))
    try desk.done("config set --days-ahead 20")
    try sign("one.txt")
    for line in [
      "journal witness one.txt --key dinkes.example", "journal checkpoint --key dppkb.example",
    ] {
      let answer = desk.run("\(line) --workspace other.db")
      #expect(answer.status == .faultFound)
      #expect(answer.words.contains("entries are missing"))
    }
  }

  @Test("that nobody known has signed are not cosigned")
  func unknownSigner() throws {
    try desk.done("key new stranger.example")
    try desk.done("journal checkpoint --key stranger.example --output one.txt")
    let answer = desk.run("journal witness one.txt --key dinkes.example")
    #expect(answer.status == .faultFound)
    let stranger = try key("stranger.example")
    try desk.done("journal witness one.txt --key dinkes.example --log-key \(stranger)")
  }

  @Test("signed with a key that was revoked are not cosigned")
  func revoked() throws {
    try sign("one.txt")
    try desk.done("key revoke DPPKB \(key("dppkb.example")) --reason Lost --as DPPKB")
    #expect(desk.run("journal witness one.txt --key dinkes.example").status == .faultFound)
  }

  @Test("that were changed are not cosigned")
  func changed() throws {
    try sign("one.txt")
    let text = String(decoding: try desk.bytes("one.txt"), as: UTF8.self)
    let size = try Checkpoint(note("one.txt")).head.size
    try desk.file("two.txt", text.replacing("\n\(size)\n", with: "\n\(size - 1)\n"))
    #expect(desk.run("journal witness two.txt --key dinkes.example").status == .faultFound)
    try desk.file("three.txt", "nothing of the kind\n")
    #expect(desk.run("journal witness three.txt --key dinkes.example").status == .badData)
  }

  @Test("of another journal are not cosigned")
  func otherJournal() throws {
    try sign("one.txt")
    desk.today = "2026-03-13"
    try desk.done("init other.db --rehearsal --seed 2")
    try desk.done(
      "agency add DINKES --name-en Health --kind ministry --sector health --workspace other.db")
    let signer = try key("dppkb.example")
    let answer = desk.run(
      "journal witness one.txt --key dinkes.example --log-key \(signer) --workspace other.db")
    #expect(answer.status == .faultFound)
    #expect(answer.words.contains("another journal"))
  }

  @Test("of a new journal are of its one entry, with which it begins")
  func new() throws {
    try desk.done("init other.db --rehearsal --seed 2")
    try sign("one.txt", "--workspace other.db")
    #expect(try Checkpoint(note("one.txt")).head.size == 1)
  }
}
