import GugusDomain

/// A command line with options that all go together, each with a value that makes a difference beside
/// the others.
///
/// It is written as it is typed, with a mark: `--period 2026~2025` has another value behind `~`, by which
/// the answer must change; without one the option is left out for that. `(--open)` follows from the
/// others: it changes nothing beside them, the answer keeps to it, and no change is looked for. A line that begins with `!` is
/// refused, by a rule or for what its verb cannot take.
struct OptionLine: CustomStringConvertible {
  struct Option {
    var name: String
    /// Nil of a flag.
    var value: String?
    var other: String?
    var isSettled = false

    var words: [String] { [name] + (value.map { [$0] } ?? []) }
  }

  /// Nouns, verb and what stands without a name.
  var start: [String]
  var options: [Option] = []
  /// It is refused, whatever the values are: nothing comes of any of its options.
  var isRefused = false

  var description: String { words.joined(separator: " ") }

  var words: [String] { start + options.flatMap(\.words) }

  /// - Parameter flags: the options of the verb that take no value.
  init(_ written: String, flags: Set<String>) {
    start = []
    isRefused = written.hasPrefix("!")
    var words = Desk.words(of: isRefused ? String(written.dropFirst()) : written)[...]
    while let word = words.popFirst() {
      let isSettled = word.hasPrefix("(")
      let name = isSettled ? String(word.dropFirst().dropLast()) : word
      guard name.hasPrefix("--") else {
        start.append(word)
        continue
      }
      var option = Option(name: name, isSettled: isSettled)
      if !flags.contains(name), let values = words.popFirst()?.split(separator: "~") {
        option.value = values.first.map(String.init)
        option.other = values.count > 1 ? values.last.map(String.init) : nil
      }
      options.append(option)
    }
  }

  func has(_ name: String) -> Bool { options.contains { $0.name == name } }

  func with(_ more: [Option]) -> OptionLine {
    var line = self
    line.options += more.filter { !has($0.name) }
    return line
  }

  /// With another value of the option at that place, or without it.
  func changed(at place: Int) -> OptionLine {
    var line = self
    if let other = options[place].other {
      line.options[place].value = other
    } else {
      line.options.remove(at: place)
    }
    return line
  }
}
