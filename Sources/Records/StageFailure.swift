/// Bad input from the world, as a value: what could not be done, with what, and why.
public struct StageFailure: Error, Sendable, Hashable, Codable, Comparable {
  public enum Stage: String, Sendable, Codable, CaseIterable {
    case configuration, fetch, archive, feed, article, language, claims, comparison, brief
  }

  public let stage: Stage
  /// An address, a file name or an identifier.
  public let subject: String
  /// A stable word for tables and tests: `timed-out`, `too-large`, `refused-by-robots`, `no-text`.
  public let code: String
  /// One sentence for people.
  public let message: String

  public init(stage: Stage, subject: String, code: String, message: String) {
    self.stage = stage
    self.subject = subject
    self.code = code
    self.message = message
  }

  public static func < (a: StageFailure, b: StageFailure) -> Bool {
    (a.stage.rawValue, a.subject, a.code, a.message) < (b.stage.rawValue, b.subject, b.code, b.message)
  }
}
