import GugusDomain
import GugusStore
import Randomness

/// The record of a nation's task forces over three years: for the same size the same journal.
///
/// Each task force meets every fourth week, and each meeting agrees on what is owed; the rest of
/// a commitment's life (answer, evidence, revision, claim, verdict) follows in the days after, as
/// late and incomplete as it is in practice: some five events a commitment. All of it goes through
/// the rules, in the order of the days.
public struct Nation {
  /// How many commitments, at least.
  public let size: Int
  public let agencies: Int
  public let taskForces: [Force]

  /// A task force and who takes part.
  public struct Force {
    public let code: TaskForceCode
    public let members: [AgencyCode]
    var chair: AgencyCode { members[0] }
    var secretariat: AgencyCode { members[1] }
    var commitments = 0
  }

  public static let from: Day = Day(year: 2024, month: 1, day: 1) ?? Day(number: 0)
  static let days = 1_096
  static let interval = 28
  /// What one meeting agrees on, and what is promised between two meetings.
  public static let (rows, between) = (12, 1)

  public init(size: Int) {
    self.size = size
    let perForce = (Nation.days / Nation.interval) * (Nation.rows + Nation.between)
    let count = max(4, (size + perForce - 1) / perForce)
    agencies = min(4_000, max(40, count * 2))
    var dice = SplitMix64(seed: 0)
    var forces: [Force] = []
    for index in 0..<count {
      // Neighbours work together: the agencies of a task force are near each other.
      let first = index * agencies / count
      var members: [AgencyCode] = []
      while members.count < 12 {
        let agency = Nation.agency((first + dice.number(0...29)) % agencies)
        if !members.contains(agency) { members.append(agency) }
      }
      forces.append(
        Force(code: TaskForceCode(unchecked: "TF\(index + 1)"), members: members))
    }
    taskForces = forces
  }

  /// Keeps the record of every task force beside the task force's own secretariat.
  public static let centre = AgencyCode(unchecked: "SETNEG")

  static func agency(_ index: Int) -> AgencyCode { AgencyCode(unchecked: "A\(index + 1)") }
}

/// A commitment that is still to live, as small as a million of them should be.
struct Promise {
  var force: Int32
  var number: Int32
  var debtor: Int32
  var creditor: Int32
  var due: Int32
  var evidence: Int8 = 0
  var step = Step.answer

  enum Step: UInt8 {
    case answer, report, askRevision, agreeRevision, submit, claim, judge
  }
}
