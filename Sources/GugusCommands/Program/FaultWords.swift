import GugusDomain
import GugusMinutes
import GugusOutput
import GugusStore

extension WorkspaceFault {
  var advice: Advice {
    switch self {
    case .notFound(let path):
      Advice(
        en:
          "\(path): no such workspace. Make one with: \(plain: Step(.foundWorkspace, .file(path)))",
        id:
          "\(path): ruang kerja tidak ada. Buat dengan: \(plain: Step(.foundWorkspace, .file(path)))"
      )
    case .alreadyThere(let path):
      Advice(
        en: "\(path): is already there and was left as it is.",
        id: "\(path): sudah ada dan dibiarkan apa adanya.")
    case .notAWorkspace(let path):
      Advice(
        en: "\(path): is not a Gugus workspace. Name the right file with --workspace.",
        id: "\(path): bukan ruang kerja Gugus. Sebutkan berkas yang benar dengan --workspace.")
    case .newer(let path, let version, let known):
      Advice(
        en: "\(path): was written by a newer Gugus (version \(version) of its tables; this one "
          + "knows \(known)). It was left unchanged. Update Gugus.",
        id: "\(path): ditulis oleh Gugus yang lebih baru (versi tabel \(version); yang ini "
          + "mengenal \(known)). Berkas tidak diubah. Perbarui Gugus.")
    case .older(let path):
      Advice(
        en: "\(path): was made before the first release, with a journal of an older form. It was "
          + "left unchanged. Only the Gugus that made it can read it.",
        id: "\(path): dibuat sebelum rilis pertama, dengan bentuk jurnal yang lebih lama. Berkas "
          + "tidak diubah. Hanya Gugus yang membuatnya yang dapat membacanya.")
    case .readOnly(let path):
      Advice(
        en: "\(path): may only be read here; nothing was recorded. Check the permissions of the "
          + "file and its folder.",
        id: "\(path): hanya boleh dibaca di sini; tidak ada yang dicatat. Periksa izin berkas "
          + "dan foldernya.")
    case .folderReadOnly(let path):
      Advice(
        en: "\(path): its folder cannot be written, which is needed even for reading. Copy the "
          + "file to a folder of your own and name it with --workspace.",
        id: "\(path): foldernya tidak dapat ditulisi, padahal itu diperlukan bahkan untuk membaca. "
          + "Salin berkas ke folder Anda sendiri dan sebutkan dengan --workspace.")
    case .unreadable(let path):
      Advice(
        en: "\(path): you may not read it. Check the permissions of the file.",
        id: "\(path): Anda tidak boleh membacanya. Periksa izin berkasnya.")
    case .busy(let path):
      Advice(
        en: "\(path): another command has been writing for 5 seconds; nothing was recorded. Try "
          + "again.",
        id: "\(path): perintah lain masih menulis selama 5 detik; tidak ada yang dicatat. Coba "
          + "lagi.")
    case .full(let path):
      Advice(
        en: "\(path): the disk is full; nothing was recorded. Make room and try again.",
        id: "\(path): disk penuh; tidak ada yang dicatat. Kosongkan ruang lalu coba lagi.")
    case .cannotOpen(let path, let reason):
      Advice(
        en: "\(path): cannot be opened: \(reason)", id: "\(path): tidak dapat dibuka: \(reason)")
    case .cannotCreate(let path, let reason):
      Advice(
        en: "\(path): cannot be opened or created: \(reason)",
        id: "\(path): tidak dapat dibuka atau dibuat: \(reason)")
    case .inputOutput(let path, let reason):
      Advice(
        en: "\(path): could not be read or written; nothing was recorded: \(reason)",
        id: "\(path): tidak dapat dibaca atau ditulis; tidak ada yang dicatat: \(reason)")
    case .notErased(let path, nil):
      Advice(
        en:
          "\(path): it is recorded and forgotten, but someone is reading the file as it was before, "
          + "which therefore still holds it. Give the same command again once nobody reads: it "
          + "finishes.",
        id:
          "\(path): sudah tercatat dan dilupakan, tetapi berkas masih dibaca dalam keadaan sebelumnya "
          + "sehingga isinya masih tersimpan. Ulangi perintah yang sama setelah tidak ada yang membaca "
          + "untuk menyelesaikannya.")
    case .notErased(let path, let reason?):
      Advice(
        en:
          "\(path): it is recorded and forgotten, but the file still holds it: \(reason). Give the "
          + "same command again: it finishes.",
        id: "\(path): sudah tercatat dan dilupakan, tetapi berkas masih menyimpannya: \(reason). "
          + "Ulangi perintah yang sama untuk menyelesaikannya.")
    case .lacksForgetting(let path, let list):
      Advice(
        en:
          "\(path): is a copy from before something was forgotten, and holds it still. First let it "
          + "forget the same: \(plain: Step(.forgetTheSame, .file(list), .bySteward))",
        id:
          "\(path): salinan dari sebelum ada yang dilupakan, jadi masih menyimpannya. Lupakan dahulu "
          + "hal yang sama: \(plain: Step(.forgetTheSame, .file(list), .bySteward))")
    case .damaged(let path, let reason):
      Advice(
        en: "\(path): is damaged (\(reason)). See what to do with: \(plain: Step(.diagnose))",
        id:
          "\(path): rusak (\(reason)). Lihat cara memperbaikinya dengan: \(plain: Step(.diagnose))")
    case .schema(let path, let fault):
      Advice(
        en:
          "\(path): \(fault.term.en). Nothing was read or recorded. See: \(plain: Step(.diagnose))",
        id:
          "\(path): \(fault.term.id). Tidak ada yang dibaca atau dicatat. Lihat: \(plain: Step(.diagnose))"
      )
    case .cannotRebuild(let path, let fault):
      Advice(
        en: "\(path): cannot be made anew from its own journal, and was left as it was: "
          + "\(fault.term.en). \(fault.remedyWithoutJournal.en)",
        id: "\(path): tidak dapat dibuat ulang dari jurnalnya sendiri, dan dibiarkan apa adanya: "
          + "\(fault.term.id). \(fault.remedyWithoutJournal.id)")
    case .forgottenList(let path, let reason):
      Advice(
        en: "\(path): the list of what was forgotten here cannot be read\(reason.why.en). Nothing "
          + "was read or recorded, since this copy may hold what it names. Put the list back from "
          + "another place; or move it away, once you are sure that this copy has forgotten all.",
        id: "\(path): daftar yang sudah dilupakan tidak dapat dibaca\(reason.why.id). Tidak ada "
          + "yang dibaca atau dicatat, karena salinan ini mungkin masih menyimpan isinya. "
          + "Kembalikan daftar itu dari tempat lain; atau pindahkan, setelah yakin salinan ini "
          + "sudah melupakan semuanya.")
    }
  }
}

