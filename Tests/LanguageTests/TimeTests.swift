import Language
import Records
import Testing

/// One expression as the tests write it: extent, value, interval ("-" for none, ".." between its ends).
private func times(_ text: String, _ published: String?) -> [String] {
  let annotated = Annotator.shared.annotate(text, published: published.flatMap { CalendarDay(iso8601: $0) })
  return annotated.times.map { time in
    let interval = time.interval.map { $0.start == $0.end ? $0.start ?? "" : "\($0.start ?? "")..\($0.end ?? "")" } ?? "-"
    return "\(annotated.string(time.range)) | \(time.value) | \(interval)"
  }
}

extension Annotator {
  fileprivate static let shared = Annotator()
}

@Suite struct `Times of a text` {
  @Test(arguments: [
    ("The port reopened on 9 June 2021.", "9 June 2021 | 2021-06-09 | 2021-06-09"),
    ("The order, dated Oct. 12, 2019, was sealed.", "Oct. 12, 2019 | 2019-10-12 | 2019-10-12"),
    ("The senate condemned Karsia's 2014 annexation of the island.", "2014 | 2014 | 2014-01-01..2014-12-31"),
    ("They grew up in pre-2011 Velmora.", "2011 | 2011 | 2011-01-01..2011-12-31"),
    ("The entry of 2021-11-30 is missing.", "2021-11-30 | 2021-11-30 | 2021-11-30"),
    ("The form (dated 28.02.2023) was lost.", "28.02.2023 | 2023-02-28 | 2023-02-28"),
    ("The chapel dates from the 12th century.", "the 12th century | 11 | 1101-01-01..1200-12-31"),
    ("The mine closed in the 1970s.", "the 1970s | 197 | 1970-01-01..1979-12-31"),
    ("It was rebuilt in the mid-1980s.", "the mid-1980s | 198 | 1984-01-01..1986-12-31"),
    ("The canal was dug in spring 1999.", "spring 1999 | 1999-SP | 1999-03-01..1999-05-31"),
    ("The bridge was finished in 1342.", "1342 | 1342 | 1342-01-01..1342-12-31"),
    ("The ferry sank in late 2020.", "late 2020 | 2020 | 2020-09-01..2020-12-31"),
    ("Wages fell in the second quarter of 2022.", "the second quarter of 2022 | 2022-Q2 | 2022-04-01..2022-06-30"),
    ("He played there in the 2011-12 season.", "the 2011-12 season | 2011 | 2011-07-01..2012-06-30"),
  ])
  func `that are complete need no other day`(text: String, expected: String) {
    #expect(times(text, "2024-05-15") == [expected])
    #expect(times(text, nil) == [expected])
  }

  // 15 May 2024 is a Wednesday.
  @Test(arguments: [
    ("Talks will resume on Friday.", "Friday | 2024-05-17 | 2024-05-17"),
    ("Two men were held on Friday.", "Friday | 2024-05-10 | 2024-05-10"),
    ("The mayor spoke on Wednesday.", "Wednesday | 2024-05-15 | 2024-05-15"),
    ("The bill returns next Monday.", "next Monday | 2024-05-20 | 2024-05-20"),
    ("The road was cut last Sunday.", "last Sunday | 2024-05-12 | 2024-05-12"),
    ("Trains were cancelled over the weekend.", "the weekend | 2024-W19-WE | 2024-05-11..2024-05-12"),
    ("The fair takes place next weekend.", "next weekend | 2024-W21-WE | 2024-05-25..2024-05-26"),
    ("The siege began in November.", "November | 2023-11 | 2023-11-01..2023-11-30"),
    ("Schools will reopen in September.", "September | 2024-09 | 2024-09-01..2024-09-30"),
    ("The troops left at the start of April.", "the start of April | 2024-04 | 2024-04-01..2024-04-10"),
    ("Shelling grew in mid-March.", "mid-March | 2024-03 | 2024-03-11..2024-03-20"),
    ("He was held in late January.", "late January | 2024-01 | 2024-01-21..2024-01-31"),
    ("In the first week of March, the river rose.", "the first week of March | 2024-W10 | 2024-03-01..2024-03-07"),
    ("The race is held on the last Sunday in June.", "the last Sunday in June | 2024-06-30 | 2024-06-30"),
    ("The vote is set for 30 May.", "30 May | 2024-05-30 | 2024-05-30"),
    ("The fire broke out on December 30.", "December 30 | 2023-12-30 | 2023-12-30"),
    ("Parliament will vote the day after tomorrow.", "the day after tomorrow | 2024-05-17 | 2024-05-17"),
    ("The firm lost money last year.", "last year | 2023 | 2023-01-01..2023-12-31"),
    ("The bank was robbed two weeks ago.", "two weeks ago | 2024-W18 | 2024-04-29..2024-05-05"),
    ("They had met three years earlier.", "three years earlier | 2021 | 2021-01-01..2021-12-31"),
    ("Prices rose earlier this month.", "earlier this month | 2024-05 | 2024-05-01..2024-05-15"),
    ("A site will be chosen later this year.", "later this year | 2024 | 2024-05-15..2024-12-31"),
    ("Profit fell in the first quarter.", "the first quarter | 2024-Q1 | 2024-01-01..2024-03-31"),
    ("The two met on Christmas Eve.", "Christmas Eve | 2023-12-24 | 2023-12-24"),
    ("Shops closed on Easter Monday.", "Easter Monday | 2024-04-01 | 2024-04-01"),
    ("A decision is expected in the coming weeks.", "the coming weeks | FUTURE_REF | 2024-05-15..2024-06-12"),
    ("Orders fell in the three months to April.", "the three months to April | P3M | 2024-02-01..2024-04-30"),
  ])
  func `are laid on the calendar from the day of publication`(text: String, expected: String) {
    #expect(times(text, "2024-05-15") == [expected])
  }

