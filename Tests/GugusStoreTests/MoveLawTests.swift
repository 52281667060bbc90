import Foundation
import GugusDomain
import GugusLives
import Testing

@testable import GugusDomain
@testable import GugusStore

@Suite("What may be done")
struct MoveLawTests {
  /// Records an event as it is.
  private struct Happens: Action {
    var event: Event

    func decide(in record: some Record, _ act: Circumstances) throws -> Ruling {
      Ruling([Happening(event, on: act.on)])
    }
  }

  @Test(
    "is offered if and only if a dry run is not refused for the agency or the state",
    arguments: [1, 2, 3, 4] as [UInt64])
  func law(seed: UInt64) throws {
    let file = try WorkspaceFile()
    var life = try Life(seed: seed, in: file.created())
    var offered: Set<EventKind> = []
    for _ in 0..<6 {
      try life.live(actions: 25)
      for subject in life.aggregates.keys.sorted(by: { $0.code < $1.code }) {
        for agency in life.agencies.prefix(6) {
          offered.formUnion(try expectLaw(of: agency, on: subject, life))
        }
      }
    }
    #expect(offered.count > 25)
  }

  /// - Returns: what is offered.
  private func expectLaw(
    of agency: AgencyCode, on subject: Subject, _ life: Life
  ) throws -> Set<EventKind> {
    let workspace = life.workspace
    let offered = Set(try workspace.moves([MoveQuestion(agency, subject)], day: life.today)[0])
    let samples = try workspace.read {
      try StoredRecord($0).samples(of: subject, by: agency, on: life.today)
    }
    var done: Set<EventKind> = []
    let now = Instant(milliseconds: Instant(startOf: life.today).milliseconds + 60_000_000)
    for event in samples {
      do {
        _ = try workspace.perform(
          Happens(event: event),
          Circumstances(actor: Actor(agency: agency), today: life.today), now: now, isDryRun: true)
        done.insert(event.kind)
      } catch let refusal as Refusal where refusal.class == .content {
        done.insert(event.kind)
      } catch is Refusal {}
    }
    #expect(offered == done, "\(agency) \(subject)")
    return offered
  }
}
