import Records

/// Status line and header lines of one answer.
struct ResponseHead: Sendable, Hashable {
  private let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 10).map { $0.last == 13 ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
  }

  /// In order; continuation lines (RFC 9112 section 5.2) are joined by a blank.
  var headers: [HTTPHeader] {
    var out: [HTTPHeader] = []
    for line in lines.dropFirst() {
      if line.first == 32 || line.first == 9, let last = out.popLast() {
        out.append(HTTPHeader(last.name, last.value + " " + ResponseHead.text(line)))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        out.append(HTTPHeader(ResponseHead.text(line[..<colon]), ResponseHead.text(line[(colon + 1)...])))
      }
    }
    return out
  }

  /// The head in the form archive tools read.
  ///
  /// The status line of HTTP/2 and later becomes `HTTP/1.1 200 ` with an empty reason, which those do not have. Codings
  /// that curl has taken off the body are told under another name, so that no reader takes them off again.
  /// - Parameter isDecoded: whether content codings were taken off.
  func archived(isDecoded: Bool) -> [UInt8] {
    var out: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index == 0 {
        out.append(contentsOf: ResponseHead.statusLine(line))
      } else {
        let name = ResponseHead.text(line.prefix { $0 != UInt8(ascii: ":") }).lowercased()
        let moves = name == "transfer-encoding" || (isDecoded && (name == "content-encoding" || name == "content-length"))
        if moves { out.append(contentsOf: "X-Archive-Orig-".utf8) }
        out.append(contentsOf: line)
      }
      out.append(contentsOf: "\r\n".utf8)
    }
    out.append(contentsOf: "\r\n".utf8)
    return out
  }

  private static func statusLine(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard !line.starts(with: "HTTP/1.".utf8), let blank = line.firstIndex(of: 32) else { return Array(line) }
    let rest = line[blank...]
    return Array("HTTP/1.1".utf8) + rest + (rest.dropFirst().contains(32) ? [] : [32])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard let first = bytes.firstIndex(where: { $0 > 32 }), let last = bytes.lastIndex(where: { $0 > 32 }) else { return "" }
    let core = bytes[first...last]
    // What is no UTF-8 is Latin-1 (RFC 9110 section 5.5).
    return String(validating: core, as: UTF8.self) ?? String(String.UnicodeScalarView(core.map { Unicode.Scalar($0) }))
  }
}
