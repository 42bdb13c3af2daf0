import Foundation
import Records
import TestSupport
import Testing

@testable import Feeds

/// The development cases that this runner understands: values, counts, instants and texts. What needs a full HTML or
/// character set comparison is left to the scorer in `shared/tools`.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared")) struct `Conformance cases` {
  @Test func `pass but for a few`() throws {
    var (passed, total) = (0, 0)
    for line in try SharedData.text("data/feeds/cases.jsonl").split(separator: "\n") {
      let test = try JSON.parse(Array(line.utf8))
      let bytes = try SharedData.bytes("data/feeds/" + (test["file"]?.string ?? ""))
      let document = json(bytes, test)
      total += 1
      if (test["expect"]?.array ?? []).allSatisfy({ holds(document, $0) }) { passed += 1 }
    }
    print("feed cases: \(passed) of \(total)")
    #expect(total > 800)
    #expect(Double(passed) >= 0.995 * Double(total))
  }

  @Test func `hold no wrong instant`() throws {
    var (read, total) = (0, 0)
    for line in try SharedData.text("data/feeds/dates.tsv").split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let text = columns[0].replacingOccurrences(of: "\\t", with: "\t").replacingOccurrences(of: "\\n", with: "\n")
      let instant = FeedDate.parse(text)
      let wanted = columns[1] == "unparseable" ? nil : Timestamp(iso8601: columns[1])
      if instant != nil { #expect(instant == wanted, "\(text)") }
      if columns[2] == "core" { #expect(instant == wanted, "\(text)") }
      total += 1
      if instant == wanted { read += 1 }
    }
    print("feed dates: \(read) of \(total)")
    #expect(Double(read) >= 0.97 * Double(total))
  }

  private func json(_ bytes: [UInt8], _ test: JSON) -> JSON {
    do throws(StageFailure) {
      return try FeedReader.read(bytes, contentType: test["content_type"]?.string, url: test["url"]?.string).json
    } catch {
      return Feed(unreadable: error).json
    }
  }

  private func value(_ document: JSON, _ path: String) -> JSON {
    var value = document
    for part in path.split(whereSeparator: { ".[]".contains($0) }) {
      if let index = Int(part) {
        guard let list = value.array, index < list.count else { return .null }
        value = list[index]
      } else {
        value = value[String(part)] ?? .null
      }
    }
    return value
  }

  private func isAbsent(_ value: JSON) -> Bool {
    value.isNull || value.string?.isEmpty == true || value.array?.isEmpty == true
  }

  private func squeezed(_ text: String) -> String { text.filter { !" \t\r\n".contains($0) } }

  private func holds(_ document: JSON, _ expectation: JSON) -> Bool {
    let path = expectation["path"]?.string ?? ""
    guard !path.contains("*"), !path.contains("+") else { return true }
    let seen = value(document, path)
    if let wanted = expectation["equals"] { return seen == wanted }
    if let wanted = expectation["equals_any"]?.array { return wanted.contains(seen) }
    if let wanted = expectation["equals_ci"]?.string { return seen.string?.lowercased() == wanted.lowercased() }
    if let wanted = expectation["absent"]?.bool { return isAbsent(seen) == wanted }
    if let wanted = expectation["present"]?.bool { return !seen.isNull == wanted }
    if let wanted = expectation["nonempty"]?.bool { return !isAbsent(seen) == wanted }
    if let wanted = expectation["count"]?.integer { return seen.array?.count == wanted }
    if let wanted = expectation["min_count"]?.integer { return seen.array?.count ?? 0 >= wanted }
    if let wanted = expectation["equals_instant"]?.string { return seen.string.flatMap(FeedDate.parse) == FeedDate.parse(wanted) }
    if let wanted = expectation["text_equals"]?.string {
      let text = seen.string ?? ""
      let words = FeedText.line(html: Array(text.utf8), isDeclared: true) ?? ""
      return squeezed(words) == squeezed(wanted) || squeezed(text) == squeezed(wanted)
    }
    if expectation["safe_html"] != nil {
      let text = (seen.string ?? "").lowercased()
      return !text.contains("<script") && !text.contains("javascript:\"") && !text.contains(" style=")
    }
    return true
  }
}
