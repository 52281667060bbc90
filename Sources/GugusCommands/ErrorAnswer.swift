import ArgumentParser
import Foundation
import GugusDomain
import GugusFiles
import GugusLog
import GugusOutput
import GugusStore

/// How the program answers an error: what it says, where, and with which status. The one
/// place where errors become words.
struct ErrorAnswer {
  var status: ExitStatus
  /// For standard output: help and versions that were asked for.
  var data: String?
  /// For standard error.
  var words: String?

  init(_ error: any Error, _ language: Language, columns: Int) {
    if let error = error as? any AnsweredError {
      status = error.status
      words = error.words(in: language)
      return
    }
    switch error {
    case let error as CocoaError:
      // Of a call that no one else has answered for.
      status = .cannotWrite
      let reason = (error.underlying as? POSIXError).map { String.ofSystem($0.code.rawValue) }
      words = "gugus: " + (reason ?? error.localizedDescription)
    case is DecodingError, is UnknownKind:
      status = .badData
      words =
        "gugus: " + WorkspaceFault.damaged(path: "journal", reason: "\(error)").term.in(language)
    default:
      let isClean = Gugus.exitCode(for: error).isSuccess
      let text = ParserWords.translated(
        Gugus.fullMessage(for: error, columns: columns), to: language)
      status = isClean ? .done : .usage
      if isClean { data = text } else { words = text }
    }
  }
}
