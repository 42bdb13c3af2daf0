import Foundation
import Language
import Records
import Training

// train MODEL CORPORA OUTPUT: trains one model (sentences, tags, lemmas, parse, lexicon, names, reports, attributions, actors, confidence), or all
// but the lexicon with their cards, from the folder CORPORA into the folder OUTPUT.
// EPOCHS replaces the recipe's own, for experiments; of the reports, the steps.
// train languages SOURCES OUTPUT: the model that tells languages apart, from what fetch-languages.sh puts into the folder SOURCES.
let arguments = CommandLine.arguments
guard arguments.count == 4 || arguments.count == 5 else {
  FileHandle.standardError.write(
    Data(
      ("usage: train lexicon|sentences|tags|lemmas|parse|names|reports|attributions|actors|confidence|all|cards|text-cards|languages CORPORA OUTPUT "
        + "[EPOCHS]\n").utf8))
  exit(64)
}
try Recipes(
  corpora: URL(fileURLWithPath: arguments[2], isDirectory: true), output: URL(fileURLWithPath: arguments[3], isDirectory: true),
  epochs: arguments.count == 5 ? Int(arguments[4]) : nil
).run(arguments[1])
