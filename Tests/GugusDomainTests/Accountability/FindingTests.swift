import Testing

@testable import GugusDomain

@Suite("A finding")
struct FindingTests {
  /// Against DINKES, by BAPPEDA, on 2026-03-12; 60 days to reply (May 11), then 30 (June 10).
  private let raised: Finding

  private static let terms = FindingTerms(
    taskForce: "TPPS", against: "DINKES", commitments: ["TPPS/K1"], grounds: "Tanpa data",
    replyDays: 60, conclusionDays: 30)

  init() throws { raised = try FindingTests.next(nil, .raised(FindingTests.terms), by: "BAPPEDA") }

  private static func next(
    _ finding: Finding?, _ event: FindingEvent, by agency: AgencyCode?, on day: Day = "2026-03-12"
  ) throws -> Finding {
    try Finding.next(finding, event, code: "TPPS/T1", by: Actor(agency: agency), on: day)
  }

  private func after(
    _ events: (FindingEvent, by: AgencyCode?, on: Day)...
  ) throws -> Finding {
    try events.reduce(raised) { try FindingTests.next($0, $1.0, by: $1.by, on: $1.on) }
  }

  private static let reply = FindingEvent.replied(text: "Server rusak")
  private static let conclusion = FindingEvent.concluded(.upheld, reason: "Tanpa cadangan")
  private static let withdrawal = FindingEvent.withdrawn(reason: "Keliru")

  @Test("Is open, with a last day for the reply and one for the conclusion")
  func open() {
    #expect(raised.state == .open)
    #expect(raised.raisedBy == "BAPPEDA")
    // March 12 + 19 is March 31, + 30 is April 30, + 11 is May 11; + 20 is May 31, + 10 June 10.
    #expect(raised.replyBy == "2026-05-11")
    #expect(raised.concludeBy == "2026-06-10")
  }

  @Test("Is to be concluded so many days after the first reply, early or late")
  func concludeBy() throws {
    let early = try after((FindingTests.reply, by: "DINKES", on: "2026-04-01"))
    #expect(early.concludeBy == "2026-05-01")
    let again = try after(
      (FindingTests.reply, by: "DINKES", on: "2026-04-01"),
      (FindingTests.reply, by: "DINKES", on: "2026-04-20"))
    #expect(again.concludeBy == "2026-05-01")
    #expect(again.replies.map(\.on) == ["2026-04-01", "2026-04-20"])
    let late = try after((FindingTests.reply, by: "DINKES", on: "2026-05-20"))
    #expect(late.concludeBy == "2026-06-19")
  }

  @Test(
    "Takes a reply after the term, and marks it as late",
    arguments: [("2026-05-11", false), ("2026-05-12", true)] as [(Day, Bool)])
  func lateReply(day: Day, isLate: Bool) throws {
    let finding = try after((FindingTests.reply, by: "DINKES", on: day))
    #expect(finding.state == .replied)
    #expect(
      finding.replies == [Finding.Reply(text: "Server rusak", on: day, isLate: isLate)])
  }

  @Test("Is not concluded before the reply or the end of its term")
  func rightOfReply() throws {
    for day: Day in ["2026-03-12", "2026-05-11"] {
      #expect(throws: Refusal.finding(.rightOfReply("TPPS/T1", until: "2026-05-11"))) {
        try after((FindingTests.conclusion, by: "SETDA", on: day))
      }
    }
    let unanswered = try after((FindingTests.conclusion, by: "SETDA", on: "2026-05-12"))
    #expect(unanswered.state == .upheld)
    let answered = try after(
      (FindingTests.reply, by: "DINKES", on: "2026-03-13"),
      (FindingTests.conclusion, by: "SETDA", on: "2026-03-13"))
    #expect(answered.state == .upheld)
  }

  @Test("Keeps who concluded it, when and why", arguments: Conclusion.allCases)
  func concluded(conclusion: Conclusion) throws {
    let finding = try after(
      (.concluded(conclusion, reason: "Diperiksa"), by: "SETDA", on: "2026-06-01"))
    #expect(finding.state == conclusion.state)
    #expect(finding.closedOn == "2026-06-01")
    #expect(
      finding.conclusion
        == Finding.RecordedConclusion(
          conclusion: conclusion, reason: "Diperiksa", by: "SETDA", on: "2026-06-01"))
  }

  @Test("Is withdrawn at any time, whatever the right of reply")
  func withdrawn() throws {
    let finding = try after((FindingTests.withdrawal, by: "BAPPEDA", on: "2026-03-13"))
    #expect(finding.state == .withdrawn)
    #expect(finding.closedOn == "2026-03-13")
    #expect(finding.conclusion == nil)
  }

  @Test("Is no agency's own word about itself")
  func concernsItself() throws {
    #expect(throws: Refusal.account(.concernsItself("DINKES", .finding(.raised)))) {
      try FindingTests.next(nil, .raised(FindingTests.terms), by: "DINKES")
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .finding(.concluded)))) {
      try after((FindingTests.conclusion, by: "DINKES", on: "2026-06-01"))
    }
    #expect(throws: Refusal.account(.concernsItself("DINKES", .finding(.withdrawn)))) {
      try after((FindingTests.withdrawal, by: "DINKES", on: "2026-03-13"))
    }
  }

  @Test("Is replied to by the agency concerned alone")
  func notConcerned() {
    #expect(throws: Refusal.account(.notConcerned("DINSOS", "TPPS/T1", "DINKES"))) {
      try after((FindingTests.reply, by: "DINSOS", on: "2026-03-13"))
    }
  }

  @Test(
    "Stays as it was closed",
    arguments: [
      (.concluded(.upheld, reason: "Ya"), .upheld),
      (.concluded(.dismissed, reason: "Tidak"), .dismissed), (withdrawal, .withdrawn),
    ] as [(FindingEvent, FindingState)])
  func closed(closing: FindingEvent, state: FindingState) throws {
    for (event, agency) in [
      (FindingTests.reply, "DINKES"), (FindingTests.conclusion, "SETDA"),
      (FindingTests.withdrawal, "BAPPEDA"),
    ] as [(FindingEvent, AgencyCode)] {
      #expect(throws: Refusal.finding(.findingClosed("TPPS/T1", state, event.kind))) {
        try after((closing, by: "SETDA", on: "2026-06-01"), (event, by: agency, on: "2026-06-02"))
      }
    }
  }

  @Test("Is somebody's word")
  func mustSayWho() throws {
    #expect(throws: Refusal.account(.mustSayWho(.finding(.raised)))) {
      try FindingTests.next(nil, .raised(FindingTests.terms), by: nil)
    }
    #expect(throws: Refusal.account(.mustSayWho(.finding(.replied)))) {
      try after((FindingTests.reply, by: nil, on: "2026-03-13"))
    }
  }

  @Test("Begins by being raised, once")
  func beginning() throws {
    #expect(throws: Refusal.time(.beforeItExisted("TPPS/T1", on: "2026-03-12", since: nil))) {
      try FindingTests.next(nil, FindingTests.reply, by: "DINKES")
    }
    #expect(throws: Refusal.given(.alreadyExists("TPPS/T1"))) {
      try after((.raised(FindingTests.terms), by: "BAPPEDA", on: "2026-03-13"))
    }
  }
}
