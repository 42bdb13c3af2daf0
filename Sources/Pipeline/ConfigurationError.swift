/// Everything that is wrong with a file that a person wrote (sources, ratings), in the order of the file.
public struct ConfigurationError: Error, Sendable, Hashable {
  /// What is wrong with one field.
  public struct Problem: Sendable, Hashable, CustomStringConvertible {
    /// Counts from 1.
    public let line: Int
    /// `feeds[3].url`; empty for the file as a whole.
    public let field: String
    public let reason: String

    public var description: String {
      field.isEmpty ? "line \(line): \(reason)" : "line \(line): \(field): \(reason)"
    }
  }

  public let problems: [Problem]
}
