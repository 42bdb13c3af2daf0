/// Why bytes could not be inflated. That they end too early is no error: see `Inflated.isTruncated`.
public enum GzipError: Error, Sendable, Hashable, CustomStringConvertible {
  /// - Parameter offset: of the compressed byte at which inflating stopped.
  case damaged(offset: Int, reason: String)
  /// More than `limit` bytes would come out: a bomb, or a body larger than the caller takes.
  case tooLarge(limit: Int)

  public var description: String {
    switch self {
    case .damaged(let offset, let reason): "compressed data damaged at byte \(offset): \(reason)"
    case .tooLarge(let limit): "more than \(limit) bytes after decompression"
    }
  }
}

/// The three wrappings of deflated data.
public enum CompressionFormat: Sendable, Hashable, CaseIterable {
  /// RFC 1952, one member or several.
  case gzip
  /// RFC 1950, what HTTP calls `deflate`.
  case zlib
  /// RFC 1951 alone, what some servers send as `deflate`.
  case raw

  var windowBits: Int32 {
    switch self {
    case .gzip: 15 + 16
    case .zlib: 15
    case .raw: -15
    }
  }
}
