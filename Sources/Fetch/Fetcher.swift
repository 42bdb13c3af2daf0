import Curl
import Foundation
import Records
import Synchronization

/// Polite downloads: one connection and a pause per host, robots.txt, limits, no private addresses.
///
/// One fetcher is one run: it remembers robots.txt files, when each host was asked last and which hosts want no more
/// requests, across all calls of `fetch`, also of those made at the same time. Its network thread ends with the last copy.
public struct Fetcher: Sendable {
  private let network: NetworkThread
  private let pauses: HostPauses

  /// - Parameter pauses: until when hosts asked earlier fetchers to wait, by host in lower case. Nothing is asked of them, be it a page, a
  ///   robots.txt or the target of a redirect; all of it fails as `host-paused`.
  public init(_ settings: FetchSettings, pauses: [String: Timestamp] = [:]) {
    let allowsAll = settings.allowsPrivateAddresses
    self.init(settings, pauses: pauses, permits: { allowsAll || PublicInternet.contains($0) })
  }

  /// - Parameter permits: which numeric addresses may be connected to, in place of what the settings say.
  init(_ settings: FetchSettings, pauses: [String: Timestamp] = [:], permits: @escaping @Sendable (IPAddress) -> Bool) {
    self.pauses = HostPauses(known: pauses)
    network = NetworkThread(settings, permits: permits, pauses: self.pauses)
  }

  /// Hosts that asked for quiet since this fetcher was made, to be kept for the next one.
  public var newPauses: [String: HostPause] { pauses.new }

  /// Fetches all requests.
  ///
  /// Bodies pass through `deliver` and are kept nowhere else, so memory is bounded by what is on the wire at one time. When
  /// the task is cancelled, what is not finished fails as `cancelled`.
  /// - Parameter deliver: called on the network thread once per request, in order of completion. Nothing moves on the
  ///   network meanwhile.
  /// - Returns: the outcomes in the order of the requests, without their exchanges.
  public func fetch(_ requests: [FetchRequest], deliver: @escaping @Sendable (FetchOutcome) -> Void) async -> [FetchOutcome] {
    await network.run(requests, keepsExchanges: false, deliver: deliver)
  }

  /// The same for a few requests: the outcomes keep their exchanges.
  public func fetch(_ requests: [FetchRequest]) async -> [FetchOutcome] {
    await network.run(requests, keepsExchanges: true, deliver: { _ in })
  }
}

/// The thread that a fetcher's loop runs on, from the outside.
final class NetworkThread: Sendable {
  private let inbox: FetchInbox

  init(_ settings: FetchSettings, permits: @escaping @Sendable (IPAddress) -> Bool, pauses: HostPauses) {
    let inbox = FetchInbox()
    self.inbox = inbox
    let thread = Thread { FetchLoop(settings, permits: permits, pauses: pauses, inbox: inbox).run() }
    thread.name = "counterclaim.fetch"
    thread.start()
  }

  deinit { inbox.close() }

  func run(
    _ requests: [FetchRequest], keepsExchanges: Bool, deliver: @escaping @Sendable (FetchOutcome) -> Void
  ) async -> [FetchOutcome] {
    guard !requests.isEmpty else { return [] }
    let id = inbox.newBatchID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        inbox.put(
          .submit(
            FetchBatch(
              id: id, requests: requests, keepsExchanges: keepsExchanges, deliver: deliver,
              // Holding self here keeps the thread until the batch is done.
              finish: { outcomes in withExtendedLifetime(self) { continuation.resume(returning: outcomes) } })))
      }
    } onCancel: {
      inbox.put(.cancel(id))
    }
  }
}

/// One call of `fetch`.
struct FetchBatch: Sendable {
  let id: Int
  let requests: [FetchRequest]
  let keepsExchanges: Bool
  let deliver: @Sendable (FetchOutcome) -> Void
  let finish: @Sendable ([FetchOutcome]) -> Void
}

/// What other threads want of the network thread.
final class FetchInbox: Sendable {
  enum Message: Sendable {
    case submit(FetchBatch)
    case cancel(Int)
  }

  private struct State {
    var messages: [Message] = []
    var lastBatchID = 0
    var isClosed = false
  }

  let waker = LoopWaker()
  private let state = Mutex(State())

  func newBatchID() -> Int {
    state.withLock {
      $0.lastBatchID += 1
      return $0.lastBatchID
    }
  }

  func put(_ message: Message) {
    state.withLock { $0.messages.append(message) }
    waker.wake()
  }

  func close() {
    state.withLock { $0.isClosed = true }
    waker.wake()
  }

  /// - Returns: the messages since the last call; nil when nobody is left to send any.
  func take() -> [Message]? {
    state.withLock { state in
      guard !state.messages.isEmpty || !state.isClosed else { return nil }
      defer { state.messages.removeAll() }
      return state.messages
    }
  }
}
