extension SplitMix64 {
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  public mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &self)
  }

  /// Some of the values, in their order, each with that chance.
  public mutating func some<Value>(of values: [Value], percent: Int) -> [Value] {
    values.filter { _ in chance(percent) }
  }
}
