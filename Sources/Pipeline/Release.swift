/// The names that outputs carry.
public enum Release {
  public static let version = "0.1.0"
  public static let tool = "counterclaim " + version
  /// Changes whenever a rule or list changes what is extracted.
  public static let rules = "en-1"
}
