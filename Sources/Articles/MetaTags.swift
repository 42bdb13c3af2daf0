import Markup

/// What the head of a page (and `itemprop` in its body) declares, first value of each name.
struct MetaTags {
  private(set) var values: [String: [String]] = [:]
  private(set) var canonical: String?
  private(set) var documentTitle: String?
  private(set) var language: String?
  private(set) var baseURL: String?

  /// - Parameter names: `og:title`, `article:published_time`, `description`, … in lower case; itemprop ones as `itemprop:author`.
  subscript(names: String...) -> String? {
    for name in names {
      if let value = values[name]?.first { return value }
    }
    return nil
  }

  func all(_ name: String) -> [String] { values[name] ?? [] }

  init(_ document: MarkupDocument) {
    let meta = document.id(ofName: "meta")
    let link = document.id(ofName: "link")
    let title = document.id(ofName: "title")
    let html = document.id(ofName: "html")
    let base = document.id(ofName: "base")
    for node in 1..<max(document.count, 1) where document.kind(node) == .element {
      let name = document.nameID(node)
      if name == meta {
        readMeta(document, node)
      } else if name == link {
        if canonical == nil, document.attribute(node, "rel")?.lowercased() == "canonical" {
          canonical = document.attribute(node, "href")?.trimmedOfSpace
        }
      } else if name == title {
        // An inline drawing has a title of its own.
        if documentTitle == nil, !isInDrawing(document, node) { documentTitle = document.textContent(node).cleaned }
      } else if name == html {
        language = document.attribute(node, "lang") ?? document.attribute(node, "xml:lang")
      } else if name == base {
        baseURL = document.attribute(node, "href")
      }
    }
  }

  private func isInDrawing(_ document: MarkupDocument, _ node: Int) -> Bool {
    var above = document.parent(node)
    while above > 0 {
      if document.name(above) == "svg" { return true }
      above = document.parent(above)
    }
    return false
  }

  private mutating func readMeta(_ document: MarkupDocument, _ node: Int) {
    guard let content = document.attribute(node, "content")?.cleaned else { return }
    for key in ["property", "name", "itemprop", "http-equiv"] {
      guard let names = document.attribute(node, key) else { continue }
      for name in names.lowercased().split(separator: " ") {
        let full = key == "itemprop" ? "itemprop:" + name : String(name)
        values[full, default: []].append(content)
      }
    }
  }
}
