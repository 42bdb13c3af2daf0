#include "LanguageKernels.h"

#include <string.h>

// Rows of a model lie far apart in memory. Three passes over a block of features, each of which asks for the memory that the next one
// reads, wait for many rows at once in place of one after another: a third of the time of one pass (measured on news text).

enum { block = 64 };

/// Finds the rows of at most `block` features; gives their number.
static long find(
    const uint64_t *features, long count, const uint32_t *buckets, long shift, const uint8_t *table, long labels, const int8_t **rows) {
  for (long i = 0; i < count; i++) __builtin_prefetch(buckets + (features[i] >> shift));
  for (long i = 0; i < count; i++) __builtin_prefetch(table + buckets[features[i] >> shift] * (labels + 2));
  long found = 0;
  for (long i = 0; i < count; i++) {
    const uint32_t *bucket = buckets + (features[i] >> shift);
    const long size = bucket[1] - bucket[0];
    const uint8_t *fingerprints = table + bucket[0] * (labels + 2);
    for (long row = 0; row < size; row++) {
      uint16_t fingerprint;
      memcpy(&fingerprint, fingerprints + 2 * row, sizeof fingerprint);
      if (fingerprint != (uint16_t)features[i]) continue;
      const int8_t *weights = (const int8_t *)(fingerprints + 2 * size + row * labels);
      __builtin_prefetch(weights);
      __builtin_prefetch(weights + labels - 1);
      rows[found++] = weights;
      break;
    }
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

/// Adds `16 * lanes` labels of each row, in 16-bit sums: a block's cannot overflow.
__attribute__((target("avx2"), always_inline)) static inline void sumLanes(
    const int8_t **rows, long count, int32_t *sums, long labels, const long lanes) {
  __m256i lane[4];
  for (long i = 0; i < lanes; i++) lane[i] = _mm256_setzero_si256();
  for (long row = 0; row < count; row++) {
    for (long i = 0; i < lanes; i++) {
      lane[i] = _mm256_add_epi16(lane[i], _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(rows[row] + 16 * i))));
    }
  }
  int16_t all[64];
  for (long i = 0; i < lanes; i++) _mm256_storeu_si256((__m256i *)(all + 16 * i), lane[i]);
  for (long label = 0; label < labels; label++) sums[label] += all[label];
}

__attribute__((target("avx2"))) static void sumWide(const int8_t **rows, long count, int32_t *sums, long labels) {
  while (labels > 0) {
    const long part = labels < 64 ? labels : 64;
    switch ((part + 15) / 16) {
    case 1: sumLanes(rows, count, sums, part, 1); break;
    case 2: sumLanes(rows, count, sums, part, 2); break;
    case 3: sumLanes(rows, count, sums, part, 3); break;
    default: sumLanes(rows, count, sums, part, 4); break;
    }
    for (long row = 0; row < count; row++) rows[row] += part;
    sums += part;
    labels -= part;
  }
}
#endif

static void sumNarrow(const int8_t **rows, long count, int32_t *sums, long labels) {
  for (long row = 0; row < count; row++) {
    for (long label = 0; label < labels; label++) sums[label] += rows[row][label];
  }
}

void languageAddRows(
    const uint64_t *features, long count, const uint32_t *buckets, long shift, const uint8_t *table, long labels, int32_t *sums) {
  const int8_t *rows[block];
  for (long first = 0; first < count; first += block) {
    const long part = count - first < block ? count - first : block;
    const long found = find(features + first, part, buckets, shift, table, labels, rows);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
      sumWide(rows, found, sums, labels);
      continue;
    }
#endif
    sumNarrow(rows, found, sums, labels);
  }
}
