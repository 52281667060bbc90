import ArgumentParser

/// How many days ahead someone looks, as far as the settings may.
struct DaysAhead: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    guard let days = Int(argument), (0...3660).contains(days) else { return nil }
    self.days = days
  }
}
