#include "ArticleModels.h"

// C23 #embed: the program works when its binary alone is copied elsewhere. Clang takes it in older C as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char languages[] = {
#embed "languages.model"
};

const unsigned char *languageIdentifierModel(long *count) {
  *count = sizeof languages;
  return languages;
}
