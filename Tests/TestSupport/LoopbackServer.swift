import Foundation
import Records
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1, in this process, that answers what a closure says and writes down who asked what when.
///
/// Names that end in `.localhost` lead to it as well, so one server can stand for many hosts.
public final class LoopbackServer: Sendable {
  public struct Request: Sendable {
    public let target: String
    /// As in the Host header, without port.
    public let host: String
    public let headers: [HTTPHeader]
  }

  public struct Reply: Sendable {
    public enum Step: Sendable {
      case send([UInt8])
      /// Nothing more until the client hangs up.
      case hold
      /// One byte every ten milliseconds until the client hangs up.
      case drip
      case hangUp
    }

    public let steps: [Step]

    public init(steps: [Step]) { self.steps = steps }

    public static func status(_ status: Int, _ headers: [String] = [], _ body: [UInt8] = []) -> Reply {
      let lines = ["HTTP/1.1 \(status) Fine"] + headers + ["Content-Length: \(body.count)"]
      return Reply(steps: [.send(Array(lines.map { $0 + "\r\n" }.joined().utf8) + Array("\r\n".utf8) + body)])
    }

    public static func ok(_ body: String, _ headers: [String] = []) -> Reply { status(200, headers, Array(body.utf8)) }
    public static func redirect(_ status: Int, _ location: String) -> Reply { Reply.status(status, ["Location: \(location)"]) }
    public static func raw(_ text: String, then: Step = .hangUp) -> Reply { Reply(steps: [.send(Array(text.utf8)), then]) }
    public static let notFound = status(404)
  }

  public struct Visit: Sendable {
    public let request: Request
    public let begin: ContinuousClock.Instant
    public var end: ContinuousClock.Instant?
  }

  private struct Log {
    public var visits: [Visit] = []
    var openByHost: [String: Int] = [:]
    var mostAtOnce: [String: Int] = [:]
  }

  public let port: Int
  private let listener: Int32
  private let log = Mutex(Log())
  private let answer: @Sendable (Request) -> Reply

  public init(address: String = "127.0.0.1", _ answer: @escaping @Sendable (Request) -> Reply) {
    self.answer = answer
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, address, &name.sin_addr)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    precondition(bound, "no loopback port")
    port = Int(UInt16(bigEndian: name.sin_port))
    self.listener = listener
    Thread { [weak self] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        guard let server = self else { return }
        Thread { server.serve(client) }.start()
      }
    }.start()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  public func url(_ target: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(target)" }

  public var visits: [Visit] { log.withLock { $0.visits } }
  public var targets: [String] { visits.map(\.request.target) }
  /// The largest number of requests of one host that were open at one time.
  public func mostAtOnce(host: String = "127.0.0.1") -> Int { log.withLock { $0.mostAtOnce[host] ?? 0 } }

  // MARK: One connection

  private func serve(_ client: Int32) {
    // A child process may have inherited the socket, so closing it alone would not hang up.
    defer {
      shutdown(client, Int32(SHUT_RDWR))
      close(client)
    }
    while let request = read(client) {
      let index = begin(request)
      let goesOn = send(answer(request), to: client)
      end(index, request)
      if !goesOn { return }
    }
  }

  private func begin(_ request: Request) -> Int {
    log.withLock {
      $0.visits.append(Visit(request: request, begin: .now))
      $0.openByHost[request.host, default: 0] += 1
      $0.mostAtOnce[request.host] = max($0.mostAtOnce[request.host] ?? 0, $0.openByHost[request.host]!)
      return $0.visits.count - 1
    }
  }

  private func end(_ index: Int, _ request: Request) {
    log.withLock {
      $0.visits[index].end = .now
      $0.openByHost[request.host]! -= 1
    }
  }

  private func read(_ client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4_096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = recv(client, &room, room.count, 0)
      // What begins with no method, a TLS greeting say, is hung up on.
      guard count > 0, !bytes.isEmpty || room[0] == UInt8(ascii: "G") else { return nil }
      bytes.append(contentsOf: room[..<count])
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return HTTPHeader(String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
    }
    let target = lines[0].split(separator: " ")[1]
    let host = headers["host"]?.split(separator: ":").first.map(String.init) ?? ""
    return Request(target: String(target), host: host, headers: headers)
  }

  private func send(_ reply: Reply, to client: Int32) -> Bool {
    for step in reply.steps {
      switch step {
      case .send(let bytes): guard sendAll(bytes, to: client) else { return false }
      case .hold:
        var byte: UInt8 = 0
        while recv(client, &byte, 1, 0) > 0 {}
        return false
      case .drip:
        var watch = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
        while poll(&watch, 1, 10) == 0, sendAll([46], to: client) {}
        return false
      case .hangUp: return false
      }
    }
    return true
  }

  private func sendAll(_ bytes: [UInt8], to client: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
