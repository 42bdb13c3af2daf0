import CCurl

/// One easy handle with the buffers that its callbacks fill.
///
/// A class because curl keeps a pointer to it. `TransferLoop` holds it for as long as the handle is in use.
final class Transfer {
  /// Header lines together; news sites stay below 20 kB.
  private static let maximumHeadBytes = 262_144

  let id: Int
  let easy: UnsafeMutableRawPointer
  private let request: TransferRequest
  private var headerList: UnsafeMutablePointer<curl_slist>?
  private let errorText: UnsafeMutablePointer<CChar>

  private var requestHead: [UInt8] = []
  private var head: [UInt8] = []
  private var headIsComplete = false
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var refused: IPAddress?
  private var triedAnAddress = false

  init(id: Int, _ request: TransferRequest) {
    Transfer.initialiseLibrary
    self.id = id
    self.request = request
    guard let easy = curl_easy_init() else { preconditionFailure("curl_easy_init: out of memory") }
    self.easy = easy
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setConnection()
    setLimits()
    setRequest()
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_slist_free_all(headerList)
    errorText.deallocate()
  }

  static let initialiseLibrary: Void = {
    precondition(curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, "curl_global_init failed")
  }()

  // MARK: Options

  private func setConnection() {
    set(CURLOPT_NOSIGNAL, 1)
    counterclaim_quick_exit(easy)
    counterclaim_web_only(easy)
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let caFile = request.caFile {
      set(CURLOPT_CAINFO, caFile)
      counterclaim_set_string(easy, CURLOPT_CAPATH, nil)
    }
    // An empty string, and not none, keeps curl from reading http_proxy and no_proxy.
    set(CURLOPT_PROXY, request.proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
  }

  private func setLimits() {
    set(CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout.milliseconds)
    set(CURLOPT_TIMEOUT_MS, request.totalTimeout.milliseconds)
    if request.minimumSpeed > 0 {
      set(CURLOPT_LOW_SPEED_LIMIT, request.minimumSpeed)
      set(CURLOPT_LOW_SPEED_TIME, max(1, request.slowTimeout.milliseconds / 1_000))
    }
    // Refuses by Content-Length before the body comes; `received` counts those that do not say, and those whose
    // Content-Length is that of a coding to be taken off.
    if !request.decodesContent { counterclaim_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(request.maximumBytes)) }
  }

