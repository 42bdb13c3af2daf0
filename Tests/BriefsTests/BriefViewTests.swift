import Foundation
import Records
import Testing
import TestSupport

@testable import Briefs

@Suite struct `Markdown text` {
  @Test(arguments: [
    ("a | b", "a \\| b"),
    ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("<script>", "\\<script\\>"),
    ("[E01]: http://a", "\\[E01\\]: http\\://a"),
    ("# head", "\\# head"),
    ("- item", "\\- item"),
    ("12. item", "12\\. item"),
    ("3.5 million", "3\\.5 million"),
    ("see www.a.example", "see www\\.a.example"),
    ("a &lt; b", "a \\&lt; b"),
    ("one\r\ntwo", "one  two"),
    ("x\u{202E}y", "x\\[U+202E\\]y"),
    ("bell\u{7}", "bell\\[U+0007\\]"),
    ("mid-word, no. 5", "mid-word, no. 5"),
    (" spaced ", "spaced"),
  ])
  func `is escaped where a reader would take it for markup`(text: String, expected: String) {
    // The brackets of a replaced character are the program's own and harmless, as no page can open one.
    #expect(MarkdownText.escape(text).replacing("\\[U+", with: "[U+") == expected.replacing("\\[U+", with: "[U+"))
  }

  @Test func `links to http and https alone`() {
    #expect(MarkdownText.link("a", "javascript:alert(1)") == "a")
    #expect(MarkdownText.link("a", "https://a.example/x y>") == "[a](<https://a.example/x%20y%3E>)")
  }

  @Test func `of a hostile day holds no markup of a page`() {
    let page = MarkdownBrief.render(Built.long)
    #expect(!page.contains("<script") || page.contains("\\<script"))
    for line in page.split(separator: "\n") {
      var previous: Character = " "
      for character in line {
        #expect(!(character == "<" && previous != "\\" && previous != "("), "raw markup in: \(line)")
        previous = character
      }
    }
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 7 })
  }
}

@Suite struct `Templates` {
  @Test func `never put a likelihood and a confidence into one text`() throws {
    let folder = SharedData.packageRoot.appendingPathComponent("Sources/Briefs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    let likelihood = /likely|probab|almost certain|remote chance|even chance|possib/.ignoresCase()
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for literal in text.matches(of: /"(?:[^"\\\n]|\\.)*"/) {
        let words = String(literal.0)
        #expect(!(words.contains(likelihood) && words.contains(/confiden/.ignoresCase())), "\(file): \(words)")
      }
    }
  }

  @Test(arguments: [
    ("archive /var/data/a.warc", "archive a.warc"), ("Cannot read '/srv/a b' (/x/y).", "Cannot read 'a b' (y)."),
    ("and/or https://a.example/b/c", "and/or https://a.example/b/c"), ("file:///srv/a", "a"),
  ])
  func `name no folder of the machine`(text: String, expected: String) {
    #expect(PublicText.withoutPaths(text) == expected)
  }
}

@Suite struct `The HTML brief` {
  private let page = HTMLBrief.render(Built.harbour)
  private let hostile = HTMLBrief.render(Built.long)

  @Test func `allows its style sheet by hash and nothing else`() throws {
    let sheet = try #require(page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
    let hash = base64(SHA256.digest(Array(String(sheet).utf8)))
    #expect(page.contains("default-src 'none'; style-src 'sha256-\(hash)'"))
    for text in [page, hostile] {
      #expect(!text.contains("<script"))
      #expect(!text.contains("<img"))
      #expect(!text.contains(" style=\""))
      #expect(text.firstMatch(of: /<[^>]*\ssrc=/) == nil)
      #expect(!text.contains("@import"))
      #expect(text.matches(of: /url\(/).count == text.matches(of: /url\(#/).count)
      #expect(!text.contains("href=\"javascript"))
      #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 7 })
    }
  }

