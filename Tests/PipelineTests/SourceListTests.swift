import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct `A source list` {
  private func problems(_ text: String) -> [String] {
    do {
      _ = try SourceList.read(Array(text.utf8))
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `is read with its settings`() throws {
    let list = try SourceList.read(
      Array(
        """
        {"settings": {"hostPauseMilliseconds": 0, "contact": "https://desk.example/bot"},
         "feeds": [{"id": "a-b", "url": "https://a.example/rss", "outlet": "A", "owner": "B", "country": "IE", "language": "en", "follow": false}]}
        """.utf8))
    #expect(list.settings.hostPauseMilliseconds == 0)
    #expect(list.settings.contact == "https://desk.example/bot")
    #expect(list.sources.first?.followsLinks == false)
    #expect(list.sources.first?.kind == "other")
    #expect(try SourceList.read(Array(list.json.compact.utf8)) == list)
  }

  @Test func `keeps how far a source may be passed on, and its digest where nothing is said`() throws {
    func list(_ label: String) throws -> SourceList {
      try SourceList.read(
        Array(
          """
          {"feeds": [{"id": "a", "url": "https://a.example/rss", "outlet": "A", "owner": "B", "country": "IE", "language": "en"\(label)}]}
          """.utf8))
    }
    let marked = try list(", \"tlp\": \"TLP:AMBER+STRICT\"")
    #expect(marked.sources.first?.tlp == .amberStrict)
    #expect(try SourceList.read(Array(marked.json.compact.utf8)) == marked)
    #expect(!(try list("").json.compact.contains("tlp")))
  }

  @Test(arguments: [
    ("", "line 1: not JSON: the text ends where a value should be (column 1)"),
    ("{\n\"feeds\": [,]}", "line 2: not JSON: no JSON value begins like this (column 11)"),
    ("[]", "line 1: the file must be an object with \"feeds\""),
    ("{}", "line 1: feeds: must be a list of feeds"),
    ("{\"feeds\": []}", "line 1: feeds: names no feed"),
    ("{\"feeds\": [\n{}]}", "line 2: feeds[0]: lacks \"id\""),
    ("{\"feed\": [], \"feeds\": [1]}", "line 1: feed: is not a field of this file"),
    (
      "{\"settings\": {\n\"hostPauseMilliseconds\": -1}, \"feeds\": [1]}",
      "line 2: settings.hostPauseMilliseconds: must be a whole number from 0 to 3600000"
    ),
    ("{\"settings\": {\"speed\": 1}, \"feeds\": [1]}", "line 1: settings.speed: is not a setting"),
    ("{\"feeds\": [1],\n\"feeds\": []}", "line 2: not JSON: \"feeds\" stands twice in one object (column 1)"),
    (
      "{\"feeds\": [{\"language\": \"x\"}]}",
      "line 1: feeds[0].language: \"x\" must be a language tag (BCP 47), or und where it is not known"
    ),
  ])
  func `that is wrong says the line, the field and the reason`(text: String, expected: String) {
    #expect(problems(text).contains(expected))
  }

  @Test func `tells everything that is wrong at once`() {
    let text = """
      {"feeds": [
        {"id": "a", "url": "https://a.example/", "outlet": "A", "owner": "A", "country": "IE", "language": "en"},
        {"id": "a", "url": "ftp://a.example/", "outlet": "", "owner": "A", "country": "Ireland", "language": "en", "kind": "blog"}
      ]}
      """
    #expect(
      problems(text) == [
        "line 3: feeds[1].country: \"Ireland\" must be two capital letters (ISO 3166-1) or INT",
        "line 3: feeds[1].kind: \"blog\" must be one of wire, public-broadcaster, broadcaster, newspaper, magazine, state-media, regional, "
          + "investigative, government, international-body, other",
        "line 3: feeds[1].outlet: must be a text that is not empty",
        "line 3: feeds[1].url: \"ftp://a.example/\" must begin with https:// or http://",
      ])
  }

  @Test func `of this repository is valid and broad`() throws {
    let list = try SourceList.read(Array(try Data(contentsOf: SharedData.packageRoot.appendingPathComponent("feeds.json"))))
    #expect(list.sources.count >= 40)
    #expect(Set(list.sources.map(\.country)).count >= 20)
    #expect(
      Set(list.sources.map(\.kind)).isSuperset(of: ["wire", "state-media", "investigative", "government", "international-body", "regional"])
    )
  }
}
