#ifndef LANGUAGE_MODELS_H
#define LANGUAGE_MODELS_H

/// The trained models of the language stage, compiled into the program.
enum __attribute__((enum_extensibility(closed))) LanguageModel {
  LanguageModelSentences,
  LanguageModelTags,
  LanguageModelLemmas,
  LanguageModelParse,
  LanguageModelLexicon,
  LanguageModelNames,
  LanguageModelReports,
  LanguageModelAttributions,
  LanguageModelActors,
  LanguageModelConfidence,
};

/// The bytes of one model file and their number.
const unsigned char *languageModelBytes(enum LanguageModel model, long *count);

#endif
