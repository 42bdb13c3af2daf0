import Records

/// What only the network could tell, kept in the archive of a run so that a replay makes the same brief.
struct RecordedRun: Sendable, Hashable {
  /// The target address of the metadata record that holds it.
  static let address = "urn:counterclaim:run"

  let clock: Timestamp
  /// Where the articles came from, as the brief's header names it.
  let input: String
  let missingFeeds: [RunFacts.MissingFeed]
  let failures: [StageFailure]
  /// The list the run followed, in the form of `feeds.json`.
  let sourceList: JSON
  /// What an analyst had signed, in the form of `ratings.json`; nil where the run was given none.
  let ratings: JSON?
  /// The user's own actors, in the form of `actors.json`; nil where the run was given none.
  let actors: JSON?
  /// When feeds that answered with something that is no feed were read last, by source.
  let lastSuccesses: [String: Timestamp]
  /// Addresses that were asked in place of a source's own, which had moved for good, by the latter. The last is the one that counts, unless
  /// the own address was asked after all.
  let asked: [String: [String]]

  var json: JSON {
    [
      "ratings": ratings ?? .null, "actors": actors ?? .null,
      "clock": .string(clock.iso8601), "input": .string(input), "source_list": sourceList,
      "last_successes": .object(lastSuccesses.mapValues { .string($0.iso8601) }), "asked": .object(asked.mapValues(JSON.strings)),
      "missing_feeds": .array(
        missingFeeds.map {
          [
            "source": .string($0.source), "outlet": .string($0.outlet), "reason": .string($0.reason),
            "last_success": .text($0.lastSuccess?.iso8601),
          ]
        }),
      "failures": .array(
        failures.map {
          ["stage": .string($0.stage.rawValue), "subject": .string($0.subject), "code": .string($0.code), "message": .string($0.message)]
        }),
    ]
  }

  init(
    clock: Timestamp, input: String, missingFeeds: [RunFacts.MissingFeed], failures: [StageFailure], sourceList: JSON,
    ratings: JSON? = nil, actors: JSON? = nil, lastSuccesses: [String: Timestamp] = [:], asked: [String: [String]] = [:]
  ) {
    self.clock = clock
    self.input = input
    self.missingFeeds = missingFeeds
    self.failures = failures
    self.sourceList = sourceList
    self.ratings = ratings
    self.actors = actors
    self.lastSuccesses = lastSuccesses
    self.asked = asked
  }

  /// - Returns: nil for a record that this program did not write.
  init?(_ json: JSON) {
    guard let clock = json["clock"]?.string.flatMap({ Timestamp(iso8601: $0) }), let input = json["input"]?.string,
      let list = json["source_list"]
    else { return nil }
    self.clock = clock
    self.input = input
    sourceList = list
    // Archives of before there were ratings or actors lack the member.
    ratings = json["ratings"]?.object.map(JSON.object)
    actors = json["actors"]?.object.map(JSON.object)
    lastSuccesses = (json["last_successes"]?.object ?? [:]).compactMapValues { $0.string.flatMap { Timestamp(iso8601: $0) } }
    asked = (json["asked"]?.object ?? [:]).mapValues { ($0.array ?? []).compactMap(\.string) }
    missingFeeds = (json["missing_feeds"]?.array ?? []).compactMap { feed in
      guard let source = feed["source"]?.string, let outlet = feed["outlet"]?.string, let reason = feed["reason"]?.string else {
        return nil
      }
      return .init(
        source: source, outlet: outlet, reason: reason, lastSuccess: feed["last_success"]?.string.flatMap { Timestamp(iso8601: $0) })
    }
    failures = (json["failures"]?.array ?? []).compactMap { failure in
      guard let stage = failure["stage"]?.string.flatMap(StageFailure.Stage.init(rawValue:)), let subject = failure["subject"]?.string,
        let code = failure["code"]?.string, let message = failure["message"]?.string
      else { return nil }
      return StageFailure(stage: stage, subject: subject, code: code, message: message)
    }
  }
}
