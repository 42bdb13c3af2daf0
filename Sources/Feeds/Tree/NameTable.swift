/// Interns qualified names by their bytes, so that a name becomes a string once a document.
struct NameTable {
  private(set) var names: [XMLTree.Name] = []
  /// Each name's prefix, as an index into `prefixes`.
  private(set) var prefixIndices: [Int] = []
  private(set) var prefixes: [String] = [""]
  /// Open addressing; the length is a power of two.
  private var slots: [Int32]
  private var keys: [[UInt8]] = []
  private var hashes: [UInt32] = []

  init() {
    slots = [Int32](repeating: -1, count: 256)
  }

  mutating func index(of range: Range<Int>, in source: [UInt8]) -> Int32 {
    var hash: UInt32 = 2_166_136_261
    for offset in range { hash = (hash ^ UInt32(ASCII.lowercased(source[offset]))) &* 16_777_619 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let candidate = Int(slots[slot])
      if hashes[candidate] == hash, isSame(keys[candidate], range, source) { return Int32(candidate) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(ASCII.lowercased(source[range]), hash, slot)
  }

  private func isSame(_ key: [UInt8], _ range: Range<Int>, _ source: [UInt8]) -> Bool {
    guard key.count == range.count else { return false }
    for offset in 0..<key.count where key[offset] != ASCII.lowercased(source[range.lowerBound + offset]) { return false }
    return true
  }

  private mutating func insert(_ key: [UInt8], _ hash: UInt32, _ slot: Int) -> Int32 {
    let index = Int32(names.count)
    slots[slot] = index
    keys.append(key)
    hashes.append(hash)
    let colon = key.firstIndex(of: ASCII.colon)
    let prefix = colon.map { String(decoding: key[..<$0], as: UTF8.self) } ?? ""
    let local = colon.map { String(decoding: key[($0 + 1)...], as: UTF8.self) } ?? String(decoding: key, as: UTF8.self)
    names.append(XMLTree.Name(prefix: prefix, local: local))
    prefixIndices.append(prefixIndex(prefix))
    if names.count * 2 > slots.count { grow() }
    return index
  }

  mutating func prefixIndex(_ prefix: String) -> Int {
    if prefix.isEmpty { return 0 }
    if let index = prefixPlaces[prefix] { return index }
    prefixes.append(prefix)
    prefixPlaces[prefix] = prefixes.count - 1
    return prefixes.count - 1
  }

  private var prefixPlaces: [String: Int] = [:]

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
