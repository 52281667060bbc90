import GugusDomain

/// How far a long work has come, on one line of a terminal and nowhere else: rate and time
/// left, or for how long it has gone on, once it has taken longer than a second.
struct ProgressLine {
  private let console: Console
  private let language: Language
  private let start: ContinuousClock.Instant
  private let pace = Pace()

  /// When a line was shown last.
  private final class Pace {
    var last: ContinuousClock.Instant?
  }

  /// Shows how far a body comes, and nothing any more once it has ended.
  static func during<Value>(
    _ context: Context, _ body: (ProgressLine) throws -> Value
  ) rethrows -> Value {
    let line = ProgressLine(context)
    defer { line.clear() }
    return try body(line)
  }

  init(_ context: Context) { self.init(context.console, context.language, since: .now) }

  init(_ console: Console, _ language: Language, since start: ContinuousClock.Instant) {
    self.console = console
    self.language = language
    self.start = start
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

  /// Of a work that cannot be counted beforehand nor on the way.
  func show() {
    guard let seconds = seconds() else { return }
    say(Term(en: "\(Int(seconds)) s so far", id: "sudah \(Int(seconds)) dtk"))
  }

  /// How many a second; nil where nobody is to see it.
  private func rate(of done: Int) -> Double? {
    done > 0 ? seconds().map { Double(done) / $0 } : nil
  }

  /// For how long it has gone on; nil where nobody is to see it, or has just seen it.
  private func seconds() -> Double? {
    guard console.isErrorTerminal else { return nil }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), pace.last.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return nil
    }
    pace.last = now
    return (now - start) / .seconds(1)
  }

  private func say(_ words: Term) { console.words("\r\u{1B}[K" + words.in(language)) }

  /// Takes the line away, where one stands.
  func clear() {
    if pace.last == nil { return }
    console.words("\r\u{1B}[K")
    pace.last = nil
  }
}
