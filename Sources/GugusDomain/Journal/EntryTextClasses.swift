extension TextClasses {
  /// Those of an entry, with its body.
  public static func of(_ kind: EventKind) -> TextClasses {
    envelope.with(kind.body, in: "body")
  }
}

// The body of each kind.
extension EventKind {
  var body: TextClasses {
    switch self {
    case .workspace(let kind): kind.body
    case .agency(let kind): kind.body
    case .taskForce(let kind): kind.body
    case .meeting(let kind): kind.body
    case .commitment(let kind): kind.body
    case .finding(let kind): kind.body
    case .incentive(let kind): kind.body
    case .assessment(let kind): kind.body
    case .voided: .reason
    }
  }
}
