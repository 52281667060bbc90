extension PersonalText {
  /// Stands for whatever somebody would write, where it is only tried whether something may happen.
  static let sample: PersonalText = "…"
}
