extension AgencyDetails {
  func check(_ code: AgencyCode, in record: some Record) throws {
    for other in [parent, successor].compactMap(\.self) {
      if other == code { throw Refusal.agency(.ownParent(code.text)) }
      _ = try record.known(other)
    }
    for path in [\AgencyDetails.parent, \AgencyDetails.successor] {
      var (next, seen): (AgencyCode?, Set<AgencyCode>) = (self[keyPath: path], [])
      while let other = next, seen.insert(other).inserted {
        if other == code { throw Refusal.agency(.ownParent(code.text)) }
        next = try record.agency(other)?.details[keyPath: path]
      }
    }
  }
}
