import GugusDomain
import GugusOpenData

/// A form in which open data are one text.
public enum OpenText {
  /// Agencies, task forces, memberships and meetings, as Popolo JSON.
  case popolo
  /// Commitments in the columns of the Open Government Partnership, as CSV.
  ///
  /// - Parameter locality: the country or locality; nil for what the workspace is called.
  case ogp(locality: String?)
  /// The journal as PROV-O in JSON-LD.
  case prov(Prov.Context)
}

extension OpenData {
  /// Writes the text piece by piece.
  public func write(
    _ text: OpenText, watching onlooker: some Onlooker, to sink: (String) throws -> Void
  ) throws {
    try onlooker.watching(workspace) {
      switch text {
      case .popolo: try writePopolo(to: sink)
      case .ogp(let locality): try writeOGP(of: locality ?? origin.workspace, to: sink)
      case .prov(let names): try writeProv(names, to: sink)
      }
    }
  }
}
