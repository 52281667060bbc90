import GugusDomain
import GugusOutput

/// Standard output of one run. Once something is done that stays done, a full disk or a closed pipe
/// can no longer make a failure of it: what standard output does not take then goes to standard
/// error, and whoever reads the exit status does not do it again.
final class Telling {
  /// What stays whatever becomes of the output.
  enum Done {
    /// On the record.
    case recorded
    /// A file or a key.
    case made
  }

  private let console: Console
  private let language: Language
  private var done: Done?
  /// Standard output has not taken something.
  private var isBroken = false

  init(_ console: Console, _ language: Language) {
    self.console = console
    self.language = language
  }

  func isDone(_ done: Done) { self.done = done }

  /// What has to be said beside an error, where something is on record though another thing that was
  /// asked for, such as a file, could not be made.
  var isRecorded: Term? {
    guard done == .recorded else { return nil }
    return Term(
      en: "What was to be recorded is on record.", id: "Yang hendak dicatat sudah tercatat.")
  }

  func output(_ bytes: [UInt8]) throws {
    guard let done else { return try console.outputBytes(bytes) }
    if !isBroken {
      do {
        return try console.outputBytes(bytes)
      } catch let fault as ConsoleFault {
        isBroken = true
        console.words(done.words(fault).in(language) + "\n")
      }
    }
    // A workbook is nothing that can be said.
    if let text = String(validating: bytes, as: UTF8.self) { console.words(text.visible) }
  }
}

extension Telling.Done {
  fileprivate func words(_ fault: ConsoleFault) -> Term {
    let reason = fault.reason
    return switch self {
    case .recorded:
      Term(
        en: "Recorded, though standard output could not be written (\(reason)). On record:",
        id: "Tercatat, walaupun keluaran baku tidak dapat ditulis (\(reason)). Yang tercatat:")
    case .made:
      Term(
        en: "Made, though standard output could not be written (\(reason)):",
        id: "Sudah dibuat, walaupun keluaran baku tidak dapat ditulis (\(reason)):")
    }
  }
}
