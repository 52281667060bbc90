import GugusDomain
import GugusOutput
import GugusStore

extension JournalTextFault {
  var term: Term {
    let cause =
      switch self {
      case .encoding: Term(en: "it is not UTF-8", id: "berkasnya bukan UTF-8")
      case .line(let line):
        Term(
          en: "line \(line) is no entry as a journal writes it, or stands where none may",
          id: "baris \(line) bukan catatan seperti ditulis jurnal, atau salah tempat")
      case .older:
        Term(
          en: "it was made before the first release, and its entries have another form",
          id: "dibuat sebelum rilis pertama, dan bentuk catatannya lain")
      case .newer(let line, let kind):
        Term(
          en: "a newer Gugus wrote it: line \(line) is of the kind \(kind), which this one does "
            + "not know; update Gugus",
          id: "ditulis Gugus yang lebih baru: baris \(line) berjenis \(kind), yang belum dikenal "
            + "di sini; perbarui Gugus")
      case .lost(let line, let path):
        Term(
          en: "a personal text of line \(line) (\(path)) is missing, and nobody says why",
          id: "teks pribadi pada baris \(line) (\(path)) hilang tanpa keterangan")
      case .tooLong(let line):
        Term(
          en: "line \(line) is longer than any entry can be",
          id: "baris \(line) lebih panjang daripada catatan mana pun")
      case .sequence(let line, let sequence, let expected):
        Term(
          en: "line \(line) is entry \(sequence), and entry \(expected) should come",
          id: "baris \(line) berisi catatan \(sequence), padahal seharusnya catatan \(expected)")
      case .cutShort:
        Term(
          en: "its end is missing, and entries with it",
          id: "bagian akhirnya hilang, beserta catatannya")
      case .root(let root, let expected):
        Term(
          en: "its entries make the root \(root), and the export says \(expected)",
          id: "akar catatannya \(root), padahal menurut ekspor \(expected)")
      case .missing(let hashes):
        Term(
          en: "evidence files are missing; name their folder with --attachments: "
            + hashes.joined(separator: ", "),
          id: "berkas data dukung belum ada; sebutkan foldernya dengan --attachments: "
            + hashes.joined(separator: ", "))
      case .attachment(let hash):
        Term(
          en: "the file for \(hash) holds other bytes", id: "isi berkas untuk \(hash) lain")
      case .unsound(let fault): fault.term
      }
    return Term(
      en: "the journal was not imported, nothing was made: \(cause.en).",
      id: "jurnal tidak diimpor, tidak ada yang dibuat: \(cause.id).")
  }
}