  private func setRequest() {
    set(CURLOPT_URL, request.address.string)
    set(CURLOPT_HTTPGET, 1)
    if request.decodesContent {
      set(CURLOPT_ACCEPT_ENCODING, "identity")
    } else {
      set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    }
    for (name, value) in request.headers where value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) {
      headerList = curl_slist_append(headerList, "\(name): \(value)")
    }
    counterclaim_set_pointer(easy, CURLOPT_HTTPHEADER, headerList)
    counterclaim_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
  }

  private func setCallbacks() {
    let me = Unmanaged.passUnretained(self).toOpaque()
    counterclaim_set_receiver(easy, CURLOPT_WRITEFUNCTION, { data, size, count, user in transfer(user).received(data, size * count) })
    counterclaim_set_pointer(easy, CURLOPT_WRITEDATA, me)
    counterclaim_set_receiver(easy, CURLOPT_HEADERFUNCTION, { data, size, count, user in transfer(user).receivedLine(data, size * count) })
    counterclaim_set_pointer(easy, CURLOPT_HEADERDATA, me)
    counterclaim_set_open_socket(easy, { user, _, address in transfer(user).openSocket(address) })
    counterclaim_set_pointer(easy, CURLOPT_OPENSOCKETDATA, me)
    // The one way to see the request as it was written.
    set(CURLOPT_VERBOSE, 1)
    counterclaim_set_debug(easy, { _, kind, data, count, user in transfer(user).noted(kind, data, count) })
    counterclaim_set_pointer(easy, CURLOPT_DEBUGDATA, me)
  }

  private func set(_ option: CURLoption, _ value: Int) {
    let code = counterclaim_set_long(easy, option, value)
    precondition(code == CURLE_OK, "curl refuses option \(option.rawValue)")
  }

  private func set(_ option: CURLoption, _ value: String) {
    let code = counterclaim_set_string(easy, option, value)
    precondition(code == CURLE_OK, "curl refuses option \(option.rawValue)")
  }

  // MARK: Callbacks

  private func received(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard body.count + count <= request.maximumBytes else {
      isTooLarge = true
      // What fits is kept: a long robots.txt is read as far as the limit.
      body.append(contentsOf: UnsafeRawBufferPointer(start: data, count: request.maximumBytes - body.count))
      return 0
    }
    body.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
    return count
  }

  private func receivedLine(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    let line = UnsafeRawBufferPointer(start: data, count: count)
    if line.starts(with: "HTTP/".utf8), headIsComplete || head.isEmpty {
      // The first status line, or the one after an interim answer.
      head.removeAll(keepingCapacity: true)
      headIsComplete = false
    } else if headIsComplete {
      return count  // a trailer
    }
    guard head.count + count <= Transfer.maximumHeadBytes else {
      isTooLarge = true
      return 0
    }
    head.append(contentsOf: line)
    headIsComplete = line.allSatisfy { $0 == 13 || $0 == 10 }
    return count
  }

  /// Each address is judged when it is about to be used, so a name that resolves differently the second time gains nothing.
  private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
    guard let address else { return counterclaim_no_socket() }
    let numeric = withUnsafePointer(to: &address.pointee.addr) { IPAddress($0) }
    guard let numeric, request.permits(numeric) else {
      refused = numeric
      return counterclaim_no_socket()
    }
    triedAnAddress = true
    return counterclaim_open_socket(address)
  }

  private func noted(_ kind: curl_infotype, _ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int32 {
    guard kind == CURLINFO_HEADER_OUT else { return 0 }
    let piece = UnsafeRawBufferPointer(start: data, count: count)
    // A kept connection that turns out dead makes curl send the request again.
    if requestHead.suffix(4).elementsEqual("\r\n\r\n".utf8) { requestHead.removeAll() }
    requestHead.append(contentsOf: piece)
    return 0
  }

  // MARK: The end

  func finished(_ code: CURLcode) -> FinishedTransfer {
    let address = counterclaim_get_string(easy, CURLINFO_PRIMARY_IP).map { String(cString: $0) }
    return FinishedTransfer(
      id: id, problem: problem(code), status: counterclaim_get_long(easy, CURLINFO_RESPONSE_CODE), requestHead: requestHead,
      responseHead: head, body: body, remoteAddress: address.flatMap { $0.isEmpty ? nil : $0 })
  }

  private func problem(_ code: CURLcode) -> TransferProblem? {
    if isTooLarge { return .tooLarge }
    switch code {
    case CURLE_OK: return headIsComplete ? nil : .cutShort
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unresolvedHost
    case CURLE_OPERATION_TIMEDOUT: return .timedOut
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge
    case CURLE_COULDNT_CONNECT:
      if let refused, !triedAnAddress { return .refusedAddress(refused.description) }
      return .unreachable
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM: return .cutShort
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING: return .notHTTP(words(code))
    default: return Transfer.tlsCodes.contains(code.rawValue) ? .insecure(words(code)) : .other(words(code))
    }
  }

  private static let tlsCodes: Set<UInt32> = Set(
    [
      CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_SHUTDOWN_FAILED,
      CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED,
    ].map(\.rawValue))

  private func words(_ code: CURLcode) -> String {
    errorText.pointee == 0 ? String(cString: curl_easy_strerror(code)) : String(cString: errorText)
  }
}

private func transfer(_ user: UnsafeMutableRawPointer?) -> Transfer {
  Unmanaged<Transfer>.fromOpaque(user!).takeUnretainedValue()
}

extension Duration {
  /// At least 1 for any positive duration: to curl, 0 means no limit.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
