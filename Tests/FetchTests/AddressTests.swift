import Curl
import TestSupport
import Testing

@testable import Fetch

@Suite struct `Addresses off the public internet` {
  @Test(arguments: [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "4000::1",
  ])
  func `are known`(text: String) throws {
    #expect(!PublicInternet.contains(try #require(IPAddress(text))))
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1", "172.15.255.255",
    "172.32.0.0", "192.0.1.1", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255",
    "2606:4700::1111", "2a00:1450::1", "2001:4860:4860::8888", "2003::1", "64:ff9b::8.8.8.8",
  ])
  func `are not taken for others`(text: String) throws {
    #expect(PublicInternet.contains(try #require(IPAddress(text))))
  }

  @Test(arguments: [
    "127.0.0.1", "localhost", "anything.localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "127.1", "0.0.0.0",
    "127.0.0.1.",
  ])
  func `are refused at connect time, however they are written`(host: String) async {
    let server = LoopbackServer { _ in .ok("secret") }
    let outcome = await Fetcher.fetch(server.url("/", host: host)) { $0.allowsPrivateAddresses = false }
    #expect(outcome.word == "private-address")
    #expect(server.visits.isEmpty)
  }
}

@Suite struct `Web addresses` {
  @Test(arguments: [
    ("HTTP://Example.ORG", "http://example.org/"),
    ("http://example.org:80/a", "http://example.org/a"),
    ("https://example.org:443/a", "https://example.org/a"),
    ("https://example.org:8443/a", "https://example.org:8443/a"),
    ("http://example.org./a", "http://example.org/a"),
    ("http://example.org/a/../b/./c", "http://example.org/b/c"),
    ("http://example.org/a b?c d#e", "http://example.org/a%20b?c%20d"),
    ("http://example.org?q", "http://example.org/?q"),
    ("  http://example.org/a\n", "http://example.org/a"),
    ("http://[2001:DB8::1]/", "http://[2001:db8::1]/"),
    ("http://example.org/caf\u{e9}", "http://example.org/caf%c3%a9"),
    ("http://b\u{fc}cher.example/", "http://xn--bcher-kva.example/"),
  ])
  func `have one form`(text: String, normal: String) {
    #expect(WebAddress(text)?.string.lowercased() == normal)
  }

  @Test(arguments: [
    ("g", "http://a.example/b/c/g"), ("/g", "http://a.example/g"), ("?y", "http://a.example/b/c/d?y"), ("../g", "http://a.example/b/g"),
    ("//h.example/g", "http://h.example/g"), ("https://h.example", "https://h.example/"), ("../../../g", "http://a.example/g"),
  ])
  func `resolve references as RFC 3986 has it`(reference: String, target: String) {
    #expect(WebAddress("http://a.example/b/c/d?q")?.resolving(reference)?.string == target)
  }
}
