import GugusDomain
import GugusStore

/// The sectors of the agencies: one, however its letters are capitalized.
struct Sectors {
  private var byAgency: [AgencyCode: String] = [:]

  init(_ workspace: Workspace) throws {
    var spelling: [String: String] = [:]
    for (agency, sector) in try workspace.sectors().sorted(by: { $0.key < $1.key }) {
      byAgency[agency] = spelling[sector.lowercased(), default: sector]
      spelling[sector.lowercased()] = byAgency[agency]
    }
  }

  /// The sector of an agency on record.
  subscript(agency: AgencyCode) -> String { byAgency[agency, default: ""] }
}
