/// Reads a document type declaration for the internal text entities in it. Nothing outside the document is opened, and
/// parameter entities are passed over.
struct DocumentType {
  /// An entity longer than this after expansion is refused: no feed needs one, bombs do.
  static let longestEntity = 1_000
  static let mostEntities = 300
  /// What all references of a document to its own entities may add up to.
  static let longestExpansion = 4_000_000

  private(set) var entities: [String: [UInt8]] = [:]
  private(set) var complaints: [String] = []
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// - Returns: the place after the declaration's `>`.
  mutating func read() -> Int {
    let start = position
    var inSubset = false
    position += 9
    while position < bytes.count {
      switch bytes[position] {
      case ASCII.openBracket: inSubset = true
      case ASCII.closeBracket: inSubset = false
      case ASCII.quote where !inSubset, ASCII.apostrophe where !inSubset: skipQuoted()
      case ASCII.less where inSubset:
        declaration()
        continue
      case ASCII.less:
        // A declaration that was never closed: the document has begun.
        return position
      case ASCII.greater where !inSubset:
        refuseBombs()
        return position + 1
      default: break
      }
      position += 1
    }
    complaints.append("a document type declaration without an end")
    return bytes.position(of: ASCII.greater, from: start).map { $0 + 1 } ?? bytes.count
  }

  private mutating func skipQuoted() {
    if let end = bytes.position(of: bytes[position], from: position + 1), end - position < 2_000 { position = end }
  }

  private mutating func declaration() {
    if bytes.hasWords("<!--", at: position) {
      position = bytes.position(of: ASCII.hyphen, ASCII.hyphen, ASCII.greater, from: position + 4).map { $0 + 3 } ?? bytes.count
      return
    }
    let isEntity = bytes.hasWords("<!entity", at: position)
    position += isEntity ? 8 : 2
    var words: [Range<Int>] = []
    var isQuoted: [Bool] = []
    while position < bytes.count, bytes[position] != ASCII.greater {
      let byte = bytes[position]
      if ASCII.isSpace(byte) {
        position += 1
      } else if byte == ASCII.quote || byte == ASCII.apostrophe {
        let end = bytes.position(of: byte, from: position + 1) ?? bytes.count
        words.append((position + 1)..<max(end, position + 1))
        isQuoted.append(true)
        position = end + 1
      } else {
        let start = position
        while position < bytes.count, !ASCII.isSpace(bytes[position]), bytes[position] != ASCII.greater { position += 1 }
        words.append(start..<position)
        isQuoted.append(false)
      }
    }
    position = min(position + 1, bytes.count)
    guard isEntity, words.count >= 2, isQuoted[1], bytes[words[0].lowerBound] != ASCII.percent else { return }
    define(String(decoding: bytes[words[0]], as: UTF8.self), words[1])
  }

  /// Entities may name those before them; the text is expanded here, once, within bounds.
  private mutating func define(_ name: String, _ value: Range<Int>) {
    guard entities.count < DocumentType.mostEntities, entities[name] == nil else { return }
    guard value.count <= DocumentType.longestEntity else {
      complaints.append("an entity longer than \(DocumentType.longestEntity) bytes was refused")
      return
    }
    var out: [UInt8] = []
    CharacterReferences(declared: entities).append(bytes, value, as: .xml, to: &out)
    if out.count <= DocumentType.longestEntity {
      entities[name] = out
    } else {
      complaints.append("an entity longer than \(DocumentType.longestEntity) bytes was refused")
    }
  }

  private mutating func refuseBombs() {
    guard let longest = entities.values.map(\.count).max() else { return }
    let references = bytes.count(where: { $0 == ASCII.ampersand })
    guard longest * references > DocumentType.longestExpansion else { return }
    entities = [:]
    complaints.append("the document's own entities were refused: they might swell it beyond bounds")
  }
}
