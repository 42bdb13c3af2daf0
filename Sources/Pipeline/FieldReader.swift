import Records

/// Reads a file that a person wrote, field by field, and remembers the line of each problem.
protocol FieldReader {
  /// Lines of values, by JSON pointer (RFC 6901).
  var lines: [String: Int] { get }
  var problems: [ConfigurationError.Problem] { get set }

  init(lines: [String: Int])
}

extension FieldReader {
  /// - Throws: everything that is wrong with the file, in its order.
  static func read<Value>(_ bytes: [UInt8], _ body: (inout Self, JSON) -> Value) throws(ConfigurationError) -> Value {
    let parsed: (value: JSON, lines: [String: Int])
    do {
      parsed = try JSON.parseWithLines(bytes)
    } catch {
      let reason = "not JSON: \(error.reason) (column \(error.column))"
      throw ConfigurationError(problems: [ConfigurationError.Problem(line: error.line, field: "", reason: reason)])
    }
    var reader = Self(lines: parsed.lines)
    let value = body(&reader, parsed.value)
    guard reader.problems.isEmpty else {
      throw ConfigurationError(problems: reader.problems.sorted { ($0.line, $0.field) < ($1.line, $1.field) })
    }
    return value
  }

  mutating func text(_ members: [String: JSON], _ name: String, _ pointer: String, _ field: String) -> String? {
    guard let value = members[name] else {
      problem(pointer, field, "lacks \"\(name)\"")
      return nil
    }
    guard let text = value.string, !text.isEmpty else {
      problem("\(pointer)/\(name)", field.isEmpty ? name : "\(field).\(name)", "must be a text that is not empty")
      return nil
    }
    return text
  }

  mutating func refuseUnknown(_ members: [String: JSON], _ known: [String], _ pointer: String, _ field: String) {
    for name in members.keys.sorted() where !known.contains(name) {
      problem("\(pointer)/\(name)", field.isEmpty ? name : "\(field).\(name)", "is not a field of this file")
    }
  }

  mutating func problem(_ pointer: String, _ field: String, _ reason: String) {
    problems.append(ConfigurationError.Problem(line: lines[pointer] ?? lines[""] ?? 1, field: field, reason: reason))
  }
}