  @Test(arguments: [
    ("The road has been shut since November.", "November | 2023-11 | 2023-11-01..2024-05-15"),
    ("She has led the group since 2016.", "2016 | 2016 | 2016-01-01..2024-05-15"),
    ("The yards must be clean by 2032.", "2032 | 2032 | 2024-05-15..2032-12-31"),
    ("Schools are closed until 20 May, the ministry said.", "20 May | 2024-05-20 | 2024-05-15..2024-05-20"),
    ("Nobody was charged before 2015.", "2015 | 2015 | ..2014-12-31"),
    ("Returns are due no later than 31 May.", "31 May | 2024-05-31 | 2024-05-15..2024-05-31"),
    ("Relations were cold prior to the 2014 revolt.", "2014 | 2014 | 2014-01-01..2014-12-31"),
    ("He was mayor from 1988 to 1996.", "1988 to 1996 | 1988 | 1988-01-01..1996-12-31"),
    ("Homes were hit between October and February.", "October and February | 2023-10 | 2023-10-01..2024-02-29"),
    ("The drill ran from 3 to 9 May.", "3 to 9 May | 2024-05-03 | 2024-05-03..2024-05-09"),
    ("The summit will be held on June 13-15.", "June 13-15 | 2024-06-13 | 2024-06-13..2024-06-15"),
    ("In the last 24 hours, nine boats were stopped.", "the last 24 hours | PT24H | 2024-05-14..2024-05-15"),
    ("It was the worst flood in 40 years.", "40 years | P40Y | 1984-05-15..2024-05-15"),
  ])
  func `take their preposition into the interval`(text: String, expected: String) {
    #expect(times(text, "2024-05-15") == [expected])
  }

  @Test(arguments: [
    ("He was jailed for 30 months.", "30 months | P30M | -"),
    ("A three-day visit ended.", "three-day | P3D | -"),
    ("Avoid crowds for the following 48 hours.", "the following 48 hours | PT48H | -"),
    ("They waited for an hour and a half.", "an hour and a half | PT1H30M | -"),
    ("The talks went on for weeks.", "weeks | PXW | -"),
    ("It has been years since the mill closed.", "years | PXY | -"),
    ("The panel meets once a month.", "once a month | P1M | -"),
    ("The choir sings every Tuesday.", "every Tuesday | XXXX-WXX-2 | -"),
    ("Figures are published quarterly.", "quarterly | P3M | -"),
    ("The dike floods every spring.", "every spring | XXXX-SP | -"),
    ("The census is taken every ten years.", "every ten years | P10Y | -"),
    ("Talks are off until further notice.", "further notice | FUTURE_REF | -"),
  ])
  func `that last or recur have a value and no interval`(text: String, expected: String) {
    #expect(times(text, "2024-05-15") == [expected])
  }

