/// Tells the language of a text: by its script where that is enough, else by frequent words, word endings and letters.
public enum LanguageIdentifier {
  /// Enough of a text to be sure; the rest is not read.
  private static let limit = 3_000

  /// - Returns: a BCP 47 primary subtag; nil where nothing decides.
  public static func identify(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars.prefix(limit))
    var census = ScriptCensus()
    for scalar in scalars { census.count(scalar) }
    guard census.letters >= 3 else { return nil }
    switch census.leading {
    case .latin: return WordProfiles.latin.best(words(scalars))
    case .cyrillic: return WordProfiles.cyrillic.best(words(scalars))
    case .arabic: return WordProfiles.arabic.best(words(scalars))
    case .devanagari: return WordProfiles.devanagari.best(words(scalars))
    case .han, .kana: return census.kana * 30 >= census.han ? "ja" : "zh"
    case .other(let code): return code
    case .none: return nil
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return ByteText.isLetter(UInt8(scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200C
  }

  /// Runs of letters, lower case; apostrophes part words.
  private static func words(_ scalars: [Unicode.Scalar]) -> [String] {
    var out: [String] = []
    var word = String.UnicodeScalarView()
    var isPlain = true
    for scalar in scalars {
      if isLetter(scalar) {
        word.append(scalar.value < 0x80 ? Unicode.Scalar(ByteText.lower(UInt8(scalar.value))) : scalar)
        isPlain = isPlain && scalar.value < 0x80
      } else if !word.isEmpty {
        out.append(isPlain ? String(word) : String(word).lowercased())
        word = String.UnicodeScalarView()
        isPlain = true
      }
    }
    if !word.isEmpty { out.append(String(word).lowercased()) }
    return out
  }
}

/// Letters by script.
private struct ScriptCensus {
  enum Script: Equatable { case latin, cyrillic, arabic, devanagari, han, kana, other(String), none }

  private(set) var letters = 0
  private(set) var han = 0
  private(set) var kana = 0
  private var latin = 0
  private var cyrillic = 0
  private var arabic = 0
  private var devanagari = 0
  private var others = [Int](repeating: 0, count: ScriptCensus.ranges.count)

  /// Scripts that one language of news writes.
  private static let ranges: [(ClosedRange<UInt32>, String)] = [
    (0x0370...0x03FF, "el"), (0x0530...0x058F, "hy"), (0x0590...0x05FF, "he"), (0x0980...0x09FF, "bn"), (0x0A00...0x0A7F, "pa"),
    (0x0A80...0x0AFF, "gu"), (0x0B00...0x0B7F, "or"), (0x0B80...0x0BFF, "ta"), (0x0C00...0x0C7F, "te"), (0x0C80...0x0CFF, "kn"),
    (0x0D00...0x0D7F, "ml"),
    (0x0D80...0x0DFF, "si"), (0x0E00...0x0E7F, "th"), (0x0E80...0x0EFF, "lo"), (0x0F00...0x0FFF, "bo"), (0x1000...0x109F, "my"),
    (0x10A0...0x10FF, "ka"),
    (0x1200...0x137F, "am"), (0x1780...0x17FF, "km"), (0x1800...0x18AF, "mn"), (0xAC00...0xD7A3, "ko"),
  ]

  mutating func count(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
    case 0x400...0x52F: cyrillic += 1
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic += 1
    case 0x900...0x97F: devanagari += 1
    case 0x3041...0x30FF: kana += 1
    case 0x3400...0x9FFF: han += 1
    default:
      guard value > 0x24F, let index = ScriptCensus.ranges.firstIndex(where: { $0.0.contains(value) }) else { return }
      others[index] += 1
    }
    letters += 1
  }

  /// The script with the most letters; a character of an East Asian script counts for more, names in Latin letters stand among them.
  var leading: Script {
    var best: (Script, Int) = (.none, 0)
    func offer(_ script: Script, _ count: Int) { if count > best.1 { best = (script, count) } }
    offer(.latin, latin)
    offer(.cyrillic, cyrillic)
    offer(.arabic, arabic)
    offer(.devanagari, devanagari)
    offer(.han, (han + kana) * 2)
    for (index, count) in others.enumerated() {
      let code = ScriptCensus.ranges[index].1
      offer(.other(code), code == "ko" ? count * 3 : count)
    }
    return best.0
  }
}
