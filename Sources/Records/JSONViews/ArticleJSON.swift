extension Article {
  /// The article's own part of `inspect article`: offsets are Unicode code points in `text`.
  ///
  /// The caller adds what later stages read (`entities`, `claims`, …) before it prints.
  public var jsonFields: [String: JSON] {
    let points = CodePoints(text)
    return [
      "url": .text(url),
      "canonical_url": .text(canonicalURL),
      "site": .text(site),
      "title": .text(title),
      "standfirst": .text(standfirst),
      "authors": .strings(authors),
      "published": .text(published.map { publishedIsDay ? $0.day.iso8601 : $0.iso8601(offsetMinutes: publishedOffsetMinutes ?? 0) }),
      "published_basis": .text(publishedBasis?.rawValue),
      "modified": .text(modified?.iso8601),
      "language": .text(language),
      "section": .text(section),
      "text": .string(text),
      "blocks": .array(blocks.map { $0.json(points) }),
      "origin": origins.first?.json ?? .null,
    ]
  }
}

extension Timestamp {
  /// `2024-03-22T18:05:09+01:00`; with `Z` where the offset is zero.
  func iso8601(offsetMinutes minutes: Int) -> String {
    guard minutes != 0 else { return iso8601 }
    let local = Timestamp(secondsSince1970: secondsSince1970 + minutes * 60).iso8601.dropLast()
    let (hour, minute) = (abs(minutes) / 60, abs(minutes) % 60)
    return "\(local)\(minutes < 0 ? "-" : "+")\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Article.Block {
  func json(_ points: CodePoints) -> JSON {
    var fields: [String: JSON] = [
      "kind": .string(kind.rawValue),
      "begin": .integer(points.offset(ofByte: range.start)),
      "end": .integer(points.offset(ofByte: range.end)),
    ]
    if let words { fields["words"] = .string(words) }
    return .object(fields)
  }
}

extension Article.Origin {
  /// `basis` is the kind of evidence, `words` what the page says.
  var json: JSON {
    [
      "publisher": .text(publisher),
      "license": .text(licence),
      "basis": .string(kind.rawValue),
      "words": .string(words),
    ]
  }
}
