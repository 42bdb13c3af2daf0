#ifndef COUNTERCLAIM_CZLIB_SHIM_H
#define COUNTERCLAIM_CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 and deflateInit2 are macros, which Swift cannot import. */
static inline int counterclaim_inflate_init(z_streamp stream, int window_bits) { return inflateInit2(stream, window_bits); }

static inline int counterclaim_deflate_init(z_streamp stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

#endif
