import Records

/// A response as it stands in an archive: status line and headers, then the body as sent.
struct HTTPMessage {
  let status: Int
  let headers: [HTTPHeader]
  /// With transfer and content codings on.
  let body: [UInt8]

  /// Reads the block of a response record; interim answers (1xx) before the final one are passed over.
  ///
  /// - Returns: nil where no status line is at the start.
  init?(_ block: [UInt8]) {
    var start = 0
    while true {
      guard let status = HTTPMessage.status(block[start...]) else { return nil }
      let end = FieldLines.endOfHead(in: block, from: start) ?? block.count
      if (100..<200).contains(status), status != 101, block[end...].starts(with: HTTPMessage.magic) {
        start = end
        continue
      }
      let line = block[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end - 1
      self.status = status
      headers = FieldLines.parse(block[(line + 1)..<end])
      body = Array(block[end...])
      return
    }
  }

  private static let magic = Array("HTTP/".utf8)

  /// Of `HTTP/1.1 200 OK`.
  private static func status(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: magic), let blank = bytes.prefix(16).firstIndex(of: 32) else { return nil }
    let digits = bytes[blank...].drop { $0 == 32 }.prefix { $0 >= 48 && $0 <= 57 }
    return digits.count == 3 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}

/// The head of a live exchange as it goes into the archive.
enum ArchivedHead {
  /// Status line and headers that fit the body which is kept.
  ///
  /// The archive's messages are HTTP/1.1, as its media type says, also where HTTP/2 was spoken; and a transfer coding that
  /// is already removed keeps its header under the name `X-Archive-Orig-Transfer-Encoding`, as other archiving tools do it:
  /// a reader would otherwise look for chunks.
  static func response(_ exchange: HTTPExchange) -> [UInt8] {
    guard !exchange.responseHead.isEmpty else { return Array("HTTP/1.1 \(exchange.status) \r\n\r\n".utf8) }
    var out: [UInt8] = []
    out.reserveCapacity(exchange.responseHead.count + 32)
    for (index, line) in lines(exchange.responseHead).enumerated() {
      if index == 0 {
        out += inHTTP11(line)
      } else {
        if FieldLines.text(line.prefix(18)).lowercased() == "transfer-encoding:" { out += Array("X-Archive-Orig-".utf8) }
        out += line
      }
    }
    return ended(out)
  }

  static func request(_ exchange: HTTPExchange) -> [UInt8] {
    let all = lines(exchange.requestHead)
    guard let first = all.first else { return [] }
    var line = FieldLines.text(FieldLines.trimmed(first[...].dropLast()))
    for version in [" HTTP/2.0", " HTTP/2", " HTTP/3"] where line.hasSuffix(version) {
      line = line.dropLast(version.utf8.count) + " HTTP/1.1"
    }
    return ended(Array((line + "\r\n").utf8) + all.dropFirst().joined())
  }

  /// `h2`, `h3` where the exchange was not HTTP/1: written in the field `WARC-Protocol`.
  static func protocolName(_ exchange: HTTPExchange) -> String? {
    let start = FieldLines.text(exchange.responseHead.prefix(7))
    return start == "HTTP/2 " || start == "HTTP/2." ? "h2" : start == "HTTP/3 " ? "h3" : nil
  }

  private static func inHTTP11(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard let blank = line.firstIndex(of: 32), !FieldLines.text(line[..<blank]).hasPrefix("HTTP/1") else { return Array(line) }
    return Array("HTTP/1.1".utf8) + line[blank...]
  }

  /// Each with its line end.
  private static func lines(_ head: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < head.count {
      let end = (head[start...].firstIndex(of: UInt8(ascii: "\n")) ?? head.count - 1) + 1
      lines.append(head[start..<end])
      start = end
    }
    return lines
  }

  private static func ended(_ head: [UInt8]) -> [UInt8] {
    FieldLines.endOfHead(in: head, from: max(0, head.count - 4)) == head.count ? head : head + Array("\r\n".utf8)
  }
}
