import Testing

@testable import GugusDomain

/// Days are numbers: what is proposed on day 0 and agreed on it, unless said otherwise; terms are 14
/// days. The debtor of `A` is `DA`, and it is judged by `J`.
struct Attributed: Sendable {
  static let start: Day = "2026-01-01"

  private static let empty = Timeline(
    state: .proposed, since: start, due: start,
    debtors: [Accountable(agency: "DX", from: start)], judge: "J")

  private(set) var timelines: [CommitmentCode: Timeline] = [:]

  static func code(_ name: String) -> CommitmentCode {
    CommitmentCode("TPPS", Int(name.utf8.reduce(0) { $0 * 100 + Int($1) }))
  }

  /// One that is judged as it was claimed on `satisfied`, or is open.
  init(
    _ commitments: [(String, due: Int, waitsFor: [String], satisfied: Int?)] = [],
    _ change: (inout Attributed) -> Void = { _ in }
  ) {
    for commitment in commitments {
      add(
        commitment.0, due: commitment.due, waitsFor: commitment.waitsFor,
        satisfied: commitment.satisfied)
    }
    change(&self)
  }

  mutating func add(_ name: String, due: Int, waitsFor: [String], satisfied: Int?) {
    var timeline = Timeline(
      state: .active, since: Self.start, answerDays: 14, boundOn: Self.start, due: day(due),
      debtors: [Accountable(agency: AgencyCode(unchecked: "D\(name)"), from: Self.start)],
      judge: "J",
      holds: waitsFor.map { Hold(.commitment(Self.code($0)), from: Self.start) })
    if let satisfied {
      timeline.state = CommitmentState.satisfied
      timeline.claims = [Claim(on: day(satisfied), verdictDays: 14, until: day(satisfied))]
      timeline.closedOn = day(satisfied)
    }
    timelines[Self.code(name)] = timeline
  }

  func day(_ number: Int) -> Day { Self.start + number }

  subscript(_ name: String) -> Timeline {
    get { timelines[Self.code(name)] ?? Self.empty }
    set { timelines[Self.code(name)] = newValue }
  }

  func attribution(of name: String = "K", on today: Int = 60) -> Attribution {
    attribute(Self.code(name), in: { timelines[$0] }, today: day(today))
  }

  /// `DA 2.5` and `J 2` of whom is charged, `own 3`, and `failed 5` of what is nobody's.
  func days(of name: String = "K", on today: Int = 60) -> [String: Double] {
    attribution(of: name, on: today).parts.reduce(into: [:]) { days, part in
      let key: String =
        switch part.cause {
        case .own: "own"
        case .debtor(let agency, _), .verifier(let agency, _): agency.text
        case .nobody(let reason, _): reason.rawValue
        }
      days[key, default: 0] += part.days.days
    }
  }
}

@Suite("To whom late days go")
struct AttributionTests {
  @Test("A chain: what B held up is B's, what A added is A's, the rest is its own")
  func chain() {
    let given = Attributed([("K", 30, ["A"], 40), ("A", 20, ["B"], 27), ("B", 10, [], 15)])
    #expect(given.days() == ["DB": 5, "DA": 2, "own": 3])
  }

  @Test("Two that wait for one: what both owe to it is its own, and what is left of each is halved")
  func diamond() {
    let given = Attributed([
      ("K", 20, ["A", "A2"], 32), ("A", 12, ["B"], 22), ("A2", 14, ["B"], 24), ("B", 10, [], 16),
    ])
    #expect(given.days() == ["DB": 6, "DA": 2, "DA2": 2, "own": 2])
  }

  @Test("While what it waits for is suspended, days are nobody's")
  func suspendedAntecedent() {
    let given = Attributed([("K", 20, ["A"], 30), ("A", 10, [], 20)]) {
      $0["A"].suspensions = [Suspension(from: $0.day(12), until: $0.day(17))]
    }
    #expect(given.days() == ["DA": 5, "suspended": 5])
  }

  @Test("What was given more time is not late within it, and nobody has the days")
  func revisedAntecedent() {
    let given = Attributed([("K", 20, ["A"], 29), ("A", 18, [], 18)]) {
      $0["A"].formerDues = [Former($0.day(10), until: $0.day(8))]
    }
    #expect(given.days() == ["not-yet-due": 8, "own": 1])
  }

  @Test("Due before what it waits for, it waits for nobody until that is due")
  func wrongWayRound() {
    let given = Attributed([("K", 10, ["A"], 28), ("A", 20, [], 25)])
    #expect(given.days() == ["not-yet-due": 10, "DA": 5, "own": 3])
  }

  private static let slowVerdict = Attributed([("K", 20, ["A"], 55), ("A", 10, [], 40)]) {
    $0["A"].claims = [
      Claim(on: $0.day(8), verdictDays: 14, until: $0.day(30), isRefused: true),
      Claim(on: $0.day(35), verdictDays: 14, until: $0.day(40)),
    ]
  }

