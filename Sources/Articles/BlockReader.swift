import Markup

/// Cuts a page into blocks in one walk over its nodes.
struct BlockReader {
  private let document: MarkupDocument
  private let pool: [UInt8]
  private let roles: [ElementRole]
  private let headingLevels: [Int]
  private let elementHints: [PageHints]
  private let hintAttributes: [Int32]
  private let hiddenID: Int32
  private let styleID: Int32
  private let ariaHiddenID: Int32

  private var page: PageBlocks
  private var clean = CleanText()
  private var memory = HintMemory()
  /// Elements that are open, with where each ends.
  private var open: [(node: Int, end: Int, role: ElementRole)] = []
  private var linkDepth = 0
  private var boldDepth = 0
  // The block that is being gathered.
  private var runStart = 0
  private var runLink = 0
  private var runBold = 0
  private var runFirstNode = -1
  private var runLastNode = -1

  /// - Parameter withoutScripts: reads what stands in `noscript` too, as browsers without scripts show it.
  static func read(_ document: MarkupDocument, withoutScripts: Bool = false) -> PageBlocks {
    var reader = BlockReader(document, withoutScripts)
    reader.walk()
    return reader.page
  }

  private init(_ document: MarkupDocument, _ withoutScripts: Bool) {
    self.document = document
    pool = document.pool
    roles = document.names.map { withoutScripts && $0 == "noscript" ? .block : ElementRole.of($0) }
    headingLevels = document.names.map { name in
      let bytes = Array(name.utf8)
      return bytes.count == 2 && bytes[0] == 104 && bytes[1] >= 49 && bytes[1] <= 54 ? Int(bytes[1] - 48) : 0
    }
    elementHints = document.names.map(BlockReader.hints(ofElement:))
    hintAttributes = ["class", "id", "itemprop", "role", "data-testid", "data-component", "data-qa", "data-block", "rel"].map(
      document.id(ofName:)
    )
    .filter { $0 >= 0 }
    hiddenID = document.id(ofName: "hidden")
    styleID = document.id(ofName: "style")
    ariaHiddenID = document.id(ofName: "aria-hidden")
    let count = document.count
    page = PageBlocks(
      first: ContiguousArray(repeating: 0, count: count), end: ContiguousArray(repeating: 0, count: count),
      hints: ContiguousArray(repeating: [], count: count))
    clean.reserve(min(pool.count, 1 << 20))
  }

  private static func hints(ofElement name: String) -> PageHints {
    switch name {
    case "nav", "menu", "amp-sidebar", "search": .menu
    case "aside": .aside
    case "footer": .footer
    case "figure", "figcaption": .caption
    case "form": .newsletter
    case "dialog": .notice
    case "time": .date
    default: []
    }
  }

  // MARK: The walk

  private mutating func walk() {
    var node = 1
    while node < document.count {
      while let last = open.last, last.end <= node { close() }
      switch document.kind(node) {
      case .text:
        take(node)
        node += 1
      case .element:
        let role = roles[Int(document.nameID(node))]
        if role == .skip {
          page.first[node] = Int32(page.blocks.count)
          page.end[node] = Int32(page.blocks.count)
          node = document.end(of: node)
        } else {
          begin(node, role)
          node += 1
        }
      default:
        node += 1
      }
    }
    while !open.isEmpty { close() }
    flush()
    page.text = clean.bytes
    page.first[0] = 0
    page.end[0] = Int32(page.blocks.count)
  }

  private mutating func begin(_ node: Int, _ role: ElementRole) {
    if role.isBlock { flush() }
    page.first[node] = Int32(page.blocks.count)
    page.hints[node] = ownHints(node)
    switch role {
    case .lineBreak: lineBreak()
    case .link: linkDepth += 1
    case .bold: boldDepth += 1
    default: break
    }
    open.append((node, document.end(of: node), role))
  }

  private mutating func close() {
    let (node, _, role) = open.removeLast()
    switch role {
    case .link: linkDepth -= 1
    case .bold: boldDepth -= 1
    default: if role.isBlock { flush() }
    }
    page.end[node] = Int32(page.blocks.count + (clean.bytes.count > runStart ? 1 : 0))
  }

  private mutating func take(_ node: Int) {
    let before = clean.bytes.count
    clean.append(pool, document.textRange(node))
    let added = clean.bytes.count - before
    guard added > 0 else { return }
    if runFirstNode < 0 { runFirstNode = node }
    runLastNode = node
    if linkDepth > 0 { runLink += added }
    if boldDepth > 0 { runBold += added }
  }

  /// Two breaks part paragraphs, and one does after a full sentence; a lone break within a sentence is a space.
  private mutating func lineBreak() {
    let length = clean.bytes.count - runStart
    if length >= 60, SentenceEnd.isAtEnd(of: clean.bytes) || lastWasBreak {
      flush()
    } else {
      clean.space()
      breakAt = clean.bytes.count
    }
  }

  private var breakAt = -1
  private var lastWasBreak: Bool { breakAt == clean.bytes.count }

