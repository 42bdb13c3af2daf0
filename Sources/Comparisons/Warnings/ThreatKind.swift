import Records

/// What kind of harm a warning foretells: "cyberattack" of "a cyber attack on banks", "bombing" of "a bomb attack".
struct ThreatKind {
  /// The words for the harm that tell its kind, the surest first; empty where none does.
  private let kinds: [String]

  init(_ warning: Warning, in article: Article) {
    let bytes = Array(article.text.utf8)
    guard let threat = warning.threat, threat.end <= bytes.count else {
      kinds = []
      return
    }
    let words = NameKey(bytes.string(threat)).words.map(ThreatKind.singular)
    guard !words.contains(where: ThreatKind.ofMachines.contains) else {
      kinds = ["cyberattack"]
      return
    }
    // "a bomb attack" is a bombing before it is an attack.
    let known = words.filter { !HarmClass(kind: $0).isOpen }
    kinds = known.filter { HarmClass(kind: $0) != .violence } + known.filter { HarmClass(kind: $0) == .violence }
  }

  /// Whether the harm can be an event of these kinds; nil where one side tells no kind.
  func fits(_ event: [String]) -> Bool? {
    guard let kind = kinds.first else { return nil }
    let known = event.filter { !HarmClass(kind: $0).isOpen }
    return known.isEmpty ? nil : known.contains { HarmClass.agreement(kind, $0) > 0 }
  }

  private static let ofMachines: Set<String> = [
    "cyber", "cyberattack", "cyber-attack", "hacking", "hack", "ransomware", "malware", "phishing", "hacker",
  ]

  private static func singular(_ word: Substring) -> String {
    HarmClass(kind: String(word)) == .other && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
  }
}
