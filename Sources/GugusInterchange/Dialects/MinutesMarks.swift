import GugusDomain

/// A place in a minutes file that a proposal may leave open.
enum MinutesPlace: Hashable {
  case field(FrontMatterKey)
  /// Of the attendance, by its index.
  case agency(Int)
  case presence(Int)
  /// Of the follow-up.
  case cell(row: Int, FollowUpColumn)

  /// The section that it is in; nil for the front matter.
  var section: MinutesSection? {
    switch self {
    case .field: nil
    case .agency, .presence: .attendance
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

  static let sign: Unicode.Scalar = "?"

  /// The value as the file holds it.
  func write(_ value: String, at place: MinutesPlace) -> String {
    switch guesses[place] {
    case nil: value
    case true?: "\(MinutesMarks.sign)\(value)"
    case false?: "\(MinutesMarks.sign)"
    }
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

extension MinutesProposal {
  /// Our format, with every guess marked so that `Minutes.read` refuses it until someone has
  /// settled it, and every line that found no place in a comment.
  ///
  /// Where nothing is open, it reads back as `minutes`.
  public func write(in language: Language) -> String {
    var marks = MinutesMarks()
    for (place, doubt) in doubts {
      // A title may begin with a question mark: it stays empty instead, which is refused too.
      if place != .field(.meeting) {
        marks.guesses[place] = doubt.isGuess && marks.guesses[place] ?? true
      }
      marks.reasons[place.section, default: []]
        .append(remark(doubt.line, doubt.cause, language))
    }
    if !doubts.isEmpty {
      marks.remarks.append(
        Term(
          en: "What begins with ? is a guess or missing: write what is right, without the ?.",
          id: "Yang diawali ? adalah dugaan atau belum ada: tulis yang benar, tanpa ?."
        ).in(language))
    }
    for line in assumedDue {
      marks.remarks.append(remark(line, MinutesProposal.assumesDue, language))
    }
    for line in unplaced {
      marks.remarks.append(remark(line.line, line.cause, language) + ": " + line.text)
    }
    return draft.write(in: language, marked: marks)
  }

  /// What is said of actions whose day was given for all of them.
  public static let assumesDue = Term(
    en: "due on the day given with --due, not in the notes",
    id: "batas waktu dari --due, tidak ada di catatan")

  private func remark(_ line: Int, _ cause: Term, _ language: Language) -> String {
    let place =
      line > 0
      ? Term(en: "line \(line)", id: "baris \(line)") : Term(en: "the file", id: "berkas")
    return "\(place.in(language)): \(cause.in(language))"
  }
}
