/// Writes OPML 2.0 that is well-formed whatever the values hold.
public enum OutlineWriter {
  public static func text(of document: OutlineDocument) -> String {
    var writer = Writer()
    writer.write(document)
    return String(decoding: writer.out, as: UTF8.self)
  }

  /// Whether XML 1.0 takes it for a name; of letters beyond ASCII no more is asked than that they are such.
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, ASCII.isLetter(first) || first == underscore || first >= 0x80 else { return false }
    let parts = name.utf8.split(separator: ASCII.colon, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        guard let first = part.first, ASCII.isLetter(first) || first == underscore || first >= 0x80 else { return false }
        return part.allSatisfy { ASCII.isAlphanumeric($0) || $0 >= 0x80 || $0 == underscore || $0 == ASCII.hyphen || $0 == dot }
      }
  }

  private static let underscore = UInt8(ascii: "_")
  private static let dot = UInt8(ascii: ".")

  private struct Writer {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    mutating func write(_ document: OutlineDocument) {
      var root = document.attributes.filter { $0.name.lowercased() != "version" }
      for prefix in undeclaredPrefixes(document) { root.append(.init("xmlns:" + prefix, "urn:undeclared:" + prefix)) }
      add("<opml version=\"2.0\"")
      write(root)
      add(">\n  <head>\n")
      for line in document.head where OutlineWriter.isName(line.name) && !line.name.contains(":") {
        add("    <\(line.name)>")
        escape(line.value, inAttribute: false)
        add("</\(line.name)>\n")
      }
      add("  </head>\n  <body>\n")
      for outline in document.outlines { write(outline, depth: 2) }
      add("  </body>\n</opml>\n")
    }

    private mutating func write(_ outline: OutlineDocument.Outline, depth: Int) {
      let indent = String(repeating: "  ", count: depth)
      add(indent + "<outline")
      write(outline.attributes)
      if outline.outlines.isEmpty {
        add("/>\n")
      } else {
        add(">\n")
        for inner in outline.outlines { write(inner, depth: depth + 1) }
        add(indent + "</outline>\n")
      }
    }

    private mutating func write(_ attributes: [OutlineDocument.Attribute]) {
      var seen: Set<String> = []
      for attribute in attributes where OutlineWriter.isName(attribute.name) && seen.insert(attribute.name).inserted {
        add(" \(attribute.name)=\"")
        escape(attribute.value, inAttribute: true)
        add("\"")
      }
    }

    /// A list without declarations, as some programs write it, would not be read by others.
    private func undeclaredPrefixes(_ document: OutlineDocument) -> [String] {
      var used: Set<String> = []
      var declared: Set<String> = ["xml", "xmlns"]
      func look(_ attributes: [OutlineDocument.Attribute]) {
        for attribute in attributes where OutlineWriter.isName(attribute.name) {
          let parts = attribute.name.split(separator: ":").map(String.init)
          guard parts.count == 2 else { continue }
          if parts[0] == "xmlns" { declared.insert(parts[1]) } else { used.insert(parts[0]) }
        }
      }
      func walk(_ outlines: [OutlineDocument.Outline]) {
        for outline in outlines {
          look(outline.attributes)
          walk(outline.outlines)
        }
      }
      look(document.attributes)
      walk(document.outlines)
      return used.subtracting(declared).sorted()
    }

    private mutating func add(_ text: String) { out.append(contentsOf: text.utf8) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
      for byte in ControlCharacters.removed(text).utf8 {
        switch byte {
        // White space in an attribute would be read as a space.
        case ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn: add(inAttribute ? "&#\(byte);" : " ")
        default: HTMLSanitizer.escape(byte, to: &out)
        }
      }
    }
  }
}
