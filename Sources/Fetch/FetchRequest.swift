import Records

/// What an answer said about its own version, for asking again (RFC 9110 section 13).
public struct Validators: Sendable, Hashable, Codable {
  /// As sent, quotes and `W/` included.
  public let etag: String?
  /// As sent.
  public let lastModified: String?
  /// The address whose answer carried them, which behind redirects is not the one asked for. They are sent to that
  /// address only; nil sends them to every hop.
  public let url: String?

  public init(etag: String? = nil, lastModified: String? = nil, url: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
    self.url = url
  }

  /// - Returns: nil where the answer carries neither.
  init?(answer: HTTPExchange, headers: [HTTPHeader]) {
    guard headers["etag"] != nil || headers["last-modified"] != nil else { return nil }
    self.init(etag: headers["etag"], lastModified: headers["last-modified"], url: answer.url)
  }

  func completed(by older: Validators?) -> Validators {
    Validators(etag: etag ?? older?.etag, lastModified: lastModified ?? older?.lastModified, url: url)
  }
}

/// One address to fetch.
public struct FetchRequest: Sendable, Hashable {
  /// Chooses the `Accept` header.
  public enum Kind: Sendable, Hashable { case feed, page, any }

  /// Absolute, http or https, without credentials.
  public let url: String
  public let validators: Validators?
  public let accept: Kind
  /// In place of the settings' limit.
  public let maximumBytes: Int?

  public init(url: String, validators: Validators? = nil, accept: Kind = .any, maximumBytes: Int? = nil) {
    self.url = url
    self.validators = validators
    self.accept = accept
    self.maximumBytes = maximumBytes
  }
}

extension FetchRequest.Kind {
  var acceptLine: String {
    switch self {
    case .feed:
      "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, "
        + "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
    case .page: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5"
    case .any: "*/*"
    }
  }
}
