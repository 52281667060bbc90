import GugusDomain
import GugusLog
import GugusOutput
import GugusReports
import GugusStore

/// Makes a report that somebody was given again, from the journal as it was then, and compares the bytes.
public struct VerifyReport {
  private let kind: ReportKind
  private let bytes: [UInt8]
  private let made: MadeReport

  /// A report that somebody was given, as its bytes are.
  ///
  /// - Throws: `ReportFault` of bytes that are no report, or another than this one.
  public init(_ kind: ReportKind, _ bytes: [UInt8]) throws(ReportFault) {
    guard let made = MadeReport(bytes) else { throw .notAReport }
    guard made.provenance.report == kind.name else { throw .otherReport(made.provenance.report) }
    self.kind = kind
    self.bytes = bytes
    self.made = made
  }

  /// Makes the report again, and compares.
  ///
  /// - Parameter language: of a report that is the same in both.
  /// - Returns: where it comes from, as it says and as is so.
  /// - Throws: `ReportFault`; `UnsoundJournal` where nothing can be vouched for.
  public func run(
    on record: Workspace, _ clock: Clock, in language: Language, watching onlooker: some Onlooker
  ) throws -> Provenance {
    try record.vouch(watching: onlooker)
    let claimed = made.provenance
    let now = try record.treeHead().size
    guard claimed.entries <= now,
      try record.treeHead(at: claimed.entries).root.hexadecimal == claimed.root
    else { throw ReportFault.otherJournal(entries: claimed.entries, now: now) }
    func again() throws -> [UInt8] {
      let report = try ReportOrigin(kind, claimed).made(from: record, clock, watching: onlooker)
      var bytes: [UInt8] = []
      try onlooker.watching(report.workspace) {
        try report.document.render(as: made.format, language: made.language ?? language) {
          bytes += $0
        }
      }
      return bytes
    }
    let remade = try again()
    if remade == bytes { return claimed }
    let forgotten = try record.forgotten(after: claimed.entries)
    guard forgotten == 0 else {
      let mark = ReportComparison.mark(in: [remade, bytes])
      let marked = try PersonalText.$markOfForgotten.withValue(mark) { try again() }
      let line = ReportComparison(made.format, mark: mark).difference(bytes, marked)
      throw ReportFault.forgottenSince(forgotten, line: line)
    }
    let line = zip(remade, bytes).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "\n") } + 1
    throw ReportFault.differs(line: line, madeWith: claimed.version)
  }
}

/// What can be wrong with a report that is to be made again.
public enum ReportFault: Error, Hashable, Sendable {
  case notAReport
  /// It is the report of this name.
  case otherReport(String)
  case otherJournal(entries: Int, now: Int)
  case differs(line: Int, madeWith: String)
  /// So many texts were forgotten since it was made. It differs from that line on in other things, too;
  /// nil where in nothing else.
  case forgottenSince(Int, line: Int?)
}
