import GugusApplication
import GugusDomain
import GugusStore

/// The workspace of one run, opened by what first asks for it, or for the day that it is in its zone, and
/// by nothing else: neither is a file opened twice, nor a clock set twice.
final class OpenedRecord {
  private let console: Console
  private let locator: Locator
  private let presenter: Presenter
  private let opensAsFound: Bool
  private(set) var workspace: Workspace?
  /// The record has forgotten all that the list beside it says.
  private var isChecked = false
  private var clockSoFar: Clock
  /// The clock goes by the workspace's own zone, or there is none to go by.
  private var isClockSet: Bool

  /// - Parameters:
  ///   - opensAsFound: a workspace, whatever schema it has.
  ///   - isClockSet: the workspace that may be there already says nothing of today.
  init(
    _ console: Console, _ locator: Locator, _ presenter: Presenter, opensAsFound: Bool,
    isClockSet: Bool
  ) throws(UsageFault) {
    self.console = console
    self.locator = locator
    self.presenter = presenter
    self.opensAsFound = opensAsFound
    self.isClockSet = isClockSet
    clockSoFar = try Clock(console)
  }

  /// It goes by the zone of the workspace, where it has one and can be opened; why it cannot, whatever
  /// needs the workspace says.
  var clock: Clock {
    if !isClockSet {
      _ = try? asItStands()
      isClockSet = true
    }
    return clockSoFar
  }

  /// The workspace with all that is on record. A copy from before something was forgotten is not read
  /// until it has forgotten the same.
  func whole() throws -> Workspace {
    let record = try asItStands()
    if !isChecked {
      do {
        try record.checkForgotten()
      } catch let fault as WorkspaceFault where opensAsFound && fault.isOfRecord {
        // Whoever looks for what is wrong with it finds that, too.
      }
    }
    isChecked = true
    return record
  }

  /// The same, whatever the list beside it says is forgotten.
  ///
  /// - Throws: `UsageFault.notRehearsal` where `GUGUS_TODAY` says what time it is, and may not.
  func asItStands() throws -> Workspace {
    if let workspace { return workspace }
    guard let path = locator.workspace() else { throw UsageFault.noWorkspace }
    let record = try Workspace(openingFileAt: path, asFound: opensAsFound)
    // One that is damaged is opened so that somebody may look at what is wrong with it.
    if let settings = try? record.settings(), let founding = settings.founding {
      if console.saidTime != nil, founding.rehearsal == nil { throw UsageFault.notRehearsal }
      if founding.rehearsal != nil, console.isErrorTerminal { presenter.say(.rehearsal) }
      if !isClockSet, let zone = settings.zone { clockSoFar = clockSoFar.moved(to: zone) }
    }
    isClockSet = true
    workspace = record
    return record
  }
}

extension WorkspaceFault {
  /// It lies in the record itself.
  fileprivate var isOfRecord: Bool {
    switch self {
    case .damaged, .schema: true
    case .notFound, .alreadyThere, .notAWorkspace, .newer, .older, .readOnly, .folderReadOnly,
      .unreadable, .busy, .full, .cannotOpen, .cannotCreate, .inputOutput, .notErased,
      .lacksForgetting, .cannotRebuild, .forgottenList:
      false
    }
  }
}
