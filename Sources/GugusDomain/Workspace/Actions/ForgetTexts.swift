/// Forgets personal texts and files of evidence, all as one command.
public struct ForgetTexts: Action {
  /// The texts that go, entry by entry.
  public var texts: [Forgetting]
  /// The files whose bytes go.
  public var files: [ForgottenFile]

  public init(_ texts: [Forgetting], files: [ForgottenFile] = []) {
    self.texts = texts
    self.files = files
  }

  /// Forgets texts of one entry on one legal basis.
  public init(_ forgetting: Forgetting) { self.init([forgetting]) }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let texts = texts.map { forgetting -> WorkspaceEvent in
      var forgetting = forgetting
      forgetting.paths = Set(forgetting.paths).sorted()
      return .textsForgotten(forgetting)
    }
    let events = texts + files.map(WorkspaceEvent.fileForgotten)
    return Ruling(events.map { Happening(.workspace($0), on: act.on) })
  }
}
