import Foundation
import Pipeline
import Records
import TestSupport

/// The bundled scene: three runs over eight fictional outlets.
enum Scene {
  static let folder = SharedData.packageRoot.appendingPathComponent("Tests/PipelineTests/Golden/harbour")
  static let archive = folder.appendingPathComponent("archive.warc.gz")
  static let days = ["2025-03-10", "2025-03-11", "2025-03-12"]
  static let views = ["brief.md", "brief.html", "brief.json"]
}

/// A folder that goes away with the test.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("counterclaim-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// Every file of the briefs below a folder, by relative path.
  func briefs(_ name: String) throws -> [String: String] {
    let root = path + "/" + name + "/briefs"
    let files = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    return Dictionary(
      uniqueKeysWithValues: try files.filter { $0.contains(".") && !$0.hasSuffix("/") && $0.contains("/") }.map { file in
        (file, String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + file)), as: UTF8.self))
      })
  }
}

@discardableResult
func replay(
  _ paths: [String], into output: String, width: Int = 2, now: String? = nil, from: String? = nil, to: String? = nil, input: String? = nil,
  daily: Bool = false
) async throws -> RunReport {
  try await Replay(
    paths: paths, output: OutputFolder(output), input: input, now: now.flatMap { Timestamp(iso8601: $0) },
    from: from.flatMap { CalendarDay(iso8601: $0) }, to: to.flatMap { CalendarDay(iso8601: $0) }, daily: daily, width: width)()
}
