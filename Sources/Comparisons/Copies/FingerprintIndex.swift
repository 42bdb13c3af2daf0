/// Which texts hold which fingerprint: one array, sorted by fingerprint and text.
struct FingerprintIndex {
  /// A fingerprint in more texts than this pairs each text only with the nearest ones before it.
  private static let widestGroup = 48
  /// Fewer common fingerprints are chance or a short quotation.
  private static let fewestShared = 3

  private var entries: [(hash: UInt64, text: Int32)] = []

  init(_ texts: [ShingledText]) {
    for (number, text) in texts.enumerated() {
      for print in ShingledText.winnow(text.allShingles()) { entries.append((print.hash, Int32(number))) }
    }
    entries.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.text < $1.text }
  }

  /// Pairs of texts that share fingerprints, in order.
  func candidates() -> [(first: Int, second: Int)] {
    var shared: [UInt64: Int32] = [:]
    var start = 0
    while start < entries.count {
      let hash = entries[start].hash
      var members: [Int32] = []
      while start < entries.count, entries[start].hash == hash {
        if members.last != entries[start].text { members.append(entries[start].text) }
        start += 1
      }
      for (index, later) in members.enumerated() {
        for earlier in members[max(0, index - FingerprintIndex.widestGroup)..<index] {
          shared[UInt64(earlier) << 32 | UInt64(later), default: 0] += 1
        }
      }
    }
    return shared.filter { $0.value >= FingerprintIndex.fewestShared }.keys.sorted()
      .map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  /// The texts that hold a fingerprint, ascending; empty where no text has it as a fingerprint.
  func texts(with hash: UInt64) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < entries.count, entries[low].hash == hash {
      if found.last != Int(entries[low].text) { found.append(Int(entries[low].text)) }
      low += 1
    }
    return found
  }
}
