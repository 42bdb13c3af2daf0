import Records

@testable import Fetch

let noon = Timestamp(iso8601: "2024-03-22T12:00:00Z")!

extension FetchSettings {
  /// Loopback allowed, no pause, limits that only a test of limits meets, a clock that stands at noon.
  static func forTests(_ change: (inout FetchSettings) -> Void = { _ in }) -> FetchSettings {
    var settings = FetchSettings(
      hostPause: .zero, connectTimeout: .seconds(30), totalTimeout: .seconds(60), allowsPrivateAddresses: true, clock: { noon })
    change(&settings)
    return settings
  }
}

extension Fetcher {
  /// One address by one new fetcher.
  static func fetch(_ request: FetchRequest, _ change: (inout FetchSettings) -> Void = { _ in }) async -> FetchOutcome {
    await Fetcher(.forTests(change)).fetch([request])[0]
  }

  static func fetch(_ url: String, _ change: (inout FetchSettings) -> Void = { _ in }) async -> FetchOutcome {
    await fetch(FetchRequest(url: url), change)
  }
}

extension FetchOutcome {
  /// `fetched`, `not-modified`, or the code of the failure.
  var word: String {
    switch result {
    case .fetched: "fetched"
    case .notModified: "not-modified"
    case .failed(let failure): failure.code
    }
  }

  var text: String { String(decoding: answer?.body ?? [], as: UTF8.self) }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
