import TestSupport
import Testing

@testable import GugusDomain

private typealias Waits = [CommitmentCode: [CommitmentCode]]

@Suite("Circles of antecedents")
struct CircleTests {
  private func found(
    adding antecedents: [CommitmentCode], to code: CommitmentCode, in waits: Waits
  ) -> [CommitmentCode]? {
    circle(adding: antecedents, to: code) { waits[$0] ?? [] }
  }

  @Test("None arises where the antecedents wait for others")
  func none() {
    #expect(found(adding: ["TPPS/K2"], to: "TPPS/K1", in: ["TPPS/K2": ["TPPS/K3"]]) == nil)
  }

  @Test("None arises from a diamond")
  func diamond() {
    let waits: Waits = ["TPPS/K2": ["TPPS/K4"], "TPPS/K3": ["TPPS/K4"]]
    #expect(found(adding: ["TPPS/K2", "TPPS/K3"], to: "TPPS/K1", in: waits) == nil)
  }

  @Test("A commitment that would wait for itself is a circle of one")
  func itself() {
    #expect(found(adding: ["TPPS/K1"], to: "TPPS/K1", in: [:]) == ["TPPS/K1"])
  }

  @Test("It begins with the one that would wait, and each waits for the next")
  func inOrder() {
    let waits: Waits = ["TPPS/K2": ["TPPS/K3"], "TPPS/K3": ["TPPS/K1"]]
    #expect(
      found(adding: ["TPPS/K9", "TPPS/K2"], to: "TPPS/K1", in: waits)
        == ["TPPS/K1", "TPPS/K2", "TPPS/K3"])
  }

  @Test("Of several the shortest is named")
  func shortest() {
    let waits: Waits = [
      "TPPS/K2": ["TPPS/K3"], "TPPS/K3": ["TPPS/K1"], "TPPS/K4": ["TPPS/K1"],
    ]
    #expect(
      found(adding: ["TPPS/K2", "TPPS/K4"], to: "TPPS/K1", in: waits) == ["TPPS/K1", "TPPS/K4"])
  }

  @Test("A circle that was there before, elsewhere, is not named")
  func elsewhere() {
    let waits: Waits = ["TPPS/K2": ["TPPS/K3"], "TPPS/K3": ["TPPS/K2"]]
    #expect(found(adding: ["TPPS/K2"], to: "TPPS/K1", in: waits) == nil)
  }

  @Test("A circle through 100,000 commitments is found", .timeLimit(.minutes(5)))
  func long() {
    let length = 100_000
    let found = circle(adding: ["TPPS/K2"], to: "TPPS/K1") {
      [CommitmentCode("TPPS", $0.number == length ? 1 : $0.number + 1)]
    }
    #expect(found?.map(\.number) == Array(1...length))
  }

  @Test("A graph built only of antecedents that make no circle has an order without one")
  func refusingKeepsOrder() {
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var waits: Waits = [:]
      for _ in 1...30 {
        let from = CommitmentCode("TPPS", Int.random(in: 1...9, using: &random))
        let to = CommitmentCode("TPPS", Int.random(in: 1...9, using: &random))
        let circle = found(adding: [to], to: from, in: waits)
        if let circle {
          // Each waits for the next, and the last for the first, once the new one is added.
          let next = circle.dropFirst() + [from]
          #expect(circle.first == from, "seed \(seed)")
          #expect(
            zip(circle, next).allSatisfy { waits[$0, default: []].contains($1) || $0 == from },
            "seed \(seed)")
        } else {
          waits[from, default: []].append(to)
        }
      }
      let order = antecedentsFirst(from: waits.keys.sorted()) { waits[$0] ?? [] }
      let place = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
      for (code, antecedents) in waits {
        for antecedent in antecedents {
          #expect((place[antecedent] ?? .max) < (place[code] ?? .min), "seed \(seed)")
        }
      }
    }
  }
}

@Suite("The critical chain")
struct CriticalChainTests {
  typealias Plan = [CommitmentCode: Planned]

  private func chain(of codes: [CommitmentCode]? = nil, in plan: Plan) -> [ChainLink] {
    criticalChain(of: codes ?? plan.keys.sorted()) { plan[$0] }
  }

  private func link(_ code: CommitmentCode, _ date: Day, finish: Day) -> ChainLink {
    ChainLink(code: code, date: date, finish: finish)
  }

