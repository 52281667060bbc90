import GugusDomain
import GugusLog

/// A key that was asked for, and how it is under the checkpoint.
public struct Signer: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    case signed
    case cosigned(Instant)
    /// It did neither.
    case missing
  }

  public var key: VerifierKey
  public var standing: Standing

  public init(key: VerifierKey, _ standing: Standing) {
    self.key = key
    self.standing = standing
  }
}

/// A checkpoint that somebody kept, beside a journal.
public struct KeptCheckpoint: Sendable {
  public enum Outcome: Hashable, Sendable {
    /// The journal begins with what was signed.
    case contained
    /// The journal has only so many entries.
    case shorter(Int)
    /// With as many entries the journal has another root.
    case forked
    /// The journal is another; nil where it does not say which.
    case otherLog(String?)
  }

  private let checkpoint: Checkpoint
  private let signers: [Signer]
  private let outcome: Outcome

  public init(_ checkpoint: Checkpoint, _ signers: [Signer], _ outcome: Outcome) {
    self.checkpoint = checkpoint
    self.signers = signers
    self.outcome = outcome
  }

  private var missing: Signer? { signers.first { $0.standing == .missing } }

  /// The journal holds what was signed, and whoever was asked for has signed it.
  public var isHeld: Bool { outcome == .contained && missing == nil }

  var sections: [Section] {
    [
      Section(
        "checkpoint", Term(en: "The checkpoint", id: "Titik periksa"),
        .facts([
          Fact("journal", LogTitle.journal, .text(checkpoint.origin)),
          Fact("entries", LogTitle.entries, .number(checkpoint.head.size)),
          Fact("root-hash", LogTitle.root, .hash(checkpoint.head.root)),
          Fact("result", LogTitle.result, result),
        ])),
      Section.signers(signers),
    ]
  }

  private var result: Cell {
    if let missing {
      return .term(
        raw: "other-key",
        Term(
          en: "not signed by \(missing.key.name) with this key, but by another or by nobody",
          id:
            "tidak ditandatangani \(missing.key.name) dengan kunci ini, melainkan dengan kunci lain "
            + "atau tidak sama sekali"), .bad)
    }
    return switch outcome {
    case .contained where signers.isEmpty:
      .term(
        raw: "contained-signatures-not-checked",
        Term(
          en:
            "contained, if the checkpoint is what you kept: its signatures were not checked (--key)",
          id:
            "termuat, bila titik periksanya memang yang Anda simpan: tanda tangannya tidak diperiksa "
            + "(--key)"), .warning)
    case .contained:
      .term(
        raw: "contained",
        Term(
          en: "contained: the journal begins with what was signed",
          id: "termuat: jurnal ini berawal dengan yang ditandatangani"), .good)
    case .shorter(let entries):
      .term(
        raw: "shorter",
        Term(
          en: "shorter: \(checkpoint.head.size) entries were signed, \(entries) are here",
          id: "lebih pendek: \(checkpoint.head.size) catatan ditandatangani, di sini ada \(entries)"
        ),
        .bad)
    case .forked:
      .term(
        raw: "forked",
        Term(
          en: "forked: with \(checkpoint.head.size) entries this journal has another root; it was "
            + "rewritten, or went its own way",
          id:
            "bercabang: dengan \(checkpoint.head.size) catatan akar jurnal ini lain; jurnalnya ditulis "
            + "ulang, atau berjalan sendiri"), .bad)
    case .otherLog(let origin):
      .term(
        raw: "other-log",
        Term(
          en: "of another journal: this one is \(origin ?? "–")",
          id: "dari jurnal lain: yang ini \(origin ?? "–")"), .bad)
    }
  }
}

extension Section {
  /// Whose signatures were looked for, and found or not.
  static func signers(_ signers: [Signer]) -> Section {
    let table = Table(
      [
        Column("name", AgencyTitle.name), Column("id", Term(same: "ID")),
        Column("signed", Term(en: "Signature", id: "Tanda tangan")),
        Column("cosigned", Term(en: "Cosigned", id: "Disaksikan")),
      ],
      rows: signers.map { signer in
        let standing: (Cell, Cell) =
          switch signer.standing {
          case .signed:
            (.term(raw: "signed", Term(en: "signed", id: "ditandatangani"), .good), .empty)
          case .cosigned(let time):
            (.term(raw: "cosigned", Term(en: "cosigned", id: "disaksikan"), .good), .instant(time))
          case .missing: (.term(raw: "missing", Term(en: "missing", id: "tidak ada"), .bad), .empty)
          }
        return [
          .text(signer.key.name), .text(signer.key.id.hexadecimal), standing.0, standing.1,
        ]
      })
    return Section("signatures", Term(en: "Signed by", id: "Ditandatangani oleh"), .table(table))
  }
}
