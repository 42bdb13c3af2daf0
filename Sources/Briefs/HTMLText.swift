import Records

/// Words of pages and feeds made harmless for HTML text and quoted attributes.
enum HTMLText {
  static func escape(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in PrintableText.scalars(text) {
      switch scalar {
      case "&": out += "&amp;".unicodeScalars
      case "<": out += "&lt;".unicodeScalars
      case ">": out += "&gt;".unicodeScalars
      case "\"": out += "&quot;".unicodeScalars
      case "'": out += "&#39;".unicodeScalars
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// `lang` and `dir` of a stretch in the language of its document; direction is left to the browser where that is unknown.
  static func direction(_ language: String?) -> String {
    guard let language, language.utf8.allSatisfy({ $0 == 45 || $0 >= 48 && $0 <= 57 || $0 >= 65 && $0 <= 90 || $0 >= 97 && $0 <= 122 })
    else { return " dir=\"auto\"" }
    let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    let isRightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"].contains(primary)
    return " lang=\"\(language)\" dir=\"\(isRightToLeft ? "rtl" : "ltr")\""
  }
}
