import CLibXML2

extension MarkupDocument {
  /// Reads an HTML page by libxml2's recovering HTML 4 parser. Any bytes give a document.
  ///
  /// - Parameter utf8: the page in UTF-8 (see `TextDecoding`); what is ill-formed becomes U+FFFD.
  public init(html utf8: [UInt8]) {
    LibXML.initialise()
    var builder = MarkupBuilder()
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
/// A value that C reaches through a pointer while a parse runs: a class would check each of some hundred accesses an element for
/// exclusivity, which took a fifth of the parse.
struct MarkupBuilder {
  private(set) var document = MarkupDocument()
  /// Open elements, the document first.
  private var open: [Int] = [0]
  /// Elements left open beyond `maximumDepth`.
  private var buried = 0
  private var context: xmlParserCtxtPtr?
  private var lastComplaintLine = -1
  private var names = NameCache()

  mutating func parse(_ bytes: [UInt8]) {
    // htmlCreateMemoryParserCtxt and its kin refuse an empty buffer.
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
      finish()
      return
    }
    document.reserve(bytes.count)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
      self.context = context
      let ownSAX = context.pointee.sax.pointee
      context.pointee.sax.pointee = MarkupBuilder.handler()
      let encoding = xmlFindCharEncodingHandler("UTF-8")
      if let encoding { xmlSwitchToEncoding(context, encoding) }
      withUnsafeMutablePointer(to: &self) { builder in
        context.pointee.userData = UnsafeMutableRawPointer(builder)
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

  private mutating func finish() {
    while open.count > 1 { close() }
    document.ends[0] = Int32(document.count)
  }

  // MARK: Events

  private static func handler() -> xmlSAXHandler {
    var handler = counterclaim_empty_sax()
    handler.startElement = { data, name, attributes in builder(data).pointee.start(name, attributes) }
    handler.endElement = { data, name in builder(data).pointee.end() }
    handler.characters = { data, text, length in builder(data).pointee.characters(text, Int(length)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { data, text in builder(data).pointee.comment(text) }
    return handler
  }

  private mutating func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let node = element(intern(name)) else { return }
    guard var pair = attributes else { return }
    while let key = pair.pointee {
      let value = pair.advanced(by: 1).pointee
      attribute(intern(key), value, value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0, of: node)
      pair = pair.advanced(by: 2)
    }
  }

  private mutating func element(_ nameID: Int32) -> Int? {
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

  private mutating func attribute(_ id: Int32, _ value: UnsafePointer<xmlChar>?, _ length: Int, of node: Int) {
    document.attributeNames.append(id)
    document.attributeStarts.append(Int32(document.pool.count))
    if let value { document.pool.append(contentsOf: UnsafeBufferPointer(start: value, count: length)) }
    document.attributeEnds.append(Int32(document.pool.count))
    document.counts[node] += 1
  }

  private mutating func end() {
    if buried > 0 {
      buried -= 1
    } else if open.count > 1 {
      close()
    }
  }

  private mutating func close() {
    document.ends[open.removeLast()] = Int32(document.count)
  }

  private mutating func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
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

  private mutating func comment(_ text: UnsafePointer<xmlChar>?) {
    guard let text else { return }
    let node = append(.comment, -1)
    let length = strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    document.firsts[node] = Int32(document.pool.count)
    document.counts[node] = Int32(length)
    document.pool.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
  }

  private mutating func append(_ kind: MarkupDocument.Kind, _ nameID: Int32) -> Int {
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

  /// libxml2 keeps each name once in the context's dictionary: the same pointer is the same name.
  private mutating func intern(_ name: UnsafePointer<xmlChar>?) -> Int32 {
    guard let name else { return -1 }
    if let id = names[name] { return id }
    let id = intern(String(cString: name))
    names[name] = id
    return id
  }

  private mutating func intern(_ name: String) -> Int32 {
    if let id = document.nameIndex[name] { return id }
    let id = Int32(document.names.count)
    document.names.append(name)
    document.nameIndex[name] = id
    return id
  }

  /// Keeps the parser's last error, at most one a line and twenty in all.
  private mutating func noteComplaint() {
    guard document.complaints.count < 20, let context, let error = xmlCtxtGetLastError(context) else { return }
    let line = Int(error.pointee.line)
    guard line != lastComplaintLine, error.pointee.code != 0, let message = error.pointee.message else { return }
    lastComplaintLine = line
    guard !document.complaints.contains(where: { $0.line == line }) else { return }
    var words = String(cString: message)
    while words.last?.isWhitespace == true { words.removeLast() }
    document.complaints.append(.init(line: line, message: words))
  }
}

/// The numbers of names by where libxml2 keeps them; a name whose place is taken is looked up by its letters.
private struct NameCache {
  private var places = [UnsafePointer<xmlChar>?](repeating: nil, count: 512)
  private var ids = [Int32](repeating: 0, count: 512)

  subscript(name: UnsafePointer<xmlChar>) -> Int32? {
    get {
      let slot = slot(name)
      return places[slot] == name ? ids[slot] : nil
    }
    set {
      let slot = slot(name)
      places[slot] = name
      ids[slot] = newValue ?? -1
    }
  }

  private func slot(_ name: UnsafePointer<xmlChar>) -> Int {
    let bits = UInt(bitPattern: name)
    return Int(truncatingIfNeeded: (bits ^ bits >> 9) & 511)
  }
}

private func builder(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupBuilder> {
  data!.assumingMemoryBound(to: MarkupBuilder.self)
}
