import Records
import Testing

@testable import Feeds

@Suite struct `Feed dates` {
  @Test(arguments: [
    ("Fri, 28 May 2010 21:03:38 GMT", "2010-05-28T21:03:38Z"),
    ("2010-05-28T21:03:38Z", "2010-05-28T21:03:38Z"),
    ("28 May 10", "2010-05-28T00:00:00Z"),
    ("2010-05-28 21:03:38.250 +0200", "2010-05-28T19:03:38Z"),
    ("20100528T210338Z", "2010-05-28T21:03:38Z"),
    ("1275080618", "2010-05-28T21:03:38Z"),
    ("Friday, May 28, 2010 - 9:03pm", "2010-05-28T21:03:00Z"),
    ("28.05.2010 21:03", "2010-05-28T21:03:00Z"),
    ("Fr., 28. Mai 2010 um 21:03 Uhr", "2010-05-28T21:03:00Z"),
    ("vendredi 28 mai 2010 à 21:03", "2010-05-28T21:03:00Z"),
    ("mar., 16 mars 2021 08:00:00 +0100", "2021-03-16T07:00:00Z"),
    ("28 de mayo de 2010", "2010-05-28T00:00:00Z"),
    ("Пт, 28 мая 2010 21:03:38 +0400", "2010-05-28T17:03:38Z"),
    ("2010年5月28日 21:03", "2010-05-28T21:03:00Z"),
    ("31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"),
    ("2010-05-28T24:00:00Z", "2010-05-29T00:00:00Z"),
    ("Fri, 28 May 2010 21:03:38 GMT+0000 (Coordinated Universal Time)", "2010-05-28T21:03:38Z"),
    ("Fri, 28 May 2010 21:03 (UTC+1)", "2010-05-28T20:03:00Z"), ("28 May 2010 21:03 (CEST)", "2010-05-28T19:03:00Z"),
    ("28 May 2010 21:03:38 +0530 IST", "2010-05-28T15:33:38Z"),
    ("2010-148", "2010-05-28T00:00:00Z"), ("10-148", "2010-05-28T00:00:00Z"), ("2012-366T21:03:38Z", "2012-12-31T21:03:38Z"),
    ("2010-W21-5", "2010-05-28T00:00:00Z"), ("2010W215", "2010-05-28T00:00:00Z"), ("2009-W53-7", "2010-01-03T00:00:00Z"),
    ("2008-W01-1", "2007-12-31T00:00:00Z"), ("20100528T21:03:38Z", "2010-05-28T21:03:38Z"), ("2010-05-28T2103Z", "2010-05-28T21:03:00Z"),
    ("28 mai 2010, 21h03", "2010-05-28T21:03:00Z"), ("fre 28. maj 2010 kl. 21.03", "2010-05-28T21:03:00Z"),
    ("2010. 5. 28. 오후 9:03", "2010-05-28T12:03:00Z"), ("Jumat, 28 Mei 2010 21.03 WIB", "2010-05-28T14:03:00Z"),
    ("28 de mayo de 2010 a las 21:03", "2010-05-28T21:03:00Z"), ("Fri, 28 May 2010 21.03.38 +0200", "2010-05-28T19:03:38Z"),
    ("2010-05-28T21:03:38+02:00[Europe/Paris]", "2010-05-28T19:03:38Z"), ("2010-05-28T21:03:38[Europe/Paris]", "2010-05-28T19:03:38Z"),
  ])
  func `are read in every form feeds use`(text: String, instant: String) {
    #expect(FeedDate.parse(text)?.iso8601 == instant)
  }

