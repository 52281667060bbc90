import GugusDomain
import GugusFiles
import GugusMinutes
import GugusStore

/// Reads a file of minutes, in our format or as notes, into what would go on record: doubts are kept as
/// doubts, and nothing is recorded.
public struct ReadMinutes {
  private let bytes: [UInt8]
  private let file: String
  private let dialect: MinutesDialect?
  private let meeting: ChosenMeeting?
  private let assumptions: MinutesProposal.Assumptions
  /// Whether the bytes are read as notes.
  public let isNotes: Bool

  /// A file of minutes, and how it is to be read.
  ///
  /// - Parameters:
  ///   - file: how messages call it.
  ///   - dialect: as what it is read where it is text, documents being notes in any case; nil where nobody
  ///     said, for our format.
  ///   - meeting: which one of notes that hold several.
  ///   - assumptions: what somebody says for notes that do not say it themselves. Agencies are those on
  ///     record besides.
  public init(
    _ bytes: [UInt8], file: String, as dialect: MinutesDialect?, of meeting: ChosenMeeting? = nil,
    assuming assumptions: MinutesProposal.Assumptions = MinutesProposal.Assumptions()
  ) {
    self.bytes = bytes
    self.file = file
    self.dialect = dialect
    self.meeting = meeting
    self.assumptions = assumptions
    let isText = DocumentFormat(of: bytes) == .text
    isNotes =
      switch dialect {
      case .auto: !isText || MinutesDialect(of: bytes) == .notes
      case .gugus, nil: !isText
      case .notes: true
      }
  }

  /// What can be wrong with a file of minutes.
  public enum Fault: Error {
    /// It is not in our format but looks like notes, and nobody said as what to read it.
    case otherDialect(FileFaults)
    /// Notes in which something is open.
    case open(FileFaults)
  }

  /// What a file gives.
  public enum Answer {
    case minutes(Minutes)
    case notes(Minutes, MinutesProposal)

    /// What would go on record, however the file was written.
    public var minutes: Minutes {
      switch self {
      case .minutes(let minutes), .notes(let minutes, _): minutes
      }
    }
  }

  /// What would go on record.
  ///
  /// - Parameter workspace: nil where there is none, in which notes are read all the same.
  /// - Throws: `Fault`, `FileFaults`, `Refusal` of what is assumed and not on record.
  public func run(on workspace: Workspace?, today: Day) throws -> Answer {
    if isNotes {
      let proposal = try proposal(on: workspace, today: today)
      do throws(FileFaults) {
        return .notes(try proposal.minutes(), proposal)
      } catch {
        throw Fault.open(error)
      }
    }
    let agencies = try workspace.map { try AgencyNames(of: $0, on: today) }
    do throws(FileFaults) {
      return .minutes(try Minutes.read(bytes: bytes, file: file, agencies: agencies))
    } catch {
      if dialect == nil, MinutesDialect(of: bytes) == .notes { throw Fault.otherDialect(error) }
      throw error
    }
  }

  /// The file as a proposal, with all that is open in it.
  public func proposal(on workspace: Workspace?, today: Day) throws -> MinutesProposal {
    var assumptions = assumptions
    if let workspace {
      try workspace.checkKnown(assumptions.taskForce, assumptions.creditors)
      assumptions.names.agencies = try AgencyNames(of: workspace, on: today)
    }
    let format = DocumentFormat(of: bytes)
    if format == .text {
      return try MinutesProposal.read(
        bytes: bytes, file: file, meeting: meeting, assuming: assumptions)
    }
    return try MinutesProposal.read(
      pandoc: try Pandoc.json(of: bytes, format, file: file), of: format, file: file,
      holding: DocumentText(of: bytes, format), meeting: meeting, assuming: assumptions)
  }

  /// A file in our format, written anew.
  ///
  /// - Throws: `FileFaults`.
  public func written(in language: Language) throws -> String {
    try Minutes.read(bytes: bytes, file: file).write(in: language)
  }
}

extension LogMinutes {
  /// A file says of which meeting it is, and somebody says another.
  public struct OtherMeeting: Error {}

  /// What the file says of which meeting it is goes together with what somebody says, or is refused.
  ///
  /// - Throws: `OtherMeeting`.
  public init(
    _ minutes: Minutes, imposesAll: Bool, saying identity: Identity
  ) throws(OtherMeeting) {
    self.init(minutes, imposesAll: imposesAll)
    switch identity {
    case .unsaid: return
    case .editionOf(let code):
      if let own = minutes.code, own != code { throw OtherMeeting() }
    case .another:
      if minutes.code != nil || minutes.edition != nil { throw OtherMeeting() }
    }
    self.identity = identity
  }
}
