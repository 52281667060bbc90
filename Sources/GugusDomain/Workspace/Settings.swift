/// How a workspace is set up: kept in the journal like everything else.
public struct Settings: Hashable, Sendable {
  /// How the log began; nil before it did.
  public var founding: Founding?
  /// The agency that keeps the workspace; nil until one is named.
  public var steward: AgencyCode?
  /// What the workspace is called on what leaves it: reports, checkpoints.
  public var name: String?
  /// The zone whose day is "today".
  public var zone: Zone?
  /// How many days ahead `status` looks.
  public var daysAhead: Int
  /// Agencies needed for a quorum; nil for more than half of the members.
  public var quorum: Int?
  /// From which day on which quorum was set, oldest first.
  public private(set) var quorums: [DatedQuorum] = []
  /// Days on which no office works, beside Saturday and Sunday.
  public var holidays: [Day]
  /// New due dates that fall on a day without work move to the next working day.
  public var movesToWorkingDays: Bool
  /// Entries must carry the signature of the agency that records them.
  public var signsEntries: Bool
  /// The day on which that began; nil while it is not so.
  public private(set) var signsSince: Day?
  /// The terms of urgency that weigh other than usual.
  public var urgency: [UrgencyTerm: Double]
  /// Days for the debtor's answer to what is proposed to it.
  public var answerDays: Int
  /// Days for the verdict on a claim.
  public var verdictDays: Int
  /// The right of reply to a finding, in days.
  public var replyDays: Int
  /// Days for the conclusion of a finding, after the reply or the end of the right of reply.
  public var conclusionDays: Int
  /// By which awards and sanctions are suggested.
  public var policy: IncentivePolicy?
  /// Conditions of `commitment list` under a name.
  public var filters: [String: [String]]
  /// Where personal texts were forgotten, by the sequence number of their entry.
  public var forgotten: [Int: Set<String>]
  /// Files of evidence that were forgotten, by the SHA-256 of their bytes.
  public var forgottenFiles: Set<String>

  /// As a workspace is before anything is set: it looks 14 days ahead, and the terms are 14 days for an
  /// answer, 14 for a verdict, 60 for a reply and 30 for a conclusion.
  public init() {
    founding = nil
    steward = nil
    name = nil
    zone = nil
    daysAhead = 14
    quorum = nil
    holidays = []
    movesToWorkingDays = false
    signsEntries = false
    urgency = [:]
    answerDays = 14
    verdictDays = 14
    replyDays = 60
    conclusionDays = 30
    policy = nil
    filters = [:]
    forgotten = [:]
    forgottenFiles = []
  }

  /// What was set on a day; nil for more than half of the members. What came before the log began goes
  /// by the settings of its first day.
  public func quorum(on day: Day) -> Int? {
    guard let first = quorums.first else { return quorum }
    return (quorums.last { $0.from <= max(day, first.from) } ?? first).needed
  }

  /// A quorum in force from a day on.
  public struct DatedQuorum: Hashable, Sendable {
    /// The first day on which it is in force.
    public var from: Day
    /// Nil for more than half of the members.
    public var needed: Int?
  }

  /// The same settings, with the day from which their quorum and signing are in force where they are
  /// new.
  func inForce(from day: Day) -> Settings {
    var settings = self
    settings.signsSince = signsEntries ? signsSince ?? day : nil
    guard quorums.isEmpty || quorums.last?.needed != quorum else { return settings }
    settings.quorums.append(DatedQuorum(from: day, needed: quorum))
    return settings
  }

  /// The weights of urgency: the usual ones, but for those that were set.
  public var urgencyWeights: UrgencyWeights { UrgencyWeights(urgency) ?? UrgencyWeights() }
}

/// Only what changes of the settings.
public struct SettingsChange: Hashable, Sendable, Codable {
  /// What the workspace is called now; nil where that stays.
  public var name: String?
  /// The zone whose day is "today"; nil where that stays.
  public var zone: Zone?
  /// How many days ahead `status` looks, 0…3660; nil where that stays.
  public var daysAhead: Int?
  /// 0 for more than half of the members.
  public var quorum: Int?
  /// Further days on which no office works; nil where none come.
  public var holidaysAdded: [Day]?
  /// Days on which offices work after all; nil where there are none.
  public var holidaysDropped: [Day]?
  /// Whether new due dates move to working days; nil where that stays.
  public var movesToWorkingDays: Bool?
  /// Whether entries must be signed; nil where that stays.
  public var signsEntries: Bool?
  /// By the term's raw value.
  public var urgency: [String: Double]?
  /// Days for the debtor's answer, 1…3660; nil where that stays.
  public var answerDays: Int?
  /// Days for the verdict on a claim, 1…3660; nil where that stays.
  public var verdictDays: Int?
  /// The right of reply to a finding in days, 1…3660; nil where that stays.
  public var replyDays: Int?
  /// Days for the conclusion of a finding, 1…3660; nil where that stays.
  public var conclusionDays: Int?

  public init() {}
}
