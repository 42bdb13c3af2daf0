import Foundation
import Records
import TestSupport
import Testing

@testable import Articles

/// Every fifth of the publishers' pages: text by four-word shingles, as the scorer measures it, stand-first in or out.
@Suite struct `Development pages` {
  @Test(.enabled(if: SharedData.isPresent, "needs ../shared"))
  func `are read as well as they were`() throws {
    var scores: [Double] = []
    var days = (right: 0, all: 0)
    let rows = try SharedData.text("data/articles/gold.jsonl").split(separator: "\n").map { try JSON.parse(String($0)) }
    for (index, row) in rows.filter({ $0["set"]?.string == "fundus" }).enumerated() where index % 5 == 0 {
      guard let file = row["file"]?.string, let gold = row["text"]?.string else { continue }
      let bytes = try unpacked(SharedData.url("data/articles/" + file))
      let article = try? ArticleReader.read(page: bytes, PageContext(url: row["url"]?.string))
      let whole = f1(gold, article?.text ?? "")
      let summary = row["summary"]?.string ?? ""
      scores.append(gold.hasPrefix(summary) ? max(whole, f1(String(gold.dropFirst(summary.count)), article?.text ?? "")) : whole)
      if let day = row["published"]?.string {
        days.all += 1
        let predicted = article?.published.map { [$0.day.iso8601, $0.day.adding(days: 1).iso8601, $0.day.adding(days: -1).iso8601] } ?? []
        if predicted.contains(String(day.prefix(10))) { days.right += 1 }
      }
    }
    let mean = scores.reduce(0, +) / Double(scores.count)
    print("articles: \(scores.count) pages, mean text F1 \(mean), days \(days.right) of \(days.all)")
    #expect(mean >= 0.94)
    #expect(days.right * 100 >= days.all * 93)
  }

  private func unpacked(_ url: URL) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }

  private func f1(_ gold: String, _ predicted: String) -> Double {
    var left: [UInt64: Int] = [:]
    let expected = StructuredText.sequences(Fingerprint.words(Array(gold.utf8)[...]))
    let found = StructuredText.sequences(Fingerprint.words(Array(predicted.utf8)[...]))
    for shingle in expected { left[shingle, default: 0] += 1 }
    var shared = 0
    for shingle in found where left[shingle, default: 0] > 0 {
      left[shingle]? -= 1
      shared += 1
    }
    return expected.count + found.count == 0 ? 1 : 2 * Double(shared) / Double(expected.count + found.count)
  }
}
