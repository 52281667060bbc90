import GugusDomain
import GugusFiles

/// Which agency a name in notes stands for: people by a table of theirs, agencies by their codes
/// and names. Names are compared without regard to case and punctuation.
public struct NameTable: Sendable {
  private var people: [String: AgencyCode] = [:]
  /// Those on record.
  public var agencies = AgencyNames()
  /// All names of one person, as written; the first is the one to show.
  private(set) var persons: [[String]] = []

  /// The largest table of people that is read, in bytes: they are all held.
  public static let fileLimit = 4_000_000

  public init() {}

  /// Reads a table of people with the columns name and agency (`nama`, `instansi`), and also
  /// (`alias`) for other names of the same person, parted by semicolons. What other columns say is
  /// left aside.
  ///
  /// - Parameter file: what messages call the file.
  /// - Throws: all that is wrong with the file, in the order of its lines.
  public init(people source: ByteSource, file: String) throws(FileFaults) {
    var table = try SourceTable(source, file: file)
    var columns: [PeopleColumn: String] = [:]
    for name in table.columns {
      if let column = PeopleColumn.named(name) { columns[column] = name }
    }
    var faults = FaultTally()
    for column in [PeopleColumn.name, .agency] where columns[column] == nil {
      faults.add(FileFault(PeopleFault.missingColumn(column.term), in: file))
    }
    try faults.check()
    while true {
      do throws(FileFault) {
        guard let row = try table.next() else { break }
        try add(row, columns)
      } catch {
        if error.cause.isFinal { throw FileFaults([error]) }
        faults.add(error)
      }
    }
    try faults.check()
  }

  /// Takes in one person.
  private mutating func add(
    _ row: SourceRow, _ columns: [PeopleColumn: String]
  ) throws(FileFault) {
    try row.check(columns.values)
    func cell(_ column: PeopleColumn) -> SourceCell? { columns[column].flatMap { row[$0] } }
    guard let name = cell(.name)?.texts.first, !plain(name).isEmpty else {
      throw row.fault(PeopleFault.noName)
    }
    let fault = cell(.agency)?.fault ?? row.fault
    let said = cell(.agency)?.texts.first ?? ""
    guard let agency = AgencyCode(String(said[...].trimmed)) else {
      throw fault(PeopleFault.badAgency(said))
    }
    let others = (cell(.also)?.texts ?? []).flatMap { $0.split(separator: ";").map(String.init) }
    let names = [name] + others.filter { !plain($0).isEmpty }
    for name in names {
      if let other = people.updateValue(agency, forKey: plain(name)), other != agency {
        throw fault(PeopleFault.twoAgencies(name, other, agency))
      }
    }
    persons.append(names.map { $0[...].whiteSpaceFolded })
  }

  func agency(ofPerson name: String) -> AgencyCode? { people[plain(name)] }

  /// The agency of that person, or all of that name.
  func agencies(named name: String) -> Set<AgencyCode> {
    agency(ofPerson: name).map { [$0] } ?? agencies.near(name)
  }

  /// The agency of that person, or the only one of that name.
  func agency(named name: String) -> AgencyCode? { agencies(named: name).only }

  /// Whether an agency is called so.
  func isAgency(_ name: Substring) -> Bool { !agencies.near(String(name)).isEmpty }

  /// Whether an agency, whoever heads it, or a person of the table is called so.
  func isKnown(_ name: Substring) -> Bool {
    isAgency(name) || agency(ofPerson: String(name)) != nil
      || !agencies.ofOffice(String(name)).isEmpty
  }
}

/// A column of a table of people.
enum PeopleColumn: String, Vocabulary {
  case name
  case agency
  case also

  var term: Term {
    switch self {
    case .name: Term(en: "name", id: "nama")
    case .agency: Term(en: "agency", id: "instansi")
    case .also: Term(en: "also", id: "alias")
    }
  }
}

/// What can be wrong in a table of people.
public enum PeopleFault: FaultCause, Hashable {
  case missingColumn(Term)
  case noName
  case badAgency(String)
  /// One name for people of two agencies.
  case twoAgencies(String, AgencyCode, AgencyCode)

  public var cause: Term {
    switch self {
    case .missingColumn(let name):
      Term(
        en: "the table of people lacks column “\(name.en)”",
        id: "tabel orang belum memuat kolom “\(name.id)”")
    case .noName: Term(en: "this row names nobody", id: "baris ini tidak menyebut nama siapa pun")
    case .badAgency(let text): MinutesFault.badAgency(text).cause
    case .twoAgencies(let name, let one, let other):
      Term(
        en: "\(quoted(name)) is of \(one) in an earlier line and of \(other) here; keep one, or "
          + "tell two people apart by their full names",
        id: "\(quoted(name)) dari \(one) di baris sebelumnya dan dari \(other) di sini; sisakan "
          + "satu, atau bedakan dua orang dengan nama lengkapnya")
    }
  }

  public var example: Term { PeopleFault.example }

  static let example = Term(
    en: """
      name,agency,also
      Ratna Dewi,DINKES,dr. Ratna;Ratna
      """,
    id: """
      nama,instansi,alias
      Ratna Dewi,DINKES,dr. Ratna;Ratna
      """)
}
