import Markup

/// One stretch of a page's visible words, as a browser would set it: a paragraph, a heading, a list item, a line of a menu.
struct PageBlock {
  enum Tag: UInt8 { case paragraph, bare, heading, listItem, cell, quotation, caption, preformatted, definition }

  var tag: Tag
  /// 1…6 for headings by markup, else 0.
  var headingLevel: Int
  /// The lowest element that holds all its words.
  var node: Int
  /// In `PageBlocks.text`.
  var range: Range<Int>
  /// Words set as letters: a Chinese or Japanese character counts two.
  var width = 0
  var linkWidth = 0
  var boldWidth = 0
  var endsSentence = false
  /// From its element and all elements above it, less those that hold most of the page's prose.
  var hints: PageHints = []

  var plainWidth: Int { width - linkWidth }
  var isHeading: Bool { tag == .heading }
  var isLinks: Bool { linkWidth * 10 > width * 6 }
}

/// A page cut into blocks, in page order, with the blocks that each element holds.
struct PageBlocks {
  var text: [UInt8] = []
  var blocks: [PageBlock] = []
  /// For each node of the document, the blocks it holds: `first[node]..<end[node]`.
  var first: ContiguousArray<Int32>
  var end: ContiguousArray<Int32>
  /// For each node, what its own attributes say.
  var hints: ContiguousArray<PageHints>
  /// For each node, what its own attributes and those of all elements above it say, less names on elements that hold most of the
  /// page's prose. Filled in by `BodyFinder`.
  var inherited: ContiguousArray<PageHints> = []

  func blocks(of node: Int) -> Range<Int> {
    let lower = Int(first[node])
    return lower..<max(lower, Int(end[node]))
  }

  func words(_ block: PageBlock) -> String { String(decoding: text[block.range], as: UTF8.self) }
}

/// How an element takes part in the layout of words.
enum ElementRole: UInt8 {
  case inline, block, skip, lineBreak, link, bold, heading, listItem, cell, quotation, caption, preformatted, paragraph, definition

  var isBlock: Bool {
    switch self {
    case .inline, .skip, .lineBreak, .link, .bold: false
    default: true
    }
  }

  static func of(_ name: String) -> ElementRole {
    switch name {
    case "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "option", "textarea", "input", "canvas", "math",
      "button",
      "audio", "video", "map", "title", "head", "datalist", "amp-state", "amp-ad", "rt", "rp", "applet", "embed", "noframes", "progress",
      "meter":
      .skip
    case "p": .paragraph
    case "div", "section", "article", "main", "ul", "ol", "dl", "table", "tbody", "thead", "tfoot", "tr", "header", "footer", "nav",
      "aside", "figure",
      "form", "fieldset", "address", "center", "hr", "details", "summary", "body", "html", "dialog", "menu", "hgroup", "dir", "legend",
      "label",
      "amp-sidebar", "amp-accordion", "amp-carousel", "amp-list", "frameset", "search":
      .block
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "li": .listItem
    case "td", "th", "caption": .cell
    case "dt", "dd": .definition
    case "blockquote", "q-block": .quotation
    case "figcaption": .caption
    case "pre": .preformatted
    case "br": .lineBreak
    case "a": .link
    case "b", "strong": .bold
    default: .inline
    }
  }
}
