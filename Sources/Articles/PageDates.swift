import Markup
import Records

/// Reads when an article was published and changed, and from where that is known.
struct PageDates {
  struct Found: Equatable {
    let date: PageDate
    let basis: Article.Basis
  }

  private(set) var published: Found?
  /// Minutes east of UTC of the clock that the page goes by; nil where it tells none.
  private(set) var offset: Int?
  private(set) var modified: Timestamp?

  /// Names that say published, in the order of trust.
  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "itemprop:datepublished",
    "datepublished", "schema:datepublished", "date_published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "publish-date", "publish_date", "publishdate", "published_time", "published", "publication_date",
    "publicationdate", "pubdate", "bt:pubdate", "pub_date", "ptime", "article.published", "article_date_original",
    "originalpublicationdate", "dc.date.issued", "dcterms.issued", "rnews:datepublished", "citation_publication_date",
    "mediator_published_time", "vr:published_time", "iso-8601-publish-date", "dcsext.articlefirstpublished", "release_date",
    "article:post_date", "og:pubdate", "shareaholic:article_published_time", "citation_date", "gentime",
  ]
  /// Names that content systems fill with any date they have: a date shown as the article's own outweighs them.
  private static let vagueNames = [
    "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created", "itemprop:datecreated", "datecreated",
    "schema:datecreated", "created", "date", "doc_date", "pagedate", "timestamp", "article.created", "cse_date",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "itemprop:datemodified", "article:modified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "revised", "updated_time", "datemodified", "schema:datemodified", "itemprop:dateupdate",
  ]

  init(_ reading: PageReading, _ context: PageContext) {
    let limit = context.capturedAt.map { Timestamp(secondsSince1970: $0.secondsSince1970 + 86_400) }
    func plausible(_ date: PageDate?) -> PageDate? {
      guard let date, limit.map({ date.timestamp <= $0 }) ?? true else { return nil }
      return date
    }
    let order = DateOrder.of(reading.meta.language, context.url)
    let address = AddressDate.read(reading.meta.canonical ?? context.url)
    published = context.published.map { Found(date: PageDate(timestamp: $0, isDay: $0.secondOfDay == 0), basis: .supplied) }
    let candidates: [(Article.Basis, () -> PageDate?)] = [
      (.meta, { PageDates.contradiction(reading, order) }),
      (.jsonLD, { reading.data.published.flatMap { PageDate.parse($0, order: order) } }),
      (.meta, { PageDates.metaDate(reading.meta, PageDates.publishedNames, order) }),
      (.timeElement, { reading.timeElement(order) }),
      (.visibleText, { reading.ownDate(order) }),
      (.meta, { PageDates.metaDate(reading.meta, PageDates.vagueNames, order) }),
      (.feed, { context.feedItem?.published.map { PageDate(timestamp: $0, isDay: false) } }),
      (.address, { address }),
      (.visibleText, { reading.visibleDate(order) }),
      (.address, { context.url.flatMap(AddressDate.read) }),
      (.meta, { StateDate.read(reading.document, order) }),
      (.visibleText, { reading.closingDate(order) }),
      (.address, { AddressDate.inSerial(context.url) }),
    ]
    for (basis, read) in candidates where published == nil {
      if let date = plausible(read()) { published = Found(date: date, basis: basis) }
    }
    let changed =
      reading.data.modified.flatMap { PageDate.parse($0, order: order) } ?? PageDates.metaDate(reading.meta, PageDates.modifiedNames, order)
    modified = plausible(changed)?.timestamp ?? context.feedItem?.updated
    if published == nil { publishedFromChange(plausible(changed), plausible(reading.visibleChange(order))) }
    if let date = published?.date, !date.isDay {
      offset = PageOffset(reading, order, address: address).minutes(of: date)
    }
  }

  /// Seconds; less is a matter of time zones.
  private static let leastContradiction = 20 * 3_600

  /// `article:published_time` where it names another day than JSON-LD: templates write it from the date that readers see, and JSON-LD
  /// from the date of the first draft.
  private static func contradiction(_ reading: PageReading, _ order: PageDate.Order) -> PageDate? {
    guard let structured = reading.data.published.flatMap({ PageDate.parse($0, order: order) }),
      let declared = metaDate(reading.meta, ["article:published_time"], order),
      abs(declared.timestamp.secondsSince1970 - structured.timestamp.secondsSince1970) >= leastContradiction
    else { return nil }
    return declared
  }

  /// A page that says nothing but when it was last changed was published no later than that.
  private mutating func publishedFromChange(_ stated: PageDate?, _ shown: PageDate?) {
    guard let date = stated ?? shown else { return }
    published = Found(date: date, basis: stated == nil ? .visibleText : .meta)
    modified = modified ?? date.timestamp
  }

  private static func metaDate(_ meta: MetaTags, _ names: [String], _ order: PageDate.Order) -> PageDate? {
    for name in names {
      if let value = meta[name], let date = PageDate.parse(value, order: order) { return date }
    }
    return nil
  }

  /// All dates that the head of the page states, in a fixed order.
  static func stated(_ reading: PageReading, _ order: PageDate.Order) -> [PageDate] {
    let values =
      [reading.data.published, reading.data.modified].compactMap { $0 }
      + (publishedNames + vagueNames + modifiedNames).compactMap { reading.meta[$0] }
      + reading.meta.values.keys.filter { $0.contains("date") }.sorted().compactMap { reading.meta[$0] }
    return values.compactMap { PageDate.parse($0, order: order) }
  }
}
