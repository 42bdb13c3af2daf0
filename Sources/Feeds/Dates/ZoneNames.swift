import Records

/// How far a clock is from UTC.
enum ZoneOffset: Sendable, Hashable {
  /// Minutes east.
  case fixed(Int)
  /// Standard time in minutes east, an hour more in summer by the rule.
  case changing(Int, SummerTime)

  func minutes(atLocal local: Timestamp) -> Int {
    switch self {
    case .fixed(let minutes): minutes
    case .changing(let standard, let rule): standard + (rule.isSummer(local: local, standard: standard) ? 60 : 0)
    }
  }
}

/// When summer time begins and ends. Years before a rule's own use the rule as it stands, or none: no feed is so old.
enum SummerTime: Sendable, Hashable {
  /// Since 1996: last Sunday of March to last Sunday of October, 01:00 UTC.
  case europe
  /// Since 2007: second Sunday of March to first Sunday of November; 1987 to 2006: first of April to last of October; 02:00 local.
  case northAmerica
  /// South-east Australia since 2008: first Sunday of October to first Sunday of April, 02:00 standard time.
  case australia
  /// Since 2007: last Sunday of September to first Sunday of April, 02:00 standard time.
  case newZealand

  func isSummer(local: Timestamp, standard: Int) -> Bool {
    let year = local.day.year
    let seconds = local.secondsSince1970
    switch self {
    case .europe:
      let begin = SummerTime.sunday(-1, 3, year) + 3_600 + standard * 60
      let end = SummerTime.sunday(-1, 10, year) + 3_600 + standard * 60 + 3_600
      return seconds >= begin && seconds < end
    case .northAmerica:
      let begin = year >= 2_007 ? SummerTime.sunday(2, 3, year) : SummerTime.sunday(1, 4, year)
      let end = year >= 2_007 ? SummerTime.sunday(1, 11, year) : SummerTime.sunday(-1, 10, year)
      return seconds >= begin + 7_200 && seconds < end + 7_200
    case .australia:
      return seconds >= SummerTime.sunday(1, 10, year) + 7_200 || seconds < SummerTime.sunday(1, 4, year) + 10_800
    case .newZealand:
      return seconds >= SummerTime.sunday(-1, 9, year) + 7_200 || seconds < SummerTime.sunday(1, 4, year) + 10_800
    }
  }

  /// Midnight of a Sunday, in seconds of local time: the first, the second, or (-1) the last of a month.
  private static func sunday(_ which: Int, _ month: Int, _ year: Int) -> Int {
    let from = which > 0 ? 1 + (which - 1) * 7 : CalendarDay.days(inMonth: month, year: year) - 6
    guard let start = CalendarDay(year: year, month: month, day: from) else { return 0 }
    return (start.daysSince1970 + (7 - start.weekday)) * 86_400
  }
}

/// Zones by the names that feeds give them.
enum ZoneNames {
  /// - Parameter name: in lower case.
  static func offset(abbreviation name: String) -> ZoneOffset? {
    if let zone = changing[name] { return zone }
    return abbreviations[name].map { .fixed($0) }
  }

  /// Abbreviations that several countries use for different times.
  static func isAmbiguous(_ name: String) -> Bool { ambiguous.contains(name) }

  /// `America`, `New_York`, in lower case.
  static func offset(area: String, city: String) -> ZoneOffset? { cities[area + "/" + city] }

  private static let ambiguous: Set<String> = ["ist", "ast", "cst", "bst"]