  private mutating func flush() {
    clean.trimEnd(to: runStart)
    defer {
      clean.beginStretch()
      runStart = clean.bytes.count
      (runLink, runBold, runFirstNode, runLastNode, breakAt) = (0, 0, -1, -1, -1)
    }
    guard clean.bytes.count > runStart, runFirstNode >= 0 else { return }
    let range = runStart..<clean.bytes.count
    let (tag, level) = tag(of: runFirstNode)
    var block = PageBlock(tag: tag, headingLevel: level, node: holder(of: runFirstNode, runLastNode), range: range)
    block.width = width(range)
    // Shares are measured in bytes and applied to the width.
    block.linkWidth = block.width * min(runLink, range.count) / range.count
    block.boldWidth = block.width * min(runBold, range.count) / range.count
    block.endsSentence = SentenceEnd.isAtEnd(of: clean.bytes)
    page.blocks.append(block)
  }

  private func width(_ range: Range<Int>) -> Int {
    var width = 0
    for index in range {
      let byte = clean.bytes[index]
      if byte & 0xC0 != 0x80 { width += byte >= 0xE3 && byte < 0xEE ? 2 : 1 }
    }
    return width
  }

  /// The kind of the nearest element that gives words a form.
  private func tag(of text: Int) -> (PageBlock.Tag, Int) {
    var node = document.parent(text)
    var tag = PageBlock.Tag.bare
    while node > 0 {
      let name = Int(document.nameID(node))
      switch roles[name] {
      case .heading: return (.heading, headingLevels[name])
      case .listItem: return (.listItem, 0)
      case .cell: return (tag == .paragraph ? .paragraph : .cell, 0)
      case .quotation: return (.quotation, 0)
      case .caption: return (.caption, 0)
      case .definition: return (.definition, 0)
      case .preformatted: return (.preformatted, 0)
      case .paragraph: tag = .paragraph
      case .block: return (tag, 0)
      default: break
      }
      node = document.parent(node)
    }
    return (tag, 0)
  }

  private func holder(of first: Int, _ last: Int) -> Int {
    var node = document.parent(first)
    while node > 0, document.end(of: node) <= last { node = document.parent(node) }
    return max(node, 0)
  }

  // MARK: Hints

  private mutating func ownHints(_ node: Int) -> PageHints {
    var hints = elementHints[Int(document.nameID(node))]
    for id in hintAttributes {
      if let value = document.attributeRange(node, id: id), !value.isEmpty { hints.formUnion(memory.hints(pool, value)) }
    }
    if hiddenID >= 0, document.attributeRange(node, id: hiddenID) != nil { hints.insert(.hidden) }
    if ariaHiddenID >= 0, let value = document.attributeRange(node, id: ariaHiddenID),
      ByteText.matches(Array("true".utf8), pool, value.lowerBound), value.count == 4
    {
      hints.insert(.hidden)
    }
    if styleID >= 0, let value = document.attributeRange(node, id: styleID), hides(value) { hints.insert(.hidden) }
    return hints
  }

  /// `display: none`, with or without the space.
  private func hides(_ style: Range<Int>) -> Bool {
    let bytes = pool[style].filter { !ByteText.isSpace($0) }.map(ByteText.lower)
    return ByteText.find(Array("display:none".utf8), in: bytes) != nil
  }
}

/// Marks that close a sentence, in all scripts, with quotation marks and brackets after them.
enum SentenceEnd {
  static func isAtEnd(of bytes: [UInt8]) -> Bool {
    var scalars = 0
    var at = bytes.count
    while at > 0, scalars < 4 {
      var start = at - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      switch kind(bytes, start, at) {
      case .closing:
        at = start
        scalars += 1
      case .end: return true
      case .other: return false
      }
    }
    return false
  }

  private enum Kind { case end, closing, other }

  private static func kind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Kind {
    switch end - start {
    case 1:
      switch bytes[start] {
      case 46, 33, 63, 58: return .end  // . ! ? :
      case 34, 39, 41, 93, 32: return .closing
      default: return .other
      }
    case 2:
      if bytes[start] == 0xC2, bytes[start + 1] == 0xBB || bytes[start + 1] == 0xAB { return .closing }
      if bytes[start] == 0xDB, bytes[start + 1] == 0x94 || bytes[start + 1] == 0x9F { return .end }
      if bytes[start] == 0xD8, bytes[start + 1] == 0x9F { return .end }
      return .other
    case 3:
      let (a, b, c) = (bytes[start], bytes[start + 1], bytes[start + 2])
      if a == 0xE2, b == 0x80 {
        if c == 0xA6 { return .end }
        return c >= 0x98 && c <= 0xBA ? .closing : .other
      }
      if a == 0xE3, b == 0x80 { return c == 0x82 ? .end : c >= 0x8D && c <= 0x91 ? .closing : .other }
      if a == 0xEF, b == 0xBC { return c == 0x81 || c == 0x9F || c == 0x8E ? .end : c == 0x89 ? .closing : .other }
      if a == 0xE0, b == 0xA5, c == 0xA4 { return .end }
      return .other
    default: return .other
    }
  }
}
