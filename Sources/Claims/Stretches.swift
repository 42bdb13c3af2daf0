/// Stretches of tokens that overlap and nest, found by a token that they hold.
///
/// - Complexity: O(n log n) to build; a look-up costs O(log n) for each stretch found.
struct Stretches: Sendable {
  private struct Entry: Sendable {
    let tokens: Range<Int>
    let owner: Int
  }

  /// By where they begin.
  private let entries: [Entry]
  /// For each entry as the middle of its part of the list, how far the stretches of that part reach.
  private let reaches: [Int]

  /// - Parameter stretches: with the number of what each belongs to.
  init(_ stretches: [(tokens: Range<Int>, owner: Int)]) {
    let entries = stretches.filter { !$0.tokens.isEmpty }.map { Entry(tokens: $0.tokens, owner: $0.owner) }
      .sorted { ($0.tokens.lowerBound, $0.owner) < ($1.tokens.lowerBound, $1.owner) }
    var reaches = [Int](repeating: 0, count: entries.count)
    _ = Stretches.reach(entries, 0..<entries.count, &reaches)
    self.entries = entries
    self.reaches = reaches
  }

  private static func reach(_ entries: [Entry], _ part: Range<Int>, _ reaches: inout [Int]) -> Int {
    guard !part.isEmpty else { return 0 }
    let middle = part.lowerBound + part.count / 2
    let beside = max(reach(entries, part.lowerBound..<middle, &reaches), reach(entries, middle + 1..<part.upperBound, &reaches))
    reaches[middle] = max(beside, entries[middle].tokens.upperBound)
    return reaches[middle]
  }

  /// The owners of the stretches that hold the token, each once, ascending.
  func owners(at token: Int) -> [Int] {
    var found: [Int] = []
    collect(token, 0..<entries.count, &found)
    guard found.count > 1 else { return found }
    found.sort()
    var once = [found[0]]
    for owner in found where owner != once[once.count - 1] { once.append(owner) }
    return once
  }

  private func collect(_ token: Int, _ part: Range<Int>, _ found: inout [Int]) {
    guard !part.isEmpty else { return }
    let middle = part.lowerBound + part.count / 2
    guard reaches[middle] > token else { return }
    collect(token, part.lowerBound..<middle, &found)
    guard entries[middle].tokens.lowerBound <= token else { return }
    if entries[middle].tokens.contains(token) { found.append(entries[middle].owner) }
    collect(token, middle + 1..<part.upperBound, &found)
  }
}

/// The reports of an article in their order, found by what they tell, by whom and where.
struct ReportIndex: RandomAccessCollection, Sendable {
  private let reports: [Report]
  private let contents: Stretches
  private let sources: Stretches
  /// Tokens that make a report, with its number, in text order.
  private let heads: [(token: Int, report: Int)]

  init(_ reports: [Report]) {
    self.reports = reports
    contents = Stretches(reports.enumerated().flatMap { number, report in report.content.map { ($0, number) } })
    sources = Stretches(reports.enumerated().compactMap { number, report in report.source.map { ($0, number) } })
    heads = reports.enumerated().map { ($0.element.head, $0.offset) }.sorted { $0 < $1 }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { reports.count }
  subscript(number: Int) -> Report { reports[number] }

  /// Those that a token stands in the content of.
  func around(_ token: Int) -> [Report] { numbers(around: token).map { reports[$0] } }

  /// Numbers of those, ascending.
  func numbers(around token: Int) -> [Int] { contents.owners(at: token) }

  /// Those whose source holds a token.
  func sourced(at token: Int) -> [Report] { sources.owners(at: token).map { reports[$0] } }

  /// Those whose content begins, or whose verb or noun stands, among these tokens.
  func beginning(in tokens: Range<Int>) -> [Report] {
    let begun = tokens.flatMap { token in numbers(around: token).filter { reports[$0].content[0].lowerBound == token } }
    return Set(begun + numbers(headedIn: tokens)).sorted().map { reports[$0] }
  }

  /// Those whose verb or noun is among these tokens.
  func headed(in tokens: Range<Int>) -> [Report] { numbers(headedIn: tokens).map { reports[$0] } }

  /// Numbers of those, ascending.
  func numbers(headedIn tokens: Range<Int>) -> [Int] {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle].token < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return heads[low...].prefix { $0.token < tokens.upperBound }.map(\.report).sorted()
  }
}
