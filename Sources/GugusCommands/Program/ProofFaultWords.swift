import GugusDomain
import GugusLog
import GugusOutput
import GugusStore

extension UnsoundJournal {
  var advice: Advice {
    Advice(
      en: "nothing is vouched for: \(fault.term.en). See: \(plain: Step(.diagnose))",
      id: "tidak ada yang dijamin: \(fault.term.id). Lihat: \(plain: Step(.diagnose))")
  }
}

extension ProofFault {
  var status: ExitStatus {
    switch self {
    case .malformed, .outOfOrder: .badData
    case .wrongSignature, .notSigned, .otherLog, .otherSize, .rewritten, .shrunk, .notIncluded,
      .otherEntry:
      .faultFound
    }
  }

  var advice: Advice {
    switch self {
    case .malformed(let form):
      Advice(en: "this is not \(form.term.en).", id: "ini bukan \(form.term.id).")
    case .wrongSignature(let name):
      Advice(
        en: "the signature of \(name) is not its own: the text was changed, or another signed it.",
        id: "tanda tangan \(name) palsu: teksnya diubah, atau orang lain menandatanganinya.")
    case .notSigned:
      Advice(
        en: "no key that is trusted has signed this checkpoint. Name one with its own option, as "
          + "\(Step(.showKey)) prints it.",
        id: "tidak ada kunci tepercaya yang menandatangani titik periksa ini. Sebutkan kuncinya "
          + "dengan opsinya, seperti dicetak \(Step(.showKey)).")
    case .otherLog(let origin, let expected):
      Advice(
        en: "this is of another journal: \(origin), not \(expected).",
        id: "ini dari jurnal lain: \(origin), bukan \(expected).")
    case .otherSize(let size, let expected):
      Advice(
        en:
          "the receipt is for a checkpoint of \(size) entries, this one is of \(expected). Ask for "
          + "one by your checkpoint: \(plain: Step(.makeReceipt, .code, .checkpoint))",
        id: "tanda terima ini untuk titik periksa dengan \(size) catatan, yang ini \(expected). "
          + "Mintalah menurut titik periksa Anda: \(plain: Step(.makeReceipt, .code, .checkpoint))"
      )
    case .rewritten(let origin, let size):
      Advice(
        en: "\(origin) was rewritten: with \(size) entries it had another root. Keep both "
          + "checkpoints: they prove it.",
        id: "\(origin) telah ditulis ulang: dengan \(size) catatan akarnya dahulu lain. Simpan "
          + "kedua titik periksa: itulah buktinya.")
    case .shrunk(let origin, let from, let to):
      Advice(
        en:
          "\(origin) had \(from) entries and has \(to): entries are missing, or this checkpoint is "
          + "an old one.",
        id: "\(origin) dahulu berisi \(from) catatan dan kini \(to): ada yang hilang, atau titik "
          + "periksa ini yang lama.")
    case .notIncluded(let sequence):
      Advice(
        en: "entry \(sequence) is not in the journal that the checkpoint signed.",
        id: "catatan \(sequence) tidak ada di jurnal yang ditandatangani titik periksa.")
    case .outOfOrder(let sequence):
      Advice(
        en:
          "entry \(sequence) stands in the receipt twice, or not in its place: Gugus writes each once, "
          + "oldest first.",
        id:
          "catatan \(sequence) ada dua kali di tanda terima, atau tidak pada tempatnya: Gugus menulis "
          + "masing-masing sekali, yang terlama lebih dahulu.")
    case .otherEntry(let sequence):
      Advice(
        en: "entry \(sequence) is not what the receipt says it is.",
        id: "catatan \(sequence) bukan seperti yang dinyatakan tanda terima.")
    }
  }
}

extension ProofFault.Form {
  fileprivate var term: Term {
    switch self {
    case .note: Term(en: "a signed note", id: "catatan bertanda tangan")
    case .checkpoint: Term(en: "a checkpoint", id: "titik periksa")
    case .receipt: Term(en: "a receipt", id: "tanda terima")
    }
  }
}
