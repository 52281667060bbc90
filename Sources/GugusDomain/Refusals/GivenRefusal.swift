/// What was given: codes, texts and numbers, by which nothing is to be found or that may not stand.
public enum GivenRefusal: RefusalPart {
  case unknown(Refusal.Noun, String, nearest: [String])
  case alreadyExists(String)
  case changesNothing(String)
  case invalidCode(Refusal.Noun, String)
  case text(Refusal.Field, TextFault)
  case outOfRange(Refusal.Field, value: Int, ClosedRange<Int>)
  case tooMany(Refusal.Field, Int, limit: Int)
  case namedTwice(AgencyCode)

  var row: Row {
    switch self {
    case .unknown: ("unknown", .content)
    case .alreadyExists: ("already-exists", .state)
    case .changesNothing: ("changes-nothing", .content)
    case .invalidCode: ("invalid-code", .content)
    case .text: ("text", .content)
    case .outOfRange: ("out-of-range", .content)
    case .tooMany: ("too-many", .content)
    case .namedTwice: ("named-twice", .content)
    }
  }
}
