import Markup
import Records

/// A block with what it was judged to be.
struct JudgedBlock {
  var index: Int
  var kind: Article.Block.Kind
  var isText: Bool
}

/// Judges the blocks of a page: which are the running text, and what the others are.
struct BodyBlocks {
  let document: MarkupDocument
  let body: BodyFinder.Body
  let blocks: [PageBlock]
  let text: [UInt8]
  let facts: Facts
  private let titleFingerprint: UInt64?
  var judged: [JudgedBlock] = []

  /// What is known of the article before its blocks are judged.
  struct Facts {
    var title: String?
    /// `description` of the page, as a check for the stand-first.
    var descriptions: [String] = []
    /// The text that structured data gives, where it gives one.
    var structured: StructuredText?
    /// For each block, the share of its words that stand in `structured`.
    var coverage: [Double] = []
    var trustsStructured = false
  }

  struct Result {
    var blocks: [JudgedBlock]
    var standfirst: String?
  }

  static func judge(_ document: MarkupDocument, _ body: BodyFinder.Body, _ facts: Facts) -> Result {
    var judge = BodyBlocks(document: document, body: body, blocks: body.page.blocks, text: body.page.text, facts: facts)
    return judge.run()
  }

  private init(document: MarkupDocument, body: BodyFinder.Body, blocks: [PageBlock], text: [UInt8], facts: Facts) {
    self.document = document
    self.body = body
    self.blocks = blocks
    self.text = text
    self.facts = facts
    titleFingerprint = facts.title.map { Fingerprint.of(ArraySlice($0.utf8)) }
  }

  private mutating func run() -> Result {
    var range = body.page.blocks(of: body.node)
    range = withOpening(range)
    if facts.trustsStructured { range = widened(range) }
    judged = range.map { JudgedBlock(index: $0, kind: .paragraph, isText: true) }
    for at in judged.indices { judgeAlone(at) }
    dropLinkLists()
    dropRepeats()
    trimHead()
    trimTail()
    let standfirst = takeStandfirst(range)
    dropIdleHeadings()
    return Result(blocks: judged, standfirst: standfirst)
  }

  /// How far before the body its first paragraphs are looked for.
  private static let reach = 40

  /// The first paragraphs may stand in a container of their own, between the headline and the one that holds the rest. A lone
  /// paragraph there that no body is named around is the stand-first.
  private func withOpening(_ range: Range<Int>) -> Range<Int> {
    let opening = paragraphsUnderHeadline(before: range.lowerBound)
    guard let first = opening.first, opening.count > 1 || blocks[first].hints.contains(.body) else { return range }
    return first..<range.upperBound
  }

  func paragraphsUnderHeadline(before end: Int) -> [Int] {
    let nearby = max(0, end - BodyBlocks.reach)..<end
    guard let headline = nearby.last(where: { blocks[$0].headingLevel == 1 }) else { return [] }
    return nearby.filter { index in
      let block = blocks[index]
      return index > headline && block.tag == .paragraph && block.width >= 80 && BodyFinder.prose(block) > 0 && block.endsSentence
        && block.hints.isDisjoint(with: .furniture.union([.standfirst, .lead, .title]))
    }
  }

