import GugusDomain

/// A place in a minutes file that a proposal may leave open.
enum MinutesPlace: Hashable {
  case field(FrontMatterProperty)
  /// Of the attendance, by its index.
  case agency(Int)
  case presence(Int)
  /// Of the decisions, by its index.
  case decision(Int)
  /// Of the follow-up.
  case cell(row: Int, FollowUpColumn)

  /// The section that it is in; nil for the front matter.
  var section: MinutesSection? {
    switch self {
    case .field: nil
    case .agency, .presence: .attendance
    case .decision: .decisions
    case .cell: .followUp
    }
  }
}

/// What is open in minutes that are written to a file. A guess stands as `?DINKES`, nothing at all
/// as `?`; no agency, date or word for a presence begins so, and `Minutes.read` refuses it.
struct MinutesMarks {
  /// Whether there is a guess.
  var guesses: [MinutesPlace: Bool] = [:]
  /// Why, a line each, before what it is about; nil for the front matter.
  var reasons: [MinutesSection?: [String]] = [:]
  /// Before all sections.
  var remarks: [String] = []
  /// What found no place and must: each stands in a line of its own, which `Minutes.read` refuses.
  var open: [String] = []

  /// Also the sections that hold nothing yet; amendments come after ratification.
  var hasEverySection = false

  static let sign: Unicode.Scalar = "?"

  /// The value as the file holds it.
  func write(_ value: String, at place: MinutesPlace) -> String {
    switch guesses[place] {
    case nil: value
    case true?: "\(MinutesMarks.sign)\(value)"
    case false?: "\(MinutesMarks.sign)"
    }
  }

  /// A text that begins with the sign, so that it is not taken for a guess.
  static func escape(_ text: String) -> String {
    text.unicodeScalars.first == sign ? "\\" + text : text
  }

  /// Lines that no reader takes for anything else than open.
  static func lines(_ open: [String]) -> [String] {
    open.map { "\(sign) \($0.visible.onOneLine)" }
  }

  /// Lines as a comment, which nothing in them ends; none where there are none.
  static func comment(_ lines: [String]) -> [String] {
    if lines.isEmpty { return [] }
    return ["<!--"] + lines.map { $0.visible.onOneLine.replacing("-->", with: "-- >") } + ["-->"]
  }
}

extension AgencyCode {
  /// Stands where there is no agency yet.
  static let standIn = AgencyCode(unchecked: "?")
}
