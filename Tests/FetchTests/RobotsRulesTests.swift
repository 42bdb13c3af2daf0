import Testing

@testable import Fetch

private func isAllowed(_ path: String, _ lines: [String], token: String = "foobot") -> Bool {
  RobotsRules(parsing: Array(lines.joined(separator: "\n").utf8), for: token).verdict(for: path) == .allowed
}

@Suite struct `RFC 9309 2.1 The lines of robots.txt` {
  @Test(arguments: [
    (["user-agent: foobot", "disallow: /"], false),
    (["USER-AGENT: foobot", "DiSaLLoW: /"], false),
    (["user-agent:foobot", "disallow:/"], false),
    (["  user-agent  :  foobot  ", "\tdisallow\t:\t/  "], false),
    (["user-agent: foobot # that one", "disallow: / # all of it"], false),
    (["user-agent foobot", "disallow /"], false),
    (["useragent: foobot", "dissallow: /"], false),
    (["foo: foobot", "bar: /"], true),
    (["# user-agent: foobot", "disallow: /"], true),
    (["disallow: /"], true),
    (["user-agent: foobot"], true),
    (["user-agent: foobot", "disallow:"], true),
    (["user-agent: foobot", "disallow: # /"], true),
    (["<html><body>user-agent: foobot", "disallow: /</body></html>"], true),
    ([], true),
  ])
  func `are read leniently`(lines: [String], allowed: Bool) {
    #expect(isAllowed("/x/y", lines) == allowed)
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\n\n", "\r\r\n"])
  func `end in every way`(end: String) {
    let bytes = Array(["user-agent: foobot", "disallow: /x", "allow: /x/y"].joined(separator: end).utf8)
    let rules = RobotsRules(parsing: bytes, for: "foobot")
    #expect(rules.rules.map(\.line) == ["Disallow: /x", "Allow: /x/y"])
  }

  @Test func `may follow a byte order mark`() {
    let rules = RobotsRules(parsing: [0xEF, 0xBB, 0xBF] + Array("user-agent: foobot\ndisallow: /".utf8), for: "foobot")
    #expect(rules.verdict(for: "/") == .refused(rule: "Disallow: /"))
  }
}

@Suite struct `RFC 9309 2.2.1 The user-agent line` {
  @Test(arguments: ["foobot", "FooBot", "FOOBOT", "foobot/2.1", "foobot 2.1", "foobot*", "foobot (like others)"])
  func `is compared without regard to case, as far as the token goes`(agent: String) {
    #expect(!isAllowed("/", ["user-agent: \(agent)", "disallow: /"]))
  }

  @Test(arguments: ["foo", "foobots", "foobot-news", "foo-bot", "xfoobot", "bar foobot", ""])
  func `of another program is not ours`(agent: String) {
    #expect(isAllowed("/", ["user-agent: \(agent)", "disallow: /"]))
  }

  @Test func `with a star is for those without a group of their own`() {
    #expect(!isAllowed("/", ["user-agent: *", "disallow: /"]))
    #expect(!isAllowed("/", ["user-agent: * and more", "disallow: /"]))
    #expect(isAllowed("/", ["user-agent: *", "disallow: /", "user-agent: foobot", "allow: /"]))
    #expect(isAllowed("/", ["user-agent: foobot", "", "user-agent: *", "disallow: /"], token: "barbot") == false)
  }

  @Test func `with our token and no rules still keeps the star away`() {
    #expect(isAllowed("/", ["user-agent: foobot", "disallow:", "user-agent: *", "disallow: /"]))
  }

  @Test func `begins a group that others may share`() {
    let lines = ["user-agent: barbot", "user-agent: foobot", "disallow: /x"]
    #expect(!isAllowed("/x", lines))
    #expect(!isAllowed("/x", lines, token: "barbot"))
    #expect(isAllowed("/x", lines, token: "quxbot"))
  }

  @Test func `more than once makes one group of all`() {
    let lines = ["user-agent: foobot", "disallow: /x", "user-agent: barbot", "disallow: /y", "user-agent: foobot", "disallow: /z"]
    #expect(["/x", "/y", "/z"].map { isAllowed($0, lines) } == [false, true, false])
  }

