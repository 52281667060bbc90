import Foundation
import Testing

@testable import GugusDomain

@Suite("A condition of the incentive policy")
struct IncentivePolicyTests {
  @Test(
    "Is met by what lies on its side of the threshold",
    arguments: [
      (.atLeast, [false, true, true]), (.atMost, [true, true, false]),
      (.above, [false, false, true]), (.below, [true, false, false]),
      (.equals, [false, true, false]),
    ] as [(PolicyCondition.Comparison, [Bool])])
  func met(comparison: PolicyCondition.Comparison, met: [Bool]) {
    let condition = PolicyCondition(measure: .reliability, comparison: comparison, threshold: 0.9)
    #expect([0.8999, 0.9, 0.9001].map { condition.isMet(by: $0) } == met)
  }

  @Test(
    "Is not met by what cannot be measured", arguments: PolicyCondition.Comparison.allCases)
  func unmeasured(comparison: PolicyCondition.Comparison) {
    let condition = PolicyCondition(measure: .slip, comparison: comparison, threshold: 0)
    #expect(!condition.isMet(by: nil))
  }

  @Test("Leads to a kind that is kept under its own name", arguments: IncentiveKind.allCases)
  func kinds(kind: IncentiveKind) throws {
    let json = try JSONEncoder().encode([kind])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(kind.rawValue)\"]")
    #expect(try JSONDecoder().decode([IncentiveKind].self, from: json) == [kind])
  }

  @Test("Leads to no kind that there is not")
  func unknownKind() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([IncentiveKind].self, from: Data("[\"medal\"]".utf8))
    }
  }
}
