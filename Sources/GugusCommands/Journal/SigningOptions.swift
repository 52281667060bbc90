import ArgumentParser
import Foundation
import GugusApplication
import GugusDomain

/// Which of one's own keys signs.
struct SigningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "The name or ID of the key that signs (default: the only one).",
      id: "Nama atau ID kunci yang menandatangani (bawaan: satu-satunya)."))
  var key: String?
}

extension Files {
  /// Reads a checkpoint from a file: the note itself, or a receipt, in which one stands.
  ///
  /// - Throws: `ProofFault`, `ConsoleFault`.
  func checkpoint(_ file: String) throws -> GivenCheckpoint {
    try GivenCheckpoint(reading: Data(try read(file)))
  }
}
