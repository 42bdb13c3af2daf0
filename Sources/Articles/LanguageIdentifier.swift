/// Tells the language of a text: by its script where that is enough, else by groups of letters.
public enum LanguageIdentifier {
  /// Letters: enough of a text to be sure; the rest is not read.
  private static let limit = 1_500
  /// Nats a group of letters, and the share of groups ever seen, below which a text is in no language that the model knows.
  private static let leastEvidence: Float = 1.5
  private static let leastKnown: Float = 0.38
  /// Nats between the best and the next language, below which nothing is decided.
  private static let leastLead: Float = 0.1

  /// - Returns: a BCP 47 primary subtag; nil where nothing decides.
  public static func identify(_ text: String) -> String? { identify(text, by: .shipped) }

  package static func identify(_ text: String, by model: LanguageModel) -> String? {
    var census = ScriptCensus()
    for scalar in text.unicodeScalars {
      census.count(scalar)
      if census.letters == limit { break }
    }
    guard census.letters >= 3 else { return nil }
    switch census.leading {
    case .modelled(let script): return best(text, script, model)
    case .han: return census.kana * 30 >= census.han ? "ja" : "zh"
    case .other(let code): return code
    case .none: return nil
    }
  }

  private static func best(_ text: String, _ script: LanguageModel.Script, _ model: LanguageModel) -> String? {
    let verdict = model.verdict(LetterGroups.letters(of: text.unicodeScalars, in: script, limit: limit), script)
    guard let first = verdict.ranking.first, verdict.ranking.count > 1, verdict.groups > 0 else { return nil }
    let groups = Float(verdict.groups)
    guard first.sum >= leastEvidence * groups, Float(verdict.known) >= leastKnown * groups else { return nil }
    return first.sum - verdict.ranking[1].sum >= leastLead ? first.code : nil
  }
}

/// Letters by script.
private struct ScriptCensus {
  enum Script { case modelled(LanguageModel.Script), han, other(String), none }

  private(set) var letters = 0
  private(set) var han = 0
  private(set) var kana = 0
  private var modelled = [Int](repeating: 0, count: LanguageModel.Script.allCases.count)
  private var others = [Int](repeating: 0, count: ScriptCensus.ranges.count)

  /// Scripts that one language of news writes.
  private static let ranges: [(ClosedRange<UInt32>, String)] = [
    (0x0370...0x03FF, "el"), (0x0530...0x058F, "hy"), (0x0590...0x05FF, "he"), (0x0780...0x07BF, "dv"), (0x0980...0x09FF, "bn"),
    (0x0A00...0x0A7F, "pa"), (0x0A80...0x0AFF, "gu"), (0x0B00...0x0B7F, "or"), (0x0B80...0x0BFF, "ta"), (0x0C00...0x0C7F, "te"),
    (0x0C80...0x0CFF, "kn"), (0x0D00...0x0D7F, "ml"), (0x0D80...0x0DFF, "si"), (0x0E00...0x0E7F, "th"), (0x0E80...0x0EFF, "lo"),
    (0x0F00...0x0FFF, "bo"), (0x1000...0x109F, "my"), (0x10A0...0x10FF, "ka"), (0x1200...0x137F, "am"), (0x1780...0x17FF, "km"),
    (0x1800...0x18AF, "mn"), (0x1F00...0x1FFF, "el"), (0xAC00...0xD7A3, "ko"),
  ]

  mutating func count(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: count(.latin)
    case 0x400...0x52F: count(.cyrillic)
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: count(.arabic)
    case 0x900...0x97F: count(.devanagari)
    case 0x3041...0x30FF: kana += 1
    case 0x3400...0x9FFF: han += 1
    default:
      guard value > 0x24F, let index = ScriptCensus.ranges.firstIndex(where: { $0.0.contains(value) }) else { return }
      others[index] += 1
    }
    letters += 1
  }

  private mutating func count(_ script: LanguageModel.Script) { modelled[script.rawValue] += 1 }

  /// The script with the most letters; a character of an East Asian script counts for more, names in Latin letters stand among them.
  var leading: Script {
    var best: (Script, Int) = (.none, 0)
    func offer(_ script: Script, _ count: Int) { if count > best.1 { best = (script, count) } }
    for script in LanguageModel.Script.allCases { offer(.modelled(script), modelled[script.rawValue]) }
    offer(.han, (han + kana) * 2)
    for (index, count) in others.enumerated() {
      let code = ScriptCensus.ranges[index].1
      offer(.other(code), code == "ko" ? count * 3 : count)
    }
    return best.0
  }
}
