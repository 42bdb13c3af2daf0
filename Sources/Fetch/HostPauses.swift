import Records
import Synchronization

/// A host that wants no more requests.
public struct HostPause: Sendable, Hashable {
  /// nil where it named no time.
  public let until: Timestamp?

  public init(until: Timestamp?) { self.until = until }
}

/// The pauses that earlier runs were asked for, and those that this one is.
///
/// The network thread writes and the fetcher's owner reads: both under one lock.
final class HostPauses: Sendable {
  private let known: [String: Timestamp]
  private let asked = Mutex<[String: HostPause]>([:])

  init(known: [String: Timestamp]) { self.known = known }

  /// A pause from before this fetcher that is not over yet. Times are whole seconds, rounded down: the second that was named is
  /// waited out, so that no request is early.
  func standing(for host: String, at now: Timestamp) -> HostPause? {
    guard let until = known[host], until >= now else { return nil }
    return HostPause(until: until)
  }

  func note(_ pause: HostPause, host: String) {
    asked.withLock { $0[host] = pause }
  }

  /// By host, those asked for in this fetcher's time.
  var new: [String: HostPause] { asked.withLock { $0 } }
}
