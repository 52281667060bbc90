/// The program as it is given away.
public enum Release {
  /// As `--version` says it.
  public static let version = "0.1.0"
}
