/// The body of an event that says nothing beyond its kind.
struct EmptyBody: Codable {}

/// The body of an event that says only why.
struct ReasonBody: Codable {
  var reason: PersonalText?
}
