import Foundation
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("Two at once")
struct ConcurrencyTests {
  @Test("lose nothing of what each recorded")
  func nothingLost() async throws {
    let file = try WorkspaceFile()
    try file.created().foundTPPS()
    let before = try #require(try file.opened().number("SELECT count(*) FROM journal"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for debtor: AgencyCode in ["DINKES", "DINSOS"] {
        group.addTask {
          let workspace = try file.opened()
          for number in 1...100 {
            try workspace.propose(
              "Report \(number)", by: debtor, due: "2026-06-30", on: "2026-03-12")
          }
        }
      }
      try await group.waitForAll()
    }

    let workspace = try file.opened()
    let rows = try workspace.commitments(CommitmentFilter(today: "2026-03-12"), by: .code)
    #expect(rows.map(\.facts.code.number) == Array(1...200))
    for debtor: AgencyCode in ["DINKES", "DINSOS"] {
      let said = rows.filter { $0.facts.debtor == debtor }.map(\.facts.deliverable)
      #expect(said == (1...100).map { "Report \($0)" })
    }
    let verification = try workspace.verify()
    #expect(verification.fault == nil)
    #expect(verification.entries == before + 200)
  }
}
