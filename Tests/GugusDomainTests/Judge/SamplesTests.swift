import Testing

@testable import GugusDomain

@Suite("The samples with which the judge is asked what may be done")
struct SamplesTests {
  @Test("of the workspace are all such that its steward may do them, but for naming itself")
  func workspace() throws {
    var ledger = try Ledger.ofAgencies()
    try ledger.perform(NameSteward("SETDA"))
    try ledger.perform(KeepFilter(name: "kami", words: ["--open"]))
    #expect(
      try ledger.moves(of: "SETDA", on: .workspace, day: ledger.today) == [
        .workspace(.configured), .workspace(.filterSaved), .workspace(.filterDropped),
        .workspace(.policyAdopted),
      ])
    #expect(try ledger.moves(of: "DINKES", on: .workspace, day: ledger.today).isEmpty)
  }

  @Test("know of each subject to which series it belongs, where it is numbered")
  func numbers() {
    let subjects: [Subject] = [
      .workspace, .agency("SETDA"), .taskForce("TPPS"), .meeting("TPPS/M1"),
      .commitment("TPPS/K2"), .finding("TPPS/T3"), .incentive("TPPS/I4"), .assessment("TPPS/A5"),
    ]
    #expect(subjects.compactMap { $0.number?.number } == [1, 2, 3, 4, 5])
    #expect(subjects.map { $0.number != nil } == subjects.map(\.isNumbered))
    #expect(subjects.compactMap { $0.number?.series } == Array(repeating: "TPPS", count: 5))
  }
}
