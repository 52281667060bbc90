/// What became of the rows of a register; of a rehearsal, what would become of them.
public struct ImportAccount: Hashable, Sendable {
  /// What its rows are about.
  public let kind: ImportKind
  /// What the register is called.
  public let register: String
  /// Whether it stands. It does not where it was a rehearsal, where a row was refused and all or
  /// nothing was wanted, and where there was nothing to record.
  public var isRecorded = false
  /// The same request was recorded before; the rows were not read.
  public var wasRecordedBefore = false
  /// Rows that were read, whatever became of them.
  public var read = 0
  /// Came on the record.
  public var taken = 0
  /// Were there, and now say something else.
  public var changed = 0
  /// Were there, and say what they said.
  public var unchanged = 0
  /// Rows that were refused, or that could not be read.
  public var refused = 0
  /// Entries in the journal.
  public var entries = 0
  /// Rows in which a stated default or a rule had to stand in for what the register does not say.
  public var assumed: [ImportField: Int] = [:]
  /// Due dates on a day on which nobody works, kept as the register has them though new ones move to
  /// working days here; in the order of the rows.
  public var daysOff: [DayOff] = []
  /// How many there are beyond those.
  public var moreDaysOff = 0
  /// Agencies that were added because rows name them.
  public var agencies: [AgencyCode] = []
  /// Task forces that were formed because rows name them.
  public var taskForces: [TaskForceCode] = []
  /// Keys that the register had at an earlier import and has no more, in their order; what came of
  /// them stands.
  public var vanished: [String] = []
  /// How many vanished beyond those.
  public var moreVanished = 0

  /// A commitment and the day on which it is due.
  public struct DayOff: Hashable, Sendable {
    /// The commitment that the row became.
    public var code: CommitmentCode
    /// Its due date, on which no office works.
    public var due: Day

    public init(code: CommitmentCode, due: Day) {
      self.code = code
      self.due = due
    }
  }

  /// Nobody reads a longer list.
  public static let vanishedLimit = 100

  public init(_ kind: ImportKind, register: String) {
    self.kind = kind
    self.register = register
  }
}
