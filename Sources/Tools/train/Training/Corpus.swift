import Foundation
import Language
import Records

/// A text with what people annotated in it, in the form of `data/nlp/README.md`.
package struct CorpusDocument {
  package struct Entity {
    /// The name; `whole` is the phrase it stands in, where the corpus annotates phrases.
    package let range: TextRange
    package let whole: TextRange
    package let type: String
    package let isNamed: Bool
  }

  package let id: String
  package let bytes: [UInt8]
  package let words: TokenSpans
  /// Token ranges.
  package let sentences: [Range<Int>]
  package let tags: [String]
  package let lemmas: [String]
  /// The token each depends on, -1 for a root.
  package let heads: [Int32]
  /// As the treebank writes them; `root` for a root.
  package let relations: [String]
  package let entities: [Entity]
}

package struct CorpusError: Error, CustomStringConvertible {
  package let description: String
}

package enum Corpus {
  /// Reads a `.jsonl.gz` or `.jsonl` file.
  package static func documents(at url: URL) throws -> [CorpusDocument] {
    try lines(at: url).map(document)
  }

  package static func lines(at url: URL) throws -> [[UInt8]] {
    try bytes(at: url).split(separator: 10).map(Array.init)
  }

  /// Of a file, unpacked where it is packed.
  static func bytes(at url: URL) throws -> [UInt8] { url.pathExtension == "gz" ? try unpacked(url) : Array(try Data(contentsOf: url)) }

  /// Leaves unpacking to gzip: the trainer runs on a developer's machine, and the stages' binding stays out of it.
  private static func unpacked(_ url: URL) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", url.path]
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CorpusError(description: "gzip could not read \(url.lastPathComponent)") }
    return Array(data)
  }

  package static func document(_ line: [UInt8]) throws -> CorpusDocument {
    let json = try JSON.parse(line)
    guard let id = json["id"]?.string, let text = json["text"]?.string else { throw CorpusError(description: "a line without id or text") }
    let bytes = Array(text.utf8)
    let points = CodePoints(bytes)
    func range(_ value: JSON, _ begin: String = "begin", _ end: String = "end") -> TextRange? {
      guard let begin = value[begin]?.integer, let end = value[end]?.integer, begin <= end else { return nil }
      return TextRange(points.byte(ofCodePoint: begin), points.byte(ofCodePoint: end))
    }
    var words = TokenSpans()
    var tags: [String] = []
    var lemmas: [String] = []
    var heads: [Int32] = []
    var relations: [String] = []
    // A token of no extent is left out; what hangs on it becomes a root.
    var places: [Int32] = []
    for token in json["tokens"]?.array ?? [] {
      guard let range = range(token), !range.isEmpty else {
        places.append(-1)
        continue
      }
      places.append(Int32(words.count))
      words.gaps.append(gap(bytes, from: words.ends.last.map(Int.init) ?? 0, to: range.start).rawValue)
      words.starts.append(UInt32(range.start))
      words.ends.append(UInt32(range.end))
      tags.append(token["upos"]?.string ?? "X")
      lemmas.append(token["lemma"]?.string ?? "_")
      heads.append(Int32(token["head"]?.integer ?? -1))
      relations.append(token["deprel"]?.string ?? "root")
    }
    heads = heads.map { places.indices.contains(Int($0)) ? places[Int($0)] : -1 }
    let entities = (json["entities"]?.array ?? []).compactMap { value -> CorpusDocument.Entity? in
      guard let whole = range(value), let type = value["type"]?.string else { return nil }
      let name = range(value, "named_begin", "named_end") ?? whole
      return .init(range: name, whole: whole, type: type, isNamed: value["named"]?.bool ?? true)
    }
    let sentences = (json["sentences"]?.array ?? []).compactMap { range($0) }
    return CorpusDocument(
      id: id, bytes: bytes, words: words, sentences: tokenRanges(sentences, words), tags: tags, lemmas: lemmas, heads: heads,
      relations: relations, entities: entities)
  }

  /// The tokens of each sentence; tokens between sentences join the one before.
  private static func tokenRanges(_ sentences: [TextRange], _ words: TokenSpans) -> [Range<Int>] {
    var starts: [Int] = []
    var token = 0
    for sentence in sentences.sorted() {
      while token < words.count, Int(words.starts[token]) < sentence.start { token += 1 }
      if token < words.count, starts.last != token { starts.append(token) }
    }
    if starts.first != 0 { starts.insert(0, at: 0) }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : words.count) }
  }

  /// The text that labels without text are about.
  ///
  /// - Parameters:
  ///   - digest: the begin of the SHA-256 of the text that was read.
  ///   - known: texts by corpus and name, filled as corpora are asked for.
  static func text(
    _ id: String, of corpus: String, digest: String, in folder: URL, known: inout [String: [String: String]]
  ) throws -> [UInt8] {
    if known[corpus] == nil { known[corpus] = try texts(of: corpus, folder) }
    guard let text = known[corpus]?[id] else { throw CorpusError(description: "\(corpus) has no text \(id)") }
    let bytes = Array(text.utf8)
    guard ContentHash(of: bytes).hex.hasPrefix(digest) else {
      throw CorpusError(description: "\(corpus) \(id): another text than the one that was read")
    }
    return bytes
  }

  /// By name; the corpus lies in the folder of corpora or in that of clusters beside it.
  private static func texts(of corpus: String, _ folder: URL) throws -> [String: String] {
    let beside = folder.deletingLastPathComponent().appendingPathComponent("clusters")
    let known = [folder, beside].flatMap { place in ["jsonl.gz", "jsonl"].map { place.appendingPathComponent("\(corpus).\($0)") } }
    guard let file = known.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      throw CorpusError(description: "no corpus \(corpus)")
    }
    var texts: [String: String] = [:]
    for line in try lines(at: file) {
      let json = try JSON.parse(line)
      if let id = json["id"]?.string, let text = json["text"]?.string { texts[id] = text }
    }
    return texts
  }

  static func gap(_ bytes: [UInt8], from start: Int, to end: Int) -> TokenSpans.Gap {
    guard start > 0 else { return .paragraph }
    let lines = start < end ? bytes[start..<end].count { $0 == 10 } : 0
    return lines > 1 ? .paragraph : lines == 1 ? .line : start < end ? .space : .none
  }
}