  @Test("A claim that was refused: within the verdict term its debtor's, beyond it the verifier's")
  func refusedClaim() {
    #expect(Self.slowVerdict.days() == ["DA": 17, "J": 8, "unjudged": 5, "own": 5])
    #expect(Self.slowVerdict.days(of: "A") == ["own": 17, "J": 8])
  }

  @Test("While a claim waits for its verdict, it is not late, and whoever waits for it is nobody's")
  func pendingClaim() {
    func seen(on today: Int) -> Attributed {
      Attributed([("K", 20, ["A"], nil), ("A", 10, [], nil)]) {
        $0["A"].state = .claimed
        $0["A"].claims = [Claim(on: $0.day(8), verdictDays: 14)]
      }
    }
    #expect(seen(on: 25).attribution(of: "A", on: 25).daysLate == 0)
    #expect(seen(on: 29).days(on: 29) == ["unjudged": 9])
  }

  @Test("What was satisfied in time holds nothing up")
  func satisfiedInTime() {
    let given = Attributed([("K", 20, ["A"], 22), ("A", 10, [], 5)])
    #expect(given.days() == ["own": 2])
  }

  @Test("What failed is nobody's until both sides drop it")
  func failedAndDropped() {
    let given = Attributed([("K", 20, ["A"], 45), ("A", 10, [], nil)]) {
      $0["A"].state = .violated
      $0["A"].closedOn = $0.day(15)
      $0["K"].holds[0].until = $0.day(30)
    }
    #expect(given.days() == ["DA": 5, "failed": 15, "own": 5])
  }

  @Test("What was delegated is charged to whoever owed it on the day")
  func delegatedAntecedent() {
    let given = Attributed([("K", 20, ["A"], 30), ("A", 10, [], 18)]) {
      $0["A"].debtors.append(Accountable(agency: "DY", from: $0.day(14)))
    }
    #expect(given.days() == ["DA": 3, "DY": 5, "own": 2])
  }

  @Test("What it agreed to wait for later holds it from then on")
  func agreedLater() {
    let given = Attributed([("K", 20, ["A"], 50), ("A", 40, [], 45)]) {
      $0["K"].holds[0].from = $0.day(30)
    }
    #expect(given.days() == ["own": 14, "not-yet-due": 11, "DA": 5])
  }

  @Test("Those that hold it on a day share it equally")
  func shared() {
    let given = Attributed([("K", 10, ["A", "Z"], 30), ("A", 10, [], 15), ("Z", 10, [], 30)])
    #expect(given.days() == ["DA": 2.5, "DZ": 17.5])
    #expect(given.days(on: 14) == ["DA": 2, "DZ": 2])
  }

  @Test("What is never satisfied holds it for ever")
  func neverSatisfied() {
    let given = Attributed([("K", 10, ["A", "Z"], nil), ("A", 10, [], 15), ("Z", 10, [], nil)])
    #expect(given.days(on: 40) == ["DA": 2.5, "DZ": 27.5])
  }

  @Test("What was never answered: nobody's within the answer term, its debtor's beyond it")
  func unanswered() {
    let given = Attributed([("K", 20, ["A"], nil), ("A", 10, [], nil)]) {
      $0["A"].state = .declined
      $0["A"].boundOn = nil
      $0["A"].closedOn = $0.day(25)
    }
    #expect(given.days(on: 40) == ["unanswered": 4, "DA": 11, "failed": 5])
  }

  @Test("What was claimed late and not judged yet: its debtor's until the claim, then nobody's")
  func claimedLate() {
    let given = Attributed([("K", 20, ["A"], nil), ("A", 10, [], nil)]) {
      $0["A"].state = .claimed
      $0["A"].claims = [Claim(on: $0.day(20), verdictDays: 14)]
    }
    #expect(given.days(on: 40) == ["DA": 10, "unjudged": 10])
  }

  @Test("A fact is nobody's; with a day on which it was expected, planned time is kept")
  func fact() {
    func given(_ expected: Int?) -> Attributed {
      Attributed([("K", 20, [], 32)]) {
        $0["K"].holds = [
          Hold(
            .fact(by: expected.map($0.day)), from: Attributed.start, until: $0.day(25))
        ]
      }
    }
    #expect(given(nil).days() == ["fact": 5, "own": 7])
    // Confirmed 10 days after it was expected, so it could be due 10 days later.
    #expect(given(15).days() == ["fact": 10, "own": 2])
  }

  @Test("What binds nobody is not late, and what was accepted late is late from then on")
  func bound() {
    for state in [CommitmentState.proposed, .declined, .released, .expired] {
      let given = Attributed([("K", 20, [], nil)]) { $0["K"].state = state }
      #expect(given.attribution().daysLate == 0)
    }
    let given = Attributed([("K", 20, [], nil)]) { $0["K"].boundOn = $0.day(25) }
    #expect(given.days(on: 30) == ["own": 5])
  }

