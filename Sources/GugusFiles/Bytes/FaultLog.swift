/// Collects the faults of a file while it is read, so that one run names them all.
public struct FaultLog: Sendable {
  private let source: SourceFile
  private var entries: [(offset: Int, cause: any FaultCause)] = []

  package init(_ source: SourceFile) { self.source = source }

  package var isEmpty: Bool { entries.isEmpty }

  /// Notes what is wrong at that byte of the file.
  package mutating func add(_ cause: any FaultCause, at offset: Int) {
    entries.append((offset, cause))
  }

  /// The value that was read, if nothing was wrong; else throws what was, in the order of the
  /// file. A value that could not be read is nil, and why has been noted.
  package func unlessAny<Value>(_ value: Value?) throws(FileFaults) -> Value {
    if entries.isEmpty, let value { return value }
    // Enumerated, because `sort` does not promise to keep the order of equals.
    let ordered = entries.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    let shown = ordered.prefix(FileFaults.limit).map { entry in
      source.fault(entry.element.cause, at: entry.element.offset)
    }
    throw FileFaults(shown, more: entries.count - shown.count)
  }
}

/// Collects the faults of a file that is read row by row: the first are kept, the rest counted.
public struct FaultTally: Sendable {
  private var faults: [FileFault] = []
  private var more = 0

  public init() {}

  public var isEmpty: Bool { faults.isEmpty }

  /// Nil where there are none.
  public var all: FileFaults? { isEmpty ? nil : FileFaults(faults, more: more) }

  /// - Parameter fault: made only where it is kept.
  public mutating func add(_ fault: @autoclosure () -> FileFault) {
    if faults.count < FileFaults.limit { faults.append(fault()) } else { more += 1 }
  }

  public mutating func add(_ faults: FileFaults) {
    for fault in faults.faults { add(fault) }
    more += faults.more
  }

  /// - Throws: the faults, if there are any.
  public func check() throws(FileFaults) {
    if let all { throw all }
  }
}
