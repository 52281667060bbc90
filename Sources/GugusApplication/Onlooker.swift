import GugusStore

/// Whoever watches how far a long work comes: somebody before a terminal or a page, or nobody.
public protocol Onlooker {
  /// Shows one piece of the work as long as that goes on.
  func during<Value>(_ body: (Self) throws -> Value) rethrows -> Value

  /// - Parameter all: nil where nobody knows beforehand.
  func show(_ done: Int, of all: Int?)

  /// Shows how many rows of a file, whose number nobody knows beforehand, have been read.
  ///
  /// - Parameter share: how much of the file that is, 0…1; nil where nobody knows that, either.
  func show(rows: Int, share: Double?)

  /// Shows a work of which it is seen now and then what it goes through.
  ///
  /// - Returns: whether somebody sees it.
  func show(_ passage: Passage?) -> Bool
}

extension Onlooker {
  /// For how long a body has been reading a workspace is shown.
  public func watching<Value>(
    _ workspace: Workspace, _ body: () throws -> Value
  ) rethrows -> Value {
    try during { onlooker in try workspace.watching(onlooker.show, body) }
  }
}

/// Nobody watches.
public struct Unwatched: Onlooker, Sendable {
  public init() {}

  /// Runs the body, and shows nobody anything.
  public func during<Value>(_ body: (Unwatched) throws -> Value) rethrows -> Value {
    try body(self)
  }

  public func show(_ done: Int, of all: Int?) {}
  public func show(rows: Int, share: Double?) {}
  public func show(_ passage: Passage?) -> Bool { false }
}
