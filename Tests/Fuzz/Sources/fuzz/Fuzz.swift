import Foundation
import GugusReaders

/// The reader that `GUGUS_READER` names.
private let reader: Reader = {
  let name = ProcessInfo.processInfo.environment["GUGUS_READER"] ?? ""
  guard let reader = Reader(rawValue: name) else {
    let names = Reader.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("set GUGUS_READER to one of \(names)")
  }
  return reader
}()

/// What libFuzzer calls with every input it makes up; a broken law stops it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  do {
    try reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
