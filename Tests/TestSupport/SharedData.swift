import Foundation

/// The development data beside the checkout, where there is one.
///
/// Tests that need it carry `.enabled(if: SharedData.isPresent, "needs ../shared")`, so that they are skipped by name.
public enum SharedData {
  /// The root of the checkout.
  public static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let directory = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")

  public static let isPresent = FileManager.default.fileExists(atPath: directory.appendingPathComponent("data").path)

  /// `data/claims/articles.jsonl` and the like.
  public static func url(_ path: String) -> URL { directory.appendingPathComponent(path) }

  public static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(path))) }

  public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}
