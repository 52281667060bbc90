import Foundation
import GugusDomain
import GugusLives
import GugusOpenData
import GugusStore
import Testing

@testable import GugusApplication

@Suite("Open data that are asked for without a console")
struct OpenDataTextTests {
  private let file: WorkspaceFile
  private let clock = Clock(now: Instant(startOf: "2026-03-20"), zone: .wib, today: "2026-03-20")

  init() throws {
    file = try WorkspaceFile()
    let workspace = try file.created()
    try workspace.foundTPPS()
    try workspace.propose("Kirim data", due: "2026-04-10", on: "2026-03-01")
  }

  private func text(
    _ text: OpenText, of taskForce: TaskForceCode? = nil, asOf day: Day? = nil,
    withPeople: Bool = false
  ) throws -> String {
    let data = try OpenRecord(
      of: taskForce, from: Vantage(asOf: day, clock), withPeople: withPeople
    ).run(on: file.opened(), watching: Unwatched())
    var written = ""
    try data.write(text, watching: Unwatched()) { written += $0 }
    return written
  }

  private func members(_ json: String) throws -> Set<String> {
    struct Anything: Decodable { init(from decoder: any Decoder) {} }
    return Set(try JSONDecoder().decode([String: Anything].self, from: Data(json.utf8)).keys)
  }

  @Test("name people only where they are wanted")
  func people() throws {
    #expect(try !members(text(.popolo)).contains("persons"))
    #expect(try members(text(.popolo, withPeople: true)).contains("persons"))
  }

  @Test("hold what was there on the day from which they are looked at")
  func asOf() throws {
    #expect(try text(.ogp(locality: nil)).contains("Kirim data"))
    #expect(try !text(.ogp(locality: nil), asOf: "2026-02-01").contains("Kirim data"))
  }

  @Test("of a task force that is not on record are refused")
  func unknown() throws {
    #expect(throws: Refusal.self) { try text(.popolo, of: "NONE") }
  }
}
