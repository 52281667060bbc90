import GugusDomain
import GugusFiles
import GugusLog
import GugusOutput
import GugusRegisters
import GugusStore

/// A register as somebody gave it, read as far as its columns.
public struct OpenedRegister {
  private let source: ByteSource
  private let file: String
  private var table: SourceTable

  /// Reads as much of a register as tells its form and its columns.
  ///
  /// - Parameter file: how messages call it.
  /// - Throws: `FileFaults`, `ReadFault`.
  public init(_ source: ByteSource, file: String, options: SourceOptions) throws {
    self.source = source
    self.file = file
    table = try SourceTable(source, file: file, options: options)
  }

  /// The form in which it was found to be.
  public var format: SourceFormat { table.format }

  /// A first mapping for it, as YAML that says where it guesses.
  ///
  /// - Parameter name: what to call the register.
  public mutating func guessedMapping(
    for kind: ImportKind, named name: String, in language: Language
  ) -> String {
    ImportMapping.guess(kind, &table, register: name, in: language)
  }

  /// The same register, of which it is known what its columns mean, and of which all has come that comes
  /// through a pipe: others record meanwhile, however slowly it gives its rows.
  ///
  /// - Parameter mapping: nil where the columns have our names.
  /// - Throws: `FileFaults`, `ReadFault`.
  public func given(for kind: ImportKind, _ mapping: ImportMapping?) throws -> GivenRegister {
    let mapping = try mapping ?? .own(kind, for: table, file: file)
    try mapping.check(table)
    try source.spool(upTo: SourceTable.pipeLimit)
    return GivenRegister(source: source, table: table, mapping: mapping)
  }
}

/// A register that is there to its last row, and of which it is known what its columns mean.
public struct GivenRegister {
  let source: ByteSource
  let table: SourceTable
  let mapping: ImportMapping
}

/// Takes a register onto the record, whatever its rows are about: all of it or nothing, or all that can be
/// taken.
public struct ImportRegister {
  private let register: GivenRegister
  private let request: RecordRequest
  private let keepsGoing: Bool

  /// A register, and how its rows are to go on record.
  ///
  /// - Parameter keepsGoing: records what can be taken though other rows are refused.
  public init(_ register: GivenRegister, _ request: RecordRequest, keepsGoing: Bool = false) {
    self.register = register
    self.request = request
    self.keepsGoing = keepsGoing
  }

  /// What became of a register.
  public struct Answer: Sendable {
    /// What became of the rows.
    public let account: ImportAccount
    /// In which encoding its text was read; nil of what is no text.
    public let encoding: TextEncoding?
    /// Which worksheet was read; nil of what is no workbook.
    public let sheets: WorkbookSheets?
    /// Columns that the mapping names and no row has had.
    public let unseen: [String]
    /// The first rows that were refused, in the order of the file.
    public let refused: [RefusedRow]
    /// What was wrong with rows that could not be read; nil where all could.
    public let unread: FileFaults?
  }

  /// Takes the rows onto the record in one transaction.
  ///
  /// - Parameters:
  ///   - language: of the reasons that stand in the file of refused rows.
  ///   - refused: gets the refused rows, as a file of them.
  /// - Throws: `Refusal` where nobody may import at all, `FileFaults`, `WorkspaceFault`, and what the
  ///   closures throw; then nothing changed.
  public func run(
    on workspace: Workspace, now: Instant, keyring: @escaping Keyring = { _ in nil },
    in language: Language, watching onlooker: some Onlooker,
    refused sink: (String) throws -> Void = { _ in }
  ) throws -> Answer {
    try onlooker.during { onlooker in
      var intake = RegisterIntake(register, in: language, watching: onlooker)
      let account = try intake.account(
        on: workspace, request, now: now, keyring: keyring, keepsGoing: keepsGoing, sink)
      return Answer(
        account: account, encoding: intake.encoding, sheets: register.table.sheets,
        unseen: intake.unseen.sorted(),
        refused: intake.refused, unread: intake.unread)
    }
  }
}