  @Test("Of nothing, or of commitments not known, there is none")
  func nothing() {
    #expect(chain(of: [], in: [:]).isEmpty)
    #expect(chain(of: ["TPPS/K1"], in: [:]).isEmpty)
  }

  @Test("A commitment without antecedents finishes on its own date")
  func alone() {
    let found = chain(in: ["TPPS/K1": Planned(date: "2026-04-10")])
    #expect(found == [link("TPPS/K1", "2026-04-10", finish: "2026-04-10")])
  }

  @Test("A late antecedent moves the finish of all that wait for it")
  func moved() {
    let found = chain(in: [
      "TPPS/K1": Planned(date: "2026-04-20", antecedents: ["TPPS/K2"]),
      "TPPS/K2": Planned(date: "2026-04-10", antecedents: ["TPPS/K3"]),
      "TPPS/K3": Planned(date: "2026-05-05"),
    ])
    #expect(
      found == [
        link("TPPS/K3", "2026-05-05", finish: "2026-05-05"),
        link("TPPS/K2", "2026-04-10", finish: "2026-05-05"),
        link("TPPS/K1", "2026-04-20", finish: "2026-05-05"),
      ])
  }

  @Test("It follows the antecedent that finishes last, by way of what that one waits for")
  func latest() {
    let found = chain(in: [
      "TPPS/K1": Planned(date: "2026-04-01", antecedents: ["TPPS/K2", "TPPS/K3"]),
      "TPPS/K2": Planned(date: "2026-04-20"),
      "TPPS/K3": Planned(date: "2026-04-02", antecedents: ["TPPS/K4"]),
      "TPPS/K4": Planned(date: "2026-04-21"),
    ])
    #expect(found.map(\.code) == ["TPPS/K4", "TPPS/K3", "TPPS/K1"])
  }

  @Test("Antecedents that finish on the same day: the lower code, K9 before K10")
  func ties() {
    let found = chain(in: [
      "TPPS/K1": Planned(date: "2026-04-01", antecedents: ["TPPS/K10", "TPPS/K9"]),
      "TPPS/K9": Planned(date: "2026-04-20"),
      "TPPS/K10": Planned(date: "2026-04-20"),
    ])
    #expect(found.map(\.code) == ["TPPS/K9", "TPPS/K1"])
  }

  @Test("It ends with the one that waits, even where its antecedent has the lower code")
  func endsWithTheOneThatWaits() {
    let found = chain(in: [
      "TPPS/K1": Planned(date: "2026-04-20"),
      "TPPS/K2": Planned(date: "2026-04-10", antecedents: ["TPPS/K1"]),
    ])
    #expect(found.map(\.code) == ["TPPS/K1", "TPPS/K2"])
  }

  @Test("Antecedents that were not asked about decide too; those not known do not")
  func beyondThoseAsked() {
    let plan: Plan = [
      "TPPS/K1": Planned(date: "2026-04-10", antecedents: ["POSYANDU/K1", "TPPS/K7"]),
      "POSYANDU/K1": Planned(date: "2026-04-15"),
    ]
    #expect(chain(of: ["TPPS/K1"], in: plan).map(\.code) == ["POSYANDU/K1", "TPPS/K1"])
  }

  @Test("A circle is cut and does not hang")
  func circle() {
    let found = chain(in: [
      "TPPS/K1": Planned(date: "2026-04-10", antecedents: ["TPPS/K2"]),
      "TPPS/K2": Planned(date: "2026-04-20", antecedents: ["TPPS/K1"]),
    ])
    #expect(found.map(\.code) == ["TPPS/K2", "TPPS/K1"])
  }

  @Test("A chain of 100,000 is followed to its end", .timeLimit(.minutes(5)))
  func long() {
    let length = 100_000
    let found = criticalChain(of: ["TPPS/K1"]) {
      Planned(
        date: "2026-04-10",
        antecedents: $0.number == length ? [] : [CommitmentCode("TPPS", $0.number + 1)])
    }
    #expect(found.map(\.code.number) == (1...length).reversed())
  }

  @Test("Each link waits for the one before, and no path of antecedents finishes later")
  func laws() {
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var plan: Plan = [:]
      for number in 1...8 {
        plan[CommitmentCode("TPPS", number)] = Planned(
          date: "2026-04-01" + Int.random(in: 0...30, using: &random),
          antecedents: random.list(upTo: 3) {
            CommitmentCode("TPPS", Int.random(in: number + 1...9, using: &$0))
          })
      }
      let found = chain(in: plan)
      for (earlier, later) in zip(found, found.dropFirst()) {
        #expect(plan[later.code]?.antecedents.contains(earlier.code) == true, "seed \(seed)")
        #expect(later.finish == max(later.date, earlier.finish), "seed \(seed)")
      }
      #expect(found.first.map { $0.finish == $0.date } == true, "seed \(seed)")
      // All are asked about, so the last to finish does so on the latest date of all.
      #expect(found.last?.finish == plan.values.map(\.date).max(), "seed \(seed)")
    }
  }
}

