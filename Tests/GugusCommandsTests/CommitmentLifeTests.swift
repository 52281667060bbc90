import Testing

@testable import GugusCommands

@Suite("The life of a commitment, from the command line")
struct CommitmentLifeTests {
  @Test("goes from proposal to a verdict by the one to whom it is owed")
  func satisfied() throws {
    let desk = try Desk.withCommitment()
    #expect(try desk.done("commitment accept TPPS/K1 --as DINKES").contains("active"))
    try desk.file("data.csv", "a,b\n")
    try desk.done("commitment evidence TPPS/K1 --file data.csv --as DINKES")
    #expect(try desk.done("commitment claim TPPS/K1 --as DINKES").contains("claimed"))
    let answer = try desk.done("commitment verify TPPS/K1 --verdict as-recommended --as BAPPEDA")
    #expect(answer.contains("satisfied"))
  }

  @Test("the debtor never judges itself")
  func judgesItself() throws {
    let desk = try Desk.withCommitment()
    try desk.done("commitment accept TPPS/K1 --as DINKES")
    let answer = desk.run("commitment verify TPPS/K1 --verdict as-recommended --as DINKES")
    #expect(answer.status == .refused)
    #expect(answer.words.contains("(judges-itself)"))
  }
}