  @Test(arguments: [
    ("Polls closed at 8 p.m. EST on Tuesday.", "8 p.m. EST on Tuesday | 2024-05-14T20:00-05:00 | 2024-05-14T20:00-05:00"),
    ("Polls closed at 8 p.m. EST.", "8 p.m. EST | 2024-05-15T20:00-05:00 | 2024-05-15T20:00-05:00"),
    ("The siren was heard at nine o'clock in the evening.", "nine o'clock in the evening | 2024-05-15T21:00 | 2024-05-15T21:00"),
    ("The market opens at 7 o’clock.", "7 o’clock | 2024-05-15T07:00 | 2024-05-15T07:00"),
    ("The match begins at 19:30 GMT.", "19:30 GMT | 2024-05-15T19:30Z | 2024-05-15T19:30Z"),
    ("A hearing is set for 9:15 a.m. Thursday.", "9:15 a.m. Thursday | 2024-05-16T09:15 | 2024-05-16T09:15"),
    ("The shot was heard at 4.20 in the morning.", "4.20 in the morning | 2024-05-15T04:20 | 2024-05-15T04:20"),
    ("Snow fell on Monday night.", "Monday night | 2024-05-13TNI | 2024-05-13"),
    ("The hamlet was shelled overnight.", "overnight | 2024-05-15TNI | 2024-05-14..2024-05-15"),
    ("She was last seen on the evening of 3 May.", "the evening of 3 May | 2024-05-03TEV | 2024-05-03"),
  ])
  func `of the clock carry their day and zone`(text: String, expected: String) {
    #expect(times(text, "2024-05-15") == [expected])
  }

  @Test(arguments: [
    ("He was hurt on 2 May and died four days later.", "four days later | 2024-05-06 | 2024-05-06"),
    ("She vanished on 2 May. The week before, she had moved.", "The week before | 2024-W17 | 2024-04-22..2024-04-28"),
    ("The first case came on 2 May; by the following Friday there were ten.", "the following Friday | 2024-05-03 | 2024-05-03"),
    ("In June 2018 the mill closed. That year alone, it lost two million.", "That year | 2018 | 2018-01-01..2018-12-31"),
    ("The coup came in 2011, and a year later the party was banned.", "a year later | 2012 | 2012-01-01..2012-12-31"),
    ("Rain will fall tomorrow night, at 9pm at the latest.", "9pm | 2024-05-16T21:00 | 2024-05-16T21:00"),
  ])
  func `are counted from the last date mentioned`(text: String, expected: String) {
    #expect(times(text, "2024-05-15").last == expected)
  }

  @Test(arguments: [
    ("The unit has been there since November.", "November | XXXX-11 | -"),
    ("He will speak on Tuesday.", "Tuesday | XXXX-WXX-2 | -"),
    ("The mill burned down on 4 March.", "4 March | XXXX-03-04 | -"),
    ("It was sold last year.", "last year | XXXX | -"),
    ("They left two days ago.", "two days ago | XXXX-XX-XX | -"),
    ("Polls close at noon.", "noon | XXXX-XX-XXT12:00 | -"),
    ("Shares fell in the third quarter.", "the third quarter | XXXX-Q3 | -"),
  ])
  func `stay unresolved without a day of publication`(text: String, expected: String) {
    #expect(times(text, nil) == [expected])
  }

  @Test(arguments: [
    "Ms May said the deal was dead.", "The desk is staffed 24/7.", "He studied the 9/11 attacks.", "Troops will march east, she said.",
    "June Harlow and April Dunn testified.", "He writes for the Sunday Times.", "The vote was 1990 to 1850 in favour.",
    "Call 1800 2022 or write to PO Box 1984.", "Room 2024 is on the 19th floor.", "Covid-19 and the G20 were discussed.",
    "The Sun and the Daily Mail agree.", "It weighs 2,019 kilos.", "The second half of the match was dull.",
    "The club's 2000 members voted.",
  ])
  func `are not seen in names, verbs and numbers`(text: String) {
    #expect(times(text, "2024-05-15").isEmpty)
  }

  @Test func `name what their interval rests on`() {
    let annotated = Annotator.shared.annotate(
      "It began on 2 May 2020. Two years later it ended; on Monday it began anew.", published: CalendarDay(iso8601: "2024-05-15"))
    #expect(annotated.times.map(\.basis) == [.absolute, .textual, .published])
  }

  @Test func `finish on numbers of any size`() {
    for text in [
      "99999999999999999999999 years ago", "in 9999999999999999999999999999999th century", "the next 9000000 centuries",
      "3000 years ago", "lasted 999999999999999 billion billion hours",
    ] {
      for day in [nil, "2024-05-15"] { _ = times(text, day) }
    }
  }
}