  /// From the first to the last block that the structured text has.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    let sure = blocks.indices.filter { facts.coverage[$0] > 0.8 && blocks[$0].width >= 60 && blocks[$0].hints.isDisjoint(with: .hidden) }
    guard let first = sure.first, let last = sure.last else { return range }
    return min(first, range.lowerBound)..<max(last + 1, range.upperBound)
  }

  mutating func set(_ at: Int, _ kind: Article.Block.Kind, isText: Bool = false) {
    judged[at].kind = kind
    judged[at].isText = isText
  }

  // MARK: One block alone

  private mutating func judgeAlone(_ at: Int) {
    let block = blocks[judged[at].index]
    if let kind = furnitureKind(block.hints) {
      if facts.trustsStructured, facts.coverage[judged[at].index] > 0.8, block.width >= 60, kind != .caption {
        return setTextKind(at, block)
      }
      return set(at, kind)
    }
    if block.hints.contains(.title), !block.isHeading, block.width < 200 { return set(at, .title) }
    if block.tag == .caption { return set(at, .caption) }
    if isTitle(block) { return set(at, .title) }
    if block.isLinks, !isSentenceOfLinks(block) { return set(at, .related) }
    let words = text[block.range]
    if Phrases.startsTeaser(words), block.width < 250 { return set(at, .related) }
    if block.width < 700, Phrases.startsCorrection(words) { return set(at, .correction) }
    if block.width < 300, Phrases.startsNotice(words) { return set(at, .notice) }
    if block.width < 400, Phrases.isNumberedCaption(words) { return set(at, .caption) }
    if block.width < 200, Phrases.startsCredit(words) { return set(at, .credit) }
    if block.width < 250, Phrases.endsWithCredit(words) { return set(at, .caption) }
    if block.width < 60, Phrases.isByline(words) { return set(at, .byline) }
    if facts.trustsStructured, facts.coverage[judged[at].index] < 0.3, !block.isHeading { return set(at, .furniture) }
    if !hasLetters(words) { return set(at, .furniture) }
    if block.tag == .cell, BodyFinder.prose(block) == 0, !block.hints.contains(.body) { return set(at, .furniture) }
    if block.tag == .bare, !block.endsSentence, block.width < 80, block.boldWidth * 10 < block.width * 9 { return set(at, .furniture) }
    setTextKind(at, block)
  }

  private mutating func setTextKind(_ at: Int, _ block: PageBlock) {
    switch block.tag {
    case .heading: set(at, BodyFinder.prose(block) > 0 ? .paragraph : .heading, isText: true)
    case .listItem, .definition: set(at, .listItem, isText: true)
    case .quotation: set(at, .quotation, isText: true)
    default:
      let isBoldLine = block.boldWidth * 10 >= block.width * 9 && block.width <= 100 && !block.endsSentence
      set(at, isBoldLine ? .heading : .paragraph, isText: true)
    }
  }

  private func furnitureKind(_ hints: PageHints) -> Article.Block.Kind? {
    guard !hints.isDisjoint(with: .furniture) else { return nil }
    if hints.contains(.comment) { return .comment }
    if hints.contains(.menu) || hints.contains(.footer) { return .menu }
    if hints.contains(.related) || hints.contains(.aside) { return .related }
    if hints.contains(.credit) { return .credit }
    if hints.contains(.caption) || hints.contains(.gallery) { return .caption }
    if hints.contains(.correction) { return .correction }
    if hints.contains(.byline) || hints.contains(.date) { return .byline }
    if hints.contains(.notice) || hints.contains(.newsletter) { return .notice }
    return .furniture
  }

  private func isTitle(_ block: PageBlock) -> Bool {
    guard let titleFingerprint, block.width < 400 else { return false }
    return block.headingLevel == 1 || Fingerprint.of(text[block.range]) == titleFingerprint
  }

  /// A paragraph may be one long link (a reader's letter, a liveblog entry), but only a full sentence of it.
  private func isSentenceOfLinks(_ block: PageBlock) -> Bool {
    block.tag != .listItem && block.endsSentence && block.linkWidth * 10 < block.width * 8 && block.width >= 80
  }

  private func hasLetters(_ words: ArraySlice<UInt8>) -> Bool {
    words.contains { ByteText.isLetter($0) || $0 >= 0xC3 }
  }

  // MARK: Blocks among others

  /// A list of which most items are links is a menu, and its few plain items with it.
  private mutating func dropLinkLists() {
    var at = 0
    while at < judged.count {
      guard blocks[judged[at].index].tag == .listItem else {
        at += 1
        continue
      }
      var end = at
      var links = 0
      while end < judged.count, blocks[judged[end].index].tag == .listItem {
        if blocks[judged[end].index].isLinks { links += 1 }
        end += 1
      }
      if links * 2 > end - at { for item in at..<end where judged[item].isText { set(item, .related) } }
      at = end
    }
  }

  private mutating func dropRepeats() {
    var seen: Set<UInt64> = []
    for at in judged.indices where judged[at].isText {
      let block = blocks[judged[at].index]
      guard block.width >= 40 else { continue }
      if !seen.insert(Fingerprint.of(text[block.range])).inserted { set(at, .furniture) }
    }
  }

  private func isProse(_ at: Int) -> Bool {
    guard judged[at].isText, judged[at].kind != .heading else { return false }
    let block = blocks[judged[at].index]
    return BodyFinder.prose(block) > 0 || (block.endsSentence && block.width >= 30)
  }

  /// Short lines before the first sentence are dates, places, names and tools.
  private mutating func trimHead() {
    guard let first = judged.indices.first(where: isProse) else { return }
    for at in judged.indices[..<first] where judged[at].isText {
      let block = blocks[judged[at].index]
      if at + 1 == first, judged[at].kind == .heading { continue }
      if standsWithText(block, judged[first].index) { continue }
      if block.width < 80, !block.endsSentence { set(at, .furniture) }
    }
  }

  /// Short lines after the last sentence are tags, tools and signatures.
  private mutating func trimTail() {
    guard let last = judged.indices.last(where: isProse) else { return }
    for at in judged.indices[(last + 1)...] where judged[at].isText {
      let block = blocks[judged[at].index]
      if judged[at].kind == .listItem, block.width >= 30 { continue }
      if standsWithText(block, judged[last].index) { continue }
      if !block.endsSentence { set(at, .furniture) }
    }
  }

  /// A plain paragraph of the body beside the first or the last sentence, however short.
  private func standsWithText(_ block: PageBlock, _ sentence: Int) -> Bool {
    block.tag == .paragraph && block.hints.contains(.body) && block.linkWidth == 0
      && document.parent(block.node) == document.parent(blocks[sentence].node) && !Phrases.isByline(text[block.range])
  }

  /// A heading stands where text follows it before the next one of its rank or a higher one.
  private mutating func dropIdleHeadings() {
    var hasText = false
    for at in judged.indices.reversed() where judged[at].isText {
      if judged[at].kind == .heading {
        if !hasText { set(at, .furniture) }
        hasText = false
      } else {
        hasText = true
      }
    }
  }
}
