import Foundation
import Pipeline
import Records

enum StandardError {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  static let isTerminal = isatty(2) == 1
}

/// Lines on standard output, gathered so that a long answer costs few writes.
struct StandardOutput: ~Copyable {
  private var waiting: [UInt8] = []

  mutating func write(_ line: String) {
    waiting.append(contentsOf: line.utf8)
    waiting.append(10)
    if waiting.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    FileHandle.standardOutput.write(Data(waiting))
    waiting.removeAll(keepingCapacity: true)
  }

  deinit {
    if !waiting.isEmpty { FileHandle.standardOutput.write(Data(waiting)) }
  }
}

/// One line on a terminal that is written over; nothing where standard error is no terminal.
enum ProgressLine {
  static let show: @Sendable (RunProgress) -> Void = { progress in
    guard StandardError.isTerminal else { return }
    let words =
      switch progress {
      case .feeds(let done, let total): "feeds \(done)/\(total)"
      case .pages(let done, let total): "pages \(done)/\(total)"
      case .comparing: "comparing"
      }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(words)".utf8))
  }

  static func clear() {
    guard StandardError.isTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}

/// A text from feeds or pages, safe to print on a terminal: no control character, no escape sequence, no change of direction.
func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
        let isDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        return isControl || isDirection ? " " : scalar
      }))
}
