extension Settings {
  /// - Throws: `Refusal.alreadyExists` where the log began before.
  func after(_ event: WorkspaceEvent) throws(Refusal) -> Settings {
    var settings = self
    switch event {
    case .founded(let founding):
      guard settings.founding == nil else { throw .given(.alreadyExists(Subject.workspace.code)) }
      settings.founding = founding
      settings.zone = founding.zone
    case .stewardNamed(let agency): settings.steward = agency
    case .configured(let change):
      change.name.map { settings.name = $0 }
      change.zone.map { settings.zone = $0 }
      change.daysAhead.map { settings.daysAhead = $0 }
      change.quorum.map { settings.quorum = $0 == 0 ? nil : $0 }
      change.answerDays.map { settings.answerDays = $0 }
      change.verdictDays.map { settings.verdictDays = $0 }
      change.replyDays.map { settings.replyDays = $0 }
      change.conclusionDays.map { settings.conclusionDays = $0 }
      change.movesToWorkingDays.map { settings.movesToWorkingDays = $0 }
      change.signsEntries.map { settings.signsEntries = $0 }
      for (name, weight) in change.urgency ?? [:] {
        if let term = UrgencyTerm(rawValue: name) { settings.urgency[term] = weight }
      }
      let dropped = Set(change.holidaysDropped ?? [])
      settings.holidays = Set(settings.holidays + (change.holidaysAdded ?? []))
        .subtracting(dropped).sorted()
    case .filterSaved(let name, let words): settings.filters[name] = words
    case .filterDropped(let name): settings.filters[name] = nil
    case .policyAdopted(let policy): settings.policy = policy
    case .textsForgotten(let forgetting):
      settings.forgotten[forgetting.entry, default: []].formUnion(forgetting.paths)
    case .fileForgotten(let file): settings.forgottenFiles.insert(file.sha256)
    // It says when things were recorded, and changes nothing of them.
    case .clockCorrected: break
    }
    return settings
  }
}
