extension Record {
  /// Those agencies, and whichever took over from them, one after another.
  func withSuccessors(of agencies: Set<AgencyCode>) throws -> Set<AgencyCode> {
    var (all, left) = (agencies, agencies)
    while let code = left.popFirst() {
      guard let successor = try agency(code)?.details.successor else { continue }
      if all.insert(successor).inserted { left.insert(successor) }
    }
    return all
  }
}
