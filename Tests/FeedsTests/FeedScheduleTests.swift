import Feeds
import Records
import Testing

private func schedule(_ channel: String) throws -> Feed.Schedule {
  let text = "<rss version='2.0'><channel><title>T</title>\(channel)<item><title>I</title><ttl>7</ttl></item></channel></rss>"
  return try FeedReader.read(Array(text.utf8)).schedule
}

@Suite struct `A feed's schedule` {
  @Test(arguments: [("60", 60), (" 60\n", 60), ("0", nil), ("-5", nil), ("an hour", nil), ("999999999999", 525_600)] as [(String, Int?)])
  func `has the ttl of RSS 2_0 in minutes`(text: String, minutes: Int?) throws {
    #expect(try schedule("<ttl>\(text)</ttl>").ttlMinutes == minutes)
  }

  @Test func `has skipHours of RSS 0_91 and later, with 24 for midnight`() throws {
    let hours = ["3", "24", "03", "25", "x"].map { "<hour>\($0)</hour>" }.joined()
    #expect(try schedule("<skipHours>\(hours)</skipHours>").skippedHours == [0, 3])
  }

  @Test func `has skipDays as days of the week`() throws {
    #expect(try schedule("<skipDays><day>Sunday</day><day> MONDAY </day><day>Someday</day></skipDays>").skippedDays == [1, 7])
  }

  @Test(
    arguments: [
      ("hourly", "", 3_600), ("daily", "<sy:updateFrequency>4</sy:updateFrequency>", 21_600), ("weekly", "", 604_800),
      ("daily", "<sy:updateFrequency>0</sy:updateFrequency>", 86_400), ("sometimes", "", nil),
    ] as [(String, String, Int?)])
  func `has the period of the syndication module`(period: String, frequency: String, seconds: Int?) throws {
    #expect(try schedule("<sy:updatePeriod>\(period)</sy:updatePeriod>\(frequency)").updateSeconds == seconds)
  }

  @Test func `of RDF stands in the channel`() throws {
    let text = """
      <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'
        xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel rdf:about='http://a.example/'><title>T</title>
        <sy:updatePeriod>daily</sy:updatePeriod></channel><item><title>I</title></item></rdf:RDF>
      """
    #expect(try FeedReader.read(Array(text.utf8)).schedule.updateSeconds == 86_400)
  }

  @Test func `is empty where nothing is said, and what items say is not the feed's`() throws {
    #expect(try schedule("") == Feed.Schedule())
  }
}