  @Test func `of another after a rule ends the group`() {
    #expect(isAllowed("/y", ["user-agent: foobot", "disallow: /x", "user-agent: barbot", "disallow: /y"]))
  }
}

@Suite struct `RFC 9309 2.2.2 Allow and disallow` {
  @Test(arguments: [
    ("/x/page.html", ["disallow: /x/page.html", "allow: /x/"], false),
    ("/x/page.html", ["allow: /x/page.html", "disallow: /x/"], true),
    ("/x/", ["allow: /x/page.html", "disallow: /x/"], false),
    ("/x/page.html", ["disallow: ", "allow: "], true),
    ("/x/page.html", ["disallow: /x", "allow: /x"], true),
    ("/x/page.html", ["disallow: /x/", "allow: /x///"], false),
    ("/", ["disallow: /", "allow: /$"], true),
    ("/page", ["disallow: /", "allow: /$"], false),
    ("/page", ["allow: /p", "disallow: /"], true),
    ("/folder/page", ["allow: /folder", "disallow: /folder"], true),
    ("/page.htm", ["allow: /page", "disallow: /*.htm"], false),
    ("/page.ph", ["allow: /page", "disallow: /*.ph"], true),
  ])
  func `the longest match wins, and allow between equals`(path: String, rules: [String], allowed: Bool) {
    #expect(isAllowed(path, ["user-agent: foobot"] + rules) == allowed)
  }

  @Test func `paths are compared with regard to case`() {
    #expect(!isAllowed("/X/", ["user-agent: foobot", "disallow: /X/"]))
    #expect(isAllowed("/x/", ["user-agent: foobot", "disallow: /X/"]))
  }

  @Test(arguments: [
    ("/foo/bar?qux=taz", "/foo/bar?qux=taz"),
    ("/foo/bar/\u{30C4}", "/foo/bar/%E3%83%84"),
    ("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84"),
    ("/foo/bar/%e3%83%84", "/foo/bar/\u{30C4}"),
    ("/foo/bar/%62%61%7A", "/foo/bar/baz"),
    ("/foo/bar/baz", "/foo/bar/%62%61%7A"),
    ("/a/b%2Fc", "/a/b%2fc"),
  ])
  func `paths and patterns are compared in one encoding`(pattern: String, path: String) {
    #expect(!isAllowed(path, ["user-agent: foobot", "disallow: \(pattern)"]))
  }

  @Test func `a reserved character differs from its code`() {
    #expect(isAllowed("/a/b/c", ["user-agent: foobot", "disallow: /a/b%2Fc"]))
  }

  @Test func `robots.txt itself is always allowed`() {
    #expect(isAllowed("/robots.txt", ["user-agent: foobot", "disallow: /"]))
  }
}

@Suite struct `RFC 9309 2.2.3 Special characters` {
  @Test(arguments: [
    ("/fish", ["/fish", "/fish.html", "/fish/salmon.html", "/fishheads", "/fish.php?id=1"], ["/Fish.asp", "/catfish", "/?id=fish"]),
    ("/fish*", ["/fish", "/fish.html", "/fishheads/yummy.html", "/fish.php?id=1"], ["/Fish.asp", "/catfish", "/desert/fish"]),
    ("/fish/", ["/fish/", "/fish/?id=1", "/fish/salmon.htm"], ["/fish", "/fish.html", "/animals/fish/"]),
    ("/*.php", ["/index.php", "/folder/a.php", "/a.php?b=c", "/a.php/", "/a.php5"], ["/", "/windows.PHP"]),
    ("/*.php$", ["/a.php", "/folder/a.php"], ["/a.php?b", "/a.php/", "/a.php5", "/windows.PHP"]),
    ("/fish*.php", ["/fish.php", "/fishheads/catfish.php?a"], ["/Fish.PHP", "/fish"]),
    ("*", ["/", "/a"], []),
    ("*/b/*/d$", ["/a/b/c/d", "/b/x/y/d"], ["/a/b/d", "/b/c/d/e"]),
    ("/a**b", ["/ab", "/axxb"], ["/a"]),
    ("/a$b", ["/a$b"], ["/a", "/ab"]),
    ("/a%2Ab", ["/a*b"], ["/axb"]),
    ("/a%24", ["/a$", "/a$b"], ["/a"]),
    ("fish", [], ["/fish", "/"]),
    ("/*a*a$", ["/aa", "/xaxaxa"], ["/a", "/aab"]),
  ])
  func `mean what they say`(pattern: String, matching: [String], others: [String]) {
    let lines = ["user-agent: foobot", "disallow: \(pattern)"]
    #expect(matching.filter { isAllowed($0, lines) } == [])
    #expect(others.filter { !isAllowed($0, lines) } == [])
  }

