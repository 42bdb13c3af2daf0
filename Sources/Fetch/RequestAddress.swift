import Curl

/// Addresses in the form in which exchanges carry them, for whoever compares the two.
public enum RequestAddress {
  /// - Returns: nil for what is no http or https address.
  public static func normalised(_ url: String) -> String? { WebAddress(url)?.string }

  /// A `Location`, seen from the address that sent it.
  public static func resolved(_ reference: String, against url: String) -> String? {
    WebAddress(url)?.resolving(reference)?.string
  }
}
