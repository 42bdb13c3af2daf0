import Foundation
import Records

/// What only the network could tell, kept in the archive of a run so that a replay makes the same brief.
struct RecordedRun: Sendable, Codable, Hashable {
  static let address = "urn:counterclaim:run"

  let clock: Timestamp
  let input: String
  let missingFeeds: [RunFacts.MissingFeed]
  let failures: [StageFailure]
  /// `SourceList.json`, on one line.
  let sourceList: String

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  init(clock: Timestamp, input: String, missingFeeds: [RunFacts.MissingFeed], failures: [StageFailure], sourceList: String) {
    self.clock = clock
    self.input = input
    self.missingFeeds = missingFeeds
    self.failures = failures
    self.sourceList = sourceList
  }

  init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(RecordedRun.self, from: Data(json))
  }
}

/// The names that outputs carry.
public enum Release {
  public static let version = "0.1.0"
  public static let tool = "counterclaim " + version
  /// Changes whenever a rule or list changes what is extracted.
  public static let rules = "en-1"
}