extension String? {
  /// Why a list cannot be read: what was said of it, or what it is not.
  fileprivate var why: Term {
    map { Term(same: " (\($0))") }
      ?? Term(en: "; it is not what Gugus writes", id: "; isinya bukan tulisan Gugus")
  }
}

extension Fault {
  /// What puts it right where the journal cannot.
  fileprivate var remedyWithoutJournal: Advice {
    switch remedy {
    case .update, .original: remedy.advice
    case .rebuild, .remake, .salvage, .backup:
      Advice(
        en: "Take it from a backup, or from an export: \(plain: Step(.importJournal, .file(nil)))",
        id: "Ambil dari cadangan, atau dari ekspor: \(plain: Step(.importJournal, .file(nil)))")
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
    case .tooLarge(let path, let bytes?, let limit):
      Term(
        en: "\(path): is too large: \(bytes) bytes, at most \(limit).",
        id: "\(path): terlalu besar: \(bytes) bita, paling banyak \(limit).")
    case .tooLarge(let path, nil, let limit):
      Term(
        en: "\(path): is too large: more than \(limit) bytes came, and no more are read.",
        id: "\(path): terlalu besar: datanya lebih dari \(limit) bita, dan selebihnya tidak dibaca."
      )
    case .pipeTooLong(let path, let limit):
      Term(
        en:
          "\(path): more than \(limit) bytes came through a pipe, and no more are read. Save it in a "
          + "file and name that.",
        id:
          "\(path): lebih dari \(limit) bita datang lewat pipa, dan selebihnya tidak dibaca. Simpan "
          + "dalam berkas lalu sebutkan berkasnya.")
    case .notAFile(let path, let kind):
      Term(
        en: "\(path): is \(kind.term.en), and only a file is kept.",
        id: "\(path): adalah \(kind.term.id), padahal hanya berkas yang disimpan.")
    case .namedPipe(let path):
      Term(
        en: "\(path): is a named pipe, and nobody may ever write to it. Name a file; or give it on "
          + "standard input, as with: - < \(path)",
        id:
          "\(path): adalah pipa bernama, yang mungkin tidak pernah ditulisi. Sebutkan berkas; atau "
          + "berikan lewat masukan baku, misalnya: - < \(path)")
    case .changed(let path):
      Term(
        en: "\(path): changed while it was read; nothing was recorded. Try again.",
        id: "\(path): berubah saat dibaca; tidak ada yang dicatat. Coba lagi.")
    case .cannotWrite(let path, let reason):
      Term(
        en: "\(path): cannot be written: \(reason)", id: "\(path): tidak dapat ditulis: \(reason)")
    case .isSocket(let path):
      Term(
        en: "\(path): is a socket, which takes no output.",
        id: "\(path): berupa soket, yang tidak menerima keluaran.")
    case .tooFewDescriptors(let needed):
      Term(
        en: "fewer than \(needed) more files may be opened here; nothing was done. Allow more, as "
          + "with: ulimit -n 256",
        id: "di sini kurang dari \(needed) berkas lagi boleh dibuka; tidak ada yang dilakukan. "
          + "Naikkan batasnya, misalnya dengan: ulimit -n 256")
    case .nobodyReads(let path):
      Term(
        en: "\(path): nobody reads it any more.", id: "\(path): tidak ada lagi yang membacanya.")
    case .cannotCreate(let path, let reason):
      Term(
        en: "\(path): cannot be created: \(reason)", id: "\(path): tidak dapat dibuat: \(reason)")
    case .alreadyThere(let path):
      Term(
        en: "\(path): is already there and was left as it is. Choose a place with --output.",
        id: "\(path): sudah ada dan dibiarkan apa adanya. Pilih tempat lain dengan --output.")
    case .isKept(let path):
      Term(
        en:
          "\(path): is the workspace itself, belongs to it, or lies among the private keys; it was "
          + "left as it is. Choose another place.",
        id: "\(path): adalah ruang kerja itu sendiri, bagiannya, atau ada di folder kunci privat; "
          + "dibiarkan apa adanya. Pilih tempat lain.")
    }
  }
}

