import Markup
import Records

/// Reads when an article was published and changed, and from where that is known.
struct PageDates {
  struct Found: Equatable {
    let date: PageDate
    let basis: Article.Basis
  }

  private(set) var published: Found?
  private(set) var modified: Timestamp?

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "itemprop:datepublished",
    "datepublished",
    "date_published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "publish-date",
    "publish_date", "publishdate", "published_time", "published", "publication_date", "publicationdate", "pubdate", "bt:pubdate",
    "pub_date",
    "ptime", "article.published", "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date",
    "dc.date.created", "dcterms.created", "dc.created", "rnews:datepublished", "citation_publication_date", "citation_date",
    "mediator_published_time", "vr:published_time", "iso-8601-publish-date", "dcsext.articlefirstpublished", "release_date", "gentime",
    "itemprop:datecreated", "datecreated", "article:post_date", "created", "date", "doc_date", "pagedate", "timestamp", "og:pubdate",
    "article.created", "cse_date", "shareaholic:article_published_time",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "itemprop:datemodified", "article:modified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "revised", "updated_time", "datemodified",
  ]

  init(_ reading: PageReading, _ context: PageContext) {
    let limit = context.capturedAt.map { Timestamp(secondsSince1970: $0.secondsSince1970 + 86_400) }
    func plausible(_ date: PageDate?) -> PageDate? {
      guard let date, limit.map({ date.timestamp <= $0 }) ?? true else { return nil }
      return date
    }
    let order = DateOrder.of(reading.meta.language, context.url)
    published = context.published.map { Found(date: PageDate(timestamp: $0, isDay: $0.secondOfDay == 0), basis: .supplied) }
    let candidates: [(Article.Basis, () -> PageDate?)] = [
      (.jsonLD, { reading.data.published.flatMap { PageDate.parse($0, order: order) } }),
      (.meta, { PageDates.metaDate(reading.meta, PageDates.publishedNames, order) }),
      (.timeElement, { reading.timeElement(order) }),
      (.feed, { context.feedItem?.published.map { PageDate(timestamp: $0, isDay: false) } }),
      (.address, { PageDates.dateInAddress(reading.meta.canonical ?? context.url) }),
      (.visibleText, { reading.visibleDate(order) }),
      (.address, { context.url.flatMap(PageDates.dateInAddress) }),
    ]
    for (basis, read) in candidates where published == nil {
      if let date = plausible(read()) { published = Found(date: date, basis: basis) }
    }
    let changed =
      reading.data.modified.flatMap { PageDate.parse($0, order: order) } ?? PageDates.metaDate(reading.meta, PageDates.modifiedNames, order)
    modified = plausible(changed)?.timestamp ?? context.feedItem?.updated
  }

  private static func metaDate(_ meta: MetaTags, _ names: [String], _ order: PageDate.Order) -> PageDate? {
    for name in names {
      if let value = meta[name], let date = PageDate.parse(value, order: order) { return date }
    }
    return nil
  }

  /// `/2024/03/22/`, `/2024-03-22-…`, `/20240322/`, `/22-03-2024`.
  static func dateInAddress(_ url: String?) -> PageDate? {
    guard let url, let parts = URLParts(url) else { return nil }
    let bytes = Array(parts.path.utf8)
    var at = 0
    while at < bytes.count {
      guard ByteText.isDigit(bytes[at]), at == 0 || !ByteText.isDigit(bytes[at - 1]) else {
        at += 1
        continue
      }
      if let date = date(bytes, at) ?? dayFirst(bytes, at) { return date }
      while at < bytes.count, ByteText.isDigit(bytes[at]) { at += 1 }
    }
    return nil
  }

  /// `22-03-2024` and no more digits.
  private static func dayFirst(_ bytes: [UInt8], _ start: Int) -> PageDate? {
    guard start + 10 <= bytes.count, bytes[start + 2] == 45, bytes[start + 5] == 45 else { return nil }
    guard start + 10 == bytes.count || !ByteText.isDigit(bytes[start + 10]) else { return nil }
    let digits = [0, 1, 3, 4, 6, 7, 8, 9].map { bytes[start + $0] }
    guard digits.allSatisfy(ByteText.isDigit) else { return nil }
    let numbers = digits.map { Int($0) - 48 }
    let year = numbers[4] * 1_000 + numbers[5] * 100 + numbers[6] * 10 + numbers[7]
    // Both readings possible: no date.
    guard numbers[0] * 10 + numbers[1] > 12, (1995...2099).contains(year),
      let day = CalendarDay(year: year, month: numbers[2] * 10 + numbers[3], day: numbers[0] * 10 + numbers[1])
    else { return nil }
    return PageDate(timestamp: Timestamp(day), isDay: true)
  }

  private static func date(_ bytes: [UInt8], _ start: Int) -> PageDate? {
    func number(_ at: inout Int, _ most: Int) -> Int? {
      let first = at
      var value = 0
      while at < bytes.count, at - first < most, ByteText.isDigit(bytes[at]) {
        value = value * 10 + Int(bytes[at] - 48)
        at += 1
      }
      return at > first ? value : nil
    }
    func ends(_ at: Int) -> Bool { at >= bytes.count || !ByteText.isDigit(bytes[at]) }
    var at = start
    guard let year = number(&at, 4), at - start == 4, (1995...2099).contains(year) else { return nil }
    let separator = at < bytes.count && [45, 47, 95].contains(bytes[at]) ? bytes[at] : nil
    if separator != nil { at += 1 }
    let monthStart = at
    guard let month = number(&at, 2), separator != nil || at - monthStart == 2 else { return nil }
    if let separator {
      guard at < bytes.count, bytes[at] == separator else { return nil }
      at += 1
    }
    let dayStart = at
    guard let day = number(&at, 2), separator != nil || at - dayStart == 2, ends(at),
      let made = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return PageDate(timestamp: Timestamp(made), isDay: true)
  }
}

/// Whether a page writes 03/04 for the third of April or the fourth of March.
enum DateOrder {
  /// The United States alone put the month first; English without a country stays open unless the address has no country either.
  static func of(_ language: String?, _ url: String?) -> PageDate.Order {
    let tag = language?.lowercased() ?? ""
    let host = url.flatMap { URLParts($0)?.host } ?? ""
    if tag.hasPrefix("en-us") || tag.hasPrefix("en_us") { return .monthFirst }
    if tag.isEmpty || tag.hasPrefix("en") {
      if tag == "en" || tag.isEmpty, host.hasSuffix(".com") || host.hasSuffix(".org") || host.hasSuffix(".net") { return .monthFirst }
      return tag.isEmpty && host.isEmpty ? .unknown : .dayFirst
    }
    return .dayFirst
  }
}
