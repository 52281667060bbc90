import Foundation
import Testing

@testable import GugusFiles

@Suite("Bytes as they come")
struct ByteSourceTests {
  private final class Pipe {
    var given = 0
  }

  /// A pipe that never ends, in pieces of so many bytes.
  private func endless(_ pipe: Pipe, pieces: Int) -> ByteSource {
    ByteSource { () throws(ReadFault) in
      pipe.given += pieces
      return [UInt8](repeating: 0x79, count: pieces)
    }
  }

  @Test("are given up to the limit and no further", arguments: [7, 1_000, 65_536])
  func limit(pieces: Int) throws {
    let pipe = Pipe()
    let source = endless(pipe, pieces: pieces).limited(to: 10_000)
    #expect(throws: ReadFault.tooLarge(bytes: nil, limit: 10_000)) { try source.all() }
    #expect(pipe.given <= 10_000 + pieces)
    #expect(try source.next().isEmpty)
  }

  @Test("of a pipe are held up to a limit of its own, whatever a file may have")
  func pipe() {
    let pipe = Pipe()
    let source = endless(pipe, pieces: 65_536).limited(to: 1 << 30)
    #expect(throws: ReadFault.pipeTooLong(limit: ByteSource.pipeLimit)) {
      try source.all()
    }
    #expect(pipe.given <= ByteSource.pipeLimit + 65_536)
  }

  @Test("are not asked for where it is known that there are too many")
  func size() {
    var isAsked = false
    let source = ByteSource(size: 101, limit: 100) { () throws(ReadFault) in
      isAsked = true
      return []
    }
    #expect(throws: ReadFault.tooLarge(bytes: 101, limit: 100)) { try source.all() }
    #expect(!isAsked)
  }

  @Test("are all there, whatever the pieces", arguments: [1, 3, 65_535, 65_536, 70_000])
  func all(pieces: Int) throws {
    let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var rest = bytes[...]
    let source = ByteSource { () throws(ReadFault) in
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    }
    _ = try source.peek(10)
    #expect(try source.all() == bytes)
  }

  @Test("of a pipe wait in a file, once somebody wants that, and are the same")
  func spooled() throws {
    var parts: [[UInt8]] = [[1, 2, 3], [4, 5], [6]]
    let source = ByteSource { () throws(ReadFault) in parts.isEmpty ? [] : parts.removeFirst() }
    #expect(try source.peek(2) == [1, 2, 3])
    try source.spool(upTo: 6)
    #expect(parts.isEmpty)
    #expect(try source.all() == [1, 2, 3, 4, 5, 6])
  }

  @Test("of a pipe wait in a file up to a limit, whether looked at or not")
  func endlessSpool() throws {
    let pipe = Pipe()
    let source = endless(pipe, pieces: 1_000).limited(to: 1 << 30)
    _ = try source.peek(5_000)
    #expect(throws: ReadFault.pipeTooLong(limit: 10_000)) { try source.spool(upTo: 10_000) }
    #expect(pipe.given <= 11_000)
  }
}
