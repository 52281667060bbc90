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

/// What libFuzzer calls with every input it makes up; a broken law stops it, and so does an input
/// that takes a second of the processor. libFuzzer's own limit counts the time of the clock, which
/// says nothing where other work runs beside it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let begin = clock()
  do {
    try reader.read(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  if seconds > 1 { fatalError("took \(seconds) s") }
  return 0
}
