import GugusDomain
import GugusOutput
import GugusStore

extension WorkspaceFault {
  var term: Term {
    switch self {
    case .notFound(let path):
      Term(
        en: "\(path): no such workspace. Make one with: gugus init \(path)",
        id: "\(path): ruang kerja tidak ada. Buat dengan: gugus init \(path)")
    case .alreadyThere(let path):
      Term(
        en: "\(path): is already there and was left as it is.",
        id: "\(path): sudah ada dan dibiarkan apa adanya.")
    case .notAWorkspace(let path):
      Term(
        en: "\(path): is not a Gugus workspace. Name the right file with --workspace.",
        id: "\(path): bukan ruang kerja Gugus. Sebutkan berkas yang benar dengan --workspace.")
    case .newer(let path, let version, let known):
      Term(
        en: "\(path): was written by a newer Gugus (version \(version) of its tables; this one "
          + "knows \(known)). It was left unchanged. Update Gugus.",
        id: "\(path): ditulis oleh Gugus yang lebih baru (versi tabel \(version); yang ini "
          + "mengenal \(known)). Berkas tidak diubah. Perbarui Gugus.")
    case .older(let path):
      Term(
        en: "\(path): was made before the first release, with a journal of an older form. It was "
          + "left unchanged. Only the Gugus that made it can read it.",
        id: "\(path): dibuat sebelum rilis pertama, dengan bentuk jurnal yang lebih lama. Berkas "
          + "tidak diubah. Hanya Gugus yang membuatnya yang dapat membacanya.")
    case .readOnly(let path):
      Term(
        en: "\(path): may only be read here; nothing was recorded. Check the permissions of the "
          + "file and its folder.",
        id: "\(path): hanya boleh dibaca di sini; tidak ada yang dicatat. Periksa izin berkas "
          + "dan foldernya.")
    case .folderReadOnly(let path):
      Term(
        en: "\(path): its folder cannot be written, which is needed even for reading. Copy the "
          + "file to a folder of your own and name it with --workspace.",
        id: "\(path): foldernya tidak dapat ditulisi, padahal itu diperlukan bahkan untuk membaca. "
          + "Salin berkas ke folder Anda sendiri dan sebutkan dengan --workspace.")
    case .unreadable(let path):
      Term(
        en: "\(path): you may not read it. Check the permissions of the file.",
        id: "\(path): Anda tidak boleh membacanya. Periksa izin berkasnya.")
    case .busy(let path):
      Term(
        en: "\(path): another command has been writing for 5 seconds; nothing was recorded. Try "
          + "again.",
        id: "\(path): perintah lain masih menulis selama 5 detik; tidak ada yang dicatat. Coba "
          + "lagi.")
    case .full(let path):
      Term(
        en: "\(path): the disk is full; nothing was recorded. Make room and try again.",
        id: "\(path): disk penuh; tidak ada yang dicatat. Kosongkan ruang lalu coba lagi.")
    case .cannotCreate(let path, let reason):
      Term(
        en: "\(path): cannot be opened or created: \(reason)",
        id: "\(path): tidak dapat dibuka atau dibuat: \(reason)")
    case .inputOutput(let path, let reason):
      Term(
        en: "\(path): could not be read or written; nothing was recorded: \(reason)",
        id: "\(path): tidak dapat dibaca atau ditulis; tidak ada yang dicatat: \(reason)")
    case .damaged(let path, let reason):
      Term(
        en: "\(path): is damaged (\(reason)). See: gugus journal verify",
        id: "\(path): rusak (\(reason)). Lihat: gugus journal verify")
    case .schema(let path, let fault):
      Term(
        en: "\(path): \(fault.term.en). Nothing was read or recorded. See: gugus doctor",
        id: "\(path): \(fault.term.id). Tidak ada yang dibaca atau dicatat. Lihat: gugus doctor")
    }
  }
}

extension ConsoleFault {
  var term: Term {
    switch self {
    case .noSuchFile(let path):
      Term(en: "\(path): no such file.", id: "\(path): berkas tidak ada.")
    case .cannotRead(let path, let reason):
      Term(en: "\(path): cannot be read: \(reason)", id: "\(path): tidak dapat dibaca: \(reason)")
    case .cannotWrite(let path, let reason):
      Term(
        en: "\(path): cannot be written: \(reason)", id: "\(path): tidak dapat ditulis: \(reason)")
    case .cannotCreate(let path, let reason):
      Term(
        en: "\(path): cannot be created: \(reason)", id: "\(path): tidak dapat dibuat: \(reason)")
    case .alreadyThere(let path):
      Term(
        en: "\(path): is already there and was left as it is. Choose a place with --output.",
        id: "\(path): sudah ada dan dibiarkan apa adanya. Pilih tempat lain dengan --output.")
    }
  }
}

extension UsageFault {
  var term: Term {
    switch self {
    case .noWorkspace:
      Term(
        en: "no workspace here or in a folder above. Make one with: gugus init",
        id: "tidak ada ruang kerja di sini atau di folder atasnya. Buat dengan: gugus init")
    case .environment(let name, let value):
      Term(
        en: "\(name) holds ‘\(value)’, which cannot be read.",
        id: "\(name) berisi ‘\(value)’, yang tidak dapat dibaca.")
    case .missing(let what):
      Term(en: "missing: \(what.en)", id: "belum disebutkan: \(what.id)")
    case .contradiction(let what): what
    case .notRehearsal:
      Term(
        en: "GUGUS_TODAY says what time it is, which only a rehearsal may: `unset GUGUS_TODAY`, or "
          + "make one with `gugus init --rehearsal`",
        id: "GUGUS_TODAY menentukan waktu, padahal itu hanya untuk latihan: `unset GUGUS_TODAY`, "
          + "atau buat latihan dengan `gugus init --rehearsal`")
    case .bytesOnTerminal:
      Term(
        en: "a workbook is not for a terminal; name a file with --output, as in --output list.xlsx",
        id: "buku kerja tidak untuk terminal; sebutkan berkas dengan --output, misalnya "
          + "--output daftar.xlsx")
    case .notTerminal:
      Term(
        en: "name a minutes file, or - for standard input; an editor opens only on a terminal.",
        id: "sebutkan berkas notula, atau - untuk masukan baku; penyunting hanya terbuka di "
          + "terminal.")
    }
  }
}
