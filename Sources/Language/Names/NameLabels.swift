import Records

/// The labels of the name tagger: outside, or begin, inside, end, single of one kind.
package enum NameLabels {
  package static let kinds: [Name.Kind] = [.person, .organisation, .place, .nationality, .event, .work, .product]
  package static let outside = 0
  package static let count = 1 + 4 * kinds.count

  package enum Part: Int { case begin, inside, end, single }

  package static func label(_ kind: Int, _ part: Part) -> Int { 1 + 4 * kind + part.rawValue }

  package static func part(_ label: Int) -> Part? { label == 0 ? nil : Part(rawValue: (label - 1) % 4) }
  package static func kind(_ label: Int) -> Int { (label - 1) / 4 }

  package static let names: [String] =
    ["O"] + kinds.flatMap { kind in ["B", "I", "E", "S"].map { "\($0)-\(kind.label)" } }

  /// Whether a name is open after a label.
  package static func opens(_ label: Int) -> Bool { part(label) == .begin || part(label) == .inside }

  /// The labels after which no name is open.
  private static let closed = (0..<count).filter { !opens($0) }

  /// The best sequence of labels of one sentence (Viterbi); the first of equals.
  ///
  /// - Parameters:
  ///   - emissions: `count` scores a token.
  ///   - transitions: score of `next` after `previous` at `previous * count + next`.
  ///   - allowed: a bit for each label that a token may have; empty for no limit.
  package static func decode(_ emissions: [Float], transitions: [Float], allowed: [UInt32] = []) -> [Int] {
    let length = emissions.count / count
    guard length > 0 else { return [] }
    let never = -Float.greatestFiniteMagnitude / 4
    var scores = [Float](repeating: never, count: emissions.count)
    var back = [UInt8](repeating: 0, count: emissions.count)
    let closed = closed
    func isAllowed(_ token: Int, _ label: Int) -> Bool { allowed.isEmpty || allowed[token] >> UInt32(label) & 1 == 1 }
    for label in 0..<count where part(label) != .inside && part(label) != .end && isAllowed(0, label) { scores[label] = emissions[label] }
    for token in 1..<max(1, length) {
      let (base, before) = (token * count, (token - 1) * count)
      for label in 0..<count where isAllowed(token, label) {
        var best = never
        var from = 0
        func weigh(_ previous: Int) {
          let score = scores[before + previous] + transitions[previous * count + label]
          if score > best { (best, from) = (score, previous) }
        }
        switch part(label) {
        case nil, .begin, .single: for previous in closed { weigh(previous) }
        case .inside, .end:
          let begin = label - (part(label) == .inside ? 1 : 2)
          weigh(begin)
          weigh(begin + 1)
        }
        scores[base + label] = best + emissions[base + label]
        back[base + label] = UInt8(from)
      }
    }
    var last = 0
    let base = (length - 1) * count
    for label in 1..<count where !opens(label) && scores[base + label] > scores[base + last] { last = label }
    var labels = [Int](repeating: 0, count: length)
    for token in stride(from: length - 1, through: 0, by: -1) {
      labels[token] = last
      last = Int(back[token * count + last])
    }
    return labels
  }
}
