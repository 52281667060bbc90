import Foundation
import GugusDomain
import GugusLives
import Testing

@testable import GugusStore

@Suite("The list beside a workspace of what was forgotten")
struct ForgottenListTests {
  let file: WorkspaceFile
  let workspace: Workspace
  let list: String

  init() throws {
    file = try WorkspaceFile()
    workspace = try file.created()
    try workspace.foundTPPS()
    list = workspace.forgottenListPath
  }

  @Test("need not be there")
  func none() throws { try workspace.checkForgotten() }

  @Test(
    "is never passed over where it cannot be read, and never waited for",
    arguments: [
      "pipe", "folder", "device", "link to nowhere", "link to itself", "garbage", "nothing", "huge",
    ])
  func unreadable(_ kind: String) throws {
    switch kind {
    case "pipe": try #require(mkfifo(list, 0o600) == 0)
    case "folder": try #require(mkdir(list, 0o700) == 0)
    case "device": try #require(symlink("/dev/zero", list) == 0)
    case "link to nowhere": try #require(symlink("nowhere", list) == 0)
    case "link to itself": try #require(symlink(list, list) == 0)
    case "garbage": try Data("no list".utf8).write(to: URL(filePath: list))
    case "nothing": try Data().write(to: URL(filePath: list))
    default:
      try Data().write(to: URL(filePath: list))
      try #require(truncate(list, off_t(ForgottenList.fileLimit) + 1) == 0)
    }
    #expect {
      try workspace.checkForgotten()
    } throws: { error in
      guard case .forgottenList(list, _)? = error as? WorkspaceFault else { return false }
      return true
    }
  }

  @Test("says why where this user may not read it", .enabled(if: getuid() != 0))
  func permission() throws {
    try Data("{}".utf8).write(to: URL(filePath: list))
    chmod(list, 0)
    #expect(throws: WorkspaceFault.forgottenList(path: list, reason: "Permission denied")) {
      try workspace.checkForgotten()
    }
  }
}
