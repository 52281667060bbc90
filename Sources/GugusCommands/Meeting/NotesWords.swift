import GugusDomain
import GugusFiles
import GugusMinutes

/// A file that is not in our format, and for which nobody asked to read it otherwise.
struct OtherDialect: AnsweredError {
  let faults: FileFaults
  let file: String

  var status: ExitStatus { .badData }

  func words(in language: Language) -> String? {
    let advice = Term(
      en: "If these are notes in another form, see what they give: gugus meeting log \(file) "
        + "--dialect auto",
      id: "Jika ini catatan dalam bentuk lain, lihat hasil bacaannya: gugus meeting log \(file) "
        + "--dialect auto")
    return faults.message(in: language) + "\n\n" + advice.in(language)
  }
}

/// Notes in which something is open; nothing of them was recorded.
struct OpenProposal: AnsweredError {
  let faults: FileFaults
  let file: String

  var status: ExitStatus { .badData }

  func words(in language: Language) -> String? {
    let count = faults.faults.count + faults.more
    let advice = Term(
      en:
        "Nothing was recorded: \(count) to settle. Answer them with the options, or write them as "
        + "a minutes file, settle what is marked with ?, and log that: gugus meeting log \(file) "
        + "--convert --output minutes.md (and the same options)",
      id: "Tidak ada yang dicatat: \(count) perlu dipastikan. Jawab dengan pilihan perintah, atau "
        + "tulis sebagai berkas notula, pastikan yang bertanda ?, lalu catat: gugus meeting log "
        + "\(file) --convert --output notula.md (dengan pilihan yang sama)")
    return faults.message(in: language) + "\n\n" + advice.in(language)
  }
}

extension MinutesProposal {
  /// What of the notes is not in the minutes, and what was not in the notes.
  var leftOut: [Term] {
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
  var account: Term {
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
