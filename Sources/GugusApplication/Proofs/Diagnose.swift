import GugusDomain
import GugusOutput
import GugusReports
import GugusStore

/// Finds all that is wrong with a workspace, as far as anybody reads it.
public struct Diagnose {
  /// More faults than a person reads have one cause.
  public static let limit = 100

  public init() {}

  /// What was found.
  public struct Answer {
    /// The faults, and how much was looked at.
    public let verification: Verification
    /// Says which things the faults are about.
    public let document: Document

    /// There may be faults beyond those that are shown.
    public var isCut: Bool { verification.faults.count >= Diagnose.limit }
  }

  /// Looks for faults until there are as many as anybody reads.
  ///
  /// - Parameter workspace: opened as it was found.
  /// - Throws: `WorkspaceFault` where nothing can be read at all.
  public func run(on workspace: Workspace, watching onlooker: some Onlooker) throws -> Answer {
    let verification = try onlooker.during {
      try workspace.verifyWithPolicies(limit: Diagnose.limit, progress: $0.show)
    }
    return Answer(
      verification: verification,
      document: .diagnosis(VerificationReport(verification, of: workspace)))
  }
}
