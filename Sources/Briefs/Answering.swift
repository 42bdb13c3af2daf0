import Records

/// Words for somebody who answers for another: a lawyer, a spokesman.
enum Answering {
  /// The one of `names` for whom the words say that somebody speaks: Mark Oller of "Oller's lawyer" and of "lawyer for Mark Oller".
  ///
  /// - Returns: nil where the words name no such office, or an owner whom two of the names could be.
  static func client(in words: String, among names: Set<String>) -> String? {
    let words = words.replacing("’", with: "'")
    guard words.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: { offices.contains($0) }) else { return nil }
    let owner: Substring
    if let mark = words.firstRange(of: "'s ") {
      owner = words[..<mark.lowerBound]
    } else if let link = words.firstRange(of: " for ") {
      owner = words[link.upperBound...]
    } else {
      return nil
    }
    let found = names.filter { $0 == owner || $0.hasSuffix(" " + owner) || owner.hasSuffix(" " + $0) }
    return found.count == 1 ? found.first : nil
  }

  private static let offices: Set<Substring> = [
    "lawyer", "lawyers", "attorney", "attorneys", "counsel", "solicitor", "barrister", "advocate", "spokesman", "spokeswoman",
    "spokesperson", "campaign",
  ]
}
