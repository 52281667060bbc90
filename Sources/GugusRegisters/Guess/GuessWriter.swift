import GugusDomain
import GugusFiles

/// Writes a guess as a mapping file, with the reason for each line.
struct GuessWriter {
  private let guess: MappingGuess
  private let register: String
  private let sheets: WorkbookSheets?
  private let language: Language
  private let kind: ImportKind
  private var lines: [String] = []

  init(
    _ guess: MappingGuess, register: String, sheets: WorkbookSheets?, _ language: Language
  ) {
    self.guess = guess
    self.register = register
    self.sheets = sheets
    self.language = language
    kind = guess.kind
  }

  func text() -> String {
    var writer = self
    writer.write()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    let rows = guess.sample.rows
    comment(
      Term(
        en: "A first mapping, made by looking at \(rows) rows. Lines marked “# ?” are uncertain: "
          + "check them.",
        id: "Pemetaan awal, dibuat dengan melihat \(rows) baris. Baris bertanda “# ?” belum pasti: "
          + "periksa dulu."))
    if let sheets { comment(sheets.words) }
    lines.append("\(kind.term.in(language)):")
    add(RegisterProperty.register.term, scalar(register), note: nil)
    if guess.columns[.key] == nil { comment(noKey, indent: 2) }
    for field in kind.fields {
      if let match = guess.columns[field] {
        found(field, match)
      } else if kind.required.contains(where: { $0.first == field })
        && !kind.required.contains(where: { $0.contains(field) && isFound($0) })
      {
        missing(field)
      } else if field == .supporters {
        restOfDebtors()
      } else if field == .state, kind == .commitments {
        add(
          field.term, "{\(key(.otherwise)): \(CommitmentState.active.term.in(language))}",
          note: Term(
            en: "? no column says it; each row is counted as assumed",
            id: "? tidak ada kolomnya; setiap baris dihitung sebagai perkiraan"))
      }
    }
    dates()
    agencies()
    taskForces()
    if !guess.unused.isEmpty {
      let names = guess.unused.map { scalar($0.name) }.joined(separator: ", ")
      comment(Term(en: "Not used: \(names)", id: "Tidak dipakai: \(names)"), indent: 2)
    }
  }

  private func isFound(_ group: [ImportField]) -> Bool {
    group.contains { guess.columns[$0] != nil }
  }

  // MARK: Fields

  private mutating func found(_ field: ImportField, _ match: MappingGuess.Match) {
    let column = match.column
    let name = scalar(column.name)
    switch field {
    case .state, .kind, .role, .completion: words(field, match)
    case .debtor, .agency, .against:
      if let sign = column.separator {
        add(field.term, list(column.name, sign, .first), note: reason(field, match))
      } else {
        add(field.term, name, note: reason(field, match))
      }
    case .supporters:
      add(field.term, supporters(column), note: supportersNote(match))
    case _ where kind.isList(field):
      let sign = column.separator
      add(
        field.term, sign.map { list(column.name, $0, .all) } ?? name, note: reason(field, match))
    default: add(field.term, name, note: reason(field, match))
    }
  }

  /// Where no other column names supporters, those who stand behind the first in that of debtors.
  private mutating func restOfDebtors() {
    guard let column = guess.columns[.debtor]?.column, let sign = column.separator else { return }
    add(
      ImportField.supporters.term, list(column.name, sign, .rest),
      note: Term(en: "those after the first", id: "yang sesudah nama pertama"))
  }

  private mutating func missing(_ field: ImportField) {
    let placeholder: (text: String, key: ExpressionProperty) =
      switch kind.form(of: field) {
      case .day, .closingDay: ("2999-12-31", .otherwise)
      case .agencyKind: (AgencyKind.institution.term.in(language), .constant)
      case .name: (Term(en: "FILL-IN", id: "ISI-DI-SINI").in(language), .constant)
      default: (Term(en: "general", id: "umum").in(language), .constant)
      }
    add(
      field.term, "{\(key(placeholder.key)): \(placeholder.text)}",
      note: Term(
        en: "? no column says it: put here what is right for all rows",
        id: "? tidak ada kolomnya: isi dengan yang benar untuk semua baris"))
  }

