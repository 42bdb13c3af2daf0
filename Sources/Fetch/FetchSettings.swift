import Records

/// How a run behaves on the network.
public struct FetchSettings: Sendable {
  /// The word that robots.txt files address this program by (RFC 9309 section 2.2.1).
  public static let productToken = "counterclaim"

  /// Sent as `User-Agent`, with ` (+contact)` where there is a contact.
  public var userAgent: String
  /// A page or mail address under which a site's owner reaches whoever runs this.
  public var contact: String?
  /// Hosts that are asked at the same time.
  public var width: Int
  /// From the end of one exchange with a host to the begin of the next.
  public var hostPause: Duration
  /// A longer Crawl-delay in robots.txt is cut to this.
  public var maximumCrawlDelay: Duration
  /// Until name, connection and TLS stand.
  public var connectTimeout: Duration
  /// For one exchange; each redirect has its own.
  public var totalTimeout: Duration
  /// An exchange that stays below this many bytes a second for `slowTimeout` is given up.
  public var minimumSpeed: Int
  /// In whole seconds.
  public var slowTimeout: Duration
  /// Of a body as sent. A request can ask for less.
  public var maximumBytes: Int
  public var maximumRedirects: Int
  /// Whether loopback, private, link-local and other addresses off the public internet may be connected to.
  public var allowsPrivateAddresses: Bool
  /// A PEM file of certificates to trust in place of the system's.
  public var caFile: String?
  /// `http://host:port` or `socks5h://host:port`; nil connects directly, whatever the environment says. Behind a proxy
  /// only addresses written as numbers can be recognised as private: names are resolved by the proxy.
  public var proxy: String?
  public var respectsRobots: Bool
  /// The time written into exchanges, and from which Retry-After counts.
  public var clock: @Sendable () -> Timestamp

  public init(
    userAgent: String = "counterclaim/0.1", contact: String? = nil, width: Int = 32, hostPause: Duration = .seconds(1),
    maximumCrawlDelay: Duration = .seconds(30), connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(60),
    minimumSpeed: Int = 200, slowTimeout: Duration = .seconds(20), maximumBytes: Int = 16 << 20, maximumRedirects: Int = 10,
    allowsPrivateAddresses: Bool = false, caFile: String? = nil, proxy: String? = nil, respectsRobots: Bool = true,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    precondition(width > 0 && maximumBytes > 0, "a width and a size limit are positive")
    self.userAgent = userAgent
    self.contact = contact
    self.width = width
    self.hostPause = hostPause
    self.maximumCrawlDelay = maximumCrawlDelay
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.minimumSpeed = minimumSpeed
    self.slowTimeout = slowTimeout
    self.maximumBytes = maximumBytes
    self.maximumRedirects = maximumRedirects
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.caFile = caFile
    self.proxy = proxy
    self.respectsRobots = respectsRobots
    self.clock = clock
  }

  var userAgentLine: String { contact.map { "\(userAgent) (+\($0))" } ?? userAgent }
}
