import GugusDomain

/// Words of a name, to be compared with those of another.
struct ComparableName: Hashable {
  let list: [String]

  /// Whether those words stand in it one after the other.
  func holds(_ wanted: ComparableName) -> Bool {
    let wanted = wanted.list
    guard !wanted.isEmpty, wanted.count <= list.count else { return false }
    return (0...(list.count - wanted.count)).contains { start in
      list[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

enum GuessText {
  /// Lower case; `due_date`, `dueDate` and `Due Date` are the same words.
  static func words(_ text: String) -> ComparableName {
    var spaced = ""
    var last: Character = " "
    for character in text {
      if character.isUppercase, last.isLowercase { spaced.append(" ") }
      spaced.append(character)
      last = character
    }
    return ComparableName(
      list: spaced.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
