import Curl
import Records

extension TransferRequest {
  /// What is sent for an errand.
  init(_ errand: Errand, _ settings: FetchSettings, permits: @escaping @Sendable (IPAddress) -> Bool) {
    var headers = [(name: "User-Agent", value: settings.userAgentLine)]
    let limit: Int
    let decodesContent: Bool
    switch errand {
    case .page(let page):
      headers += page.headers
      limit = page.request.maximumBytes ?? settings.maximumBytes
      decodesContent = false
    case .robots:
      headers.append(("Accept", "text/plain, */*;q=0.5"))
      // Twice what is read of one, so that a long one is still archived whole.
      limit = 2 * RobotsRules.parsedBytes
      // Some servers compress it unasked, and this stage has no other means to undo that.
      decodesContent = true
    }
    self.init(
      address: errand.address, headers: headers, connectTimeout: settings.connectTimeout, totalTimeout: settings.totalTimeout,
      minimumSpeed: settings.minimumSpeed, slowTimeout: settings.slowTimeout, maximumBytes: max(1, limit),
      decodesContent: decodesContent, caFile: settings.caFile, proxy: settings.proxy, permits: permits)
  }
}

extension PageErrand {
  fileprivate var headers: [(name: String, value: String)] {
    var headers = [(name: "Accept", value: request.accept.acceptLine), ("Accept-Encoding", "gzip, deflate")]
    if let validators = request.validators, validators.url == nil || validators.url == address.string {
      if let etag = validators.etag { headers.append(("If-None-Match", etag)) }
      if let lastModified = validators.lastModified { headers.append(("If-Modified-Since", lastModified)) }
    }
    return headers
  }
}

/// A complete answer, as an exchange and with its headers read.
struct Answer {
  let exchange: HTTPExchange
  let headers: [HTTPHeader]

  /// - Returns: nil for a transfer that did not end well.
  init?(_ finished: FinishedTransfer, _ errand: Errand, startedAt: Timestamp) {
    guard finished.problem == nil, finished.status > 0 else { return nil }
    let head = ResponseHead(finished.responseHead)
    headers = head.headers
    var isDecoded = false
    if case .robots = errand { isDecoded = headers["content-encoding"] != nil }
    exchange = HTTPExchange(
      url: errand.address.string, fetchedAt: startedAt, remoteAddress: finished.remoteAddress, requestHead: finished.requestHead,
      status: finished.status, responseHead: head.archived(isDecoded: isDecoded), body: finished.body)
  }
}
