import Markup

/// Finds the element that holds an article's running text.
///
/// Each block is worth its words where it reads like prose and costs them where it reads like a list of links; the sum over an
/// element comes from two prefix sums. The deepest element with nearly the best sum is the frame; within it an element that its
/// author calls the body (`articleBody`, `entry-content`) is taken where most of the frame's prose is in it.
struct BodyFinder {
  private let document: MarkupDocument
  private var page: PageBlocks
  /// Prose before block i, whatever hints say.
  private var prose: [Int]
  /// Worth before block i: only blocks under no furniture.
  private var worth: [Int]
  /// The same without costs.
  private var gains: [Int]
  /// The first `h1`.
  private let firstHeadline: Int?

  struct Body {
    /// Blocks with their inherited hints filled in.
    var page: PageBlocks
    /// The element that holds the running text; 0 where nothing reads like prose.
    var node: Int
    /// Prose under no furniture in the whole page and in the body.
    var pageProse: Int
    var bodyProse: Int
  }

  /// Three readings: by all hints; where that leaves less than a third of the page's prose, by those hints that are sure; where
  /// the page has no prose, the words of the element that calls itself the article.
  static func find(_ document: MarkupDocument, _ page: PageBlocks) -> Body {
    var finder = BodyFinder(document, page)
    let first = finder.reading(ignoring: [])
    let total = finder.prose.last ?? 0
    if first.node > 0, first.bodyProse * 3 >= total || first.bodyProse >= 3_000 { return first }
    let second = finder.reading(ignoring: PageHints.furniture.subtracting(sure))
    if second.node > 0, second.bodyProse > max(first.bodyProse * 2, 200) { return second }
    if first.node > 0, first.bodyProse >= 350 { return first }
    guard let article = finder.article(), finder.plainWords(of: article) >= 3 * max(first.bodyProse, 0) else { return first }
    return finder.reading(of: article)
  }

  /// Hints that hold even where they leave little.
  private static let sure: PageHints = [
    .comment, .menu, .footer, .newsletter, .advertisement, .notice, .related, .social, .byline,
  ]

  private mutating func reading(ignoring unsure: PageHints) -> Body {
    inheritHints(ignoring: unsure)
    sumWorth()
    return reading(of: choose())
  }

  private func reading(of node: Int) -> Body {
    let range = page.blocks(of: node)
    return Body(page: page, node: node, pageProse: worth.last ?? 0, bodyProse: worth[range.upperBound] - worth[range.lowerBound])
  }

  private func plainWords(of node: Int) -> Int {
    page.blocks[page.blocks(of: node)].reduce(0) { $0 + ($1.hints.isDisjoint(with: .furniture) && !$1.isLinks ? $1.plainWidth : 0) }
  }

  /// The element called body, article or main with the most plain words.
  private func article() -> Int? {
    let names = ["article", "main"].map(document.id(ofName:))
    var plain = [0]
    for block in page.blocks {
      plain.append(plain[plain.count - 1] + (block.hints.isDisjoint(with: .furniture) && !block.isLinks ? block.plainWidth : 0))
    }
    var best: (node: Int, width: Int)?
    for node in 1..<max(document.count, 1) where document.kind(node) == .element {
      guard page.hints[node].contains(.body) || names.contains(document.nameID(node)) else { continue }
      let range = page.blocks(of: node)
      let width = plain[range.upperBound] - plain[range.lowerBound]
      // The inner one of two that hold the same.
      if width >= 100, width * 10 > (best?.width ?? 0) * 9 { best = (node, max(width, best?.width ?? 0)) }
    }
    return best?.node
  }

  private init(_ document: MarkupDocument, _ page: PageBlocks) {
    self.document = document
    self.page = page
    var sum = 0
    prose = [0]
    prose.reserveCapacity(page.blocks.count + 1)
    for block in page.blocks {
      sum += BodyFinder.prose(block)
      prose.append(sum)
    }
    worth = prose
    gains = prose
    firstHeadline = page.blocks.firstIndex { $0.headingLevel == 1 }
  }

  /// The width of a block that reads like running text; 0 for all others.
  static func prose(_ block: PageBlock) -> Int {
    guard !block.isHeading || isProseHeading(block), block.tag != .caption, block.linkWidth * 5 < block.width * 2 else { return 0 }
    let plain = block.plainWidth
    if block.endsSentence { return plain >= 45 ? plain : 0 }
    return plain >= 120 ? plain : 0
  }

  /// A whole sentence, and a long one, set as a heading for its looks.
  private static func isProseHeading(_ block: PageBlock) -> Bool {
    block.endsSentence && block.headingLevel > 1 && block.width >= 120
  }

  private func prose(of node: Int) -> Int {
    let range = page.blocks(of: node)
    return prose[range.upperBound] - prose[range.lowerBound]
  }

