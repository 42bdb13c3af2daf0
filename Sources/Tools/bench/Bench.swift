import Archive
import Articles
import Claims
import Feeds
import Foundation
import Language
import Pipeline
import Records

/// Measures the stages on the bundled archive, one core each, and prints the figures beside those last recorded in `Docs/bench.json`.
///
///     bench [--record]
///     bench --feeds FOLDER     writes the feeds it measures there, and prints the figures as JSON: for `peers.py`
///     bench --archive FILE     prints the processor seconds of reading a WARC file and of verifying it, as JSON: for `archive_peers.py`
///     bench --pages FOLDER     the same of reading the pages `*.html` in it: for `articles_peers.py`
///     bench --texts FILE       the same of each layer of language over the lines `{"text": …}` of it: for `language_peers.py`
@main
struct Bench {
  struct Row {
    let name: String
    let unit: String
    /// What one stage did in one second, or what one start took in milliseconds.
    let figure: Double

    init(name: String, unit: String, perSecond: Double) { (self.name, self.unit, figure) = (name, unit, perSecond) }
    init(name: String, milliseconds: Double) { (self.name, unit, figure) = (name, "ms", milliseconds) }
  }

  static let archive = "Tests/PipelineTests/Golden/harbour/archive.warc.gz"
  static let record = "Docs/bench.json"

  static func main() async throws {
    if let folder = argument("--feeds") {
      try FeedBench.write(to: folder)
      let rows = FeedBench.rows()
      print(JSON.object(Dictionary(rows.map { ($0.name, .number(rounded($0.figure))) }, uniquingKeysWith: { first, _ in first })).compact)
      return
    }
    if let path = argument("--archive") { return print(try PeerBench.archive(path).compact) }
    if let path = argument("--texts") { return print(try PeerBench.texts(path).compact) }
    if let folder = argument("--pages") { return print(try PeerBench.pages(in: folder).compact) }
    guard FileManager.default.fileExists(atPath: archive) else {
      print("run this from the root of the checkout: \(archive) is not here")
      exit(66)
    }
    let inputs = try Inputs(archive)
    var rows = inputs.rows() + FeedBench.rows()
    rows.append(try await replay())
    let before = (try? JSON.parse(Array(Data(contentsOf: URL(fileURLWithPath: record))))) ?? .null  // none recorded yet
    for row in rows {
      let old = before[row.name]?.number.map { figure($0) } ?? "–"
      print(padded(row.name, 34) + padded(figure(row.figure), 14, right: true) + "  " + padded(row.unit, 12) + "recorded " + old)
    }
    print(padded("peak memory", 34) + padded(figure(peakMegabytes()), 14, right: true) + "  MB")
    if CommandLine.arguments.contains("--record") {
      var figures = Dictionary(rows.map { ($0.name, JSON.number(rounded($0.figure))) }, uniquingKeysWith: { first, _ in first })
      figures["peak memory, MB"] = .number(rounded(peakMegabytes()))
      let json = JSON.object(figures)
      try Data(json.pretty.utf8).write(to: URL(fileURLWithPath: record))
    }
  }

  private static func argument(_ name: String) -> String? {
    CommandLine.arguments.drop { $0 != name }.dropFirst().first
  }

  /// Archive to briefs, all days, all cores.
  private static func replay() async throws -> Row {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var articles = 0
    let width = ProcessInfo.processInfo.activeProcessorCount
    let seconds = try await ContinuousClock().measure {
      for _ in 0..<5 { articles += try await Replay(paths: [archive], output: OutputFolder(folder), width: width)().articles }
    }.seconds
    return Row(name: "whole replay, three briefs", unit: "articles/s", perSecond: Double(articles) / seconds)
  }

  /// The largest amount of memory this process held, in megabytes.
  private static func peakMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""  // Linux only, as the program is
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0
    return kilobytes / 1_024
  }

  /// Whole from a hundred on, one decimal below.
  static func rounded(_ value: Double) -> Double { value >= 100 ? value.rounded() : (value * 10).rounded() / 10 }

  private static func figure(_ value: Double) -> String {
    value >= 100 ? String(Int(value.rounded())) : String(format: "%.1f", value)
  }

  private static func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - text.count))
    return right ? fill + text : text + fill
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// The responses of the bundled archive, sorted by what reads them.
private struct Inputs {
  let archive: [UInt8]
  var feeds: [FetchedResource] = []
  var pages: [FetchedResource] = []
  var articles: [Article] = []

  init(_ path: String) throws {
    archive = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    var (feeds, pages): ([FetchedResource], [FetchedResource]) = ([], [])
    _ = try WARCReader.read(bytes: archive, name: path) { record in
      guard record.kind == .response else { return }
      let resource = try FetchedResource(record)
      if FeedReader.looksLikeFeed(resource.body, contentType: resource.contentType) {
        feeds.append(resource)
      } else {
        pages.append(resource)
      }
    }
    (self.feeds, self.pages) = (feeds, pages)
    articles = pages.compactMap { try? Self.article($0) }.filter { $0.language == "en" }  // one page of the scene has no text
  }

  static func article(_ page: FetchedResource) throws -> Article {
    try ArticleReader.read(page: page.body, PageContext(url: page.url, contentType: page.contentType))
  }

  func rows() -> [Bench.Row] {
    let annotator = Annotator()
    let reader = ClaimReader()
    let texts = articles.map { ($0, annotator.annotate($0.text, published: $0.published?.day)) }
    let tokens = texts.map { $0.1.tokens.count }.reduce(0, +)
    let words = articles.map { $0.text.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
    return [
      row("archive", "KB/s", archive.count / 1_000) { _ = try? WARCReader.read(bytes: archive, name: "a") { _ in } },
      row("feeds", "feeds/s", feeds.count) {
        for feed in feeds { _ = try? FeedReader.read(feed.body, contentType: feed.contentType, url: feed.url) }
      },
      row("pages", "pages/s", pages.count) { for page in pages { _ = try? Self.article(page) } },
      row("language, tags", "tokens/s", tokens) {
        for article in articles { _ = annotator.annotate(article.text, published: nil, layers: []) }
      },
      row("language, names and tags", "tokens/s", tokens) {
        for article in articles { _ = annotator.annotate(article.text, published: nil, layers: .names) }
      },
      row("language, parse and tags", "tokens/s", tokens) {
        for article in articles { _ = annotator.annotate(article.text, published: nil, layers: .parse) }
      },
      row("language, all layers", "tokens/s", tokens) {
        for article in articles { _ = annotator.annotate(article.text, published: article.published?.day) }
      },
      row("claims", "words/s", words) { for (article, text) in texts { _ = reader.read(article, text) } },
      row("text to claims", "words/s", words) {
        for article in articles { _ = reader.read(article, annotator.annotate(article.text, published: article.published?.day)) }
      },
    ]
  }

  private func row(_ name: String, _ unit: String, _ items: Int, _ body: () -> Void) -> Bench.Row {
    Bench.Row(name: name, unit: unit, perSecond: Double(items) * Bench.roundsPerSecond(body))
  }
}

extension Bench {
  /// Repeats `body`, which runs on one core, for about a second of the processor's time after a first time that does not count: what else the
  /// machine does then weighs less.
  static func roundsPerSecond(_ body: () -> Void) -> Double {
    body()
    let begin = clock()
    var rounds = 0
    while clock() - begin < CLOCKS_PER_SEC {
      body()
      rounds += 1
    }
    return Double(rounds) * Double(CLOCKS_PER_SEC) / Double(clock() - begin)
  }
}
