import Foundation
import Records
import Testing

@testable import Archive

@Suite struct `CDXJ lines` {
  /// As the Internet Archive's `surt` gives them.
  @Test(arguments: [
    ("https://www2.Example.org:8080/A/b/?z=1&a=2&B", "org,example:8080)/a/b?a=2&b&z=1"),
    ("http://user:pw@example.org?x", "org,example)/?x"),
    ("https://example.org:443/", "org,example)/"),
    ("http://192.168.1.254/info/", "254,1,168,192)/info"),
    ("http://[2001:db8::1]/x", "2001:db8::1)/x"),
    ("http://example.org./x#frag", "org,example)/x"),
    ("https://example.org/p?b=2&a=1&a=0", "org,example)/p?a=0&a=1&b=2"),
    ("dns:example.org", "dns:example.org"),
  ])
  func `are keyed by the reversed host`(url: String, key: String) {
    #expect(CDXJ.urlKey(url) == key)
  }

  @Test func `tell where each capture stands`() throws {
    let folder = try ScratchFolder()
    let writer = try WARCWriter(path: folder.file("run.warc.gz"), fields: [], date: clock)
    let place = try writer.write(exchange("Later.", at: "https://example.org/b"))
    _ = try writer.write(exchange("Earlier.", at: "https://example.net/"))
    try writer.close()
    let (lines, failures) = try CDXJ.lines(path: folder.file("run.warc.gz"))
    #expect(failures.isEmpty)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("net,example)/ 20240322170509 {") == true)
    #expect(
      lines.last == """
        org,example)/b 20240322170509 {"digest":"\(WARCDigest(of: Array("Later.".utf8)))","filename":"run.warc.gz",\
        "length":"\(place.length)","mime":"text/plain","offset":"\(place.offset)","status":"200","url":"https://example.org/b"}
        """)
  }
}