  /// A field of a closed vocabulary, with what the register's own words may mean.
  private mutating func words(_ field: ImportField, _ match: MappingGuess.Match) {
    let form = kind.form(of: field)
    func isOurs(_ text: String) -> Bool { form.fault(in: text, []) == nil }
    let theirs = match.column.values.filter { !isOurs($0) }
    if theirs.isEmpty {
      return add(field.term, scalar(match.column.name), note: reason(field, match))
    }
    lines.append("  \(field.term.in(language)):")
    add(ExpressionProperty.column.term, scalar(match.column.name), note: reason(field, match), 4)
    lines.append("    \(key(.values)):")
    for text in theirs {
      let meaning = field == .state ? kind.meaning(ofState: text) : nil
      add(
        Term(same: scalar(text)), (meaning ?? fallback(form)).in(language),
        note: meaning == nil ? Term(en: "? what does it mean?", id: "? apa artinya?") : nil, 6)
    }
  }

  /// The word that claims least.
  private func fallback(_ form: FieldForm) -> Term {
    switch form {
    case .agencyKind: AgencyKind.institution.term
    case .role: Role.member.term
    case .completion: Completion.noEvidence.term
    case .forecast: Forecast.amber.term
    case .meetingState: MeetingState.scheduled.term
    case .findingState: FindingState.open.term
    default: CommitmentState.active.term
    }
  }

  private func supporters(_ column: ColumnSample) -> String {
    guard let sign = column.separator else { return scalar(column.name) }
    return list(column.name, sign, rowsWithDebtor(column) > 0 ? .others : .all)
  }

  private func supportersNote(_ match: MappingGuess.Match) -> Term {
    let rows = rowsWithDebtor(match.column)
    guard rows > 0 else { return reason(.supporters, match) }
    return reason(.supporters, match)
      + Term(
        en: "; the debtor stands among them in \(rows) rows and is left out",
        id: "; penanggung jawab ada di antaranya pada \(rows) baris dan tidak dihitung")
  }

  /// Rows in which the list of supporters names the debtor too.
  private func rowsWithDebtor(_ column: ColumnSample) -> Int {
    guard let debtors = guess.columns[.debtor]?.column else { return 0 }
    return zip(debtors.cells, column.names(partedAt: column.separator)).count { debtor, others in
      debtor.first.map(others.contains) == true
    }
  }

  private func reason(_ field: ImportField, _ match: MappingGuess.Match) -> Term {
    let column = match.column
    let different = Term(
      en: "\(column.values.count) different texts", id: "\(column.values.count) teks berbeda")
    let why: Term =
      switch match.reason {
      case .name where field == .key:
        Term(en: "by its name; differs in every row", id: "dari namanya; berbeda di setiap baris")
      case .name(isSure: true): Term(en: "by its name", id: "dari namanya")
      case .name(isSure: false):
        Term(en: "? its name looks like it", id: "? namanya mirip")
      case .unique:
        Term(en: "? differs in every row", id: "? berbeda di setiap baris")
      case .longest: Term(en: "? holds the longest texts", id: "? memuat teks terpanjang")
      case .dates: Term(en: "? the first column of dates", id: "? kolom tanggal pertama")
      }
    let empty = column.cells.count - column.filled
    return why + Term(same: "; ") + different
      + (empty == 0
        ? Term(same: "") : Term(en: "; empty in \(empty) rows", id: "; kosong di \(empty) baris"))
  }

  private var noKey: Term {
    switch kind {
    case .agencies, .memberships:
      Term(
        en: "? No column differs in every row: a row is named by its agency.",
        id: "? Tidak ada kolom yang berbeda di setiap baris: baris dinamai menurut instansinya.")
    case .commitments:
      Term(
        en: "? No column differs in every row: a row is named by a digest of its task force, "
          + "debtor and deliverable. Where one of them changes, it is another row.",
        id: "? Tidak ada kolom yang berbeda di setiap baris: baris dinamai dengan intisari gugus "
          + "tugas, penanggung jawab, dan keluarannya. Bila salah satu berubah, itu baris lain.")
    case .meetings:
      Term(
        en: "? No column differs in every row: a row is named by a digest of its task force, date "
          + "and title.",
        id: "? Tidak ada kolom yang berbeda di setiap baris: baris dinamai dengan intisari gugus "
          + "tugas, tanggal, dan judulnya.")
    case .findings:
      Term(
        en: "? No column differs in every row: a row is named by a digest of its task force, "
          + "agency, day and grounds.",
        id: "? Tidak ada kolom yang berbeda di setiap baris: baris dinamai dengan intisari gugus "
          + "tugas, instansi, tanggal, dan dasarnya.")
    }
  }

