import GugusDomain
import GugusFiles

extension MinutesProposal {
  /// Our format, with every guess marked so that `Minutes.read` refuses it until someone has
  /// settled it: every line that found no place and must, too. What else was left out is in a comment.
  ///
  /// Where nothing is open, it reads back as `minutes`.
  public func write(in language: Language) -> String {
    var marks = MinutesMarks()
    marks.guesses = guesses
    for (place, doubt) in doubts {
      let reason = remark(doubt.line, doubt.cause, language)
      if marks.reasons[place.section]?.contains(reason) ?? false { continue }
      marks.reasons[place.section, default: []].append(reason)
    }
    if openCount > 0 {
      marks.remarks.append(
        Term(
          en: "What begins with ? is a guess or missing: write what is right, without the ?.",
          id: "Yang diawali ? adalah dugaan atau belum ada: tulis yang benar, tanpa ?."
        ).in(language))
    }
    for line in assumedDue {
      marks.remarks.append(remark(line, MinutesProposal.assumesDue, language))
    }
    for line in owedToChair {
      marks.remarks.append(remark(line, MinutesProposal.owesChair, language))
    }
    for line in unplaced {
      let remark = remark(line.line, line.cause, language) + ": " + line.text
      if line.reason.mustBeSettled {
        marks.open.append(remark)
      } else {
        marks.remarks.append(remark)
      }
    }
    return draft.write(in: language, marked: marks)
  }

  /// Whether there is a guess, wherever something is open.
  var guesses: [MinutesPlace: Bool] {
    var guesses: [MinutesPlace: Bool] = [:]
    // A title may begin with a question mark: it stays empty instead, which is refused too.
    for (place, doubt) in doubts where place != .field(.meeting) {
      guesses[place] = doubt.isGuess && guesses[place] ?? true
    }
    return guesses
  }

  /// What is said of actions whose day was given for all of them.
  public static let assumesDue = Term(
    en: "due on the day given with --due, not in the notes",
    id: "batas waktu dari --due, tidak ada di catatan")

  /// What is said of actions that are owed to the agency in the chair.
  public static let owesChair = Term(
    en: "owed to the agency in the chair, since the notes do not say to whom",
    id: "untuk instansi pimpinan rapat, karena catatan tidak menyebut untuk siapa")

  private func remark(_ line: Int, _ cause: Term, _ language: Language) -> String {
    let place =
      line > 0
      ? Term(en: "line \(line)", id: "baris \(line)") : Term(en: "the file", id: "berkas")
    return "\(place.in(language)): \(cause.in(language))"
  }
}
