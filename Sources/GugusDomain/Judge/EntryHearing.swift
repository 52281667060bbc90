// Who records an entry, and for whom.
extension Hearing {
  func check() throws {
    try checkActor()
    try checkRegisterBinds()
    try checkInRoom()
    if entry.recorder != nil, entry.source == nil { try checkOnBehalf() }
  }

  /// Whoever acts is on record, and active both on the day on which it takes effect and on the day
  /// of recording.
  private func checkActor() throws {
    if let agency = entry.actor.agency { _ = try record.known(agency) }
    guard let recorder else { return }
    let agency = try record.known(recorder)
    for day in Set([rightsDay, entry.unit.day]).sorted() where !agency.isActive(on: day) {
      throw Refusal.agency(.agencyNotActive(recorder, on: day))
    }
    if entry.source == nil, let agency = entry.actor.agency, agency != recorder,
      try !record.known(agency).isActive(on: day)
    {
      throw Refusal.agency(.agencyNotActive(agency, on: day))
    }
  }

  /// Since entries are signed, what binds an agency carries its own signature: a register says of
  /// others only what they did by the day on which that began, and nothing of what came on record
  /// here since then, whatever day it gives.
  private func checkRegisterBinds() throws {
    guard entry.source != nil, entry.event.binds, let agency = entry.actor.agency,
      agency != recorder, let since = try record.settingsBefore().signsSince
    else { return }
    let kind = entry.event.kind
    guard day <= since else { throw Refusal.key(.registerCannotBind(agency, kind, since: since)) }
    for subject in [entry.event.subject] + entry.event.grounds {
      let first = try record.entries(of: subject).inEffect.first
      if let first, first.source == nil, first.unit.day > since {
        throw Refusal.key(.registerCannotBind(agency, kind, since: since))
      }
    }
  }

  /// Who governs a task force may record for a member that does not act by itself; never a verdict,
  /// and never where entries are signed.
  private func checkOnBehalf() throws {
    let kind = entry.event.kind
    guard let code = try record.taskForce(of: entry.event), let agency = entry.actor.agency,
      entry.event.mayBeRecordedForOthers
    else { throw Refusal.request(.notOnBehalf(kind)) }
    // A meeting's chair imposes by its minutes, which the secretariat writes. Where entries are signed
    // that binds nobody before the chair ratifies them.
    if case .commitment(_, .imposed(let terms, _, _, _)) = entry.event {
      try checkGoverns(code)
      try checkAttended(agency, terms.meeting, kind)
      return
    }
    if try record.settingsBefore().signsEntries { throw Refusal.request(.notOnBehalf(kind)) }
    try checkGoverns(code)
    if case .commitment(let code, let event) = entry.event {
      try checkNotInOwnCause(event.kind, of: code)
    }
    if try record.actsItself(agency) { throw Refusal.agency(.actsItself(agency)) }
  }

  private func checkAttended(
    _ agency: AgencyCode, _ meeting: MeetingCode?, _ kind: EventKind
  ) throws {
    let content = try meeting.flatMap { try record.meeting($0) }?.content
    let attended = content?.attendance.contains { $0.agency == agency && $0.presence.counts }
    guard attended == true else { throw Refusal.request(.notOnBehalf(kind)) }
  }
}

extension Record {
  /// Whether an agency has somebody who acts for it: it has recorded something itself, or signs.
  func actsItself(_ agency: AgencyCode) throws -> Bool {
    if let keys = try agencyBefore(agency)?.keysInForce, !keys.isEmpty { return true }
    return try hasRecorded(agency)
  }
}
