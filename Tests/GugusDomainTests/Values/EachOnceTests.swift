import Testing

@testable import GugusDomain

@Suite("Each of several once")
struct EachOnceTests {
  /// Counts how often two are compared.
  private final class Comparisons {
    var count = 0
  }

  private struct Counted: Hashable {
    var number: Int
    var comparisons: Comparisons

    static func == (left: Counted, right: Counted) -> Bool {
      left.comparisons.count += 1
      return left.number == right.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  @Test("in the order in which they come first")
  func order() {
    #expect([3, 1, 3, 2, 1].eachOnce == [3, 1, 2])
    #expect([Int]().eachOnce.isEmpty)
  }

  @Test("is found by as many comparisons as there are, not by those of each with each")
  func linear() {
    let comparisons = Comparisons()
    let all = (0..<20_000).map { Counted(number: $0 / 2, comparisons: comparisons) }
    #expect(all.eachOnce.count == 10_000)
    #expect(comparisons.count < 100_000)
  }
}
