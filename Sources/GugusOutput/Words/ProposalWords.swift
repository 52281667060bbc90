import GugusDomain
import GugusMinutes

extension MinutesProposal {
  /// What of the notes is not in the minutes, and what was not in the notes.
  public var leftOut: [Term] {
    var terms = unplaced.map { line in
      Term(
        en: "line \(line.line): left out, \(line.cause.en): \(line.text)",
        id: "baris \(line.line): tidak dimasukkan, \(line.cause.id): \(line.text)")
    }
    if !assumedDue.isEmpty {
      let lines = assumedDue.map(String.init).joined(separator: ", ")
      terms.append(
        Term(
          en: "\(MinutesProposal.assumesDue.en): lines \(lines)",
          id: "\(MinutesProposal.assumesDue.id): baris \(lines)"))
    }
    if !owedToChair.isEmpty {
      let lines = owedToChair.map(String.init).joined(separator: ", ")
      terms.append(
        Term(
          en: "\(MinutesProposal.owesChair.en): lines \(lines)",
          id: "\(MinutesProposal.owesChair.id): baris \(lines)"))
    }
    return terms
  }

  /// How much is in the proposal and how much is open, and where every block of the notes is.
  public var account: Term {
    let blocks = blocks
    return Term(
      en: "\(attendanceCount) in the attendance, \(draft.decisions.count) decisions, "
        + "\(draft.followUps.count) follow-ups; \(openCount) to settle (marked with ?). Of "
        + "\(blocks.all) blocks, \(blocks.recorded) are recorded, \(blocks.discussion) discussion, "
        + "\(blocks.leftOut) left out (in a comment), \(blocks.open) open.",
      id: "\(attendanceCount) di daftar hadir, \(draft.decisions.count) keputusan, "
        + "\(draft.followUps.count) tindak lanjut; \(openCount) perlu dipastikan (bertanda ?). Dari "
        + "\(blocks.all) bagian, \(blocks.recorded) dicatat, \(blocks.discussion) pembahasan, "
        + "\(blocks.leftOut) tidak dimasukkan (di komentar), \(blocks.open) belum ditempatkan.")
  }
}
