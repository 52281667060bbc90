import GugusDomain
import GugusOutput
import GugusStore

/// Something of a record that can be looked at from any moment: a list, a thing, an overview.
public protocol Showing {
  /// What of the record it looks at: of that, and of nothing else, a workspace must answer.
  var scope: ViewScope { get }

  /// - Parameters:
  ///   - workspace: as it is seen from there.
  ///   - vantage: from when it is looked at.
  /// - Throws: `Refusal` of what is not on record, `WorkspaceFault`.
  func document(on workspace: Workspace, from vantage: Vantage) throws -> Document
}

extension Showing {
  public var scope: ViewScope { .everything }
}
