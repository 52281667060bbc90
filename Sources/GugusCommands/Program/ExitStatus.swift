/// The exit statuses, after sysexits.h.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  case refused = 1
  case faultFound = 2
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case cannotWrite = 74
  case busy = 75
}

/// A check that ran and found something: said already, and not an error of the program.
struct FaultFound: Error {}
