import Foundation
import GugusDomain
import GugusLog
import Testing

@testable import GugusCommands

@Suite("Entries that are signed")
struct SignedEntryTests {
  private let desk: Desk

  init() throws {
    desk = try Signed.desk()
    try desk.done("config --signed-entries")
  }

  private func refusal(_ line: String, at desk: Desk) -> String? {
    let answer = desk.run(line)
    #expect(answer.status == .refused, "\(line)")
    return answer.words.firstMatch(of: /\(([a-z-]+)\)\n/).map { String($0.1) }
  }

  private func lastEntry() throws -> Int {
    try desk.done("journal list --format jsonl").split(separator: "\n").count
  }

  @Test("are those that bind an agency, and no others")
  func binding() throws {
    try desk.play(
      """
      commitment accept TPPS/K1 --as DINKES
      commitment barrier TPPS/K1 --raise budget --text 'No funds' --as DINKES
      """)
    let last = try lastEntry()
    #expect(try desk.done("journal show \(last - 1) --format json").contains("\"signed-with\": \""))
    #expect(try desk.done("journal show \(last) --format json").contains("\"signed-with\": null"))
    #expect(try desk.done("journal verify --format json").contains("\"signatures\": 1,"))
  }

  @Test("need the private key of their agency, and another's does not do")
  func privateKey() throws {
    let other = try Signed.desk(of: desk, holding: ["dppkb.example"])
    #expect(refusal("commitment accept TPPS/K1 --as DINKES", at: other) == "key-not-here")
    let own = try Signed.desk(of: desk, holding: ["dinkes.example"])
    try own.done("commitment accept TPPS/K1 --as DINKES")
  }

  @Test("need a key on record")
  func noKey() {
    #expect(
      refusal("commitment release TPPS/K1 --reason No --as BAPPEDA", at: desk) == "no-key-to-sign")
  }

  @Test("cannot be got round by turning the policy off, voiding it or registering another key")
  func roundabout() throws {
    let other = try Signed.desk(of: desk, holding: [])
    try other.done("key new other.example")
    let last = try lastEntry()
    for line in [
      "config --no-signed-entries", "config --no-signed-entries --as DINKES",
      "journal void \(last) --reason Mistake", "journal void \(last) --reason Mistake --as DINKES",
      "key register DINKES other.example --as DINKES", "undo --as DINKES",
    ] {
      let name = refusal(line, at: other)
      #expect(name == "nobody-signs" || name == "key-not-here", "\(line)")
    }
    try desk.done("config --no-signed-entries --as DINKES")
    try other.done("commitment accept TPPS/K1 --as DINKES")
  }

  @Test("stay signed when their key is revoked later, and the next key signs")
  func rotated() throws {
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    try desk.done("key new dinkes.example/2")
    try desk.done("key register DINKES dinkes.example/2 --as DINKES")
    let shown = try desk.done("key show dinkes.example").trimmingCharacters(in: .newlines)
    let id = try #require(VerifierKey(shown)).id.hexadecimal
    try desk.done("key revoke DINKES \(id) --reason Old --as DINKES")
    let holder = try Signed.desk(of: desk, holding: ["dinkes.example/2"])
    try holder.done("commitment evidence TPPS/K1 --link https://example.org --as DINKES")
    try holder.done("commitment claim TPPS/K1 --as DINKES")
    let late = try Signed.desk(of: desk, holding: ["dinkes.example"])
    #expect(refusal("undo --as DINKES", at: late) == "key-not-here")
    try desk.done("journal verify")
  }

  @Test("are refused in a dry run as they would be without it")
  func dryRun() throws {
    let other = try Signed.desk(of: desk, holding: [])
    #expect(refusal("commitment accept TPPS/K1 --as DINKES --dry-run", at: other) == "key-not-here")
  }
}
