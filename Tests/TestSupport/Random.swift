import Randomness

public typealias SplitMix64 = Randomness.SplitMix64
