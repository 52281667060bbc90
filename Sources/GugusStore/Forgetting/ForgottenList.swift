import Foundation
import GRDB
import GugusDomain
import GugusLog

/// What of a list an older copy is still to forget.
public struct LackingForgets: Sendable {
  /// Forgets all of it that stands here, as one command.
  public var action: ForgetTexts
  /// Of the list, what concerns entries that this copy does not have.
  public var absent = 0
  /// Of the list, what concerns other entries than those that stand here.
  public var others = 0

  /// Nothing is left to forget here, whatever the list says of other entries.
  public var isEmpty: Bool { action.texts.isEmpty && action.files.isEmpty }
}

/// The list is of another log.
public struct OtherLog: Error, Hashable, Sendable {}

extension Workspace {
  /// Where the list is kept.
  public var forgottenListPath: String { path + ".forgotten" }

  /// All that was forgotten in this log.
  ///
  /// - Throws: `WorkspaceFault`.
  public func forgottenList() throws -> ForgottenList {
    var list = ForgottenList(log: try settings().founding?.log ?? "")
    var filter = JournalFilter()
    filter.subject = Subject.workspace.code
    try eachEntry(filter) { entry in
      switch entry.event {
      case .workspace(.textsForgotten(let forgetting)):
        let leaf = try journalRow(forgetting.entry).leafHash.hexadecimal
        list.texts += forgetting.paths.map {
          ForgottenList.Text(
            entry: forgetting.entry, leaf: leaf, path: $0, legalBasis: forgetting.legalBasis)
        }
      case .workspace(.fileForgotten(let file)):
        list.files.append(
          ForgottenList.File(sha256: file.sha256, legalBasis: file.legalBasis))
      default: break
      }
    }
    return list
  }

  /// What this copy is still to forget of a list.
  ///
  /// - Throws: `OtherLog`, `WorkspaceFault`.
  public func lacking(of list: ForgottenList) throws -> LackingForgets {
    let settings = try settings()
    guard list.log.identity == settings.founding?.log else { throw OtherLog() }
    var lacking = LackingForgets(action: ForgetTexts([]))
    let size = try treeHead().size
    for text in list.texts
    where settings.forgotten[text.entry]?.contains(text.path) != true {
      guard (1...max(size, 1)).contains(text.entry), text.entry <= size else {
        lacking.absent += 1
        continue
      }
      guard try journalRow(text.entry).leafHash.hexadecimal == text.leaf else {
        lacking.others += 1
        continue
      }
      lacking.action.texts.add(text)
    }
    lacking.action.files = list.files
      .filter { !settings.forgottenFiles.contains($0.sha256) }
      .map { ForgottenFile(sha256: $0.sha256, legalBasis: $0.legalBasis) }
    return lacking
  }

  /// Refuses a copy in which something stands that the list beside it says is forgotten.
  ///
  /// - Throws: `WorkspaceFault`.
  public func checkForgotten() throws {
    guard let list = try keptForgottenList() else { return }
    do {
      guard try lacking(of: list).isEmpty else {
        throw WorkspaceFault.lacksForgetting(path: path, list: forgottenListPath)
      }
    } catch is OtherLog {
      // It was kept beside a workspace that was here before.
    }
  }

  private func keptForgottenList() throws -> ForgottenList? {
    let list = forgottenListPath
    var status = stat()
    // Also a link that leads nowhere is there, and was to lead to a list.
    guard lstat(list, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw WorkspaceFault.forgottenList(path: list, reason: .ofSystem())
    }
    do {
      let file = try OpenFile(at: list)
      guard try file.kind() == .file, try file.size() <= ForgottenList.fileLimit else {
        throw WorkspaceFault.forgottenList(path: list, reason: nil)
      }
      var bytes: [UInt8] = []
      try file.eachPiece(of: 65_536) { piece in
        bytes += piece
        // It may grow meanwhile.
        guard bytes.count <= ForgottenList.fileLimit else {
          throw WorkspaceFault.forgottenList(path: list, reason: nil)
        }
      }
      return try ForgottenList(bytes)
    } catch let fault as OpenFile.Fault {
      throw WorkspaceFault.forgottenList(path: list, reason: fault.reason)
    } catch is DecodingError {
      throw WorkspaceFault.forgottenList(path: list, reason: nil)
    }
  }

  /// Keeps the list beside the workspace, with what it held of entries that this copy does not have.
  func keepForgottenList() throws {
    var list = try forgottenList()
    if let kept = try keptForgottenList(), kept.log == list.log { list.add(kept) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let bytes = try encoder.encode(list) + [UInt8(ascii: "\n")]
    let beside = Unfinished.name(for: forgottenListPath)
    try Unfinished.files([beside]) {
      defer { unlink(beside) }
      try Workspace.makeFile(beside, for: forgottenListPath)
      do {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: beside))
        try file.write(contentsOf: bytes)
        try file.synchronize()
        try file.close()
      } catch {
        throw WorkspaceFault.inputOutput(path: forgottenListPath, reason: "\(error)")
      }
      guard rename(beside, forgottenListPath) == 0 else {
        throw WorkspaceFault.inputOutput(
          path: forgottenListPath, reason: String(cString: strerror(errno)))
      }
    }
  }

  /// How many personal texts and files were forgotten by entries after the first so many.
  public func forgotten(after size: Int) throws -> Int {
    var filter = JournalFilter()
    filter.subject = Subject.workspace.code
    var count = 0
    try eachEntry(filter) { entry in
      guard entry.sequence > size else { return }
      switch entry.event {
      case .workspace(.textsForgotten(let forgetting)): count += forgetting.paths.count
      case .workspace(.fileForgotten): count += 1
      default: break
      }
    }
    return count
  }

  /// How many personal texts whoever gave the record has kept back.
  public func withheldTexts() throws -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM disclosure, json_each(texts)
          WHERE json_array_length(value) = 2 AND value ->> 1 = ?
          """, arguments: [PersonalText.Absence.withheld.rawValue]) ?? 0
    }
  }
}

extension [Forgetting] {
  /// Texts of one entry that go on the same basis, and follow one another, go together.
  fileprivate mutating func add(_ text: ForgottenList.Text) {
    if let last, last.entry == text.entry, last.legalBasis == text.legalBasis {
      self[count - 1].paths.append(text.path)
    } else {
      append(Forgetting(entry: text.entry, paths: [text.path], legalBasis: text.legalBasis))
    }
  }
}
