import GugusDomain

/// The words of a command line. What is read from them is in one form of Unicode, so that the same
/// word is the same bytes wherever it was typed; only the names of files stay as they are, since not
/// every system takes one form for another.
struct TypedArguments {
  /// In Normalization Form C.
  let composed: [String]
  /// As they were typed, of those in another form, by what became of them.
  private var typed: [String: String] = [:]

  init(_ arguments: [String]) {
    composed = arguments.map(\.composed)
    for argument in arguments {
      note(argument)
      // An option may stand in one word with its value.
      if argument.hasPrefix("-"), let sign = argument.firstIndex(of: "=") {
        note(String(argument[argument.index(after: sign)...]))
      }
    }
  }

  /// All that was typed, in any form in which it may be said again: also of an option the value alone.
  private(set) var words: [String] = []

  /// The name of a file as it was typed.
  func path(_ path: String) -> String { typed[path] ?? path }

  private mutating func note(_ argument: String) {
    let composed = argument.composed
    words += [argument, composed]
    if !composed.utf8.elementsEqual(argument.utf8) { typed[composed] = argument }
  }
}