  @Test func `has a target for each reference and no identifier twice`() {
    for text in [page, hostile] {
      let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for reference in text.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(reference.1))) }
      for reference in text.matches(of: /aria-labelledby="(\S+) (\S+)"/) { #expect(ids.contains(String(reference.1))) }
    }
  }

  @Test func `marks language, direction, names and resolved times`() {
    #expect(page.contains("<bdi lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<bdi>الرئيسة</bdi>"))
    #expect(page.contains("<time datetime=\"2031-03-02\">2031-03-02</time>"))
    for time in page.matches(of: /datetime="([^"]+)"/) { #expect(Timestamp(iso8601: String(time.1)) != nil) }
  }

  @Test func `gives each table a caption and each row and column a scope`() {
    #expect(page.matches(of: /<table/).count == page.matches(of: /<caption>/).count)
    #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th scope="(row|col)"/).count)
  }

  @Test func `closes what it opens`() {
    for tag in ["section", "table", "tr", "td", "th", "ul", "li", "p", "bdi", "details", "svg", "div", "b", "span", "a"] {
      for text in [page, hostile, HTMLBrief.render(Built.empty)] {
        let opened = count("<\(tag) ", in: text) + count("<\(tag)>", in: text)
        let closed = count("</\(tag)>", in: text)
        #expect(opened == closed, "\(tag)")
      }
    }
  }

  private func count(_ piece: String, in text: String) -> Int { text.components(separatedBy: piece).count - 1 }

  @Test func `draws known, partial, open and unknown times apart`() {
    #expect(page.contains("class=\"bar\""))
    #expect(page.contains("url(#event-1-timeline-h)"))
    #expect(page.contains("class=\"unknown\""))
    #expect(page.contains("<line class=\"edge\""))
    #expect(page.contains("<title id=\"event-1-timeline-t\">"))
  }

  @Test func `draws nothing where nothing is dated`() {
    let entry = Brief.Timeline.Entry(label: "event", extent: .unknown, firstDay: nil, lastDay: nil, time: [], what: [])
    #expect(TimelineDrawing(Brief.Timeline(title: "x", entries: [entry]), key: "k") == nil)
  }

  @Test(arguments: [0, 1, 5, 40, 400, 4000, 40_000])
  func `keeps a scale from a day to a century inside the drawing`(span: Int) throws {
    let entry = Brief.Timeline.Entry(label: "W", extent: .known, firstDay: 21_000, lastDay: 21_000 + span, time: [], what: [])
    let svg = try #require(TimelineDrawing(Brief.Timeline(title: "x", entries: [entry]), key: "k")).svg
    for place in svg.matches(of: /\sx1?="([\d.]+)%"/) { #expect(Double(place.1)! <= 100) }
    #expect(!svg.contains("viewBox"), "a drawing that is scaled down is cut, or too small to read, on a telephone")
    #expect((1...9).contains(svg.matches(of: /class="tick"/).count))
  }

  @Test func `stays under 300 kB on a day of two hundred articles`() {
    #expect(hostile.utf8.count < 300_000)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `writes base64 as in RFC 4648 section 10`(text: String, expected: String) {
    #expect(base64(Array(text.utf8)) == expected)
  }
}

@Suite struct `The JSON brief` {
  private static let schemaFile = SharedData.packageRoot.appendingPathComponent("Docs/brief.schema.json")

  private static let hasValidator = Python.run(["-c", "import jsonschema; jsonschema.Draft202012Validator"]).status == 0

