import Articles
import Foundation
import Records

/// The card of the model that tells languages apart.
struct LanguageCard {
  let sources: URL

  func json(_ model: [UInt8]) throws -> JSON {
    [
      "model": "languages.model", "predicts": "the language of a text in Latin, Cyrillic, Arabic or Devanagari script",
      "learner": "naive Bayes over groups of three to five letters, word edges included, floored and pruned", "licence": "CC BY-SA 4.0",
      "bytes": .integer(model.count), "sha256": .string(ContentHash(of: model).hex), "corpora": .array(try packages()),
      "scores": try scores(LanguageModel(model)),
      "rebuild": "Sources/Tools/train/fetch-languages.sh FOLDER && swift run -c release train languages FOLDER Sources/Articles/Models",
    ]
  }

  private func packages() throws -> [JSON] {
    let folder = sources.appendingPathComponent("packages")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let digest = ContentHash(of: Array(try Data(contentsOf: folder.appendingPathComponent(name)))).hex
      return ["name": .string(name.replacingOccurrences(of: "%3a", with: ":")), "sha256": .string(digest)]
    }
  }

  /// Accuracy by length on `languages-dev.jsonl`, where a copy stands in the folder of sources.
  private func scores(_ model: LanguageModel) throws -> JSON {
    guard let data = FileManager.default.contents(atPath: sources.appendingPathComponent("languages-dev.jsonl").path) else { return .null }
    var tallies: [String: (right: Int, all: Int)] = [:]
    for line in Array(data).split(separator: 10) {
      let row = try JSON.parse(Array(line))
      guard let text = row["text"]?.string, let gold = row["lang"]?.string, let length = row["length"]?.string else { continue }
      tallies[length, default: (0, 0)].all += 1
      if LanguageIdentifier.identify(text, by: model) == gold { tallies[length, default: (0, 0)].right += 1 }
    }
    return .object(tallies.mapValues { .number((Double($0.right) / Double($0.all) * 10_000).rounded() / 10_000) })
  }
}
