import GugusDomain
import Testing

@testable import GugusOutput

@Suite("How far a share can be trusted")
struct ProportionWordsTests {
  @Test("is said in a sentence, and put down to few cases where they are few")
  func trust() {
    let few = Proportion(6, of: 10).trust
    #expect(
      few.en
        == "With so few, the true share most likely lies between 31% and 83% (the 95% interval).")
    #expect(
      few.id.hasPrefix("Dengan jumlah sesedikit itu") && few.id.contains("antara 31% dan 83%"))
    let many = Proportion(60, of: 100).trust
    #expect(many.en.hasPrefix("The true share most likely lies between 50% and 69%"))
    #expect(Proportion(0, of: 49).trust.en.contains("between 0% and 7%"))
    #expect(Proportion(0, of: 0).trust.en.isEmpty)
  }
}