  @Test("Its own suspended days are not late, from the day of suspension to that of resumption")
  func suspended() {
    let given = Attributed([("K", 20, [], 40)]) {
      $0["K"].suspensions = [
        Suspension(from: $0.day(30), until: $0.day(33)),
        Suspension(from: $0.day(18), until: $0.day(23)),
      ]
    }
    #expect(given.days() == ["own": 15])
    let still = Attributed([("K", 20, [], nil)]) {
      $0["K"].suspensions = [Suspension(from: $0.day(25))]
    }
    #expect(still.days() == ["own": 4])
  }

  @Test("Late days are counted by who owed it on each")
  func delegated() {
    let given = Attributed([("K", 10, [], 20)]) {
      $0["K"].debtors.append(Accountable(agency: "DY", from: $0.day(15)))
    }
    let parts = given.attribution().parts
    #expect(parts.map(\.owedBy) == ["DY", "DK"])
    #expect(parts.map(\.days.days) == [6, 4])
    #expect(parts.map(\.cause) == [.own("DY"), .own("DK")])
  }

  @Test("Late but nobody's, or another's, it falls on no debtor of its own")
  func keptAfterWaiting() {
    let kept = Attributed([("K", 20, ["A"], 28), ("A", 10, [], 20)])
    #expect(kept.days() == ["DA": 8])
    #expect(!kept.attribution().fallsOnDebtor)
    let own = Attributed([("K", 20, ["A"], 31), ("A", 10, [], 20)])
    #expect(own.days() == ["DA": 10, "own": 1])
    #expect(own.attribution().fallsOnDebtor)
    let back = Attributed([("K", 20, ["A"], 28), ("A", 10, [], 20)]) {
      $0["A"].debtors[0].agency = "DK"
    }
    #expect(back.days() == ["DK": 8])
    #expect(back.attribution().fallsOnDebtor)
  }

  @Test("Found closed on an unknown day, it is late up to the day on which it was last seen open")
  func unknownDay() {
    func given(_ after: Int?) -> Attributed {
      Attributed([("K", 20, [], 40)]) {
        $0["K"].claims = []
        $0["K"].closedWithin = AssumedDay(after: after.map($0.day))
      }
    }
    #expect(given(25).attribution().daysLate == 5)
    #expect(given(25).attribution().unknownDays == 15)
    #expect(given(nil).attribution().daysLate == 0)
    #expect(given(nil).attribution().unknownDays == 20)
    #expect(given(10).attribution().unknownDays == 20)
  }

  @Test("What comes back on the same day is nobody's, a circle")
  func circle() {
    let given = Attributed([("K", 20, ["A"], nil), ("A", 20, ["B"], nil), ("B", 20, ["A"], nil)])
    #expect(given.days(on: 30) == ["circle": 10])
  }

  @Test("A circle with planned time in it ends where something was not due yet")
  func slowCircle() {
    let given = Attributed([("K", 20, ["A"], nil), ("A", 20, ["B"], nil), ("B", 15, ["A"], nil)])
    // A waits for B as it was 5 days before, B for A as it was on the day.
    #expect(given.days(on: 30) == ["not-yet-due": 10])
  }

  @Test("An antecedent that is not known is not due yet")
  func unknown() {
    #expect(Attributed([("K", 20, ["A"], nil)]).days(on: 30) == ["not-yet-due": 10])
    #expect(
      Attributed().attribution()
        == Attribution(code: Attributed.code("K"), daysLate: 0, parts: [], unknownDays: 0))
  }

  @Test("Dropped and agreed again, it holds once")
  func agreedAgain() {
    let given = Attributed([("K", 20, ["A", "Z"], nil), ("A", 20, [], nil), ("Z", 20, [], nil)]) {
      $0["K"].holds[0].until = $0.day(25)
      $0["K"].holds.append(Hold(.commitment(Attributed.code("A")), from: $0.day(25)))
    }
    #expect(given.days(on: 30) == ["DA": 5, "DZ": 5])
  }

  @Test("A chain of 100,000 late for 50 years is followed to its end", .timeLimit(.minutes(5)))
  func longChain() {
    let length = 100_000
    let timeline = { (code: CommitmentCode) in
      Timeline(
        state: .active, since: "1976-01-01", boundOn: "1976-01-01", due: "1976-04-10",
        debtors: [
          Accountable(agency: code.number == length ? "DINSOS" : "DINKES", from: "1976-01-01")
        ], judge: "J",
        holds: code.number == length
          ? [] : [Hold(.commitment(CommitmentCode("TPPS", code.number + 1)), from: "1976-01-01")])
    }
    let found = attribute("TPPS/K1", in: timeline, today: "2026-04-10")
    #expect(found.daysLate == 18_262)
    #expect(found.parts.map(\.cause) == [.debtor("DINSOS", of: CommitmentCode("TPPS", length))])
  }
}
