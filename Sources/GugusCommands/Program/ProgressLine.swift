import GugusDomain

/// How far a long work has come, on one line of a terminal and nowhere else: rate and time
/// left, once it has taken longer than a second.
struct ProgressLine {
  private let context: Context
  private let start: ContinuousClock.Instant

  init(_ context: Context) {
    self.context = context
    start = .now
  }

  func show(_ done: Int, of all: Int) {
    let elapsed = start.duration(to: .now)
    guard context.console.isErrorTerminal, elapsed > .seconds(1), done > 0 else { return }
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Double(done) / seconds
    let left = Int((Double(all - done) / rate).rounded(.up))
    let words = Term(
      en: "\(done)/\(all), \(Int(rate)) a second, \(left) s left",
      id: "\(done)/\(all), \(Int(rate)) per detik, sisa \(left) dtk")
    context.console.words("\r\u{1B}[K" + words.in(context.language))
  }

  func clear() {
    if context.console.isErrorTerminal { context.console.words("\r\u{1B}[K") }
  }
}