  @Test(arguments: [
    ("CET", "20:03:38"), ("CEST", "19:03:38"), ("BST", "20:03:38"), ("EET", "19:03:38"), ("EEST", "18:03:38"), ("MSK", "18:03:38"),
    ("JST", "12:03:38"), ("KST", "12:03:38"), ("AEST", "11:03:38"), ("AEDT", "10:03:38"), ("HKT", "13:03:38"), ("PKT", "16:03:38"),
    ("IST", "15:33:38"), ("NPT", "15:18:38"), ("IRST", "17:33:38"), ("SAST", "19:03:38"), ("EST", "02:03:38"), ("PDT", "04:03:38"),
    ("ET", "01:03:38"), ("Europe/Madrid", "19:03:38"), ("Australia/Sydney", "11:03:38"), ("America/New_York", "01:03:38"),
    ("GMT+02:00", "19:03:38"),
  ])
  func `know zones by name`(zone: String, time: String) {
    #expect(FeedDate.parse("28 May 2010 21:03:38 \(zone)")?.iso8601.contains(time) == true)
  }

  @Test(arguments: [
    ("31 Mar 2024 01:59:00 Europe/Paris", "00:59"), ("31 Mar 2024 03:00:00 Europe/Paris", "01:00"), ("10 Mar 2024 01:59:00 ET", "06:59"),
    ("10 Mar 2024 03:00:00 ET", "07:00"), ("27 Oct 2024 12:00:00 Europe/London", "12:00"), ("26 Jan 2004 16:31:00 PT", "00:31"),
  ])
  func `follow summer time where a zone has it`(text: String, time: String) {
    #expect(FeedDate.parse(text)?.iso8601.contains("T\(time)") == true)
  }

  @Test(
    arguments: [
      "", "yesterday", "Tue, 31 Apr 2024 08:30:00 GMT", "2023-02-29", "0000-00-00T00:00:00Z", "0001-01-01T00:00:00Z", "03/04/2024", "12:30",
      "Mon, 99 Jan 2024", "2024-03-19T25:00:00Z", "2024-03-19T10:61:00Z", "2024-03-19T10:00:00+99:00", "2024-03-19T10:00:00Zjunk",
      "Tue, 19 Mar 2024 08:30:00 XYZ", "Tue, 19 Mar 2024 08:30:00 K", "19 Mar", "2024-03-19 2024-03-20", "12345", "99999999999",
      "28 May 2010 21:03:38 A", "28 May 2010 21:03 (updated)", "28 May 2010 21:03:38 +0200 CET", "2010-366", "2010-000", "2010-W53-1",
      "2010-W00-1",
      // ISO 8601 of 1988 lets the century go, and means a month or a day of the year: these could be anything.
      "-0312", "03335",
    ])
  func `are nil where there is doubt`(text: String) {
    #expect(FeedDate.parse(text) == nil)
  }

  @Test func `with slashes need a weekday or a number above twelve`() {
    #expect(FeedDate.parse("19/03/2024")?.iso8601 == "2024-03-19T00:00:00Z")
    #expect(FeedDate.parse("03/19/2024")?.iso8601 == "2024-03-19T00:00:00Z")
    #expect(FeedDate.parse("Wed, 03/04/2024")?.iso8601 == "2024-04-03T00:00:00Z")
    #expect(FeedDate.parse("Mon, 03/04/2024")?.iso8601 == "2024-03-04T00:00:00Z")
    #expect(FeedDate.parse("Fri, 03/04/2024") == nil)
  }

  @Test func `flag zones with several meanings`() throws {
    #expect(FeedDate.read("19 Mar 2024 08:30 IST")?.ambiguousZone == "IST")
    #expect(FeedDate.read("19 Mar 2024 08:30 CET")?.ambiguousZone == nil)
    let feed = try feed("<rss><channel><item><pubDate>19 Mar 2024 08:30 IST</pubDate></item></channel></rss>")
    #expect(feed.warnings == ["the zone IST has several meanings"])
  }

  @Test func `that cannot be read leave a warning`() throws {
    let feed = try feed("<rss><channel><item><pubDate>soon</pubDate></item></channel></rss>")
    #expect(feed.items[0].published == nil)
    #expect(feed.warnings == ["a date that cannot be read: soon"])
  }
}
