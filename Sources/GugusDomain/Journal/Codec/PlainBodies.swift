/// The body of an event that says nothing beyond its kind.
struct Nothing: Codable {}

/// The body of an event that says only why.
struct Because: Codable {
  var reason: PersonalText?
}
