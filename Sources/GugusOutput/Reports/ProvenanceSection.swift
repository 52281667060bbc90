import GugusDomain
import GugusReports

extension Provenance {
  /// What a document says of it to its reader: what was not asked is not said.
  var section: Section {
    Section(
      "provenance", Term(en: "Where this comes from", id: "Asal laporan ini"),
      .facts(facts.filter { $0.value != .empty }))
  }

  /// The machine names of the facts are what `init(values:)` reads back.
  var facts: [Fact] {
    func optional<Value>(_ value: Value?, _ cell: (Value) -> Cell) -> Cell {
      value.map(cell) ?? .empty
    }
    return [
      Fact(Key.report.rawValue, Term(en: "Report", id: "Laporan"), .text(report)),
      Fact(
        Key.workspace.rawValue, Term(en: "Workspace", id: "Ruang kerja"),
        optional(workspace, Cell.text)),
      Fact(
        Key.taskForce.rawValue, CommitmentTitle.taskForce,
        optional(scope.taskForce) { .text($0.text) }),
      Fact(Key.agency.rawValue, AgencyTitle.agency, optional(scope.agency) { .text($0.text) }),
      Fact(Key.from.rawValue, Term(en: "From", id: "Dari"), optional(period) { .day($0.from) }),
      Fact(
        Key.until.rawValue, Term(en: "Until", id: "Sampai"), optional(period) { .day($0.until) }),
      Fact(Key.seenOn.rawValue, Term(en: "As seen on", id: "Keadaan per"), .day(seenOn)),
      Fact(
        Key.asOf.rawValue, Term(en: "As it stood on", id: "Keadaan pada"),
        optional(asOf, Cell.day)),
      Fact(
        Key.knownBy.rawValue, Term(en: "As was known by", id: "Yang diketahui pada"),
        optional(knownBy, Cell.instant)),
      Fact(Key.entries.rawValue, LogTitle.entries, .number(entries)),
      Fact(Key.root.rawValue, LogTitle.root, .text(root)),
      Fact(
        Key.rehearsal.rawValue, Term(en: "Rehearsal", id: "Latihan"),
        rehearsal ? .term(raw: Provenance.yes, Term(en: "yes", id: "ya"), .warning) : .empty),
      Fact(Key.version.rawValue, Term(en: "Made with", id: "Dibuat dengan"), .text(version)),
    ]
  }

  private static let yes = "yes"

  private enum Key: String {
    case report, workspace, agency, from, until, entries, rehearsal, version
    case taskForce = "task-force"
    case seenOn = "as-seen-on"
    case asOf = "as-of"
    case knownBy = "known-by"
    case root = "root-hash"
  }

  /// From the values that the section gives machines; nil where one that is needed is missing or
  /// is none.
  public init?(values: [String: String]) {
    func value(_ key: Key) -> String? { values[key.rawValue] }
    let days = (value(.from).flatMap { Day(iso: $0) }, value(.until).flatMap { Day(iso: $0) })
    let period: Period?
    switch days {
    case (let from?, let until?):
      period = Period(from: from, until: until)
      if period == nil { return nil }
    case (nil, nil): period = nil
    default: return nil
    }
    guard let report = value(.report), let seenOn = value(.seenOn).flatMap({ Day(iso: $0) }),
      let entries = value(.entries).flatMap({ Int($0) }), entries >= 0, let root = value(.root),
      let version = value(.version)
    else { return nil }
    self.init(
      report: report, version: version, workspace: value(.workspace), entries: entries, root: root,
      scope: Scope(
        taskForce: value(.taskForce).flatMap { TaskForceCode($0) },
        agency: value(.agency).flatMap { AgencyCode($0) }),
      period: period, seenOn: seenOn,
      asOf: value(.asOf).flatMap { Day(iso: $0) },
      knownBy: value(.knownBy).flatMap { Instant(iso: $0) })
    rehearsal = value(.rehearsal) == Provenance.yes
  }
}
