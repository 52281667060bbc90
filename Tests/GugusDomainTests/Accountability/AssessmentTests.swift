import Testing

@testable import GugusDomain

@Suite("An assessment of the five prerequisites")
struct AssessmentTests {
  private let opened: Assessment

  init() throws {
    opened = try AssessmentTests.next(nil, .opened("TPPS", title: "Semester I"), by: "SETDA")
  }

  private static func next(
    _ assessment: Assessment?, _ event: AssessmentEvent, by agency: AgencyCode?,
    on day: Day = "2026-03-12"
  ) throws -> Assessment {
    try Assessment.next(assessment, event, code: "TPPS/A1", by: Actor(agency: agency), on: day)
  }

  private func after(
    _ events: (AssessmentEvent, by: AgencyCode?, on: Day)...
  ) throws -> Assessment {
    try events.reduce(opened) { try AssessmentTests.next($0, $1.0, by: $1.by, on: $1.on) }
  }

  private static func score(
    _ score: Int, _ prerequisite: Prerequisite = .newWaysOfWorking, _ text: PersonalText = "Karena"
  ) -> AssessmentEvent {
    .scored(Score(prerequisite: prerequisite, score: score, text: text))
  }

  @Test("Keeps the last score of each agency for each prerequisite, in a fixed order")
  func replaced() throws {
    let assessment = try after(
      (AssessmentTests.score(3), by: "DINSOS", on: "2026-03-13"),
      (AssessmentTests.score(2), by: "DINKES", on: "2026-03-13"),
      (AssessmentTests.score(4, .cultureAndPhilosophy), by: "DINKES", on: "2026-03-13"),
      (AssessmentTests.score(5, .newWaysOfWorking, "Membaik"), by: "DINKES", on: "2026-03-14"))
    #expect(assessment.scores.map(\.agency) == ["DINKES", "DINKES", "DINSOS"])
    #expect(
      assessment.scores.map(\.score.prerequisite)
        == [.cultureAndPhilosophy, .newWaysOfWorking, .newWaysOfWorking])
    #expect(assessment.scores.map(\.score.score) == [4, 5, 3])
    #expect(assessment.scores[1].on == "2026-03-14")
    #expect(assessment.scores[1].score.text == "Membaik")
  }

  @Test("Takes scores from 1 to 5", arguments: [0, 1, 5, 6])
  func range(score: Int) throws {
    let event = AssessmentTests.score(score)
    if (1...5).contains(score) {
      #expect(try after((event, by: "DINKES", on: "2026-03-13")).scores.count == 1)
    } else {
      #expect(throws: Refusal.given(.outOfRange(.score, value: score, 1...5))) {
        try after((event, by: "DINKES", on: "2026-03-13"))
      }
    }
  }

  @Test("Takes nothing more once it is closed")
  func closed() throws {
    let closed = try after((.closed, by: "SETDA", on: "2026-03-31"))
    #expect(closed.state == .closed)
    #expect(closed.closedOn == "2026-03-31")
    for event in [AssessmentTests.score(3), .closed] {
      #expect(throws: Refusal.assessment(.assessmentClosed("TPPS/A1", on: "2026-03-31"))) {
        try AssessmentTests.next(closed, event, by: "DINKES", on: "2026-03-31")
      }
    }
  }

  @Test("Begins by being opened, once, by somebody")
  func beginning() {
    #expect(throws: Refusal.time(.beforeItExisted("TPPS/A1", on: "2026-03-12", since: nil))) {
      try AssessmentTests.next(nil, AssessmentTests.score(3), by: "DINKES")
    }
    #expect(throws: Refusal.given(.alreadyExists("TPPS/A1"))) {
      try after((.opened("TPPS", title: "Lagi"), by: "SETDA", on: "2026-03-13"))
    }
    #expect(throws: Refusal.account(.mustSayWho(.assessment(.opened)))) {
      try AssessmentTests.next(nil, .opened("TPPS", title: "Semester I"), by: nil)
    }
  }

  @Test(
    "Agreement is the span and the median; two steps apart is disagreement",
    arguments: [
      ([3], 3, 3, 3, false), ([2, 3], 2, 3, 2.5, false), ([4, 2], 2, 4, 3, true),
      ([1, 5, 1], 1, 5, 1, true), ([4, 4, 5, 5], 4, 5, 4.5, false),
    ] as [([Int], Int, Int, Double, Bool)])
  func agreement(
    scores: [Int], lowest: Int, highest: Int, median: Double, disagree: Bool
  ) throws {
    let agreement = try #require(Agreement(scores))
    #expect(agreement.of == scores.count)
    #expect([agreement.lowest, agreement.highest] == [lowest, highest])
    #expect(agreement.median == median)
    #expect(agreement.isDisagreement == disagree)
  }

  @Test("There is no agreement of no scores")
  func nobody() { #expect(Agreement([]) == nil) }
}
