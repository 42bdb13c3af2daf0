import Curl
import Records

/// Why an address was not fetched.
enum FetchFailure: Error, Sendable, Hashable {
  case badURL
  case unresolvedHost(String)
  case unreachable(host: String, words: String?)
  case privateAddress(host: String, address: String)
  case insecure(String)
  case timedOut(Phase, limit: Duration)
  case tooLarge(limit: Int)
  case cutShort
  case notHTTP(String)
  case status(Int)
  case tooManyRedirects(limit: Int)
  case circularRedirect(String)
  case badRedirect(location: String?)
  case refusedByRobots(rule: String)
  case robotsUnavailable(status: Int)
  case hostPaused(host: String)
  case cancelled

  enum Phase: Sendable, Hashable { case connecting, answering }

  /// - Parameter limit: of the body, as it was in force.
  init(_ problem: TransferProblem, of finished: FinishedTransfer, host: String, limit: Int, _ settings: FetchSettings) {
    let isConnecting = finished.requestHead.isEmpty
    self =
      switch problem {
      case .unresolvedHost: .unresolvedHost(host)
      case .unreachable: .unreachable(host: host, words: nil)
      case .refusedAddress(let address): .privateAddress(host: host, address: address)
      case .timedOut:
        isConnecting ? .timedOut(.connecting, limit: settings.connectTimeout) : .timedOut(.answering, limit: settings.totalTimeout)
      case .tooLarge: .tooLarge(limit: limit)
      case .insecure(let words): .insecure(words)
      case .cutShort: .cutShort
      case .notHTTP(let words): .notHTTP(words)
      case .other(let words): .unreachable(host: host, words: words)
      }
  }

  var code: String {
    switch self {
    case .badURL: "bad-url"
    case .unresolvedHost: "unresolved-host"
    case .unreachable: "unreachable"
    case .privateAddress: "private-address"
    case .insecure: "tls"
    case .timedOut: "timed-out"
    case .tooLarge: "too-large"
    case .cutShort: "cut-short"
    case .notHTTP: "not-http"
    case .status(let status): "http-\(status)"
    case .tooManyRedirects, .circularRedirect: "too-many-redirects"
    case .badRedirect: "bad-redirect"
    case .refusedByRobots, .robotsUnavailable: "refused-by-robots"
    case .hostPaused: "host-paused"
    case .cancelled: "cancelled"
    }
  }

  /// One sentence for people. Nothing in it is measured, so that two runs say the same.
  var message: String {
    switch self {
    case .badURL: "The address is not an absolute http or https address without credentials."
    case .unresolvedHost(let host): "The name \(host) has no address."
    case .unreachable(let host, let words): "No connection to \(host)" + (words.map { ": \($0)." } ?? ".")
    case .privateAddress(let host, let address): "\(host) leads to \(address), which is not on the public internet."
    case .insecure(let words): "No trusted TLS connection: \(words)."
    case .timedOut(.connecting, let limit): "No connection within \(limit)."
    case .timedOut(.answering, let limit): "No complete answer within \(limit), or not at a usable speed."
    case .tooLarge(let limit): "The answer is larger than \(limit) bytes."
    case .cutShort: "The connection ended before the answer did."
    case .notHTTP(let words): "The answer is not HTTP: \(words)."
    case .status(410): "The server answered 410: the page is gone for good."
    case .status(let status): "The server answered \(status)."
    case .tooManyRedirects(let limit): "More than \(limit) redirects."
    case .circularRedirect(let url): "The redirects lead back to \(url)."
    case .badRedirect(nil): "A redirect without a target."
    case .badRedirect(let location?): "A redirect to \(location), which is not an http or https address."
    case .refusedByRobots(let rule): "robots.txt forbids it: \(rule)"
    case .robotsUnavailable(let status): "robots.txt answered \(status), which forbids everything until it can be read."
    case .hostPaused(let host): "\(host) asked for no further requests for now."
    case .cancelled: "The run was ended before."
    }
  }

  func stageFailure(subject: String) -> StageFailure {
    StageFailure(stage: .fetch, subject: subject, code: code, message: message)
  }
}
