import Feeds
import Foundation
import Records

/// Feeds made for measuring, the same in every run: news in RSS 2.0 with what real ones carry.
enum FeedBench {
  static let command = ".build/release/counterclaim"

  static func rows() -> [Bench.Row] {
    let large = feed(bytes: 10_000_000)
    let small = feed(bytes: 10_000)
    let megabytes = Double(large.count) / 1e6
    let passes = Bench.roundsPerSecond { _ = try? FeedReader.read(large) }
    var rows = [
      Bench.Row(name: "feed of 10 MB", unit: "MB/s", perSecond: megabytes * passes),
      Bench.Row(name: "feeds of 10 KB", unit: "feeds/s", perSecond: Bench.roundsPerSecond { _ = try? FeedReader.read(small) }),
    ]
    if let start = startMilliseconds() { rows.append(Bench.Row(name: "start of the command", milliseconds: start)) }
    return rows
  }

  static func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(feed(bytes: 10_000_000)).write(to: URL(fileURLWithPath: folder + "/large.xml"))
    try Data(feed(bytes: 10_000)).write(to: URL(fileURLWithPath: folder + "/small.xml"))
  }

  /// The median of forty starts that print the version; nil where the command is not built.
  private static func startMilliseconds() -> Double? {
    guard FileManager.default.isExecutableFile(atPath: command) else { return nil }
    let times = (0..<40).compactMap { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: command)
      process.arguments = ["--version"]
      process.standardOutput = FileHandle.nullDevice
      // `waitUntilExit` looks every fifty milliseconds.
      let ended = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in ended.signal() }
      let begin = ContinuousClock().now
      guard (try? process.run()) != nil else { return nil as Double? }  // shows as a missing row
      ended.wait()
      return (ContinuousClock().now - begin).seconds * 1_000
    }
    return times.isEmpty ? nil : times.sorted()[times.count / 2]
  }

  // MARK: The feed

  /// - Parameter bytes: about how long it is to be.
  static func feed(bytes: Int) -> [UInt8] {
    var random = Numbers()
    var text = """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Quay Post</title><link>https://quay.example/</link><language>en</language>

      """
    var number = 0
    while text.utf8.count < bytes - 20 {
      text += item(number, &random)
      number += 1
    }
    return Array((text + "</channel></rss>\n").utf8)
  }

  private static func item(_ number: Int, _ random: inout Numbers) -> String {
    let day = 1 + number / 1_440 % 28
    let hour = String(format: "%02d:%02d", number / 60 % 24, number % 60)
    let body = (0..<3).map { _ in
      "<p>\(sentence(30, &random)) &quot;\(sentence(12, &random))&quot; <a href=\"/story/\(random.next(9_999))?a=1&amp;b=2\">\(sentence(3, &random))</a></p>"
    }.joined()
    // Half of the feeds met escape their HTML, half put it in CDATA.
    let content = number % 2 == 0 ? "<![CDATA[\(body)]]>" : escaped(body)
    return """
      <item><title>\(sentence(9, &random)) &#8211; \(number)</title><link>https://quay.example/world/\(number)?utm_source=rss&amp;x=1</link>
      <description>\(escaped("<p>" + sentence(24, &random) + "</p>"))</description><pubDate>\(day) Mar 2024 \(hour):00 +0100</pubDate>
      <guid isPermaLink="false">quay-\(number)</guid><dc:creator><![CDATA[Ines Roe]]></dc:creator><category>World</category>
      <media:content url="https://img.quay.example/\(number).jpg" type="image/jpeg" medium="image"/><content:encoded>\(content)</content:encoded></item>

      """
  }

  private static func sentence(_ count: Int, _ random: inout Numbers) -> String {
    (0..<count).map { _ in words[random.next(words.count)] }.joined(separator: " ")
  }

  private static func escaped(_ html: String) -> String {
    html.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(
      of: ">", with: "&gt;")
  }

  private static let words =
    "the of to and a in said that on for was with officials harbour ministry people attack bridge Monday région Kyjiw spokesman denied before warned region least hit"
    .split(separator: " ").map(String.init)

  /// A linear congruential generator: no two runs differ.
  private struct Numbers {
    private var state: UInt64 = 2_024

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
