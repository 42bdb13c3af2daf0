import Records

/// What became of one request.
public struct FetchOutcome: Sendable {
  public enum Result: Sendable, Hashable {
    /// 2xx: the last exchange is the answer.
    case fetched
    /// 304 to the validators of the request.
    case notModified
    /// Codes: `timed-out`, `too-large`, `refused-by-robots`, `private-address`, `tls`, `unresolved-host`, `unreachable`,
    /// `cut-short`, `not-http`, `http-404` and the like, `too-many-redirects`, `bad-redirect`, `bad-url`, `host-paused`,
    /// `cancelled`.
    case failed(StageFailure)
  }

  public let request: FetchRequest
  public let result: Result
  /// Complete exchanges of this request in order: redirects, then the answer, whatever its status. An answer that was cut
  /// short, too slow or too large is none. Empty in what `Fetcher.fetch(_:deliver:)` returns.
  public let exchanges: [HTTPExchange]
  /// Exchanges about robots.txt that came before, for the archive. Each is handed over once in a run, with the first
  /// request it was made for. Empty where `exchanges` is.
  public let robotsExchanges: [HTTPExchange]
  /// The address that was asked last; the request's own where none was.
  public let url: String
  /// Of the last exchange; nil where there was none.
  public let status: Int?
  /// The earliest time at which the host wants to be asked again; only for 429, 503 and `host-paused`.
  public let retryAfter: Timestamp?
  /// Where the request's address has moved for good: as far as 301 and 308 alone lead from it. nil unless the answer
  /// was fetched or not modified.
  public let permanentURL: String?
  /// To be stored for the next time; a 304 renews those it names and keeps the others of the request. nil for failures.
  public let validators: Validators?
  /// Until when the answer says that it is not out of date, by Cache-Control and Expires; nil where it says nothing and for failures.
  public let freshUntil: Timestamp?

  public var failure: StageFailure? {
    if case .failed(let failure) = result { failure } else { nil }
  }

  /// The exchange that the result speaks of.
  public var answer: HTTPExchange? { exchanges.last }

  public var withoutExchanges: FetchOutcome {
    FetchOutcome(
      request: request, result: result, exchanges: [], robotsExchanges: [], url: url, status: status, retryAfter: retryAfter,
      permanentURL: permanentURL, validators: validators, freshUntil: freshUntil)
  }
}

extension FetchOutcome {
  /// For a request that never became an errand.
  init(_ request: FetchRequest, failure: FetchFailure) {
    self.init(
      request: request, result: .failed(failure.stageFailure(subject: request.url)), exchanges: [], robotsExchanges: [],
      url: request.url, status: nil, retryAfter: nil, permanentURL: nil, validators: nil, freshUntil: nil)
  }

  init(_ errand: PageErrand, _ result: Result, retryAfter: Timestamp?) {
    let isGood = if case .failed = result { false } else { true }
    self.init(
      request: errand.request, result: result, exchanges: errand.exchanges, robotsExchanges: errand.robotsExchanges,
      url: errand.exchanges.isEmpty ? errand.request.url : errand.address.string, status: errand.exchanges.last?.status,
      retryAfter: isGood ? nil : retryAfter, permanentURL: isGood ? errand.permanentURL : nil,
      validators: FetchOutcome.validators(errand, result), freshUntil: FetchOutcome.freshUntil(errand, result))
  }

  private static func validators(_ errand: PageErrand, _ result: Result) -> Validators? {
    guard let answer = errand.exchanges.last else { return nil }
    let own = Validators(answer: answer, headers: ResponseHead(answer.responseHead).headers)
    switch result {
    case .fetched: return own
    // A 304 need not repeat what has not changed (RFC 9110 section 15.4.5).
    case .notModified: return own.map { $0.completed(by: errand.request.validators) } ?? errand.request.validators
    case .failed: return nil
    }
  }

  private static func freshUntil(_ errand: PageErrand, _ result: Result) -> Timestamp? {
    guard let answer = errand.exchanges.last else { return nil }
    if case .failed = result { return nil }
    let headers = ResponseHead(answer.responseHead).headers
    return Freshness.seconds(headers, now: answer.fetchedAt).map {
      Timestamp(secondsSince1970: answer.fetchedAt.secondsSince1970 + $0)
    }
  }
}