extension OpenFile.Kind {
  fileprivate var term: Term {
    switch self {
    case .file: Term(en: "a file", id: "berkas")
    case .folder: Term(en: "a folder", id: "folder")
    case .pipe: Term(en: "a pipe", id: "pipa")
    case .socket: Term(en: "a socket", id: "soket")
    case .device: Term(en: "a device", id: "perangkat")
    }
  }
}

extension UsageFault {
  var advice: Advice {
    switch self {
    case .noWorkspace:
      Advice(
        en:
          "no workspace here or in a folder above. Make one with: \(plain: Step(.foundWorkspace))",
        id:
          "tidak ada ruang kerja di sini atau di folder atasnya. Buat dengan: \(plain: Step(.foundWorkspace))"
      )
    case .environment(let name, let value):
      Advice(
        en: "\(name) holds ‘\(value)’, which cannot be read.",
        id: "\(name) berisi ‘\(value)’, yang tidak dapat dibaca.")
    case .notText(.argument(let number, let option)):
      Advice(
        en:
          "argument \(number)\(option.map { " (of \($0))" } ?? "") holds bytes that are no UTF-8; "
          + "nothing was done. Type it on a terminal that is set to UTF-8. A file whose name holds such "
          + "bytes must be renamed, or given on standard input where - is taken.",
        id: "argumen ke-\(number)\(option.map { " (dari \($0))" } ?? "") berisi bita yang bukan "
          + "UTF-8; tidak ada yang dilakukan. Ketik di terminal yang diatur ke UTF-8. Berkas yang "
          + "namanya berisi bita seperti itu perlu diganti namanya, atau diberikan lewat masukan baku "
          + "bila - diterima.")
    case .notText(.variable(let name)):
      Advice(
        en: "\(name) holds bytes that are no UTF-8; nothing was done.",
        id: "\(name) berisi bita yang bukan UTF-8; tidak ada yang dilakukan.")
    case .missing(let what):
      Advice(en: "missing: \(what.en)", id: "belum disebutkan: \(what.id)")
    case .contradiction(let what): Advice(what)
    case .together(let option, let other):
      Advice(
        en: "\(option) and \(other) do not go together.",
        id: "\(option) dan \(other) tidak dapat dipakai bersama.")
    case .lacks(let option, let others):
      Advice(
        en: "\(option) is for \(others.joined(separator: " or ")), which is missing.",
        id: "\(option) hanya untuk \(others.joined(separator: " atau ")), yang belum disebutkan.")
    case .otherForm(let option, let format):
      Advice(
        en: "\(option) is not for \(format.rawValue), as which the file is read (--read-as).",
        id: "\(option) bukan untuk \(format.rawValue), bentuk berkas yang dibaca (--read-as).")
    case .forNotes(let option):
      Advice(
        en:
          "\(option) is for notes; these minutes are in Gugus's own format (--dialect gugus), and say "
          + "it themselves.",
        id: "\(option) hanya untuk catatan; notula ini sudah dalam format Gugus (--dialect gugus), "
          + "yang menyebutnya sendiri.")
    case .saidTwice(let option):
      Advice(
        en: "\(option) is said twice, and holds one value.",
        id: "\(option) disebut dua kali, padahal nilainya satu.")
    case .notRehearsal:
      Advice(
        en: "GUGUS_TODAY says what time it is, which only a rehearsal may: `unset GUGUS_TODAY`, or "
          + "make one with \(Step(.foundRehearsal))",
        id: "GUGUS_TODAY menentukan waktu, padahal itu hanya untuk latihan: `unset GUGUS_TODAY`, "
          + "atau buat latihan dengan \(Step(.foundRehearsal))")
    case .bytesOnTerminal:
      Advice(
        en: "a workbook is not for a terminal; name a file with --output, as in --output list.xlsx",
        id: "buku kerja tidak untuk terminal; sebutkan berkas dengan --output, misalnya "
          + "--output daftar.xlsx")
    case .evidenceOnTerminal:
      Advice(
        en: "what is in the file could change the terminal; name a file with --output",
        id: "isi berkas dapat mengubah terminal; sebutkan berkas dengan --output")
    case .notTerminal:
      Advice(
        en: "name a minutes file, or - for standard input; an editor opens only on a terminal.",
        id: "sebutkan berkas notula, atau - untuk masukan baku; penyunting hanya terbuka di "
          + "terminal.")
    }
  }
}