  private func worth(of node: Int) -> Int {
    let range = page.blocks(of: node)
    return worth[range.upperBound] - worth[range.lowerBound]
  }

  // MARK: Hints

  /// Hands hints down the tree. An element that holds more than two fifths of the page's prose is not furniture whatever its
  /// name is: themes put `sidebar`, `category-news` or `paywall` on the element around everything.
  private mutating func inheritHints(ignoring unsure: PageHints) {
    let total = max(prose.last ?? 0, 1)
    var effective = ContiguousArray<PageHints>(repeating: [], count: document.count)
    for node in 1..<max(document.count, 1) where document.kind(node) == .element {
      var own = page.hints[node].subtracting(unsure)
      let inherited = effective[document.parent(node)]
      if !own.isDisjoint(with: .furniture.union([.standfirst, .lead, .title])) {
        let held = prose(of: node)
        if held * 5 > total * 2, own.isDisjoint(with: BodyFinder.foreign) || !followsText(node) {
          own.subtract(.furniture.union([.standfirst, .lead, .title]))
        } else if own.contains(.body), held >= BodyFinder.leastText {
          // `content_body` with the identifier `toc_title_2`.
          own.subtract([.menu, .title])
          if held * 10 > total { own.subtract(.weak.union([.standfirst, .lead])) }
        }
      }
      effective[node] = inherited.union(own)
    }
    for index in page.blocks.indices { page.blocks[index].hints = effective[page.blocks[index].node] }
    page.inherited = effective
  }

  /// Comments and teasers may well outweigh a short article: after its text these names are not the theme's.
  private static let foreign: PageHints = [.comment, .related]
  /// As much prose between the headline and an element is a text that it follows.
  private static let leastText = 200

  private func followsText(_ node: Int) -> Bool {
    guard let firstHeadline, page.blocks(of: node).lowerBound > firstHeadline else { return false }
    return prose[page.blocks(of: node).lowerBound] - prose[firstHeadline] >= BodyFinder.leastText
  }

  private mutating func sumWorth() {
    var sum = 0
    var all = 0
    for (index, block) in page.blocks.enumerated() {
      worth[index] = sum
      gains[index] = all
      guard block.hints.isDisjoint(with: .furniture) else { continue }
      let prose = BodyFinder.prose(block)
      if prose > 0 {
        sum += prose
        all += prose
      } else if block.isLinks {
        sum -= min(block.width, 120) + 10
      } else if !block.isHeading {
        sum -= block.tag == .cell ? 1 : 8
      }
    }
    worth[page.blocks.count] = sum
    gains[page.blocks.count] = all
  }

  // MARK: The choice

  private func choose() -> Int {
    var best = Int.min
    for node in 0..<document.count where document.kind(node) == .element { best = max(best, worth(of: node)) }
    guard best > 0 else { return 0 }
    let frame = deepest(atLeast: best * 9 / 10)
    return named(within: frame) ?? grown(frame)
  }

  /// The highest element around a frame whose further prose is worth what else it adds: a text may stand in several containers.
  private func grown(_ frame: Int) -> Int {
    guard frame > 0 else { return frame }
    let gain = gain(of: frame)
    let cost = gain - worth(of: frame)
    var best = (node: frame, gain: gain)
    var node = document.parent(frame)
    while node > 0 {
      let all = self.gain(of: node)
      let added = all - best.gain
      if added >= BodyFinder.leastGrowth, added * 10 >= best.gain, all - worth(of: node) - cost <= all - gain { best = (node, all) }
      node = document.parent(node)
    }
    return best.node
  }

  /// Less prose than this beside a frame is a teaser or a note.
  private static let leastGrowth = 80

  private func gain(of node: Int) -> Int {
    let range = page.blocks(of: node)
    return gains[range.upperBound] - gains[range.lowerBound]
  }

  /// The last such element in page order that holds no other: among equals the first.
  private func deepest(atLeast bar: Int) -> Int {
    var found = 0
    // An element may be worth less than one inside it: what stands beside that one can cost more than it holds.
    for node in 1..<max(document.count, 1) where document.kind(node) == .element && worth(of: node) >= bar {
      if found == 0 || node < document.end(of: found) { found = node }
    }
    return found
  }

  /// The element called body with the most prose, where it has nearly all of what such elements hold in the frame.
  private func named(within frame: Int) -> Int? {
    let whole = worth(of: frame)
    var best = -1
    var sum = 0
    var node = frame + 1
    while node < document.end(of: frame) {
      if document.kind(node) == .element, page.hints[node].contains(.body), worth(of: node) > 0 {
        let held = worth(of: node)
        sum += held
        if best < 0 || held > worth(of: best) { best = node }
        node = document.end(of: node)
      } else {
        node += 1
      }
    }
    guard best >= 0, worth(of: best) * 2 > whole, worth(of: best) * 10 > sum * 9 else { return nil }
    return best
  }
}
