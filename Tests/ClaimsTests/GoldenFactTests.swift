import Language
import Records
import TestSupport
import Testing

/// The facts of the founding article that every release must get right; the text is read from the development data.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared"))
struct `The founding article` {
  let read: ReadText
  let points: CodePoints

  init() throws {
    let text = try SharedData.text("data/claims/founding-article.txt")
    read = ReadText(text)
    points = CodePoints(text)
  }

  private func span(_ range: TextRange) -> [Int] { [points.offset(ofByte: range.start), points.offset(ofByte: range.end)] }
  private func claims(of speaker: String) -> [Claim] { read.claims.claims.filter { $0.speaker.name == speaker } }

  @Test func `has its named voices, and no credit among them`() {
    let voices = Set(read.claims.attributions.compactMap { $0.voice?.name } + read.claims.claims.map(\.speaker.name))
    for name in ["Adrienne Watson", "Dimitri Peskov", "Dmitry Medvedev", "Vladimir Putin"] { #expect(voices.contains(name), "\(name)") }
    #expect(!voices.contains { $0.contains("Ortis") })
  }

  @Test func `gives Peskov the words of the press conference`() throws {
    let attribution = try #require(read.claims.attributions.first { $0.kind == .direct && $0.voice?.name.contains("Peskov") == true })
    let content = try #require(attribution.content.first)
    #expect(read.bytes.string(content).contains("Our security services are working on their own"))
  }

  @Test func `gives Putin two cells from one sentence, each with its own clause`() {
    let cells = claims(of: "Vladimir Putin")
    #expect(cells.map(\.stance) == [.accepts, .accusesOfHelping])
    #expect(cells.map(\.actor.name) == ["Islamic State", "Ukraine"])
    #expect(cells.first.map { read.bytes.string($0.clause).hasSuffix("role in the attack") } == true)
    #expect(cells.last.map { read.bytes.string($0.clause).hasPrefix("accused Ukraine") } == true)
  }

  @Test func `keeps the degree of the second cell`() {
    let hedges = claims(of: "Vladimir Putin").last?.hedges.map { read.bytes.string($0) } ?? []
    #expect(hedges == ["or even ultimately responsible"])
  }

  @Test func `leaves Medvedev's cell empty`() {
    #expect(claims(of: "Dmitry Medvedev").isEmpty)
  }

  @Test func `reads the Kremlin's rejection out of a question, with its degree`() throws {
    let claim = try #require(claims(of: "Russia").first { $0.stance == .rejects })
    #expect(claim.actor.name.hasPrefix("Is"))
    #expect(claim.form == .presupposed)
    #expect(claim.hedges.map { read.bytes.string($0) } == ["at least at first"])
    #expect(read.bytes.string(claim.clause).hasPrefix("rejecting the evidence"))
    #expect(read.bytes.string(claim.clause).hasSuffix("committed this atrocity"))
  }

  @Test func `adds the targets that are mentioned later to the first warning`() throws {
    let warning = try #require(read.claims.warnings.first)
    #expect(warning.places.contains("Moscow"))
    #expect(warning.targets.contains { read.bytes.string($0).contains("entertainment venue") })
  }

  @Test func `has the public warning with threat, place, window and issuer`() throws {
    let warning = try #require(read.claims.warnings.first)
    #expect(warning.issuer.name == "United States")
    #expect(warning.threat.map { read.bytes.string($0).contains("mass casualty terrorist attack") } == true)
    #expect(warning.window == "PT48H")
    #expect(warning.channel == .public)
  }

  @Test func `has the private sharing, asserted by Watson`() throws {
    let warning = try #require(read.claims.warnings.first { $0.assertedBy?.name == "Adrienne Watson" })
    #expect(warning.recipients.map(\.name) == ["Russia"])
    #expect(warning.channel == .private)
  }

  @Test func `has Peskov decline help, which is no denial of receipt`() {
    let replies = read.claims.warnings.flatMap(\.replies)
    #expect(replies.contains { $0.response == .declinedHelp && $0.voice.name.contains("Peskov") })
    #expect(!replies.contains { $0.response == .deniedReceipt })
  }

  @Test func `counts the two unnamed sources behind the threat reporting`() throws {
    let warning = try #require(read.claims.warnings.first { $0.rule == "told-of-plan" })
    #expect(([warning.issuer] + warning.via).contains { $0.count == 2 && $0.kind == .unnamed })
  }

  @Test func `leaves the blame of the passive without a voice`() throws {
    let claim = try #require(read.claims.claims.first { $0.rule.hasPrefix("blamed") })
    #expect(claim.actor.name == "Ukraine")
    #expect(claim.speaker.kind == .notGiven)
    #expect(claim.form == .passive)
  }

  @Test func `gives the number of the dead to the outlet`() throws {
    let figure = try #require(read.claims.figures.first)
    #expect(figure.count == 137)
    #expect(figure.unit == .dead)
    #expect(figure.voice == .outlet)
    #expect(span(figure.clause) == [188, 208].map { $0 - shift })
  }

  @Test func `is counted in code points, not in bytes`() throws {
    let page = try SharedData.text("data/claims/founding-article.raw.txt")
    #expect(page.unicodeScalars.count == 6284)
    #expect(page.utf8.count == 6306)
    let text = String(decoding: read.bytes, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    for (claim, view) in zip(read.claims.claims, read.claims.json(text: read.bytes)["claims"]?.array ?? []) {
      let begin = try #require(view["evidence"]?["begin"]?.integer)
      let end = try #require(view["evidence"]?["end"]?.integer)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[begin..<end])
      #expect(String(words) == read.bytes.string(claim.evidence))
    }
  }

  @Test func `has one absolute date, the year of the invasion`() throws {
    let annotated = Annotator().annotate(try SharedData.text("data/claims/founding-article.txt"), published: nil)
    let dated = annotated.times.filter { $0.interval != nil }
    #expect(dated.map(\.value) == ["2022"])
    #expect(read.claims.claims.allSatisfy { $0.statedOn == nil && $0.harm.date == nil })
    #expect(read.claims.warnings.allSatisfy { $0.issued == nil })
    #expect(read.claims.figures.allSatisfy { $0.date == nil })
  }

  @Test func `keeps the Islamic State and Isis-K apart, with a link that the document owns`() throws {
    let link = try #require(read.claims.links.first { $0.kind == .partOf })
    #expect(link.from == "Islamic State Khorasan")
    #expect(link.to == "Islamic State")
    #expect(read.bytes.string(link.evidence) == "Islamic State (IS) group (known as Isis-K")
  }

  @Test func `names the five members of the alliance from one sentence, and no associate`() {
    let members = read.claims.links.filter { $0.kind == .memberOf }
    #expect(members.map(\.from) == ["United States", "Australia", "Canada", "New Zealand", "United Kingdom"])
    #expect(Set(members.map(\.to)) == ["Five Eyes"])
    #expect(!read.claims.claims.contains { $0.actor.name.contains("Five Eyes") || $0.speaker.name.contains("Five Eyes") })
  }

  /// The brief counts in the captured page, which has furniture before the text.
  private var shift: Int {
    guard let page = try? SharedData.text("data/claims/founding-article.raw.txt"),
      let body = try? SharedData.text("data/claims/founding-article.txt")
    else { return 0 }
    let opening = Array(body.unicodeScalars.prefix(40))
    let scalars = Array(page.unicodeScalars)
    return scalars.indices.first { $0 + 40 <= scalars.count && Array(scalars[$0..<$0 + 40]) == opening } ?? 0
  }
}