@Suite("The tree of antecedents")
struct AntecedentTreeTests {
  /// `K1`, two spaces for each step below a root, and an arrow where it is a reference.
  private func printed(_ codes: [CommitmentCode], in waits: Waits) -> [String] {
    antecedentTree(of: codes, in: { waits[$0] ?? [] }).map { line in
      String(repeating: "  ", count: line.depth) + (line.isReference ? "→ " : "")
        + "K\(line.code.number)"
    }
  }

  @Test("At the roots stand those for which nobody waits, in the order given")
  func roots() {
    let waits: Waits = ["TPPS/K3": ["TPPS/K1"]]
    #expect(
      printed(["TPPS/K1", "TPPS/K2", "TPPS/K3"], in: waits) == ["K2", "K3", "  K1"])
  }

  @Test("Antecedents stand under the one that waits, each followed by its own")
  func nested() {
    let waits: Waits = ["TPPS/K1": ["TPPS/K3", "TPPS/K2"], "TPPS/K3": ["TPPS/K4"]]
    #expect(
      printed(["TPPS/K1", "TPPS/K2", "TPPS/K3", "TPPS/K4"], in: waits)
        == ["K1", "  K3", "    K4", "  K2"])
  }

  @Test("What two wait for stands in full once, afterwards as a reference")
  func reference() {
    let waits: Waits = [
      "TPPS/K1": ["TPPS/K3"], "TPPS/K2": ["TPPS/K3"], "TPPS/K3": ["TPPS/K4"],
    ]
    #expect(
      printed(["TPPS/K1", "TPPS/K2"], in: waits)
        == ["K1", "  K3", "    K4", "K2", "  → K3"])
  }

  @Test("One that is waited for by way of others not asked about is no root")
  func byWayOfOthers() {
    let waits: Waits = ["TPPS/K1": ["TPPS/K2"], "TPPS/K2": ["TPPS/K3"]]
    #expect(printed(["TPPS/K3", "TPPS/K1"], in: waits) == ["K1", "  K2", "    K3"])
  }

  @Test("A circle is printed too, and ends in a reference")
  func circle() {
    let waits: Waits = ["TPPS/K1": ["TPPS/K2"], "TPPS/K2": ["TPPS/K1"]]
    #expect(printed(["TPPS/K1", "TPPS/K2"], in: waits) == ["K1", "  K2", "    → K1"])
  }

  @Test("A chain of 100,000 is printed to its end", .timeLimit(.minutes(5)))
  func long() {
    let length = 100_000
    let lines = antecedentTree(of: ["TPPS/K1"]) {
      $0.number == length ? [] : [CommitmentCode("TPPS", $0.number + 1)]
    }
    #expect(lines.map(\.depth) == Array(0..<length))
  }

  @Test("Every commitment stands in full exactly once, circles or not")
  func onceInFull() {
    for seed in 1...500 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      let codes = (1...8).map { CommitmentCode("TPPS", $0) }
      var waits: Waits = [:]
      for code in codes {
        waits[code] = random.list(upTo: 3) {
          CommitmentCode("TPPS", Int.random(in: 1...8, using: &$0))
        }
      }
      let lines = antecedentTree(of: codes) { waits[$0] ?? [] }
      #expect(lines.filter { !$0.isReference }.map(\.code).sorted() == codes, "seed \(seed)")
      // One line for each root, and one for each antecedent named by each.
      let named = waits.values.reduce(0) { $0 + $1.count }
      #expect(lines.count { $0.depth > 0 } == named, "seed \(seed)")
    }
  }
}
