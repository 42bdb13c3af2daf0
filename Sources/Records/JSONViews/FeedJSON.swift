extension Feed {
  /// What `inspect feed` prints. Unknown values are null.
  public var json: JSON {
    [
      "format": .string(format.rawValue),
      "encoding": .string(encoding),
      "title": .text(title),
      "link": .text(link),
      "description": .text(description),
      "language": .text(language),
      "updated": .text(updated?.iso8601),
      "generator": .text(generator),
      "image": .text(image),
      "warnings": .strings(warnings),
      "items": .array(items.map(\.json)),
    ]
  }
}

extension FeedItem {
  public var json: JSON {
    [
      "id": .text(id),
      "guid_is_permalink": guidIsPermalink.map(JSON.bool) ?? .null,
      "title": .text(title),
      "link": .text(link),
      "authors": .array(authors.map { ["name": .text($0.name), "email": .text($0.email), "url": .text($0.url)] }),
      "published": .text(published?.iso8601),
      "updated": .text(updated?.iso8601),
      "summary": .text(summary),
      "content": .text(content),
      "content_type": .text(contentType),
      "categories": .strings(categories),
      "enclosures": .array(enclosures.map { ["url": .string($0.url), "type": .text($0.type), "length": .whole($0.length)] }),
      "language": .text(language),
      "source": source.map { ["title": .text($0.title), "url": .text($0.url)] } ?? .null,
    ]
  }
}
