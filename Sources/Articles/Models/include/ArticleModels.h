#ifndef ARTICLE_MODELS_H
#define ARTICLE_MODELS_H

/// The bytes of the model that tells languages apart, compiled into the program, and their number.
const unsigned char *languageIdentifierModel(long *count);

#endif
