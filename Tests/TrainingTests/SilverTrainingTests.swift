import Claims
import Foundation
import Language
import Models
import Records
import TestSupport
import Testing

@testable import Training

@Suite struct `Labels of larger networks` {
  private static let text = "The gang robbed a bank. Dogs bark."

  /// One text as `silver.py` packs it: "robbed" carries a claim, whose actor is "gang".
  private static func packed(_ text: String, digest: String? = nil) -> [UInt8] {
    let words = ["The", "gang", "robbed", "a", "bank", ".", "Dogs", "bark", "."]
    var bytes = Array("CCS1".utf8)
    for name in ["toy", "one"] { bytes += [UInt8(name.utf8.count)] + Array(name.utf8) }
    let hex = ContentHash(of: Array((digest ?? text).utf8)).hex
    bytes += stride(from: 0, to: 16, by: 2).map { UInt8(hex.dropFirst($0).prefix(2), radix: 16)! }
    func append(_ numbers: [Int], _ size: Int) {
      for number in numbers { for byte in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) } }
    }
    append([words.count], 4)
    append([0, 1, 1, 1, 1, 0, 1, 1, 0], 2)
    append(words.map(\.utf8.count), 2)
    let tags: [PartOfSpeech] = [.determiner, .noun, .verb, .determiner, .noun, .punctuation, .noun, .verb, .punctuation]
    append(zip(tags, [true, false, false, false, false, false, true, false, false]).map { Int($0.rawValue) | ($1 ? 0x80 : 0) }, 1)
    append([1, 1, 0, 1, -2, -3, 1, 0, -1], 2)
    let relations: [Relation] = [.det, .nsubj, .root, .det, .obj, .punct, .nsubj, .root, .punct]
    append(relations.map { Int($0.rawValue) }, 1)
    append([255, 255, 255, 255, 255, 255, 51, 51, 51], 1)
    append([0, 0, 204, 0, 0, 0, 0, 0, 0], 1)
    append([1, 2, 1], 2)
    return bytes
  }

  private static func corpus(_ bytes: [UInt8], text: String = text) throws -> SilverCorpus {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let nlp = folder.appendingPathComponent("nlp")
    try FileManager.default.createDirectory(at: nlp, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let labels = folder.appendingPathComponent("silver.bin")
    try Data(bytes).write(to: labels)
    try Data((JSON.object(["id": "one", "text": .string(text)]).compact + "\n").utf8).write(to: nlp.appendingPathComponent("toy.jsonl"))
    return try SilverCorpus(labels: labels, corpora: nlp)
  }

  @Test func `come back with tokens, trees, beliefs and claims`() throws {
    let read = try #require(try Self.corpus(Self.packed(Self.text)).texts.first)
    let document = read.document
    #expect(document.words.count == 9)
    #expect(
      (0..<9).map { String(decoding: document.bytes[Int(document.words.starts[$0])..<Int(document.words.ends[$0])], as: UTF8.self) }
        == ["The", "gang", "robbed", "a", "bank", ".", "Dogs", "bark", "."])
    #expect(document.sentences == [0..<6, 6..<9])
    #expect(document.heads == [1, 2, -1, 4, 2, 2, 7, -1, 7])
    #expect(document.relations[1] == "nsubj")
    #expect(document.tags[2] == "VERB")
    #expect(read.beliefs == [1, 0.2])
    #expect(read.claimScores[2] == 0.8)
    #expect(read.actors.map { [$0.word, $0.actor] } == [[2, 1]])
  }

  @Test func `are refused for another text, and where they are none`() throws {
    #expect(throws: CorpusError.self) { try Self.corpus(Self.packed(Self.text, digest: "another")) }
    #expect(throws: CorpusError.self) { try Self.corpus(Array("CCS0".utf8)) }
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared")) func `fit the corpora`() throws {
    let labels = SharedData.packageRoot.appendingPathComponent("Sources/Tools/train/silver/silver.bin.gz")
    let silver = try SilverCorpus(labels: labels, corpora: SharedData.url("data/nlp"))
    #expect(silver.texts.count == 13_398)
    for text in silver.texts {
      let (document, count) = (text.document, text.document.words.count)
      #expect(document.heads.allSatisfy { $0 >= -1 && $0 < Int32(count) })
      #expect(document.words.ends.last.map { Int($0) <= document.bytes.count } ?? true)
      #expect(text.actors.allSatisfy { $0.word < count && $0.actor < count })
    }
  }

  @Test func `teach which noun is the actor, and give the same bytes each time`() throws {
    var texts: [SilverCorpus.Text] = []
    for (line, word, actor) in [
      ("The gang robbed a bank.", 2, 1), ("Two men robbed a shop.", 2, 1), ("A soldier shot the boy.", 2, 1),
      ("The guards beat a prisoner.", 2, 1),
      ("The bank was robbed by a gang.", 3, 6), ("A boy was shot by two men.", 3, 6), ("The shop was robbed by soldiers.", 3, 5),
    ] {
      let bytes = Array(line.utf8)
      let words = Tokenizer.words(of: bytes.span)
      let document = CorpusDocument(
        id: line, bytes: bytes, words: words, sentences: [0..<words.count], tags: [], lemmas: [], heads: [], relations: [], entities: [])
      texts.append(.init(corpus: "toy", document: document, beliefs: [1], claimScores: [], actors: [(word, actor)]))
    }
    let annotator = Annotator()
    let recipe = ActorRecipe()
    let model = recipe.train(texts, annotator: annotator)
    #expect(recipe.train(texts, annotator: annotator) == model)
    let actors = ActorModel(ModelBytes(model))
    for (line, word, actor) in [("The troops robbed a farmer.", 2, 1), ("A farmer was robbed by the troops.", 3, 6)] {
      let article = Article(id: ArticleID("a"), outlet: "", publishedIsDay: true, text: line)
      let features = ActorFeatures(article, annotator.annotate(line, published: nil))
      #expect(actors.actor(for: word, features) == actor, "\(line)")
    }
    #expect(
      ActorModel(ModelBytes([])).actor(
        for: 2,
        ActorFeatures(
          Article(id: ArticleID("a"), outlet: "", publishedIsDay: true, text: "a b c"), annotator.annotate("a b c", published: nil))) == nil
    )
  }

  @Test(.enabled(if: SharedData.isPresent, "needs ../shared")) func `names that were read stand where the corpora have them`() throws {
    let labels = SharedData.packageRoot.appendingPathComponent("Sources/Tools/train/silver/names-read.tsv")
    let documents = try ReadNames(labels: labels, corpora: SharedData.url("data/nlp")).documents
    #expect(documents.count == 1_036)
    for document in documents {
      #expect(document.entities.allSatisfy { !$0.range.isEmpty && $0.range.end <= document.bytes.count })
      #expect(document.entities.allSatisfy { NameRecipe.Scheme.read.types[$0.type] != nil })
      for (left, right) in zip(document.entities, document.entities.dropFirst()) { #expect(left.range.end <= right.range.start) }
    }
  }

  @Test func `names of another text are refused`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = JSON.object(["id": "one", "text": "Ana Lind spoke."]).compact + "\n"
    try Data(corpus.utf8).write(to: folder.appendingPathComponent("toy.jsonl"))
    func read(_ digest: String) throws -> [CorpusDocument] {
      let labels = folder.appendingPathComponent("names.tsv")
      try Data("# see\ntext\ttoy\tone\t\(digest)\nname\t0\t8\tper\n".utf8).write(to: labels)
      return try ReadNames(labels: labels, corpora: folder).documents
    }
    let digest = String(ContentHash(of: Array("Ana Lind spoke.".utf8)).hex.prefix(12))
    let entity = try #require(try read(digest).first?.entities.first)
    #expect(entity.range == TextRange(0, 8) && entity.type == "per")
    #expect(throws: CorpusError.self) { try read("000000000000") }
  }

  @Test func `own news gives each claim its word and its actor`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("news.jsonl")
    // "gutted" hangs on "Members"; who denies says that nobody did it.
    try Data(
      (#"{"id":"a","text":"Members of the Dawn Front gutted the school. Omar Lind denies it.","claims":["#
        + #"{"word":[26,32],"actor":[0,25],"stance":"asserts"},{"word":[55,61],"actor":[45,54],"stance":"denies"}]}"# + "\n").utf8
    ).write(to: file)
    let text = try #require(try OwnNews(at: file, engine: LanguageEngine.embedded).texts.first)
    #expect(text.claimScores.indices.filter { text.claimScores[$0] > 0 } == [5])
    #expect(text.actors.map { [$0.word, $0.actor] } == [[5, 0]])
  }

  @Test func `own news is well formed`() throws {
    let news = SharedData.packageRoot.appendingPathComponent("Sources/Tools/train/own/news.jsonl")
    let texts = try OwnNews(at: news, engine: LanguageEngine.embedded).texts
    #expect(texts.count == 288)
    #expect(Set(texts.map(\.document.id)).count == 288)
    #expect(texts.reduce(0) { $0 + $1.actors.count } > 800)
  }
}
