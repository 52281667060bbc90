import GugusDomain
import GugusMinutes
import GugusStore

extension AgencyNames {
  /// Those of all agencies on record.
  init(of workspace: Workspace, on today: Day) throws {
    self.init()
    try workspace.eachAgency(AgencyFilter(), on: today) { add($0.code, $0.details.name) }
  }
}
