import TestSupport

extension SplitMix64 {
  /// Nil one time in three.
  mutating func maybe<Value>(_ value: (inout SplitMix64) -> Value) -> Value? {
    Int.random(in: 0..<3, using: &self) == 0 ? nil : value(&self)
  }

  /// One of the values, each as likely.
  mutating func one<Value>(of first: Value, _ others: Value...) -> Value {
    let index = Int.random(in: 0...others.count, using: &self)
    return index == 0 ? first : others[index - 1]
  }

  mutating func list<Value>(upTo count: Int, _ value: (inout SplitMix64) -> Value) -> [Value] {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in value(&self) }
  }
}

/// The seeds with which random tests run; a failing test names the one that failed.
let seeds: [UInt64] = Array(1...50)
