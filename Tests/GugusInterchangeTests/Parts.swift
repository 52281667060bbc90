@testable import GugusFiles

extension ByteSource {
  /// The bytes, so many at a time.
  convenience init(_ bytes: [UInt8], parts size: Int) {
    var rest = bytes[...]
    self.init { () throws(ReadFault) in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }
}
