/// Forgets personal texts and files of evidence, all as one command.
public struct ForgetTexts: Action {
  public var texts: [Forgetting]
  public var files: [ForgottenFile]

  public init(_ texts: [Forgetting], files: [ForgottenFile] = []) {
    self.texts = texts
    self.files = files
  }

  public init(_ forgetting: Forgetting) { self.init([forgetting]) }

  public func decide(in register: some Register, _ act: Circumstances) throws -> Ruling {
    let texts = texts.map { forgetting -> WorkspaceEvent in
      var forgetting = forgetting
      forgetting.paths = Set(forgetting.paths).sorted()
      return .textsForgotten(forgetting)
    }
    let events = texts + files.map(WorkspaceEvent.fileForgotten)
    return Ruling(events.map { Happening(.workspace($0), on: act.on) })
  }
}
