import GugusApplication
import GugusDomain
import GugusFiles
import GugusLog
import GugusOutput
import GugusStore

/// An error that knows how the program answers it.
protocol AnsweredError: Error {
  var status: ExitStatus { get }
  /// For standard error; nil where there is nothing to say.
  func words(in language: Language) -> String?
}

/// One that is said in a line of its own.
protocol SaidError: AnsweredError {
  var term: Term { get }
}

extension SaidError {
  func words(in language: Language) -> String? { "gugus: " + term.in(language) }
}

/// One that says what can be done about it, too.
protocol AdvisingError: SaidError {
  var advice: Advice { get }
}

extension AdvisingError {
  var term: Term { advice.spelled }
}

extension FaultFound: AnsweredError {
  var status: ExitStatus { .faultFound }

  func words(in language: Language) -> String? { nil }
}

extension Refusal: AnsweredError {
  /// Where the clock is ahead nobody there may say so: once somebody has looked at it, it may go on.
  var status: ExitStatus { doubtsTheClock ? .busy : .refused }

  func words(in language: Language) -> String? { message(in: language) }

  /// Whether somebody who looks at the clock may say that it is right.
  var doubtsTheClock: Bool {
    if case .time(.clockIsAhead) = self { true } else { false }
  }
}

extension FileFaults: AnsweredError {
  var status: ExitStatus { .badData }

  func words(in language: Language) -> String? { spelled(in: language) }
}

extension DateFault: AnsweredError {
  var status: ExitStatus { .usage }

  func words(in language: Language) -> String? {
    let example = Term(en: "Example", id: "Contoh").in(language)
    return "gugus: \(cause.in(language))\n\(example): \(self.example.in(language))"
  }
}

extension UsageFault: AdvisingError {
  var status: ExitStatus { self == .noWorkspace ? .noInput : .usage }
}

extension UnsoundJournal: AdvisingError {
  var status: ExitStatus { .faultFound }
}

extension JournalTextFault: SaidError {
  var status: ExitStatus { .badData }
}

extension ProofFault: AdvisingError {}

extension UnknownColumn: SaidError {
  var status: ExitStatus { .usage }
  var term: Term { message }
}

extension OpenFile.Fault: SaidError {
  var status: ExitStatus { .noInput }
  var term: Term { ConsoleFault.cannotRead(path, reason: reason).term }
}

extension NotSpooled: SaidError {
  var status: ExitStatus { .cannotWrite }
  var term: Term { ConsoleFault.cannotWrite(path, reason: reason).term }
}

extension WorkspaceFault: AdvisingError {
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

extension ConsoleFault: SaidError {
  var status: ExitStatus {
    switch self {
    case .noSuchFile, .cannotRead, .notAFile, .namedPipe: .noInput
    case .tooLarge, .pipeTooLong: .badData
    case .changed: .busy
    case .cannotWrite, .nobodyReads, .tooFewDescriptors: .cannotWrite
    case .cannotCreate, .alreadyThere, .isKept, .isSocket: .cannotCreate
    }
  }

  func words(in language: Language) -> String? {
    // As of `| head`, which has what it wanted.
    self == .nobodyReads("stdout") ? nil : "gugus: " + term.in(language)
  }
}

extension WorkbookWritingFault: SaidError {
  var status: ExitStatus {
    switch self {
    case .notBuiltIn, .cannotLoad, .tooManyRows: .usage
    case .cannotWrite: .cannotWrite
    }
  }
}