  // MARK: The register as a whole

  private mutating func dates() {
    let formats = guess.dates.formats
    guard !formats.isEmpty else { return }
    let texts = formats.map { flow($0.text) }.joined(separator: ", ")
    add(
      RegisterProperty.dates.term, "[\(texts)]",
      note: guess.dates.isAmbiguous
        ? Term(
          en: "? day first and month first read every date: which is meant?",
          id: "? semua tanggal terbaca baik hari dulu maupun bulan dulu: mana yang benar?")
        : nil)
  }

  private mutating func agencies() {
    guard let field = kind.mainAgency, let main = guess.columns[field]?.column else { return }
    let names = Set(main.names(partedAt: main.separator).joined())
    guard !names.allSatisfy(AgencyCode.accepts) else { return }
    lines.append("  \(RegisterProperty.agencies.term.in(language)):")
    let near = nearNames(names)
    if !near.isEmpty {
      comment(
        Term(
          en: "? These names are nearly those of others. Uncomment those that mean the same:",
          id: "? Nama-nama ini hampir sama dengan nama lain. Aktifkan yang maksudnya sama:"),
        indent: 4)
      comment(Term(same: "\(NamesProperty.aliases.term.in(language)):"), indent: 4)
      for (name, meanings) in near {
        let all =
          meanings.count == 1
          ? scalar(meanings[0]) : "[\(meanings.map(flow).joined(separator: ", "))]"
        comment(Term(same: "  \(scalar(name)): \(all)"), indent: 4)
      }
    }
    let kindText = AgencyKind.institution.term.in(language)
    let sector = Term(en: "general", id: "umum").in(language)
    add(
      NamesProperty.create.term,
      "{\(DetailProperty.kind.term.in(language)): \(kindText), "
        + "\(DetailProperty.sector.term.in(language)): \(sector)}",
      note: Term(
        en:
          "? \(names.count) agencies in “\(visible(main.name))”; those that are not on record are added so",
        id:
          "? \(names.count) instansi di “\(visible(main.name))”; yang belum tercatat ditambahkan begini"
      ),
      4)
  }

  /// Names of supporters that no debtor has, each with those debtors' names that it holds, or with
  /// the one that is nearest.
  private func nearNames(_ names: Set<String>) -> [(name: String, meanings: [String])] {
    guard let column = guess.columns[.supporters]?.column, names.count <= 200 else { return [] }
    var seen = names
    let others = column.names(partedAt: column.separator).joined()
      .filter { seen.insert($0).inserted }.prefix(200)
    let sorted = names.sorted()
    return others.compactMap { name in
      let held = sorted.filter { name.contains($0) }
      if !held.isEmpty { return (name, held) }
      // A title that holds the whole name is a better guess than one that is merely as long.
      let longer = sorted.filter { $0.contains(name) }.min { $0.count < $1.count }
      return (longer ?? nearest(to: name, among: sorted).first).map { (name, [$0]) }
    }
  }

  private mutating func taskForces() {
    guard kind.mainAgency == .debtor else { return }
    lines.append("  \(RegisterProperty.taskForces.term.in(language)):")
    add(
      NamesProperty.join.term, Role.member.term.in(language),
      note: Term(
        en: "agencies that are no members of the task force join it",
        id: "instansi yang belum menjadi anggota gugus tugas bergabung"), 4)
  }

  // MARK: Lines

  private mutating func add(_ key: Term, _ value: String, note: Term?, _ indent: Int = 2) {
    let note = note.map { "  # \($0.in(language))" } ?? ""
    lines.append("\(String(repeating: " ", count: indent))\(key.in(language)): \(value)\(note)")
  }

  private mutating func comment(_ words: Term, indent: Int = 0) {
    lines.append("\(String(repeating: " ", count: indent))# \(words.in(language))")
  }

  private func list(_ column: String, _ sign: String, _ take: ListPortion) -> String {
    let taken = take == .all ? "" : ", \(key(.take)): \(take.term.in(language))"
    return "{\(key(.column)): \(flow(column)), \(key(.split)): \"\(sign)\"\(taken)}"
  }

  private func key(_ key: ExpressionProperty) -> String { key.term.in(language) }

  private func scalar(_ text: String) -> String { YAMLScalar.write(text) }

  /// Within braces, where a comma ends a text.
  private func flow(_ text: String) -> String {
    let written = scalar(text)
    return written == text && text.contains(",") ? "\"\(text)\"" : written
  }
}
