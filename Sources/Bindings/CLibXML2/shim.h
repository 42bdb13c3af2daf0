#ifndef COUNTERCLAIM_CLIBXML2_SHIM_H
#define COUNTERCLAIM_CLIBXML2_SHIM_H

#include <errno.h>
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* Error callbacks of libxml2 are variadic, which Swift cannot import: this one keeps quiet, and the parser's
   last error is read from its context. */
static inline void counterclaim_ignore_structured_error(void *data, xmlErrorPtr error) {
  (void)data;
  (void)error;
}

static inline xmlSAXHandler counterclaim_empty_sax(void) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.serror = counterclaim_ignore_structured_error;
  return handler;
}

/* errno is a macro. 1: room ran out, 2: ill-formed or cut short, 0: all converted. */
static inline int counterclaim_iconv(iconv_t handle, char **in, size_t *in_left, char **out, size_t *out_left) {
  if (iconv(handle, in, in_left, out, out_left) != (size_t)-1) return 0;
  return errno == E2BIG ? 1 : 2;
}

/* (iconv_t)-1 marks failure; Swift cannot spell it. */
static inline int counterclaim_iconv_is_open(iconv_t handle) { return handle != (iconv_t)-1; }

#endif
