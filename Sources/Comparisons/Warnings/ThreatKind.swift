import Records

/// What kind of harm a warning foretells: "cyberattack" of "a cyber attack on banks", "bombing" of "a bomb attack".
struct ThreatKind {
  /// The words for harms that tell their kind, "attack" and "bombing" of "an attack on a theatre, or a bombing"; empty where none does.
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
    kinds = words.filter { !HarmClass(kind: $0).isOpen }
  }

  /// Whether the harm can be an event of these kinds; nil where one side tells no kind.
  func fits(_ event: [String]) -> Bool? {
    let known = event.filter { !HarmClass(kind: $0).isOpen }
    guard !kinds.isEmpty, !known.isEmpty else { return nil }
    return known.contains { harm in kinds.contains { HarmClass.agreement($0, harm) > 0 } }
  }

  private static let ofMachines: Set<String> = [
    "cyber", "cyberattack", "cyber-attack", "hacking", "hack", "ransomware", "malware", "phishing", "hacker",
  ]

  private static func singular(_ word: Substring) -> String {
    HarmClass(kind: String(word)).isOpen && word.hasSuffix("s") ? String(word.dropLast()) : String(word)
  }
}