  @Test(.enabled(if: hasValidator, "needs the jsonschema package of Python"))
  func `meets its published schema`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("brief-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a left-over folder harms nothing
    for (name, brief) in [("harbour", Built.harbour), ("long", Built.long), ("empty", Built.empty)] {
      let file = folder.appendingPathComponent(name + ".json")
      try Data(JSONBrief.render(brief).pretty.utf8).write(to: file)
      let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1])); value = json.load(open(sys.argv[2]))
        jsonschema.Draft202012Validator.check_schema(schema)
        for e in jsonschema.Draft202012Validator(schema).iter_errors(value): print(e.json_path, e.message[:200])
        """
      let result = Python.run(["-c", script, Self.schemaFile.path, file.path])
      #expect(result.status == 0 && result.output.isEmpty, "\(name): \(result.output)")
    }
  }

  @Test func `has the members that the schema requires and describes each member it has`() throws {
    let schema = try JSON.parse(Array(try Data(contentsOf: Self.schemaFile)))
    for brief in [Built.harbour, Built.long, Built.empty] {
      var faults: [String] = []
      compare(JSONBrief.render(brief), schema, schema, at: "", &faults)
      #expect(faults.isEmpty)
    }
  }

  private func compare(_ value: JSON, _ rule: JSON, _ schema: JSON, at path: String, _ faults: inout [String]) {
    if let name = rule["$ref"]?.string?.split(separator: "/").last, let target = schema["$defs"]?[String(name)] {
      return compare(value, target, schema, at: path, &faults)
    }
    if let options = rule["anyOf"]?.array {
      if !value.isNull, let first = options.first { compare(value, first, schema, at: path, &faults) }
      return
    }
    if let members = value.object, let known = rule["properties"]?.object {
      for name in rule["required"]?.array ?? [] where members[name.string ?? ""] == nil { faults.append("\(path) lacks \(name)") }
      for (name, member) in members {
        guard let inner = known[name] else { faults.append("\(path)/\(name) is not described"); continue }
        compare(member, inner, schema, at: path + "/" + name, &faults)
      }
    }
    if let elements = value.array, let inner = rule["items"] {
      for element in elements { compare(element, inner, schema, at: path + "[]", &faults) }
    }
  }

  @Test func `points each claim at an actor, a document and words that stand there`() throws {
    let value = JSONBrief.render(Built.harbour)
    let actors = Set(value["actors"]?.array?.compactMap { $0["id"]?.string } ?? [])
    let texts = Dictionary(uniqueKeysWithValues: Built.harbour.comparison.articles.map { ($0.article.id.value, $0.article.text) })
    for claim in try #require(value["claims"]?.array) {
      if let voice = claim["voice"]?.string { #expect(actors.contains(voice)) }
      let selector = try #require(claim["evidence"]?.array?.first)
      let text = Array(try #require(texts[selector["document"]?.string ?? ""]).unicodeScalars)
      let (start, end) = (try #require(selector["start"]?.integer), try #require(selector["end"]?.integer))
      let exact = try #require(selector["exact"]?.string)
      #expect(exact.unicodeScalars.elementsEqual(text[start..<end]))
      #expect(claim["stated"]?["start"]?.string != Scene.clock.iso8601)
    }
  }

  @Test func `keeps a state and a person of one name apart`() throws {
    var scene = Scene()
    let id = scene.article("names", outlet: "Post", title: "A", text: "Marn said Marn did it.")
    scene.claim(
      id, Voice(name: "Marn", kind: .person), .asserts, Voice(name: "Marn", kind: .state), clause: "Marn said Marn did it", cue: "said")
    let value = JSONBrief.render(try BriefBuilder.build(scene.comparison(), facts: Scene.facts))
    let marn = value["actors"]?.array?.compactMap { $0["id"]?.string }.filter { $0.hasPrefix("marn") }
    #expect(marn == ["marn-person", "marn-state"])
  }

  @Test func `names no file of the machine`() throws {
    let facts = RunFacts(
      tool: "t", rules: "r", input: "archive /var/data/scene.warc.gz", feedsRead: 0, feedsTotal: 0,
      failures: [StageFailure(stage: .archive, subject: "/srv/a/b.warc", code: "damaged", message: "Cannot read /srv/a/b.warc here.")])
    let text = JSONBrief.render(try BriefBuilder.build(Scene().comparison(), facts: facts)).pretty
    #expect(!text.contains("/var/") && !text.contains("/srv/"))
    #expect(text.contains("archive scene.warc.gz"))
    #expect(text.contains("Cannot read b.warc here."))
  }
}
