/// Refusals of one noun, or of one matter of several.
protocol RefusalPart: Hashable, Sendable {
  typealias Row = (name: String, class: RefusalClass)

  /// The name of each in kebab case, by which documentation and machines know it, and its class.
  var row: Row { get }
}

/// What a refusal is about, which is never more than one of these.
public enum RefusalClass: String, CaseIterable, Sendable {
  /// Not by this agency.
  case party
  /// Not now: something must happen, or be undone, first.
  case state
  /// Not so: other words or values may do.
  case content
}
