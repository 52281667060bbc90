import ArgumentParser

/// How many rows someone wants to see at most: one or more.
struct RowLimit: ExpressibleByArgument {
  let rows: Int

  init(_ rows: Int) { self.rows = rows }

  init?(argument: String) {
    guard let rows = Int(argument), (1...100_000).contains(rows) else { return nil }
    self.rows = rows
  }

  var defaultValueDescription: String { String(rows) }
}
