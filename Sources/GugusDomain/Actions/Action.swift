/// What someone wants to do. An action only makes events of it, and says what should be said of
/// them; whether they may happen, the ``Judge`` decides of each.
public protocol Action: Sendable {
  /// - Throws: `Refusal` where no events can be made of it, or what the register throws.
  func decide(in record: some Record, _ act: Circumstances) throws -> Ruling
}

/// By whom and when something is done.
public struct Circumstances: Sendable {
  /// Who does it. The rules ask what this agency may do.
  public var actor: Actor
  /// Whoever records it for the actor; nil where the actor does itself.
  public var recorder: Actor?
  /// The day on which it is done, in the zone of the workspace.
  public var today: Day
  /// The effective date, where one was said.
  public var saidOn: Day?

  public init(actor: Actor, recorder: Actor? = nil, today: Day, saidOn: Day? = nil) {
    self.actor = actor
    self.recorder = recorder
    self.today = today
    self.saidOn = saidOn
  }

  /// The effective date.
  public var on: Day { saidOn ?? today }
}

/// A yes: what happens, and what someone should hear about it.
public struct Ruling: Sendable {
  /// What is to be recorded, in this order. The judge still hears each.
  public var happenings: [Happening]
  /// What is to be told to whoever acts, whether or not anything was recorded.
  public var remarks: [Remark] = []

  public init(_ happenings: [Happening], remarks: [Remark] = []) {
    self.happenings = happenings
    self.remarks = remarks
  }
}
