import GugusDomain
import GugusFiles
import GugusOutput

/// A file that is not in our format, and for which nobody asked to read it otherwise.
struct OtherDialect: AnsweredError {
  let faults: FileFaults
  let file: String

  var status: ExitStatus { .badData }

  func words(in language: Language) -> String? {
    let log = Step(.logMinutes, .file(file), .inAnyDialect)
    let advice = Advice(
      en: "If these are notes in another form, see what they give: \(plain: log)",
      id: "Jika ini catatan dalam bentuk lain, lihat hasil bacaannya: \(plain: log)")
    return faults.spelled(in: language) + "\n\n" + advice.spelled(in: language)
  }
}

/// Notes in which something is open; nothing of them was recorded.
struct OpenProposal: AnsweredError {
  let faults: FileFaults
  let file: String

  var status: ExitStatus { .badData }

  func words(in language: Language) -> String? {
    let count = faults.faults.count + faults.more
    let convert = Step(.logMinutes, .file(file), .asMinutes)
    let advice = Advice(
      en: "Nothing was recorded: \(count) to settle. Answer them with the options, or write them "
        + "as a minutes file, settle what is marked with ?, and log that: \(plain: convert) (and "
        + "the same options)",
      id: "Tidak ada yang dicatat: \(count) perlu dipastikan. Jawab dengan pilihan perintah, atau "
        + "tulis sebagai berkas notula, pastikan yang bertanda ?, lalu catat: \(plain: convert) "
        + "(dengan pilihan yang sama)")
    return faults.spelled(in: language) + "\n\n" + advice.spelled(in: language)
  }
}
