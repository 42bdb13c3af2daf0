import CLibXML2

extension MarkupDocument {
  /// Reads an HTML page by libxml2's recovering HTML 4 parser. Any bytes give a document.
  ///
  /// - Parameter utf8: the page in UTF-8 (see `TextDecoding`); what is ill-formed becomes U+FFFD.
  public init(html utf8: [UInt8]) {
    LibXML.initialise()
    let builder = MarkupBuilder()
    builder.parse(utf8)
    self = builder.document
  }
}

/// Process-wide state of libxml2, set up once.
enum LibXML {
  static func initialise() { _ = once }

  private static let once: Void = xmlInitParser()
}

/// Receives libxml2's SAX events and lays them down as a document.
///
/// A class because C keeps a pointer to it while a parse runs; it never leaves `MarkupDocument.init`.
final class MarkupBuilder {
  private(set) var document = MarkupDocument()
  /// Open elements, the document first.
  private var open: [Int] = [0]
  /// Elements left open beyond `maximumDepth`.
  private var buried = 0
  private var context: xmlParserCtxtPtr?
  private var complaintLines: Set<Int> = []

  func parse(_ bytes: [UInt8]) {
    // htmlCreateMemoryParserCtxt and its kin refuse an empty buffer.
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
      finish()
      return
    }
    document.pool.reserveCapacity(bytes.count)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
      self.context = context
      let ownSAX = context.pointee.sax.pointee
      context.pointee.sax.pointee = handler()
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      let encoding = xmlFindCharEncodingHandler("UTF-8")
      if let encoding { xmlSwitchToEncoding(context, encoding) }
      withExtendedLifetime(self) {
        htmlCtxtUseOptions(context, Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
        htmlParseDocument(context)
      }
      noteComplaint()
      if let input = context.pointee.input, let end = input.pointee.end, let current = input.pointee.cur {
        document.isTruncated = end - current > 0
      }
      if let unused = context.pointee.myDoc {
        xmlFreeDoc(unused)
        context.pointee.myDoc = nil
      }
      context.pointee.sax.pointee = ownSAX
      htmlFreeParserCtxt(context)
      self.context = nil
    }
    finish()
  }

  private func finish() {
    while open.count > 1 { close() }
    document.ends[0] = Int32(document.count)
  }

  // MARK: Events

  private func handler() -> xmlSAXHandler {
    var handler = counterclaim_empty_sax()
    handler.startElement = { data, name, attributes in builder(data).start(name, attributes) }
    handler.endElement = { data, name in builder(data).end() }
    handler.characters = { data, text, length in builder(data).characters(text, Int(length)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { data, text in builder(data).comment(text) }
    return handler
  }

  private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let node = element(intern(name)) else { return }
    guard var pair = attributes else { return }
    while let key = pair.pointee {
      let value = pair.advanced(by: 1).pointee
      attribute(intern(key), value, value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0, of: node)
      pair = pair.advanced(by: 2)
    }
  }

  private func element(_ nameID: Int32) -> Int? {
    noteComplaint()
    guard open.count < MarkupDocument.maximumDepth else {
      buried += 1
      return nil
    }
    let node = append(.element, nameID)
    document.firsts[node] = Int32(document.attributeNames.count)
    open.append(node)
    return node
  }

  private func attribute(_ id: Int32, _ value: UnsafePointer<xmlChar>?, _ length: Int, of node: Int) {
    document.attributeNames.append(id)
    document.attributeStarts.append(Int32(document.pool.count))
    if let value { document.pool.append(contentsOf: UnsafeBufferPointer(start: value, count: length)) }
    document.attributeEnds.append(Int32(document.pool.count))
    document.counts[node] += 1
  }

  private func end() {
    if buried > 0 {
      buried -= 1
    } else if open.count > 1 {
      close()
    }
  }

  private func close() {
    document.ends[open.removeLast()] = Int32(document.count)
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard let text, length > 0 else { return }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    let last = document.count - 1
    // libxml2 hands long texts over in pieces: they are one text.
    if document.kinds[last] == .text, document.parents[last] == Int32(open.last!),
      Int(document.firsts[last] + document.counts[last]) == document.pool.count
    {
      document.counts[last] += Int32(length)
    } else {
      let node = append(.text, -1)
      document.firsts[node] = Int32(document.pool.count)
      document.counts[node] = Int32(length)
    }
    document.pool.append(contentsOf: bytes)
  }

  private func comment(_ text: UnsafePointer<xmlChar>?) {
    guard let text else { return }
    let node = append(.comment, -1)
    let length = strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    document.firsts[node] = Int32(document.pool.count)
    document.counts[node] = Int32(length)
    document.pool.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
  }

  private func append(_ kind: MarkupDocument.Kind, _ nameID: Int32) -> Int {
    let node = document.count
    document.kinds.append(kind)
    document.nameIDs.append(nameID)
    document.parents.append(Int32(open.last!))
    document.ends.append(Int32(node + 1))
    document.firsts.append(0)
    document.counts.append(0)
    document.lines.append(context?.pointee.input?.pointee.line ?? 0)
    return node
  }

  private func intern(_ name: UnsafePointer<xmlChar>?) -> Int32 { name.map { intern(String(cString: $0)) } ?? -1 }

  private func intern(_ name: String) -> Int32 {
    if let id = document.nameIndex[name] { return id }
    let id = Int32(document.names.count)
    document.names.append(name)
    document.nameIndex[name] = id
    return id
  }

  /// Keeps the parser's last error, at most one a line and twenty in all.
  private func noteComplaint() {
    guard document.complaints.count < 20, let context, let error = xmlCtxtGetLastError(context) else { return }
    let line = Int(error.pointee.line)
    guard error.pointee.code != 0, complaintLines.insert(line).inserted, let message = error.pointee.message else { return }
    var words = String(cString: message)
    while words.last?.isWhitespace == true { words.removeLast() }
    document.complaints.append(.init(line: line, message: words))
  }
}

private func builder(_ data: UnsafeMutableRawPointer?) -> MarkupBuilder {
  Unmanaged<MarkupBuilder>.fromOpaque(data!).takeUnretainedValue()
}
