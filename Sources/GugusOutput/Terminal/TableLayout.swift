/// How wide the columns of a table are to be.
enum TableLayout {
  /// What one column asks for.
  struct Column {
    /// The columns that its widest text takes, its title included.
    let natural: Int
    /// Where its title is wrapped between words.
    let withWrappedTitle: Int
    /// Whether its other texts may be wrapped, too.
    let isFlexible: Bool

    /// No flexible column is squeezed below 12; text in less is no longer read.
    fileprivate var least: Int { isFlexible ? min(natural, 12) : withWrappedTitle }
  }

  /// Side by side, in those widths.
  case sideBySide([Int])
  /// Too narrow for that: a block for each row, a line for each value.
  case records

  var isRecords: Bool {
    switch self {
    case .records: true
    case .sideBySide: false
    }
  }

  /// - Parameter width: the columns of the terminal, or nil for any number.
  init(_ columns: [Column], width: Int?) {
    let natural = columns.map(\.natural)
    let gaps = Grid.gap * (columns.count - 1)
    guard let room = width.map({ $0 - gaps }), natural.reduce(0, +) > room else {
      self = .sideBySide(natural)
      return
    }
    guard columns.map(\.least).reduce(0, +) <= room else {
      self = .records
      return
    }
    let fixed = columns.filter { !$0.isFlexible }.map(\.withWrappedTitle).reduce(0, +)
    let limit = TableLayout.limit(
      of: columns.filter(\.isFlexible).map(\.natural), sharing: room - fixed)
    self = .sideBySide(
      columns.map { $0.isFlexible ? min($0.natural, limit) : $0.withWrappedTitle })
  }

  /// The width at which the wider columns are cut so that all fit in `room`: what the narrower
  /// ones leave is shared equally.
  private static func limit(of widths: [Int], sharing room: Int) -> Int {
    var room = room
    for (index, width) in widths.sorted().enumerated() {
      let share = room / (widths.count - index)
      if width > share { return share }
      room -= width
    }
    return Int.max
  }
}