  /// RFC 822 names by RFC 822; the others as the countries use them in whose feeds they are met. Single letters but Z are
  /// not read: RFC 822 had their signs the wrong way round, and RFC 5322 gives them no meaning.
  private static let abbreviations: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "ist": 330,
    "cet": 60, "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180,
    "samt": 240, "yekt": 300, "omst": 360, "krat": 420, "irkt": 480, "yakt": 540, "vlat": 600,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180, "nst": -210, "ndt": -150,
    "brt": -180, "brst": -120, "art": -180, "clt": -240, "clst": -180, "cot": -300, "pet": -300, "vet": -240, "bot": -240, "uyt": -180,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "wib": 420, "wita": 480, "wit": 540, "ict": 420,
    "pkt": 300, "npt": 345, "slst": 330, "uzt": 300, "aft": 270, "irst": 210, "irdt": 270, "idt": 180,
    "sast": 120, "cat": 120, "eat": 180, "wat": 60,
    "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780,
  ]

  private static let changing: [String: ZoneOffset] = [
    "et": .changing(-300, .northAmerica), "ct": .changing(-360, .northAmerica), "mt": .changing(-420, .northAmerica),
    "pt": .changing(-480, .northAmerica),
  ]

  private static let cities: [String: ZoneOffset] = {
    var all: [String: ZoneOffset] = [:]
    let rows: [(ZoneOffset, String)] = [
      (.fixed(0), "etc/utc etc/gmt africa/abidjan africa/accra africa/dakar atlantic/reykjavik"),
      (.changing(0, .europe), "europe/london europe/dublin europe/lisbon europe/belfast"),
      (
        .changing(60, .europe),
        """
        europe/amsterdam europe/andorra europe/belgrade europe/berlin europe/bratislava europe/brussels europe/budapest europe/copenhagen
        europe/gibraltar europe/ljubljana europe/luxembourg europe/madrid europe/malta europe/monaco europe/oslo europe/paris
        europe/podgorica europe/prague europe/rome europe/san_marino europe/sarajevo europe/skopje europe/stockholm europe/tirane
        europe/vaduz europe/vatican europe/vienna europe/warsaw europe/zagreb europe/zurich
        """
      ),
      (
        .changing(120, .europe),
        "europe/athens europe/bucharest europe/helsinki europe/kiev europe/kyiv europe/riga europe/sofia europe/tallinn europe/vilnius"
      ),
      (.changing(-300, .northAmerica), "america/new_york america/toronto america/detroit america/montreal us/eastern"),
      (.changing(-360, .northAmerica), "america/chicago america/winnipeg us/central"),
      (.changing(-420, .northAmerica), "america/denver america/edmonton us/mountain"),
      (.changing(-480, .northAmerica), "america/los_angeles america/vancouver us/pacific"),
      (.changing(-240, .northAmerica), "america/halifax"),
      (.changing(600, .australia), "australia/sydney australia/melbourne australia/hobart australia/canberra"),
      (.changing(570, .australia), "australia/adelaide"),
      (.changing(720, .newZealand), "pacific/auckland"),
      (.fixed(-420), "america/phoenix"), (.fixed(-600), "pacific/honolulu"), (.fixed(-300), "america/bogota america/lima"),
      (.fixed(60), "africa/lagos africa/algiers africa/tunis africa/luanda africa/kinshasa"),
      (.fixed(120), "africa/johannesburg africa/harare africa/maputo africa/lusaka"),
      (.fixed(180), "africa/nairobi africa/addis_ababa asia/baghdad asia/riyadh asia/kuwait asia/qatar"),
      (.fixed(240), "asia/dubai asia/baku asia/tbilisi asia/yerevan"), (.fixed(270), "asia/kabul"),
      (.fixed(300), "asia/karachi asia/tashkent"), (.fixed(330), "asia/kolkata asia/calcutta asia/colombo"),
      (.fixed(345), "asia/kathmandu"), (.fixed(360), "asia/dhaka"),
      (.fixed(420), "asia/bangkok asia/jakarta asia/ho_chi_minh asia/saigon"),
      (.fixed(480), "asia/shanghai asia/hong_kong asia/singapore asia/manila asia/taipei asia/kuala_lumpur australia/perth"),
      (.fixed(540), "asia/tokyo asia/seoul"), (.fixed(600), "australia/brisbane"),
    ]
    for (zone, names) in rows {
      for name in names.split(whereSeparator: { $0 == " " || $0 == "\n" }) { all[String(name)] = zone }
    }
    return all
  }()
}
