extension Record {
  /// What an agency may do with something on a day, in the order of the kinds of event: the judge's
  /// answer to each of them, tried in turn on a sample of it. What it refuses for other words or
  /// values is offered all the same; what it refuses for the agency or for how things stand is not.
  ///
  /// Of a task force also what may begin in it.
  ///
  /// - Parameter kinds: only these are tried; nil for all.
  public func moves(
    of agency: AgencyCode, on subject: Subject, day: Day, among kinds: Set<EventKind>? = nil
  ) throws -> [EventKind] {
    var moves: [EventKind] = []
    for event in try samples(of: subject, by: agency, on: day)
    where !moves.contains(event.kind) && kinds?.contains(event.kind) != false {
      if try mayHappen(event, by: agency, on: day) { moves.append(event.kind) }
    }
    return moves
  }

  private func mayHappen(_ event: Event, by agency: AgencyCode, on day: Day) throws -> Bool {
    do {
      let settings = try settingsBefore()
      if event.needsSignature(settings), try agencyBefore(agency)?.keysInForce.isEmpty != false {
        return false
      }
      let entry = trial(of: event, by: agency, on: day, zone: settings.zone ?? .wib)
      try Judge(after: Judge.Head(sequence: entry.sequence - 1)).check(entry, in: self)
      _ = try Aggregate.fold(entries(of: event.subject) + [entry])
      return true
    } catch let refusal as Refusal {
      return refusal.class == .content
    }
  }

  /// Behind everything that is on record.
  private func trial(of event: Event, by agency: AgencyCode, on day: Day, zone: Zone) -> Entry {
    let noon = Instant(startOf: day).milliseconds + 43_200_000 - Int64(zone.offsetMinutes) * 60_000
    return Entry(
      sequence: Int.max / 2, recorded: Instant(milliseconds: noon),
      unit: UnitPlace(UnitID(unchecked: "what-may-be"), day: day), effective: day,
      actor: Actor(agency: agency), event: event)
  }
}
