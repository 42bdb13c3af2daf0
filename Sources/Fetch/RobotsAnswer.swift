import Curl

/// What is known of the robots.txt of one origin.
enum RobotsAnswer {
  case rules(RobotsRules)
  /// 5xx: everything is forbidden (RFC 9309 section 2.3.1.4).
  case unavailable(status: Int)
  /// It could not be asked, which forbids everything as well; the pages would fail the same way.
  case unreachable(FetchFailure)
}

extension RobotsAnswer {
  func refusal(of address: WebAddress) -> FetchFailure? {
    switch self {
    case .unavailable(let status): return .robotsUnavailable(status: status)
    case .unreachable(let failure): return failure
    case .rules(let rules):
      guard case .refused(let rule) = rules.verdict(for: address.target) else { return nil }
      return .refusedByRobots(rule: rule)
    }
  }
}
