import Foundation
import GugusStore

extension Attachment {
  /// All of it at once: no test has a long one.
  public func bytes() throws -> Data {
    var bytes = Data()
    try eachPiece { bytes += $0 }
    return bytes
  }
}
