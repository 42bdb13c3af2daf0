import CLibXML2

extension MarkupDocument {
  /// Reads an HTML page by libxml2's recovering HTML 4 parser. Any bytes give a document.
  ///
  /// - Parameter utf8: the page in UTF-8 (see `TextDecoding`); what is ill-formed becomes U+FFFD.
  public init(html utf8: [UInt8]) {
    self.init(utf8, isHTML: true)
  }

  /// Reads an XML document, recovering where it is ill-formed.
  ///
  /// - Parameter utf8: the document in UTF-8; its own encoding declaration is not looked at.
  public init(xml utf8: [UInt8]) {
    self.init(utf8, isHTML: false)
  }

  private init(_ utf8: [UInt8], isHTML: Bool) {
    LibXML.initialise()
    let builder = MarkupBuilder(isHTML: isHTML)
    builder.parse(utf8)
    self = builder.document
  }
}

/// Process-wide state of libxml2, set up once.
enum LibXML {
  static func initialise() { _ = once }

  private static let once: Void = {
    xmlInitParser()
    xmlSubstituteEntitiesDefault(0)
  }()
}

/// Receives libxml2's SAX events and lays them down as a document.
///
/// A class because C keeps a pointer to it while a parse runs; it never leaves `MarkupDocument.init`.
final class MarkupBuilder {
  private let isHTML: Bool
  private(set) var document = MarkupDocument()
  /// Open elements, the document first.
  private var open: [Int] = [0]
  /// Elements left open beyond `maximumDepth`.
  private var buried = 0
  private var context: xmlParserCtxtPtr?
  private var lastNameID: [UnsafePointer<xmlChar>: Int32] = [:]
  private var complaintLines: Set<Int> = []

  init(isHTML: Bool) {
    self.isHTML = isHTML
  }

  func parse(_ bytes: [UInt8]) {
    // htmlCreateMemoryParserCtxt and its kin refuse an empty buffer.
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else {
      finish()
      return
    }
    document.pool.reserveCapacity(bytes.count)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
      guard
        let context = isHTML
          ? htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) : xmlCreateMemoryParserCtxt(start, Int32(buffer.count))
      else { return }
      self.context = context
      let ownSAX = context.pointee.sax.pointee
      context.pointee.sax.pointee = handler()
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      let encoding = xmlFindCharEncodingHandler("UTF-8")
      if let encoding { xmlSwitchToEncoding(context, encoding) }
      withExtendedLifetime(self) {
        if isHTML {
          htmlCtxtUseOptions(context, Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
          htmlParseDocument(context)
        } else {
          let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
          xmlCtxtUseOptions(context, Int32(options))
          xmlParseDocument(context)
        }
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
      if isHTML { htmlFreeParserCtxt(context) } else { xmlFreeParserCtxt(context) }
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
    if isHTML {
      handler.startElement = { data, name, attributes in builder(data).startHTML(name, attributes) }
      handler.endElement = { data, name in builder(data).end() }
    } else {
      handler.startElementNs = { data, name, prefix, uri, _, _, count, _, attributes in
        builder(data).startXML(name, prefix, uri, Int(count), attributes)
      }
      handler.endElementNs = { data, _, _, _ in builder(data).end() }
      handler.getEntity = { data, name in HTMLEntities.entity(name) }
      handler.processingInstruction = { data, target, content in builder(data).instruction(target, content) }
    }
    handler.characters = { data, text, length in builder(data).characters(text, Int(length)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { data, text in builder(data).comment(text) }
    return handler
  }

  private func startHTML(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let node = element(intern(name)) else { return }
    guard var pair = attributes else { return }
    while let key = pair.pointee {
      let value = pair.advanced(by: 1).pointee
      attribute(intern(key), value, value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0, of: node)
      pair = pair.advanced(by: 2)
    }
  }

  private func startXML(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let node = element(intern(name)) else { return }
    if uri != nil {
      document.namespaceIDs[node] = intern(uri)
    } else if let prefix {
      document.namespaceIDs[node] = intern(String(cString: prefix) + ":")
    }
    guard let attributes else { return }
    for index in 0..<count {
      // libxml2 lays an attribute out as local name, prefix, namespace, value, end of value.
      let field = attributes.advanced(by: index * 5)
      guard let key = field[0], let start = field[3], let end = field[4] else { continue }
      let id: Int32
      if let prefix = field[1] {
        id = intern(String(cString: prefix) + ":" + String(cString: key))
      } else {
        id = intern(key)
      }
      attribute(id, start, end - start, of: node)
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

  private func instruction(_ target: UnsafePointer<xmlChar>?, _ content: UnsafePointer<xmlChar>?) {
    let node = append(.processingInstruction, intern(target))
    document.firsts[node] = Int32(document.pool.count)
    guard let content else { return }
    let length = strlen(UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self))
    document.counts[node] = Int32(length)
    document.pool.append(contentsOf: UnsafeBufferPointer(start: content, count: length))
  }

  private func append(_ kind: MarkupDocument.Kind, _ nameID: Int32) -> Int {
    let node = document.count
    document.kinds.append(kind)
    document.nameIDs.append(nameID)
    document.namespaceIDs.append(-1)
    document.parents.append(Int32(open.last!))
    document.ends.append(Int32(node + 1))
    document.firsts.append(0)
    document.counts.append(0)
    document.lines.append(context?.pointee.input?.pointee.line ?? 0)
    return node
  }

  /// libxml2 keeps names in a dictionary of its own, so one name has one address within a parse.
  private func intern(_ name: UnsafePointer<xmlChar>?) -> Int32 {
    guard let name else { return -1 }
    if !isHTML, let id = lastNameID[name] { return id }
    let id = intern(String(cString: name))
    if !isHTML { lastNameID[name] = id }
    return id
  }

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

/// HTML's named characters, for feeds that use them without declaring them.
enum HTMLEntities {
  /// Entities as libxml2 wants them: built once, kept for the life of the process, never written again.
  private nonisolated(unsafe) static let table: [String: UnsafeMutablePointer<xmlEntity>] = {
    var table: [String: UnsafeMutablePointer<xmlEntity>] = [:]
    for code in 0..<UInt32(0x2700) {
      guard let description = htmlEntityValueLookup(code), let scalar = Unicode.Scalar(code) else { continue }
      let name = String(cString: description.pointee.name)
      let entity = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
      unsafe memset(entity, 0, MemoryLayout<xmlEntity>.size)
      entity.pointee.type = XML_ENTITY_DECL
      entity.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
      entity.pointee.name = UnsafePointer(xmlStrdup(name))
      entity.pointee.content = xmlStrdup(String(Character(scalar)))
      entity.pointee.orig = xmlStrdup(String(Character(scalar)))
      entity.pointee.length = xmlStrlen(entity.pointee.content)
      table[name] = entity
    }
    return table
  }()

  static func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr? {
    guard let name else { return nil }
    return xmlGetPredefinedEntity(name) ?? table[String(cString: name)]
  }
}
