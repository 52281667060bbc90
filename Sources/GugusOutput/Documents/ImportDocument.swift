import GugusDomain
import GugusReports

/// A row that was refused, and why.
public struct RefusedRow: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// Nil where the row could not be read so far.
  public var key: String?
  public var reason: Advice

  public init(line: Int, key: String?, reason: Advice) {
    self.line = line
    self.key = key
    self.reason = reason
  }
}

enum ImportTitle {
  static let register = Term(en: "Register", id: "Register")
  static let key = Term(en: "Key", id: "Kunci")
}

extension Document {
  /// What became of the rows of a register.
  ///
  /// - Parameters:
  ///   - refused: the first of those that were refused, in the order of the file.
  ///   - isDryRun: it was a rehearsal.
  public static func importing(
    _ account: ImportAccount, refused: [RefusedRow], isDryRun: Bool
  ) -> Document {
    var sections = [Section("account", nil, .facts(facts(of: account, isDryRun: isDryRun)))]
    if !refused.isEmpty {
      sections.append(self.refused(refused, of: account.refused))
    }
    if !account.assumed.isEmpty {
      sections.append(assumed(account))
    }
    if !account.daysOff.isEmpty {
      sections.append(daysOff(account))
    }
    let made =
      account.taskForces.map { created(.taskforce, Refusal.Noun.taskForce, $0.text) }
      + account.agencies.map { created(.agency, Refusal.Noun.agency, $0.text) }
    if !made.isEmpty {
      let table = Table(
        [
          Column("kind", Term(en: "What", id: "Apa")),
          Column("code", Term(en: "Code", id: "Kode")),
        ], rows: made)
      sections.append(
        Section(
          "created",
          Term(en: "Added because rows name them", id: "Ditambahkan karena disebut baris"),
          .table(table)))
    }
    if !account.vanished.isEmpty {
      sections.append(vanished(account))
    }
    return Document(sections)
  }

  private static func created(
    _ noun: Subject.Noun, _ called: Refusal.Noun, _ code: String
  ) -> [Cell] {
    [.term(raw: noun.rawValue, called.term, .normal), .text(code)]
  }

  private static func facts(of account: ImportAccount, isDryRun: Bool) -> [Fact] {
    [
      Fact("register", ImportTitle.register, .text(account.register)),
      Fact("read", Term(en: "Rows read", id: "Baris dibaca"), .number(account.read)),
      Fact("taken", Term(en: "Taken", id: "Diterima"), .number(account.taken)),
      Fact("changed", Term(en: "Changed", id: "Berubah"), .number(account.changed)),
      Fact("unchanged", Term(en: "Unchanged", id: "Tidak berubah"), .number(account.unchanged)),
      Fact("refused", Term(en: "Refused", id: "Ditolak"), .number(account.refused)),
      Fact(
        "vanished", Term(en: "No longer there", id: "Tidak ada lagi"),
        .number(account.vanished.count + account.moreVanished)),
      Fact("entries", Term(en: "Journal entries", id: "Catatan jurnal"), .number(account.entries)),
      Fact("result", Term(en: "Result", id: "Hasil"), result(of: account, isDryRun: isDryRun)),
    ]
  }

  private static func result(of account: ImportAccount, isDryRun: Bool) -> Cell {
    if account.isRecorded {
      .term(raw: "recorded", Term(en: "recorded", id: "tercatat"), .good)
    } else if account.refused > 0, !isDryRun {
      .term(raw: "refused", Term(en: "nothing recorded", id: "tidak ada yang dicatat"), .bad)
    } else if account.entries == 0 {
      .term(
        raw: "nothing", Term(en: "nothing to record", id: "tidak ada yang perlu dicatat"), .muted)
    } else {
      .term(
        raw: "dry-run", Term(en: "rehearsed, nothing recorded", id: "dicoba, tidak dicatat"), .muted
      )
    }
  }

  private static func refused(_ rows: [RefusedRow], of count: Int) -> Section {
    let table = Table(
      [
        Column("line", Term(en: "Line", id: "Baris ke"), .number),
        Column("key", ImportTitle.key),
        Column("reason", Term(en: "Reason", id: "Alasan"), isFlexible: true),
      ],
      rows: rows.map { row in
        [
          .number(row.line), .optional(row.key),
          .advice(raw: row.reason.spelled.en, row.reason, .bad),
        ]
      })
    let heading =
      rows.count < count
      ? Term(
        en: "Refused: the first \(rows.count) of \(count)",
        id: "Ditolak: \(rows.count) yang pertama dari \(count)")
      : Term(en: "Refused", id: "Ditolak")
    return Section("refused-rows", heading, .table(table))
  }

  private static func assumed(_ account: ImportAccount) -> Section {
    let table = Table(
      [
        Column("field", Term(en: "Field", id: "Ruas")),
        Column("rows", Term(en: "Rows", id: "Baris"), .number),
      ],
      rows: ImportField.allCases.compactMap { field in
        account.assumed[field].map { [.term(field), .number($0)] }
      })
    return Section(
      "assumed",
      Term(
        en: "Taken for granted, because the register does not say it",
        id: "Dianggap demikian, karena register tidak menyebutnya"), .table(table))
  }

  private static func daysOff(_ account: ImportAccount) -> Section {
    let table = Table(
      [
        Column("code", Term(en: "Code", id: "Kode")),
        Column("due", ImportField.due.term),
      ], rows: account.daysOff.map { [.code($0.code), .day($0.due)] })
    let all = account.daysOff.count + account.moreDaysOff
    let heading =
      account.moreDaysOff > 0
      ? Term(
        en: "Due on no working day, as the register says: the first \(account.daysOff.count) of "
          + "\(all)",
        id: "Batas waktu bukan hari kerja, menurut registernya: \(account.daysOff.count) yang "
          + "pertama dari \(all)")
      : Term(
        en: "Due on no working day, as the register says",
        id: "Batas waktu bukan hari kerja, menurut registernya")
    return Section("days-off", heading, .table(table))
  }

  private static func vanished(_ account: ImportAccount) -> Section {
    let all = account.vanished.count + account.moreVanished
    let heading =
      account.moreVanished > 0
      ? Term(
        en: "No longer in the register, and still on record: the first "
          + "\(account.vanished.count) of \(all)",
        id:
          "Tidak lagi ada di register, dan tetap tercatat: \(account.vanished.count) yang pertama "
          + "dari \(all)")
      : Term(
        en: "No longer in the register, and still on record",
        id: "Tidak lagi ada di register, dan tetap tercatat")
    return Section(
      "vanished-rows", heading,
      .table(Table([Column("key", ImportTitle.key)], rows: account.vanished.map { [.text($0)] })))
  }
}
