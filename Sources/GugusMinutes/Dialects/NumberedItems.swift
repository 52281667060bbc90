import GugusDomain

/// A decision or an action of notes.
protocol NumberedItem {
  /// Of `Resolution #3`; the place in a list is not one.
  var number: Int? { get }
  var line: Int { get }
  /// All that the notes say of it.
  var asWritten: String { get }
  /// Whether it was said in the discussion, where it stays as it was written.
  var isInDiscussion: Bool { get }
  /// The item with what only the earlier one of its number says; nil where they are not the same.
  func completed(by earlier: Self) -> Self?
}

extension NumberedItem {
  /// Whether the words stand in all that this item says, one after the other.
  func says(_ words: String) -> Bool { " \(plain(asWritten)) ".contains(" \(plain(words)) ") }
}

/// The decisions or the actions of notes. One with a number may be there twice: in the discussion,
/// and again in the list at the end.
struct NumberedItems<MinutesItem: NumberedItem> {
  private(set) var all: [MinutesItem] = []
  /// Where those are that have a number.
  private var indices: [Int: Int] = [:]
  /// Where those are that were said in the discussion, by their words.
  private var said: [String: Int] = [:]

  /// False where another item has the number, so that this one may be its correction or one more;
  /// it is then not taken in.
  mutating func put(_ item: MinutesItem) -> Bool {
    guard let number = item.number else {
      // In the list it says the same once more.
      if let index = said.removeValue(forKey: plain(item.asWritten)), !item.isInDiscussion {
        all[index] = item
      } else {
        if item.isInDiscussion { said[plain(item.asWritten)] = all.count }
        all.append(item)
      }
      return true
    }
    guard let index = indices[number] else {
      indices[number] = all.count
      all.append(item)
      return true
    }
    guard let whole = item.completed(by: all[index]) else { return false }
    all[index] = whole
    return true
  }

  /// Changes any of them, each with its place.
  mutating func updateAll(_ change: (Int, inout MinutesItem) -> Void) {
    for index in all.indices { change(index, &all[index]) }
  }

  /// Changes the last one, where there is one.
  mutating func update(_ change: (inout MinutesItem) -> Void) {
    if let last = all.indices.last { change(&all[last]) }
  }
}

extension NumberedItems<NotedDecision> {
  /// Makes the last one a guess.
  mutating func guessLast() { update { $0.isGuess = true } }
}

extension NumberedItems<NotedAction> {
  /// Goes on with the last one's words; false where there is none.
  mutating func goOn(with text: String) -> Bool {
    if all.isEmpty { return false }
    update {
      $0.text += " " + text
      $0.asWritten += " " + text
    }
    return true
  }
}
