/// The text of a field, safe to hand on.
struct FeedText: Sendable, Hashable {
  enum Kind: String, Sendable { case plain = "text/plain", html = "text/html", xhtml = "application/xhtml+xml" }

  let text: String
  let kind: Kind

  /// - Returns: nil for nothing but white space.
  static func plain(_ bytes: [UInt8]) -> FeedText? {
    let cleaned = ControlCharacters.removed(bytes)
    let range = cleaned.trimmed(0..<cleaned.count)
    return range.isEmpty ? nil : FeedText(text: String(decoding: cleaned[range], as: UTF8.self), kind: .plain)
  }

  /// - Parameter isDeclared: false where only custom says that the field is HTML: what has no markup is then plain.
  static func html(_ bytes: [UInt8], base: String?, isDeclared: Bool) -> FeedText? {
    var sanitizer = HTMLSanitizer()
    var fragment = HTMLFragment(bytes, base: base)
    fragment.read(into: &sanitizer)
    return finish(&sanitizer, isDeclared ? .html : nil)
  }

  static func finish(_ sanitizer: inout HTMLSanitizer, _ kind: Kind?) -> FeedText? {
    let out = ControlCharacters.removed(sanitizer.finish())
    guard !out.isEmpty else { return nil }
    return FeedText(text: String(decoding: out, as: UTF8.self), kind: kind ?? (sanitizer.hasMarkup ? .html : .plain))
  }

  /// The same words as HTML.
  var asHTML: FeedText { kind == .plain ? FeedText(text: HTMLSanitizer.escaped(text), kind: .html) : self }

  /// One line: white space collapsed, none at the ends; nil when nothing is left. No-break spaces stay.
  static func line(_ bytes: [UInt8]) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var wantsSpace = false
    for byte in ControlCharacters.removed(bytes) {
      if ASCII.isSpace(byte) {
        wantsSpace = !out.isEmpty
      } else {
        if wantsSpace { out.append(ASCII.space) }
        wantsSpace = false
        out.append(byte)
      }
    }
    return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
  }

  /// The words of HTML on one line.
  static func line(html bytes: [UInt8], isDeclared: Bool) -> String? {
    guard bytes.contains(where: { $0 == ASCII.less || $0 == ASCII.ampersand }) else { return line(bytes) }
    var collector = PlainTextCollector(keepsUnknownTags: !isDeclared)
    var fragment = HTMLFragment(bytes)
    fragment.read(into: &collector)
    return line(collector.out)
  }
}
