import ArgumentParser
import Foundation
import Pipeline
import Records

struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "What one stage makes of one file, as JSON.",
    discussion: """
      feed, article, text: one file, or with --jsonl one job a line on standard input ("id", "file" or inline "text"/"html",
      "url", "published", "content_type", "language"), answered one object a line, in order, with the "id".
      stories, copies, comparison: a .jsonl file of articles, answered as JSON Lines.
      """)

  enum Stage: String, ExpressibleByArgument, CaseIterable { case feed, article, text, stories, copies, comparison }

  @Argument(help: "feed, article, text, stories, copies or comparison.")
  var stage: Stage

  @Argument(help: "The file to read; - is standard input.")
  var file: String?

  @Option(help: "The address the file came from.")
  var url: String?

  @Option(help: "Content-Type as the server sent it.")
  var contentType: String?

  @Option(help: "The day or instant of publication, to resolve relative dates against.")
  var published: String?

  @Flag(help: "Read jobs from standard input, one a line.")
  var jsonl = false

  @Flag(help: "Print tokens with lemma, tag and head.")
  var tokens = false

  @Flag(help: "article: stop after the article itself.")
  var textOnly = false

  @Flag(help: "text: identify the language only.")
  var languageOnly = false

  @OptionGroup var actors: ActorOptions
  @OptionGroup var width: WidthOptions

  func validate() throws {
    if file == nil, !jsonl { throw ValidationError("name a file, or read jobs with --jsonl") }
    if jsonl, [.stories, .copies, .comparison].contains(stage) { throw ValidationError("\(stage.rawValue) reads a file of articles") }
    if let published, Timestamp(iso8601: published) == nil { throw ValidationError("--published is not an ISO 8601 date: \(published)") }
  }

  func run() async throws {
    try await reporting {
      try await Inspection.with(actors: try actors.read() ?? []) {
        if jsonl {
          try await answerJobs()
        } else if let file {
          try await answer(file)
        }
      }
    }
  }

  private var detail: Inspection.Detail { .init(textOnly: textOnly, tokens: tokens, languageOnly: languageOnly) }

  private func answer(_ file: String) async throws {
    let bytes = try readFile(file)
    var output = StandardOutput()
    switch stage {
    case .feed, .article, .text:
      let answer = Self.answer(
        stage, bytes, url: url, contentType: contentType, published: published, outlet: nil, title: nil, language: nil, id: nil, detail)
      output.write(answer.pretty.dropLastLineFeed)
      if answer["error"] != nil {
        output.flush()
        throw ExitStatus.damagedInput.code
      }
    case .stories: for line in Inspection.stories(bytes) { output.write(line.compact) }
    case .copies: for line in Inspection.copies(bytes) { output.write(line.compact) }
    case .comparison: for line in await Inspection.comparison(bytes, width: width.width) { output.write(line.compact) }
    }
  }

  /// Jobs are answered in pieces, so that a long list takes no more memory than a short one.
  private func answerJobs() async throws {
    let (stage, detail) = (stage, detail)
    var piece: [String] = []
    var output = StandardOutput()
    func answer() async {
      for line in await JobList.answers(piece, width: width.width, { Self.answer(stage, $0, detail) }) { output.write(line.compact) }
      piece.removeAll(keepingCapacity: true)
    }
    while let line = readLine() {
      guard !line.isEmpty else { continue }
      piece.append(line)
      if piece.count == 256 { await answer() }
    }
    await answer()
  }

  private static func answer(_ stage: Stage, _ line: String, _ detail: Inspection.Detail) -> JSON {
    let job: JSON
    do {
      job = try JSON.parse(line)
    } catch {
      return ["id": .null, "error": ["code": "not-json", "message": .string(error.reason)]]
    }
    var bytes: [UInt8]?
    if let path = job["file"]?.string {
      bytes = try? readFile(path)  // reported below, as the answer to this job
    } else {
      bytes = (job["html"] ?? job["text"])?.string.map { Array($0.utf8) }
    }
    var answer: JSON
    if let bytes {
      answer = Self.answer(
        stage, bytes, url: job["url"]?.string, contentType: job["content_type"]?.string, published: job["published"]?.string,
        outlet: job["outlet"]?.string, title: job["title"]?.string, language: job["language"]?.string, id: job["id"]?.string, detail)
    } else {
      answer = ["error": ["code": "no-input", "message": "the job names no readable file and holds no text"]]
    }
    if case .object(var fields) = answer {
      fields["id"] = job["id"] ?? .null
      answer = .object(fields)
    }
    return answer
  }

  private static func answer(
    _ stage: Stage, _ bytes: [UInt8], url: String?, contentType: String?, published: String?, outlet: String?, title: String?,
    language: String?, id: String?, _ detail: Inspection.Detail
  ) -> JSON {
    switch stage {
    case .feed: return Inspection.feed(bytes, url: url, contentType: contentType)
    case .article:
      return Inspection.article(
        bytes, url: url, contentType: contentType, published: published.flatMap { Timestamp(iso8601: $0) }, detail: detail)
    default:
      let job: JSON = [
        "id": .text(id), "text": .string(String(decoding: bytes, as: UTF8.self)), "url": .text(url), "outlet": .text(outlet),
        "title": .text(title), "published": .text(published), "language": .text(language),
      ]
      return Inspection.text(job, detail: detail)
    }
  }
}

extension String {
  fileprivate var dropLastLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
