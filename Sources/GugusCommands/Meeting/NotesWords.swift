import GugusDomain
import GugusFiles

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
