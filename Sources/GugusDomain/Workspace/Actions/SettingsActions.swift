/// Changes how the workspace is set up.
public struct Configure: Action {
  /// What is set otherwise; what it leaves out stays.
  public var change: SettingsChange

  public init(_ change: SettingsChange) { self.change = change }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let settings = try record.settings()
    guard try settings.after(.configured(change)) != settings else {
      return Ruling([], remarks: [.nothingChanged(Subject.workspace.code)])
    }
    return Ruling([Happening(.workspace(.configured(change)), on: act.on)])
  }
}

/// Keeps conditions of a list under a name, or forgets them.
public struct KeepFilter: Action {
  /// The name under which the conditions are kept; it replaces any of that name.
  public var name: String
  /// Nil to forget it.
  public var words: [String]?

  public init(name: String, words: [String]?) {
    self.name = name
    self.words = words
  }

  public func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
    let settings = try record.settings()
    guard let words else {
      guard settings.filters[name] != nil else {
        throw Refusal.setting(
          .unknownFilter(name, nearest: nearest(to: name, among: settings.filters.keys)))
      }
      return Ruling([Happening(.workspace(.filterDropped(name: name)), on: act.on)])
    }
    guard settings.filters[name] != words else {
      return Ruling([], remarks: [.nothingChanged(name)])
    }
    return Ruling([Happening(.workspace(.filterSaved(name: name, words: words)), on: act.on)])
  }
}
