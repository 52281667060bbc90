/// The program as it is given away.
enum Release {
  /// As `--version` says it.
  static let version = "0.1.0"
}
