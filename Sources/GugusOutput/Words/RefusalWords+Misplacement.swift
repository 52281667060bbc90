import GugusDomain

/// Of entries that no command records: nothing can be done instead.
extension RefusalWords {
  static func outOfPlace(_ misplacement: Refusal.Misplacement) -> Self {
    Self(what: misplacement.what, rule: misplacement.rule, instead: nil)
  }
}

extension Refusal.Misplacement {
  fileprivate var what: Term {
    switch self {
    case .sequence:
      Term(
        en: "the number of an entry is not the next one",
        id: "nomor suatu catatan bukan nomor berikutnya")
    case .recorded:
      Term(
        en: "an entry was recorded before the one before it",
        id: "suatu catatan dicatat lebih awal daripada catatan sebelumnya")
    case .day:
      Term(
        en: "the day of a command is neither that of its recording nor the day before",
        id: "hari suatu perintah bukan hari pencatatannya dan bukan hari sebelumnya")
    case .unit:
      Term(
        en: "an entry does not go on with its unit, or ends it too early",
        id: "suatu catatan tidak melanjutkan unitnya, atau menutupnya terlalu awal")
    case .unitTwice:
      Term(
        en: "the id of a unit is already that of another",
        id: "id suatu unit sudah dipakai unit lain")
    case .founding:
      Term(
        en: "a journal does not begin with its founding, or is founded a second time",
        id: "jurnal tidak diawali pendiriannya, atau didirikan dua kali")
    case .number:
      Term(
        en: "a code or number is not the next of its series",
        id: "suatu kode atau nomor bukan yang berikutnya dalam deretnya")
    case .consequence:
      Term(
        en: "an entry does not follow from its cause, or what follows from one is missing",
        id: "suatu catatan bukan akibat dari sebabnya, atau akibat suatu sebab tidak tercatat")
    case .voidDay:
      Term(
        en: "a void takes effect on another day than the entry that it makes void",
        id: "pembatalan berlaku pada hari lain daripada catatan yang dibatalkan")
    case .computed:
      Term(
        en: "an entry says otherwise than what is computed",
        id: "suatu catatan berbeda dari hasil hitungan")
    case .signature:
      Term(
        en: "an entry is not signed as the workspace wanted it then",
        id: "suatu catatan tidak ditandatangani seperti yang diwajibkan ruang kerja saat itu")
    case .seen:
      Term(
        en: "the day as of which a register was read is not before the day of importing",
        id: "tanggal keadaan suatu daftar tidak mendahului hari impornya")
    case .assumed:
      Term(
        en: "the day taken for granted for an entry does not lie after the last day before it",
        id: "tanggal yang diandaikan bagi suatu catatan tidak berada setelah batas bawahnya")
    }
  }

  fileprivate var rule: Term {
    switch self {
    case .sequence:
      Term(
        en: "entries are numbered from 1, without gaps",
        id: "catatan diberi nomor urut mulai dari 1, tanpa sela")
    case .recorded:
      Term(
        en: "the times of recording never run backwards",
        id: "waktu pencatatan tidak pernah mundur")
    case .day:
      Term(
        en: "a command is recorded on its day, or on the next",
        id: "perintah dicatat pada harinya, atau pada hari berikutnya")
    case .unit:
      Term(
        en: "the entries of one command follow one another, with one id and one day, as a whole",
        id: "catatan dari satu perintah berurutan, dengan satu id dan satu hari, sebagai kesatuan")
    case .unitTwice:
      Term(en: "an id is given only once", id: "satu id hanya diberikan satu kali")
    case .founding:
      Term(
        en: "the first entry of a journal is its founding, and no other is",
        id: "catatan pertama jurnal adalah pendiriannya, dan tidak ada pendirian lain")
    case .number:
      Term(
        en: "codes, and what is numbered within one, are numbered from 1, without gaps",
        id: "kode, dan yang bernomor di dalamnya, diberi nomor urut mulai dari 1, tanpa sela")
    case .consequence:
      Term(
        en: "what follows by the rules is recorded right behind its cause, and never alone",
        id: "akibat menurut aturan dicatat tepat setelah sebabnya, dan tidak pernah sendiri")
    case .voidDay:
      Term(
        en: "a void takes effect when what it makes void did",
        id: "pembatalan berlaku sejak yang dibatalkan berlaku")
    case .computed:
      Term(
        en: "what is computed, such as what a commitment waits for, is written as it comes out",
        id: "hasil hitungan, seperti yang ditunggu suatu komitmen, ditulis apa adanya")
    case .signature: RefusalWords.mustSign
    case .seen:
      Term(
        en: "as of which day a register was read is written only where it is an earlier day",
        id: "tanggal keadaan suatu daftar hanya ditulis bila lebih awal daripada hari impor")
    case .assumed:
      Term(
        en: "what a register does not date happened after the day on which it had not yet, and "
          + "by its effective day",
        id: "yang tidak bertanggal dalam daftar terjadi setelah hari terakhir sebelum itu terjadi, "
          + "dan paling lambat pada tanggal berlakunya")
    }
  }
}
