import CCurl

/// Wakes a `TransferLoop` out of its wait.
///
/// `@unchecked Sendable`: curl_multi_wakeup is the one call on a multi handle that curl allows from any thread, and the
/// only one made here; the handle is freed with the last reference.
public final class LoopWaker: @unchecked Sendable {
  fileprivate let multi: UnsafeMutableRawPointer

  public init() {
    Transfer.initialiseLibrary
    guard let multi = curl_multi_init() else { preconditionFailure("curl_multi_init: out of memory") }
    self.multi = multi
  }

  deinit { curl_multi_cleanup(multi) }

  public func wake() { curl_multi_wakeup(multi) }
}

/// curl's multi interface: many transfers driven by the one thread that calls `run`.
public final class TransferLoop {
  private let waker: LoopWaker
  private var transfers: [Int: Transfer] = [:]
  private var byHandle: [UnsafeMutableRawPointer: Int] = [:]
  private var lastID = 0

  private var multi: UnsafeMutableRawPointer { waker.multi }

  /// To be made on the thread that will call `run`, which blocks SIGPIPE from then on.
  ///
  /// - Parameter keptConnections: idle connections kept open for the next request to the same host.
  public init(waker: LoopWaker, keptConnections: Int) {
    self.waker = waker
    counterclaim_block_sigpipe()
    counterclaim_multi_set_long(multi, CURLMOPT_MAXCONNECTS, keptConnections)
    counterclaim_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1)
  }

  deinit {
    for transfer in transfers.values { curl_multi_remove_handle(multi, transfer.easy) }
  }

  /// The transfer begins with the next `run`.
  public func start(_ request: TransferRequest) -> Int {
    lastID += 1
    let transfer = Transfer(id: lastID, request)
    transfers[lastID] = transfer
    byHandle[transfer.easy] = lastID
    curl_multi_add_handle(multi, transfer.easy)
    return lastID
  }

  public func cancel(_ id: Int) {
    _ = remove(id)
  }

  /// Moves data until a transfer ends, the waker calls, or the time is over.
  ///
  /// - Returns: the transfers that ended, in the order in which they did.
  public func run(upTo limit: Duration) -> [FinishedTransfer] {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    let before = takeFinished()
    guard before.isEmpty else { return before }
    curl_multi_poll(multi, nil, 0, Int32(clamping: limit.milliseconds), nil)
    curl_multi_perform(multi, &running)
    return takeFinished()
  }

  private func takeFinished() -> [FinishedTransfer] {
    var finished: [FinishedTransfer] = []
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
      let code = message.pointee.data.result
      guard let id = byHandle[handle], let transfer = transfers[id] else { continue }
      finished.append(transfer.finished(code))
      _ = remove(id)
    }
    return finished
  }

  private func remove(_ id: Int) -> Transfer? {
    guard let transfer = transfers.removeValue(forKey: id) else { return nil }
    byHandle[transfer.easy] = nil
    curl_multi_remove_handle(multi, transfer.easy)
    return transfer
  }
}
