import Testing

@testable import GugusDomain

@Suite("Settings, working days and what recurs")
struct SettingsTests {
  private func change(_ set: (inout SettingsChange) -> Void) -> WorkspaceEvent {
    var change = SettingsChange()
    set(&change)
    return .configured(change)
  }

  @Test("A change changes only what it names")
  func folding() throws {
    let settings = try Settings()
      .after(change { $0.daysAhead = 30 }).after(change { $0.quorum = 4 })
    #expect(settings.daysAhead == 30)
    #expect(settings.quorum == 4)
    #expect(settings.zone == nil)
    #expect(try settings.after(change { $0.quorum = 0 }).quorum == nil)
  }

  @Test("Holidays are kept once, in order, until they are dropped")
  func holidays() throws {
    let settings = try Settings()
      .after(change { $0.holidaysAdded = ["2026-03-20", "2026-03-19"] })
      .after(change { $0.holidaysAdded = ["2026-03-20"] })
    #expect(settings.holidays == ["2026-03-19", "2026-03-20"])
    #expect(
      try settings.after(change { $0.holidaysDropped = ["2026-03-19"] }).holidays == ["2026-03-20"])
  }

  @Test("A finding may be replied to for 60 days and is concluded in 30 more, unless it is said")
  func findingTerms() throws {
    let settings = Settings()
    #expect([settings.replyDays, settings.conclusionDays] == [60, 30])
    let changed = try settings.after(change { $0.replyDays = 14 })
    #expect([changed.replyDays, changed.conclusionDays] == [14, 30])
    let both = try changed.after(change { $0.conclusionDays = 7 })
    #expect([both.replyDays, both.conclusionDays] == [14, 7])
  }

  @Test("Terms of a finding are from one day to ten years", arguments: [0, 1, 3660, 3661])
  func termRange(days: Int) throws {
    for (field, set) in [
      (.replyDays, { $0.replyDays = days }), (.conclusionDays, { $0.conclusionDays = days }),
    ] as [(Refusal.Field, (inout SettingsChange) -> Void)] {
      var ledger = try Ledger.founded()
      var change = SettingsChange()
      set(&change)
      if (1...3660).contains(days) {
        try ledger.perform(Configure(change))
      } else {
        #expect(throws: Refusal.given(.outOfRange(field, value: days, 1...3660))) {
          try ledger.perform(Configure(change))
        }
      }
    }
  }

  @Test("A policy is adopted in place of the one before, and not twice")
  func policy() throws {
    var ledger = try Ledger.founded()
    let rule = PolicyRule(
      name: "Tepat waktu",
      conditions: [PolicyCondition(measure: .keptOnTime, comparison: .atLeast, threshold: 3)],
      kind: .award(.recognition))
    let first = IncentivePolicy(rules: [rule], source: "a")
    let second = IncentivePolicy(rules: [rule], source: "b")
    try ledger.perform(AdoptPolicy(first))
    try ledger.perform(AdoptPolicy(second))
    #expect(ledger.settings().policy == second)
    let again = try ledger.perform(AdoptPolicy(second))
    #expect(again.happenings.isEmpty)
    #expect(again.remarks == [.nothingChanged(Subject.workspace.code)])
  }

  @Test("A filter is kept by its name until it is dropped")
  func filters() throws {
    let saved = try Settings().after(.filterSaved(name: "ours", words: ["--debtor", "DINKES"]))
    #expect(saved.filters == ["ours": ["--debtor", "DINKES"]])
    #expect(try saved.after(.filterDropped(name: "ours")) == Settings())
  }

  @Test("Due dates move over weekends and holidays only where they are to")
  func workingDays() {
    var settings = Settings()
    // A Friday, and the Monday after it.
    settings.holidays = ["2026-03-20", "2026-03-23"]
    #expect(settings.due("2026-03-20") == "2026-03-20")
    settings.movesToWorkingDays = true
    #expect(settings.due("2026-03-19") == "2026-03-19")
    #expect(settings.due("2026-03-20") == "2026-03-24")
    #expect(settings.due("2026-03-28") == "2026-03-30")
  }

  @Test("What is monthly from the 31st is due on the last day of shorter months")
  func monthly() throws {
    let recurrence = Recurrence(every: .months(1), until: "2026-05-31")
    #expect(
      try recurrence.days(from: "2026-01-31")
        == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"])
  }

  @Test("Months run on into the next year")
  func overTheYear() throws {
    let recurrence = Recurrence(every: .months(2), until: "2027-03-01")
    #expect(try recurrence.days(from: "2026-11-15") == ["2026-11-15", "2027-01-15"])
  }

  @Test("Weeks keep the day of the week")
  func weekly() throws {
    let recurrence = Recurrence(every: .weeks(2), until: "2026-03-30")
    #expect(try recurrence.days(from: "2026-03-02") == ["2026-03-02", "2026-03-16", "2026-03-30"])
  }

  @Test("What ends before it starts, or never stops, does not recur")
  func refused() {
    #expect(throws: Refusal.time(.endsBeforeItStarts(from: "2026-03-02", until: "2026-03-01"))) {
      try Recurrence(every: .weeks(1), until: "2026-03-01").days(from: "2026-03-02")
    }
    #expect(throws: Refusal.given(.tooMany(.occurrences, 121, limit: 120))) {
      try Recurrence(every: .weeks(1), until: "2030-01-01").days(from: "2026-03-02")
    }
  }

  @Test("Each occurrence is a commitment of its own")
  func occurrences() throws {
    var ledger = try Ledger.founded()
    try ledger.perform(
      MakeCommitment(
        terms(due: "2026-03-31"), recurrence: Recurrence(every: .months(1), until: "2026-05-31")))
    #expect(ledger.commitments.map(\.terms.due) == ["2026-03-31", "2026-04-30", "2026-05-31"])
    #expect(ledger.commitments.map(\.code) == ["TPPS/K1", "TPPS/K2", "TPPS/K3"])
  }

  @Test("Standing rows are numbered, and dropped by their number")
  func standing() throws {
    var ledger = try Ledger.founded()
    let row = StandingFollowUp(
      number: 0, deliverable: "Laporan", debtor: "DINKES", creditor: "BAPPEDA", dueAfter: 7)
    try ledger.perform(KeepStanding("TPPS", .add(row)))
    try ledger.perform(KeepStanding("TPPS", .add(row)))
    try ledger.perform(KeepStanding("TPPS", .drop(1)))
    #expect(ledger.taskForce("TPPS")?.standing.map(\.number) == [2])
    #expect(throws: Refusal.meeting(.unknownStanding("TPPS", 1, known: [2]))) {
      try ledger.perform(KeepStanding("TPPS", .drop(1)))
    }
    #expect(row.followUp(on: "2026-03-12").due == "2026-03-19")
  }
}
