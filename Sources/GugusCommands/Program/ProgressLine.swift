import GugusDomain
import GugusStore

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
    guard done > 0, let seconds = seconds() else { return }
    say(done, of: all, in: seconds)
  }

  /// Of rows, or lines, whose number nobody knows beforehand.
  func show(rows: Int) { show(rows, of: nil) }

  /// Of a work of which it is seen now and then what it goes through.
  ///
  /// - Returns: whether somebody sees it.
  func show(_ passage: Passage?) -> Bool {
    guard let seconds = seconds() else { return false }
    if let passage, passage.done > 0 {
      say(passage.done, of: passage.all, in: (.now - passage.since) / .seconds(1))
    } else {
      say(Term(en: "\(Int(seconds)) s so far", id: "sudah \(Int(seconds)) dtk"))
    }
    return true
  }

  private func say(_ done: Int, of all: Int?, in seconds: Double) {
    let rate = Double(done) / seconds
    guard rate.isFinite else { return }
    guard let all else {
      return say(
        Term(en: "\(done) rows, \(Int(rate)) a second", id: "\(done) baris, \(Int(rate)) per detik")
      )
    }
    let left = Int((Double(max(0, all - done)) / rate).rounded(.up))
    say(
      Term(
        en: "\(done)/\(all), \(Int(rate)) a second, \(left) s left",
        id: "\(done)/\(all), \(Int(rate)) per detik, sisa \(left) dtk"))
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
