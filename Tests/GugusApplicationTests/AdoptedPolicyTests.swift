import GugusDomain
import GugusLives
import GugusPolicy
import GugusStore
import Testing

@testable import GugusApplication

@Suite("An incentive policy on record")
struct AdoptedPolicyTests {
  private let file: WorkspaceFile
  private let workspace: Workspace
  private let example: IncentivePolicy

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    let text = IncentivePolicy.example(in: .indonesian)
    example = try IncentivePolicy.read(bytes: Array(text.utf8), file: "kebijakan.yaml")
  }

  private func faults() throws -> [Fault] {
    let verified = try VerifyJournal().run(on: file.opened(), watching: Unwatched())
    let diagnosed = try Diagnose().run(on: file.opened(), watching: Unwatched())
    #expect(verified.isSound == diagnosed.verification.faults.isEmpty)
    return diagnosed.verification.faults
  }

  @Test("is sound where its rules are those of its file")
  func sound() throws {
    try workspace.done(AdoptPolicy(example), on: "2026-01-05")
    #expect(try faults().isEmpty)
  }

  @Test("is named by its entry where its rules say something else, or its file nothing")
  func others() throws {
    var lenient = example
    lenient.rules[0].conditions.removeLast()
    var unread = example
    unread.source = "aturan"
    for policy in [lenient, example, unread] {
      try workspace.done(AdoptPolicy(policy), on: "2026-01-05")
    }
    let adopted = [2, 4].map { Fault.rule(sequence: $0, .outOfPlace(.computed)) }
    #expect(try faults() == adopted)
  }
}
