#include "LanguageModels.h"

// C23 #embed: the program works when its binary alone is copied elsewhere. Clang takes it in older C as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char sentences[] = {
#embed "sentences.model"
};
static const unsigned char tags[] = {
#embed "tags.model"
};
static const unsigned char lemmas[] = {
#embed "lemmas.model"
};
static const unsigned char parse[] = {
#embed "parse.model"
};
static const unsigned char lexicon[] = {
#embed "lexicon.model"
};
static const unsigned char names[] = {
#embed "names.model"
};
static const unsigned char reports[] = {
#embed "reports.model"
};
static const unsigned char attributions[] = {
#embed "attributions.model"
};
static const unsigned char actors[] = {
#embed "actors.model"
};
static const unsigned char confidence[] = {
#embed "confidence.model"
};

const unsigned char *languageModelBytes(enum LanguageModel model, long *count) {
  switch (model) {
  case LanguageModelSentences: *count = sizeof sentences; return sentences;
  case LanguageModelTags: *count = sizeof tags; return tags;
  case LanguageModelLemmas: *count = sizeof lemmas; return lemmas;
  case LanguageModelParse: *count = sizeof parse; return parse;
  case LanguageModelLexicon: *count = sizeof lexicon; return lexicon;
  case LanguageModelNames: *count = sizeof names; return names;
  case LanguageModelReports: *count = sizeof reports; return reports;
  case LanguageModelAttributions: *count = sizeof attributions; return attributions;
  case LanguageModelActors: *count = sizeof actors; return actors;
  case LanguageModelConfidence: *count = sizeof confidence; return confidence;
  }
  *count = 0;
  return 0;
}