  @Test func `cost no more than the lengths multiplied`() {
    let pattern = String(repeating: "*a", count: 2_000)
    let path = "/" + String(repeating: "a", count: 1_999) + "b"
    #expect(isAllowed(path, ["user-agent: foobot", "disallow: \(pattern)b$"]))
  }
}

@Suite struct `RFC 9309 2.2.4 Other records` {
  @Test func `end no group`() {
    let lines = ["user-agent: barbot", "sitemap: https://a.example/s.xml", "user-agent: foobot", "crawl-delay: 1", "disallow: /x"]
    #expect(!isAllowed("/x", lines))
    #expect(!isAllowed("/x", lines, token: "barbot"))
  }

  @Test(arguments: [("10", 10_000), ("0.5", 500), ("0", 0), ("x", nil), ("-1", nil), ("nan", nil), ("1e99", nil)])
  func `tell the crawl delay`(value: String, milliseconds: Int?) {
    let rules = RobotsRules(parsing: Array("user-agent: *\ncrawl-delay: \(value)".utf8), for: "foobot")
    #expect(rules.crawlDelay == milliseconds.map { .milliseconds($0) })
  }

  @Test func `tell the crawl delay of the own group before that of all`() {
    let text = "user-agent: *\ncrawl-delay: 9\ndisallow: /x\nuser-agent: foobot\ncrawl-delay: 2"
    #expect(RobotsRules(parsing: Array(text.utf8), for: "foobot").crawlDelay == .seconds(2))
  }
}

@Suite struct `RFC 9309 2.5 Limits` {
  @Test func `five hundred kibibytes are read`() {
    let filler = String(repeating: "#" + String(repeating: "x", count: 1_022) + "\n", count: 499)
    #expect(!isAllowed("/x", [filler + "user-agent: foobot", "disallow: /x"]))
    #expect(isAllowed("/x", [filler + filler + "user-agent: foobot", "disallow: /x"]))
  }

  @Test func `any bytes give rules`() {
    let alphabet = Array("user-agent: *\ndisallow:/%$#\r\0\u{ff}".utf8)
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 40) % alphabet.count]
      }
      _ = RobotsRules(parsing: bytes, for: "foobot").verdict(for: "/a%2")
    }
  }
}

@Suite struct `RFC 9309 5 The examples` {
  private let simple = [
    "User-Agent: *", "Disallow: *.gif$", "Disallow: /example/", "Allow: /publications/", "User-Agent: foobot", "Disallow:/",
    "Allow:/example/page.html", "Allow:/example/allowed.gif", "User-Agent: barbot", "User-Agent: bazbot",
    "Disallow: /example/page.html", "User-Agent: quxbot",
  ]

  @Test(arguments: [
    ("anybot", "/a.gif", false), ("anybot", "/example/x", false), ("anybot", "/publications/x", true), ("anybot", "/x", true),
    ("foobot", "/", false), ("foobot", "/example/page.html", true), ("foobot", "/example/allowed.gif", true),
    ("barbot", "/example/page.html", false), ("bazbot", "/example/page.html", false), ("bazbot", "/x", true),
    ("quxbot", "/a.gif", true), ("quxbot", "/example/page.html", true),
  ])
  func `come out as described`(token: String, path: String, allowed: Bool) {
    #expect(isAllowed(path, simple, token: token) == allowed)
  }

  @Test func `the longest match`() {
    let lines = ["User-Agent: foobot", "Allow: /example/page/", "Disallow: /example/page/disallowed.gif"]
    #expect(!isAllowed("/example/page/disallowed.gif", lines))
    #expect(isAllowed("/example/page/x", lines))
  }
}
