/// One GET as curl shall make it. Redirects are not followed.
public struct TransferRequest: Sendable {
  public let address: WebAddress
  /// Sent in this order after those curl writes itself. A value with a control character is left out.
  public let headers: [(name: String, value: String)]
  /// Until the connection and its TLS stand.
  public let connectTimeout: Duration
  /// For the whole exchange.
  public let totalTimeout: Duration
  /// An exchange that stays below this many bytes a second for `slowTimeout` is given up; 0 for no such limit.
  public let minimumSpeed: Int
  /// Counted in whole seconds, at least one.
  public let slowTimeout: Duration
  /// Of the body as it is handed on.
  public let maximumBytes: Int
  /// Removes gzip and deflate from the body; otherwise it stays as sent.
  public let decodesContent: Bool
  /// A file of certificates to trust in place of the system's.
  public let caFile: String?
  /// nil for a direct connection, whatever the environment says.
  public let proxy: String?
  /// Asked for every numeric address that curl is about to connect to, a proxy's included.
  public let permits: @Sendable (IPAddress) -> Bool

  public init(
    address: WebAddress, headers: [(name: String, value: String)], connectTimeout: Duration, totalTimeout: Duration, minimumSpeed: Int,
    slowTimeout: Duration, maximumBytes: Int, decodesContent: Bool, caFile: String?, proxy: String?,
    permits: @escaping @Sendable (IPAddress) -> Bool
  ) {
    self.address = address
    self.headers = headers
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.minimumSpeed = minimumSpeed
    self.slowTimeout = slowTimeout
    self.maximumBytes = maximumBytes
    self.decodesContent = decodesContent
    self.caFile = caFile
    self.proxy = proxy
    self.permits = permits
  }
}

/// How a transfer ended.
public struct FinishedTransfer: Sendable {
  /// What `TransferLoop.start` gave.
  public let id: Int
  /// nil for a complete answer.
  public let problem: TransferProblem?
  /// 0 where no answer came.
  public let status: Int
  /// Request line and headers as curl wrote them, with the empty line. Over HTTP/2 it is the HTTP/1 form of the same
  /// fields, its request line ending in `HTTP/2`.
  public let requestHead: [UInt8]
  /// The last status line and header lines as received, with the empty line; interim (1xx) answers and trailers are left out.
  public let responseHead: [UInt8]
  /// Complete where there is no problem; as far as it came where there is one.
  public let body: [UInt8]
  /// The numeric address that answered.
  public let remoteAddress: String?
}

public enum TransferProblem: Error, Sendable, Hashable {
  case unresolvedHost
  case unreachable
  /// No address of the host was permitted. Carries one that was refused.
  case refusedAddress(String)
  case timedOut
  case tooLarge
  /// Certificate or handshake; curl's words.
  case insecure(String)
  /// The connection ended before the answer did.
  case cutShort
  /// What came is no HTTP; curl's words.
  case notHTTP(String)
  case other(String)
}
