/// A JSON value (RFC 8259) that always prints the same bytes: keys in the order of Swift's strings, no white space that carries meaning.
///
/// The standard library's own: feeds, articles and reports are read and written in targets that do not import
/// Foundation, errors carry a line, and lone surrogates in hostile input become U+FFFD in place of a trap.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  // MARK: Reading values

  public var string: String? { if case .string(let value) = self { value } else { nil } }
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  public var object: [String: JSON]? { if case .object(let value) = self { value } else { nil } }
  public var isNull: Bool { if case .null = self { true } else { false } }

  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The member of an object; nil when absent or when this is no object.
  public subscript(key: String) -> JSON? { object?[key] }

  // MARK: Building values

  public static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
  public static func whole(_ value: Int?) -> JSON { value.map(JSON.integer) ?? .null }
  public static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
  public init(nilLiteral: ()) { self = .null }
}

// MARK: - Writing

extension JSON {
  /// One line, keys sorted.
  public var compact: String {
    var out: [UInt8] = []
    write(to: &out, indent: nil, depth: 0)
    return String(decoding: out, as: UTF8.self)
  }

  /// Two spaces a level, keys sorted, a line feed at the end.
  public var pretty: String {
    var out: [UInt8] = []
    write(to: &out, indent: 2, depth: 0)
    out.append(10)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indent: Int?, depth: Int) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): out.append(contentsOf: String(value).utf8)
    case .number(let value): out.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .string(let value): JSON.write(value, to: &out)
    case .array(let values):
      JSON.writeList(values, "[", "]", to: &out, indent: indent, depth: depth) { value, out in
        value.write(to: &out, indent: indent, depth: depth + 1)
      }
    case .object(let members):
      // Swift compares strings by canonical equivalence, so two keys never tie.
      let sorted = members.sorted { $0.key < $1.key }
      JSON.writeList(sorted, "{", "}", to: &out, indent: indent, depth: depth) { member, out in
        JSON.write(member.key, to: &out)
        out.append(UInt8(ascii: ":"))
        if indent != nil { out.append(32) }
        member.value.write(to: &out, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8], indent: Int?, depth: Int,
    _ body: (Element, inout [UInt8]) -> Void
  ) {
    out.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      if let indent { newLine(indent * (depth + 1), to: &out) }
      body(element, &out)
    }
    if let indent, !elements.isEmpty { newLine(indent * depth, to: &out) }
    out.append(UInt8(ascii: close))
  }

  private static func newLine(_ spaces: Int, to out: inout [UInt8]) {
    out.append(10)
    for _ in 0..<spaces { out.append(32) }
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: out.append(contentsOf: [92, 34])
      case 92: out.append(contentsOf: [92, 92])
      case 10: out.append(contentsOf: [92, 110])
      case 13: out.append(contentsOf: [92, 114])
      case 9: out.append(contentsOf: [92, 116])
      case 0..<32, 127:
        out.append(contentsOf: "\\u00".utf8)
        out.append(contentsOf: hexadecimal([byte]).utf8)
      default: out.append(byte)
      }
    }
    out.append(34)
  }
}

// MARK: - Parsing

/// Why a text is not JSON, and where: line and column count from 1, columns in bytes.
public struct JSONError: Error, Sendable, Hashable {
  public let line: Int
  public let column: Int
  public let reason: String
}

extension JSON {
  /// Reads one JSON text; nothing but white space may follow it. A byte order mark is passed over.
  ///
  /// - Parameter maximumDepth: deeper nesting is an error, not a stack overflow.
  public static func parse(_ bytes: [UInt8], maximumDepth: Int = 200) throws(JSONError) -> JSON {
    var parser = JSONParser(bytes, maximumDepth: maximumDepth, keepsLines: false)
    return try parser.document()
  }

  public static func parse(_ text: String) throws(JSONError) -> JSON {
    try parse(Array(text.utf8))
  }

  /// The same, with the line on which each value begins, by JSON pointer (RFC 6901): `/feeds/3/url`.
  /// A member that is named twice is an error here: of what a person wrote, nobody knows which was meant.
  public static func parseWithLines(_ bytes: [UInt8]) throws(JSONError) -> (value: JSON, lines: [String: Int]) {
    var parser = JSONParser(bytes, maximumDepth: 200, keepsLines: true)
    let value = try parser.document()
    return (value, parser.lines)
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private let maximumDepth: Int
  private let keepsLines: Bool
  private var position = 0
  private var path: [String] = []
  private(set) var lines: [String: Int] = [:]

  init(_ bytes: [UInt8], maximumDepth: Int, keepsLines: Bool) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.keepsLines = keepsLines
  }

  mutating func document() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw error("text after the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    guard depth <= maximumDepth else { throw error("nested deeper than \(maximumDepth) levels") }
    guard position < bytes.count else { throw error("the text ends where a value should be") }
    if keepsLines { lines[path.map { "/" + $0 }.joined()] = place(position).line }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    var members: [String: JSON] = [:]
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw error("a member needs a name in quotation marks") }
      let start = position
      let key = try string()
      if keepsLines, members[key] != nil {
        position = start
        throw error("\"\(key)\" stands twice in one object")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon is missing after \"\(key)\"") }
      if keepsLines { path.append(key) }
      let member = try value(depth: depth + 1)
      if keepsLines { path.removeLast() }
      members[key] = member
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw error("a comma or } is missing") }
      return .object(members)
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    var elements: [JSON] = []
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      if keepsLines { path.append(String(elements.count)) }
      elements.append(try value(depth: depth + 1))
      if keepsLines { path.removeLast() }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw error("a comma or ] is missing") }
      return .array(elements)
    }
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var out: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 34:
        position += 1
        return String(decoding: out, as: UTF8.self)
      case 92:
        position += 1
        try escape(into: &out)
      case 0..<32:
        throw error("a control character inside a string")
      default:
        out.append(byte)
        position += 1
      }
    }
    throw error("a string without an end")
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw error("a string without an end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 34, 47, 92: out.append(byte)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "u"):
      var code = try hexFour()
      if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count, bytes[position] == 92, bytes[position + 1] == UInt8(ascii: "u") {
        let mark = position
        position += 2
        let low = try hexFour()
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = mark
        }
      }
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      out.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("an unknown escape in a string")
    }
  }

  private mutating func hexFour() throws(JSONError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw error("an escape cut short") }
    var code: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      switch byte {
      case 48...57: code = code << 4 | UInt32(byte - 48)
      case 65...70: code = code << 4 | UInt32(byte - 55)
      case 97...102: code = code << 4 | UInt32(byte - 87)
      default: throw error("an escape that is not hexadecimal")
      }
      position += 1
    }
    return code
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let whole = Int(text), !text.hasPrefix("+") { return .integer(whole) }
    if let number = Double(text), number.isFinite, !text.hasPrefix("+") { return .number(number) }
    position = start
    throw error("no JSON value begins like this")
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw error("no JSON value begins like this") }
    position += word.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
  }

  private func place(_ offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count(where: { $0 == 10 }) + 1
    let column = before.count - (before.lastIndex(of: 10).map { $0 + 1 } ?? 0) + 1
    return (line, column)
  }

  private func error(_ reason: String) -> JSONError {
    let (line, column) = place(position)
    return JSONError(line: line, column: column, reason: reason)
  }
}
