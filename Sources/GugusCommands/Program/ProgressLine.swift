import GugusApplication
import GugusDomain
import GugusStore

/// How far a long work has come, on one line of a terminal and nowhere else: rate and time
/// left, or for how long it has gone on, once it has taken longer than a second.
struct ProgressLine: Onlooker {
  private let console: Console
  private let language: Language
  /// What is worked at does not come out on the terminal meanwhile.
  private let isShown: Bool
  private let start: ContinuousClock.Instant
  private let pace = Pace()

  /// When a line was shown last.
  private final class Pace {
    var last: ContinuousClock.Instant?
  }

  init(
    _ console: Console, _ language: Language, isShown: Bool = true,
    since start: ContinuousClock.Instant = .now
  ) {
    self.console = console
    self.language = language
    self.isShown = isShown
    self.start = start
  }

  /// Shows how far a body comes, and nothing any more once it has ended.
  func during<Value>(_ body: (ProgressLine) throws -> Value) rethrows -> Value {
    let line = ProgressLine(console, language, isShown: isShown)
    defer { line.clear() }
    return try body(line)
  }

  /// - Parameter all: nil where nobody knows beforehand.
  func show(_ done: Int, of all: Int?) {
    guard done > 0, let seconds = seconds() else { return }
    say(done, of: all, in: seconds)
  }

  /// Of the rows of a file, whose number nobody knows beforehand.
  ///
  /// - Parameter share: how much of the file that is, 0…1; nil where nobody knows that, either.
  func show(rows: Int, share: Double?) {
    guard rows > 0, let seconds = seconds() else { return }
    say(rows, in: seconds, left: share.flatMap { $0 > 0 ? seconds * (1 - $0) / $0 : nil })
  }

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
    guard let all else { return say(done, in: seconds, left: nil) }
    let left = seconds * Double(max(0, all - done)) / Double(done)
    say(
      Term(en: "\(done)/\(all)", id: "\(done)/\(all)"), rate: Double(done) / seconds, left: left)
  }

  private func say(_ rows: Int, in seconds: Double, left: Double?) {
    say(Term(en: "\(rows) rows", id: "\(rows) baris"), rate: Double(rows) / seconds, left: left)
  }

  private func say(_ done: Term, rate: Double, left: Double?) {
    guard rate.isFinite else { return }
    let left = left.map { Int($0.rounded(.up)) }
    say(
      Term(
        en: "\(done.en), \(Int(rate)) a second" + (left.map { ", \($0) s left" } ?? ""),
        id: "\(done.id), \(Int(rate)) per detik" + (left.map { ", sisa \($0) dtk" } ?? "")))
  }

  /// For how long it has gone on; nil where nobody is to see it, or has just seen it.
  private func seconds() -> Double? {
    guard isShown, console.isErrorTerminal else { return nil }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), pace.last.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return nil
    }
    pace.last = now
    return (now - start) / .seconds(1)
  }

  private func say(_ words: Term) { console.wordsInPlace(words.in(language)) }

  /// Takes the line away, where one stands.
  func clear() {
    if pace.last == nil { return }
    console.wordsInPlace("")
    pace.last = nil
  }
}
