import Records

/// Finds the offset from UTC of the clock that a page goes by, where its date of publication is stated in UTC.
///
/// Content systems write `2024-05-04T02:41:00Z` on a page that readers see dated the 3rd. The offset is taken from what the page
/// itself states, never from its language or country.
struct PageOffset {
  private let stated: [PageDate]
  private let reading: PageReading
  private let order: PageDate.Order
  private let address: PageDate?

  init(_ reading: PageReading, _ order: PageDate.Order, address: PageDate?) {
    self.address = address
    stated = PageDates.stated(reading, order)
    self.reading = reading
    self.order = order
  }

  /// - Returns: the offset written beside the date; where that is zero, one by which another date of the page is written or that
  ///   turns the instant into the day and time that the page shows; else zero.
  func minutes(of date: PageDate) -> Int {
    guard let own = date.offset, own == 0 else { return date.offset ?? 0 }
    if let nearest = elsewhere(stated, date) { return nearest }
    // Looked for last, because it takes a walk over the page.
    let shown = [reading.timeElement(order), reading.visibleDate(order)].compactMap { $0 }
    return elsewhere(shown, date) ?? fromClock(shown, date) ?? fromMidnight(shown, date) ?? fromAddress(date) ?? 0
  }

  /// Clocks change twice a year: only a date near the one in question tells its offset.
  private static let near = 45 * 86_400

  private func elsewhere(_ dates: [PageDate], _ date: PageDate) -> Int? {
    let others = dates.filter { ($0.offset ?? 0) != 0 }
    let nearest = others.min { distance($0, date) < distance($1, date) }
    return nearest.flatMap { distance($0, date) <= PageOffset.near ? $0.offset : nil }
  }

  private func distance(_ a: PageDate, _ b: PageDate) -> Int {
    abs(a.timestamp.secondsSince1970 - b.timestamp.secondsSince1970)
  }

  /// A time without a zone, of the same minute but for whole half hours, on a neighbouring day.
  private func fromClock(_ shown: [PageDate], _ date: PageDate) -> Int? {
    for other in stated + shown {
      guard let local = localSeconds(other) else { continue }
      let difference = local / 60 - date.timestamp.secondsSince1970 / 60
      let isNeighbour = PageDate.day(of: date.timestamp, offset: difference) != date.timestamp.day
      if difference % 30 == 0, isNeighbour, (-12 * 60...14 * 60).contains(difference) { return difference }
    }
    return nil
  }

  /// A full hour of the evening before the day that the page shows is the midnight at which that day began.
  private func fromMidnight(_ shown: [PageDate], _ date: PageDate) -> Int? {
    let second = date.timestamp.secondOfDay
    guard second >= 12 * 3_600, second % 1_800 == 0 else { return nil }
    let next = PageDate.day(of: date.timestamp, offset: 24 * 60)
    return shown.contains { $0.localDay == next } ? (86_400 - second) / 60 : nil
  }

  /// The address has the day by the clock of the editors: the nearest full hour that makes it so.
  private func fromAddress(_ date: PageDate) -> Int? {
    guard let address else { return nil }
    let second = date.timestamp.secondOfDay
    if address.localDay == date.timestamp.day.adding(days: 1), second >= 12 * 3_600 { return (86_400 - second + 3_599) / 3_600 * 60 }
    if address.localDay == date.timestamp.day.adding(days: -1), second < 12 * 3_600 { return -(second / 3_600 + 1) * 60 }
    return nil
  }

  /// A local time that is stated as if it were UTC counts as one without a zone.
  private func localSeconds(_ other: PageDate) -> Int? {
    if let clock = other.clock { return other.timestamp.secondsSince1970 + clock }
    return other.offset == 0 ? other.timestamp.secondsSince1970 : nil
  }
}
