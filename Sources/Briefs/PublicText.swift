import Records

/// Texts about the run, which may name files of the machine that made it.
enum PublicText {
  /// Keeps the last component of each absolute path; addresses with a scheme and words like "and/or" stay.
  static func withoutPaths(_ text: String) -> String {
    let scalars = Array(text.replacing("file://", with: "").unicodeScalars)
    var out = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "/", index == 0 || startsPath(after: scalars[index - 1]) else {
        out.append(scalars[index])
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex(where: endsPath) ?? scalars.count
      let last = scalars[index..<end].split(separator: "/").last ?? []
      out.append(contentsOf: last)
      index = end
    }
    return String(out)
  }

  /// The address, unless it names a file of the machine.
  static func address(_ text: String) -> String? {
    text.hasPrefix("/") || text.lowercased().hasPrefix("file:") ? nil : text
  }

  private static func startsPath(after scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != ":" && scalar != "/" && scalar != "<"
  }

  private static func endsPath(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ["\"", "'", ")", "]", ",", ";", "”", "’", "»"].contains(scalar)
  }
}
