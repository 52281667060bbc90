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
    switch error {
    case is FaultFound: status = .faultFound
    case let refusal as Refusal:
      // Nobody there may say so: once somebody has looked at the clock it may go on.
      status = refusal.name == .clockIsAhead ? .busy : .refused
      words = refusal.message(in: language)
    case let faults as FileFaults:
      status = .badData
      words = faults.message(in: language)
    case let other as OtherDialect:
      status = .badData
      words = other.message(in: language)
    case let open as OpenProposal:
      status = .badData
      words = open.message(in: language)
    case let rows as RowsRefused:
      status = rows.status
      words = rows.message(in: language)
    case let fault as DateFault:
      status = .usage
      let example = Term(en: "Example", id: "Contoh").in(language)
      words = "gugus: \(fault.cause.in(language))\n\(example): \(fault.example.in(language))"
    case let fault as UsageFault:
      status = fault == .noWorkspace ? .noInput : .usage
      words = "gugus: " + fault.term.in(language)
    case let fault as WorkspaceFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let unsound as UnsoundJournal:
      status = .faultFound
      words = "gugus: " + unsound.term.in(language)
    case let fault as ConsoleFault:
      status = fault.status
      // As of `| head`, which has what it wanted.
      if fault == .nobodyReads("stdout") { break }
      words = "gugus: " + fault.term.in(language)
    case let fault as ReportFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let fault as ForgettingFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let fault as KeyFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let fault as JournalTextFault:
      status = .badData
      words = "gugus: " + fault.term.in(language)
    case let fault as ProofFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let fault as UnknownColumn:
      status = .usage
      words = "gugus: " + fault.message.in(language)
    case let fault as WorkbookWritingFault:
      status = fault.status
      words = "gugus: " + fault.term.in(language)
    case let fault as OpenFile.Fault:
      status = .noInput
      words =
        "gugus: " + ConsoleFault.cannotRead(fault.path, reason: fault.reason).term.in(language)
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

extension WorkspaceFault {
  var status: ExitStatus {
    switch self {
    case .notFound, .unreadable, .cannotOpen: .noInput
    case .alreadyThere, .cannotCreate: .cannotCreate
    case .notAWorkspace, .newer, .older, .damaged, .lacksForgetting, .schema, .cannotRebuild,
      .forgottenList:
      .badData
    case .readOnly, .folderReadOnly, .full, .inputOutput: .cannotWrite
    case .busy, .notErased(_, nil): .busy
    case .notErased: .cannotWrite
    }
  }
}

extension ConsoleFault {
  var status: ExitStatus {
    switch self {
    case .noSuchFile, .cannotRead, .notAFile, .namedPipe: .noInput
    case .tooLarge, .pipeTooLong: .badData
    case .changed: .busy
    case .cannotWrite, .nobodyReads, .tooFewDescriptors: .cannotWrite
    case .cannotCreate, .alreadyThere, .isKept, .isSocket: .cannotCreate
    }
  }
}

extension WorkbookWritingFault {
  var status: ExitStatus {
    switch self {
    case .notBuiltIn, .cannotLoad, .tooManyRows: .usage
    case .cannotWrite: .cannotWrite
    }
  }
}
