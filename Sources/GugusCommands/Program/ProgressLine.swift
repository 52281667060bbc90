import GugusDomain

/// How far a long work has come, on one line of a terminal and nowhere else: rate and time
/// left, once it has taken longer than a second.
struct ProgressLine {
  private let context: Context
  private let start: ContinuousClock.Instant

  /// Shows how far a body comes, and nothing any more once it has ended.
  static func during<Value>(
    _ context: Context, _ body: (ProgressLine) throws -> Value
  ) rethrows -> Value {
    let line = ProgressLine(context)
    defer { line.clear() }
    return try body(line)
  }

  init(_ context: Context) {
    self.context = context
    start = .now
  }

  /// - Parameter all: nil where nobody knows beforehand.
  func show(_ done: Int, of all: Int?) {
    guard let all else { return show(rows: done) }
    guard let rate = rate(of: done) else { return }
    let left = Int((Double(all - done) / rate).rounded(.up))
    say(
      Term(
        en: "\(done)/\(all), \(Int(rate)) a second, \(left) s left",
        id: "\(done)/\(all), \(Int(rate)) per detik, sisa \(left) dtk"))
  }

  /// Of rows, or lines, whose number nobody knows beforehand.
  func show(rows: Int) {
    guard let rate = rate(of: rows) else { return }
    say(
      Term(
        en: "\(rows) rows, \(Int(rate)) a second", id: "\(rows) baris, \(Int(rate)) per detik"))
  }

  /// How many a second; nil where nobody is to see it.
  private func rate(of done: Int) -> Double? {
    let elapsed = start.duration(to: .now)
    guard context.console.isErrorTerminal, elapsed > .seconds(1), done > 0 else { return nil }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    return Double(done) / seconds
  }

  private func say(_ words: Term) {
    context.console.words("\r\u{1B}[K" + words.in(context.language))
  }

  func clear() {
    if context.console.isErrorTerminal { context.console.words("\r\u{1B}[K") }
  }
}
