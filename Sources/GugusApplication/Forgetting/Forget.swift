import GugusDomain
import GugusLog
import GugusStore

/// Forgets what was found, for good; every hash stays.
public struct Forget {
  private let found: FindForgettable.Answer
  private let name: PersonName?
  private let legalBasis: LegalBasis?
  private let request: RecordRequest
  private let isConfirmed: Bool

  /// What was found, and on what basis it is to go.
  ///
  /// - Parameters:
  ///   - name: of the person that is to be forgotten, who must not be named in what is recorded of it.
  ///   - isConfirmed: what was found was looked at.
  public init(
    _ found: FindForgettable.Answer, of name: PersonName?, on legalBasis: LegalBasis?,
    _ request: RecordRequest, isConfirmed: Bool
  ) {
    self.found = found
    self.name = name
    self.legalBasis = legalBasis
    self.request = request
    self.isConfirmed = isConfirmed
  }

  /// Forgets all of that as one command, and takes it out of the file.
  ///
  /// - Returns: what was forgotten; nil where nothing was left to forget, or nothing was to be.
  /// - Throws: `ForgettingFault`, `Refusal`, `WorkspaceFault`.
  public func run(
    on workspace: Workspace, now: Instant, keyring: @escaping Keyring
  ) throws -> ForgetTexts? {
    guard !request.isDryRun else { return nil }
    guard !found.isEmpty else {
      // What a forgetting before could not take out of the file goes now.
      try workspace.erase()
      return nil
    }
    guard let legalBasis else { throw ForgettingFault.noLegalBasis }
    for actor in [request.circumstances.actor, request.circumstances.recorder] {
      if let officer = actor?.officer?.text, name?.likeness(in: officer) != nil {
        throw ForgettingFault.officerNamesAgain
      }
    }
    if [legalBasis.number, legalBasis.title].contains(where: { name?.likeness(in: $0) != nil }) {
      throw ForgettingFault.legalBasisNamesAgain
    }
    guard isConfirmed else { throw ForgettingFault.notConfirmed }
    let action = found.action(on: legalBasis)
    try workspace.forget(action, request, now: now, keyring: keyring)
    return action
  }
}

/// Forgets in a copy from before all that a list says was forgotten.
public struct ForgetListed {
  private let list: ForgottenList

  public init(_ list: ForgottenList) { self.list = list }

  /// What of the list a copy lacks.
  ///
  /// - Parameter workspace: as it stands, whatever the list beside it says.
  /// - Throws: `OtherLog` of a list of another journal, `WorkspaceFault`.
  public func lacking(in workspace: Workspace) throws -> LackingForgets {
    try workspace.lacking(of: list)
  }

  /// Forgets all of that as one command, and takes it out of the file.
  ///
  /// - Parameter lacking: what the same workspace lacks.
  /// - Throws: `Refusal`, `WorkspaceFault`.
  public func run(
    _ lacking: LackingForgets, on workspace: Workspace, _ request: RecordRequest, now: Instant,
    keyring: @escaping Keyring
  ) throws {
    guard !request.isDryRun else { return }
    guard !lacking.isEmpty else { return try workspace.erase() }
    try workspace.forget(lacking.action, request, now: now, keyring: keyring)
  }
}

extension Workspace {
  fileprivate func forget(
    _ action: ForgetTexts, _ request: RecordRequest, now: Instant, keyring: @escaping Keyring
  ) throws {
    try forget(
      action, request.circumstances, now: now, asking: request.asking, keyring: keyring)
  }
}
