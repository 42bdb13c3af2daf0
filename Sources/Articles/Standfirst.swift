import Markup
import Records

extension BodyBlocks {
  /// The blocks before the running text that are named so or repeat the page's description. A full sentence that themes call lead or
  /// intro is the first paragraph of the text; a line without a full stop, a heading or a subtitle is the stand-first.
  mutating func takeStandfirst(_ range: Range<Int>) -> String? {
    var lines: [String] = []
    let descriptions = facts.descriptions.map { Fingerprint.of(ArraySlice($0.utf8)) }
    // Within the body: before the first plain paragraph.
    for at in judged.indices {
      let block = blocks[judged[at].index]
      guard judged[at].isText else { continue }
      let isNamed = block.hints.contains(.standfirst) || (block.hints.contains(.lead) && !isSentence(block))
      let isHeadingLead = block.isHeading && descriptions.contains(Fingerprint.of(text[block.range]))
      guard isNamed || isHeadingLead, block.width >= 20, block.width < 900 else { break }
      lines.append(body.page.words(block))
      set(at, .standfirst)
    }
    let above = standfirstAbove(range, descriptions)
    let opening = above.filter { opensText($0, range) }
    addOpening(opening)
    if lines.isEmpty { lines = above.filter { !opening.contains($0) }.map { body.page.words(blocks[$0]) } }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func isSentence(_ block: PageBlock) -> Bool {
    block.endsSentence && block.width >= 80 && !block.isHeading
  }

  /// Whether a block above the body is the article's first paragraph: a sentence close to the body.
  private func opensText(_ index: Int, _ range: Range<Int>) -> Bool {
    isSentence(blocks[index]) && !blocks[index].hints.contains(.standfirst) && index + BodyBlocks.openingReach >= range.lowerBound
  }

  private static let openingReach = 25

  private mutating func addOpening(_ opening: [Int]) {
    let own = Set(judged.filter(\.isText).map { Fingerprint.of(text[blocks[$0.index].range]) })
    let fresh = opening.filter { !own.contains(Fingerprint.of(text[blocks[$0].range])) }
    judged.insert(contentsOf: fresh.map { JudgedBlock(index: $0, kind: .paragraph, isText: true) }, at: 0)
  }

  /// Words under these are no stand-first, whatever else they are called.
  private static let neverStandfirst: PageHints = [.menu, .aside, .footer, .hidden, .comment, .newsletter, .advertisement]

  private func standfirstAbove(_ range: Range<Int>, _ descriptions: [UInt64]) -> [Int] {
    var found: [Int] = []
    var seen: Set<UInt64> = []
    for index in max(0, range.lowerBound - 60)..<range.lowerBound {
      let block = blocks[index]
      guard block.width >= 20, block.width < 900, !block.isLinks, block.headingLevel != 1,
        block.hints.isDisjoint(with: BodyBlocks.neverStandfirst)
      else { continue }
      let print = Fingerprint.of(text[block.range])
      let isDescription = descriptions.contains(print)
      // "teaser-text" is a lead where it stands under the headline without a link.
      let isTeaser = block.hints.contains(.related)
      guard isDescription || block.hints.contains(.standfirst) || block.hints.contains(.lead),
        !isTeaser || (block.linkWidth == 0 && index + 6 >= range.lowerBound && (isDescription || isSentence(block)))
      else { continue }
      if seen.insert(print).inserted { found.append(index) }
    }
    if !found.isEmpty { return found }
    let opening = paragraphsUnderHeadline(before: range.lowerBound)
    return opening.count == 1 && blocks[opening[0]].width < 500 ? opening : []
  }
}
