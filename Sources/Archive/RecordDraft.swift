import Records

/// A record about to be written.
struct RecordDraft {
  let kind: WARCRecord.Kind
  let date: Timestamp
  let contentType: String
  let block: [UInt8]
  let blockDigest: WARCDigest
  /// Besides those that every record has.
  var fields: [HTTPHeader] = []
  private(set) var recordID = ""

  init(_ kind: WARCRecord.Kind, date: Timestamp, contentType: String, block: [UInt8]) {
    self.kind = kind
    self.date = date
    self.contentType = contentType
    self.block = block
    blockDigest = WARCDigest(of: block)
  }

  /// A response, or the revisit that stands for it.
  init(response exchange: HTTPExchange, revisiting original: Original?) {
    let head = ArchivedHead.response(exchange)
    let payload = WARCDigest(of: exchange.body)
    let profile: WARCRecord.RevisitProfile? =
      original == nil
      ? nil
      : exchange.status == 304 ? .serverNotModified : original?.payloadDigest == payload ? .identicalPayload : nil
    self.init(
      profile == nil ? .response : .revisit, date: exchange.fetchedAt, contentType: "application/http; msgtype=response",
      block: profile == nil ? head + exchange.body : head)
    setTarget(exchange)
    if let profile, let original {
      fields.append(HTTPHeader("WARC-Profile", profile.address))
      if let id = original.recordID { fields.append(HTTPHeader("WARC-Refers-To", "<\(id)>")) }
      fields.append(HTTPHeader("WARC-Refers-To-Target-URI", original.url))
      fields.append(HTTPHeader("WARC-Refers-To-Date", original.date.iso8601))
    }
    switch profile {
    case nil, .identicalPayload: fields.append(HTTPHeader("WARC-Payload-Digest", payload.description))
    // The payload of a 304 is the one that it confirms.
    case .serverNotModified:
      if let digest = original?.payloadDigest { fields.append(HTTPHeader("WARC-Payload-Digest", digest.description)) }
    }
  }

  mutating func setTarget(_ exchange: HTTPExchange) {
    fields.append(HTTPHeader("WARC-Target-URI", exchange.url))
    if let address = exchange.remoteAddress { fields.append(HTTPHeader("WARC-IP-Address", address)) }
    if let name = ArchivedHead.protocolName(exchange) { fields.append(HTTPHeader("WARC-Protocol", name)) }
  }

  mutating func identify(url: String, sequence: Int) -> String {
    recordID = RecordIdentifier.urn([kind.name, url, date.iso8601, blockDigest.description, String(sequence)])
    return recordID
  }

  /// The record as it stands in the file, before compression.
  func serialized(warcinfo: String) -> [UInt8] {
    var head = "WARC/1.1\r\n"
    func line(_ name: String, _ value: String) { head += "\(name): \(oneLine(value))\r\n" }
    line("WARC-Type", kind.name)
    line("WARC-Record-ID", "<\(recordID)>")
    line("WARC-Date", date.iso8601)
    for field in fields { line(field.name, field.value) }
    if kind != .warcinfo { line("WARC-Warcinfo-ID", "<\(warcinfo)>") }
    line("WARC-Block-Digest", blockDigest.description)
    line("Content-Type", contentType)
    line("Content-Length", String(block.count))
    return Array((head + "\r\n").utf8) + block + [13, 10, 13, 10]
  }
}

/// A field's value cannot hold a line end.
func oneLine(_ value: String) -> String {
  guard value.utf8.contains(where: { $0 == 13 || $0 == 10 }) else { return value }
  return String(decoding: value.utf8.map { $0 == 13 || $0 == 10 ? 32 : $0 }, as: UTF8.self)
}
