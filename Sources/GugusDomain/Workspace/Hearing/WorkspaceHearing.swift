extension Hearing {
  func check(_ event: WorkspaceEvent) throws {
    switch event {
    case .founded(let founding): try check(founding)
    case .stewardNamed(let agency):
      try checkSteward()
      guard try record.known(agency).isActive(on: entry.unit.day) else {
        throw Refusal.agency(.agencyNotActive(agency, on: entry.unit.day))
      }
      // It names another.
      if try record.settings().steward == agency { throw Refusal.outOfPlace(.computed) }
    case .configured(let change):
      try checkSteward()
      try change.check()
      if change.signsEntries == true { try checkSigns() }
    case .policyAdopted(let policy):
      try checkSteward()
      try checkComputed(policy.isWhole)
    case .filterSaved, .filterDropped, .clockCorrected: try checkSteward()
    case .textsForgotten(let forgetting): try check(forgetting)
    case .fileForgotten(let file): try check(file)
    }
    // A setting holds from the day on which it is made: the past keeps those that it had.
    if day < entry.unit.day {
      throw Refusal.setting(.backDatedSetting(day, today: entry.unit.day))
    }
  }

  /// As this version writes it. What a newer one has written was not opened.
  private func check(_ founding: Founding) throws {
    let isDrawn =
      founding.log.utf8.count == 32 && founding.log.utf8.allSatisfy(\.isLowerHexadecimal)
    try checkComputed(
      isDrawn && (1...Founding.format).contains(founding.format)
        && (1...Founding.rules).contains(founding.rules))
  }

  /// Who turns signing on can sign: else nobody could do any more what is the steward's.
  private func checkSigns() throws {
    let steward = try record.settingsBefore().steward
    guard let steward, try record.agencyBefore(steward)?.keysInForce.isEmpty == false else {
      throw Refusal.key(.signingNeedsSteward(steward))
    }
  }

  /// What is forgotten is there, is personal, and was not forgotten before.
  private func check(_ forgetting: Forgetting) throws {
    try checkSteward()
    guard forgetting.entry < first, let entry = try record.entry(forgetting.entry) else {
      throw Refusal.given(.unknown(.entry, String(forgetting.entry), nearest: []))
    }
    let before = try record.settings().forgotten[forgetting.entry] ?? []
    let paths = Set(forgetting.paths)
    let personal = try entry.personalPaths
    if let other = paths.subtracting(personal).min() {
      throw Refusal.forgetting(.notPersonal(forgetting.entry, other, known: personal.sorted()))
    }
    guard !paths.isEmpty, forgetting.paths == paths.sorted(), paths.isDisjoint(with: before) else {
      throw Refusal.outOfPlace(.computed)
    }
  }

  /// A file may be forgotten that nobody has submitted here: a copy may be behind.
  private func check(_ file: ForgottenFile) throws {
    try checkSteward()
    let isHash = file.sha256.utf8.count == 64 && file.sha256.utf8.allSatisfy(\.isLowerHexadecimal)
    guard isHash, try !record.settings().forgottenFiles.contains(file.sha256) else {
      throw Refusal.outOfPlace(.computed)
    }
  }
}

extension UInt8 {
  fileprivate var isLowerHexadecimal: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
